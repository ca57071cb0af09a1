"""Fetching over the network so that what is on the disk can be trusted: files over HTTP, answers of SPARQL
endpoints."""
