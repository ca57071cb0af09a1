"""When people were together, as the words around the predicate tell: in which titles and years, since when,
after how many years, for the how-manieth, first or last time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..words import AUXILIARIES, KIND_NOUNS, ORDINALS, VERBS
from .joint_words import COPULAS, FILM_NOUNS, GAP_NOUNS, ONCE_MORE, PLACES, TIE_NOUNS

if TYPE_CHECKING:
    from ..chunk import Chunk, Member
    from .joint import Joint
    from .joint_stretch import Stretch

__all__ = ["counted", "once_more", "read_when", "tell_which"]

_PERIODS = frozenset(
    "year month week summer spring fall autumn winter night decade season time names name".split()
)
_OF = KIND_NOUNS.keys() | {
    "cast",
    "set",
    "remake",
    "adaptation",
    "part",
    "half",
    "finale",
    "version",
    "sequels",
    "pilot",
}
_BEFORE_YEARS = frozenset("in during of was on from 's , around early late mid back".split())
_COMING_OUT = frozenset("released opened out made born set premiered".split())
_AGAIN = frozenset(
    "again reunite reunites reunited reuniting reunion reteam re-team return returning back".split()
)
_NOUNS = FILM_NOUNS | TIE_NOUNS | {"time", "times", "occasion", "occasions"}
_LASTED = (["for"], ["over"], ["across"], ["through"], ["throughout"], ["all"])
_SETS = {"pair": 2, "couple": 2, "brace": 2, "trio": 3, "quartet": 4, "quintet": 5}


def read_when(joint: Joint, stretch: Stretch, *, negated: bool, again: bool, now: bool) -> None:
    """Put titles, years and durations of the stretch into the joint. `negated`: it was not; `again`: it is a
    return; `now`: it is or will be, so that a gap reaches up to the article."""
    _When(joint, stretch, negated, again or bool(_AGAIN & set(stretch.behind)), now).read()


_ANOTHER = frozenset("again another more further".split())
_LASTING = frozenset("wed married friends dating engaged divorced separated neighbors".split())


_TOGETHER_ON = FILM_NOUNS | TIE_NOUNS


class _When:
    """One walk over a stretch. `mode` is the word that governs what comes ("since", "after", "before" or ""
    for in what and when); `open` whether a title may come."""

    def __init__(self, joint: Joint, stretch: Stretch, negated: bool, again: bool, now: bool) -> None:
        self.now = now
        self.joint, self.stretch = joint, stretch
        self.chunks = stretch.chunks
        self.lows = stretch.lows
        self.negated, self.again = negated, again
        self.mode = ""
        self.open = False
        self.bare: bool = False  # "since" with nothing behind it so far

    def read(self) -> None:
        stretch = self.stretch
        for i in range(stretch.left, stretch.right):
            chunk = self.chunks[i]
            if i == stretch.pivot or i == stretch.subject:
                self._leave()
            elif chunk.kind == "w":
                self._word(i)
            elif chunk.kind == "T":
                self._title(i)
            elif chunk.kind == "Y":
                self._year(i)
            elif chunk.kind == "D":
                self._duration(i)
            elif chunk.low == ",":
                self._comma(i)
            elif chunk.low == ":":
                self.open = True
            elif chunk.kind == "P" and not chunk.possessive:
                self.open = False
                if not self.bare:
                    self._leave()
        self._leave()

    def _leave(self) -> None:
        if self.mode == "since" and self.bare:
            self.joint.since_then = True
        self.mode, self.open, self.bare = "", False, False

    def _low(self, i: int) -> str:
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def _word(self, i: int) -> None:
        low, left = self.lows[i], i < self.stretch.pivot
        if low in ("since", "after", "before", "until", "till", "prior"):
            self._governs(i)
        elif low in PLACES or (not left and (low in COPULAS or low == "with")):
            if self.mode == "since" and not self.bare and low in ("in", "on", "for"):
                following = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
                if following is not None and following.kind == "T":
                    self.mode = ""
            self.open = (
                self._fronted(i)
                if left
                else low != "of" or self._low(i - 1) in _OF or self._low(i - 1) == "T"
            )
        elif low in ("when", "were", "was"):
            self.open = low == "when"
        elif left and low in AUXILIARIES and self.mode:
            self._leave()
        elif (
            low in VERBS
            and low not in KIND_NOUNS
            and VERBS[low][2] != "participle"
            and not low.endswith("ing")
        ):
            self.open = False

    def _fronted(self, i: int) -> bool:
        """Whether the preposition at `i`, left of the predicate, stands at the head of its clause."""
        return i == self.stretch.left or self._low(i - 1) in (
            ",", "and", "was", "is", "then", "later", "earlier", "first", "again",
        )  # fmt: skip

    def _governs(self, i: int) -> None:
        low, k = self.lows[i], i - 1
        while k > 0 and self.lows[k] in ("has", "have", "had", "passed", "elapsed", "gone", "by", "now"):
            k -= 1
        before = self.chunks[k] if i else None
        if before is not None and before.kind != "D":
            before = self.chunks[i - 1]
        inside = i < self.stretch.subject or i < self.stretch.pivot
        perfect = before is not None and before.low in ("have", "has", "had", "'ve", "ever", "they've")
        if (
            low == "since"
            and i
            and self._low(i - 1) in ("wed", "married", "divorced", "friends", "neighbors")
        ):
            return  # "A and B, wed since 1969, first worked together in T"
        if low == "since" and perfect and self._low(i + 1) in VERBS:
            return  # "have since reunited"
        if low == "since" and (
            self._low(i - 1) in _LASTING or (self._low(i - 1) == "together" and i < self.stretch.pivot)
        ):
            return  # "A and B, wed since 1969, first worked in T"
        if low == "before" and (
            self._low(i + 1) in (",", ":", "—", ".", "in", "on", "") or self._low(i - 1) == "never"
        ):
            return  # "twice before, in T"
        counted = before is not None and before.kind in "ND" and i > self.stretch.pivot
        if low == "since" and counted and self.joint.duration is not None:
            self._leave()  # "9 years since they last worked together, and 34 since T": another time
            return
        self.mode, self.bare, self.open = low, low == "since", True
        if before is not None and before.kind == "D" and low in ("since", "after") and self._together(i + 1):
            clause = any(self.chunks[n].kind == "P" for n in range(i, self.stretch.pivot))
            if low == "since" or clause or self.now:
                self._lasts(before)
            if low == "since" and inside:
                self.joint.last = True
                self.mode = self.mode if i < self.stretch.subject and self._low(i + 1) == "T" else ""
                self.bare = False
        elif low == "after" and self.negated and _ANOTHER & {*self.stretch.behind, *self.stretch.group}:
            self.mode = "since"

    def _together(self, i: int) -> bool:
        """Whether what follows is a title, a film of theirs, or the predicate itself."""
        stretch = self.stretch
        if i <= stretch.subject < stretch.pivot or (i < stretch.pivot and stretch.subject == stretch.pivot):
            stop = stretch.pivot
            if not any(c.low == "," for c in self.chunks[i:stop]):
                return True
        for k in range(i, min(i + 7, len(self.chunks))):
            chunk = self.chunks[k]
            if chunk.low == ",":
                break
            if (chunk.kind == "T" and chunk.members) or chunk.low in _TOGETHER_ON:
                return True
            if chunk.low in VERBS and VERBS[chunk.low][1] in ("act", "costar", "team"):
                return True
        return False

    def _lasts(self, chunk: Chunk) -> None:
        if self.joint.duration is None:
            self.joint.duration = chunk
            self.joint.widen(chunk)

    def _title(self, i: int) -> None:
        chunk = self.chunks[i]
        if not chunk.members or {"same", "another", "other", "different"} & set(chunk.nouns):
            return
        if chunk.anaphor and (
            self._low(i + 1) == "of" or {"franchise", "season", "project", "screen"} & set(chunk.nouns)
        ):
            return  # "in the final season of T"
        if chunk.anaphor and (i < self.stretch.pivot or chunk.opening in ("that", "this")) and not self.open:
            return
        if not self.open:
            return
        joint = self.joint
        if self.mode == "" or (self.negated and self.mode in ("before", "until", "till", "prior")):
            joint.titles += [m for m in chunk.members if m not in joint.titles]
        elif self.mode == "since":
            joint.since_titles += chunk.members
            self.bare = False
        elif self.mode == "after" and self._again(i):
            joint.after += chunk.members

    def _again(self, i: int) -> bool:
        # "After T, P starred with Q in U" tells of P alone.
        after = max((k for k in range(max(0, i - 6), i) if self.chunks[k].low == "after"), default=i)
        timed = any(c.kind in "DNY" for c in self.chunks[max(0, after - 3) : after])
        words = {n for c in self.chunks for n in (c.low, c.kind, *c.nouns)}
        return timed or bool(words & (ONCE_MORE | ORDINALS.keys() | {"O"}))

    def _year(self, i: int) -> None:
        chunk, joint = self.chunks[i], self.joint
        if self.mode == "since":
            if joint.since_year is None:
                joint.since_year = chunk.value
                joint.widen(chunk)
            self.bare = False
        elif self.mode == "" and joint.year is None and self._dates(i):
            joint.year = chunk.value
            joint.widen(chunk)

    def _dates(self, i: int) -> bool:
        """Whether the year at `i` tells when it was: "in 1998", and not "released in 1998"."""
        if i == 0 or not (i > self.stretch.pivot or self._fronted(i - 1)):
            return False
        said = self._low(i - 1) in _BEFORE_YEARS or self.chunks[i - 1].kind == "T"
        return said and self._low(i - 2) not in _COMING_OUT

    def _duration(self, i: int) -> None:
        chunk = self.chunks[i]
        before, behind = self._low(i - 1), self._low(i + 1)
        text = " ".join(self.stretch.before + self.stretch.behind)
        if behind in ("since", "after"):
            return  # told there
        if behind == "ago" and not self.joint.last and "last" not in self.stretch.group:
            return
        if {"did", "didn't"} & set(self.stretch.group) and before == "for":
            return  # "did not work together again for three years": a gap that is over
        gap = (
            behind in GAP_NOUNS
            or (before == "of" and self._low(i - 2) in GAP_NOUNS)
            or (behind == "of" and self._low(i + 2) in ("absence", "separation", "silence"))
        )
        if (
            gap
            or behind == "ago"
            or behind == "without"
            or before in ("gone", "went")
            or (
                before in ("in", "for", "")
                and (self.negated or "first time" in text or "first" in self.stretch.before[-8:])
            )
            or (before in ("after", "in") and self.again and behind not in ("of", "old"))
        ) and (self.now or self.negated or behind == "ago"):
            self._lasts(chunk)
            if self.mode == "after":
                self._leave()

    def _comma(self, i: int) -> None:
        following = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if following is not None and following.low == "and" and i + 2 < len(self.chunks):
            following = self.chunks[i + 2]
        listed = (
            following is not None
            and (following.kind in "TY" or following.low in PLACES)
            and i > self.stretch.pivot
        )
        if listed and following is not None and following.kind == "T" and self.joint.titles:
            self.open = True
        elif not listed or (self.mode != "since" and following is not None and following.low in PLACES):
            self._leave()


_VAGUE = frozenset(
    "years decades ages months a an many several more over nearly almost some so about around quite "
    "roughly at just".split()
)


def once_more(chunks: list[Chunk], i: int, stop: int) -> bool:
    """Whether what is called the first behind `i` was only so since something: "for the first time since he
    left", "their first film together in years"."""
    for k in range(i + 1, min(stop, i + 9, len(chunks) - 1)):
        low, following = chunks[k].low, chunks[k + 1]
        if low == "since" or (low == "in" and (following.kind == "D" or following.low in _VAGUE)):
            return True
        if low in (",", ";", ":", "—") or (chunks[k].kind == "T" and not chunks[k].anaphor):
            return False
    return False


# Which time -------------------------------------------------------------------------------------------


def tell_which(joint: Joint, stretch: Stretch) -> None:
    """First, last, for the first or the last time: what the words around the predicate say."""
    group, before, behind = stretch.group, stretch.before, stretch.behind
    text = " ".join([*before, "|", *behind])
    near = group if stretch.subject < stretch.pivot else before[-4:]
    if "T" in near:
        # "made their first joint appearance in T and also co-starred in U": the first is told of T.
        near = near[len(near) - near[::-1].index("T") :]
    joint.first_time = "first time" in text or "first-time" in text or "first occasion" in text
    joint.last |= any(
        words in text for words in ("last time", "final time", "most recent time", "latest time")
    )
    joint.last |= _lately(near) or _lately(behind, limit=4)
    first = "first" in near and "first time" not in " ".join(near)
    joint.first = first or bool({"initially", "originally"} & set(near)) or behind[:1] == ["first"]
    joint.first |= behind[1:2] == ["first"] and behind[2:3] in (["in"], ["on"])


def _lately(words: list[str], *, limit: int | None = None) -> bool:
    """Whether "last" or "most recently" stand among the first words; behind the predicate only before "in"
    or "on"."""
    for i, word in enumerate(words[:limit]):
        following = words[i + 1] if i + 1 < len(words) else ""
        if word == "last" and following not in _PERIODS and not (i and words[i - 1] == "the"):
            return limit is None or following in ("in", "on", "for", "")
        if word in ("most", "latest") and following in ("recently", "lately"):
            return True
    return False


def counted(joint: Joint, stretch: Stretch, words_before: list[str]) -> None:
    """For the how-manieth time, or in how many titles. `words_before` stand before "in which"."""
    chunks, lows = stretch.chunks, stretch.lows
    for k in range(stretch.left, stretch.right):
        chunk, behind = chunks[k], lows[k + 1 : k + 4]
        owner = chunks[k - 1] if k else None
        if owner is not None and owner.kind == "P" and owner.possessive and len(owner.members) == 1 and (
            k > stretch.pivot and len(joint.people) > 1
        ):  # fmt: skip
            continue  # "acted together in what was P's third film with Q"
        if chunk.kind == "O" and chunk.value and chunk.value > 1:
            stop = next((n for n, w in enumerate(behind) if w in _NOUNS), None)
            if behind[:1] == ["of"] and chunks[k + 2 : k + 3] and chunks[k + 2].kind == "N":
                continue  # "the fourth of five films": the number follows
            if stop is not None or (behind[:1] and behind[0] in ("in", "that")) or not behind:
                joint.ordinal = chunk.value
                joint.widen(chunk)
                return
        if chunk.kind == "N" and chunk.value and 1 < chunk.value < 100 and behind[:1]:
            plural = next((w for w in behind if w.endswith("s") and w in _NOUNS), None)
            if plural in ("series", "shows") and lows[k - 1 : k] in _LASTED:
                continue  # "played R for six series": how long it ran
            part = k > 1 and chunks[k - 2].kind == "O"
            if plural in ("times", "occasions") or (plural and (part or lows[k - 1 : k] != ["of"])):
                joint.ordinal = chunk.value
                joint.widen(chunk)
                if k > 1 and lows[k - 2 : k] in (["more", "than"], ["at", "least"]):
                    joint.bound = "at least"
                return
        few = _SETS.get(chunk.low)
        if (
            k > stretch.pivot
            and few
            and behind[:1] == ["of"]
            and any(w in FILM_NOUNS for w in behind[1:])
            and lows[k - 1 : k] == ["a"]
        ):
            joint.ordinal = few
            joint.widen(chunk)
            return
        if (
            chunk.kind == "N"
            and chunk.value
            and 1 < chunk.value < 20
            and k > stretch.pivot
            and behind[:1] == ["together"]
            and lows[k - 1] in ("did", "made", "done", "shot", "have", "had")
        ):
            joint.ordinal = chunk.value
            joint.widen(chunk)
            return
        if chunk.low == "only" and behind[:1] == ["time"] and lows[max(0, k - 2) : k] == ["for", "the"]:
            joint.ordinal = 1
            joint.widen(chunk)
            return
        if chunk.low in ("twice", "thrice"):
            joint.ordinal = 2 if chunk.low == "twice" else 3
            joint.widen(chunk)
            return
        if (
            chunk.low == "once"
            and (behind[:1] == ["before"] or lows[k - 1 : k] in (["only"], ["just"]))
            and k > stretch.pivot
        ):
            joint.ordinal = 1
            joint.widen(chunk)
            return
    for word in words_before[-3:]:
        if ORDINALS.get(word, 0) > 1:
            joint.ordinal, joint.future = ORDINALS[word], True


def year_before(titles: list[Member]) -> int | None:
    """The year that stands before the titles: "2004's A and B", "the 2004 films A and B"."""
    told = [
        t.found.year for t in titles
        if t.found.year_span is not None and t.found.year_span[0] < t.found.start and t.found.year is not None
    ]  # fmt: skip
    first = min(titles, key=lambda t: t.start, default=None)
    if first is None or first.found.year not in told:
        return None
    return told[0] if len(set(told)) == 1 else None
