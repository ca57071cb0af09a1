"""How well articles are read: a corpus with marked mentions, claims and verdicts, and the scores."""
