"""What stands before a name: "'Heat' star Al Pacino"."""

from __future__ import annotations

from .anaphors import POINTERS
from .chunk import Chunk, Prefix
from .phrases import modifier
from .words import AUXILIARIES, ROLE_NOUNS


def roles_at(chunks: list[Chunk], i: int) -> tuple[tuple[str, ...], int, str] | None:
    """The roles of nouns that begin at `i` ("director and star", "writer/director"), the place behind,
    the noun."""
    if (
        (
            i < len(chunks)
            and chunks[i].low in ("executive", "exec", "lead", "guest", "series", "supporting")
            and chunks[i].kind == "w"
        )
        and i + 1 < len(chunks)
        and chunks[i + 1].low in ROLE_NOUNS
    ):
        return roles_at(chunks, i + 1)
    if i >= len(chunks) or chunks[i].low not in ROLE_NOUNS or chunks[i].kind != "w":
        return None
    noun = chunks[i].low
    roles = list(ROLE_NOUNS[noun])
    if noun == "director" and [c.low for c in chunks[i + 1 : i + 3]] == ["of", "photography"]:
        return ("worked_on",), i + 3, noun
    j = i + 1
    while j + 1 < len(chunks):
        k = j
        if chunks[k].low in ("and", ",", "/", "&", "turned", "-"):
            k += 1
        joined = chunks[j].low != ","
        while k < len(chunks) and (
            chunks[k].low in ("and", "sometime", "lead", "executive", "exec")
            or (chunks[k].low == "the" and joined)
        ):
            joined = joined or chunks[k].low == "and"
            k += 1
        if k < len(chunks) and chunks[k].kind == "w" and chunks[k].low in ROLE_NOUNS:
            roles += ROLE_NOUNS[chunks[k].low]
            j = k + 1
            continue
        break
    return tuple(dict.fromkeys(roles)), j, noun


# What somebody is in a title, before a name: "“Skyfall” villain Christoph Waltz".
_PLAYED = frozenset("villain villainess baddie heroine heartbreaker newcomer hunk scream-queen".split())


def prefixes(chunks: list[Chunk]) -> list[Chunk]:
    """ "'The Fabelmans' actor Judd Hirsch" becomes one chunk of people that knows what stood before the
    name."""
    out: list[Chunk] = []
    i = 0
    while i < len(chunks):
        made = _prefix_at(chunks, i, out)
        if made is None:
            out.append(chunks[i])
            i += 1
        else:
            out.append(made[0])
            i = made[1]
    return out


def _prefix_at(chunks: list[Chunk], i: int, out: list[Chunk]) -> tuple[Chunk, int] | None:
    titles = chunks[i]
    if titles.kind != "T" or not titles.members or titles.anaphor:
        return None
    j = i + 1
    while (
        j < len(chunks)
        and j - i <= 4
        and (
            chunks[j].kind in "YO"
            or (
                chunks[j].kind == "w"
                and modifier(chunks[j])
                and chunks[j].low not in ROLE_NOUNS
                and chunks[j].low not in _PLAYED
                and chunks[j].low not in POINTERS
            )
        )
    ):
        j += 1
    found = roles_at(chunks, j)
    if found is None and j < len(chunks) and chunks[j].low in _PLAYED:
        found = ("acted_in",), j + 1, chunks[j].low
    if found is None:
        return None
    roles, k, noun = found
    if any(c.low in AUXILIARIES or c.low in ("not", "never", "longer") for c in chunks[i + 1 : j]):
        return None  # "T will star P": a verb
    if noun == "stars" or (
        noun in ("co-star", "costar", "castmate") and out and out[-1].kind == "P" and out[-1].possessive
    ):
        return None
    alone = k >= len(chunks) or chunks[k].kind != "P"
    if alone and noun in _PLAYED:
        return None
    if alone and len(out) > 1 and out[-1].low == "," and out[-2].kind == "P" and (
        k >= len(chunks) or chunks[k].kind == "."
    ):  # fmt: skip
        # "Jennifer Aniston, the 'Friends' star, …": an apposition, told of by its noun.
        return None
    if (
        alone
        and titles.nouns[:1] in (("the",), ("this",))
        and not noun.endswith("s")
        and not (k < len(chunks) and chunks[k].low in ("of", "and"))
    ):
        # "The 'Marriage Story' actress": somebody whom the text has named.
        made = Chunk("P", titles.start, chunks[k - 1].end, "P", anaphor="one", capital=True)
        made.gender = "f" if noun == "actress" else ""
        made.possessive = chunks[k - 1].possessive
        made.prefixes = [Prefix(titles, roles, noun, [])]
        return made, k
    if k >= len(chunks) or chunks[k].kind != "P" or not chunks[k].members or chunks[k].anaphor:
        return None
    people = chunks[k]
    plural = noun.endswith("s") or noun in ("alumni", "alumnae")
    whose = people.members if plural else people.members[:1]
    made = Chunk(
        "P", people.start, people.end, "P", people.members, possessive=people.possessive, capital=True
    )
    made.prefixes = [*people.prefixes, Prefix(titles, roles, noun, list(whose))]
    return made, k + 1
