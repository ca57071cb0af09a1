"""Sources: files as their makers publish them, read into raw tables of text. No meaning is given here."""
