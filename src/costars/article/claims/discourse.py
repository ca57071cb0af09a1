"""Who "she", "the couple" and "the film" are: what has been named so far, in the order of the text.

A pronoun is resolved only where it can mean one thing: somebody of that gender who is the subject of its own
sentence or of the one before, else the only one named lately. What stays open has no members, and no claim is
made of it.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .chunk import Chunk, Member
from .given import gender_of
from .keys import Key, each_once, key_of
from .kinfolk import RELATIVES, named_kin
from .trades import trade
from .words import ADVERBS, AUXILIARIES, KIND_NOUNS, PREPOSITIONS, ROLE_NOUNS, VERBS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from collections.abc import Set as AbstractSet

    from ..statements import Found

__all__ = ["Discourse"]

_OPENS = frozenset(", and while when but ;".split())
_FEMALE = frozenset(
    "actress wife mother daughter sister actresses leading-lady widow bride girlfriend queen".split()
)
_MALE = frozenset("husband father son brother leading-man widower groom boyfriend king".split())


_PAIRS = frozenset("they them their two three pair duo trio both".split())
_PLAYERS = frozenset("stars actors actresses performers leads co-stars costars co-leads thespians".split())


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
    told: object | None = None  # the last joint (kinds.joints): who was together in what
    makers: set[Key] = field(default_factory=set)  # whom the text knows as directors and not as actors
    hero: Member | None = None  # whom the article is about, where it is about one person

    def learn(self, sentences: Iterable[list[Chunk]]) -> None:
        """Genders that the text itself tells ("actress Brittany O'Grady", "her husband, X"), and who directs."""
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

    # One sentence ------------------------------------------------------------------------------------

    def resolve(self, chunks: list[Chunk], speaker: Found | None = None) -> None:
        """Give anaphors of one sentence their members, left to right, and remember who was named."""
        own: list[Member] = []  # subjects of this sentence so far
        main: list[Member] = []  # the first of them, where another clause has its own
        named: list[Member] = []
        behind: list[Member] = []  # named behind a preposition before any subject
        pairs: list[list[Member]] = []
        objects: list[Member] = []
        self.named_here = self.named_now
        self.named_now = []
        fresh = self.fresh
        if fresh:
            self.said_here = None
        self.fresh = False
        for i, chunk in enumerate(chunks):
            for prefix in chunk.prefixes:
                self.latest = prefix.titles.members[-1]
            if chunk.kind == "P" and chunk.members and not chunk.anaphor:
                governed = i > 0 and chunks[i - 1].low in PREPOSITIONS
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
            elif chunk.anaphor == "both" and len(self.titles) == 2 and _of_titles(chunks, i):
                chunk.kind = chunk.low = "T"
                chunk.members = [Member(t.found, chunk.start, chunk.end) for t in self.titles]
            elif chunk.kind == "P" and chunk.anaphor:
                self._person(chunk, chunks, i, own, named, speaker, fresh, behind)
                for prefix in chunk.prefixes:
                    prefix.members = chunk.members
                if chunk.anaphor in ("him", "her") and len(chunk.members) == 1 and not chunk.possessive:
                    objects = list(chunk.members)
                elif chunk.anaphor in ("he", "she") and objects and own and i > 2 and not any(
                    c.low in ("and", ";", "but") for c in chunks[max(0, i - 3) : i]
                ):  # fmt: skip
                    # "A cast him in T, in which he played R": the one who was "him" just before.
                    if self.gender(objects[0].found) in ("", chunk.gender):
                        chunk.members = [Member(objects[0].found, chunk.start, chunk.end)]
                if chunk.members and not own and not chunk.possessive:
                    own = list(chunk.members)
            elif chunk.kind == "T" and chunk.anaphor:
                self._title(chunk, chunks, i)
                if chunk.members and chunk.nouns:
                    self.title = self.said_here = Member(chunk.members[-1].found, chunk.start, chunk.end)
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
        if pairs:
            self.group = pairs[-1]
        elif len(each_once([*behind, *named])) == 2:
            self.group = each_once([*behind, *named])
        elif len(each_once([*own, *named])) == 2:
            self.group = each_once([*own, *named])
        self.recent = [*self.recent, *own, *behind, *named][-12:]
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
        if own:
            self.previous_subject = own

    def _person(
        self, chunk: Chunk, chunks: list[Chunk], i: int, own: list[Member], named: list[Member],
        speaker: Found | None, fresh: bool, behind: list[Member],
    ) -> None:  # fmt: skip
        anaphor = chunk.anaphor or ""
        members: list[Member] = []
        if anaphor == "i":
            if speaker is not None:
                members = [Member(speaker, chunk.start, chunk.end)]
        elif anaphor == "we":
            for pair in (self.duo, self.group):
                if (
                    speaker is not None
                    and len(pair) == 2
                    and any(key_of(m.found) == key_of(speaker) for m in pair)
                ):
                    members = pair
                    break
        elif anaphor == "one" and "directed" in ROLE_NOUNS.get(chunk.nouns[-1] if chunk.nouns else "", ()):
            directors = [
                m
                for m in each_once(reversed(self.recent))
                if "directed" in self.trades.get(key_of(m.found), ())
            ]
            members = directors[:1]
        elif chunk.gender or anaphor == "one":
            if chunk.possessive and i and (chunks[i - 1].low in ("is", "was", "are", "were") or (
                chunks[i - 1].low == "," and i > 1 and chunks[i - 2].kind == "P"
            )):  # fmt: skip
                # "X is his son", "Kyra Sedgwick, his wife": not X's own.
                near = {
                    key_of(m.found) for c in chunks[max(0, i - 3) : i] if c.kind == "P" for m in c.members
                }
                own = [m for m in own if key_of(m.found) not in near]
                named = [m for m in named if key_of(m.found) not in near]
            nearest = next((c for c in reversed(chunks[:i]) if c.kind == "P" and not c.possessive), None)
            if anaphor in ("him", "her") and not chunk.possessive and nearest is not None:
                # An object is somebody else than the subject of its own clause.
                near = {key_of(m.found) for m in nearest.members}
                if not nearest.members:
                    near = {key_of(m.found) for m in own}
                mine = [m for m in own if key_of(m.found) not in near]
                others = [m for m in named if key_of(m.found) not in near]
                members = self._single(chunk, mine, others, fresh, near)
            else:
                plays = anaphor in ("he", "she") and _plays(chunks, i)
                members = self._single(chunk, own, named, fresh, acting=plays)
                if plays and not members:
                    members = self._single(chunk, own, named, fresh)
        else:
            if anaphor == "them":
                near = {key_of(m.found) for m in own}
                members = self._several(chunk, [], [m for m in named if key_of(m.found) not in near], fresh)
                if any(key_of(m.found) in near for m in members):
                    members = [m for m in self.group if key_of(m.found) not in near]
            else:
                members = self._several(chunk, own, [*behind, *named], fresh)
        chunk.members = [Member(m.found, chunk.start, chunk.end) for m in members]

    def _single(
        self,
        chunk: Chunk,
        own: list[Member],
        named: list[Member],
        fresh: bool,
        near: AbstractSet[Key] = frozenset(),
        acting: bool = False,
    ) -> list[Member]:
        """Whom a pronoun means: the subject of its sentence or of the one before; at the head of a paragraph
        whom the article is about. Somebody of unknown gender is taken only where nobody of the right one is
        near; whoever is known as a director is not the one who plays (`acting`)."""
        gender = chunk.gender

        def fits(member: Member) -> bool:
            known = self.gender(member.found)
            return (not gender or not known or known == gender) and not (
                acting and key_of(member.found) in self.makers
            )

        hero = (
            [self.hero]
            if self.hero is not None and fits(self.hero) and key_of(self.hero.found) not in near
            else []
        )
        before = self.previous_subject if not fresh or not hero else hero
        if hero and (self.stale or (chunk.anaphor in ("him", "his", "her") and self.chained)):
            # Somebody named two sentences ago, or an object: rather whom the article is about.
            before = hero
        if self.stale and not fresh:
            lone = [m for m in each_once(self.previous) if fits(m)]
            before = lone if len(lone) == 1 else before
        before = [m for m in before if key_of(m.found) not in near]
        unsure: list[Member] = []
        for group in (own, named, before, hero):
            distinct = [m for m in each_once(group) if fits(m)]
            if group is own and len(distinct) == 1:
                return distinct
            sure = [m for m in distinct if gender and self.gender(m.found) == gender]
            if len(sure) == 1:
                return sure
            if len(sure) > 1:
                return [] if group is not named else sure[-1:] if not before else []
            if not unsure and len(distinct) == 1:
                unsure = distinct
        if unsure:
            return unsure
        lately = [m for m in each_once(reversed(self.recent)) if fits(m) and key_of(m.found) not in near]
        if gender:
            sure = [m for m in lately if self.gender(m.found) == gender]
            return sure[:1] or lately[:1]
        return lately if len(lately) == 1 else []

    def _lately(self, chunk: Chunk) -> list[Member]:
        lately = [self.hero] if self.hero is not None else []
        lately += each_once(reversed(self.recent))
        return [m for m in lately if not chunk.gender or self.gender(m.found) in ("", chunk.gender)]

    def _several(self, chunk: Chunk, own: list[Member], named: list[Member], fresh: bool) -> list[Member]:
        """Whom "they" and "the pair" mean: a group that is the subject, the two of the sentence before, or the
        two whom the article is about."""
        wanted = chunk.number
        noun = chunk.anaphor not in ("they", "them", "their", "theirs", "both")
        groups = [own, each_once([*own, *named])]
        before = each_once(self.previous)
        near = {key_of(m.found) for m in before}
        if noun and self.duo and (fresh or len(before) != 2):
            groups.append(self.duo)
        about_hero = self.hero is not None and key_of(self.hero.found) in near and len(before) == 2
        if not (fresh and self.duo) or about_hero:
            groups += [*([] if self.stale else [self.previous_subject]), self.listed, self.previous]
        if fresh or noun or any(key_of(m.found) in near for m in self.duo):
            groups.append(self.duo)
        for group in groups:
            everyone = each_once(group)
            players = [m for m in everyone if key_of(m.found) not in self.makers]
            for distinct in (players,) if chunk.anaphor in _PLAYERS else (players, everyone):
                if len(distinct) >= 2 and (
                    wanted == len(distinct)
                    or (
                        wanted == 0 and (len(distinct) == 2 or group is own or group is self.previous_subject)
                    )
                ):
                    return distinct
        near = {key_of(m.found) for m in [*self.previous_subject, *([self.hero] if self.hero else [])]}
        if (
            noun
            or chunk.anaphor == "their"
            or (not fresh and any(key_of(m.found) in near for m in self.group))
        ):
            distinct = each_once(self.group)
            if wanted in (0, len(distinct)):
                return distinct
        if not chunk.possessive or chunk.anaphor == "their":
            together = list(getattr(self.told, "people", []))
            if len(together) >= 2 and wanted in (0, len(together)) and chunk.anaphor in _PAIRS:
                return together
        # Two people and nobody else so far: "they" can be nobody else.
        everyone = each_once([*self.recent, *own, *named])
        return everyone if len(everyone) == 2 and wanted in (0, 2) else []

    def _title(self, chunk: Chunk, chunks: list[Chunk], i: int) -> None:
        if {
            "later",
            "latter",
            "former",
            "earlier",
            "other",
            "next",
            "first",
            "second",
            "third",
            "same",
        } & set(chunk.nouns):
            return
        if chunk.anaphor == "it":
            near = {key_of(t.found) for t in self.named_here}
            if len(near) > 1:
                # Several titles have just been named: which one is anybody's guess.
                return
        found = self.topic()
        if chunk.series and self.series is not None:
            found = self.series
        if chunk.opening == "that" and self.latest is not None:
            found = self.latest
        if (
            chunk.nouns
            and any(w in ("new", "upcoming", "forthcoming") for w in chunk.nouns)
            and self.announced
        ):
            found = self.announced
        if (
            chunk.nouns
            and chunk.nouns[-1] in ("films", "movies", "pictures", "titles")
            and len(self.titles) > 1
        ):
            chunk.members = [Member(t.found, chunk.start, chunk.end) for t in self.titles]
            return
        if chunk.nouns and chunk.nouns[-1] == "project" and self.announced is not None:
            found = self.announced
        if found is not None:
            chunk.members = [Member(found.found, chunk.start, chunk.end)]

    def learn_kin(self, kind: str, a: list[Member], b: list[Member]) -> None:
        """Remember who is whose wife, child or parent, as the text tells."""
        if kind == "spouse":
            for first, second in ((a, b), (b, a)):
                self.kin[key_of(first[0].found), "spouse"] = second[0]
        for child in b if kind == "child" else []:
            told = self.parents.setdefault(key_of(child.found), [])
            told += [p for p in a if key_of(p.found) not in {key_of(t.found) for t in told}]
        for parent in a if kind == "child" else []:
            for child in b:
                gender = self.gender(child.found)
                for noun in (
                    "child",
                    "m" + "son" if gender == "m" else "",
                    "daughter" if gender == "f" else "",
                ):
                    self.kin.setdefault((key_of(parent.found), noun), child)
                self.kin.setdefault((key_of(child.found), "parent" + self.gender(parent.found)), parent)

    def kinfolk(self, chunks: list[Chunk]) -> list[Chunk]:
        """ "her husband", "his father" without a name: one chunk of people, whose member is whom the text has told
        of before, or nobody."""
        out: list[Chunk] = []
        i = 0
        while i < len(chunks):
            chunk = chunks[i]
            nxt = chunks[i + 1] if i + 1 < len(chunks) else None
            after = chunks[i + 2] if i + 2 < len(chunks) else None
            named = named_kin(chunks, i)
            if named is not None:
                made, i = named
                if (
                    len(out) >= 2
                    and out[-1].low == "and"
                    and out[-2].kind == "P"
                    and chunk.anaphor
                    and out[-2].members
                    and not out[-2].possessive
                ):
                    # "Amitabh Bachchan and his wife, Jaya Bachchan, starred": both are the subject.
                    first = out[-2]
                    both = Chunk(
                        "P", first.start, made.end, "P", [*first.members, *made.members], capital=True
                    )
                    both.kin, both.prefixes = [*first.kin, *made.kin], first.prefixes
                    del out[-2:]
                    made = both
                out.append(made)
                continue
            if (
                chunk.kind == "P" and chunk.possessive and nxt is not None and nxt.low in RELATIVES
                and not (after is not None and (after.kind == "P" or after.low in (",", ":") or after.low in ("is", "was", "are", "and")))
                and not (i and chunks[i - 1].low in ("is", "was", "as", ",", "are", "were"))
            ):  # fmt: skip
                made = Chunk("P", chunk.start, nxt.end, "P", anaphor="kin", possessive=nxt.possessive)
                relation = RELATIVES[nxt.low]
                made.kin = [(nxt.low, list(chunk.members), [])]
                if len(chunk.members) == 1:
                    member = self.kin.get((key_of(chunk.members[0].found), relation))
                    if member is not None:
                        made.members = [Member(member.found, chunk.start, nxt.end)]
                out.append(made)
                i += 2
                continue
            if (
                chunk.kind == "P" and chunk.possessive and len(chunk.members) == 1
                and nxt is not None and nxt.low == "parents" and (after is None or after.low in (",", "."))
                and len(parents := self.parents.get(key_of(chunk.members[0].found), [])) == 2
            ):  # fmt: skip
                made = Chunk("P", chunk.start, nxt.end, "P", anaphor="parents")
                made.members = [Member(p.found, chunk.start, nxt.end) for p in parents]
                out.append(made)
                i += 2
                continue
            out.append(chunk)
            i += 1
        return out

    def topic(self, *, fresh: bool = False) -> Member | None:
        """The title that "the cast" and "the film" speak of: one that this paragraph has named, else the
        announced one."""
        if self.said_here is not None and not fresh:
            return self.said_here
        return self.announced or self.title


def _plays(chunks: list[Chunk], i: int) -> bool:
    """Whether the verb behind a pronoun is one of acting."""
    for chunk in chunks[i + 1 : i + 5]:
        if chunk.kind != "w":
            return False
        if chunk.low in VERBS:
            return VERBS[chunk.low][1] in ("act", "play", "costar")
    return False


def _of_titles(chunks: list[Chunk], i: int) -> bool:
    """Whether "both" means films: "both were directed by", "directed both"."""
    after = [c.low for c in chunks[i + 1 : i + 4]]
    if (
        len(after) > 1
        and after[1] == "by"
        and VERBS.get(after[0], ("", "", ""))[1] in ("direct", "write", "produce", "create")
    ):
        return True  # "A and B, both produced by P"
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


def _boundary(chunks: list[Chunk]) -> bool:
    """Whether a new clause begins among the last chunks, so that an object may be the subject before it."""
    for chunk in reversed(chunks[-8:]):
        if chunk.low in (
            ",",
            ";",
            "when",
            "while",
            "because",
            "after",
            "before",
            "that",
            "who",
            "if",
            "since",
            "where",
        ):
            return True
        if chunk.kind == "P" and not chunk.possessive:
            return False
    return False
