"""What is said of somebody's acting with other words than a verb of acting: "rose to fame in T", "landed the
part of R in T", "brought R to life in T". The ways of saying it are in `ways`.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ..borrowed import borrowed, goes_on
from ..clause import Clause
from ..keys import key_of
from ..modality import denied, doubted, future
from ..patterns import Encoded, Patterns, letters, spans
from ..pieces import Piece
from ..subjects import subject_of
from ..verbs import is_verb
from ..words import AUXILIARIES, HELPERS, KIND_NOUNS, ROLE_NOUNS, VERBS
from .bare_parts import UNASSERTED, in_brackets, is_part, name_alone, no_part
from .engagement import Engagement
from .more_parts import more_parts
from .title_parts import named_after_part
from .ways import PRAISED, PREDICATES, TOLD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk, Member
    from ..scene import Scene

__all__ = ["clause_at", "of_predicates"]

_PREDICATES, _TOLD = Patterns(PREDICATES), Patterns(TOLD)

_BESIDES = frozenset(
    "directorial directing writing producing producer stage broadway theatrical musical "
    "directorial-debut literary recording "
    "filmmaking screenwriting writer director".split()
)
_REAL = frozenset(
    "first second last only best worst most best-known same reason inspiration toast "
    "winner winners nominee nominees original "
    "guest guests narrator host hosts subject subjects face faces choice choices favorite "
    "favourites big biggest highlight "
    "heart soul key one ones reasons focus highlights real main weak weakest strongest "
    "greatest kind sort type idea".split()
)


def of_predicates(scene: Scene, found: list[Engagement]) -> Iterator[Engagement]:
    """The predicates of one sentence, piece by piece."""
    if scene.question:
        return
    whole = Piece(scene.chunks)
    for piece, encoded in zip([*scene.pieces, whole], scene.encoded, strict=True):
        if piece is not whole:
            verbs = [i for i in range(len(piece.chunks)) if is_verb(piece.chunks, i)]
            for text, says in _PREDICATES.within(encoded):
                yield from _without_subject(scene, piece, encoded, verbs, text, says)
            yield from _as_part(scene, piece, encoded, verbs)
            yield from is_part(scene, piece, found)
        for text, says in _TOLD.within(encoded):
            yield from _told(scene, piece, encoded, text, says)
    yield from in_brackets(scene, found)


def _groups(text: str, groups: list[tuple[int, int] | None]) -> dict[str, tuple[int, int]]:
    """The groups of a match by their letters; of two the last."""
    return {letter: g for letter, g in zip(letters(text), groups, strict=True) if g is not None}


def _without_subject(
    scene: Scene, piece: Piece, encoded: Encoded, verbs: list[int], text: str, says: str
) -> Iterator[Engagement]:
    chunks = piece.chunks
    for groups, first, last in spans(encoded, text):
        found = _groups(text, groups)
        role = chunks[slice(*found["R"])] if "R" in found else []
        lows = {c.low for c in chunks[first:last]}
        if says == "unnamed":
            lows = set(itertools.takewhile(lambda low: low != "of", [c.low for c in chunks[first:last]]))
        if lows & _BESIDES or (role and no_part(scene, role)) or _an_event(chunks, text, last):
            continue
        clause = clause_at(piece, first, verbs)
        if "T" in found:
            titles = list(chunks[found["T"][0]].members)
        elif says == "unnamed" or (role and clause.tense == "past"):
            title = borrowed(scene, chunks[first].start, past=clause.tense == "past")
            if title is None or goes_on(chunks, last + 1) or not _a_part(chunks[first:last]):
                continue
            titles = [title]
        else:
            nxt = chunks[last + 1] if last + 1 < len(chunks) else None
            told = scene.discourse.announced
            past = clause.tense == "past" and not future(clause.words)
            if says != "acted" and (told is None or past):
                told = borrowed(scene, chunks[first].start, past=past)
            if told is None or (nxt is not None and nxt.low in ("in", "on", "from", "for", "of")):
                continue
            titles = [told]
        if clause.subject is None or clause.subject.kind != "P" or not titles:
            continue
        people = list(clause.subject.members)
        if not people or not scene.asserted(clause, titles) or (says == "acted" and _maker(scene, people)):
            continue
        if {"debut", "bow"} & {c.low for c in chunks[first : last + 1]} and any(
            c.family == "direct" and c.subject is not None and _meet(c.subject.members, people)
            for c in scene.clauses
        ):
            continue  # "making her feature debut, will direct"
        chunk = chunks[first]
        if says == "title" and not named_after_part(titles[0]):
            says = "acted"  # "had the title role in 'The Tenant'"
        if says == "title":
            yield Engagement(
                people, titles[:1], chunk.start, chunk.end, False, None, plays=True, title_role=True
            )
            continue
        yield Engagement(
            people, list(titles), chunk.start, chunk.end, False, None, tuple(role), plays=says == "plays"
        )


def _meet(some: list[Member], others: list[Member]) -> bool:
    return bool({key_of(m.found) for m in some} & {key_of(m.found) for m in others})


def _a_part(words: list[Chunk]) -> bool:
    """Whether what is had is a part in a film: not on a stage or elsewhere ("in the life of the club")."""
    lows = [c.low for c in words]
    return "in" not in lows[2:] and "on" not in lows[2:] and not {"played", "play", "plays"} & set(lows)


def clause_at(piece: Piece, i: int, verbs: list[int]) -> Clause:
    """A verb that the grammar does not know, as a clause with its subject."""
    chunks = piece.chunks
    left = i - 1
    while left >= 0 and chunks[left].kind == "w" and chunks[left].low in HELPERS:
        left -= 1
    low = chunks[i].low
    tense = "ing" if low.endswith("ing") else "third" if low.endswith("s") and low != "was" else "past"
    subject, start = subject_of(piece, i, left, verbs, [], False, tense)
    place = next((k for k, c in enumerate(chunks[:i]) if c is subject), None)
    if subject is not None and place is not None and tense != "ing" and _beside(chunks, place):
        # "He starred with his brother B, then found glory as …": not B.
        subject = next(
            (
                chunks[k]
                for k in range(place - 1, -1, -1)
                if chunks[k].kind == "P" and not chunks[k].possessive and not _beside(chunks, k)
            ),
            piece.host if piece.host is not None and piece.host.kind == "P" else None,
        )
    begin = start if start is not None else max(0, left - 6)
    words = [c.low for c in chunks[begin:i]]
    return Clause(low, "act", tense, False, subject, None, [], words, piece, i)


def _beside(chunks: list[Chunk], k: int) -> bool:
    """Whether the person at `k` stands behind a preposition, past a few words ("with his brother B")."""
    j = k - 1
    while (
        j >= 0 and k - j < 5 and (chunks[j].kind == "w" or (chunks[j].kind == "P" and chunks[j].possessive))
    ):
        if chunks[j].low in ("with", "opposite", "alongside", "by", "from", "of", "against", "beside"):
            return True
        if chunks[j].low in VERBS or chunks[j].low in AUXILIARIES or chunks[j].low in ("and", "who", "when"):
            return False
        j -= 1
    return False


_PARTNER = frozenset("opposite alongside beside".split())
_LED = frozenset("directed directs directing guided guides steered".split())
# What somebody did to whom the part belongs, or may belong: "P cast him in T as R".
_OF_ANOTHER = frozenset(
    "join joins joined joining met meets followed follows faced faces cast casts casting hired hires tapped "
    "directed directs chose picked wanted saw sees".split()
)


def _as_part(scene: Scene, piece: Piece, encoded: Encoded, verbs: list[int]) -> Iterator[Engagement]:
    """ "commanded the screen as R in T", "menaced his way through T as R": who does so plays R there."""
    chunks = piece.chunks
    for text in ("as R in|on|from|of p? T", "in|on|through|from T as R"):
        for groups, first, _ in spans(encoded, text):
            found = _groups(text, groups)
            role = chunks[slice(*found["R"])]
            i = first if text.startswith("as") else found["T"][1]
            if (
                text.startswith("as")
                and first
                and chunks[first - 1].kind == "T"
                and not chunks[first - 1].anaphor
            ):
                continue  # "in T as R, in U as S": the part in T
            joined = first > 1 and chunks[first - 1].kind == "P" and chunks[first - 2].low in _OF_ANOTHER
            joined = joined and not (chunks[first - 1].members and chunks[first - 2].low in _LED)
            if (
                first == 0
                or chunks[i - 1].kind == "P"
                or joined
                or no_part(scene, role)
                or not role[-1].capital
            ):
                continue
            clause = clause_at(piece, first, verbs)
            verb = max((n for n in verbs if n < first), default=-1)
            led = verb >= 0 and VERBS.get(chunks[verb].low, ("", ""))[1] in ("direct", "cast")
            if led and chunks[verb + 1].kind == "P":
                clause.subject = chunks[verb + 1]  # "directed P in T as R"
            beside = chunks[first - 2] if first > 2 and chunks[first - 1].low == "," else None
            if beside is not None and beside.kind == "P" and chunks[first - 3].low in _PARTNER:
                clause.subject = beside  # "was opposite P, as R, in T"
            titles = chunks[found["T"][0]].members
            if clause.subject is None or clause.subject.kind != "P" or clause.subject.possessive:
                continue
            around = {c.low for c in chunks[max(0, first - 6) : first]}
            if around & UNASSERTED or around & _BESIDES or len(clause.subject.members) != 1 or not titles:
                continue
            if scene.asserted(clause, titles):
                yield Engagement(
                    list(clause.subject.members), list(titles), chunks[i].start, chunks[i].end, False, None,
                    tuple(role), plays=True,
                )  # fmt: skip


def _told(scene: Scene, piece: Piece, encoded: Encoded, text: str, says: str) -> Iterator[Engagement]:
    chunks = piece.chunks
    for groups, first, last in spans(encoded, text):
        found = _groups(text, groups)
        role = chunks[slice(*found["R"])] if "R" in found else []
        if "R" in found and (not role or no_part(scene, role) or not role[-1].capital):
            continue
        if "P as R" in text and _of_the_subject(chunks, found["P"][0]):
            continue
        if _an_event(chunks, text, last) or (
            text.startswith("R ,") and any(m.found.row is not None for c in role for m in c.members)
        ):
            continue
        hidden = range(*found["R"]) if "R" in found else range(0)
        lows = [chunks[k].low for k in range(max(0, first - 7), last + 1) if k not in hidden]
        if denied(lows) or doubted(lows) or set(lows) & UNASSERTED or set(lows) & _BESIDES:
            continue
        who: list[Member] = []
        holder = found.get("P") or (found.get("p") if not text.startswith(("P", "^")) else None)
        if says == "acted" and {"with", "alongside", "opposite"} & {
            c.low for c in chunks[last + 1 : last + 3]
        }:
            # "remember him in T, with P": together.
            continue
        if says == "acted" and PRAISED in text and "as" in lows:
            continue
        if says == "part" and holder is not None and chunks[holder[0]].anaphor:
            continue
        if says == "part":
            if not name_alone(role) or (
                text[0] == "^" and (piece.opener not in (",", "—", "(") or not piece.host)
            ):
                continue
            if text[0] == "^" and piece.host is not None:
                who = piece.host.members if piece.host.kind == "P" else []
        if holder is not None:
            who = list(chunks[holder[0]].members)
        elif lows and chunks[first].low == "whose" and piece.host is not None and piece.host.kind == "P":
            who = piece.host.members[-1:]
        if says == "host" and piece.opener == "," and piece.host is not None and piece.host.kind == "P":
            who = piece.host.members[-1:]
        if (
            not who
            or (says not in ("acted", "host") and len(who) > 1)
            or (says == "acted" and _maker(scene, who))
        ):
            continue
        if text.endswith(" the ~") and _ends_in_name(chunks, last + 1):
            continue  # "In T P was the detective R": a part with a name
        if (text.endswith(" the ~") or text.startswith("P are")) and not _described(chunks[first : last + 3]):
            continue
        titles: list[Member] = []
        if "T" in found:
            titles = list(chunks[found["T"][0]].members)
        elif says == "here":
            # Of the title that the sentence has named.
            host = piece.host if piece.opener == "inwhich" else None
            named = [c for c in scene.chunks if c.kind == "T" and c.members and c.end < chunks[first].start]
            near = host if host is not None and host.kind == "T" else named[-1] if named else None
            titles = near.members[-1:] if near is not None else []
        elif _elsewhere(chunks, last + 1):
            continue
        else:
            past = not {"is", "are", "goes", "belongs", "falls"} & set(lows)
            told = borrowed(scene, chunks[first].start, past=past)
            titles = [told] if told is not None else []
        if titles:
            chunk = chunks[first]
            start = chunk.end if chunk.kind in "PT" else chunk.start
            end = chunk.end if "T" in found or "R" in found else chunks[last].end
            yield Engagement(
                who,
                titles,
                start,
                end,
                False,
                None,
                tuple(role),
                plays=says in ("plays", "part", "here"),
                told=chunks[last - 1].end if says == "acted" and " the ~" in text else 0,
            )
            if holder is not None and "include" in text:
                yield from more_parts(chunks, found["T"][0], chunks[holder[0]])


def _of_the_subject(chunks: list[Chunk], k: int) -> bool:
    """ "starred opposite P as R": the part is that of who starred, unless theirs has been told before."""
    if not k or chunks[k - 1].low not in ("opposite", "alongside", "with", "beside"):
        return False
    verbs = [n for n in range(k - 1) if chunks[n].low in VERBS and VERBS[chunks[n].low][1] in _ACTING]
    if not verbs or chunks[k - 2].low == ",":
        return False
    told = VERBS[chunks[verbs[-1]].low][1] == "play" or "as" in [c.low for c in chunks[verbs[-1] : k]]
    return not told


_ACTING = ("act", "play", "costar", "cast", "see")


_EVENTS = frozenset(
    "screening screenings premiere premieres trial reunion reunions party panel tour event events fans fan "
    "set poster trailer soundtrack scandal lawsuit press junket anniversary exhibition museum fame "
    "audition auditions script fandom convention documentary".split()
)


def _an_event(chunks: list[Chunk], text: str, last: int) -> bool:
    """Whether the title that ends a pattern only says what event it is: "was back for 'Heat' screenings"."""
    return text.endswith("T") and last + 1 < len(chunks) and chunks[last + 1].low in _EVENTS


def _elsewhere(chunks: list[Chunk], k: int) -> bool:
    """Whether a title of its own stands behind the words: "knew him as Jerry", and then "in T"."""
    return k < len(chunks) and chunks[k].low in ("in", "on", "from")


_NAMED = r" (?=((?:[A-Z][\w.’'-]+ ){0,2}\S+))"
_MADE = re.compile(
    r"(?:[Dd]irectors?|[Ff]ilmmakers?|[Hh]elmers?|[Aa]uteurs?|[Ss]creenwriters?|[Ww]riters?|by)" + _NAMED
)
_ACTED = re.compile(r"(?:[Aa]ct(?:or|ress)|[Ss]tars?|[Ss]tarring|[Cc]omedian)" + _NAMED)
_ENDS = re.compile(r"(?<=.)\b")
_AN_ACTOR = re.compile(r"(\S+?),? (?:an|the) act")


@lru_cache(maxsize=2)
def _trades(text: str) -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    """The names that a text has behind words for directors, and behind those for actors; and the words in
    front of ", an actor". Of each word also what stands in front of an apostrophe or a mark."""
    named = [
        frozenset(
            word[: end.start()]
            for match in kind.finditer(text)
            for word in match[1].split(" ")
            for end in _ENDS.finditer(word)
        )
        for kind in (_MADE, _ACTED)
    ]
    return named[0], named[1], tuple({match[1] for match in _AN_ACTOR.finditer(text)})


def _behind_camera(text: str, name: str) -> bool:
    """Whether the text calls somebody of that last name a director and no actor."""
    made, acted, actors = _trades(text)
    return name in made and name not in acted and not any(word.endswith(name) for word in actors)


def _maker(scene: Scene, people: list[Member]) -> bool:
    """Whether the text knows somebody by work behind the camera alone: their debut is no acting."""
    last = [m.found.name.rpartition(" ")[2] for m in people]
    if any(_behind_camera(scene.text, name) for name in last):
        return True
    trades = [scene.discourse.trades.get(key_of(m.found), set()) for m in people]
    return any(known and "acted_in" not in known for known in trades)


def _ends_in_name(chunks: list[Chunk], k: int) -> bool:
    """Whether the words that go on at `k` end in a name."""
    while (
        k < len(chunks) and chunks[k].kind in "wN" and chunks[k].low not in ("and", "who", "in", "on", "of")
    ):
        k += 1
    return chunks[k - 1].capital or chunks[k - 1].kind == "N"


def _described(chunks: list[Chunk]) -> bool:
    """Whether the words behind "was the" describe a part ("the astronauts"), not work or kin."""
    words = [c for c in chunks if c.kind == "w"]
    return not any(
        w.low in ROLE_NOUNS
        or w.low.endswith(("-winner", "-nominee"))
        or w.low in _REAL
        or (w.low in VERBS and w.low not in KIND_NOUNS)
        for w in words
    )
