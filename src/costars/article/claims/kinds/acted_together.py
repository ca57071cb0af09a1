"""`acted_together`: people acted in a title together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..keys import key_of
from ..scene import party
from .acting import engagements
from .beside import besides
from .clause_examples import clause_examples
from .joint import distinct
from .joints import joints
from .partners import partners
from .together import state
from .together_examples import TOGETHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..scene import Scene

__all__ = ["EXAMPLES", "read"]

EXAMPLES: tuple[tuple[str, ...], ...] = (
    (
        "Winona Ryder is known for “Speed,” where she squared off with Keanu Reeves.",
        "Winona Ryder, Keanu Reeves | Speed",
    ),
    ("Tom Hanks faced Kevin Bacon in “Apollo 13.”", "Tom Hanks, Kevin Bacon | Apollo 13"),
    (
        "Tom Hanks joined Kevin Bacon and Ed Harris in “Apollo 13.”",
        "Tom Hanks, Kevin Bacon, Ed Harris | Apollo 13",
    ),
    ("Tom Hanks and Meg Ryan met again on “You've Got Mail.”", "Tom Hanks, Meg Ryan | You've Got Mail"),
    (
        "Tom Hanks and Meg Ryan are friends. The duo bickered their way through “You've Got Mail.”",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Tom Hanks's credits include “Apollo 13,” with Kevin Bacon; “You've Got Mail,” opposite Meg Ryan; "
        "and "
        "“Philadelphia.”",
        "Tom Hanks, Kevin Bacon | Apollo 13",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Tom Hanks teamed with Kevin Bacon in “Apollo 13,” and with Meg Ryan in “You've Got Mail.”",
        "Tom Hanks, Kevin Bacon | Apollo 13",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Tom Hanks played Jim Lovell in “Apollo 13” alongside Kevin Bacon, then Joe Fox in “You've Got Mail” "
        "opposite Meg Ryan.",
        "Tom Hanks, Kevin Bacon | Apollo 13",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Al Pacino and Robert De Niro had a single scene over coffee in “Heat.”",
        "Al Pacino, Robert De Niro | Heat",
    ),
    (
        "Meg Ryan loved “You've Got Mail,” which she led with Tom Hanks.",
        "Meg Ryan, Tom Hanks | You've Got Mail",
    ),
    (
        "Kevin Bacon and Tom Hanks made only a pair of films together, “Apollo 13” and “Big.”",
        "Kevin Bacon, Tom Hanks | Apollo 13",
        "Kevin Bacon, Tom Hanks | Big",
    ),
    (
        "Meg Ryan is a star. “You've Got Mail,” directed by Nora Ephron, teamed her with Tom Hanks.",
        "Meg Ryan, Tom Hanks | You've Got Mail",
    ),
    (
        "Tom Hanks was Jim Lovell in “Apollo 13,” a part that put him opposite Kevin Bacon.",
        "Tom Hanks, Kevin Bacon | Apollo 13",
    ),
    (
        "Meg Ryan was opposite Tom Hanks, with a dog, in “You've Got Mail.”",
        "Meg Ryan, Tom Hanks | You've Got Mail",
    ),
    (
        "Emma Stone shared a house with Ryan Gosling in Damien Chazelle's “La La Land.”",
        "Emma Stone, Ryan Gosling | La La Land",
    ),
    (
        "In “La La Land” Emma Stone and Ryan Gosling played a couple who sing.",
        "Emma Stone, Ryan Gosling | La La Land",
    ),
    (
        "Tom Hanks starred in “Apollo 13,” with Kevin Bacon for company.",
        "Tom Hanks, Kevin Bacon | Apollo 13",
    ),
    (
        "Tom Hanks teamed with Kevin Bacon in “Apollo 13,” directed by Ron Howard, and with Meg Ryan in "
        "“You've "
        "Got Mail.”",
        "Tom Hanks, Kevin Bacon | Apollo 13",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Tom Hanks and Meg Ryan were last seen together in “You've Got Mail,” and before that in "
        "“Sleepless in "
        "Seattle.”",
        "Tom Hanks, Meg Ryan | You've Got Mail",
        "Tom Hanks, Meg Ryan | Sleepless in Seattle",
    ),
    (
        "Tom Hanks and Meg Ryan co-starred in “Joe Versus the Volcano.” Before that, in “Top Gun,” she "
        "played "
        "Carole.",
        "Tom Hanks, Meg Ryan | Joe Versus the Volcano",
    ),
    (
        "Emma Stone was in “La La Land.” Her co-star there was Ryan Gosling.",
        "Emma Stone, Ryan Gosling | La La Land",
    ),
    (
        "Emma Stone was in “La La Land.” Ryan Gosling was her co-star; she won a prize.",
        "Ryan Gosling, Emma Stone | La La Land",
    ),
    (
        "Emma Stone loved it. Ryan Gosling was her co-star in “La La Land,” and Edward Norton in “Birdman.”",
        "Ryan Gosling, Emma Stone | La La Land",
        "Emma Stone, Edward Norton | Birdman",
    ),
    (
        "Adam Sandler starred with Ben Stiller. Judd Hirsch joined them. The three had worked together in "
        "“The Meyerowitz Stories.”",
        "Judd Hirsch, Adam Sandler, Ben Stiller | The Meyerowitz Stories",
    ),
    (
        "Sunil Dutt married Nargis in 1958. Their son, Sanjay Dutt, acted with his father in “Munna Bhai "
        "M.B.B.S.”",
        "Sanjay Dutt, Sunil Dutt | Munna Bhai M.B.B.S.",
    ),
    (
        "Tom Hanks and Meg Ryan acted together in “You've Got Mail,” with Greg Kinnear, and again in "
        "“Sleepless "
        "in Seattle.”",
        "Tom Hanks, Meg Ryan, Greg Kinnear | You've Got Mail",
        "Tom Hanks, Meg Ryan | Sleepless in Seattle",
    ),
    (
        "It was Billy Wilder who made “The Apartment” and “Irma la Douce,” two pictures in which Jack Lemmon "
        "starred with Shirley MacLaine.",
        "Jack Lemmon, Shirley MacLaine | The Apartment",
        "Jack Lemmon, Shirley MacLaine | Irma la Douce",
    ),
    ("Emma Stone was in “La La Land.” Ryan Gosling is her neighbor and was her partner.",),
    (
        "Nora Ephron put Tom Hanks opposite Meg Ryan in “You've Got Mail.”",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    ("Emma Stone shared an Oscar with Ryan Gosling for “La La Land.”",),
    ("Tom Hanks faced Kevin Bacon in court over “Apollo 13.”",),
    ("Tom Hanks fell for Meg Ryan in high school, long before “You've Got Mail.”",),
    ("Tom Hanks stars alongside Meg Ryan in “You've Got Mail.”", "Tom Hanks, Meg Ryan | You've Got Mail"),
    (
        "Tom Hanks stars in “You've Got Mail” with Meg Ryan and Greg Kinnear.",
        "Tom Hanks, Meg Ryan, Greg Kinnear | You've Got Mail",
    ),
    (
        "Tom Hanks, Meg Ryan and Greg Kinnear co-star in “You've Got Mail.”",
        "Tom Hanks, Meg Ryan, Greg Kinnear | You've Got Mail",
    ),
    (
        "Tom Hanks's co-star in “You've Got Mail,” Meg Ryan, was there.",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Tom Hanks and his “You've Got Mail” co-star Meg Ryan were there.",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Ryan Gosling, Emma Stone's co-star in “La La Land,” was there.",
        "Ryan Gosling, Emma Stone | La La Land",
    ),
    (
        "Ryan Gosling and Emma Stone, co-stars in “La La Land,” were there.",
        "Ryan Gosling, Emma Stone | La La Land",
    ),
    (
        "Kevin Bacon's co-stars in “Apollo 13” included Tom Hanks and Bill Paxton.",
        "Kevin Bacon, Tom Hanks, Bill Paxton | Apollo 13",
    ),
    (
        "Brad Pitt reunites with George Clooney and Matt Damon, his co-stars in “Ocean's Eleven.”",
        "George Clooney, Matt Damon, Brad Pitt | Ocean's Eleven",
    ),
    (
        "Tom Hanks's “You've Got Mail” co-stars Meg Ryan and Greg Kinnear will join him.",
        "Tom Hanks, Meg Ryan, Greg Kinnear | You've Got Mail",
    ),
    (
        "Tom Hanks and Meg Ryan headline “Sleepless in Seattle” together.",
        "Tom Hanks, Meg Ryan | Sleepless in Seattle",
    ),
    (
        "Tom Hanks teamed with Meg Ryan in “Sleepless in Seattle.”",
        "Tom Hanks, Meg Ryan | Sleepless in Seattle",
    ),
    ("“La La Land” paired Emma Stone with Ryan Gosling.", "Emma Stone, Ryan Gosling | La La Land"),
    (
        "“La La Land,” which reunited Emma Stone and Ryan Gosling, won six Oscars.",
        "Emma Stone, Ryan Gosling | La La Land",
    ),
    (
        "“La La Land” brought Emma Stone and Ryan Gosling together for a third time.",
        "Emma Stone, Ryan Gosling | La La Land",
    ),
    (
        "In “Apollo 13,” Kevin Bacon acted alongside Tom Hanks and Bill Paxton.",
        "Kevin Bacon, Tom Hanks, Bill Paxton | Apollo 13",
    ),
    (
        "Having starred together in “You've Got Mail,” Tom Hanks and Meg Ryan are friends.",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Tom Hanks has worked with Meg Ryan before, in “You've Got Mail.”",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Kevin Bacon and Kyra Sedgwick have appeared together in “Pyrates,” “Murder in the First,” "
        "“Loverboy” and “The Woodsman.”",
        "Kevin Bacon, Kyra Sedgwick | Pyrates",
        "Kevin Bacon, Kyra Sedgwick | Murder in the First",
        "Kevin Bacon, Kyra Sedgwick | Loverboy",
        "Kevin Bacon, Kyra Sedgwick | The Woodsman",
    ),
    (
        "Emma Stone, who shared the screen with Ryan Gosling in 2011's “Crazy, Stupid, Love” and 2016's "
        "“La La Land,” is also a producer.",
        "Emma Stone, Ryan Gosling | Crazy, Stupid, Love",
        "Emma Stone, Ryan Gosling | La La Land",
    ),
    (
        "Brad Pitt and George Clooney have made three films together: “Ocean's Eleven,” “Ocean's Twelve” "
        "and “Ocean's Thirteen.”",
        "Brad Pitt, George Clooney | Ocean's Eleven",
        "Brad Pitt, George Clooney | Ocean's Twelve",
        "Brad Pitt, George Clooney | Ocean's Thirteen",
    ),
    (
        "Tom Hanks and Meg Ryan reunited for “You've Got Mail” in 1998, five years after “Sleepless in "
        "Seattle.”",
        "Tom Hanks, Meg Ryan | You've Got Mail",
        "Tom Hanks, Meg Ryan | Sleepless in Seattle",
    ),
    ("Emma Stone and Brad Pitt first met on the set of “The Departed.”",),
    ("Tom Hanks and Meg Ryan could reunite for the first time since “You've Got Mail.”",),
    ("The characters of Tom Hanks and Meg Ryan meet for the first time in “You've Got Mail.”",),
    (
        "Tom Hanks and Meg Ryan have acted together in three films (“Joe Versus the Volcano,” “Sleepless "
        "in Seattle” and “You've Got Mail”).",
        "Tom Hanks, Meg Ryan | Joe Versus the Volcano",
        "Tom Hanks, Meg Ryan | Sleepless in Seattle",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    ("Matt Damon and director Ridley Scott worked together on “The Martian.”",),
    (
        "Keanu Reeves and Sandra Bullock, who starred in “Speed,” did not work together again until “The "
        "Lake House.”",
        "Keanu Reeves, Sandra Bullock | The Lake House",
    ),
    (
        "Al Pacino and Robert De Niro have since worked together on “Righteous Kill” and “The Irishman.”",
        "Al Pacino, Robert De Niro | Righteous Kill",
        "Al Pacino, Robert De Niro | The Irishman",
    ),
    ("Jessica Chastain and Matt Damon appeared in both “Interstellar” and “The Martian.”",),
    *clause_examples("acted_together"),
    *TOGETHER,
)


def read(scene: Scene) -> Iterator[Statement]:
    """The statements of one sentence; none about a part of a group that the same words speak of."""
    said = list(_read(scene))
    for beside in besides(scene):
        people = {party(m.found) for m in beside.people}
        near = [s for s in said if s.start < beside.end and beside.start < s.end]
        same = [s for s in near if len(people & set(s.people)) > 1]
        for title in beside.titles:
            told = party(title.found)
            if any(people <= set(s.people) and s.titles == (told,) for s in said):
                continue
            if not same or (beside.sure and not any(told in s.titles for s in same)):
                said.append(
                    scene.make("acted_together", beside.people, [title], span=(beside.start, beside.end))
                )
    for statement in said:
        if not any(_within(statement, other) for other in said):
            yield statement


def _within(part: Statement, whole: Statement) -> bool:
    """Whether the same words say it of more people."""
    return (
        part.titles == whole.titles
        and set(part.people) < set(whole.people)
        and whole.start <= part.start
        and part.end <= whole.end
    )


def _read(scene: Scene) -> Iterator[Statement]:
    found = joints(scene)
    for event in engagements(scene):
        people = distinct(event.people)
        if (
            not event.together
            or len(people) < 2
            or any(j.start <= event.start < j.end and (j.titles or j.ordinal) for j in found)
        ):
            continue
        for title in event.titles:
            places = [(event.start, event.end), *((m.start, m.end) for m in people)]
            places += [(title.start, title.end)] if scene.here(title) else []
            span = min(s for s, _ in places), max(e for _, e in places)
            yield scene.make("acted_together", sorted(people, key=lambda m: m.start), [title], span=span)
    told: set[tuple[int, frozenset[object]]] = set()
    for joint in found:
        if joint.behind or joint.echo:
            continue
        everyone = frozenset(key_of(m.found) for m in joint.people)
        for title in [*joint.titles, *joint.since_titles, *joint.after]:
            if joint.counting and scene.announced(title.found):
                continue
            if (title.start, everyone) in told:
                continue  # "shared the screen in T, their first film together": once
            told.add((title.start, everyone))
            yield state(scene, "acted_together", joint, [title])
    if scene.question:
        return
    for work in scene.works:
        if "together" in work.roles:
            for title in work.titles.members:
                span = (min(work.people.start, title.start), max(work.people.end, title.end))
                yield scene.make("acted_together", work.people.members, [title], span=span)
    yield from partners(scene)
