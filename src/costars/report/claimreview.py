"""A checked article as schema.org ClaimReview, the structured data by which search engines find fact checks.

https://schema.org/ClaimReview and
https://developers.google.com/search/docs/appearance/structured-data/factcheck say what the fields mean.
`author` (who reviews) and `url` (where the review is published) are the newsroom's to add: a search engine
asks for both, and only the newsroom knows them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .wording import assertion, clean_line, names_of

if TYPE_CHECKING:
    import datetime as dt

    from ..records import Check, Claim

__all__ = ["RATINGS", "claim_review", "claim_review_json"]

# A review states a verdict. That something is not in the data, cannot be told apart or cannot be checked is
# none, and is left out.
RATINGS = {"supported": 5, "depends": 3, "contradicted": 1}
_WORDS = {
    "supported": "Supported by the credits",
    "depends": "Depends on what counts",
    "contradicted": "Contradicted by the credits",
}


def claim_review(check: Check, published: dt.date) -> dict[str, Any]:
    """One `ClaimReview` for each claim that is supported, contradicted or depends, in a `@graph`, in the
    order of the text. `published` is the day of the review."""
    names = names_of(check)
    return {
        "@context": "https://schema.org",
        "@graph": [
            _review(check, claim, names, published) for claim in check.claims if claim.verdict in RATINGS
        ],
    }


def claim_review_json(check: Check, published: dt.date) -> str:
    """The same as text that can be put into a `script` element of a page as it is."""
    text = json.dumps(claim_review(check, published), ensure_ascii=False, indent=2)
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return text + "\n"


def _review(check: Check, claim: Claim, names: dict[str, str], published: dt.date) -> dict[str, Any]:
    said: dict[str, Any] = {"@type": "Claim", "text": clean_line(claim.quote)}
    if claim.quoted_from is not None:
        said["author"] = {
            "@type": "Person",
            "name": clean_line(names.get(claim.quoted_from, claim.quoted_from)),
        }
    if check.document.date_source != "today":
        said["datePublished"] = check.document.date.isoformat()
    appearance = _appearance(check)
    if len(appearance) > 1:
        said["appearance"] = appearance
    review: dict[str, Any] = {
        "@type": "ClaimReview",
        "claimReviewed": assertion(claim, names),
        "datePublished": published.isoformat(),
        "itemReviewed": said,
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": RATINGS[claim.verdict],
            "bestRating": max(RATINGS.values()),
            "worstRating": min(RATINGS.values()),
            "alternateName": _WORDS[claim.verdict],
            "ratingExplanation": clean_line(claim.why),
        },
    }
    if claim.suggestion:
        review["reviewBody"] = clean_line(f"{claim.why} {claim.suggestion}")
    return review


def _appearance(check: Check) -> dict[str, Any]:
    """The article; its address only where it was read from one."""
    document = check.document
    work: dict[str, Any] = {"@type": "CreativeWork"}
    if document.source is not None and document.source.startswith(("https://", "http://")):
        work["url"] = clean_line(document.source)
    if document.title:
        work["headline"] = clean_line(document.title)
    if document.date_source != "today":
        work["datePublished"] = document.date.isoformat()
    return work
