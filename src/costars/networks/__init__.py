"""Graphs for the study of networks: exports, and what libraries for graphs take. See docs/networks.md."""

from __future__ import annotations

from .asking import Networks

__all__ = ["Networks"]
