"""Sentences taken apart into pieces and clauses: who does what, in which title, with whom, as whom.

A piece is a main clause, a relative clause ("…, who starred in T, …"), an apposition ("…, the director of T,
…") or what stands in brackets; it hangs on its host, the group just before it. A clause is a known verb with
its subject, object and complements. This is no full grammar of English: it finds the parts that claims are
made of, and gives up where they are out of reach.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .chunks import Chunk, fold_lists
from .words import ADVERBS, AUXILIARIES, KIND_NOUNS, PREPOSITIONS, ROLE_NOUNS, VERBS

__all__ = ["Clause", "Complement", "Piece", "clauses_of", "pieces_of"]

_BE = frozenset("be is are was were been being am get gets got 's he's she's it's they're".split())
_SUBORDINATORS = frozenset("when while because although though whereas where if unless whether but so than".split())
_BEFORE_PARTICIPLE = frozenset("after before while since by besides from when without".split())


@dataclass(slots=True)
class Piece:
    """`opener` is the word that opens it: "who", "which", "whose", "(", "," (an apposition) or ""."""

    chunks: list[Chunk]
    host: Chunk | None = None
    opener: str = ""
    before: list[str] = field(default_factory=list)  # the words before it in its sentence, if it is inside one


@dataclass(slots=True)
class Complement:
    """A preposition and what follows it: a group, a year, a duration, or words ("as" and a role)."""

    preposition: str
    chunk: Chunk
    words: tuple[Chunk, ...] = ()
    place: int = 0


@dataclass(slots=True)
class Clause:
    verb: str
    family: str
    tense: str
    passive: bool
    subject: Chunk | None
    object: Chunk | None
    complements: list[Complement]
    words: list[str]  # between subject and verb, and what stands before the subject
    piece: Piece
    place: int  # of the verb in the piece
    object_words: tuple[Chunk, ...] = ()
    shared: bool = False  # its complements are those of the verb it is joined with

    def of(self, *prepositions: str) -> list[Complement]:
        return [c for c in self.complements if c.preposition in prepositions]

    def titles(self, *prepositions: str) -> list[Chunk]:
        """Title groups behind one of the prepositions; "" is the object."""
        found = [self.object] if "" in prepositions and self.object is not None else []
        found += [c.chunk for c in self.of(*prepositions)]
        return [c for c in found if c.kind == "T"]

    def people(self, *prepositions: str) -> list[Chunk]:
        found = [self.object] if "" in prepositions and self.object is not None else []
        found += [c.chunk for c in self.of(*prepositions)]
        return [c for c in found if c.kind == "P"]

    @property
    def chunk(self) -> Chunk:
        return self.piece.chunks[self.place]


# Pieces ---------------------------------------------------------------------------------------------


def pieces_of(chunks: list[Chunk]) -> list[Piece]:
    """The pieces of a sentence, the main clause first."""
    pieces: list[Piece] = []
    main = Piece(chunks)
    _split(main, pieces, 0)
    return pieces


def _split(piece: Piece, pieces: list[Piece], depth: int) -> None:
    """Take what is inside `piece` out of it, and put it and them into `pieces`."""
    chunks = piece.chunks
    kept: list[Chunk] = []
    inner: list[Piece] = []
    i = 0
    while i < len(chunks):
        stop, start, opener = _opens(chunks, i)
        if stop is None:
            kept.append(chunks[i])
            i += 1
            continue
        host = kept[-1] if kept and kept[-1].kind in "PT" else None
        if opener in ("which", "inwhich") and (host is None or host.kind == "P"):
            host = next((c for c in reversed(kept[-6:]) if c.kind == "T"), None) or (
                piece.host if piece.host is not None and piece.host.kind == "T" else host
            )
        before = [c.low for c in kept]
        body = chunks[start:stop]
        inner.append(Piece(body, host, opener, before))
        i = stop
        if i < len(chunks) and chunks[i].low in (")", "—") and opener in ("(", "—"):
            i += 1
        elif i < len(chunks) and chunks[i].low == "," and opener not in ("(", "—", "restrictive"):
            # The closing comma goes with it; a list goes on behind it.
            if i + 1 < len(chunks) and chunks[i + 1].kind in "PT" and chunks[i + 1].members:
                kept.append(chunks[i])
            i += 1
    if inner:
        piece.chunks = fold_lists(kept)
    pieces.append(piece)
    for sub in inner:
        sub.before = [*piece.before, *sub.before]
        if depth < 4:
            _split(sub, pieces, depth + 1)
        else:
            pieces.append(sub)


def _opens(chunks: list[Chunk], i: int) -> tuple[int | None, int, str]:
    """Whether an inner piece opens at chunk `i`: the place behind it, where its body starts, its opener."""
    chunk = chunks[i]
    if chunk.low == "(" or chunk.low == "[":
        stop = next((j for j in range(i + 1, min(len(chunks), i + 60)) if chunks[j].low in ")]"), None)
        return (stop, i + 1, "(") if stop is not None else (None, 0, "")
    if chunk.low == "—" and i:
        stop = next((j for j in range(i + 1, len(chunks)) if chunks[j].low == "—"), None)
        if stop is not None:
            return stop, i + 1, "—"
        nxt = chunks[i + 1] if i + 1 < len(chunks) else None
        if nxt is not None and nxt.low in ("who", "which", "whose", "whom"):
            return len(chunks), i + 1, "—"
        return None, 0, ""
    comma = chunk.low == ","
    j = i + 1 if comma else i
    if j >= len(chunks) or i == 0:
        return None, 0, ""
    word = chunks[j].low
    previous = chunks[i - 1]
    if comma and word == "and" and j + 1 < len(chunks) and chunks[j + 1].low in ("who", "which", "whose", "whom"):
        return _relative_end(chunks, j + 2), j + 1, chunks[j + 1].low
    if word in ("who", "whose", "whom", "which"):
        if comma or previous.kind in "PT" or word == "who":
            stop = _relative_end(chunks, j + 1)
            return stop, j, word if comma else word
        return None, 0, ""
    if word == "where" and comma and previous.kind == "T":
        return _relative_end(chunks, j + 1), j, "inwhich"
    if comma and (said := _aside(chunks, j)) is not None:
        return said, j, "aside"
    if word in ("in", "on", "for", "with", "of") and j + 1 < len(chunks) and chunks[j + 1].low in ("which", "whom"):
        return _relative_end(chunks, j + 2), j, "inwhich"
    if word == "that" and previous.kind == "T" and not comma and j + 1 < len(chunks) and chunks[j + 1].low in VERBS | dict.fromkeys(AUXILIARIES):
        return _relative_end(chunks, j + 1), j, "which"
    if comma and previous.kind in "PT":
        stop = _apposition_end(chunks, j, previous)
        if stop is not None:
            return stop, j, ","
    return None, 0, ""


_SAYING = frozenset("says said recalls recalled adds added notes noted thinks remembers".split())


def _aside(chunks: list[Chunk], j: int) -> int | None:
    """The comma behind ", he says," and ", says P,"."""
    if j + 2 < len(chunks) and chunks[j + 2].low == ",":
        first, second = chunks[j], chunks[j + 1]
        if (first.kind == "P" and second.low in _SAYING) or (first.low in _SAYING and second.kind == "P"):
            return j + 2
    return None


def _relative_end(chunks: list[Chunk], start: int) -> int:
    """Behind a relative clause that begins at `start`: the comma that closes it, or the end."""
    seen_verb = False
    i = start
    if i < len(chunks) and chunks[i].low == ",":
        # "who, in 2005, directed"
        closing = next((k for k in range(i + 1, len(chunks)) if chunks[k].low == ","), None)
        if closing is not None and closing - i < 8:
            i = closing + 1
    while i < len(chunks):
        chunk = chunks[i]
        if chunk.low in (";", ":", "—", ".", "?", "!") and i + 1 <= len(chunks):
            return i
        if chunk.low in VERBS or chunk.low in AUXILIARIES or chunk.low.endswith("ed"):
            seen_verb = True
        if chunk.low == "," and seen_verb:
            nxt = chunks[i + 1] if i + 1 < len(chunks) else None
            if nxt is None:
                return i
            # A comma inside: "who starred in A, directed B and wrote C" is rare; "…, alongside P," is not.
            if nxt.low in ("as", "alongside", "opposite") or (
                nxt.low in ("with", "and", "in", "which", "starring") and _closes_later(chunks, i + 1)
                and not (nxt.low == "and" and i + 2 < len(chunks) and chunks[i + 2].low in ("who", "which", "whose", "whom"))
            ):  # fmt: skip
                i += 1
                continue
            return i
        i += 1
    return len(chunks)


def _closes_later(chunks: list[Chunk], i: int) -> bool:
    """Whether another comma, followed by a finite verb, comes later: then this one closes nothing."""
    for j in range(i + 1, len(chunks) - 1):
        if chunks[j].low == ",":
            nxt = chunks[j + 1]
            return nxt.low in VERBS or nxt.low in AUXILIARIES
    return False


def _apposition_end(chunks: list[Chunk], j: int, host: Chunk) -> int | None:
    """Behind an apposition that begins at `j`, just after a comma; None where none begins there."""
    first = chunks[j]
    end = next((k for k in range(j, len(chunks)) if chunks[k].low in (",", ";", "—", ".", ":")), len(chunks))
    body = chunks[j:end]
    if not body:
        return None
    # An age.
    if len(body) == 1 and first.kind == "N" and host.kind == "P":
        return end
    if host.kind == "P":
        nominal = first.low in ("the", "a", "an", "one", "best", "star", "co-star", "director", "creator", "known", "of", "himself", "herself", "now", "then", "born", "both") or (
            first.kind == "P" and first.possessive and first.anaphor is not None
        ) or first.low in ROLE_NOUNS
        if first.kind == "T" and len(body) > 1 and body[1].low in ROLE_NOUNS:
            nominal = True
        if not nominal:
            # ", no relation,": a few words before the verb.
            plain = len(body) <= 5 and all(c.kind == "w" and c.low not in VERBS and c.low not in AUXILIARIES and c.low not in PREPOSITIONS for c in body)
            nxt = chunks[end + 1] if end + 1 < len(chunks) and chunks[end].low == "," else None
            if plain and first.low not in ("and", "then", "who") and nxt is not None and (nxt.low in VERBS or nxt.low in AUXILIARIES):
                return end
            return None
        if first.kind == "P" and any(c.kind == "P" and c.members and not c.anaphor for c in body[1:]):
            # "Bacon, his wife Kyra Sedgwick and …": a list of people, not an apposition.
            return None
        if any(_finite(body, k) for k in range(len(body))) and not any(c.low in ("who", "which", "that") for c in body):
            return None
        if end < len(chunks) and chunks[end].low == "," or end == len(chunks) or chunks[end].low in (".", ";", "—"):
            return end
        return None
    if first.low in ("a", "an", "the", "his", "her", "their", "both", "two") or (first.kind == "P" and first.possessive) or (
        first.kind == "Y" and first.possessive) or (first.kind == "T" and first.anaphor == "film"):
        if any(c.kind == "T" and not c.anaphor for c in body) and not any(c.low in VERBS for c in body):
            # "'The Goldbergs' and its spinoff": a list of titles.
            return None
        # "…, a drama directed by P and starring Q, …": the comma lists inside were folded.
        return end
    return None


def _finite(body: list[Chunk], k: int) -> bool:
    """Whether chunk `k` of an apposition is a finite verb, so that it is none."""
    word = body[k].low
    if word in ("is", "was", "are", "were", "will", "has", "have", "had") and k and body[k - 1].kind in "PTw":
        return not any(c.low in ("who", "which", "that") for c in body[:k])
    return False


# Clauses --------------------------------------------------------------------------------------------


def clauses_of(piece: Piece) -> list[Clause]:
    """The clauses of a piece in the order of their verbs."""
    chunks = piece.chunks
    verbs = [i for i in range(len(chunks)) if _is_verb(chunks, i)]
    found: list[Clause] = []
    for i in verbs:
        verb, family, tense = _verb_at(chunks, i)
        found.append(_clause(piece, i, verb, family, tense, verbs, found))
    # "wrote and directed T", "written, directed and produced by P": one verb's complements are the other's.
    for first, second in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        between = chunks[first.place + 1 : second.place]
        joined = between and all(
            c.low in ("and", "&", ",", "or", "/") or c.low in ADVERBS or c.low in ("in", "on") or c.low in _BE for c in between
        ) and any(c.low in ("and", "&", ",", "or", "/") for c in between)
        if joined and first.object is None and not first.complements and not first.object_words:
            first.complements = list(second.complements)
            if first.family == "act" and second.object is not None and second.object.kind == "T":
                first.complements.append(Complement("in", second.object, place=second.place))
            else:
                first.object = second.object
            first.shared = True
            if second.passive and first.tense in ("past", "participle"):
                first.passive = True
            if first.passive and not second.passive and second.tense in ("past", "participle") and second.of("by"):
                second.passive = True
    return found


def _verb_at(chunks: list[Chunk], i: int) -> tuple[str, str, str]:
    word = chunks[i].low
    if word in VERBS:
        return VERBS[word]
    joined = f"{word} {chunks[i + 1].low}" if i + 1 < len(chunks) else word
    return VERBS[joined]


_NOUNS_TOO = frozenset(
    "star stars lead leads cast casts feature features pen pens score scores lens pair pairs team teams front fronts cameo "
    "cameos guest guests work works join share shares see partner partners script scripts shot shooting casting writing "
    "voice voices top tops cross directing acting producing appear wedding direct produce board boards hire surface record anchor anchors book tap "
    "headline headlines perform lensed star-turn pairing".split()
)


def _is_verb(chunks: list[Chunk], i: int) -> bool:
    chunk = chunks[i]
    if chunk.kind != "w":
        return False
    word = chunk.low
    previous = chunks[i - 1] if i else None
    following = chunks[i + 1] if i + 1 < len(chunks) else None
    if word not in VERBS:
        return following is not None and f"{word} {following.low}" in VERBS
    if chunk.possessive:
        return False
    if word not in _NOUNS_TOO:
        return True
    if previous is not None:
        if previous.low in ("the", "a", "an", "his", "her", "its", "their", "this", "that", "each", "of", "former", "fellow", "no", "movie", "film", "tv", "lead"):
            return False
        if previous.kind in "PT" and previous.possessive:
            return False
        if previous.low.endswith(("-winning", "-nominated")):
            return False
    tense = VERBS[word][2]
    if tense == "ing":
        # "the casting of", "wedding": nouns unless they govern something.
        return following is not None and (following.kind in "PT" or following.low in PREPOSITIONS | ADVERBS | {"and", "the", "a", "an", "together"}) and word != "wedding"
    if word in ("star", "stars", "lead", "leads") or word in ROLE_NOUNS:
        if following is not None and following.kind == "P" and following.members and not following.anaphor:
            # "'Heat' star Al Pacino" against "Heat stars Al Pacino" and "The film stars …".
            if previous is None or previous.kind != "T":
                return word == "stars" and previous is not None and previous.kind == "w" and (previous.low in AUXILIARIES or previous.low in ("also", "and"))
            if word in ("star", "lead"):
                return False
            if previous.anaphor:
                return True
            # A later finite verb makes it an apposition ("'Heat' stars A and B reunite in …").
            return not any(_is_finite_later(chunks, k) for k in range(i + 2, min(len(chunks), i + 6)))
        if following is not None and following.low in ("of", "and", ",") and previous is not None and previous.kind != "P" and previous.low not in AUXILIARIES:
            return previous.low in ("to", "who", "and", "which") or previous.kind == "T" and following.low != "of"
        if previous is None:
            return False
        return (
            previous.kind in "PT" or previous.low in AUXILIARIES | ADVERBS | {"who", "and", "which", "that", ",", "to", ")", '"', "”"}
        ) and (following is None or following.low in PREPOSITIONS | ADVERBS | {"and", ".", ","} or following.kind in "TP.")
    if word in ("cast",):
        return previous is not None and (previous.low in AUXILIARIES or previous.low in ADVERBS or previous.kind == "P" or previous.low in ("who", "and")) and (
            following is None or following.kind in "PT" or following.low in PREPOSITIONS | ADVERBS | {",", "."})
    if word in ("see", "join", "share", "work", "works", "works", "team", "pair", "partner", "guest", "surface", "board", "book", "front", "perform", "record"):
        return previous is not None and (previous.kind == "P" or previous.low in AUXILIARIES | ADVERBS | {"to", "and", "who", ","})
    return previous is None or previous.kind in "PT" or previous.low in AUXILIARIES | ADVERBS | {"who", "which", "that", "and", ",", "or", "then", "he", "she", ")"} 


def _is_finite_later(chunks: list[Chunk], k: int) -> bool:
    chunk = chunks[k]
    return chunk.kind == "w" and (
        chunk.low in ("are", "were", "have", "will", "had", "is", "was", "has")
        or (chunk.low in VERBS and VERBS[chunk.low][2] in ("base", "past", "third") and chunk.low not in ("stars",))
    ) and chunks[k - 1].kind == "P"


def _clause(
    piece: Piece, i: int, verb: str, family: str, tense: str, verbs: list[int], earlier: list[Clause]
) -> Clause:
    chunks = piece.chunks
    # Left: auxiliaries and adverbs.
    left = i - 1
    while left >= 0 and chunks[left].kind == "w" and chunks[left].low in AUXILIARIES | ADVERBS:
        left -= 1
    group = [c.low for c in chunks[left + 1 : i]]
    if left >= 0 and chunks[left].kind in "PT" and chunks[left].anaphor:
        pass
    follows_by = _next_is_by(chunks, i)
    passive = tense in ("past", "participle") and (
        any(w in _BE for w in group)
        or (follows_by and not (left >= 0 and chunks[left].kind == "P" and chunks[left].members and tense == "past" and verb not in ("write",)))
    )
    if passive and any(w in ("have", "has", "had") for w in group) and not any(w in ("been", "being") for w in group):
        passive = False
    if tense == "past" and verb in ("star",) and not any(w in _BE for w in group):
        passive = False
    subject, start = _subject(piece, i, left, verbs, earlier, passive, tense)
    words = [c.low for c in chunks[start:i]] if start is not None else [c.low for c in chunks[max(0, left - 6) : i]]
    clause = Clause(verb, family, tense, passive, subject, None, [], words, piece, i)
    _complements(clause, chunks, i + (1 if chunks[i].low in VERBS else 2), verbs)
    return clause


def _next_is_by(chunks: list[Chunk], i: int) -> bool:
    j = i + 1
    while j < len(chunks) and (chunks[j].low in ADVERBS or chunks[j].low in ("and", ",", "&") or chunks[j].low in VERBS):
        j += 1
    return j < len(chunks) and chunks[j].low == "by"


def _subject(
    piece: Piece, i: int, left: int, verbs: list[int], earlier: list[Clause], passive: bool, tense: str
) -> tuple[Chunk | None, int | None]:
    """The subject of the verb at `i`, and where the words begin that may qualify it."""
    chunks = piece.chunks
    j = left
    # A title or a person just before it.
    if j >= 0 and chunks[j].kind in "PT" and not (chunks[j].possessive and not chunks[j].anaphor):
        before = chunks[j - 1].low if j else ""
        if before not in PREPOSITIONS or tense == "ing" or passive:
            return chunks[j], max(0, j - 6)
    if j < 0:
        if tense == "ing" or passive:
            if piece.host is None:
                return _main_subject(piece, i), 0
        return piece.host, 0
    if j >= 0 and chunks[j].low in ("who", "which", "that"):
        if j == 0:
            return piece.host, 0
        target = chunks[j - 1]
        return (target, max(0, j - 1)) if target.kind in "PT" else (piece.host, j)
    reduced = passive and not any(c.low in _BE for c in chunks[left + 1 : i])
    # Participles take the title just before them, past a comma and a few words ("T, a drama directed by").
    if reduced or tense == "ing":
        k = j
        governed = k >= 0 and chunks[k].low in _BEFORE_PARTICIPLE
        if governed:
            return _main_subject(piece, i, k), k
        while k >= 0 and chunks[k].kind != "T" and chunks[k].kind != "P" and chunks[k].low not in (";", ":", "."):
            k -= 1
        if k >= 0 and chunks[k].kind == "T":
            return chunks[k], k
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
        if chunk.kind == "w" and chunk.low in _SUBORDINATORS and k < j:
            if not any(c.kind in "P" for c in chunks[k + 1 : j + 1]):
                # "but later directed", "while co-writing": the subject stands before.
                crossed = True
                k -= 1
                continue
            break
        if chunk.kind == "P" and not chunk.possessive and not _governed(chunks, k, verbs):
            return chunk, max(0, min(k, k - 6))
        if chunk.kind == "T" and not _governed(chunks, k, verbs) and not crossed and passive and not chunk.possessive:
            return chunk, max(0, k - 4)
        if chunk.kind == "T" and not _governed(chunks, k, verbs) and k == 0 and not any(c.kind == "P" for c in chunks[:i]):
            return chunk, 0
        if chunk.low in ("who", "which") and k == 0:
            return piece.host, 0
        k -= 1
    if piece.opener in ("who", "which", "—", ",") or (k < 0 and piece.host is not None):
        return piece.host, 0
    return None, max(0, k + 1)


def _governed(chunks: list[Chunk], k: int, verbs: list[int]) -> bool:
    """Whether the group at `k` is the object of a preposition or verb just before it."""
    j = k - 1
    while j >= 0 and (chunks[j].low in ("the", "a", "an", "fellow", "his", "her", "co-star", "star", "actor", "actress", "director", "writer", "wife", "husband", "then", "also") or chunks[j].low.endswith(("-winning", "-winner", "-nominated")) or (chunks[j].kind == "w" and chunks[j].low in KIND_NOUNS)):
        j -= 1
    if j < 0:
        return False
    if chunks[j].low in ("and", ",", "&"):
        # "with A in T and B directed": a new subject unless a list.
        return False
    return chunks[j].low in PREPOSITIONS or j in verbs


def _main_subject(piece: Piece, i: int, k: int | None = None) -> Chunk | None:
    """For "After starring in T, P directed …" and "P …, starring": the person of the main clause."""
    chunks = piece.chunks
    if k is not None:
        for j in range(k - 1, -1, -1):
            if chunks[j].kind == "P" and not chunks[j].possessive and (j == 0 or chunks[j - 1].low not in PREPOSITIONS):
                return chunks[j]
    for j in range(i + 1, len(chunks)):
        if chunks[j].low == "," and j + 1 < len(chunks) and chunks[j + 1].kind == "P" and not chunks[j + 1].possessive:
            return chunks[j + 1]
    return piece.host


def _complements(clause: Clause, chunks: list[Chunk], j: int, verbs: list[int]) -> None:
    """Read what stands to the right of the verb until another clause begins."""
    preposition: str | None = None
    words: list[Chunk] = []  # of an object or a role, until a group or a preposition ends them

    def close() -> None:
        nonlocal words
        if preposition is not None and words:
            clause.complements.append(Complement(preposition, words[-1], tuple(words), j))
        elif preposition is None and words and clause.object is None and not clause.object_words:
            clause.object_words = tuple(words)
        words = []

    while j < len(chunks):
        chunk = chunks[j]
        low = chunk.low
        if chunk.kind == "P" or chunk.kind == "T":
            if preposition is None and (clause.object is not None or clause.complements or clause.object_words) and not words:
                before = chunks[j - 1].low
                if before not in ("and", ",", "&"):
                    break
                nxt = chunks[j + 1] if j + 1 < len(chunks) else None
                if chunk.kind == "P" and nxt is not None and (nxt.low in VERBS or nxt.low in AUXILIARIES | ADVERBS):
                    break
                if chunk.kind == "P":
                    break
            if chunk.kind == "P" and chunk.possessive and j + 1 < len(chunks) and chunks[j + 1].kind == "T":
                # "in Ephron's 'Sleepless in Seattle'"
                j += 1
                continue
            if chunk.possessive and not chunk.anaphor and j + 1 < len(chunks) and chunks[j + 1].kind == "w":
                # "in Spielberg's …": the words behind it are meant.
                if clause.family == "play" or preposition == "as":
                    words.append(chunk)
                    j += 1
                    continue
                words.append(chunk)
                j += 1
                continue
            if chunk.possessive and chunk.anaphor and j + 1 < len(chunks):
                words.append(chunk)
                j += 1
                continue
            if (preposition == "as" or (clause.family == "play" and preposition is None)) and chunk.kind == "T" and not chunk.anaphor and not words:
                # A role that is called like a title.
                words.append(chunk)
                j += 1
                continue
            if preposition is None:
                if clause.object is None:
                    clause.object = chunk
                    words = []
                else:
                    clause.complements.append(Complement("and", chunk, place=j))
            else:
                if words and preposition == "as":
                    close()
                    break
                if preposition == "with" and chunk.kind == "P" and _apart(chunks, j):
                    # ", with P as R": a list of the cast, not a partner.
                    break
                if preposition == "with" and chunk.kind == "P" and j + 1 < len(chunks) and (
                    (chunks[j + 1].low in VERBS and VERBS[chunks[j + 1].low][2] == "ing")
                    or (chunks[j + 1].low in ("as", "in") and j + 2 < len(chunks) and clause.subject is not None and clause.family != "costar"
                        and any(c.low in ROLE_NOUNS for c in chunks[j + 2 : j + 5]))
                ):  # fmt: skip
                    # "with P producing", "with P as director": another clause.
                    break
                clause.complements.append(Complement(preposition, chunk, tuple(words), j))
                words = []
                if not (j + 1 < len(chunks) and chunks[j + 1].low in ("and", ",") and j + 2 < len(chunks) and chunks[j + 2].kind == chunk.kind):
                    preposition = None
            j += 1
            continue
        if chunk.kind in "YD":
            close()
            clause.complements.append(Complement(preposition or "", chunk, place=j))
            preposition = None
            j += 1
            continue
        if chunk.kind == ".":
            if low == ",":
                nxt = chunks[j + 1] if j + 1 < len(chunks) else None
                if clause.family == "play" and preposition is None and words and nxt is not None and not any(c.capital for c in words) and nxt.capital:
                    # "the heroine, Annie Hall"
                    words.append(chunk)
                    if nxt.kind in "PT":
                        words.append(nxt)
                        j += 1
                    j += 1
                    continue
                pending = bool(words) and clause.family != "play" and preposition != "as"
                kept = preposition
                close()
                nxt = chunks[j + 1] if j + 1 < len(chunks) else None
                if nxt is None:
                    break
                if pending and nxt.kind == "T" and not nxt.anaphor:
                    # "the finale, 'Saul Gone'", "in his first film, 'Diner'"
                    if kept is None:
                        clause.object_words = ()
                    else:
                        clause.complements.pop()
                    preposition = kept
                    j += 1
                    continue
                if nxt.low in PREPOSITIONS and nxt.low not in ("after", "since", "before", "like", "while", "until"):
                    preposition = None
                    j += 1
                    continue
                if nxt.kind == "T" and preposition is not None:
                    j += 1
                    continue
                if nxt.kind == "T" and clause.complements and clause.complements[-1].chunk.kind == "T":
                    preposition = clause.complements[-1].preposition
                    j += 1
                    continue
                if nxt.low == "and" and j + 2 < len(chunks) and chunks[j + 2].low in PREPOSITIONS:
                    j += 2
                    preposition = None
                    continue
                if preposition is not None and nxt.kind == "w" and not clause.complements:
                    # ", including", ", among them"
                    pass
                break
            if low in ('"', "“", "”", "'", "‘", "’", "*"):
                j += 1
                continue
            close()
            break
        if j in verbs:
            close()
            break
        if low in ("and", "&", "or"):
            nxt = chunks[j + 1] if j + 1 < len(chunks) else None
            if nxt is None:
                break
            if preposition == "as" or (clause.family == "play" and words):
                close()
            if nxt.low in PREPOSITIONS:
                close()
                preposition = None
                j += 1
                continue
            if nxt.kind == "T" and (clause.object is None or clause.object.kind == "T" or preposition):
                if preposition is None and clause.complements:
                    preposition = clause.complements[-1].preposition
                j += 1
                continue
            if nxt.low in ADVERBS and j + 2 < len(chunks) and chunks[j + 2].low in PREPOSITIONS:
                close()
                preposition = None
                j += 2
                continue
            if words and nxt.kind == "w" and nxt.low not in VERBS and nxt.low not in AUXILIARIES:
                j += 1
                continue
            close()
            break
        if low in _SUBORDINATORS or low in ("who", "that", "which", "whom", "whose"):
            close()
            break
        if low in PREPOSITIONS:
            if words and low in ("of",) :
                words.append(chunk)
                j += 1
                continue
            if words and preposition == "in" and low in ("including", "like"):
                words = []
                j += 1
                continue
            close()
            preposition = low
            nxt = chunks[j + 1] if j + 1 < len(chunks) else None
            if low in ("including", "like"):
                preposition = clause.complements[-1].preposition if clause.complements else "" if clause.object_words else "in"
            if low == "as" and nxt is not None and nxt.low == "well":
                preposition = None
                j += 2
                if j < len(chunks) and chunks[j].low == "as":
                    preposition = "and"
                    j += 1
                continue
            if low in ("along", "together", "next"):
                preposition = None
            j += 1
            continue
        if low == "such" and j + 1 < len(chunks) and chunks[j + 1].low == "as":
            words = []
            preposition = clause.complements[-1].preposition if clause.complements else (preposition or "in")
            j += 2
            continue
        if chunk.kind == "w" and low in ADVERBS and not words:
            j += 1
            continue
        if low in AUXILIARIES and low not in ("set", "due"):
            close()
            break
        words.append(chunk)
        j += 1
    close()


def _apart(chunks: list[Chunk], j: int) -> bool:
    """Whether "with P" at `j` is set off by a comma and followed by "as" or a participle."""
    k = j - 1
    while k >= 0 and chunks[k].low != "with" and j - k < 5:
        k -= 1
    if k < 1 or chunks[k - 1].low != ",":
        return False
    return j + 1 < len(chunks) and (chunks[j + 1].low == "as" or chunks[j + 1].low.endswith("ing"))


def groups(clauses: list[Clause]) -> Iterator[Clause]:
    """Clauses that have a subject."""
    return (c for c in clauses if c.subject is not None)
