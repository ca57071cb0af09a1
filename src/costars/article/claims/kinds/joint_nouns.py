"""Being together said by a noun: "their third film together", "the pair's last collaboration"."""

from __future__ import annotations

from collections.abc import Iterator

from ..chunk import Chunk, Member
from ..modality import doubted
from ..scene import Scene
from ..words import KIND_NOUNS
from .joint import Joint, distinct

_TOGETHER_NOUNS = frozenset(
    "collaboration collaborations pairing pairings team-up teamup reunion outing outings film films movie movies project "
    "projects picture pictures partnership title titles series show time times feature features credit credits pic pics "
    "encounter co-starring joint shared appearance appearances production tandem match-up matchup drama comedy thriller "
    "effort one screen go-round turn".split()
)


def of_nouns(scene: Scene, found: list[Joint]) -> Iterator[Joint]:
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
            if joint is not None and not any(
                o.start <= joint.start
                and joint.end <= o.end
                and o.ordinal == joint.ordinal
                and (o.last, o.first) == (joint.last, joint.first)
                for o in found
            ):
                if not any(
                    abs(o.start - joint.start) < 60 and o.ordinal is not None and o.ordinal == joint.ordinal
                    for o in found
                ):
                    yield joint
        yield from _most_recent(scene, chunks, lows)


def _of_noun(scene: Scene, host: Chunk | None, chunks: list[Chunk], lows: list[str], i: int) -> Joint | None:
    noun = lows[i]
    # Left: ordinal or "last", and whose.
    j = i - 1
    ordinal: int | None = None
    last = first = False
    while (
        j >= 0
        and i - j <= 6
        and (
            chunks[j].kind == "O"
            or (
                chunks[j].kind == "w"
                and (
                    lows[j] in _TOGETHER_NOUNS | KIND_NOUNS.keys()
                    or lows[j]
                    in (
                        "last",
                        "final",
                        "most",
                        "recent",
                        "previous",
                        "on-screen",
                        "onscreen",
                        "screen",
                        "big-screen",
                        "feature",
                        "consecutive",
                        "straight",
                        "big",
                        "only",
                        "latest",
                        "joint",
                        "shared",
                        "such",
                        "creative",
                        "movie",
                        "film",
                        "on",
                        "tv",
                        "television",
                        "small-screen",
                        "next",
                        "feature-length",
                        "previous",
                        "already",
                        "debut",
                    )
                )
            )
            or chunks[j].kind == "N"
        )
    ):
        if chunks[j].kind == "O" or (chunks[j].kind == "N" and noun.endswith("s")):
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
    marked = noun in (
        "collaboration",
        "collaborations",
        "pairing",
        "pairings",
        "team-up",
        "teamup",
        "reunion",
        "partnership",
        "tandem",
        "match-up",
        "matchup",
        "outing",
        "outings",
    )
    while k < len(chunks) and k - i <= 12:
        low = lows[k]
        if low == "together":
            together = True
            end = chunks[k].end
        elif (
            low in ("between", "of", "for", "with", "alongside", "opposite")
            and k + 1 < len(chunks)
            and chunks[k + 1].kind == "P"
            and not (chunks[k + 1].possessive)
        ):
            if (
                (low in ("of", "between", "for") and not people and len(chunks[k + 1].members) >= 2)
                or (low in ("with", "alongside", "opposite") and people)
                or (low == "of" and noun in ("time",) and False)
            ):
                people = distinct([*people, *chunks[k + 1].members])
                together = True
                end = max(end, chunks[k + 1].end)
        elif low in (
            "the",
            "that",
            "a",
            "as",
            "big",
            "screen",
            "on",
            "which",
            "in",
            "where",
            "this",
            "both",
            "they",
            "have",
            "had",
            "and",
            "starring",
            "featuring",
        ):
            pass
        elif (
            chunks[k].kind == "P"
            and chunks[k].members
            and not chunks[k].possessive
            and not people
            and (noun in ("time", "film", "movie", "picture", "project") or low == "P")
        ):
            # "the fifth time A and B have acted together", "the sixth picture the two have made together"
            rest = " ".join(" ".join((c.low, *c.nouns)) for c in chunks[k : k + 12])
            if len(chunks[k].members) >= 2 and (
                "together" in rest
                or "same" in rest
                or "each other" in rest
                or "done so" in rest
                or "shared" in rest
                or "collaborated" in rest
                or "teamed" in rest
                or "paired" in rest
                or "co-starred" in rest
                or "share" in rest
                or "reunited" in rest
            ):
                people = list(chunks[k].members)
                together = True
                stop = next(
                    (
                        m
                        for m in range(k, min(len(chunks), k + 12))
                        if lows[m]
                        in (
                            "together",
                            "same",
                            "other",
                            "so",
                            "screen",
                            "credits",
                            "collaborated",
                            "up",
                            "co-starred",
                            "another",
                        )
                    ),
                    k,
                )
                end = chunks[stop].end
            elif len(chunks[k].members) == 1 and "with" in lows[k : k + 10]:
                m = lows.index("with", k)
                if m + 1 < len(chunks) and chunks[m + 1].kind == "P":
                    people = distinct([*chunks[k].members, *chunks[m + 1].members])
                    together = True
                    end = chunks[m + 1].end
            break
        elif (
            low in (",", ".", ";", "since", "and", "after", "was", "is", "came", "in")
            or chunks[k].kind in "TYD"
        ):
            break
        else:
            break
        k += 1
    if len(people) < 2:
        return None
    if not (
        together
        or marked
        or (
            j >= 0
            and chunks[j].kind == "P"
            and chunks[j].possessive
            and (chunks[j].number != 1 or len(chunks[j].members) > 1)
        )
    ):
        return None
    back = lows[max(0, j - 6) : max(j, 0)]
    if doubted(back) or {
        "not",
        "never",
        "hardly",
        "n't",
        "isn't",
        "wasn't",
        "could",
        "may",
        "might",
        "would",
    } & set(back):
        return None
    joint = Joint(
        people,
        [],
        start,
        end,
        last=last,
        first=first,
        ordinal=ordinal if ordinal and ordinal > 1 else None,
        acting=noun not in ("collaboration", "collaborations", "partnership"),
    )
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
        elif (
            lows[k] == ","
            and not titles
            and joint.year is None
            and k > i + 1
            and lows[k + 1 : k + 2] not in (["T"], ["the"], ["a"])
        ):
            break
    subject = next((c for c in chunks[: max(j, 0)] if c.kind == "T" and c.members), None) or (
        host if host is not None and host.kind == "T" else None
    )
    be = any(
        low
        in ("was", "is", "marks", "marked", "be", "were", "are", "represents", "became", "remains", "it's")
        for low in lows[max(0, j - 6) : max(j + 1, 0)]
    ) or (host is not None and host.kind == "T")
    joint.future = "will" in back or (
        bool({"marks", "is", "mark"} & set(back)) and scene.discourse.announced is not None
    )
    if not titles and subject is not None and be and (last or first):
        titles = list(subject.members)
        joint.start = min(joint.start, subject.start)
    if not titles and subject is not None and be and ordinal:
        titles = [m for m in subject.members if scene.announced(m.found)] if not subject.anaphor else []
        if titles:
            joint.start = min(joint.start, subject.start)
    joint.titles = titles
    if (
        noun == "reunion"
        and not last
        and not first
        and joint.ordinal is None
        and joint.duration is None
        and not joint.since_titles
        and joint.since_year is None
    ):
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
            while (
                k < len(chunks) and chunks[k].kind in "wO" and lows[k] not in ("was", "is", "came", "being")
            ):
                words.append(lows[k])
                k += 1
            if (
                words in (["most", "recent"], ["last"], ["latest"], ["first"])
                and k < len(chunks)
                and lows[k] in ("was", "is", "came")
            ):
                title = next((c for c in chunks[k + 1 : k + 4] if c.kind == "T" and c.members), None)
                if title is None:
                    continue
                year = next((c for c in chunks[k + 1 : k + 8] if c.kind == "Y"), None)
                end = max(title.end, year.end if year else 0)
                yield Joint(
                    list(chunks[i].members), list(title.members), chunks[i].start, end,
                    last=words != ["first"], first=words == ["first"], year=year.value if year else None,
                )  # fmt: skip
