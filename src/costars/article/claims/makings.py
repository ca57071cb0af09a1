"""Who made a title that the words beside it do not name: "The director was P", "P, one of its producers, …",
"P did the writing with Q", "for which P wrote the music", "P was behind the camera".

Each way is a pattern (see patterns.py), the kinds of claims that it makes, and whether the words must end
their clause. The title is the one that the sentence has named last, else the one that its paragraph speaks
of. To teach the reader a new way, add a line, and an example beside the kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .borrowed import borrowed
from .chunk import Chunk, Member
from .modality import denied, doubted
from .patterns import Encoded, Patterns, find, letters
from .topics import Credit, of_another
from .words import ADVERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .pieces import Piece
    from .scene import Scene

__all__ = ["made_here"]

_TRADES = {
    "directed": "director|directors|co-director|co-directors|helmer|filmmaker",
    "wrote": "writer|writers|screenwriter|screenwriters|co-writer|co-writers|scriptwriter|scriptwriters",
    "created": "creator|creators|co-creator|co-creators",
    "produced": "producer|producers|co-producer|co-producers",
    "worked_on": "cinematographer|cinematographers|composer|composers|editor|choreographer",
}
_BE = "is|was|are|were"
_AGAIN = "also|again|once|both|there|here|indeed"
_PLAIN = "first-time|great|late|young|veteran|newcomer|then|other|than|none|one|again|also|the|an|a"
_SCRIPT = "script|screenplay|teleplay|scenario|scripts|screenplays|writing|adaptation|dialogue"
_MUSIC = "music|score|soundtrack|songs|photography|cinematography|editing|costumes|choreography|stunts"
_FOR = "for|of|on|behind"

# A pattern, the kinds, whether nothing of the same clause may follow.
WAYS: tuple[tuple[str, tuple[str, ...], bool], ...] = (
    *(
        way
        for kind, nouns in _TRADES.items()
        for way in (
            (f"the|its|whose executive? {nouns} {_BE} {_AGAIN}? {_PLAIN}? {_PLAIN}? P", (kind,), False),
            (f"P {_BE} {_AGAIN}? the|its sole|chief|main|credited|original|executive? {nouns}", (kind,),
            True),
            (f"P once|again more? the {nouns}", (kind,), True),
            (f"P its {nouns}", (kind,), True),
            (f"P {_BE} {_AGAIN}? an|the executive {nouns}", (kind,), True),
            (f"P , the|its|also|and the|its? {nouns} ,", (kind,), False),
            (f"P {_BE} N of the|its executive|credited|many|four|three|five|several? {nouns}",
             (kind,), True),
            (f"P {_BE} among the|its executive|credited|many|four|three|five|several? {nouns}",
             (kind,), True),
            (f"P , N of the|its executive|credited|many|four|three|five|several? {nouns} ,",
             (kind,), False),
            (f"the|its {nouns} , P ,", (kind,), False),
            (f"{_FOR} which P {_BE} {_AGAIN}? the|a {nouns}", (kind,), True),
        )
    ),
    (f"P {_BE} {_AGAIN}? behind the camera|lens", ("directed",), True),
    (f"P {_BE} {_AGAIN}? at the helm", ("directed",), True),
    (f"P {_BE} {_AGAIN}? in the director|directing|director's chair", ("directed",), True),
    ("P sat|took|occupied|filled ~ the|a director|directing|director's chair", ("directed",), True),
    ("P called|calls the shots", ("directed",), True),
    ("P took|takes the helm|reins|megaphone", ("directed",), True),
    ("P did|handled|handles|does the directing|direction", ("directed",), True),
    ("the|its man|woman|person|people|one|eye|brothers|pair behind|at the|its camera|lens|helm was|is|were P",
     ("directed",), False),
    (f"the|its man|woman|person|one in the director|directing|director's chair {_BE} P", ("directed",),
    False),
    ("directing|helming was|is|were P", ("directed",), False),
    ("the|its direction was|is ~ by|from P", ("directed",), False),
    ("direction was|is ~ by|to P", ("directed",), False),
    ("the|its direction was|is p", ("directed",), True),
    ("P ~ directed|directs|helmed ~ :|— T", ("directed",), False),
    ("P ~ directed|directs|helmed ~ D ~ :|— T", ("directed",), False),
    ("P ~ directed|directs|helmed ~ N ~ :|— T", ("directed",), False),
    ("P [take] charge of p? T", ("directed",), False),
    ("P was|is in charge of|on p? T", ("directed",), False),
    ("P ~ wrote|writes|scripted ~ : T", ("wrote",), False),
    ("P [have share get take] ~ director|directing|directorial credit", ("directed",), True),
    ("P [have share get take] ~ director|directing|directorial credit on|for T", ("directed",), False),
    ("P adapted the|a|p? ~ novel|book|play|story|memoir|bestseller|novella", ("wrote",), True),
    ("P adapted the|a|p? ~ novel|book|play|story|memoir|bestseller|novella by|of", ("wrote",), False),
    ("T is|was p own? script|screenplay|adaptation", ("wrote",), True),
    ("T is|was from p own? script|screenplay|adaptation", ("wrote",), True),
    ("p direction of T", ("directed",), False),
    ("T had|has P behind the camera|lens", ("directed",), True),
    ("T had|has P at the helm", ("directed",), True),
    ("T had|has|with P as its|the director", ("directed",), True),
    ("T ,? with P in charge", ("directed",), True),
    ("T is|was the work of director|filmmaker P", ("directed",), False),
    ("T found its director in P", ("directed",), False),
    ("the man|woman|one|director who directed|made T ,|is|was P", ("directed",), False),
    ("direction of T was|is ~ by P", ("directed",), False),
    ("p films|pictures|movies|work|credits as a? director|filmmaker include|includes|included|are|were T",
     ("directed",), False),
    ("T ( P , Y )", ("directed",), False),
    *(
        (f"P ,? who? ~ {verbs} such ~ as T", (kind,), False)
        for kind, verbs in (
            ("directed", "directed|helmed"), ("wrote", "written|wrote|scripted|penned|co-wrote"),
            ("produced", "produced"), ("created", "created|co-created"),
        )
    ),
    (f"P {_BE} N of the {_TRADES['wrote']} of|on|behind T", ("wrote",), False),
    (f"P {_BE} N of the {_TRADES['produced']} of|on|behind T", ("produced",), False),
    (f"P {_BE} N of the {_TRADES['created']} of|on|behind T", ("created",), False),
    (f"P {_BE} N of the {_TRADES['directed']} of|on|behind T", ("directed",), False),
    (f"P contributed|contributes ~ to the {_SCRIPT} of|for T", ("wrote",), False),
    (f"P had a hand in ~ {_SCRIPT} of|for T", ("wrote",), False),
    (f"P {_BE} credited with|for ~ {_SCRIPT} of|for T", ("wrote",), False),
    (f"P provided|supplied|delivered|contributed ~ {_SCRIPT} for|of T", ("wrote",), False),
    ("P [have share get take] ~ script|screenplay|writing|screenwriting credit|credits on|for T",
     ("wrote",), False),
    ("P [have share get take] ~ script|screenplay|writing|screenwriting credit|credits on|for T with P",
     ("wrote",), False),
    ("P [have share get take] ~ producing|producer|production credit|credits on|for T", ("produced",), False),
    ("T sprang|came from the mind|minds|imagination of P", ("created",), False),
    (f"P {_BE} ~ author|authors of|behind the|its {_SCRIPT}", ("wrote",), True),
    (f"P {_BE} ~ responsible for the|its {_SCRIPT}", ("wrote",), True),
    (f"P had a hand in the|its {_SCRIPT}", ("wrote",), True),
    (f"P did|supplied|provided|contributed|delivered|handled|shared the|its {_SCRIPT}", ("wrote",), True),
    (f"P did|supplied|provided|contributed|delivered|handled|shared the|its {_SCRIPT} with P",
     ("wrote",), True),
    (f"P {_BE} credited with|for the|its {_SCRIPT}", ("wrote",), True),
    ("P [have share get take] ~ script|screenplay|writing|screenwriting credit|credits", ("wrote",), True),
    ("the|its writing|adaptation was|is ~ by|from P", ("wrote",), False),
    (f"the|its {_SCRIPT} came|comes from P", ("wrote",), False),
    (f"P wrote|composed|did|supplied|provided|contributed|created|handled the|its {_MUSIC}",
     ("worked_on",), True),
    (f"P wrote|composed|did|supplied|provided|contributed|created|handled the|its {_MUSIC} for|of|on|in T",
     ("worked_on",), False),
    (f"the|its {_MUSIC} {_BE} ~ by|from P", ("worked_on",), False),
    (f"the|its {_MUSIC} came|comes from P", ("worked_on",), False),
    (f"the|its {_MUSIC} {_BE} p", ("worked_on",), True),
    ("P shot|photographed|lensed|edited|scored|cut T", ("worked_on",), False),
)  # fmt: skip
_WAYS = Patterns(WAYS)

# What may stand behind a way that must end its clause.
_ENDS = frozenset(
    ", . ; : — ( ) ! and but while with too again here there as from this that which who when although "
    "though "
    "also then just before after".split()
)
_NOT_SO = frozenset("not never instead rather unlike another play plays played playing".split())


def made_here(scene: Scene) -> Iterator[Credit]:
    """The credits that a sentence states so, each once."""
    seen: set[tuple[str, int]] = set()
    for encoded, piece in zip(scene.encoded, [*scene.pieces, None], strict=True):
        chunks = _in_words(scene, encoded.chunks)
        if chunks is not encoded.chunks:
            encoded = Encoded(chunks)
        for text, kinds, ends in _WAYS.within(encoded):
            for groups, first, last in find(encoded, text):
                words = [c.low for c in chunks[max(0, first - 5) : last + 1]]
                if denied(words) or doubted(words) or _NOT_SO & set(words) or _hung(chunks, first):
                    continue
                if ends and last + 1 < len(chunks) and not _closes(chunks, last + 1):
                    continue
                if text.startswith("P ,") and not _apposed(chunks, first, last):
                    continue
                people, titles = _groups(chunks, text, groups)
                told = {c.low for c in chunks[first : last + 1]}
                past = bool(told & _PASTS) or any(w.endswith("ed") for w in told)
                anchor = chunks[first] if chunks[first].kind == "w" else chunks[first + 1]
                where = titles or _spoken(scene, piece, chunks[first].start, past=past, kind=kinds[0])
                if where is None or not where.members or of_another(scene, where.start):
                    continue
                for group in people:
                    for kind in kinds:
                        if group.members and (kind, group.start) not in seen:
                            seen.add((kind, group.start))
                            yield Credit(kind, group, where, anchor.start, anchor.end)


_PASTS = frozenset("was were did had wrote sat took came shot cut".split())


def _groups(chunks: list[Chunk], text: str, groups: list[int | None]) -> tuple[list[Chunk], Chunk | None]:
    found = [(letter, chunks[g]) for letter, g in zip(letters(text), groups, strict=True) if g is not None]
    people = [c for letter, c in found if letter in "Pp"]
    titles = next((c for letter, c in found if letter == "T"), None)
    return people, titles


def _hung(chunks: list[Chunk], first: int) -> bool:
    """Whether the words hang on others before them: "a friend of the director", "the book the director …"."""
    before = chunks[first - 1].low if first else ""
    if chunks[first].kind == "P":
        return before in ("of", "to", "by", "with", "from", "like", "than", "whom", "about")
    return (
        before in ("of", "to", "by", "with", "like", "than", "about", "from") and chunks[first].low != "for"
    )


def _closes(chunks: list[Chunk], k: int) -> bool:
    while k < len(chunks) and chunks[k].low in ADVERBS:
        k += 1
    return k >= len(chunks) or chunks[k].low in _ENDS or chunks[k].kind == "Y"


def _apposed(chunks: list[Chunk], first: int, last: int) -> bool:
    """Whether "P, the director," tells of P what they did here, and is no item of a list."""
    behind = chunks[last + 1] if last + 1 < len(chunks) else None
    if behind is None or behind.kind == "P" or behind.low in ("and", "not", "but", "or"):
        return False
    return len(chunks[first].members) == 1 or chunks[last - 1].low.endswith("s")


def _in_words(scene: Scene, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with "the director", where it stands for somebody, as the words that it is."""
    if not any(c.anaphor == "one" and not c.possessive for c in chunks):
        return chunks
    out: list[Chunk] = []
    for chunk in chunks:
        words = scene.text[chunk.start : chunk.end].lower().split() if chunk.anaphor == "one" else []
        if len(words) == 2 and not chunk.possessive:
            cut = chunk.start + len(words[0])
            out.append(Chunk("w", chunk.start, cut, words[0]))
            out.append(Chunk("w", chunk.end - len(words[1]), chunk.end, words[1]))
        else:
            out.append(chunk)
    return out


def _spoken(scene: Scene, piece: Piece | None, place: int, *, past: bool, kind: str) -> Chunk | None:
    """The title that is meant: named before in the sentence, else spoken of in the paragraph; what is told
    in the present is told of the announced one."""
    if piece is not None and piece.host is not None and piece.host.kind == "T":
        before = [c for c in piece.chunks if c.kind == "T" and c.members and c.end <= place]
        if not before and piece.host.members:
            return _one(piece.host)
    named = [
        c for c in scene.chunks if c.kind == "T" and c.members and c.end <= place and c.opening != "both"
    ]
    if named:
        return _one(named[-1])
    told = borrowed(scene, place, past=past, last=True)
    if told is None or (past and kind == "directed" and scene.announced(told.found)):
        return None
    return Chunk("T", place, place, "T", [Member(told.found, place, place)])


def _one(titles: Chunk) -> Chunk:
    last = titles.members[-1]
    return Chunk("T", last.start, last.end, "T", [last])
