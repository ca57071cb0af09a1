"""A checked article made ready for readers: in words, as a page, as structured data for search engines."""
