"""From mentions to statements: every sentence is taken apart and offered to each kind of claim."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from .antecedents import settle
from .borrowed import cast_after, told_mainly
from .chunk import Chunk, Member
from .chunks import Chunker
from .credited import Credits, NoCredits, acted, only_directed
from .discourse import Discourse
from .evident import Said, evident
from .keys import key_of
from .kinds import (
    acted_in,
    acted_together,
    created,
    directed,
    directed_in,
    first_together,
    last_together,
    married,
    parent_of,
    plays,
    produced,
    times_together,
    title_year,
    worked_on,
    wrote,
    years_since_together,
)
from .kinds.acting import engagements
from .kinds.told_parts import with_titles
from .kinfolk import kinfolk, learn_kin, told_kin
from .lists import fold_lists
from .modality import presumed
from .once import each_said_once
from .scene import Scene, party

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..statements import Found, Statement
    from ..text import Sentence, Text

__all__ = ["KINDS", "read_statements"]

KINDS = (
    acted_in, plays, directed, wrote, created, produced, worked_on, directed_in, acted_together,
    last_together,
    first_together, years_since_together, times_together, married, parent_of, title_year,
)  # fmt: skip

_GENDERED = re.compile(r"\b(?:she|her|he|his|him)\b")
_CALLED = re.compile(r"(?<![-\w/])(?<!actor and )(?:director|filmmaker|helmer|auteur) \Z", re.I)
_LABEL = re.compile(r"[*_]{0,3}[A-Z][\w/&-]*(?: [\w/&-]+){0,4}[*_]{0,3}:")
_SAYING = frozenset(
    "said says wrote told recalled added joked noted explained posted tweeted remembered quipped insisted "
    "admitted laughed "
    "continued recalls adds notes explains remembers shared announced teased wrote confirmed commented "
    "gushed captioned "
    "observed replied answered writes".split()
)
_TO_COME = frozenset(
    "will upcoming forthcoming filming production shooting shoots set joins joined boards slated cast "
    "announced cameras begins deals inked roped rolls reuniting reteaming reteam toplining headlining "
    "joining producing directing helming lensing "
    "new next untitled signed roll tapped adaptation greenlit develops developing star headline".split()
)


def read_statements(
    text: Text,
    people: tuple[Found, ...],
    titles: tuple[Found, ...],
    announced_row: Callable[[int], bool],
    series_row: Callable[[int], bool] = lambda _: False,
    credits: Credits | None = None,
) -> list[Statement]:
    """The statements of an article in the order of their places.

    `announced_row` says of a title in the graph whether it is not out by the article's date, `series_row`
    whether it is a series; `credits` settle which of several readings is meant, and show parts that no rule
    of grammar sees. Cost: linear in
    the text's length.
    """
    reader = _Reader(text, people, titles, announced_row)
    reader.is_series(series_row)
    return reader.read(credits or NoCredits())


_SPOKEN = 8  # so many pronouns of one gender speak of somebody whom the article is about


class _Reader:
    def __init__(
        self,
        text: Text,
        people: tuple[Found, ...],
        titles: tuple[Found, ...],
        announced_row: Callable[[int], bool],
    ) -> None:
        self._text = text
        self._chunker = Chunker(text, people, titles)
        self._people, self._titles = people, titles
        self._announced_row = announced_row
        self._announced: set[object] = set()
        self._discourse = Discourse()
        self._said: list[Said] = []

    def is_series(self, series_row: Callable[[int], bool]) -> None:
        self._discourse.is_series = lambda found: found.row is not None and series_row(found.row)

    def read(self, credits: Credits) -> list[Statement]:
        sentences = [(s, self._chunker.chunks(s)) for s in self._sentences()]
        before = ((f, self._text.text[max(0, f.start - 30) : f.start]) for f in self._people)
        self._discourse.makers = {key_of(f) for f, words in before if _CALLED.search(words)}
        rows = {f.row: key_of(f) for f in self._people if f.row is not None}
        self._discourse.directors = {key for row, key in rows.items() if credits.directs(row)}
        self._discourse.makers |= self._discourse.directors
        self._discourse.only_directed = partial(only_directed, credits)
        self._discourse.acted = partial(acted, credits)
        self._discourse.year_of = credits.year
        self._discourse.learn(chunks for _, chunks in sentences)
        self._find_announced([chunks for _, chunks in sentences])
        self._find_hero()
        self._find_duo([chunks for _, chunks in sentences])
        found: list[Statement] = []
        previous: Found | None = None  # who speaks
        for sentence, chunks in sentences:
            if sentence.paragraph != self._discourse.paragraph:
                self._discourse.paragraph = sentence.paragraph
                self._discourse.fresh = True
            outside, inside = _speech(chunks, self._text, self._chunker.title_quotes)
            title_before, group_before = (
                self._discourse.topic(fresh=self._discourse.fresh),
                list(self._discourse.group),
            )
            self._discourse.resolve(outside)
            outside = fold_lists(kinfolk(self._discourse, outside))
            found += self._statements(outside, None, title_before, group_before)
            spoken = self._discourse.previous_subject
            for part in inside:
                speaker = _speaker(outside) or previous
                previous = speaker
                title_before, group_before = self._discourse.topic(), list(self._discourse.group)
                self._discourse.resolve(part, speaker)
                part = fold_lists(kinfolk(self._discourse, part))
                found += self._statements(part, speaker, title_before, group_before, quoted=True)
            if inside and any(c.kind == "P" and c.members and not c.possessive for c in outside):
                self._discourse.previous_subject = spoken  # of whom the sentence tells that they speak
        found = settle(found, self._discourse.doubts, credits.support, party)
        found += evident(self._text.text, self._said, found, credits.parts)
        return each_said_once(found, self._text.text)

    def _sentences(self) -> Iterator[Sentence]:
        """Sentences; two that a mention spans are one."""
        sentences = self._lines()
        tokens = self._text.tokens
        mentions = sorted((*self._people, *self._titles), key=lambda f: f.start)
        place = 0
        pending = None
        for sentence in sentences:
            if pending is not None:
                sentence = sentence._replace(first=pending.first)
                pending = None
            end = tokens[sentence.last - 1].end
            while place < len(mentions) and mentions[place].end < end:
                place += 1
            crosses = place < len(mentions) and mentions[place].start < end < mentions[place].end
            ends_in_title = (
                place < len(mentions)
                and mentions[place].what == "title"
                and mentions[place].end == end
                and sentence.last < len(tokens)
                and tokens[sentence.last].text[0].islower()
            )
            if crosses or ends_in_title:
                pending = sentence
                continue
            yield sentence
        if pending is not None:
            yield pending

    def _lines(self) -> Iterator[Sentence]:
        """Sentences; the lines of a fact box ("Director: P") are one each."""
        tokens, text = self._text.tokens, self._text.text
        for sentence in self._text.sentences:
            first = sentence.first
            for place in range(sentence.first + 1, sentence.last):
                gap = text[tokens[place - 1].end : tokens[place].start]
                if "\n" in gap and _LABEL.match(text, tokens[place].start):
                    yield sentence._replace(first=first, last=place)
                    first = place
            yield sentence._replace(first=first)

    def _find_announced(self, sentences: list[list[Chunk]]) -> None:
        """Which titles are not out yet: those of the graph that are not, and new names that the text speaks
        of as to come."""
        first: dict[object, Found] = {}
        for _number, chunks in enumerate(sentences):
            lows = {c.low for c in chunks}
            coming = bool(lows & _TO_COME)
            past = any(c.kind == "Y" for c in chunks)
            for before, chunk in zip([None, *chunks], chunks, strict=False):
                if chunk.kind != "T" or chunk.anaphor:
                    continue
                if before is not None and before.low in ("since", "after"):
                    continue  # what came before is not to come
                for member in chunk.members:
                    found = member.found
                    key = key_of(found)
                    if key in self._announced:
                        continue
                    if found.row is not None:
                        if self._announced_row(found.row):
                            self._announced.add(key)
                    elif (
                        not found.candidates
                        and found.year is None
                        and coming
                        and not (past and not lows & {"will", "upcoming", "set", "forthcoming"})
                    ):
                        self._announced.add(key)
                        first.setdefault(key, found)
                    if key in self._announced and self._discourse.announced is None:
                        self._discourse.announced = member

    def _find_hero(self) -> None:
        """Whom the article is about: the one named first and most often by far."""
        counts: dict[object, list[Found]] = {}
        for found in self._people:
            counts.setdefault(key_of(found), []).append(found)
        ranked = sorted(counts.values(), key=len, reverse=True)
        if not ranked:
            return
        first = ranked[0][0]
        opening = min(self._people, key=lambda f: f.start)
        ahead = len(ranked) == 1 or len(ranked[0]) >= 1.5 * len(ranked[1])
        leads = key_of(first) == key_of(opening) and len(ranked) > 1 and len(ranked[0]) > len(ranked[1])
        low = self._text.text[:600].lower()
        mourned = " died" in low or " dies" in low or " dead at" in low or "obituary" in low
        if mourned:
            first = opening
        words = Counter(_GENDERED.findall(self._text.text.lower()))
        female, male = words["she"] + words["her"], words["he"] + words["his"] + words["him"]
        chosen = mourned or (len(ranked[0]) >= 3 and (ahead or leads))
        if not chosen and max(female, male) >= max(_SPOKEN, 3 * min(female, male)):
            # One of the first named, of whom the rest says "she": hardly anybody else can be meant so often.
            told = "f" if female > male else "m"
            of_it = [f for f, *_ in counts.values() if self._discourse.gender(f) in ("", told)]
            first = min(of_it, key=lambda f: f.start, default=first)
            most = max((len(counts[key_of(f)]) for f in of_it), default=0)
            chosen = first.start == opening.start and len(counts[key_of(first)]) >= most - 1
        if chosen:
            self._discourse.hero = Member(first, first.start, first.end)
            known = self._discourse.gender(first)
            least = 3 if not known else _SPOKEN  # a given name may deceive: Gene Tierney
            if (mourned or not known) and max(female, male) >= max(least, 4 * min(female, male)):
                # Nobody else can be meant so often.
                self._discourse.genders.setdefault(key_of(first), "f" if female > male else "m")

    def _find_duo(self, sentences: list[list[Chunk]]) -> None:
        """The two whom the article is about: of the pairs that its first sentences name together the one that
        it names most."""
        counts = Counter(key_of(f) for f in self._people)
        makers = self._discourse.makers
        best: tuple[int, list[Member]] = (0, [])
        for chunks in sentences[:8]:
            pairs = [
                list(c.members)
                for c in chunks
                if c.kind == "P"
                and len(c.members) == 2
                and not any(key_of(m.found) in makers for m in c.members)
            ]
            people = {
                key_of(m.found): m for c in chunks if c.kind == "P" and not c.anaphor for m in c.members
                if key_of(m.found) not in makers
            }  # fmt: skip
            if len(people) == 2:
                pairs.append(list(people.values()))
            for pair in pairs:
                named = min(counts[key_of(m.found)] for m in pair) * 2 + sum(
                    counts[key_of(m.found)] for m in pair
                )
                hero = self._discourse.hero
                apart = hero is not None and key_of(hero.found) not in {key_of(m.found) for m in pair}
                if len({key_of(m.found) for m in pair}) == 2 and named > best[0] and not apart:
                    best = (named, pair)
        self._discourse.duo = best[1]

    def _is_announced(self, found: Found) -> bool:
        return key_of(found) in self._announced

    def _statements(
        self,
        chunks: list[Chunk],
        speaker: Found | None,
        title_before: Member | None,
        group_before: list[Member],
        quoted: bool = False,
    ) -> Iterator[Statement]:
        if not any(c.kind in "YD" or (c.kind in "PT" and c.members) for c in chunks):
            return
        self._said.append(
            Said(chunks, title_before, (speaker.name if speaker is not None else "") if quoted else None)
        )
        scene = Scene(
            self._text.text, chunks, self._discourse, self._is_announced, speaker,
            (speaker.name if speaker is not None else "") if quoted else None,
            question=any(c.low == "?" for c in chunks[-2:]) and not presumed(chunks),
            title_before=title_before, group_before=group_before,
        )  # fmt: skip
        told_kin(scene)
        for kind in KINDS:
            for statement in kind.read(scene):
                if all(statement is not dropped for dropped in scene.dropped):
                    yield statement
        told = with_titles(scene, engagements(scene))
        self._discourse.cast = cast_after(scene, self._discourse.cast, told)
        if (main := told_mainly(scene)) and not quoted:
            self._discourse.title = self._discourse.said_here = main[-1]
            self._discourse.named_now = main
        for kin in scene.kinships:
            if kin.a.members and kin.b.members:
                learn_kin(self._discourse, kin.kind, kin.a.members, kin.b.members)
        for a, b in scene.weddings:
            learn_kin(self._discourse, "spouse", [a], [b])
            self._discourse.wedded = [a, b]


def _speech(
    chunks: list[Chunk], text: Text, titles: set[tuple[int, int]]
) -> tuple[list[Chunk], list[list[Chunk]]]:
    """A sentence's own words, and the parts of it that are direct speech. Short quotations that are no
    sentences stay where they are."""
    if not chunks:
        return chunks, []
    outside: list[Chunk] = []
    inside: dict[tuple[int, int], list[Chunk]] = {}
    quotes = text.quotes_near(chunks[0].start, chunks[-1].end)
    for chunk in chunks:
        quote = text.quote_around(chunk.start, chunk.end, titles) if quotes else None
        if (
            quote is not None
            and quote.end - quote.start > 18
            and len(text.text[quote.start : quote.end].split()) >= 4
        ):
            inside.setdefault((quote.start, quote.end), []).append(chunk)
        elif chunk.low not in ("“", "”", '"', "‘", "’", "'", "«", "»") or chunk.kind != ".":
            outside.append(chunk)
    parts = []
    for (start, end), part in inside.items():
        lows = [c.low for c in part]
        del start, end
        if len(part) >= 3 and (any(c.kind == "P" for c in part) or len(lows) > 5):
            parts.append(part)
    return outside, parts


def _speaker(outside: list[Chunk]) -> Found | None:
    """Who says what is quoted: the subject of a verb of saying."""
    for i, chunk in enumerate(outside):
        if chunk.kind == "w" and chunk.low in _SAYING:
            for j in (i - 1, i + 1, i - 2, i + 2, i - 3):
                if (
                    0 <= j < len(outside)
                    and outside[j].kind == "P"
                    and len(outside[j].members) == 1
                    and not outside[j].possessive
                ):
                    return outside[j].members[0].found
    for i, chunk in enumerate(outside[:-2]):
        if chunk.low == "according" and outside[i + 2].kind == "P" and outside[i + 2].members:
            return outside[i + 2].members[0].found
    return None
