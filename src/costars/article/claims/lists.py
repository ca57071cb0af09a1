""" "A, B and C" of one kind as one chunk."""

from __future__ import annotations

from .chunk import Chunk, Member
from .words import ROLE_NOUNS

__all__ = ["beyond_insertion", "fold_lists", "joined_subject"]

_BEFORE_NAMES = frozenset(
    "the newcomer newcomers brothers sisters siblings fellow legend veteran british american french actor "
    "actress "
    "oscar emmy winner nominee director comedian singer rapper musician model twins late great sir "
    "mr ms mrs miss dr "
    "dame young teenage teenaged adolescent aging ageing elderly old older younger unknown then-unknown "
    "incomparable inimitable redoubtable ever-reliable formidable splendid terrific wonderful excellent "
    "future former a an".split()
)


def fold_lists(chunks: list[Chunk]) -> list[Chunk]:
    """ "A, B and C" of one kind becomes one chunk."""
    out: list[Chunk] = []
    i = 0
    while i < len(chunks):
        chunk = chunks[i]
        if (
            chunk.kind in "PT"
            and chunk.members
            and not chunk.possessive
            and not (chunk.kind == "T" and chunk.anaphor)
        ):
            stop = _list_end(chunks, i)
            if stop > i + 1:
                members = [m for c in chunks[i:stop] if c.kind == chunk.kind for m in c.members]
                merged = Chunk(
                    chunk.kind, chunk.start, chunks[stop - 1].end, chunk.kind, members, capital=True
                )
                merged.possessive = chunks[stop - 1].possessive
                merged.kin = [k for c in chunks[i:stop] for k in c.kin]
                merged.prefixes = [p for c in chunks[i:stop] for p in c.prefixes]
                merged.nouns = chunk.nouns
                merged.series = chunk.series
                out.append(merged)
                i = stop
                continue
        out.append(chunk)
        i += 1
    return out


def _list_end(chunks: list[Chunk], i: int) -> int:
    """The place behind the list that begins at `i`; i + 1 where there is none."""
    kind = chunks[i].kind
    stop, j = i + 1, i + 1
    if chunks[i].anaphor in ("him", "her", "them") and j < len(chunks) and chunks[j].low == ",":
        return stop  # "for him, and P directed"
    if kind == "P" and i and chunks[i - 1].low in _MAKER and chunks[min(j, len(chunks) - 1)].low == ",":
        return stop  # "from director A, B and C": only A directs
    closed = False
    commas: list[int] = []
    while j < len(chunks):
        k = j
        joined = False
        if chunks[k].low == ",":
            k += 1
        if k < len(chunks) and chunks[k].low in ("and", "&", "plus", "or", "then"):
            joined = True
            k += 1
        elif (
            k + 1 < len(chunks)
            and chunks[k].low == "as"
            and chunks[k + 1].low == "well"
            and chunks[min(k + 2, len(chunks) - 1)].low == "as"
        ):
            joined = True
            k += 3
        elif (
            k + 1 < len(chunks)
            and chunks[k].low in ("along", "together")
            and chunks[k + 1].low == "with"
            and kind == "P"
            and closed is False
            and k > j
        ):
            joined = True
            k += 2
        if kind == "T" and joined:
            k = _past_kin(chunks, k)
        if kind == "P" and k > j:
            # "and the actress B", ", newcomer C"
            m = k
            while (
                m < len(chunks)
                and m - k < 4
                and chunks[m].kind == "w"
                and (
                    chunks[m].low in ROLE_NOUNS
                    or chunks[m].low in _BEFORE_NAMES
                    or chunks[m].low.endswith(("-winner", "-winning", "-nominee", "-nominated"))
                )
            ):
                m += 1
            shows = m > k and chunks[k].low == "stars" and i > 0 and chunks[i - 1].low == "by"
            if shows:
                break  # "was directed by P and stars Q"
            if (
                m > k
                and m < len(chunks)
                and chunks[m].kind == "P"
                and (joined or chunks[m - 1].low in ROLE_NOUNS)
            ):
                k = m
        if k == j or k >= len(chunks) or chunks[k].kind != kind or not chunks[k].members:
            break
        if kind == "T" and (chunks[k].anaphor or (joined and part_called_so(chunks, k))):
            break
        if chunks[k].anaphor in ("he", "she", "they") and not (
            joined and k == i + 2 and joined_subject(chunks, k)
        ):
            break  # the subject of another clause
        # "A, B's wife": what is possessed is no item, unless the whole list is possessive.
        if chunks[k].possessive and not joined:
            break
        if joined and kind == "P" and k > j + 1 and not commas and chunks[j].low == ",":
            # Two people are no list with a comma: "A, the son of B, and C make up the cast".
            break
        if joined:
            stop = k + 1
            closed = True
            j = k + 1
            if chunks[k].possessive:
                break
            # "A and B, C and D" goes on only with another comma list
            if not (j < len(chunks) and chunks[j].low == ","):
                break
            # behind "and" a list is closed, unless what follows is again joined
            if not (j + 1 < len(chunks) and chunks[j + 1].low in ("and", "plus", "&")):
                break
            continue
        commas.append(k)
        j = k + 1
        if chunks[k].possessive:
            break
    ended = commas and (commas[-1] + 1 >= len(chunks) or chunks[commas[-1] + 1].kind == ".")
    if not closed and commas and (len(commas) >= 2 or (kind == "T" and ended)):
        # A list of three or more without "and" (in brackets, or before a full stop), or two titles.
        stop = commas[-1] + 1
    return stop


_CLAUSE = frozenset("that when after since before until where because as while time but though".split())


def joined_subject(chunks: list[Chunk], k: int) -> bool:
    """ "P and he first worked together": whether the pronoun at `k` is joined with a name that heads a
    clause."""
    joined = k > 1 and chunks[k].anaphor in ("he", "she") and chunks[k - 1].low == "and"
    if not joined or not chunks[k - 2].names_people or k + 1 >= len(chunks):
        return False
    before = chunks[k - 3] if k > 2 else None
    heads = before is None or before.kind == "." or before.low in _CLAUSE
    return heads and chunks[k + 1].kind in "wO"


def part_called_so(chunks: list[Chunk], k: int) -> bool:
    """Whether the title at `k` is the name of a part: "played R in T and Forrest Gump in 'Forrest Gump'"."""
    found = chunks[k].members[0].found if chunks[k].members else None
    m = k + 1
    if m < len(chunks) and chunks[m].low == "," and found is not None and found.row is None:
        m += 1
    return m + 1 < len(chunks) and chunks[m].low in ("in", "on") and chunks[m + 1].kind == "T"


_MAKER = frozenset(
    "director filmmaker helmer writer-director creator screenwriter producer showrunner".split()
)
_TITLE_KIN = frozenset(
    "spinoff spin-off sequel follow-up followup prequel offshoot companion successor continuation".split()
)


def _past_kin(chunks: list[Chunk], k: int) -> int:
    """Past "its spinoff," in "T and its spinoff, U"; `k` itself where nothing such stands there."""
    m = k
    while m < len(chunks) and m - k < 4 and chunks[m].kind in "wO" and chunks[m].low not in _TITLE_KIN:
        m += 1
    if m == k or m >= len(chunks) or chunks[m].low not in _TITLE_KIN or chunks[k].low not in _ITS:
        return k
    m += 1
    return m + 1 if m < len(chunks) and chunks[m].low == "," else m


_ITS = frozenset("its their the a an".split())


_SEPARATOR = 14  # characters between two titles of one list


def beyond_insertion(titles: Chunk) -> Chunk:
    """Of "T, in which P plays R, and U, directed by Q" the titles that Q directed: those behind what is
    inserted."""
    members = titles.members
    first = max((k + 1 for k in range(len(members) - 1) if _apart(members, k)), default=0)
    if not first:
        return titles
    return Chunk("T", members[first].start, members[-1].end, "T", members[first:], anaphor=titles.anaphor)


def _apart(members: list[Member], k: int) -> bool:
    return members[k + 1].start - members[k].end > _SEPARATOR
