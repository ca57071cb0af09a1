"""Kernels: neighbours in, distances and chains out. They know rows, not records."""
