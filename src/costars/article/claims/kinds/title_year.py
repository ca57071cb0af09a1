"""`title_year`: a year stands beside a title: "the 2004 film T", "T (2004)", "2004's T"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..boxes import dated_lines
from ..words import AUXILIARIES, KIN, KIND_NOUNS, MONTHS, PREPOSITIONS, VERBS
from .date_examples import date_examples
from .dated import told_years
from .dates import dated_otherwise
from .told_examples import told_examples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..chunk import Chunk, Member
    from ..scene import Scene

__all__ = ["EXAMPLES", "read"]

# A text and the claims of this kind that it makes: people | titles | year | value.
EXAMPLES: tuple[tuple[str, ...], ...] = (
    ("1984’s “Footloose” made him a star, Kevin Bacon said.", " | Footloose | 1984"),
    ("The 1984 hit “Footloose” made Kevin Bacon a star.", " | Footloose | 1984"),
    ("“Footloose” (1984) made Kevin Bacon a star.", " | Footloose | 1984"),
    ("“Footloose,” from 1984, made Kevin Bacon a star.", " | Footloose | 1984"),
    ("Kevin Bacon starred in “Footloose” in 1984.", " | Footloose | 1984"),
    ("“Footloose,” released in 1984, made Kevin Bacon a star.", " | Footloose | 1984"),
    ("“Footloose,” which came out in 1984, made Kevin Bacon a star.", " | Footloose | 1984"),
    ("“Footloose” came out in 1984.", " | Footloose | 1984"),
    ("“Footloose” opened in February 1984.", " | Footloose | 1984"),
    ("“Footloose” was released in February of 1984.", " | Footloose | 1984"),
    ("“Footloose” hit theaters in 1984.", " | Footloose | 1984"),
    ("“Friends” first aired in 1994.", " | Friends | 1994"),
    ("“Friends” premiered on NBC in 1994.", " | Friends | 1994"),
    ("“Friends,” which premiered in September 1994, ran for ten seasons.", " | Friends | 1994"),
    ("“Friends” ran from 1994 to 2004.", " | Friends | 1994"),
    ("“Friends” (NBC, 1994–2004) ran for ten seasons.", " | Friends | 1994"),
    (
        "The 1993 and 1995 films “Philadelphia” and “Apollo 13” starred Tom Hanks.",
        " | Philadelphia | 1993",
        " | Apollo 13 | 1995",
    ),
    (
        "“Philadelphia” and “Apollo 13” came out in 1993 and 1995, respectively.",
        " | Philadelphia | 1993",
        " | Apollo 13 | 1995",
    ),
    (
        "Tom Hanks starred in “Philadelphia” (1993) and “Apollo 13” (1995).",
        " | Philadelphia | 1993",
        " | Apollo 13 | 1995",
    ),
    (
        "Tom Hanks made “Philadelphia” in 1993 and “Apollo 13” in 1995.",
        " | Philadelphia | 1993",
        " | Apollo 13 | 1995",
    ),
    ("“Heat,” Michael Mann’s thriller of 1995, holds up.", " | Heat | 1995"),
    ("“Heat,” a 1995 thriller, holds up.", " | Heat | 1995"),
    ("Michael Mann’s 1995 “Heat” holds up.", " | Heat | 1995"),
    ("Michael Mann’s 1995 crime epic, “Heat,” holds up.", " | Heat | 1995"),
    ("Michael Mann directed “Heat” in 1995.", " | Heat | 1995"),
    ("Michael Mann wrote and directed “Heat.” It came out in 1995.", " | Heat | 1995"),
    ("Michael Mann directed “Heat.” The film was released in 1995.", " | Heat | 1995"),
    ("It was 1995 when “Heat” arrived.", " | Heat | 1995"),
    ("In 1995, when “Heat” opened, Al Pacino was 55.", " | Heat | 1995"),
    ("Al Pacino and Robert De Niro starred in “Heat,” back in 1995.", " | Heat | 1995"),
    ("“Heat”\n\nYear: 1995\nDirector: Michael Mann", " | Heat | 1995"),
    ("“Heat” dates from 1995.", " | Heat | 1995"),
    ("“Heat” was a 1995 thriller.", " | Heat | 1995"),
    ("“Jaws” swam into theaters in the summer of 1975.", " | Jaws | 1975"),
    ("Kevin Bacon, who was born in 1958, starred in “Footloose.”",),
    ("Kevin Bacon married Kyra Sedgwick in 1988, after “Lemon Sky.”",),
    ("Al Pacino won an Oscar in 1993 for “Scent of a Woman.”",),
    ("Kevin Bacon (1958– ) starred in “Footloose.”",),
    ("“Sentimental Value” won the Grand Prix at Cannes in 2025.",),
    ("Kevin Bacon and Kyra Sedgwick first acted together in 1988, on “Lemon Sky.”",),
    ("“Heat” will be shown at the 2024 festival.",),
    ("“Heat” is set in 1995.",),
    ("Was “Heat” released in 1994?",),
    ("“Heat” was not released in 1994.",),
    ("“Heat” returned to theaters in 2022.",),
    ("Joanne Woodward, born in 1930, saw “Heat.”",),
    ("Paul Newman died in 2008, long after “The Sting.”",),
    ("Since 1988, when they married, Kevin Bacon and Kyra Sedgwick have made “Loverboy.”",),
    (
        "“What Happens Later,” released in the US on Nov. 3, 2023, was directed by Meg Ryan.",
        " | What Happens Later | 2023",
    ),
    ("“The Piano,” a 1993 episode of the series “Frasier,” starred Kelsey Grammer.", " | The Piano | 1993"),
    ("In 1995 Michael Mann made “Heat,” with Al Pacino.", " | Heat | 1995"),
    (
        "Kevin Bacon and Kyra Sedgwick have been married since 1988, the year they made “Lemon Sky.”",
        " | Lemon Sky | 1988",
    ),
    *date_examples("title_year"),
    *told_examples("title_year"),
)

_NOT_OUT = frozenset(
    "again home mind netflix streaming dvd vhs blu-ray disc video cassette laserdisc cannes venice toronto "
    "sundance festival berlin production paperback re-release reissue".split()
)
_DATING = frozenset("direct write create produce release".split())
_OUT = frozenset(
    "appeared released premiered premieres debuted opened aired began started shown made came launched bowed "
    "arrived ran hit filmed "
    "dates dated dating swam landed reached unveiled issued out followed".split()
)


def read(scene: Scene) -> Iterator[Statement]:
    found = list(_beside(scene))
    yield from found
    if scene.question:
        return
    known = {m.start for s in found for c in scene.chunks for m in c.members if s.start <= m.start < s.end}
    for member, year, start, end in told_years(scene, known):
        yield scene.make("title_year", [], [member], span=(start, end), year=year)


def _beside(scene: Scene) -> Iterator[Statement]:
    for place, chunk in enumerate(scene.chunks):
        if chunk.kind != "T" or chunk.anaphor:
            continue
        respective = _respective(scene, chunk)
        if _of_kin(scene.chunks, place):
            continue  # "a daughter, Rebecca, in 1944"
        for number, member in enumerate(chunk.members):
            found = member.found
            if found.year is None and not respective:
                dated = [n for n in chunk.nouns if re.fullmatch(r"1[89]\d\d|20\d\d", n)]
                place = (
                    scene.text.rfind(dated[0], max(0, chunk.start - 90), chunk.start)
                    if len(dated) == 1
                    else -1
                )
                if place >= 0 and number == 0 and not _of_another(scene, member, (place, place + 4)):
                    yield _dated(scene, member, (place, place + 4), int(dated[0]))
                continue
            span = found.year_span or (found.start, found.end)
            if _of_another(scene, member, span):
                continue
            year = respective[number][0] if respective else found.year
            span = respective[number][1] if respective else span
            yield _dated(scene, member, span, year or 0)
    if scene.question:
        return
    for member, year, start, end in dated_lines(scene):
        yield scene.make("title_year", [], [member], span=(start, end), year=year)
    yield from _told(scene)
    yield from _when(scene)
    for member, when in dated_otherwise(scene):
        yield _dated(scene, member, (when.start, when.end), when.value or 0)


def _of_kin(chunks: list[Chunk], i: int) -> bool:
    return i > 0 and (
        chunks[i - 1].low in KIN or (i > 1 and chunks[i - 1].low == "," and chunks[i - 2].low in KIN)
    )


def _dated(scene: Scene, member: Member, span: tuple[int, int], year: int) -> Statement:
    whole = (min(span[0], member.start), max(span[1], member.end))
    return scene.make("title_year", [], [member], span=whole, year=year)


def _of_another(scene: Scene, member: Member, span: tuple[int, int]) -> bool:
    """ "a 1994 episode of the American T": not T's year; nor what a question asks."""
    if span[1] <= member.start:
        between = scene.text[span[1] : member.start]
        return bool(re.search(r"\b(?:episodes?|seasons?|instal?lment) of\b", between))
    return scene.question and "(" not in scene.text[member.end : span[1]]


_TWO_YEARS = re.compile(
    r"\b(1[89]\d\d|20\d\d)(?:['’]s)?(?:,? and |, | & )(1[89]\d\d|20\d\d) (?:[\w-]+ ){0,4}[\"“‘'*_]*$"
)
_TWO_BEHIND = re.compile(
    r"^[,.]?[\"”’'*_]*,? (?:(?:\w+ ){1,5})?in (1[89]\d\d|20\d\d) and (1[89]\d\d|20\d\d)\b(?!['’\d])"
)


def _respective(scene: Scene, titles: Chunk) -> list[tuple[int, tuple[int, int]]]:
    """The years of two titles that share a phrase: "the 1993 and 1995 films A and B", "A and B came out in
    1993 and 1995"."""
    if len(titles.members) != 2:
        return []
    first, last = titles.members
    begin = max(0, first.start - 80)
    match = _TWO_YEARS.search(scene.text[begin : first.start])
    offset = begin
    before = scene.text[: begin + match.start()][-9:] if match is not None else ""
    if re.search(r"\b(?:[Bb]etween|[Ff]rom) $", before):
        return []
    if match is None:
        match, offset = _TWO_BEHIND.search(scene.text[last.end : last.end + 80]), last.end
        if match is None or not _OUT & set(re.findall(r"[a-z]+", match[0])):
            return []
    return [(int(match[n]), (offset + match.start(n), offset + match.end(n))) for n in (1, 2)]


_MAKES = frozenset("made directed wrote came arrived brought was".split())


def _made_then(chunks: list[Chunk], i: int) -> Member | None:
    """ "In 2012 he made T", "1958, the year they made T": the one title that is made in that year."""
    fronted = i > 0 and chunks[i - 1].low == "in" and (i == 1 or chunks[i - 2].low in (".", ",", ";", "back"))
    named = [c.low for c in chunks[i + 1 : i + 4]] == [",", "the", "year"]
    if not fronted and not named:
        return None
    k = i + 1
    while k < len(chunks) and k - i < 9 and chunks[k].low not in _MAKES:
        if chunks[k].kind == "T" or chunks[k].low in (".", ";", "not", "never"):
            return None
        k += 1
    title = chunks[k + 1] if k + 1 < len(chunks) else None
    if title is None or title.kind != "T" or title.anaphor or len(title.members) != 1:
        return None
    return title.members[0] if title.members[0].found.year is None else None


def _when(scene: Scene) -> Iterator[Statement]:
    """ "In 1995, when T opened", "It was 1995 when T arrived", "T was a 1995 thriller", "P's 1995 epic,
    T"."""
    chunks = scene.chunks
    for i, chunk in enumerate(chunks):
        if chunk.kind != "Y" or chunk.value is None:
            continue
        k = i + 1
        if k < len(chunks) and chunks[k].low == ",":
            k += 1
        if k + 2 < len(chunks) and chunks[k].low == "when":
            k += 1
            while k < len(chunks) and chunks[k].kind in "wO" and chunks[k].low not in VERBS:
                k += 1
            after = {c.low for c in chunks[k + 1 : k + 5]}
            if (
                (
                    k < len(chunks)
                    and chunks[k].kind == "T"
                    and len(chunks[k].members) == 1
                    and not chunks[k].anaphor
                )
                and _OUT & after
                and not {"not", "never"} & after
            ):
                yield _dated(scene, chunks[k].members[0], (chunk.start, chunk.end), chunk.value)
            continue
        lows = [c.low for c in chunks[i + 1 : i + 5]]
        if lows == [",", "the", "year", "of"] and i + 5 < len(chunks):
            # "in 1951, the year of T"
            of = chunks[i + 5]
            if (
                of.kind == "T"
                and not of.anaphor
                and len(of.members) == 1
                and of.members[0].found.year is None
            ):
                yield _dated(scene, of.members[0], (chunk.start, chunk.end), chunk.value)
            continue
        back = [c.low for c in chunks[max(0, i - 3) : i]]
        if back in ([",", "which", "is"], [",", "which", "was"]) and i > 3 and chunks[i - 4].kind == "T":
            # "T, which is 1974"
            of = chunks[i - 4]
            if not of.anaphor and len(of.members) == 1 and of.members[0].found.year is None:
                yield _dated(scene, of.members[0], (chunk.start, chunk.end), chunk.value)
            continue
        if made := _made_then(chunks, i):
            yield _dated(scene, made, (chunk.start, chunk.end), chunk.value)
            continue
        # a kind of film behind it
        k = i + 1
        while k < len(chunks) and k - i < 6 and chunks[k].kind == "w" and chunks[k].low not in KIND_NOUNS:
            if chunks[k].low in VERBS or chunks[k].low in AUXILIARIES or chunks[k].low in PREPOSITIONS:
                break
            k += 1
        if k >= len(chunks) or chunks[k].low not in KIND_NOUNS or chunk.possessive:
            continue
        while k + 1 < len(chunks) and chunks[k + 1].low in KIND_NOUNS:
            k += 1
        if k + 2 < len(chunks) and chunks[k + 1].low == "," and chunks[k + 2].kind == "T" and i and (
            chunks[i - 1].kind == "P" and chunks[i - 1].possessive
        ):  # fmt: skip
            if (
                len(chunks[k + 2].members) == 1
                and not chunks[k + 2].anaphor
                and chunks[k + 2].members[0].found.year is None
            ):
                yield _dated(scene, chunks[k + 2].members[0], (chunk.start, chunk.end), chunk.value)
            continue
        j = i - 1
        if j >= 2 and chunks[j].low in ("a", "the") and chunks[j - 1].low in ("was", "is"):
            title = chunks[j - 2]
            if title.kind == "T" and len(title.members) == 1 and title.members[0].found.year is None:
                yield _dated(scene, title.members[0], (chunk.start, chunks[k].end), chunk.value)


def _told(scene: Scene) -> Iterator[Statement]:
    """ "T, the 1987 ensemble", "T, which came out in 2007", "T was created by P back in 1979", "which he
    directed in 2005"."""
    for clause in scene.clauses:
        if clause.family not in _DATING:
            continue
        titles = clause.subject if clause.passive else clause.object
        year = next(
            (c.chunk for c in clause.complements if c.chunk.kind == "Y" and c.preposition in ("in", "from")),
            None,
        )
        if (
            titles is None
            or titles.kind != "T"
            or (titles.anaphor == "it" and clause.family not in ("direct", "release"))
            or year is None
            or len(titles.members) != 1
            or not scene.asserted(clause)
        ):
            continue
        member = titles.members[0]
        yield scene.make(
            "title_year",
            [],
            [member],
            span=(min(member.start, year.start), max(member.end, year.end)),
            year=year.value,
        )
    for piece in scene.pieces:
        chunks = piece.chunks
        host = piece.host
        for i, chunk in enumerate(chunks):
            if chunk.kind == "w" and chunk.low in _OUT:
                year = next(
                    (
                        c
                        for k, c in enumerate(chunks[i + 1 : i + 11], i + 1)
                        if c.kind == "Y"
                        and (
                            chunks[k - 1].low in ("in", "of", "late", "early", "back", "from", "to")
                            or chunks[k - 1].low in MONTHS
                            or (chunks[k - 1].low == "," and chunks[k - 2].kind == "N")
                        )
                    ),
                    None,
                )
                title = next(
                    (
                        c for k, c in reversed(list(enumerate(chunks[:i])))
                        if c.kind == "T" or (c.kind == "P" and (not k or chunks[k - 1].low != "by"))
                    ),
                    host,
                )  # fmt: skip
                if year is None or title is None or title.kind != "T":
                    continue
                if len(title.members) != 1 and title.anaphor != "both":
                    continue
                if year.possessive or any(
                    c.kind in "PT" or c.low in _NOT_OUT for c in chunks[i + 1 : chunks.index(year)]
                ):
                    continue
                if any(c.low in ("not", "never") for c in chunks[max(0, i - 3) : i]):
                    continue
                if chunk.low == "came" and chunks[i + 1].low == "back":
                    continue
                if chunk.low == "shown" and i and chunks[i - 1].low in ("was", "were"):
                    continue  # again, or elsewhere
                for member in title.members:
                    span = (min(member.start, year.start), max(member.end, year.end))
                    yield scene.make("title_year", [], [member], span=span, year=year.value)
        if (
            host is not None
            and host.kind == "T"
            and piece.opener in (",", "(")
            and len(host.members) == 1
            and not host.anaphor
        ):
            for i, chunk in enumerate(chunks[:5]):
                owned = any(
                    c.kind == "T" and chunks[k - 1].low not in ("of", "the", "american")
                    for k, c in enumerate(chunks)
                )
                if chunk.kind != "Y" or owned or chunk.possessive:
                    continue
                plain = all(c.kind in "wPO" for c in chunks[:i])
                behind = chunks[i + 1] if i + 1 < len(chunks) else None
                if (
                    plain
                    and (behind is None or behind.kind == "w" or behind.low == "one")
                    and (
                        i == 0
                        or chunks[i - 1].low in ("the", "a", "an", "from", "of", "his", "her", "in")
                        or chunks[i - 1].kind == "P"
                    )
                ):
                    member = host.members[0]
                    yield scene.make(
                        "title_year",
                        [],
                        [member],
                        span=(member.start, (behind or chunk).end),
                        year=chunk.value,
                    )
                break
