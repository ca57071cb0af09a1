"""What the kinds about two people together share: who is together, in what, when, for the first or last time.

A joint is one clause or phrase that says that people worked together: "co-starred", "last acted alongside",
"their third film together", "it has been 20 years since they shared a screen".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..chunks import Chunk, Member
from ..clauses import Clause, Complement
from ..discourse import key_of
from ..modality import doubted
from ..scene import Scene
from ..words import ADVERBS, AUXILIARIES, KIND_NOUNS, ORDINALS, VERBS

__all__ = ["Joint", "joints"]

_TOGETHER_VERBS = frozenset("cross reunite reteam re-team team collaborate pair partner share join work".split())
_TOGETHER_NOUNS = frozenset(
    "collaboration collaborations pairing pairings team-up teamup reunion outing outings film films movie movies project "
    "projects picture pictures partnership title titles series show time times feature features credit credits pic pics "
    "encounter co-starring joint shared appearance appearances production tandem match-up matchup drama comedy thriller "
    "effort one screen go-round turn".split()
)
_SCREEN = frozenset(
    "screen screens credits billing scene scenes top-billing stage set camera spotlight frame marquee credit bill poster "
    "screen-time honors honours".split()
)
_PARTNERS = ("with", "alongside", "opposite", "beside", "against")
_PLACES = ("in", "on", "for", "of", "was", "is", "at", "from", "and", "", "with", "during")


@dataclass(slots=True)
class Joint:
    """`titles` and `years` are what the clause says of when; `since` what stands behind "since"; `duration` a number
    of years with `about` and `bound`; `ordinal` the how-manieth time; `never` a denial without a date."""

    people: list[Member]
    titles: list[Member]
    start: int
    end: int
    last: bool = False
    first: bool = False
    first_time: bool = False  # "for the first time"
    never: bool = False
    again: bool = False
    year: int | None = None
    since_year: int | None = None
    since_titles: list[Member] = field(default_factory=list)
    duration: Chunk | None = None
    ordinal: int | None = None
    acting: bool = True
    future: bool = False
    counted: int | None = None  # "the third in which …"
    title_ends: list[tuple[int, int]] = field(default_factory=list)


def joints(scene: Scene) -> list[Joint]:
    """Every joint of one sentence."""
    if scene.question:
        return []
    found: list[Joint] = []
    for clause in scene.clauses:
        joint = _of_clause(scene, clause)
        if joint is not None:
            found.append(joint)
    list(_idioms(scene, found))
    found += _being(scene, found)
    found += _first_times(scene, found)
    found += _of_nouns(scene, found)
    return found


def distinct(members: list[Member]) -> list[Member]:
    seen = set()
    out = []
    for member in members:
        if key_of(member.found) not in seen:
            seen.add(key_of(member.found))
            out.append(member)
    return out


# Clauses --------------------------------------------------------------------------------------------


def _bounds(clause: Clause) -> tuple[int, int]:
    """The places of the piece that qualify the clause: from the boundary before its subject to the next one."""
    chunks = clause.piece.chunks
    left = clause.place
    subject = next((i for i, c in enumerate(chunks) if c is clause.subject), clause.place)
    if any(c.low == "and" and any(b.low in VERBS for b in chunks[subject:k]) for k, c in enumerate(chunks[subject : clause.place], subject)):
        # "The couple married in 1973 and first appeared together": what stands before "and" is another clause's.
        left = max(k for k in range(subject, clause.place) if chunks[k].low == "and") + 1
        subject = left
    left = min(left, subject)
    while left > 0 and chunks[left - 1].low not in (";", ":", "—", "but", "while", "although", "though", "because"):
        # Another subject with its verb ends it.
        if chunks[left - 1].low == "and" and any(c.kind == "P" for c in chunks[: left - 1]) and subject > left:
            break
        if chunks[left - 1].low == "," and any(c.low in VERBS and _told(chunks, k) for k, c in enumerate(chunks[: left - 1])):
            # Another clause stands before the comma.
            break
        left -= 1
    right = clause.place + 1
    while right < len(chunks) and not (
        chunks[right].low == "," and right + 2 < len(chunks) and chunks[right + 1].low in ("and", "but") and chunks[right + 2].kind in "wTP"
        and chunks[right + 2].low in ("that", "it", "this", "which", "he", "she", "they", "T", "now", "then") and not (chunks[right + 2].kind == "T" and not chunks[right + 2].anaphor)
    ) and chunks[right].low not in (";", ":", "—", "but", "while", "although", "though", "because", "who", "whose"):
        if chunks[right].low == "and" and right + 1 < len(chunks) and chunks[right + 1].kind == "P" and right + 2 < len(chunks) and (
            chunks[right + 2].low in AUXILIARIES | ADVERBS or chunks[right + 2].kind == "w" and chunks[right + 2].low not in _PLACES
        ):
            break
        right += 1
    return left, right


def _told(chunks: list[Chunk], k: int) -> bool:
    """Whether the verb at `k` has somebody just before it, past auxiliaries and adverbs."""
    j = k - 1
    while j >= 0 and chunks[j].kind == "w" and chunks[j].low in AUXILIARIES | ADVERBS:
        j -= 1
    return j >= 0 and (chunks[j].kind == "P" or chunks[j].low == "who")


def _of_clause(scene: Scene, clause: Clause) -> Joint | None:
    chunks = clause.piece.chunks
    lows = [c.low for c in chunks]
    family, verb = clause.family, clause.verb
    subject = clause.subject if clause.subject is not None and clause.subject.kind == "P" else None
    left, right = _bounds(clause)
    near = lows[clause.place + 1 : min(right, clause.place + 8)]
    text = " ".join(near)
    reciprocal = "together" in near or "each other" in text or "one another" in text
    share = (verb == "share" and bool(_SCREEN & set(near))) or (verb == "cross" and "paths" in near)
    same = any({"same"} & set(c.nouns) for c in chunks[clause.place + 1 : right] if c.kind == "T")
    if family == "marry":
        return None
    partners = clause.people(*_PARTNERS)
    partner_members = [m for c in partners for m in c.members]
    if clause.object is not None and clause.object.kind == "P" and verb in ("reunite", "reteam", "re-team", "pair", "team", "join") and subject is not None:
        if verb in ("join",) or (verb in ("reunite", "pair", "team") and not partner_members):
            # "reunites Bacon and Sedgwick": the object is who is together.
            if verb == "join":
                return None
            subject = clause.object
            partner_members = partner_members
    if clause.object is not None and clause.object.kind == "P" and subject is None and verb in ("reunite", "reteam", "re-team", "pair", "team"):
        subject = clause.object
    people = distinct([*(subject.members if subject is not None else []), *partner_members])
    if len(people) < 2:
        return None
    if family in ("act", "costar", "see", "play", "cast"):
        if not (partner_members or reciprocal or same or family == "costar"):
            return None
        if family == "cast" and not reciprocal:
            return None
        acting = True
    elif verb in _TOGETHER_VERBS:
        if verb in ("share", "cross") and not share:
            return None
        if verb == "join" and "forces" not in near:
            return None
        if verb == "work" and not (reciprocal or partner_members):
            return None
        if verb in ("pair", "team", "partner", "collaborate") and not (partner_members or reciprocal or len(people) >= 2):
            return None
        acting = verb in ("share",)
    elif verb in ("direct", "write", "produce"):
        return None
    else:
        return None
    joint = Joint(people, [], clause.chunk.start, clause.chunk.end, acting=acting)
    if not _qualify(scene, clause, joint, left, right, people):
        return None
    return joint


def _qualify(scene: Scene, clause: Clause, joint: Joint, left: int, right: int, people: list[Member]) -> bool:
    """Read when and for the how-manieth time; False where nothing is asserted."""
    chunks = clause.piece.chunks
    lows = [c.low for c in chunks]
    region = lows[left:right]
    group = clause.words
    negated = any(w in ("not", "never", "n't", "neither", "hardly") or w.endswith("n't") for w in [*group, *lows[max(left, clause.place - 4) : clause.place]])
    if "without" in lows[max(left, clause.place - 3) : clause.place]:
        negated = True
    if doubted([w for w in group if w not in ("since",)]) or scene._doubted_around(clause):
        return False
    if {"would", "could", "may", "might", "'d"} & set(group) and ("if" in region or {"could", "may", "might"} & set(group) or "love" in region):
        return False
    joint.future = bool({"will", "'ll", "set", "slated", "they'll"} & set([*group, *lows[max(left, clause.place - 3) : clause.place]]))
    titles, years = _when(clause, joint, left, right)
    announced = [t for t in titles if scene.announced(t.found)]
    # Words that tell which time.
    before_verb = lows[max(left, clause.place - 4) : clause.place]
    after = lows[clause.place + 1 : right]
    text = " ".join(region)
    first_time = "first time" in text or "first-time" in text
    last_time = "last time" in text or "final time" in text or "most recent time" in text
    joint.again = "again" in region or "reunite" in clause.verb or "reteam" in clause.verb or "re-team" in clause.verb
    joint.last = ("last" in before_verb or last_time or ("most" in before_verb and "recently" in before_verb) or "finally" in () or (after[:1] == ["last"]) or "last" in after[:3] and "time" not in after[:5] and after[after.index("last") - 1 : after.index("last")] != ["the"])
    joint.first = ("first" in before_verb and not first_time) or (after[:1] == ["first"]) or "initially" in before_verb
    joint.first_time = first_time
    ordinal = next((c.value for k, c in enumerate(chunks[left:right], left) if c.kind == "O" and k + 1 < len(chunks) and lows[k + 1] in ("time", "consecutive", "straight") and c.value and c.value > 1), None)
    if ordinal is None:
        ordinal = next((c.value for k, c in enumerate(chunks[left:right], left) if c.kind == "N" and k + 1 < len(chunks) and lows[k + 1] in ("times",) and c.value and c.value > 1), None)
        if ordinal is None and "twice" in region:
            ordinal = 2
        if ordinal is None and ("in" in region) and not titles:
            ordinal = next((c.value for k, c in enumerate(chunks[left:right], left) if c.kind == "N" and k + 1 < len(chunks) and lows[k + 1] in ("films", "movies", "pictures", "titles", "features", "productions", "projects") and c.value and c.value > 1 and k > clause.place), None)
    if joint.counted is not None:
        ordinal, joint.future = joint.counted, True
    joint.ordinal = ordinal
    joint.titles = titles
    joint.year = years[0] if years else None
    if negated:
        if joint.since_year is not None or joint.since_titles or joint.duration is not None:
            joint.first_time = joint.first = joint.last = False
            return True
        if "until" in region or "before" in region and "never" in region and not titles:
            joint.never = True
            return True
        if "never" in [*group, *before_verb] and not titles and not years:
            joint.never = True
            return True
        return False
    if joint.future and not announced and titles:
        return True
    return True


def _when(clause: Clause, joint: Joint, left: int, right: int) -> tuple[list[Member], list[int]]:
    """Titles and years that say in what and when; those behind "since" go to the joint."""
    chunks = clause.piece.chunks
    titles: list[Member] = []
    years: list[int] = []
    i = left
    while i < right:
        chunk = chunks[i]
        negated_again = chunk.low == "after" and "again" in [c.low for c in chunks[clause.place : i]] and any(
            w in ("not", "never") or w.endswith("n't") for w in clause.words
        )
        if (chunk.low == "since" or negated_again) and chunk.kind == "w":
            k = i + 1
            while k < right and chunks[k].kind == "w" and chunks[k].low in ("the", "their", "at", "least", "way", "back", "in", "then", "before", "they", "both", "starring", "making", "appearing", "working"):
                k += 1
            while k < right and chunks[k].kind in "TYP.w":
                if chunks[k].kind == "T" and chunks[k].members:
                    joint.since_titles += chunks[k].members
                    joint.title_ends.append((chunks[k].start, chunks[k].end))
                elif chunks[k].kind == "Y":
                    joint.since_year = chunks[k].value
                    joint.end = max(joint.end, chunks[k].end)
                    joint.start = min(joint.start, chunks[k].start)
                elif chunks[k].low in (",", "and", ".") or (chunks[k].kind == "P" and not chunks[k].possessive and not chunks[k].anaphor):
                    break
                elif chunks[k].kind == "P" and k > clause.place:
                    pass
                elif chunks[k].kind == "w" and k < clause.place and chunks[k].low in AUXILIARIES:
                    break
                elif chunks[k].kind == "w" and chunks[k].low in ("while", "when", "but", "that", "though"):
                    break
                k += 1
            i = k
            continue
        if chunk.kind == "D" and chunk.value:
            before = chunks[i - 1].low if i else ""
            after = chunks[i + 1].low if i + 1 < len(chunks) else ""
            if before in ("in", "for", "after", "been", "nearly", "than", "over", "past", "last", "first", "gone", "went", "of", "a", "the") or after in ("since", "ago", "after", "apart", "later", "without", "hiatus", "absence", "gap", "away"):
                if after not in ("old", "older", "his", "younger"):
                    joint.duration = chunk
        if chunk.kind == "Y" and chunk.value and i != left - 1:
            before = chunks[i - 1].low if i else ""
            if before in ("in", "during", "of", "was", "on", "from", "with", "'s", ",", "around", "early", "late") or chunks[i - 1].kind == "T":
                if i > clause.place or before in ("in", "was") or i < clause.place:
                    years.append(chunk.value)
                    joint.end = max(joint.end, chunk.end)
                    joint.start = min(joint.start, chunk.start)
        if chunk.kind == "T" and {"same", "another"} & set(chunk.nouns):
            i += 1
            continue
        if chunk.kind == "T" and chunk.members and i != 0 or chunk.kind == "T" and chunk.members and chunk is not clause.subject:
            if any(c is chunk for c in [clause.object, *(k.chunk for k in clause.complements)] if c is not None) or (
                i > clause.place and chunks[i - 1].low in ("in", "on", "was", "for", "with", "is", "and", "of")
            ):
                if not any(m in titles for m in chunk.members):
                    titles += chunk.members
        i += 1
    for complement in clause.complements:
        if complement.place == -1 and complement.chunk.kind == "T":
            titles += [m for m in complement.chunk.members if m not in titles]
        if complement.place == -1 and complement.chunk.kind == "Y" and complement.chunk.value not in years and complement.chunk.value:
            years.append(complement.chunk.value)
    if clause.piece.opener == "inwhich" and clause.piece.host is not None:
        counted = next((ORDINALS[w] for w in clause.piece.before[-3:] if ORDINALS.get(w, 0) > 1), None)
        if counted is not None:
            joint.counted, titles = counted, []
        elif not titles:
            titles = list(clause.piece.host.members)
    return titles, years


# Idioms ---------------------------------------------------------------------------------------------


def _idioms(scene: Scene, found: list[Joint]) -> Iterator[Joint]:
    """ "It has been N years since A and B …", "Not since T have A and B …", "The last time A and B … was in T"."""
    for piece in scene.pieces:
        chunks = piece.chunks
        lows = [c.low for c in chunks]
        for joint in found:
            place = next((i for i, c in enumerate(chunks) if c.start <= joint.start and c.end >= joint.end or c.start == joint.start), None)
            if place is None:
                continue
            # "It has been N years since they last …"; "N years after they last …"
            since = next((i for i in range(place, -1, -1) if lows[i] in ("since", "after")), None)
            if since is not None and since > 0 and chunks[since - 1].kind == "D" and joint.people and since < place:
                joint.duration = chunks[since - 1]
                joint.start = min(joint.start, chunks[since - 1].start)
                joint.since_titles, joint.since_year = [], None
                joint.last = True
            if "not" in lows[:2] and "since" in lows[1:3] or lows[:1] == ["not"] and "since" in lows[:6]:
                if not joint.since_titles and joint.since_year is None:
                    k = lows.index("since")
                    for chunk in chunks[k : place + 1]:
                        if chunk.kind == "T":
                            joint.since_titles += chunk.members
                            joint.titles = [t for t in joint.titles if t not in chunk.members]
                        elif chunk.kind == "Y":
                            joint.since_year = chunk.value
                joint.never = False
                joint.start = min(joint.start, chunks[0].start)
    yield from ()


_DOING = frozenset("been were was are be made done did had have make making shot did appear turned wound".split())


def _being(scene: Scene, found: list[Joint]) -> Iterator[Joint]:
    """ "have not been in a film together since T", "We've made two films together", "gone seven years without a
    film together": together without a verb of acting."""
    for piece in scene.pieces:
        chunks = piece.chunks
        for i, chunk in enumerate(chunks):
            if chunk.low != "together" or any(j.start <= chunk.start <= j.end + 40 and j.end > 0 and _near(chunks, j, i) for j in found):
                continue
            verb = next((k for k in range(i - 1, max(-1, i - 9), -1) if chunks[k].low in _DOING or chunks[k].low in ("gone", "went", "without")), None)
            if verb is None:
                continue
            while verb > 0 and chunks[verb - 1].low in ("gone", "went") or (verb > 1 and chunks[verb - 1].kind == "D"):
                verb -= 1
            between = {w for c in chunks[verb:i] for w in (c.low, *c.nouns)}
            if not between & {"in", "on", "film", "films", "movie", "movies", "picture", "pictures", "project", "projects", "screen", "series", "show", "T", "title", "titles"}:
                continue
            subject = next((c for c in reversed(chunks[:verb]) if c.kind == "P" and not c.possessive), piece.host)
            if subject is None or subject.kind != "P" or len(distinct(subject.members)) < 2:
                continue
            left = next((k for k, c in enumerate(chunks) if c is subject), 0)
            words = [c.low for c in chunks[left:i]]
            clause = Clause("be", "act", "past", False, subject, None, [], words, piece, verb)
            for k in range(verb, i):
                if chunks[k].kind == "T" and chunks[k].members and not chunks[k].nouns[-1:] == ("film",) and chunks[k].anaphor != "film":
                    clause.complements.append(Complement("in", chunks[k], place=k))
            joint = Joint(distinct(subject.members), [], chunks[verb].start, chunk.end, acting=not ({"made", "done", "make"} & {chunks[verb].low}))
            if _qualify(scene, clause, joint, *_bounds(clause), joint.people):
                yield joint


def _near(chunks: list[Chunk], joint: Joint, i: int) -> bool:
    """Whether the predicate of a joint stands in the few chunks before `i`."""
    return any(c.start == joint.start or (c.start >= joint.start and c.end <= joint.end) for c in chunks[max(0, i - 7) : i + 1])


def _first_times(scene: Scene, found: list[Joint]) -> Iterator[Joint]:
    """ "… bring their chemistry to the big screen, for the first time in two decades": said of two people without
    any verb of acting."""
    for piece in scene.pieces:
        chunks = piece.chunks
        lows = [c.low for c in chunks]
        for i in range(len(chunks) - 2):
            if lows[i + 1] != "time" or chunks[i].value != 1 or chunks[i].kind != "O":
                continue
            if any(j.first_time or j.duration is not None or j.since_titles or j.since_year for j in found):
                continue
            behind = lows[i + 2 : i + 3]
            duration = chunks[i + 3] if behind == ["in"] and i + 3 < len(chunks) and chunks[i + 3].kind == "D" else None
            since = chunks[i + 3] if behind == ["since"] and i + 3 < len(chunks) and chunks[i + 3].kind in "TY" else None
            if duration is None and since is None:
                continue
            subject = next((c for c in chunks[:i] if c.kind == "P" and not c.possessive and len(distinct(c.members)) >= 2), None)
            words = {w for c in chunks for w in (c.low, *c.nouns)}
            if subject is None or not words & {"screen", "film", "movie", "together", "camera", "series", "set", "star", "cast", "reunite", "big-screen", "big"}:
                continue
            if doubted(lows[:i]):
                continue
            last = duration if duration is not None else since
            assert last is not None
            joint = Joint(distinct(subject.members), [], chunks[i].start, last.end, first_time=True, future=True)
            if duration is not None:
                joint.duration = duration
            elif since is not None and since.kind == "Y":
                joint.since_year = since.value
            elif since is not None:
                joint.since_titles = list(since.members)
            yield joint


# Nouns ----------------------------------------------------------------------------------------------


def _of_nouns(scene: Scene, found: list[Joint]) -> Iterator[Joint]:
    """ "their third film together", "the pair's last collaboration, T", "the second pairing of A and B"."""
    for piece in scene.pieces:
        chunks = piece.chunks
        lows = [c.low for c in chunks]
        for i, chunk in enumerate(chunks):
            if chunk.kind != "w" or chunk.low not in _TOGETHER_NOUNS:
                continue
            if i + 1 < len(chunks) and chunks[i + 1].kind == "w" and chunks[i + 1].low in _TOGETHER_NOUNS:
                continue
            joint = _of_noun(scene, piece.host, chunks, lows, i)
            if joint is not None and not any(o.start <= joint.start and joint.end <= o.end and o.ordinal == joint.ordinal and (o.last, o.first) == (joint.last, joint.first) for o in found):
                if not any(abs(o.start - joint.start) < 60 and o.ordinal is not None and o.ordinal == joint.ordinal for o in found):
                    yield joint
        yield from _most_recent(scene, chunks, lows)


def _of_noun(scene: Scene, host: Chunk | None, chunks: list[Chunk], lows: list[str], i: int) -> Joint | None:
    noun = lows[i]
    # Left: ordinal or "last", and whose.
    j = i - 1
    ordinal: int | None = None
    last = first = False
    while j >= 0 and i - j <= 6 and (
        chunks[j].kind == "O" or (chunks[j].kind == "w" and (lows[j] in _TOGETHER_NOUNS | KIND_NOUNS.keys() or lows[j] in (
            "last", "final", "most", "recent", "previous", "on-screen", "onscreen", "screen", "big-screen", "feature", "consecutive", "straight", "big", "only", "latest", "joint", "shared", "such",
            "creative", "movie", "film", "on", "tv", "television", "small-screen", "next", "feature-length", "previous", "already", "debut",
        ))) or chunks[j].kind == "N"
    ):
        if chunks[j].kind == "O":
            ordinal = chunks[j].value
        elif chunks[j].kind == "N" and noun.endswith("s"):
            ordinal = chunks[j].value
        if lows[j] in ("last", "final", "recent", "previous", "latest"):
            last = True
        j -= 1
    if ordinal is None and not last and noun not in ("reunion",):
        return None
    if ordinal == 1:
        first, ordinal = True, None
    people: list[Member] = []
    start = chunks[max(j, 0)].start if j >= 0 else chunks[0].start
    end = chunks[i].end
    if j >= 0 and chunks[j].kind == "P" and chunks[j].possessive:
        people = list(chunks[j].members)
        start = chunks[j].start
    k = i + 1
    together = False
    marked = noun in ("collaboration", "collaborations", "pairing", "pairings", "team-up", "teamup", "reunion", "partnership", "tandem", "match-up", "matchup", "outing", "outings")
    while k < len(chunks) and k - i <= 12:
        low = lows[k]
        if low == "together":
            together = True
            end = chunks[k].end
        elif low in ("between", "of", "for", "with", "alongside", "opposite") and k + 1 < len(chunks) and chunks[k + 1].kind == "P" and not (chunks[k + 1].possessive):
            if low in ("of", "between", "for") and not people and len(chunks[k + 1].members) >= 2 or low in ("with", "alongside", "opposite") and people or (low == "of" and noun in ("time",) and False):
                people = distinct([*people, *chunks[k + 1].members])
                together = True
                end = max(end, chunks[k + 1].end)
        elif low in ("the", "that", "a", "as", "big", "screen", "on", "which", "in", "where", "this", "both", "they", "have", "had", "and", "starring", "featuring"):
            pass
        elif chunks[k].kind == "P" and chunks[k].members and not chunks[k].possessive and not people and (noun in ("time", "film", "movie", "picture", "project") or low == "P"):
            # "the fifth time A and B have acted together", "the sixth picture the two have made together"
            rest = " ".join(" ".join((c.low, *c.nouns)) for c in chunks[k : k + 12])
            if len(chunks[k].members) >= 2 and ("together" in rest or "same" in rest or "each other" in rest or "done so" in rest or "shared" in rest or "collaborated" in rest or "teamed" in rest or "paired" in rest or "co-starred" in rest or "share" in rest or "reunited" in rest):
                people = list(chunks[k].members)
                together = True
                stop = next((m for m in range(k, min(len(chunks), k + 12)) if lows[m] in ("together", "same", "other", "so", "screen", "credits", "collaborated", "up", "co-starred", "another")), k)
                end = chunks[stop].end
            elif len(chunks[k].members) == 1 and "with" in lows[k : k + 10]:
                m = lows.index("with", k)
                if m + 1 < len(chunks) and chunks[m + 1].kind == "P":
                    people = distinct([*chunks[k].members, *chunks[m + 1].members])
                    together = True
                    end = chunks[m + 1].end
            break
        elif low in (",", ".", ";", "since", "and", "after", "was", "is", "came", "in"):
            break
        elif chunks[k].kind in "TYD":
            break
        else:
            break
        k += 1
    if len(people) < 2:
        return None
    if not (together or marked or (j >= 0 and chunks[j].kind == "P" and chunks[j].possessive and (chunks[j].number != 1 or len(chunks[j].members) > 1))):
        return None
    back = lows[max(0, j - 6) : max(j, 0)]
    if doubted(back) or {"not", "never", "hardly", "n't", "isn't", "wasn't", "could", "may", "might", "would"} & set(back):
        return None
    joint = Joint(people, [], start, end, last=last, first=first, ordinal=ordinal if ordinal and ordinal > 1 else None, acting=noun not in ("collaboration", "collaborations", "partnership"))
    # What it was: "was T", "came in T", "in Y"; or T before "was/marks their third film".
    titles: list[Member] = []
    for k in range(i + 1, min(len(chunks), i + 16)):
        if lows[k] in (";", "—", "but", "while", "who"):
            break
        if chunks[k].kind == "T" and chunks[k].members and not chunks[k].anaphor:
            if lows[k - 1] == "since" or "since" in lows[i:k]:
                joint.since_titles += chunks[k].members
            else:
                titles += chunks[k].members
            end = max(end, chunks[k].end)
        elif chunks[k].kind == "Y":
            if "since" in lows[i:k]:
                joint.since_year = chunks[k].value
            else:
                joint.year = chunks[k].value
            joint.end = max(joint.end, chunks[k].end)
        elif chunks[k].kind == "D" and lows[k - 1] in ("in", "for", "after"):
            joint.duration = chunks[k]
            joint.end = max(joint.end, chunks[k].end)
        elif lows[k] == "," and not titles and joint.year is None and k > i + 1 and lows[k + 1 : k + 2] not in (["T"], ["the"], ["a"]):
            break
    subject = next((c for c in chunks[: max(j, 0)] if c.kind == "T" and c.members), None) or (host if host is not None and host.kind == "T" else None)
    be = any(low in ("was", "is", "marks", "marked", "be", "were", "are", "represents", "became", "remains", "it's") for low in lows[max(0, j - 6) : max(j + 1, 0)]) or (host is not None and host.kind == "T")
    joint.future = "will" in back or bool({"marks", "is", "mark"} & set(back)) and scene.discourse.announced is not None
    if not titles and subject is not None and be and (last or first):
        titles = list(subject.members)
        joint.start = min(joint.start, subject.start)
    if not titles and subject is not None and be and ordinal:
        titles = [m for m in subject.members if scene.announced(m.found)] if not subject.anaphor else []
        if titles:
            joint.start = min(joint.start, subject.start)
    joint.titles = titles
    if noun == "reunion" and not last and not first and joint.ordinal is None and joint.duration is None and not joint.since_titles and joint.since_year is None:
        return None
    joint.first_time = noun == "time" and first
    if joint.first_time:
        joint.first = False
    if first and (joint.duration is not None or joint.since_titles or joint.since_year is not None):
        joint.first_time, joint.first = True, False
    if noun == "reunion" or (last and not titles and joint.year is None and joint.duration is None):
        if not (joint.duration or joint.since_titles or joint.since_year or titles or joint.year):
            return None
    return joint


def _most_recent(scene: Scene, chunks: list[Chunk], lows: list[str]) -> Iterator[Joint]:
    """ "Their most recent was T in Y"; "Their last, T,"."""
    for i in range(len(chunks) - 2):
        if chunks[i].kind == "P" and chunks[i].possessive and len(chunks[i].members) >= 2:
            k = i + 1
            words = []
            while k < len(chunks) and chunks[k].kind in "wO" and lows[k] not in ("was", "is", "came", "being"):
                words.append(lows[k])
                k += 1
            if words in (["most", "recent"], ["last"], ["latest"], ["first"]) and k < len(chunks) and lows[k] in ("was", "is", "came"):
                title = next((c for c in chunks[k + 1 : k + 4] if c.kind == "T" and c.members), None)
                if title is None:
                    continue
                year = next((c for c in chunks[k + 1 : k + 8] if c.kind == "Y"), None)
                end = max(title.end, year.end if year else 0)
                yield Joint(
                    list(chunks[i].members), list(title.members), chunks[i].start, end,
                    last=words != ["first"], first=words == ["first"], year=year.value if year else None,
                )  # fmt: skip
