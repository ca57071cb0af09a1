"""`married`: two people are or were married; the year is that of the wedding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..chunk import Chunk
from ..modality import denied, doubted
from ..stories import fronted_by_story, on_screen
from .kin_examples import kin_examples
from .weddings import idioms, several_weddings, wedding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..chunk import Member
    from ..clause import Clause
    from ..scene import Scene

__all__ = ["EXAMPLES", "read"]

# A text and the claims of this kind that it makes: people | titles | year | value.
EXAMPLES: tuple[tuple[str, ...], ...] = (
    ("Kevin Bacon married Kyra Sedgwick in 1988.", "Kevin Bacon, Kyra Sedgwick |  | 1988"),
    (
        "Kevin Bacon and Kyra Sedgwick wed in 1988 and have two children.",
        "Kevin Bacon, Kyra Sedgwick |  | 1988",
    ),
    ("Bruce Willis and Demi Moore tied the knot in 1987.", "Bruce Willis, Demi Moore |  | 1987"),
    ("Javier Bardem tied the knot with Penélope Cruz in 2010.", "Javier Bardem, Penélope Cruz |  | 2010"),
    ("Anna Faris and Chris Pratt exchanged vows in Bali in 2009.", "Anna Faris, Chris Pratt |  | 2009"),
    (
        "Jennifer Connelly and Paul Bettany got married in Scotland on New Year's Day 2003.",
        "Jennifer Connelly, Paul Bettany |  | 2003",
    ),
    ("Kevin Bacon has been married to Kyra Sedgwick for more than 30 years.", "Kevin Bacon, Kyra Sedgwick"),
    (
        "Joel Coen and Frances McDormand, married since 1984, live in California.",
        "Joel Coen, Frances McDormand |  | 1984",
    ),
    (
        "Kevin Bacon and Kyra Sedgwick, who have been married for 35 years, star in “Salt House.”",
        "Kevin Bacon, Kyra Sedgwick",
    ),
    ("Husband and wife Kevin Bacon and Kyra Sedgwick will present the prize.", "Kevin Bacon, Kyra Sedgwick"),
    ("The dinner was hosted by spouses Paul Newman and Joanne Woodward.", "Paul Newman, Joanne Woodward"),
    (
        "Bacon thanked his wife of 35 years, Kyra Sedgwick. Kevin Bacon was in tears.",
        "Kevin Bacon, Kyra Sedgwick",
    ),
    (
        "Kyra Sedgwick came with Kevin Bacon, whom she married in 1988.",
        "Kevin Bacon, Kyra Sedgwick |  | 1988",
    ),
    ("Bruce Willis’s ex-wife, Demi Moore, sat in the second row.", "Bruce Willis, Demi Moore"),
    ("Dennis Quaid’s former wife Meg Ryan was there.", "Dennis Quaid, Meg Ryan"),
    ("Ethan Hawke arrived without his ex-wife, Uma Thurman.", "Ethan Hawke, Uma Thurman"),
    (
        "James Cameron and his fourth wife, Linda Hamilton, met on “The Terminator.”",
        "James Cameron, Linda Hamilton",
    ),
    ("Lauren Bacall, the widow of Humphrey Bogart, spoke first.", "Lauren Bacall, Humphrey Bogart"),
    ("Bogart’s widow, Lauren Bacall, spoke first. Humphrey Bogart was 57.", "Humphrey Bogart, Lauren Bacall"),
    (
        "Since their 1988 wedding, Kevin Bacon and Kyra Sedgwick have made six films.",
        "Kevin Bacon, Kyra Sedgwick |  | 1988",
    ),
    (
        "Kevin Bacon met Kyra Sedgwick on the set of “Lemon Sky.” They married that same year, in 1988.",
        "Kevin Bacon, Kyra Sedgwick |  | 1988",
    ),
    (
        "Kevin Bacon and Kyra Sedgwick met in 1987; the wedding was in 1988.",
        "Kevin Bacon, Kyra Sedgwick |  | 1988",
    ),
    ("Alec Baldwin, formerly married to Kim Basinger, did not attend.", "Alec Baldwin, Kim Basinger"),
    ("Meg Ryan, once wed to Dennis Quaid, now lives in Montecito.", "Meg Ryan, Dennis Quaid"),
    ("Alec Baldwin was married to Kim Basinger from 1993 to 2002.", "Alec Baldwin, Kim Basinger |  | 1993"),
    ("Geena Davis and Jeff Goldblum were married from 1987 to 1991.", "Geena Davis, Jeff Goldblum |  | 1987"),
    ("Emma Thompson and Kenneth Branagh divorced in 1995.",),
    ("Tom Hanks had been ill. He is survived by his wife, Rita Wilson.", "Tom Hanks, Rita Wilson"),
    ("Tom Hanks’ wife, the actress Rita Wilson, produced it.", "Tom Hanks, Rita Wilson"),
    ("“Loverboy” stars Kevin Bacon’s real-life wife, Kyra Sedgwick.", "Kevin Bacon, Kyra Sedgwick"),
    (
        "Kevin Bacon – husband of Kyra Sedgwick since 1988 – lives in Connecticut.",
        "Kevin Bacon, Kyra Sedgwick |  | 1988",
    ),
    ("Married couple Kevin Bacon and Kyra Sedgwick are back.", "Kevin Bacon, Kyra Sedgwick"),
    ("Kevin Bacon (Kyra Sedgwick’s husband) also turned up.", "Kevin Bacon, Kyra Sedgwick"),
    ("Kevin Bacon is Kyra Sedgwick’s husband.", "Kevin Bacon, Kyra Sedgwick"),
    ("Kyra Sedgwick is married to Kevin Bacon, and they live in New York.", "Kyra Sedgwick, Kevin Bacon"),
    (
        "Paul Newman’s marriage to Joanne Woodward, in 1958, lasted fifty years.",
        "Paul Newman, Joanne Woodward |  | 1958",
    ),
    (
        "Gary Oldman and Uma Thurman were husband and wife from 1990 until 1992.",
        "Gary Oldman, Uma Thurman |  | 1990",
    ),
    ("Mia Farrow became Frank Sinatra’s third wife in 1966.", "Mia Farrow, Frank Sinatra |  | 1966"),
    ("In 1973 Amitabh Bachchan married Jaya Bachchan.", "Amitabh Bachchan, Jaya Bachchan |  | 1973"),
    (
        "Elizabeth Taylor married Richard Burton twice, in 1964 and in 1975.",
        "Elizabeth Taylor, Richard Burton |  | 1964",
    ),
    (
        "Brad Pitt, who married Jennifer Aniston in 2000 and Angelina Jolie in 2014, has kept quiet.",
        "Brad Pitt, Jennifer Aniston |  | 2000",
        "Brad Pitt, Angelina Jolie |  | 2014",
    ),
    (
        "Danny DeVito and Rhea Perlman, who wed in 1982, appeared together in “Matilda.”",
        "Danny DeVito, Rhea Perlman |  | 1982",
    ),
    (
        "James Cameron, whose ex-wife Gale Anne Hurd produced “Aliens,” was absent.",
        "James Cameron, Gale Anne Hurd",
    ),
    ("The marriage of Brad Pitt and Jennifer Aniston ended in 2005.", "Brad Pitt, Jennifer Aniston"),
    (
        "Kevin Bacon and Kyra Sedgwick celebrated their 35th wedding anniversary in September.",
        "Kevin Bacon, Kyra Sedgwick",
    ),
    ("Kevin Bacon has been wed to Kyra Sedgwick since 1988.", "Kevin Bacon, Kyra Sedgwick |  | 1988"),
    ("Tom Hanks and Rita Wilson have been married since 1988.", "Tom Hanks, Rita Wilson |  | 1988"),
    ("Christopher Guest’s spouse is Jamie Lee Curtis.", "Christopher Guest, Jamie Lee Curtis"),
    ("Kevin Bacon and Meryl Streep play a married couple in “The River Wild.”",),
    ("Meryl Streep plays Kevin Bacon’s wife in “The River Wild.”",),
    ("Meg Ryan starred as Tom Hanks’s wife in “Salt House.”",),
    ("Brad Pitt and Gwyneth Paltrow were engaged but never married.",),
    ("Winona Ryder was engaged to Johnny Depp.",),
    ("Kevin Bacon is not married to Meryl Streep.",),
    ("Are Tom Hanks and Meg Ryan married?",),
    ("Contrary to rumor, Tom Hanks never married Meg Ryan.",),
    ("Uma Thurman dated Timothy Hutton for two years.",),
    ("Goldie Hawn and her longtime partner, Kurt Russell, have never married.",),
    ("Leonardo DiCaprio and Kate Winslet could marry on screen again.",),
    ("Kevin Bacon hopes to marry Meryl Streep in “Salt House.”",),
    ("In “Notting Hill,” Julia Roberts marries Hugh Grant.",),
    ("Tom Hanks and Meg Ryan, who marry at the end of “Sleepless in Seattle,” are friends.",),
    ("Julia Roberts’s character weds Hugh Grant’s in the end.",),
    ("Tom Hanks’ wife in “Apollo 13” was played by Kathleen Quinlan.",),
    ("Kathleen Quinlan, who was Tom Hanks’s wife in “Apollo 13,” agreed.",),
    ("Since 2006 Nicole Kidman has been married to Keith Urban.", "Nicole Kidman, Keith Urban |  | 2006"),
    (
        "Harrison Ford was married to Melissa Mathison (1983–2004).",
        "Harrison Ford, Melissa Mathison |  | 1983",
    ),
    (
        "James Cameron’s fifth marriage, to Suzy Amis, has lasted since 2000.",
        "James Cameron, Suzy Amis |  | 2000",
    ),
    (
        "“Aliens” was produced by Gale Anne Hurd, the wife of James Cameron from 1985 to 1989.",
        "Gale Anne Hurd, James Cameron |  | 1985",
    ),
    (
        "Albert Finney married three times: to the actress Jane Wenham; in 1970 to Anouk Aimée, "
        "the star of “Lola”; and in 2006 to Pene Delmage.",
        "Albert Finney, Jane Wenham",
        "Albert Finney, Anouk Aimée |  | 1970",
        "Albert Finney, Pene Delmage |  | 2006",
    ),
    (
        "Joel Coen and Frances McDormand became husband and wife in 1984.",
        "Joel Coen, Frances McDormand |  | 1984",
    ),
    ("Tom Hanks and Rita Wilson became husband and wife on screen in “Volunteers.”",),
    (
        "“M” (1931), which Fritz Lang directed and Thea von Harbou, then his wife, co-wrote, is long.",
        "Thea von Harbou, Fritz Lang",
    ),
    *kin_examples("married"),
)


def read(scene: Scene) -> Iterator[Statement]:
    if scene.question:
        return
    for clause in scene.clauses:
        if clause.family == "marry":
            yield from _clause(scene, clause)
    for kin in scene.kinships:
        if kin.kind == "spouse" and len(kin.a.members) == 1 and len(kin.b.members) == 1:
            yield wedding(scene, kin.a.members[0], kin.b.members[0], (kin.start, kin.end), kin.year)
    yield from idioms(scene)


_ONCE = frozenset("formerly once previously briefly long now then since later still also already".split())


def _year(scene: Scene, clause: Clause) -> tuple[int | None, int]:
    """The year of a wedding, and where it ends: "in 1988", "since 1988", "that same year"."""
    years = [
        c
        for c in clause.complements
        if c.chunk.kind == "Y" and c.preposition in ("in", "since", "", "on", "from")
    ]
    if years:
        return years[0].chunk.value, years[0].chunk.end
    whole = scene.chunks
    first = next((k for k, c in enumerate(whole) if c is clause.subject), 0)
    if first and whole[first - 1].low == ",":
        first -= 1
    if first > 1 and whole[first - 1].kind == "Y" and whole[first - 2].low in ("in", "since"):
        return whole[first - 1].value, 0
    chunks = scene.chunks
    at = next((k for k, c in enumerate(chunks) if c is clause.chunk), len(chunks))
    for k in range(at, min(at + 9, len(chunks) - 2)):
        if chunks[k].low == "(" and chunks[k + 1].kind == "Y" and chunks[k + 2].low in (")", "—", "-"):
            return chunks[k + 1].value, chunks[k + 1].end
        if chunks[k].low == "(" and chunks[k + 1].low in ("since", "in") and chunks[k + 2].kind == "Y":
            return chunks[k + 2].value, chunks[k + 2].end
        if chunks[k].low in (";", "and", "who"):
            break
    chunks = clause.piece.chunks
    lows = [c.low for c in chunks[clause.place : clause.place + 8]]
    if ("that" in lows or "the" in lows) and "year" in lows and ("same" in lows or "that" in lows):
        k = lows.index("year") + clause.place
        if "later" not in lows and "after" not in lows and "following" not in lows:
            before = [c.value for c in chunks[: clause.place] if c.kind == "Y"]
            year = before[-1] if before else _title_year(chunks[: clause.place]) or scene.discourse.year
            return year, chunks[k].end
    return None, 0


def _were_to(scene: Scene, clause: Clause) -> bool:
    """ "who were to marry in 1984", told from before; "P was to marry Q in 1984" is what did not happen."""
    if clause.piece.opener != "who":
        return False
    words = [w for w in clause.words if w not in ("were", "was")]
    if len(words) == len(clause.words) or scene.question or denied(words) or doubted(words):
        return False
    return any(c.chunk.kind == "Y" for c in clause.complements)


def _in_a_story(scene: Scene, clause: Clause) -> bool:
    """ "In T, P marries Q", "who marry at the end of T", "on screen P married Q": not they, whom they
    play."""
    chunks = clause.piece.chunks
    stops = (k for k in range(clause.place, len(chunks)) if chunks[k].low in (";", "who", "and", "but"))
    behind = next(stops, len(chunks))
    if on_screen(chunks, clause.place + 1, min(behind, clause.place + 7)):
        return True
    first = next((k for k, c in enumerate(chunks) if c is clause.subject), clause.place)
    if first < 5 and on_screen(chunks, 0, first):
        return True
    if clause.tense in ("base", "third") and fronted_by_story(scene.chunks):
        return True
    if any(c.chunk.kind == "T" and c.preposition in ("in", "on", "") for c in clause.complements):
        return True
    if clause.tense in ("base", "third") and not any(w in ("did", "to", "would") for w in clause.words):
        return any(c.chunk.kind == "T" or any(w.low == "end" for w in c.words) for c in clause.complements)
    return False


def _partners(clause: Clause) -> Iterator[tuple[Member, Chunk | None]]:
    """ "married A in 1963 and then B, in 1988", "in 1963 to A and in 1988 to B": each partner with their
    year."""
    chunks = clause.piece.chunks
    found: list[tuple[Member, Chunk | None]] = []
    waiting: Chunk | None = None
    for k in range(clause.place + 1, len(chunks)):
        chunk = chunks[k]
        if chunk.kind == "Y":
            if (
                found
                and found[-1][1] is None
                and waiting is None
                and chunks[k - 1].low in ("in", ",", "since")
            ):
                found[-1] = (found[-1][0], chunk)
            else:
                waiting = chunk
        elif chunk.kind == "P":
            if chunk.possessive or chunk.anaphor or chunk.kin or len(chunk.members) != 1:
                break
            found.append((chunk.members[0], waiting))
            waiting = None
        elif chunk.kind == "T" or chunk.low in (
            ";",
            "who",
            "while",
            "with",
            "when",
            "divorced",
            "directed",
            "starred",
            "had",
            "they",
        ):
            break
    return iter(found)


def _title_year(chunks: list[Chunk]) -> int | None:
    for chunk in reversed(chunks):
        if chunk.kind == "T" and chunk.members and chunk.members[0].found.year:
            return chunk.members[0].found.year
    return None


def _to_whom(clause: Clause) -> bool:
    """Whether "Q, to whom P was married", "Q, who P used to be married to" leaves out the partner."""
    chunks = clause.piece.chunks
    behind = [c.low for c in chunks[clause.place + 1 : clause.place + 2]]
    return clause.piece.opener == "towhom" or behind == ["to"]


def _clause(scene: Scene, clause: Clause) -> Iterator[Statement]:
    words = clause.words
    if not scene.asserted(clause) and not _were_to(scene, clause):
        return
    if _in_a_story(scene, clause):
        return
    several = list(several_weddings(scene, clause))
    if several:
        yield from several
        return
    if clause.place and clause.piece.chunks[clause.place - 1].low in (
        "a",
        "an",
        "the",
        "any",
        "every",
        "his",
        "her",
    ):
        return  # "as a married couple"
    subject, obj = clause.subject, clause.object
    if clause.passive or "married" in clause.chunk.low or clause.verb == "wed":
        partner = next(iter(clause.people("to")), None)
    else:
        partner = None
    if obj is not None and obj.kind == "P":
        partner = obj
    if subject is None and clause.place:
        # "was written by P, formerly married to Q": the one just before.
        k = clause.place - 1
        while k and (clause.piece.chunks[k].low in _ONCE or clause.piece.chunks[k].low == ","):
            k -= 1
        near = clause.piece.chunks[k]
        subject = near if near.kind == "P" and k < clause.place - 1 and not near.possessive else None
    if subject is not None and subject.kind == "T":
        # "an episode that starred P and Q, who were to marry": the two just before.
        before = [c for c in scene.chunks if c.kind == "P" and c.end < clause.chunk.start]
        subject = before[-1] if before and clause.piece.opener == "who" else None
    host = clause.piece.host
    if (
        partner is None
        and clause.piece.opener in ("who", "whom", "towhom")
        and host is not None
        and host.kind == "P"
        and subject is not None
        and subject is not host
        and len(subject.members) == 1
        and _to_whom(clause)
    ):
        partner = Chunk("P", host.members[-1].start, host.members[-1].end, "P", host.members[-1:])
    if subject is None or subject.kind != "P":
        return
    if subject.anaphor and any(m.found.start > subject.start for m in subject.members):
        return  # "the couple" are two who have been named before
    if "play" in words or "plays" in words or "played" in words:
        return
    year, end = _year(scene, clause)
    chunk = clause.chunk
    later = list(_partners(clause))
    if len(subject.members) == 1 and len(later) > 1:
        for other, when in later:
            a, b = subject.members[0], other
            if not scene.same(a, b):
                span = (
                    min(a.start, b.start, chunk.start),
                    max(a.end, b.end, chunk.end, when.end if when is not None else 0),
                )
                if b.start > chunk.end and a.end <= chunk.start and later[0][0] is not other:
                    span = (min(b.start, when.start if when is not None else b.start), span[1])
                yield wedding(scene, a, b, span, when.value if when is not None else None)
        return
    if partner is not None and len(partner.members) == 1 and len(subject.members) == 1:
        a, b = subject.members[0], partner.members[0]
        if scene.same(a, b):
            return
        # "married Q in 1963 and R in 1988" gives each their year.
        span = (min(a.start, b.start, chunk.start), max(a.end, b.end, chunk.end, end))
        yield wedding(scene, a, b, span, year)
    elif partner is None and len(subject.members) == 2 and not clause.titles("", "in"):
        a, b = subject.members
        span = (min(a.start, b.start, chunk.start), max(chunk.end, end, min(a.end, b.end)))
        yield wedding(scene, a, b, span, year)
