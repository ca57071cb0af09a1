"""Being together said by a verb, and when: "last acted alongside", "have not worked together since"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from ..keys import key_of
from ..modality import doubted, doubted_around
from ..words import HELPERS, ORDINALS
from .joint import Joint, distinct
from .joint_heads import as_subject, head_before, head_of, named_there
from .joint_stretch import Stretch, behind_comma, stretch_of
from .joint_when import counted, once_more, read_when, tell_which
from .joint_words import FILM_NOUNS, MEDIA, OFF_SCREEN, ONE_MEDIUM, PARTNERS, RETURN, SCREEN, SEVERAL, mutual

if TYPE_CHECKING:
    from ..chunk import Chunk, Member
    from ..clause import Clause, Complement
    from ..scene import Scene

__all__ = ["credits_only", "fill", "of_clause", "subject_in"]

_REUNITING = frozenset("reunite reteam re-team".split())
_JOINING = frozenset("reunite reteam re-team pair team".split())  # "T pairs A with B"
_NEGATIVE = frozenset("not never n't neither hardly nor without".split())
_TIMES = frozenset("since after before until when that time times as".split())
_VOWS = frozenset("vowed swore promised resolved threatened decided chose declined begged".split())
_PLANS = frozenset("could may might can should".split())
_ANOTHER = frozenset("another other more further".split())
_BEHIND = frozenset("writing story screenplay script producing directing screenwriting songwriting".split())
_MAKERS = frozenset("director directors filmmaker filmmakers helmer writer producer writer-director".split())


def of_clause(scene: Scene, clause: Clause) -> Joint | None:
    """The joint of one clause; None where it says nothing about people together."""
    chunks = clause.piece.chunks
    subject = subject_in(clause)
    people, titles = _who(clause, subject)
    if len(people) < 2:
        return None
    if _in_turn(clause):
        return None
    stretch = stretch_of(chunks, clause.place, subject)
    if not _mutual(clause, stretch, bool(titles)):
        return None
    joint = Joint(people, [], clause.chunk.start, clause.chunk.end, acting=_acts(clause, stretch))
    if not fill(scene, clause, joint, stretch):
        return None
    joint.titles += [t for t in titles if t not in joint.titles]
    if clause.family == "see" and not (joint.last or joint.titles or joint.since_titles or joint.after):
        said = {w for c in stretch.chunks[stretch.left : stretch.right] for w in (c.low, *c.nouns)}
        if not said & (SCREEN - {"stage", "poster", "frame"} | MEDIA):
            return None  # "have not been seen together since 2007", wherever that was
    return credits_only(scene, joint, soft=not joint.acting)


def _in_turn(clause: Clause) -> bool:
    """Whether partners and titles come in turn, "in T with P and in U opposite Q": left to kinds.acting."""
    kinds = [c.chunk.kind for c in clause.complements if c.preposition in PARTNERS or c.chunk.kind == "T"]
    parts = len(clause.of("as"))  # "as R in T, alongside Q, and as S in U"
    return (
        clause.family in ("act", "costar", "team", "see")
        and (kinds.count("P") > 1 or parts > 1)
        and kinds.count("T") > 1
    )


def subject_in(clause: Clause) -> Chunk | None:
    """The subject, also where a word of time stands before it: "since the two last worked together"."""
    host = clause.piece.host
    if clause.subject is not None:
        if (
            clause.piece.opener == "who"
            and host is not None
            and len(host.members) > len(clause.subject.members) == 1
        ):
            return clause.subject if clause.people(*PARTNERS) else host
        return clause.subject
    chunks = clause.piece.chunks
    k = clause.place - 1
    while k >= 0 and chunks[k].kind in "wO" and chunks[k].low in HELPERS:
        k -= 1
    if k < 0 or chunks[k].low in ("having", "after", "since", "when", "while", "before"):
        # "Having starred together in T, A and B …"
        return behind_comma(chunks, clause.place)
    if k < 1 or chunks[k].kind != "P" or chunks[k].possessive or chunks[k - 1].low not in _TIMES:
        return None
    return chunks[k]


def _who(clause: Clause, subject: Chunk | None) -> tuple[list[Member], list[Member]]:
    """Who is together, and the titles that bring them together ("T reunites A and B")."""
    no = _told_no(clause)
    partners = [
        m for c in clause.complements
        if c.preposition in PARTNERS and c.chunk.kind == "P" and not (no and _set_off(clause, c))
        and not any(w.possessive for w in c.words if w.kind == "P" and not w.anaphor)
        for m in c.chunk.members
    ]  # fmt: skip
    host = clause.piece.host
    led = clause.piece.chunks[0].low in ("for", "of", "under", "in", "about")
    if clause.piece.opener == "inwhich" and host is not None and host.kind == "P" and not led:
        partners = [*partners, *host.members]  # "with whom he last worked on T"
    obj = clause.object
    if obj is not None and obj.kind == "P" and not obj.possessive:
        seen = clause.verb == "see" and "last" in clause.words and len(obj.members) >= 2
        if (clause.verb not in _JOINING and not seen) or clause.passive:
            return [], []
        titles = list(subject.members) if subject is not None and subject.kind == "T" else []
        if len(obj.members) >= 2 or partners:
            return distinct([*obj.members, *partners]), titles
        return [], []
    if subject is None or subject.kind != "P":
        return [], []
    return distinct([*subject.members, *partners]), []


def _told_no(clause: Clause) -> bool:
    return any(w in _NEGATIVE or w.endswith("n't") for w in clause.words)


def _set_off(clause: Clause, partner: Complement) -> bool:
    """ "has not been seen since T, with P": P belongs to the title."""
    chunks = clause.piece.chunks
    k = next((n for n, c in enumerate(chunks) if c is partner.chunk), 0)
    return k > 2 and chunks[k - 2].low == "," and chunks[k - 3].kind == "T"


def credits_only(scene: Scene, joint: Joint, *, soft: bool) -> Joint:
    """Mark work that may be any work ("reunited", "worked together") of a group with somebody whom the text
    knows as a director: they have credits together, but nothing says that both acted."""
    makers = scene.discourse.makers
    if soft and any(key_of(m.found) in makers or _called_maker(scene, m) for m in joint.people):
        joint.behind, joint.acting = True, False
    return joint


def _called_maker(scene: Scene, member: Member) -> bool:
    """Whether "director" stands just before the name, inside a list of names."""
    before = scene.text[max(0, member.start - 20) : member.start].split()
    return bool(before) and before[-1].lower() in _MAKERS


_ON_SCREEN = SCREEN | MEDIA


def _mutual(clause: Clause, stretch: Stretch, joined: bool) -> bool:
    """Whether the verb, or the words behind it, say that people were together."""
    near = stretch.behind[:9]
    host = clause.piece.host
    whom = clause.piece.opener == "inwhich" and host is not None and host.kind == "P"
    partners = whom or bool(clause.people(*PARTNERS))
    said = partners or mutual(near) or "together" in stretch.group[-2:]
    same = any("same" in c.nouns for c in stretch.chunks[stretch.pivot + 1 : stretch.right] if c.kind == "T")
    verb, family = clause.verb, clause.family
    if verb == "join":
        return "forces" in near
    if (
        family == "act"
        and "last" in stretch.group
        and "since" in stretch.before
        and stretch.subject < stretch.pivot
    ):
        # "It has been eighteen years since they last appeared in one."
        said = said or stretch.chunks[stretch.subject].anaphor in ("they", "pair", "duo", "two")
    if family == "act" and clause.piece.opener == "inwhich" and clause.subject is not None:
        # "the third film in which A and B have appeared"
        words = clause.piece.before[-3:]
        numbered = any(ORDINALS.get(w, 0) > 1 for w in words) and bool(FILM_NOUNS & set(words))
        if host is not None and host.anaphor == "film":
            numbered = head_of(host, 0).count is not None
        said = said or (numbered and len(clause.subject.members) > 1)
    perfect = clause.chunk.low != "seen" or {"have", "has", "had", "'ve"} & set(stretch.group)
    nobody = clause.object is None or clause.object.kind != "P"
    if family == "see" and not clause.passive and perfect and nobody:
        return False  # "have not seen each other since", "the last film they saw together"
    if family in ("act", "play", "see"):
        return said or same or ("same" in near and family != "see")
    if family == "cast":
        return mutual(near)
    if family == "costar":
        return True
    if family != "team" or (verb == "work" and near[:1] == ["out"]):
        return False
    if verb == "share" and "another" in near[:2] and FILM_NOUNS & set(near[:4]):
        return True
    if verb == "share":
        return not _BEHIND & set(near[:5]) and bool(
            _ON_SCREEN
            & {w for c in stretch.chunks[stretch.pivot + 1 : stretch.right][:6] for w in (c.low, *c.nouns)}
        )
    if verb == "cross":
        return "paths" in near
    return joined or said or verb != "work"


def _acts(clause: Clause, stretch: Stretch) -> bool:
    """Whether what is shared is acting, or may be any work."""
    behind = stretch.behind[:9]
    on_screen = any(pair in (("on", "screen"), ("on", "camera")) for pair in itertools.pairwise(behind))
    return (
        clause.family != "team" or on_screen or "onscreen" in behind or "on-screen" in behind
        or (clause.verb == "share" and bool(SCREEN & set(behind)))
    )  # fmt: skip


def fill(scene: Scene, clause: Clause, joint: Joint, stretch: Stretch) -> bool:
    """Read when and for the how-manieth time; False where nothing is asserted."""
    group = [*clause.words, *stretch.group]
    yet = "yet" in stretch.group and "to" in stretch.group
    if yet and "again" not in stretch.behind:
        joint.never = True
        return True
    front = stretch.chunks[stretch.left].low if stretch.left < len(stretch.chunks) else ""
    negated = yet or any(w in _NEGATIVE or w.endswith("n't") for w in [*clause.words, *stretch.group, front])
    told = {"only", "last", "first", "final"} & set(stretch.before) and "time" in stretch.before
    open_ = (
        {"since", "were"} if told else {"since", "yet"} if yet else {"since"}
    )  # "the last time that they were to share a screen"
    if doubted([w for w in group if w not in open_]) or doubted_around(clause):
        return False
    if _VOWS & {*stretch.group, *stretch.before}:
        return False
    if "would" in group and {"reported", "report", "reports", "claimed"} & set(stretch.lows[: stretch.pivot]):
        return False
    if OFF_SCREEN & set(stretch.behind[:7]) and not any(
        c.kind == "T" for c in stretch.chunks[stretch.pivot + 1 : stretch.pivot + 6]
    ):
        return False
    if _PLANS & set(group) or (
        {"would", "'d"} & set(group) and {"if", "love", "like"} & {*stretch.before, *stretch.behind}
    ):
        return False
    joint.future = bool(
        {"will", "'ll", "set", "slated", "they'll", "reteaming", "reuniting"}
        & {*stretch.group, clause.chunk.low}
    ) or stretch.group[-2:] in (["are", "to"], ["is", "to"])
    tell_which(joint, stretch)
    again = clause.verb in _REUNITING or clause.chunk.low in RETURN
    read_when(joint, stretch, negated=negated, again=again, now=_now(scene, clause, joint, stretch))
    sofar = False
    if joint.first_time and not joint.dated:
        at = next(
            (k for k, c in enumerate(stretch.chunks) if c.low in ("time", "first-time", "occasion")), None
        )
        if at is not None and once_more(stretch.chunks, at, len(stretch.chunks)):
            joint.first_time = joint.first = False  # since something that is not told
    fresh = (
        negated
        or joint.first_time
        or joint.first
        or again
        or "again" in stretch.behind
        or "not" in stretch.before
    )
    if (
        not fresh
        and joint.duration is None
        and not {"only", "first", "best", "biggest"} & set(stretch.before)
    ):
        # "They have worked together since 1990" goes on; "since T … twice" counts what came then.
        sofar = bool(joint.since_titles) or joint.since_year is not None
        joint.since_titles, joint.since_year, joint.since_then = [], None, False
    if clause.family != "play" and not sofar:
        counted(joint, stretch, clause.piece.before if clause.piece.opener == "inwhich" else [])
    host = clause.piece.host
    if (
        clause.piece.opener == "inwhich"
        and host is not None
        and host.anaphor == "film"
        and joint.ordinal is None
    ):
        # "the ninth film in which they acted together", where the phrase is one chunk
        joint.ordinal = head_of(host, 0).count
        joint.future |= joint.ordinal is not None
    _fronted(clause, joint)
    if not _headed(scene, clause, joint, stretch):
        return False
    return _denied(joint, stretch) if negated else True


def _now(scene: Scene, clause: Clause, joint: Joint, stretch: Stretch) -> bool:
    """Whether it is told of today or of what is to come."""
    if joint.future or {"have", "has", "are", "is", "'ve", "they've"} & set(stretch.group):
        return True
    if clause.verb == "be":
        return stretch.lows[stretch.pivot] not in ("were", "was", "did", "made", "had", "returned")
    coming = any(scene.announced(m.found) for c in clause.titles("", "in", "on", "for") for m in c.members)
    return coming or clause.tense in ("base", "third", "ing")


def _fronted(clause: Clause, joint: Joint) -> None:
    """Titles that stand before the clause: "In T, A and B …", "T, in which A and B …", "T is where A and
    B …"."""
    chunks = clause.piece.chunks
    k = next((n for n, c in enumerate(chunks) if c is clause.subject), 0)
    where = [c.low for c in chunks[max(0, k - 2) : k]]
    if len(where) == 2 and where[0] in ("is", "was") and where[1] == "where" and k > 2:
        joint.titles += [m for m in chunks[k - 3].members if chunks[k - 3].kind == "T"]
    fronted = [c.chunk for c in clause.complements if c.place == -1]
    for chunk in fronted:
        if chunk.kind == "T":
            joint.titles += [
                m
                for m in chunk.members
                if m not in joint.titles and m not in joint.since_titles and m not in joint.after
            ]
        elif chunk.kind == "Y" and joint.year is None and chunk.value != joint.since_year:
            joint.year = chunk.value
    host = clause.piece.host
    if (
        clause.piece.opener == "inwhich"
        and host is not None
        and (not host.anaphor or _described(host))
        and host.kind == "T"
        and not joint.titles
        and joint.ordinal is None
    ):
        one = clause.piece.before[-1:] and clause.piece.before[-1] not in ("T", ",", *SEVERAL)
        joint.titles = list(host.members[-1:] if one else host.members)


def _described(host: Chunk) -> bool:
    """ "the 1998 comedy", which says no how-manieth, first or last."""
    head = head_of(host, 0)
    return host.anaphor == "film" and not (head.count or head.ordinal or head.last or head.only)


def _headed(scene: Scene, clause: Clause, joint: Joint, stretch: Stretch) -> bool:
    """ "T was the last film (that) they made together", "It will be the third time they have …". False
    where that is denied."""
    words = clause.piece.before[-5:] if clause.piece.opener == "inwhich" else []
    if words and words[-1] in ("film", "movie", "picture", "one", "title"):
        joint.first |= "first" in words
        joint.last |= "last" in words
    head = head_before(stretch.chunks, stretch.left, stretch.subject)
    if head is None:
        return True
    back = stretch.lows[max(0, head.start - 4) : head.start]
    if any(w in _NEGATIVE or w.endswith("n't") or w == "far" or w in _PLANS - {"can"} for w in back):
        return False
    joint.last |= head.last or head.part == "last"
    joint.first |= (head.first and stretch.lows[head.place] != "time") or head.part == "first"
    if joint.ordinal is None and head.count is not None:
        joint.ordinal = head.count
    joint.start = min(joint.start, stretch.chunks[head.start].start)
    titles, stated = as_subject(scene, clause.piece, head.start)
    past = {"was", "were", "became", "proved", "marked", "been"} & set(back)
    joint.future |= stated and scene.discourse.announced is not None and not past
    if joint.titles or joint.year is not None:
        return True
    if joint.dated:
        return True
    if joint.first_time and not titles and past and not joint.future:
        joint.first_time = False  # of a title that has not been found
        return joint.ordinal is not None
    if joint.last or joint.first or joint.first_time:
        joint.titles = titles
        joint.counting |= head.ordinal is not None and head.ordinal > 1  # "T was the third and last film"
    elif head.part == "some" and head.rank != joint.ordinal:
        joint.after = titles  # "T was the fourth of five films they made"
    elif joint.ordinal is not None:
        joint.titles = [t for t in titles if scene.announced(t.found) or named_there(t) or head.only]
        joint.counting = True
    for title in joint.titles:
        joint.start = min(joint.start, title.start)
    return True


def _no_other(joint: Joint, words: set[str]) -> bool:
    """ "never made another film together (after T)"."""
    if {"until", "till"} & words:
        joint.after, joint.titles = [*joint.after, *joint.titles], []
        return bool(joint.after)
    joint.since_titles, joint.after, joint.titles = list(joint.after), [], []
    joint.since_then = joint.bare and not joint.since_titles
    return joint.dated or joint.since_then


def _denied(joint: Joint, stretch: Stretch) -> bool:
    """What a denial leaves: since when it was not, or that it never was; False where nothing."""
    if joint.dated or joint.since_then:
        joint.first_time = joint.first = joint.last = False
        if joint.since_titles or joint.since_year is not None or joint.since_then:
            joint.titles = []
        return True
    words = {*stretch.before, *stretch.behind}
    if "again" in words and {"until", "till"} & words and joint.titles:
        joint.after, joint.titles = [*joint.after, *joint.titles], []
        return True  # "did not work together again until T"
    if _ANOTHER & (words | {n for c in stretch.chunks[stretch.left : stretch.right] for n in c.nouns}):
        return _no_other(joint, words)
    if words & ONE_MEDIUM == {"again"} and {"never", "not"} & {*stretch.group} and joint.bare:
        joint.since_then, joint.first_time, joint.first = True, False, False
        return True  # "co-starred in T and never worked together again"
    if words & ONE_MEDIUM:
        return False  # of something else than all they made
    if "first" in words or joint.ordinal is not None or joint.last:
        return False  # "not their first", "not the last time"
    if {"until", "till", "before"} & words and (joint.titles or joint.year is not None):
        joint.first = True
        return True
    if joint.after:
        return False  # "neither worked with P after T"
    if {"never", "before", "previously", "nor"} & words and not joint.titles and joint.year is None:
        joint.never = True
        joint.until_then = (
            "had" in stretch.group and {"before", "previously"} & {*stretch.group, *stretch.behind} != set()
        )
        return True
    return False
