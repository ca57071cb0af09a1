"""The graph on disk: its files, how they are written and published, opened and verified."""
