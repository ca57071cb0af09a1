"""Ways of saying that somebody has worked on a title that do not say as what, written as patterns (see
claims/patterns.py).

Each is a pattern, the number of its group of people, and those of its titles. To teach the reader a new way,
add a line, and an example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..modality import denied, doubted
from ..patterns import Patterns, find
from ..words import KIND_NOUNS, ORDINALS
from .joints import joints

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..chunk import Chunk
    from ..scene import Scene

__all__ = ["EXAMPLES", "called", "with_makers"]

_LIST = "résumé|resume|career|credits|filmography|work|oeuvre|films|movies"
_RUN = (
    "run|runs|ran|stretch|stretches|stretched|range|ranges|ranged|span|spans|spanned|extend|extends|goes|go"
)
_NOUN = "film|movie|picture|feature|show|series|credit|job|gig|project|assignment"
_CRAFT = "music|score|soundtrack|songs|cinematography|photography|costumes|editing|choreography|sets|stunts"
_AUDIENCE = (
    "audiences|viewers|fans|people|moviegoers|filmgoers|many|most|children|everyone|generation|americans"
)
_ONE = "guy|man|lady|woman|kid|fellow|dude|girl|gal|chap|bloke|boy"

_WORKED: tuple[tuple[str, int, tuple[int, ...]], ...] = (
    (f"P ,? whose ~ {_LIST} ~ {_RUN} ~ from T ~~ to|through T", 0, (1, 2)),
    (f"P ,? whose ~ {_LIST} ~ {_RUN} T", 0, (1,)),
    (f"p ~ {_LIST} ~ {_RUN} ~ from T ~~ to|through T", 0, (1, 2)),
    (f"p ~ {_LIST} ~ {_RUN} T", 0, (1,)),
    ("P count|counts|counted|lists|list T ~ among p ~ credits|films|movies|hits|work", 0, (1,)),
    ("P has|have|had T ~ to p name|credit", 0, (1,)),
    ("P owe|owes|owed p ~ start|career|fame|break|breakthrough|stardom|success|name ~ to T", 0, (2,)),
    ("P , later|once|formerly|lately|recently|originally|previously of T", 0, (1,)),
    (f"P , the|that|a? T {_ONE}", 0, (1,)),
    (f"the|that T {_ONE} ,? P", 1, (0,)),
    ("T is|was|remains a|an|the|another ~ P ~ "
     "film|movie|picture|production|comedy|drama|thriller|western", 1, (0,)),
    ("P is|was|, the|a ~ man|woman|mind|brain|talent|genius|visionary ~ behind T", 0, (1,)),
    (f"{_CRAFT} for|of|in T ~ is|was|were|are ~ by P", 1, (0,)),
    (f"T ,? has|had|with|and ~ {_CRAFT} by P", 1, (0,)),
    ("T ,? shot|lensed|edited|scored|photographed|filmed|cut|designed by P", 1, (0,)),
    ("T ~ was|were ~ shot|lensed|edited|scored|photographed|cut|designed by P", 1, (0,)),
    ("P shot|lensed|edited|scored|photographed T", 0, (1,)),
    ("P also|later|once|then? did|does T", 0, (1,)),
    ("P also|later|once|then? did ~ "
     "season|seasons|episode|episodes|stint|run|years|year of|on|at|with T", 0, (1,)),
    ("P did the ~ "
     "stunts|falls|effects|costumes|make-up|makeup|sets|music|choreography|titles on|for|in T", 0, (1,)),
    ("P doubled for P in|on T", 0, (2,)),
    ("p ~ O|last|first|final|latest|newest|breakthrough|biggest ~ "
     f"{_NOUN} is|was|were|came ~ with|in|on? T", 0, (1,)),
    ("with P , P ~ made T", 0, (2,)),
    ("with P , P ~ made T", 1, (2,)),
    ("with P P ~ made T", 0, (2,)),
    ("with P P ~ made T", 1, (2,)),
    ("for P ,? P ~ made T", 0, (2,)),
    ("P ~ to make T", 0, (1,)),
    ("P ~ to make T ~ with P", 2, (1,)),
    ("T ~ script|screenplay P ~ worked on", 1, (0,)),
    ("T ,? ~ on|from|with|off? a|the|an ~ script|screenplay P ~ worked on", 1, (0,)),
    ("T ~ directed|helmed|made by P on|from|with|off a|the|an ~ script|screenplay P ~ worked on", 2, (0,)),
    ("P met|meet on|making|filming|shooting T", 0, (1,)),
    ("P met|meet while|when|during ~ making|filming|shooting T", 0, (1,)),
    (f"{_AUDIENCE} ~ know|knew|remember|recognise|recognize|recall P ~ ,? ~ ,? from p? T", 0, (2,)),
    ("P ,? whom|who ~ audiences|viewers|fans|people|many|most|filmgoers|moviegoers ~ "
     "know|knew|remember|recall ~ from p? T", 0, (2,)),
    ("T ,? which|that P ~ made", 1, (0,)),
    ("T is|was|, p from|,|.|;|and", 1, (0,)),
    ("T is|was p $", 1, (0,)),
    ("T , ~ film|thing|picture|movie|one that? P ~ made", 1, (0,)),
    ("P had|have ~ already|just|once ~ done T", 0, (1,)),
    ("p ~ remake|version|reboot|retelling of T", 0, (1,)),
    ("p Y remake|version|reboot|retelling of T", 0, (2,)),
    ("T ,? ~ made by P", 1, (0,)),
    (f"p ~ {_LIST} ~ takes|took|take in T", 0, (1,)),
    ("P are|were ~ T alums|alumni|alumnae|veterans|vets|graduates", 0, (1,)),
    ("P is|was ~ a T alum|alumnus|alumna|veteran|vet|graduate", 0, (1,)),
    ("P was|is p composer|cinematographer|editor|choreographer|designer", 0, ()),
)  # fmt: skip

_FEATURE = "film|movie|picture|feature|outing|effort|work|foray|turn|hit|success|venture|attempt|try|job"
_DIRECTED: tuple[tuple[str, int, tuple[int, ...]], ...] = (
    (f"T ~ is|was|marks|marked|, p ~ O? ~ {_FEATURE} as a? director|filmmaker", 1, (0,)),
    (f"p ~ O? ~ {_FEATURE} as a? director|filmmaker ,|is|was T", 0, (2,)),
    ("p ~ debut|bow behind the camera|lens ,|is|was|with T", 0, (1,)),
    (f"p ~ O? ~ {_FEATURE}|one behind the camera|lens ,|is|was|came ~ with? T", 0, (2,)),
    ("p ~ career as a? director|filmmaker began|started ~ with T", 0, (1,)),
    ("p ~ career as a? director|filmmaker began|started D ~ with T", 0, (2,)),
    (f"p ~ O? ~ {_FEATURE} as a? director|filmmaker came ~ with T", 0, (2,)),
    ("P directs|directed|directing himself|herself in T", 0, (1,)),
    ("T ~~ for director|filmmaker P", 1, (0,)),
)  # fmt: skip


def _crew(nouns: str, verbs: str) -> tuple[tuple[str, int, tuple[int, ...]], ...]:
    """What is said alike of each trade; `verbs` are participles."""
    return (
        (f"P , N of ~ {nouns} of|on|behind T", 0, (2,)),
        (f"T ~ was|were|is|, ~ {verbs} by its ~ star|stars|lead|leads|director|creator , P", 1, (0,)),
        (f"among|including T P ~ {verbs} is|are|was|were T", 1, (2,)),
        (
            "among|including the? ~ films|movies|pictures|shows|series|titles that? P ~ "
            f"{verbs} is|are|was|were T",
            0,
            (1,),
        ),
    )


CALLINGS = {
    "worked_on": _WORKED,
    "directed": _DIRECTED + _crew("directors", "directed|helmed"),
    "wrote": _crew("writers|screenwriters|scribes|co-writers|authors", "written|scripted|penned|co-written"),
    "produced": _crew("producers|co-producers", "produced|co-produced"),
    "created": (
        ("p ~ creation|invention ~ ,|is|was|: T", 0, (1,)),
        ("p O creation|invention ~ ,|is|was|: T", 0, (2,)),
        *_crew("creators|co-creators", "created|co-created"),
    ),
}
_CALLINGS = {kind: Patterns(rows) for kind, rows in CALLINGS.items()}

# A text and the claims of `worked_on` that it makes: people | titles | year | value.
EXAMPLES: tuple[tuple[str, ...], ...] = (
    (
        "Kevin Bacon, whose résumé runs from “Diner” to “Tremors,” was there.",
        "Kevin Bacon | Diner",
        "Kevin Bacon | Tremors",
    ),
    (
        "Kevin Bacon’s career stretches from “Diner” to “Tremors.”",
        "Kevin Bacon | Diner",
        "Kevin Bacon | Tremors",
    ),
    (
        "Kevin Bacon, whose filmography spans “Diner” and “Tremors,” was there.",
        "Kevin Bacon | Diner",
        "Kevin Bacon | Tremors",
    ),
    (
        "Kevin Bacon counts “Footloose” and “Tremors” among his credits.",
        "Kevin Bacon | Footloose",
        "Kevin Bacon | Tremors",
    ),
    ("Kevin Bacon owes his career to “Footloose.”", "Kevin Bacon | Footloose"),
    ("Rob Lowe, once of “The West Wing,” was there.", "Rob Lowe | The West Wing"),
    ("“Flatliners” is a Joel Schumacher film.", "Joel Schumacher | Flatliners"),
    ("Aaron Sorkin was the man behind “The West Wing.”", "Aaron Sorkin | The West Wing"),
    ("The music for “Jaws” is by John Williams.", "John Williams | Jaws"),
    ("“Fargo,” shot by Roger Deakins, holds up.", "Roger Deakins | Fargo"),
    ("Rob Lowe did a season of “The West Wing.”", "Rob Lowe | The West Wing"),
    ("Rob Lowe did not do “The West Wing.”",),
    ("Kevin Bacon never did “Heat.”",),
    (
        "Tom Hanks worked with director Robert Zemeckis on “Forrest Gump.”",
        "Tom Hanks | Forrest Gump",
        "Robert Zemeckis | Forrest Gump",
    ),
    (
        "Matt Damon and director Ridley Scott worked together on “The Martian.”",
        "Matt Damon | The Martian",
        "Ridley Scott | The Martian",
    ),
    ("Tom Hanks has not worked with director Nora Ephron since “You've Got Mail.”",),
    ("Tom Hanks worked with Meg Ryan on “You've Got Mail.”",),
)


def called(scene: Scene, kind: str) -> Iterator[Statement]:
    """The sayings of one sentence, in its pieces and as a whole."""
    if scene.question:
        return
    for encoded in scene.encoded:
        chunks = encoded.chunks
        for text, who, where in _CALLINGS[kind].within(encoded):
            for groups, first, last in find(encoded, text):
                person = groups[who]
                words = [c.low for c in chunks[max(0, first - 5) : last + 1]]
                if text.startswith("with P") and first and chunks[first - 1].kind == "T":
                    continue  # "After T with P, Q made U"
                if person is None or denied(words) or doubted(words):
                    continue
                if any(c.low == "together" for c in chunks[last + 1 : last + 2]):
                    continue  # "they did T together": that they acted
                if text.startswith("T ,? which") and {"with", "alongside", "opposite"} & {
                    c.low for c in chunks[last + 1 : last + 2]
                }:
                    continue  # "T, which she made alongside P"
                for place in where:
                    found = groups[place]
                    if found is None or chunks[found].anaphor:
                        continue
                    start = min(chunks[first].end, chunks[last].start)
                    yield from scene.each(kind, chunks[person], chunks[found], (start, start))
                if not where and (topic := scene.nearest(chunks[first].start)) is not None:
                    for member in chunks[person].members:
                        span = (chunks[first].start, chunks[last].end)
                        yield scene.make(kind, [member], [topic], span=span)


def _counted(chunks: list[Chunk]) -> bool:
    """Whether a film is told to be the third and so on."""
    return any(
        (chunk.kind == "O" and any(c.low in KIND_NOUNS for c in chunks[k + 1 : k + 4]))
        or (chunk.anaphor == "film" and any(n in ORDINALS for n in chunk.nouns))
        for k, chunk in enumerate(chunks)
    )


def with_makers(scene: Scene) -> Iterator[Statement]:
    """ "worked with director P on T", "he and P worked together on T": both worked on it."""
    for joint in joints(scene):
        if not joint.behind or scene.question:
            continue
        if _counted(scene.chunks):
            continue  # "their third film with P" counts
        for title in joint.titles:
            if not scene.here(title) or title.start != title.found.start:
                continue  # "the film reunites A with director P" is told of the cast
            for person in joint.people:
                span = min(person.start, title.start, joint.start), max(person.end, title.end, joint.end)
                yield scene.make("worked_on", [person], [title], span=span)
