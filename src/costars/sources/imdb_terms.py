"""What IMDb asks of those who use its data sets: https://developer.imdb.com/non-commercial-datasets/."""

from __future__ import annotations

__all__ = ["ATTRIBUTION", "LICENCE", "NAME", "URL"]

NAME = "IMDb Non-Commercial Datasets"
URL = "https://developer.imdb.com/non-commercial-datasets/"
LICENCE = (
    "for personal and non-commercial use only, under IMDb's terms: you may keep a local copy, but neither "
    "pass the data on nor sell them"
)
ATTRIBUTION = "Information courtesy of IMDb (https://www.imdb.com). Used with permission."
