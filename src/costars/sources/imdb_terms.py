"""What IMDb says about the use of its non-commercial data sets."""

from __future__ import annotations

__all__ = ["ATTRIBUTION", "LICENCE", "NAME", "URL"]

NAME = "IMDb"
URL = "https://developer.imdb.com/non-commercial-datasets/"
LICENCE = "personal and non-commercial use only"
# The line that IMDb asks everybody who uses its data to show.
ATTRIBUTION = "Information courtesy of IMDb (https://www.imdb.com). Used with permission."
