"""`parent_of`: somebody is the parent of somebody. People: parent, child."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..chunk import Chunk, Member
from ..keys import key_of
from .kin_examples import kin_examples
from .told_examples import told_examples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..scene import Scene

__all__ = ["EXAMPLES", "read"]

# A text and the claims of this kind that it makes: people | titles | year | value.
EXAMPLES: tuple[tuple[str, ...], ...] = (
    (
        "Jamie Lee Curtis is the daughter of Tony Curtis and Janet Leigh.",
        "Tony Curtis, Jamie Lee Curtis",
        "Janet Leigh, Jamie Lee Curtis",
    ),
    (
        "Kevin Bacon and Kyra Sedgwick came with their daughter, Sosie Bacon.",
        "Kevin Bacon, Sosie Bacon",
        "Kyra Sedgwick, Sosie Bacon",
    ),
    (
        "Ben Stiller, the son of actors Jerry Stiller and Anne Meara, directed it.",
        "Jerry Stiller, Ben Stiller",
        "Anne Meara, Ben Stiller",
    ),
    (
        "Kirk Douglas’s son Michael Douglas produced “One Flew Over the Cuckoo’s Nest.”",
        "Kirk Douglas, Michael Douglas",
    ),
    (
        "Kiefer Sutherland and his father, Donald Sutherland, appear in the film.",
        "Donald Sutherland, Kiefer Sutherland",
    ),
    ("Bruce Dern and daughter Laura Dern were both nominated.", "Bruce Dern, Laura Dern"),
    (
        "Kevin Bacon is survived by his wife, Kyra Sedgwick, and their children, Sosie Bacon and "
        "Travis Bacon.",
        "Kevin Bacon, Sosie Bacon",
        "Kyra Sedgwick, Sosie Bacon",
        "Kevin Bacon, Travis Bacon",
        "Kyra Sedgwick, Travis Bacon",
    ),
    (
        "Kevin Bacon and Kyra Sedgwick have two children, Travis and Sosie.",
        "Kevin Bacon, Travis Bacon",
        "Kyra Sedgwick, Travis Bacon",
        "Kevin Bacon, Sosie Bacon",
        "Kyra Sedgwick, Sosie Bacon",
    ),
    (
        "Kevin Bacon and Kyra Sedgwick, who have two children, Travis, 34, and Sosie, 31, live in New York.",
        "Kevin Bacon, Travis Bacon",
        "Kyra Sedgwick, Travis Bacon",
        "Kevin Bacon, Sosie Bacon",
        "Kyra Sedgwick, Sosie Bacon",
    ),
    (
        "Kevin Bacon and Kyra Sedgwick are the parents of Sosie Bacon.",
        "Kevin Bacon, Sosie Bacon",
        "Kyra Sedgwick, Sosie Bacon",
    ),
    ("Francis Ford Coppola, father of Sofia Coppola, produced it.", "Francis Ford Coppola, Sofia Coppola"),
    (
        "Sofia Coppola, whose father is Francis Ford Coppola, directed “Lost in Translation.”",
        "Francis Ford Coppola, Sofia Coppola",
    ),
    (
        "Sofia Coppola, whose father, Francis Ford Coppola, directed “The Godfather,” was in it as a baby.",
        "Francis Ford Coppola, Sofia Coppola",
    ),
    (
        "Carrie Fisher was born to Debbie Reynolds and Eddie Fisher in 1956.",
        "Debbie Reynolds, Carrie Fisher",
        "Eddie Fisher, Carrie Fisher",
    ),
    (
        "Debbie Reynolds’ daughter, the actress and writer Carrie Fisher, died a day earlier.",
        "Debbie Reynolds, Carrie Fisher",
    ),
    (
        "Ethan Hawke has a daughter with Uma Thurman, Maya Hawke.",
        "Ethan Hawke, Maya Hawke",
        "Uma Thurman, Maya Hawke",
    ),
    (
        "Maya Hawke’s parents are Ethan Hawke and Uma Thurman.",
        "Ethan Hawke, Maya Hawke",
        "Uma Thurman, Maya Hawke",
    ),
    (
        "Maya Hawke’s parents, Ethan Hawke and Uma Thurman, met on “Gattaca.”",
        "Ethan Hawke, Maya Hawke",
        "Uma Thurman, Maya Hawke",
    ),
    (
        "Rob Reiner’s mother, Estelle Reiner, has the best line of “When Harry Met Sally...”",
        "Estelle Reiner, Rob Reiner",
    ),
    (
        "Dakota Johnson, daughter of Don Johnson and Melanie Griffith, starred.",
        "Don Johnson, Dakota Johnson",
        "Melanie Griffith, Dakota Johnson",
    ),
    ("Jane Fonda and her late father Henry Fonda made one film together.", "Henry Fonda, Jane Fonda"),
    (
        "Henry Fonda’s children Jane Fonda and Peter Fonda became actors.",
        "Henry Fonda, Jane Fonda",
        "Henry Fonda, Peter Fonda",
    ),
    ("Jeff Bridges is the son of Lloyd Bridges.", "Lloyd Bridges, Jeff Bridges"),
    ("Jeff Bridges, Lloyd Bridges’ son, sings in it.", "Lloyd Bridges, Jeff Bridges"),
    ("Eugene Levy created the show with his son, Dan Levy.", "Eugene Levy, Dan Levy"),
    (
        "Eugene Levy raised two children, Dan Levy and Sarah Levy.",
        "Eugene Levy, Dan Levy",
        "Eugene Levy, Sarah Levy",
    ),
    ("Father and daughter Bruce Dern and Laura Dern have never shared a film.", "Bruce Dern, Laura Dern"),
    ("Kirk Douglas and son Michael Douglas flew in.", "Kirk Douglas, Michael Douglas"),
    ("Debbie Reynolds was Carrie Fisher’s mother.", "Debbie Reynolds, Carrie Fisher"),
    (
        "Paul Newman was 83. Survivors include his wife, Joanne Woodward, and a daughter, Nell.",
        "Paul Newman, Nell",
    ),
    ("Kyra Sedgwick is the mother of Sosie Bacon.", "Kyra Sedgwick, Sosie Bacon"),
    (
        "Kyra Sedgwick and Kevin Bacon welcomed daughter Sosie in 1992.",
        "Kyra Sedgwick, Sosie Bacon",
        "Kevin Bacon, Sosie Bacon",
    ),
    (
        "Kevin Bacon married Kyra Sedgwick in 1988. Their daughter is the actress Sosie Bacon.",
        "Kevin Bacon, Sosie Bacon",
        "Kyra Sedgwick, Sosie Bacon",
    ),
    (
        "Kevin Bacon married Kyra Sedgwick in 1988. The couple’s daughter, Sosie Bacon, acts too.",
        "Kevin Bacon, Sosie Bacon",
        "Kyra Sedgwick, Sosie Bacon",
    ),
    ("Paul Newman, a father of six, liked racing.",),
    ("Tom Hanks plays Sally Field’s son in “Forrest Gump.”",),
    ("Sally Field played Tom Hanks’s mother in “Forrest Gump.”",),
    ("Sally Field, who was Tom Hanks’s mother in “Forrest Gump,” is ten years older than he is.",),
    ("James Brolin’s stepdaughter Diane Lane was there.",),
    ("Nicolas Cage is a nephew of Francis Ford Coppola.",),
    ("Francis Ford Coppola’s nephew Nicolas Cage changed his name.",),
    ("Tom Hanks is not the father of Meg Ryan.",),
    ("Is Jamie Lee Curtis the daughter of Tony Curtis?",),
    ("Marlon Brando is the father of Al Pacino’s Michael in “The Godfather.”",),
    ("Steve McQueen, no relation to the director Steve McQueen, was the son of a stunt pilot.",),
    ("Bruce Dern is like a father to Jack Nicholson.",),
    ("Al Pacino as Marlon Brando’s son is unforgettable.",),
    ("Kevin Bacon’s son-in-law and Kyra Sedgwick were there.",),
    ("Debbie Reynolds’ granddaughter Billie Lourd acts.",),
    (
        "“Salt House” stars Jack Quaid, son of Meg Ryan and Dennis Quaid, and Maya Hawke, "
        "daughter of Uma Thurman.",
        "Meg Ryan, Jack Quaid",
        "Dennis Quaid, Jack Quaid",
        "Uma Thurman, Maya Hawke",
    ),
    (
        "Jamie Lee Curtis was born in Santa Monica to Tony Curtis and Janet Leigh.",
        "Tony Curtis, Jamie Lee Curtis",
        "Janet Leigh, Jamie Lee Curtis",
    ),
    *kin_examples("parent_of"),
    *told_examples("parent_of"),
)


def read(scene: Scene) -> Iterator[Statement]:
    if scene.question:
        return
    for kin in scene.kinships:
        if kin.kind != "child":
            continue
        for parent in _parents(scene, kin.a):
            for child in kin.b.members:
                if scene.same(parent, child):
                    continue
                span = (min(parent.start, child.start), max(parent.end, child.end))
                if parent.end <= child.start:
                    span = (parent.start, child.end)
                yield scene.make("parent_of", [parent, child], span=span)


def _parents(scene: Scene, group: Chunk) -> list[Member]:
    """Whom "their daughter" means: the two only where the text has them as a couple or names both in the
    sentence;
    else a couple named in part, or the one whose marriage was told of last."""
    if scene.text[group.start : group.end].lower() != "their" or len(group.members) != 2:
        return group.members
    discourse = scene.discourse
    if any(m.found.start > group.start for m in group.members):
        return []
    here = [m for c in scene.chunks if c.kind == "P" and c.anaphor != "their" for m in c.members]
    keys = {key_of(m.found) for m in here}

    def couple(a: Member, b: Member) -> bool:
        spouse = discourse.kin.get((key_of(a.found), "spouse"))
        return spouse is not None and key_of(spouse.found) == key_of(b.found)

    a, b = group.members
    if couple(a, b) or {key_of(a.found), key_of(b.found)} <= keys:
        return group.members
    told = [
        (k.a.members[0], k.b.members[0])
        for k in scene.kinships
        if k.kind == "spouse" and len(k.a.members) == len(k.b.members) == 1 and k.start < group.start
    ]
    if told:
        return [Member(m.found, group.start, group.end) for m in told[-1]]
    pairs = [(m, discourse.kin.get((key_of(m.found), "spouse"))) for m in here if m.start < group.start]
    found = [(m, s) for m, s in pairs if s is not None]
    lately = {key_of(m.found) for m in discourse.recent[-8:]}
    if not found and len(discourse.wedded) == 2 and any(key_of(m.found) in lately for m in discourse.wedded):
        found = [(discourse.wedded[0], discourse.wedded[1])]
    if found:
        return [Member(m.found, group.start, group.end) for m in found[-1] if m is not None]
    return group.members if not discourse.wedded and not discourse.kin else []
