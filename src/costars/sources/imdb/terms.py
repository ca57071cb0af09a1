"""What IMDb asks of those who use its data sets: https://developer.imdb.com/non-commercial-datasets/."""

from __future__ import annotations

__all__ = ["ATTRIBUTION", "LICENCE", "NAME", "TERMS", "URL"]

NAME = "IMDb"
URL = "https://developer.imdb.com/non-commercial-datasets/"
LICENCE = "personal and non-commercial use only"
TERMS = (
    "IMDb's data are for personal and non-commercial use only: you may keep a local copy, but neither pass "
    "the data on nor sell them."
)
# The line that IMDb asks everybody who uses its data to show.
ATTRIBUTION = "Information courtesy of IMDb (https://www.imdb.com). Used with permission."
