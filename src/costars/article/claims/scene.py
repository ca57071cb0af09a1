"""One sentence as the kinds of claims see it: its pieces, clauses and nominals, and how statements are
made."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from ..statements import Found, Party, Statement
from .byways import by_the_way
from .chunk import Chunk, Member
from .clause import Clause, Complement
from .clauses import clauses_of
from .crew import crew_of
from .families import families_in
from .insertions import fresh_from
from .keys import each_once, key_of
from .kinship import Kinship, kinships_in
from .modality import denied, doubted, doubted_around, future, later_told, reported_doubt, unsettled
from .nominals import Work, works_across, works_in
from .patterns import Encoded
from .pieces import Piece, pieces_of
from .relatives import along, fronted_part, gap, last_one, of_them_all, of_which, trailing
from .stories import of_a_story
from .topics import tells_news
from .unsaid import unsaid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from .discourse import Discourse
    from .kinds.beside import Beside
    from .kinds.engagement import Engagement
    from .topics import Credit

# "T and U, two pictures in which P …": in both.
_SEVERAL = frozenset(
    "films movies pictures titles features comedies dramas thrillers westerns musicals shows".split()
)

__all__ = ["Scene", "named", "party"]


def party(found: Found) -> Party:
    """Somebody or something of a statement."""
    return Party(found.name, found.row, tuple(row for row, _ in found.candidates))


def named(found: Found) -> str:
    return found.name


@dataclass
class Scene:
    """`announced(found)` says whether a title is not out yet; `speaker` is who is quoted with this
    sentence."""

    text: str
    chunks: list[Chunk]
    discourse: Discourse
    announced: Callable[[Found], bool]
    speaker: Found | None = None
    speaker_name: str | None = None
    question: bool = False
    title_before: Member | None = None  # the title spoken of before this sentence
    group_before: list[Member] = field(default_factory=list)
    weddings: list[tuple[Member, Member]] = field(default_factory=list)  # that kinds.married has found
    engagements: list[Engagement] | None = None  # what kinds.acting has found
    joints: list[object] | None = None  # what kinds.joints has found
    dropped: list[Statement] = field(default_factory=list)  # that the words around them take back
    besides: list[Beside] | None = None  # what kinds.beside has found

    @cached_property
    def pieces(self) -> list[Piece]:
        return pieces_of(list(self.chunks))

    @cached_property
    def clauses(self) -> list[Clause]:
        found = []
        for piece in self.pieces:
            clauses = clauses_of(piece)
            for clause in clauses:
                host = piece.host if piece.opener == "inwhich" else None
                if host is not None and host.kind == "T":
                    # "known for T, in which she played R, and for U": U is not the clause's.
                    clause.complements = [
                        c
                        for c in clause.complements
                        if not (
                            c.chunk.kind == "T"
                            and c.preposition == "for"
                            and c.place > 2
                            and piece.chunks[c.place - 2].low == "and"
                        )
                    ]
                    if not clause.titles("in", "on", ""):
                        whole = piece.before[-1:] and piece.before[-1] in _SEVERAL
                        both = self._several_before(piece) if whole else None
                        clause.complements.append(
                            Complement("in", both or (host if whole else last_one(host)))
                        )
                withwhom = piece.opener == "withwhom" or (
                    piece.opener == "inwhich" and bool(piece.chunks) and piece.chunks[0].low == "with"
                )
                if withwhom and piece.host is not None and piece.host.kind == "P":
                    # "Platt, with whom he shared the screen in T"
                    clause.complements.append(Complement("with", last_one(piece.host)))
                of_which(clause)
                self._front(clause)
                fronted_part(clause)
                gap(clause)
                trailing(clause)
                self._last_of_list(clause)
                along(clause)
            found += clauses
        return found

    def _several_before(self, piece: Piece) -> Chunk | None:
        """ "It was P who made T and U, two pictures in which …": the titles named last before a piece."""
        before = [
            c for c in self.chunks if c.kind == "T" and c.end <= piece.chunks[0].start and not c.anaphor
        ]
        return before[-1] if before and len(before[-1].members) > 1 else None

    def _last_of_list(self, clause: Clause) -> None:
        """ "A, B and C, who starred in T": only C did, unless two people are all that the sentence begins
        with."""
        subject = clause.subject
        if clause.piece.opener != "who" or subject is None or subject is not clause.piece.host:
            return
        if subject.kind != "P" or len(subject.members) < 2:
            return
        if clause.family == "marry" and clause.object is None and not clause.people("to"):
            return
        plural = {"were", "are", "have", "both", "all", "together", "other", "reunited"} & {
            c.low for c in clause.piece.chunks[: clause.place + 1]
        }
        if of_them_all(clause, len(subject.members)):
            return
        if plural or (len(subject.members) == 2 and self.chunks and self.chunks[0].start == subject.start):
            return
        last = subject.members[-1]
        clause.subject = Chunk("P", last.start, last.end, "P", [last])

    def _front(self, clause: Clause) -> None:
        """What stands before the subject belongs to the clause too: "In T, P played R", "With Q he starred
        in T"."""
        chunks = clause.piece.chunks
        first = next((i for i, c in enumerate(chunks) if c is clause.subject), None)
        if first is None or first == 0 or clause.shared:
            return
        i = first - 1
        while i >= 0 and (
            chunks[i].low == ","
            or (
                chunks[i].kind in "w"
                and chunks[i].low not in ("in", "on", "with", "opposite", "alongside", "for", "and")
            )
        ):
            if chunks[i].low in (";", ":"):
                return
            i -= 1
        while i >= 1 and chunks[i].kind in "TPYD" and not chunks[i].possessive:
            j = i - 1
            while (
                j >= 0
                and chunks[j].kind == "w"
                and chunks[j].low not in ("in", "on", "with", "opposite", "alongside", "for")
            ):
                j -= 1
            if j < 0 or i - j > 4:
                return
            if chunks[j].kind == "w" and chunks[j].low in (
                "in",
                "on",
                "with",
                "opposite",
                "alongside",
                "for",
            ):
                # Only at the head of its clause.
                if j and chunks[j - 1].low in ("was", "is") and j > 1 and chunks[j - 2].anaphor == "it":
                    pass  # "it was on T that A and B first worked together"
                elif (
                    j
                    and chunks[j - 1].kind not in "."
                    and chunks[j - 1].low
                    not in ("and", "but", "then", "later", "also", "while", "again", "together", "first")
                ):
                    return
                clause.complements.append(Complement(chunks[j].low, chunks[i], place=-1))
                i = j - 1
                if i >= 0 and chunks[i].low in ("and", ","):
                    i -= 1
                continue
            return

    @cached_property
    def works(self) -> list[Work]:
        found = [work for piece in self.pieces for work in works_in(piece)]
        # "…, who played R in T, from director P": across pieces.
        known = {(id(w.people), w.roles) for w in found}
        found += [w for w in works_across(self.chunks) if (id(w.people), w.roles) not in known]
        return found

    @cached_property
    def crew(self) -> list[Credit]:
        return crew_of(self)

    @cached_property
    def kinships(self) -> list[Kinship]:
        found = [kin for piece in self.pieces for kin in kinships_in(piece)]
        # Not of those of whom a part has just been told: "Q was his son".
        parts = {p.start for e in self.engagements or () if e.kin for p in e.people}
        return [
            kin for kin in [*found, *families_in(self)]
            if not any(m.start in parts for m in (*kin.a.members, *kin.b.members))
            and not of_a_story(self.chunks, kin)
        ]  # fmt: skip

    # What is asserted -----------------------------------------------------------------------------

    def asserted(self, clause: Clause, titles: Iterable[Member] = ()) -> bool:
        """Whether a clause says that something is so: not denied, doubted, asked or only planned."""
        if self.question:
            return False
        words = [*clause.words]
        before = clause.piece.before if clause.piece.opener not in ("(",) else []
        if denied(words) or doubted(words) or doubted_around(clause):
            return False
        if unsettled(words) and not later_told(clause):
            return False
        if clause.piece.opener == "" and reported_doubt(clause):
            return False
        if clause.piece.opener == "which" and _RUMOURS & set(before[-4:]):
            # "The rumour, which began on a forum, had P playing R".
            return False
        if future(words) and not any(self.announced(m.found) for m in titles):
            # What will be is said of announced titles only.
            return "set" in words or "signed" in words or "joined" in words
        return True

    # Statements -----------------------------------------------------------------------------------

    def make(
        self,
        kind: str,
        people: Iterable[Member] = (),
        titles: Iterable[Member] = (),
        *,
        span: tuple[int, int],
        year: int | None = None,
        value: int | str | None = None,
        **more: object,
    ) -> Statement:
        people, titles = list(people), list(titles)
        if kind in ("directed", "directed_in") and people:
            self.discourse.directed.add(key_of(people[0].found))
        status = "announced" if any(self.announced(t.found) for t in titles) else None
        if kind == "title_year":
            status = None
        made = Statement(
            kind, span[0], span[1],
            tuple(party(m.found) for m in people), tuple(party(m.found) for m in titles),
            year=year, value=value, status=status, quoted_from=self.speaker_name,
            assumed=any(m.start != m.found.start for m in people),
            places=tuple(m.start for m in people), other_titles=self._others(kind, titles), **more,  # type: ignore[arg-type]
        )  # fmt: skip
        if unsaid(self.text, made, people, titles):
            self.dropped.append(made)
        return made

    def _others(self, kind: str, titles: list[Member]) -> tuple[Party, ...]:
        """Which titles may be meant besides one that the sentence does not name itself. Of who made a title
        none: that somebody made another one nearby is what is told wrongly most often."""
        if (
            kind not in ("acted_in", "plays", "acted_together")
            or len(titles) != 1
            or titles[0].start == titles[0].found.start >= self.chunks[0].start
        ):
            return ()
        here = [m for c in self.chunks if c.kind == "T" and not c.anaphor for m in c.members]
        near = each_once([*here, *reversed(self.discourse.lately)])
        return tuple(party(m.found) for m in near if not self.same(m, titles[0]))

    def each(
        self,
        kind: str,
        people: Chunk,
        titles: Chunk,
        anchor: tuple[int, int],
    ) -> Iterator[Statement]:
        """One statement for each person and title of two groups; `anchor` is the span of the predicate."""
        for person in people.members:
            for title in titles.members:
                if title.found.what != "title" or person.found.what != "person":
                    continue
                span = _span(anchor, (person.start, person.end), (title.start, title.end))
                yield self.make(kind, [person], [title], span=span)

    @cached_property
    def unnamed(self) -> bool:
        """Whether the text tells news of a title to come that it has not been found to name: what it then
        tells in the present is of no title that we know."""
        return self.discourse.announced is None and tells_news(self.text)

    @cached_property
    def encoded(self) -> list[Encoded]:
        """The pieces, and at last the whole sentence, as patterns read them."""
        whole = Encoded(self.chunks)
        return [*(Encoded(piece.chunks, whole) for piece in self.pieces), whole]

    def topic(self) -> Member | None:
        """The title that the text speaks of where the sentence names none."""
        return self.title_before or self.discourse.announced

    def spoken_of(self, clause: Clause | None) -> Member | None:
        """The same for a clause: what is told in the present or the future is told of the announced title."""
        announced = self.discourse.announced
        if announced is not None and (
            clause is None or clause.tense in ("third", "base") or future(clause.words)
        ):
            return announced
        return self.topic()

    def here(self, member: Member) -> bool:
        """Whether the sentence itself names a title, or speaks of it by a pronoun."""
        return any(m is member or m.start == member.start for c in self.chunks for m in c.members)

    def nearest(self, place: int, otherwise: Member | None = None) -> Member | None:
        """The last title that the sentence names before `place`, else what the text speaks of."""
        before = [
            m for k, c in enumerate(self.chunks)
            if c.kind == "T" and c.end <= place and not self._follows_it(k) for m in c.members
        ]  # fmt: skip
        main = [m for m in before if not self._of_somebody(m)] or before
        if main and self._aside(main[-1]):
            main = [m for m in main if m.start != main[-1].start] or [self.topic() or main[-1]]
        return main[-1] if main else (otherwise or self.topic())

    def _aside(self, title: Member) -> bool:
        return any(by_the_way(self.chunks, k) for k, c in enumerate(self.chunks) if title in c.members)

    def _of_somebody(self, title: Member) -> bool:
        """Whether a title only tells who somebody is: "P, later the star of T, ..."."""
        k = next((k for k, c in enumerate(self.chunks) if title in c.members), 0)
        behind = self.chunks[k + 1].low if k + 1 < len(self.chunks) else ""
        if behind in ("guy", "gal", "man", "kid", "veteran", "alum", "star", "actor", "actress", "fame"):
            return True
        if fresh_from(self.chunks, k):
            return True
        return (
            k > 1 and self.chunks[k - 1].low == "of" and self.chunks[k - 2].low in ("star", "veteran", "alum")
        )

    def _follows_it(self, k: int) -> bool:
        """Whether the title at `k` is only what another came after: "the sequel to T"."""
        return (
            k > 1
            and self.chunks[k - 1].low in ("to", "of", "from")
            and self.chunks[k - 2].low
            in (
                "sequel",
                "prequel",
                "follow-up",
                "followup",
                "spinoff",
                "spin-off",
                "remake",
                "reboot",
                "successor",
            )
        )

    def same(self, a: Member, b: Member) -> bool:
        return key_of(a.found) == key_of(b.found)


_RUMOURS = frozenset("rumor rumors rumour rumours gossip speculation whispers hoax".split())


def _span(*spans: tuple[int, int]) -> tuple[int, int]:
    return min(s for s, _ in spans), max(e for _, e in spans)
