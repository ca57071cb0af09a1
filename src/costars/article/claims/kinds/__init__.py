"""The kinds of claims, one module each: how each is said, with examples that are its tests."""
