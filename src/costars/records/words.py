"""Records in words, for whoever prints or writes them down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..vocabulary import ACTING, KINDS

if TYPE_CHECKING:
    from .credits import Rule

__all__ = ["rule_text"]


def rule_text(rule: Rule) -> str:
    """The counting rule in words."""
    roles = ", ".join(rule.roles).replace("_", " ")
    parts = [f"{'acting' if rule.roles == (ACTING,) else roles} credits"]
    if ACTING in rule.roles:
        parts[0] += ", on screen or by voice" if rule.voice else ", not those by voice only"
    out = [k for k in KINDS if k not in rule.kinds]
    if not out:
        parts.append("every kind of title")
    elif len(out) < len(rule.kinds):
        parts.append(f"every kind but {' and '.join(out)}")
    else:
        parts.append(f"only {', '.join(rule.kinds)}")
    if rule.without_genres:
        parts.append("no talk, news, award, game or reality shows")
    if not rule.series_level:
        parts.append("episodes only, not series as a whole")
    if rule.from_ is not None or rule.to is not None:
        parts.append(f"years {rule.from_ or '…'} to {rule.to or '…'}")
    if rule.as_of is not None:
        parts.append(f"released by {rule.as_of}")
    if rule.without:
        parts.append(f"without {', '.join(rule.without)}")
    if not rule.announced:
        parts.append("no announced titles")
    return "; ".join(parts)
