"""Who does what a verb says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .words import ADVERBS, BE, KIND_NOUNS, PREPOSITIONS, ROLE_NOUNS, SUBORDINATORS

if TYPE_CHECKING:
    from .chunk import Chunk
    from .clause import Clause
    from .pieces import Piece

_CONJUNCTIONS = frozenset("since before after until".split())
_SHOWS = frozenset("star stars starred feature features featured co-stars co-starred".split())
_BEFORE_PARTICIPLE = frozenset("after before while since by besides from when without".split())


_NO_SUBJECT = PREPOSITIONS | {"not"}


def subject_of(
    piece: Piece, i: int, left: int, verbs: list[int], earlier: list[Clause], passive: bool, tense: str
) -> tuple[Chunk | None, int | None]:
    """The subject of the verb at `i`, and where the words begin that may qualify it."""
    chunks = piece.chunks
    j = left
    # A title or a person just before it.
    if j >= 0 and chunks[j].kind in "PT" and not (chunks[j].possessive and not chunks[j].anaphor):
        before = chunks[j - 1].low if j else ""
        if before == "on" and j > 1 and chunks[j - 2].kind == "D":
            before = ""  # "ten years on he shared the screen"
        led = before in _CONJUNCTIONS and chunks[j].anaphor in ("they", "he", "she", "we")
        allowed = before not in _NO_SUBJECT or tense == "ing" or passive or led
        if allowed and not _object(chunks[j], tense):
            return chunks[j], max(0, j - 6)
    if j < 0:
        having = any(c.low == "having" for c in chunks[:i])
        if (tense == "ing" or passive or having) and piece.host is None:
            return _main_subject(piece, i), 0
        return piece.host, 0
    if j >= 0 and chunks[j].low in ("who", "which", "that"):
        if j == 0:
            return piece.host, 0
        target = chunks[j - 1]
        return (target, max(0, j - 1)) if target.kind in "PT" else (piece.host, j)
    reduced = passive and not any(c.low in BE for c in chunks[left + 1 : i])
    # Participles take the title just before them, past a comma and a few words ("T, a drama directed by").
    if reduced or tense == "ing":
        if j >= 0 and chunks[j].low in ("and", ",") and earlier and earlier[-1].subject is not None:
            # "a film directed by P and starring Q": what both participles say is said of the same title.
            last = earlier[-1]
            if (
                last.subject is not None
                and last.subject.kind == "T"
                and (last.passive or last.tense == "ing")
            ):
                return last.subject, last.place
        k = j
        governed = k >= 0 and chunks[k].low in _BEFORE_PARTICIPLE
        if governed:
            return _main_subject(piece, i, k), k
        while (
            k >= 0
            and chunks[k].kind != "T"
            and chunks[k].kind != "P"
            and chunks[k].low not in (";", ":", ".")
        ):
            k -= 1
        if k >= 0 and chunks[k].kind == "T" and j >= 0 and chunks[j].low == "," and _of_somebody(chunks, i):
            # "P appeared in T, portraying R": who does so is a person.
            person = next(
                (
                    n
                    for n in range(k - 1, -1, -1)
                    if chunks[n].kind == "P" and not chunks[n].possessive and not _governed(chunks, n, verbs)
                ),
                None,
            )
            if person is not None:
                return chunks[person], person
            if piece.host is not None and piece.host.kind == "P":
                return piece.host, 0
        if k >= 0 and chunks[k].kind == "T":
            return chunks[k], k
        if (
            k >= 0
            and tense == "ing"
            and chunks[k].kind == "P"
            and piece.host is not None
            and piece.host.kind == "T"
        ) and any(c.kind == "w" and c.low in KIND_NOUNS for c in chunks[k + 1 : i]):
            # "T, a Mark Sandrich picture starring Fred Astaire"
            return piece.host, 0
        if k >= 0 and tense == "ing" and chunks[k].kind == "P":
            return _main_subject(piece, i, k + 1) or chunks[k], k
        if k < 0:
            if piece.host is not None:
                return piece.host, 0
            return _main_subject(piece, i), 0
        if reduced:
            # "… by P in a film directed by Q": the nearest title before that person.
            while k >= 0 and chunks[k].kind != "T":
                k -= 1
            return (chunks[k], k) if k >= 0 else (piece.host, 0)
        return chunks[k], k
    # Walk left over what belongs to other verbs and prepositions.
    k = j
    crossed = False
    while k >= 0:
        chunk = chunks[k]
        if chunk.low in (";", ":", "?", "!") or (chunk.low == "." and k < len(chunks) - 1):
            break
        if chunk.kind == "w" and chunk.low in SUBORDINATORS and k < j:
            if not any(c.kind in "P" for c in chunks[k + 1 : j + 1]):
                # "but later directed", "while co-writing": the subject stands before.
                crossed = True
                k -= 1
                continue
            break
        if (
            chunk.kind == "P"
            and not chunk.possessive
            and not _object(chunk, tense)
            and not _governed(chunks, k, verbs)
            and not _of_relative(chunks, k, j)
        ):
            return chunk, max(0, min(k, k - 6))
        if (
            chunk.kind == "T"
            and chunks[i].low in _SHOWS
            and i + 1 < len(chunks)
            and chunks[i + 1].kind == "P"
            and not _governed(chunks, k, verbs)
        ):
            # "The film was directed by P and starred Q"
            return chunk, max(0, k - 4)
        if (
            chunk.kind == "T"
            and not _governed(chunks, k, verbs)
            and not crossed
            and passive
            and not chunk.possessive
        ):
            return chunk, max(0, k - 4)
        if (
            chunk.kind == "T"
            and not _governed(chunks, k, verbs)
            and k == 0
            and not any(c.kind == "P" for c in chunks[:i])
        ):
            return chunk, 0
        if chunk.low in ("who", "which") and k == 0:
            return piece.host, 0
        k -= 1
    if piece.opener in ("who", "which", "—", ",") or (k < 0 and piece.host is not None):
        return piece.host, 0
    return None, max(0, k + 1)


_BEFORE_NAMES = frozenset(
    "the a an fellow his her wife husband then also late great veteran newcomer".split()
)


_PLAYING = frozenset("playing portraying voicing embodying impersonating".split())
_STARRING = frozenset("starring co-starring costarring appearing acting featuring".split())
_BESIDE = frozenset("opposite alongside with beside as together".split())


def _of_somebody(chunks: list[Chunk], i: int) -> bool:
    """Whether a participle behind a title says what a person does: "playing R", "starring opposite P"."""
    if chunks[i].low in _PLAYING:
        return True
    return chunks[i].low in _STARRING and i + 1 < len(chunks) and chunks[i + 1].low in _BESIDE


_SAYING = frozenset(
    "added claimed confirmed revealed announced recalled noted insisted believed joked".split()
)


_TAKING_OBJECTS = frozenset("met saw found left knew taught beat wed".split())


def _object(chunk: Chunk, tense: str) -> bool:
    """Whether a pronoun can be no subject of a finite verb."""
    return tense != "ing" and chunk.anaphor in ("him", "her", "them", "us", "me") and not chunk.possessive


def _of_relative(chunks: list[Chunk], k: int, j: int) -> bool:
    """ "played R in the T that P directed, and starred in U": whether P only does what "that" says of T."""
    told = k > 1 and chunks[k - 1].low == "that" and chunks[k - 2].kind == "T"
    return told and any(c.low == "," for c in chunks[k + 1 : j + 1])


def _governed(chunks: list[Chunk], k: int, verbs: list[int]) -> bool:
    """Whether the group at `k` is the object of a preposition or verb just before it."""
    j = k - 1
    while j >= 0 and (
        chunks[j].low in _BEFORE_NAMES
        or chunks[j].low in ROLE_NOUNS
        or chunks[j].low.endswith(("-winning", "-winner", "-nominated"))
        or (chunks[j].kind == "w" and chunks[j].low in KIND_NOUNS)
    ):
        j -= 1
    if j < 0:
        return False
    if chunks[j].low in ("and", ",", "&"):
        # "with A in T and B directed": a new subject unless a list.
        return False
    if chunks[j].low == "not":
        return True  # "P, not Q, directed"
    if j and chunks[j].kind == "w" and (
        (chunks[j].low.endswith("ed") and chunks[j].low not in _SAYING) or chunks[j].low in _TAKING_OBJECTS
    ):  # fmt: skip
        # "P faced Q in T and appeared in U": Q is an object.
        first = chunks[j - 2] if chunks[j - 1].low in ADVERBS and j > 1 else chunks[j - 1]
        if first.kind == "P" and not first.possessive:
            return True
    return chunks[j].low in PREPOSITIONS or j in verbs


def _main_subject(piece: Piece, i: int, k: int | None = None) -> Chunk | None:
    """For "After starring in T, P directed …" and "P …, starring": the person of the main clause."""
    chunks = piece.chunks
    if k is not None:
        for j in range(k - 1, -1, -1):
            if (
                chunks[j].kind == "P"
                and not chunks[j].possessive
                and (j == 0 or chunks[j - 1].low not in PREPOSITIONS)
            ):
                return chunks[j]
    for j in range(i + 1, len(chunks)):
        if (
            chunks[j].low == ","
            and j + 1 < len(chunks)
            and chunks[j + 1].kind == "P"
            and not chunks[j + 1].possessive
        ):
            return chunks[j + 1]
    return piece.host
