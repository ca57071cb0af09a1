"""`plays`: somebody plays a part that has a name, in a title. The value is the part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..modality import denied, doubted
from ..words import AUXILIARIES, VERBS
from .acting import engagements
from .clause_examples import clause_examples
from .names import part_name
from .playing import ahead, told_of
from .title_parts import title_role
from .told_examples import told_examples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..chunk import Member
    from ..scene import Scene
    from .engagement import Engagement

__all__ = ["EXAMPLES", "read"]

EXAMPLES: tuple[tuple[str, ...], ...] = (
    (
        "Tom Hanks voiced Woody in “Toy Story” and played Forrest Gump in Cast Away.",
        "Tom Hanks | Toy Story |  | Woody",
    ),
    ("Owen Wilson appeared in “Cars,” portraying Mater, and in “Heat.”", "Owen Wilson | Cars |  | Mater"),
    ("Joan Cusack spoke for Jessie in “Toy Story 2.”", "Joan Cusack | Toy Story 2 |  | Jessie"),
    (
        "Bryan Cranston was cast as Walter White in “Breaking Bad.”",
        "Bryan Cranston | Breaking Bad | | Walter White",
    ),
    (
        "Bob Odenkirk brought Saul Goodman to life in “Breaking Bad.”",
        "Bob Odenkirk | Breaking Bad | | Saul Goodman",
    ),
    (
        "Meg Ryan is back. Critics adored her turn as Annie Reed in “Sleepless in Seattle.”",
        "Meg Ryan | Sleepless in Seattle | | Annie Reed",
    ),
    (
        "As Clarice Starling in “The Silence of the Lambs,” Jodie Foster gave the performance of the decade.",
        "Jodie Foster | The Silence of the Lambs | | Clarice Starling",
    ),
    (
        "Tim Allen voiced Buzz Lightyear in “Toy Story.”",
        "Tim Allen | Toy Story | | Buzz Lightyear",
    ),
    (
        "“Heat” stars Al Pacino as Vincent Hanna, Robert De Niro as Neil McCauley and Val "
        "Kilmer as Chris Shiherlis.",
        "Al Pacino | Heat | | Vincent Hanna",
        "Robert De Niro | Heat | | Neil McCauley",
        "Val Kilmer | Heat | | Chris Shiherlis",
    ),
    (
        "In “Cheers,” Diane Chambers is played by Shelley Long.",
        "Shelley Long | Cheers | | Diane Chambers",
    ),
    (
        "In “Heat,” Al Pacino played Vincent Hanna, and Robert De Niro Neil McCauley.",
        "Al Pacino | Heat | | Vincent Hanna",
        "Robert De Niro | Heat | | Neil McCauley",
    ),
    (
        "Anthony Hopkins played Hannibal Lecter, the cultured cannibal, in “The Silence of the Lambs.”",
        "Anthony Hopkins | The Silence of the Lambs | | Hannibal Lecter",
    ),
    (
        "Judd Hirsch is best known for his role as Alex Rieger on “Taxi.”",
        "Judd Hirsch | Taxi | | Alex Rieger",
    ),
    (
        "Kelsey Grammer, who took over as Frasier Crane in “Frasier,” has kept the part for years.",
        "Kelsey Grammer | Frasier | | Frasier Crane",
    ),
    (
        "Meryl Streep portrayed Karen Blixen in “Out of Africa,” and in “Silkwood” she was the "
        "doomed plant worker.",
        "Meryl Streep | Out of Africa | | Karen Blixen",
    ),
    (
        "Saoirse Ronan earned a nomination for her work as Jo March in “Little Women.”",
        "Saoirse Ronan | Little Women | | Jo March",
    ),
    (
        "Warren Beatty, who played the title character in “Dick Tracy,” attended.",
        "Warren Beatty | Dick Tracy | | Dick Tracy",
    ),
    (
        "Bob Odenkirk reprised Saul Goodman in “Better Call Saul.”",
        "Bob Odenkirk | Better Call Saul | | Saul Goodman",
    ),
    (
        "Jesse Plemons, Todd in “Breaking Bad,” sat in the front row.",
        "Jesse Plemons | Breaking Bad | | Todd",
    ),
    (
        "Giancarlo Esposito, who menaced his way through “Breaking Bad” as Gus Fring, was on hand.",
        "Giancarlo Esposito | Breaking Bad | | Gus Fring",
    ),
    (
        "Ted Danson, who spent eleven seasons on “Cheers” as Sam Malone, grew up in Arizona.",
        "Ted Danson | Cheers | | Sam Malone",
    ),
    (
        "Rhea Perlman won four Emmys for her role as Carla Tortelli on “Cheers.”",
        "Rhea Perlman | Cheers | | Carla Tortelli",
    ),
    (
        "Christopher Lloyd joined “Taxi” in its second season as Reverend Jim.",
        "Christopher Lloyd | Taxi | | Reverend Jim",
    ),
    (
        "Nicole Kidman won the Oscar for playing Virginia Woolf in The Hours, in which "
        "Julianne Moore was Laura Brown.",
        "Nicole Kidman | The Hours | | Virginia Woolf",
        "Julianne Moore | The Hours | | Laura Brown",
    ),
    (
        "The Hours, starring Nicole Kidman as Virginia Woolf, came out in 2002.",
        "Nicole Kidman | The Hours | | Virginia Woolf",
    ),
    (
        "The part of Rose in “Titanic” was played by Kate Winslet.",
        "Kate Winslet | Titanic | | Rose",
    ),
    (
        "Kathy Bates, as Molly Brown, stole scenes in “Titanic.”",
        "Kathy Bates | Titanic | | Molly Brown",
    ),
    (
        "Gary Sinise, the grounded Ken Mattingly of “Apollo 13,” plays bass.",
        "Gary Sinise | Apollo 13 | | Ken Mattingly",
    ),
    (
        "Alan Rickman made his film debut as Hans Gruber in “Die Hard.”",
        "Alan Rickman | Die Hard | | Hans Gruber",
    ),
    (
        "For “Die Hard” he cast Alan Rickman as Hans Gruber.",
        "Alan Rickman | Die Hard | | Hans Gruber",
    ),
    (
        "Bruce Willis, remembered as John McClane in the “Die Hard” movies, retired in 2022.",
        "Bruce Willis | Die Hard | | John McClane",
    ),
    (
        "Heath Ledger played the Joker in “The Dark Knight.”",
        "Heath Ledger | The Dark Knight | | Joker",
    ),
    (
        "Gary Oldman plays Commissioner Jim Gordon and Michael Caine plays the butler in “The Dark Knight.”",
        "Gary Oldman | The Dark Knight | | Commissioner Jim Gordon",
    ),
    (
        "Sigourney Weaver’s breakthrough came with “Alien,” in which she starred as Ellen Ripley.",
        "Sigourney Weaver | Alien | | Ellen Ripley",
    ),
    (
        "Sigourney Weaver has been tapped to play Edna Marsh in “Quiet Harbor,” which shoots in May.",
        "Sigourney Weaver | Quiet Harbor | | Edna Marsh",
    ),
    (
        "Sigourney Weaver has joined “Quiet Harbor,” the upcoming thriller. She will play Edna Marsh.",
        "Sigourney Weaver | Quiet Harbor | | Edna Marsh",
    ),
    (
        "Jack Nicholson played J.J. Gittes in “Chinatown” and Randle P. McMurphy in “One Flew "
        "Over the Cuckoo’s Nest.”",
        "Jack Nicholson | Chinatown | | J.J. Gittes",
        "Jack Nicholson | One Flew Over the Cuckoo's Nest | | Randle P. McMurphy",
    ),
    (
        "Scarlett Johansson provided the voice of Samantha in “Her.”",
        "Scarlett Johansson | Her | | Samantha",
    ),
    (
        "Alan Rickman’s breakthrough role was Hans Gruber in “Die Hard.”",
        "Alan Rickman | Die Hard | | Hans Gruber",
    ),
    (
        "Robert De Niro would later play Neil McCauley in “Heat.”",
        "Robert De Niro | Heat | | Neil McCauley",
    ),
    (
        "“Goodfellas” stars Ray Liotta as Henry Hill, alongside Robert De Niro (Jimmy Conway) "
        "and Joe Pesci (Tommy DeVito).",
        "Ray Liotta | Goodfellas | | Henry Hill",
        "Robert De Niro | Goodfellas | | Jimmy Conway",
        "Joe Pesci | Goodfellas | | Tommy DeVito",
    ),
    (
        "Joe Pesci was superb as Tommy DeVito in “Goodfellas.”",
        "Joe Pesci | Goodfellas | | Tommy DeVito",
    ),
    (
        "Winona Ryder anchors “Stranger Things” as Joyce Byers.",
        "Winona Ryder | Stranger Things | | Joyce Byers",
    ),
    (
        "Winona Ryder has been playing Joyce Byers on “Stranger Things” since 2016.",
        "Winona Ryder | Stranger Things | | Joyce Byers",
    ),
    (
        "Julia Roberts’ Vivian in “Pretty Woman” changed everything.",
        "Julia Roberts | Pretty Woman | | Vivian",
    ),
    (
        "Yaphet Kotto played Parker, Harry Dean Stanton played Brett and John Hurt played Kane in “Alien.”",
        "Yaphet Kotto | Alien | | Parker",
        "Harry Dean Stanton | Alien | | Brett",
        "John Hurt | Alien | | Kane",
    ),
    (
        "“Alien” (1979) cast Sigourney Weaver as Ripley.",
        "Sigourney Weaver | Alien | | Ripley",
    ),
    (
        "Ian Holm was the android Ash in “Alien.”",
        "Ian Holm | Alien | | Ash",
    ),
    (
        "Gary Sinise co-starred as Lieutenant Dan in “Forrest Gump.”",
        "Gary Sinise | Forrest Gump | | Lieutenant Dan",
    ),
    (
        "The younger Vito was played by Robert De Niro in “The Godfather Part II.”",
        "Robert De Niro | The Godfather Part II | | Vito",
    ),
    (
        "“I was Sonny in ‘The Godfather,’” James Caan said.",
        "James Caan | The Godfather | | Sonny",
    ),
    (
        "Diane Keaton is Kay Adams and Talia Shire is Connie in “The Godfather.”",
        "Diane Keaton | The Godfather | | Kay Adams",
        "Talia Shire | The Godfather | | Connie",
    ),
    (
        "Bryan Cranston — Walter White in “Breaking Bad” — was there.",
        "Bryan Cranston | Breaking Bad | | Walter White",
    ),
    (
        "Aaron Paul, who played Jesse Pinkman on “Breaking Bad” for five seasons, and Dean "
        "Norris, who was Hank, are friends.",
        "Aaron Paul | Breaking Bad | | Jesse Pinkman",
        "Dean Norris | Breaking Bad | | Hank",
    ),
    (
        "Laura Dern will portray the town’s sheriff, Ruth Pell, in “Quiet Harbor,” the upcoming drama.",
        "Laura Dern | Quiet Harbor | | Ruth Pell",
    ),
    (
        "Laura Dern will be seen next in “Quiet Harbor,” the upcoming drama, as Ruth Pell.",
        "Laura Dern | Quiet Harbor | | Ruth Pell",
    ),
    (
        "Sam Neill, Laura Dern and Jeff Goldblum starred in “Jurassic Park” as Alan Grant, "
        "Ellie Sattler and Ian Malcolm.",
        "Sam Neill | Jurassic Park | | Alan Grant",
        "Laura Dern | Jurassic Park | | Ellie Sattler",
        "Jeff Goldblum | Jurassic Park | | Ian Malcolm",
    ),
    (
        "Kevin Bacon’s wife, Kyra Sedgwick, stars in the series “The Closer.” She plays Brenda "
        "Leigh Johnson.",
        "Kyra Sedgwick | The Closer | | Brenda Leigh Johnson",
    ),
    (
        "In “Ocean’s Eleven,” George Clooney was Danny Ocean and Brad Pitt was Rusty Ryan.",
        "George Clooney | Ocean's Eleven | | Danny Ocean",
        "Brad Pitt | Ocean's Eleven | | Rusty Ryan",
    ),
    *clause_examples("plays"),
    *told_examples("plays"),
)


def read(scene: Scene) -> Iterator[Statement]:
    for event in engagements(scene):
        if event.title_role:
            for person in event.people:
                part = title_role(event.titles[0])
                span = (min(event.start, person.start), max(event.end, person.end, part[2]))
                yield scene.make("plays", [person], event.titles[:1], span=span, value=part[0])
            continue
        name = part_name(scene, event.role) if event.role and event.people else None
        if name is None:
            continue
        titles = event.titles
        if not titles:
            if event.clause is not None:
                topic = told_of(scene, event.clause)
                later = ahead(event.clause, across=topic is None)
            else:
                topic, later = scene.nearest(event.start, scene.topic()), []
            if topic is None and not later:
                continue
            titles = later or [topic]  # type: ignore[list-item]
        if (
            event.clause is not None
            and event.clause.piece.opener == "who"
            and len(event.people) > 1
            and event.plays
        ):
            # "A, and B, who played R": the last of them.
            event.people = event.people[-1:]
        people = event.people[: event.subjects] if event.together and event.subjects else event.people
        if len(people) > 1 and not event.plays:
            people = people[-1:] if event.clause is None else people[:1]
        for person in people[:1] if len(people) > 1 else people:
            for title in titles:
                inside = (
                    title.start >= 0 and any(title.start == c.start for c in scene.chunks if c.kind == "T")
                ) or any(m.start == title.start for c in scene.chunks for m in c.members)
                spans = [(event.start, event.end), (person.start, person.end)]
                if name[2] > scene.chunks[0].start:  # not of a part that another sentence has named
                    spans.append((name[1], name[2]))
                if inside and event.titles:
                    spans.append((title.start, title.end))
                elif inside and not any(title.end < o.start < event.start for o in engagements(scene)):
                    # What the sentence has told before in the same title stands between.
                    spans.append((title.start, title.end))
                span = (min(s for s, _ in spans), max(e for _, e in spans))
                yield scene.make("plays", [person], [title], span=span, value=name[0])
        yield from _gapped(scene, event, name[2], titles)
    yield from _characters(scene)


def _gapped(scene: Scene, event: Engagement, end: int, titles: list[Member]) -> Iterator[Statement]:
    """ "Lemmon played Felix Unger, and Matthau Oscar Madison": the verb is left out the second time."""
    if not event.plays or event.clause is None or event.clause.passive:
        return
    chunks = event.clause.piece.chunks
    i = next((k for k, c in enumerate(chunks) if c.start >= end), len(chunks))
    while i < len(chunks) and chunks[i].low in (",", "and", "while", "with"):
        i += 1
    if i + 1 < len(chunks) and chunks[i].low == "the" and chunks[i + 1].anaphor == "one":
        i += 1  # "and the latter S"
    if (
        i < 2
        or i + 1 >= len(chunks)
        or chunks[i].kind != "P"
        or len(chunks[i].members) != 1
        or chunks[i].possessive
    ):
        return
    if chunks[i - 1].low not in ("and", "while", ",", "the"):
        return
    stop = next(
        (
            k
            for k in range(i + 1, len(chunks))
            if chunks[k].kind in ".TYP" or chunks[k].low in ("in", "on", "who", "and")
        ),
        len(chunks),
    )
    words = tuple(chunks[i + 1 : stop])
    if not words or len(words) > 5 or any(w.low in VERBS or w.low in AUXILIARIES for w in words):
        return
    name = part_name(scene, words)
    if name is None:
        return
    person = chunks[i].members[0]
    for title in titles:
        yield scene.make("plays", [person], [title], span=(person.start, name[2]), value=name[0])


def _characters(scene: Scene) -> Iterator[Statement]:
    """ "Sedgwick's character is urologist Cynthia Rand", "P's part on T was R"."""
    if scene.question:
        return
    for piece in scene.pieces:
        chunks = piece.chunks
        for i, chunk in enumerate(chunks):
            if chunk.low not in ("is", "was") or i < 2:
                continue
            noun = next(
                (
                    k
                    for k in range(i - 1, max(-1, i - 6), -1)
                    if chunks[k].low in ("character", "role", "part")
                ),
                None,
            )
            if noun is None:
                continue
            holder = next((c for c in reversed(chunks[:noun]) if c.kind == "P" and c.possessive), None)
            if (
                holder is None
                or len(holder.members) != 1
                or denied([c.low for c in chunks[:i]])
                or doubted([c.low for c in chunks[:i]])
            ):
                continue
            stop = next(
                (
                    k
                    for k in range(i + 1, len(chunks))
                    if chunks[k].low in (",", "who", "in", "on", "—", ";", ".")
                ),
                len(chunks),
            )
            name = part_name(scene, tuple(chunks[i + 1 : stop]))
            if name is None:
                continue
            title = next((c for c in chunks if c.kind == "T" and c.members), None)
            members = (
                list(title.members) if title is not None else [t for t in [scene.topic()] if t is not None]
            )
            person = holder.members[0]
            for member in members:
                ends = [name[2]] + ([member.end] if title is not None else [])
                starts = [person.start] + ([member.start] if title is not None else [])
                yield scene.make("plays", [person], [member], span=(min(starts), max(ends)), value=name[0])
