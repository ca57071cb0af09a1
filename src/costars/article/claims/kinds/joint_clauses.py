"""Being together said by a verb, and when: "last acted alongside", "have not worked together since"."""

from __future__ import annotations

from ..chunk import Chunk, Member
from ..clause import Clause
from ..modality import doubted
from ..scene import Scene
from ..words import ADVERBS, AUXILIARIES, ORDINALS, VERBS
from .joint import Joint, distinct

_TOGETHER_VERBS = frozenset(
    "cross reunite reteam re-team team collaborate pair partner share join work".split()
)


_SCREEN = frozenset(
    "screen screens credits billing scene scenes top-billing stage set camera spotlight frame marquee credit bill poster "
    "screen-time honors honours".split()
)


PARTNERS = ("with", "alongside", "opposite", "beside", "against")


PLACES = ("in", "on", "for", "of", "was", "is", "at", "from", "and", "", "with", "during")


def bounds(clause: Clause) -> tuple[int, int]:
    """The places of the piece that qualify the clause: from the boundary before its subject to the next one."""
    chunks = clause.piece.chunks
    left = clause.place
    subject = next((i for i, c in enumerate(chunks) if c is clause.subject), clause.place)
    if any(
        c.low == "and" and any(b.low in VERBS for b in chunks[subject:k])
        for k, c in enumerate(chunks[subject : clause.place], subject)
    ):
        # "The couple married in 1973 and first appeared together": what stands before "and" is another clause's.
        left = max(k for k in range(subject, clause.place) if chunks[k].low == "and") + 1
        subject = left
    left = min(left, subject)
    while left > 0 and chunks[left - 1].low not in (
        ";",
        ":",
        "—",
        "but",
        "while",
        "although",
        "though",
        "because",
    ):
        # Another subject with its verb ends it.
        if (
            chunks[left - 1].low == "and"
            and any(c.kind == "P" for c in chunks[: left - 1])
            and subject > left
        ):
            break
        if chunks[left - 1].low == "," and any(
            c.low in VERBS and _told(chunks, k) for k, c in enumerate(chunks[: left - 1])
        ):
            # Another clause stands before the comma.
            break
        left -= 1
    right = clause.place + 1
    while (
        right < len(chunks)
        and not (
            chunks[right].low == ","
            and right + 2 < len(chunks)
            and chunks[right + 1].low in ("and", "but")
            and chunks[right + 2].kind in "wTP"
            and chunks[right + 2].low
            in ("that", "it", "this", "which", "he", "she", "they", "T", "now", "then")
            and not (chunks[right + 2].kind == "T" and not chunks[right + 2].anaphor)
        )
        and chunks[right].low
        not in (";", ":", "—", "but", "while", "although", "though", "because", "who", "whose")
    ):
        if (
            chunks[right].low == "and"
            and right + 1 < len(chunks)
            and chunks[right + 1].kind == "P"
            and right + 2 < len(chunks)
            and (
                chunks[right + 2].low in AUXILIARIES | ADVERBS
                or (chunks[right + 2].kind == "w" and chunks[right + 2].low not in PLACES)
            )
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


def of_clause(scene: Scene, clause: Clause) -> Joint | None:
    chunks = clause.piece.chunks
    lows = [c.low for c in chunks]
    family, verb = clause.family, clause.verb
    subject = clause.subject if clause.subject is not None and clause.subject.kind == "P" else None
    left, right = bounds(clause)
    near = lows[clause.place + 1 : min(right, clause.place + 8)]
    text = " ".join(near)
    reciprocal = "together" in near or "each other" in text or "one another" in text
    share = (verb == "share" and bool(_SCREEN & set(near))) or (verb == "cross" and "paths" in near)
    same = any({"same"} & set(c.nouns) for c in chunks[clause.place + 1 : right] if c.kind == "T")
    if family == "marry":
        return None
    partners = clause.people(*PARTNERS)
    partner_members = [m for c in partners for m in c.members]
    if (
        clause.object is not None
        and clause.object.kind == "P"
        and verb in ("reunite", "reteam", "re-team", "pair", "team", "join")
        and subject is not None
    ):
        if verb in ("join",) or (verb in ("reunite", "pair", "team") and not partner_members):
            # "reunites Bacon and Sedgwick": the object is who is together.
            if verb == "join":
                return None
            subject = clause.object
            partner_members = partner_members
    if (
        clause.object is not None
        and clause.object.kind == "P"
        and subject is None
        and verb in ("reunite", "reteam", "re-team", "pair", "team")
    ):
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
        if verb in ("pair", "team", "partner", "collaborate") and not (
            partner_members or reciprocal or len(people) >= 2
        ):
            return None
        acting = verb in ("share",)
    elif verb in ("direct", "write", "produce"):
        return None
    else:
        return None
    joint = Joint(people, [], clause.chunk.start, clause.chunk.end, acting=acting)
    if not qualify(scene, clause, joint, left, right, people):
        return None
    return joint


def qualify(scene: Scene, clause: Clause, joint: Joint, left: int, right: int, people: list[Member]) -> bool:
    """Read when and for the how-manieth time; False where nothing is asserted."""
    chunks = clause.piece.chunks
    lows = [c.low for c in chunks]
    region = lows[left:right]
    group = clause.words
    negated = any(
        w in ("not", "never", "n't", "neither", "hardly") or w.endswith("n't")
        for w in [*group, *lows[max(left, clause.place - 4) : clause.place]]
    )
    if "without" in lows[max(left, clause.place - 3) : clause.place]:
        negated = True
    if doubted([w for w in group if w not in ("since",)]) or scene._doubted_around(clause):
        return False
    if {"would", "could", "may", "might", "'d"} & set(group) and (
        "if" in region or {"could", "may", "might"} & set(group) or "love" in region
    ):
        return False
    joint.future = bool(
        {"will", "'ll", "set", "slated", "they'll"}
        & set([*group, *lows[max(left, clause.place - 3) : clause.place]])
    )
    titles, years = _when(clause, joint, left, right)
    announced = [t for t in titles if scene.announced(t.found)]
    # Words that tell which time.
    before_verb = lows[max(left, clause.place - 4) : clause.place]
    after = lows[clause.place + 1 : right]
    text = " ".join(region)
    first_time = "first time" in text or "first-time" in text
    last_time = "last time" in text or "final time" in text or "most recent time" in text
    joint.again = (
        "again" in region or "reunite" in clause.verb or "reteam" in clause.verb or "re-team" in clause.verb
    )
    joint.last = (
        "last" in before_verb
        or last_time
        or ("most" in before_verb and "recently" in before_verb)
        or "finally" in ()
        or (after[:1] == ["last"])
        or (
            "last" in after[:3]
            and "time" not in after[:5]
            and after[after.index("last") - 1 : after.index("last")] != ["the"]
        )
    )
    joint.first = (
        ("first" in before_verb and not first_time) or (after[:1] == ["first"]) or "initially" in before_verb
    )
    joint.first_time = first_time
    ordinal = next(
        (
            c.value
            for k, c in enumerate(chunks[left:right], left)
            if c.kind == "O"
            and k + 1 < len(chunks)
            and lows[k + 1] in ("time", "consecutive", "straight")
            and c.value
            and c.value > 1
        ),
        None,
    )
    if ordinal is None:
        ordinal = next(
            (
                c.value
                for k, c in enumerate(chunks[left:right], left)
                if c.kind == "N"
                and k + 1 < len(chunks)
                and lows[k + 1] in ("times",)
                and c.value
                and c.value > 1
            ),
            None,
        )
        if ordinal is None and "twice" in region:
            ordinal = 2
        if ordinal is None and ("in" in region) and not titles:
            ordinal = next(
                (
                    c.value
                    for k, c in enumerate(chunks[left:right], left)
                    if c.kind == "N"
                    and k + 1 < len(chunks)
                    and lows[k + 1]
                    in ("films", "movies", "pictures", "titles", "features", "productions", "projects")
                    and c.value
                    and c.value > 1
                    and k > clause.place
                ),
                None,
            )
    if joint.counted is not None:
        ordinal, joint.future = joint.counted, True
    joint.ordinal = ordinal
    joint.titles = titles
    joint.year = years[0] if years else None
    if negated:
        if joint.since_year is not None or joint.since_titles or joint.duration is not None:
            joint.first_time = joint.first = joint.last = False
            return True
        if "until" in region or ("before" in region and "never" in region and not titles):
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
        negated_again = (
            chunk.low == "after"
            and "again" in [c.low for c in chunks[clause.place : i]]
            and any(w in ("not", "never") or w.endswith("n't") for w in clause.words)
        )
        if (chunk.low == "since" or negated_again) and chunk.kind == "w":
            k = i + 1
            while (
                k < right
                and chunks[k].kind == "w"
                and chunks[k].low
                in (
                    "the",
                    "their",
                    "at",
                    "least",
                    "way",
                    "back",
                    "in",
                    "then",
                    "before",
                    "they",
                    "both",
                    "starring",
                    "making",
                    "appearing",
                    "working",
                )
            ):
                k += 1
            while k < right and chunks[k].kind in "TYP.w":
                if chunks[k].kind == "T" and chunks[k].members:
                    joint.since_titles += chunks[k].members
                    joint.title_ends.append((chunks[k].start, chunks[k].end))
                elif chunks[k].kind == "Y":
                    joint.since_year = chunks[k].value
                    joint.end = max(joint.end, chunks[k].end)
                    joint.start = min(joint.start, chunks[k].start)
                elif chunks[k].low in (",", "and", ".") or (
                    chunks[k].kind == "P" and not chunks[k].possessive and not chunks[k].anaphor
                ):
                    break
                elif chunks[k].kind == "P" and k > clause.place:
                    pass
                elif (chunks[k].kind == "w" and k < clause.place and chunks[k].low in AUXILIARIES) or (
                    chunks[k].kind == "w" and chunks[k].low in ("while", "when", "but", "that", "though")
                ):
                    break
                k += 1
            i = k
            continue
        if chunk.kind == "D" and chunk.value:
            before = chunks[i - 1].low if i else ""
            after = chunks[i + 1].low if i + 1 < len(chunks) else ""
            if before in (
                "in",
                "for",
                "after",
                "been",
                "nearly",
                "than",
                "over",
                "past",
                "last",
                "first",
                "gone",
                "went",
                "of",
                "a",
                "the",
            ) or after in (
                "since",
                "ago",
                "after",
                "apart",
                "later",
                "without",
                "hiatus",
                "absence",
                "gap",
                "away",
            ):
                if after not in ("old", "older", "his", "younger"):
                    joint.duration = chunk
        if chunk.kind == "Y" and chunk.value and i != left - 1:
            before = chunks[i - 1].low if i else ""
            if (
                before
                in ("in", "during", "of", "was", "on", "from", "with", "'s", ",", "around", "early", "late")
                or chunks[i - 1].kind == "T"
            ):
                if i > clause.place or before in ("in", "was") or i < clause.place:
                    years.append(chunk.value)
                    joint.end = max(joint.end, chunk.end)
                    joint.start = min(joint.start, chunk.start)
        if chunk.kind == "T" and {"same", "another"} & set(chunk.nouns):
            i += 1
            continue
        if (chunk.kind == "T" and chunk.members and i != 0) or (
            chunk.kind == "T" and chunk.members and chunk is not clause.subject
        ):
            if any(
                c is chunk for c in [clause.object, *(k.chunk for k in clause.complements)] if c is not None
            ) or (
                i > clause.place
                and chunks[i - 1].low in ("in", "on", "was", "for", "with", "is", "and", "of")
            ):
                if not any(m in titles for m in chunk.members):
                    titles += chunk.members
        i += 1
    for complement in clause.complements:
        if complement.place == -1 and complement.chunk.kind == "T":
            titles += [m for m in complement.chunk.members if m not in titles]
        if (
            complement.place == -1
            and complement.chunk.kind == "Y"
            and complement.chunk.value not in years
            and complement.chunk.value
        ):
            years.append(complement.chunk.value)
    if clause.piece.opener == "inwhich" and clause.piece.host is not None:
        counted = next((ORDINALS[w] for w in clause.piece.before[-3:] if ORDINALS.get(w, 0) > 1), None)
        if counted is not None:
            joint.counted, titles = counted, []
        elif not titles:
            titles = list(clause.piece.host.members)
    return titles, years
