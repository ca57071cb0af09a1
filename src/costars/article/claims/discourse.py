"""Who "she", "the couple" and "the film" are: what has been named so far, in the order of the text.

A pronoun is resolved only where it can mean one thing: somebody of that gender who is the subject of its own
sentence or of the one before, else the only one named lately. What stays open has no members, and no claim is
made of it.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .antecedents import Readings, antecedents, apart_from_subject
from .byways import by_the_way, is_past
from .chunk import Chunk, Member
from .given import gender_of
from .insertions import fresh_from
from .keys import Key, each_once, key_of
from .pronouns import person
from .trades import trade
from .which import one_of_two, title, which_of_two
from .words import ADVERBS, AUXILIARIES, KIND_NOUNS, PREPOSITIONS, ROLE_NOUNS, VERBS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..statements import Found
    from .borrowed import Cast

__all__ = ["Discourse"]

_OPENS = frozenset(", and while when but ;".split())
_FEMALE = frozenset(
    "actress wife mother daughter sister actresses leading-lady widow bride girlfriend queen".split()
)
_MALE = frozenset("husband father son brother leading-man widower groom boyfriend king".split())

_LATELY = 6  # so many titles named last may be meant by "the film"
_REMEMBERED = (
    "recent", "previous_subject", "listed", "previous", "named_now", "stale", "chained", "group", "title",
    "said_here", "latest", "titles", "meant",
)  # fmt: skip


@dataclass
class Discourse:
    """The state of the reading, sentence by sentence."""

    genders: dict[Key, str] = field(default_factory=dict)
    trades: dict[Key, set[str]] = field(
        default_factory=dict
    )  # the kinds of work that the text says of people
    couples: list[list[Member]] = field(default_factory=list)  # married or named together, latest last
    recent: list[Member] = field(default_factory=list)  # people, latest last
    subjects: list[Member] = field(default_factory=list)  # of the sentence before and this one
    previous_subject: list[Member] = field(default_factory=list)
    listed: list[Member] = field(default_factory=list)  # the one pair that the sentence before joins by "and"
    previous: list[Member] = field(default_factory=list)  # everybody of the sentence before
    named_here: list[Member] = field(default_factory=list)  # titles of the sentence before and of this one
    named_now: list[Member] = field(default_factory=list)
    in_play: list[Member] = field(default_factory=list)  # titles of the last sentence that named any
    cast: Cast | None = None  # of whose parts the text has told last
    stale: bool = False  # whether the sentence before had no subject that is known
    chained: bool = False  # whether it had a pronoun for whom the article is about
    duo: list[Member] = field(default_factory=list)  # the two whom the article is about
    group: list[Member] = field(default_factory=list)  # the last group of two and more
    title: Member | None = None  # the title spoken of
    said_here: Member | None = None  # by this paragraph
    latest: Member | None = None  # however it was named
    series: Member | None = None  # the last one that is a series
    kin: dict[tuple[Key, str], Member] = field(default_factory=dict)  # "her husband", as the text has told
    parents: dict[Key, list[Member]] = field(default_factory=dict)
    is_series: Callable[[Found], bool] = field(default=lambda _: False)
    titles: list[Member] = field(default_factory=list)
    announced: Member | None = None
    boxed: tuple[Member, int] | None = None  # whom the lines of a fact box are about, and its last paragraph
    wedded: list[Member] = field(default_factory=list)  # whose marriage the text has told of last
    year: int | None = None
    paragraph: int = -1
    fresh: bool = True  # whether a paragraph begins
    sentence: int = 0  # how many have been read
    earlier: list[Member] = field(default_factory=list)  # everybody of the sentence before the one being read
    group_in: int = 0  # the number of the sentence that has named the group
    called: dict[Key, str] = field(default_factory=dict)  # the gender of the pronouns for somebody
    here: list[Member] = field(default_factory=list)  # everybody of this paragraph
    told: object | None = None  # the last joint (kinds.joints): who was together in what
    told_in: int = -9  # the number of its sentence
    makers: set[Key] = field(default_factory=set)  # whom the text knows as directors and not as actors
    directors: set[Key] = field(default_factory=set)  # whom the credits know as such
    directed: set[Key] = field(default_factory=set)  # who has directed, as the text has told so far
    acted: Callable[[Found, Found], bool] = field(default=lambda _, __: False)  # by the credits
    only_directed: Callable[[Found, Found], bool] = field(default=lambda _, __: False)  # by the credits
    year_of: Callable[[int], int | None] = field(default=lambda _: None)  # of a title, by the graph
    meant: list[Member] = field(default_factory=list)  # by "he" and "her" in the sentence before
    meant_here: list[Member] = field(default_factory=list)  # by "he" and "her" in this sentence so far
    pair_here: list[Member] = field(default_factory=list)  # the last group that this sentence has named
    outside: dict[str, object] | None = None  # what was remembered when a bracket opened
    lately: list[Member] = field(default_factory=list)  # the titles named last
    doubts: dict[int, Readings] = field(default_factory=dict)  # by the place of the pronoun
    hero: Member | None = None  # whom the article is about, where it is about one person

    def learn(self, sentences: Iterable[list[Chunk]]) -> None:
        """Genders that the text itself tells ("actress Brittany O'Grady", "her husband, X"), and who
        directs."""
        actors: set[Key] = set()
        for chunks in sentences:
            for chunk in chunks:
                for prefix in chunk.prefixes:
                    for member in prefix.members:
                        self.trades.setdefault(key_of(member.found), set()).update(prefix.roles)
            for i, chunk in enumerate(chunks):
                if chunk.kind == "P" and not chunk.anaphor:
                    makes, acts = trade(chunks[max(0, i - 3) : i], chunk, chunks[i + 1 : i + 6])
                    self.makers |= {key_of(m.found) for m in chunk.members} if makes else set()
                    actors |= {key_of(m.found) for m in chunk.members} if acts else set()
            for before, chunk in itertools.pairwise(chunks):
                if chunk.kind == "P" and before.kind == "w" and before.low in ROLE_NOUNS:
                    for member in chunk.members[:1]:
                        self.trades.setdefault(key_of(member.found), set()).update(ROLE_NOUNS[before.low])
                if chunk.kind == "P" and before.low == "by" and "directed" in [c.low for c in chunks]:
                    for member in chunk.members[:1]:
                        self.trades.setdefault(key_of(member.found), set()).add("directed")
                if chunk.kind == "P" and len(chunk.members) == 1:
                    word = before.low
                    told = "f" if word in _FEMALE else "m" if word in _MALE else ""
                    if told:
                        self.genders.setdefault(key_of(chunk.members[0].found), told)

        self.makers -= actors

    def gender(self, found: Found) -> str:
        return self.genders.get(key_of(found)) or gender_of(found.name)

    def _to_come(self, chunk: Chunk) -> bool:
        """Whether a word for a film means the one that is announced."""
        return self.announced is not None and any(
            key_of(m.found) == key_of(self.announced.found) for m in chunk.members
        )

    # One sentence ------------------------------------------------------------------------------------

    def resolve(self, chunks: list[Chunk], speaker: Found | None = None) -> None:
        """Give anaphors of one sentence their members, left to right, and remember who was named. What stands
        in brackets is forgotten behind them."""
        if chunks and chunks[0].low == "(" and self.outside is None:
            self.outside = {name: getattr(self, name) for name in _REMEMBERED}
        self._resolve(chunks, speaker)
        if self.outside is not None and any(c.low == ")" for c in chunks):
            closed = max(k for k, c in enumerate(chunks) if c.low == ")")
            if all(c.kind == "." for c in chunks[closed:]):
                for name, value in self.outside.items():
                    setattr(self, name, value)
            self.outside = None

    def _resolve(self, chunks: list[Chunk], speaker: Found | None) -> None:
        self.sentence += 1
        self.earlier = self.previous
        own: list[Member] = []  # subjects of this sentence so far
        main: list[Member] = []  # the first of them, where another clause has its own
        named: list[Member] = []
        behind: list[Member] = []  # named behind a preposition before any subject
        pairs: list[list[Member]] = []
        objects: list[Member] = []
        self.named_here = self.named_now
        self.in_play = each_once(self.named_now) or self.in_play
        self.named_now = []
        about = self.topic()
        self.meant_here = []
        self.pair_here = []
        fresh = self.fresh
        if fresh:
            self.said_here = None
        self.fresh = False
        for i, chunk in enumerate(chunks):
            for prefix in chunk.prefixes:
                self.latest = prefix.titles.members[-1]
            if chunk.kind == "P" and chunk.members and not chunk.anaphor:
                governed = i > 0 and chunks[i - 1].low in PREPOSITIONS and not _as_for(chunks, i)
                if not own and not governed:
                    own = list(chunk.members)
                follows = next((c for c in chunks[i + 1 : i + 3] if c.low not in ADVERBS), None)
                joined = i > 1 and chunks[i - 1].low == "and" and chunks[i - 2].kind == "P"
                opens = i > 0 and chunks[i - 1].low in _OPENS and not joined
                if (
                    own
                    and opens
                    and not chunk.possessive
                    and follows is not None
                    and (follows.low in AUXILIARIES or follows.low in VERBS)
                ):
                    # Another clause has its own subject.
                    main = main or own
                    own = list(chunk.members)
                if governed and not own:
                    behind += chunk.members
                else:
                    named += chunk.members
                if len(chunk.members) > 1:
                    pairs.append(list(chunk.members))
                    self.pair_here = pairs[-1]
            elif chunk.anaphor == "both" and len(self.titles) == 2 and _of_titles(chunks, i):
                chunk.kind = chunk.low = "T"
                chunk.members = [Member(t.found, chunk.start, chunk.end) for t in self.titles]
            elif chunk.kind == "P" and chunk.anaphor:
                members = person(self, chunk, chunks, i, own, named, speaker, fresh, behind)
                chunk.members = [Member(m.found, chunk.start, chunk.end) for m in members]
                for prefix in chunk.prefixes:
                    prefix.members = chunk.members
                if chunk.gender and len(chunk.members) == 1:
                    self.called.setdefault(key_of(chunk.members[0].found), chunk.gender)
                    self.meant_here = [*self.meant_here, *chunk.members]
                if chunk.anaphor in ("him", "her") and len(chunk.members) == 1 and not chunk.possessive:
                    objects = list(chunk.members)
                elif (
                    chunk.anaphor in ("he", "she") and objects and own and i > 2
                    and self.gender(objects[0].found) in ("", chunk.gender)
                    and not any(c.low in ("and", ";", "but") for c in chunks[max(0, i - 3) : i])
                ):  # fmt: skip
                    # "A cast him in T, in which he played R": the one who was "him" just before.
                    chunk.members = [Member(objects[0].found, chunk.start, chunk.end)]
                if (
                    chunk.anaphor in ("he", "she") and self.hero is not None and i + 1 < len(chunks)
                    and chunks[i + 1].low in ("himself", "herself")
                    and self.gender(self.hero.found) in ("", chunk.gender)
                ):  # fmt: skip
                    # "He himself played R", in contrast to whom the text has just told of.
                    chunk.members = [Member(self.hero.found, chunk.start, chunk.end)]
                self.doubts[chunk.start] = apart_from_subject(
                    chunks, i, antecedents(self, chunk, chunk.members, own, named)
                )
                if chunk.members and not own and not chunk.possessive:
                    own = list(chunk.members)
            elif (
                chunk.low == "one" and chunk.kind in "Nw" and i > 1 and chunks[i - 1].low in ("that", "this")
                and VERBS.get(chunks[i - 2].low, ("", "", ""))[1] in ("direct", "write", "produce", "create")
                and self.latest is not None
            ):  # fmt: skip
                # "P directed that one"
                chunk.kind, chunk.low, chunk.anaphor = "T", "T", "film"
                this = about if chunks[i - 1].low == "this" and about is not None else self.latest
                chunk.members = [Member(this.found, chunk.start, chunk.end)]
            elif (
                i
                and chunk.kind in "wO"
                and chunks[i - 1].low == "the"
                and len(each_once(self.titles)) == 2
                and (which := which_of_two(chunks, i, len({key_of(t.found) for t in self.named_here}) == 2))
                is not None
            ):
                of_two = each_once(self.titles)[which]
                chunk.kind, chunk.low, chunk.anaphor = "T", "T", "film"
                chunk.members = [Member(of_two.found, chunk.start, chunk.end)]
                self.title = self.said_here = chunk.members[0]
                self.named_now = [chunk.members[0]]  # "it" means this one hereafter
            elif (either := one_of_two(chunks, i, self.pair_here or self.group)) is not None:
                chunk.kind, chunk.low, chunk.anaphor = "P", "P", "one"
                chunk.members = [Member(either.found, chunk.start, chunk.end)]
                own = own or list(chunk.members)
                named += chunk.members
            elif chunk.kind == "T" and chunk.anaphor:
                title(self, chunk, i > 1 and chunks[i - 1].low == "," and chunks[i - 2].kind == "T")
                if chunk.series and self.announced is not None and any(c.low == "will" for c in chunks):
                    chunk.members = [Member(self.announced.found, chunk.start, chunk.end)]
                elif chunk.opening == "that" and self._to_come(chunk) and is_past(chunks):
                    out = [t for t in self.lately if key_of(t.found) != key_of(chunk.members[0].found)]
                    chunk.members = [Member(t.found, chunk.start, chunk.end) for t in out[-1:]]
                if chunk.members and chunk.nouns:
                    self.title = self.said_here = Member(chunk.members[-1].found, chunk.start, chunk.end)
            elif (
                chunk.kind == "T" and chunk.members and i and self.title is not None and by_the_way(chunks, i)
            ):
                self.latest = chunk.members[-1]
            elif chunk.kind == "T" and chunk.members and self.said_here is not None and i and (
                (chunks[i - 1].low in ("after", "since", "unlike", "like", "than") or fresh_from(chunks, i))
                and not (
                    i + 2 < len(chunks) and chunks[i + 1].low == ","
                    and (chunks[i + 2].anaphor == "film" or chunks[i + 2].low in ("a", "an", "the"))
                )
            ):  # fmt: skip
                self.latest = chunk.members[-1]  # named beside what the text speaks of
            elif chunk.kind == "T" and chunk.members:
                self.title = self.said_here = self.latest = chunk.members[-1]
                self.named_now += chunk.members
                self.named_here = [*self.named_here, *chunk.members]
                for member in chunk.members:
                    if self.is_series(member.found) or chunk.series:
                        self.series = member
                self.titles = (
                    list(chunk.members) if len(chunk.members) > 1 else [*self.titles[-1:], *chunk.members]
                )
            elif chunk.kind == "Y":
                self.year = chunk.value
        self.lately = [
            *self.lately, *(m for c in chunks if c.kind == "T" and not c.anaphor for m in c.members)
        ][-_LATELY:]  # fmt: skip
        before = self.group
        if pairs:
            self.group = pairs[-1]
        elif len(each_once([*behind, *named])) == 2:
            self.group = each_once([*behind, *named])
        elif len(each_once([*own, *named])) == 2:
            self.group = each_once([*own, *named])
        if self.group is not before:
            self.group_in = self.sentence
        self.here = each_once([*([] if fresh else self.here), *own, *behind, *named])
        self.recent = [*self.recent, *own, *behind, *named][-16:]
        everyone = [
            m
            for k, c in enumerate(chunks)
            if c.kind == "P" and not _attributive(chunks, k)
            for m in c.members
        ]
        self.listed = pairs[0] if len(pairs) == 1 and len(pairs[0]) == 2 else []
        if everyone:
            self.previous = everyone
        own = main or own
        self.stale = not own
        self.chained = self.hero is not None and any(
            key_of(m.found) == key_of(self.hero.found)
            for c in chunks
            if c.kind == "P" and c.anaphor
            for m in c.members
        )
        self.meant = [m for c in chunks if c.kind == "P" and c.anaphor and c.gender for m in c.members]
        if own:
            self.previous_subject = own

    def topic(self, *, fresh: bool = False) -> Member | None:
        """The title that "the cast" and "the film" speak of: one that this paragraph has named, else the
        announced one."""
        if self.said_here is not None and not fresh:
            return self.said_here
        return self.announced or self.title


def _of_titles(chunks: list[Chunk], i: int) -> bool:
    """Whether "both" means films: "both were directed by", "directed both"."""
    after = [c.low for c in chunks[i + 1 : i + 4]]
    if (
        len(after) > 1
        and after[1] == "by"
        and VERBS.get(after[0], ("", "", ""))[1] in ("direct", "write", "produce", "create", "act")
    ):
        return True  # "A and B, both produced by P"
    told = i > 1 and chunks[i - 1].low in (",", "(", "which") and _titles_just(chunks, i)
    if told and (after[:1] == ["Y"] or (after[:1] and after[0] in _OUT)):
        return True  # "A and B, both released in Y"
    if (
        i + 1 < len(chunks)
        and chunks[i + 1].kind == "w"
        and chunks[i + 1].low not in ("were", "are", "and", "in")
    ):
        return False
    before = chunks[i - 1].low if i else ""
    made = ("direct", "write", "produce", "create")
    if before in VERBS and VERBS[before][1] in made and (not after or after[0] != "in"):
        return True
    return bool({"were", "are"} & set(after[:1])) and any(w in VERBS and VERBS[w][1] in made for w in after)


_OUT = frozenset("released from made shot filmed came opened out".split())


def _titles_just(chunks: list[Chunk], i: int) -> bool:
    """Whether two titles stand before the comma before `i`."""
    before = next(
        (c for c in reversed(chunks[max(0, i - 3) : i]) if c.kind in "PTw" and c.low != "which"), None
    )
    return before is not None and before.kind == "T" and len(before.members) == 2


def _as_for(chunks: list[Chunk], i: int) -> bool:
    """ "As for P, he …": it is P of whom the sentence speaks."""
    return i > 1 and chunks[i - 1].low == "for" and chunks[i - 2].low == "as"


def _attributive(chunks: list[Chunk], k: int) -> bool:
    """Whether somebody is only named for a film: "directed by P", "a Pedro Almodóvar film", "P's film"."""
    before = chunks[k - 1].low if k else ""
    after = chunks[k + 1] if k + 1 < len(chunks) else None
    if before == "by":
        return True
    if after is None:
        return False
    return (after.low in KIND_NOUNS and before in ("a", "an", "the", "another")) or (
        chunks[k].possessive and after.kind == "T"
    )
