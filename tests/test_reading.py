"""The whole reading, end to end: the demo's article, and that of the reference data where it is at hand."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import costars
from costars import demo
from costars.cli.main import main
from costars.records import Check, Claim
from costars.vocabulary import ROLES

DAY = "2024-01-30"
BACON, SEDGWICK = "p:kevin-bacon-1958", "p:kyra-sedgwick-1965"
WEITHORN, HIRSCH, OGRADY = "p:michael-j-weithorn", "p:judd-hirsch-1935", "p:brittany-ogrady-1996"
TRAVIS, SOSIE = "p:travis-bacon-1989", "p:sosie-bacon-1992"
PAIR = (BACON, SEDGWICK)
WOODSMAN, CAVEDWELLER = "t:the-woodsman-2004", "t:cavedweller-2004"
LOVERBOY, ODDITY, LEMON_SKY = "t:loverboy-2005", "t:space-oddity-2022", "t:lemon-sky-1988"
NEW = "Connescence"
SUPPORTED, NOT_IN_DATA = "supported", "not_in_data"

Told = tuple[Any, ...]


def told(claim: Claim) -> Told:
    """What a claim asserts, and its verdict; the order of several titles aside."""
    said = (claim.year, claim.value, claim.status, claim.quoted_from)
    return claim.kind, claim.people, tuple(sorted(claim.titles)), *said, claim.verdict


def claim(
    kind: str, people: tuple[str, ...], *titles: str, verdict: str = SUPPORTED, **said: int | str
) -> Told:
    values = tuple(said.get(key) for key in ("year", "value", "status", "quoted_from"))
    return kind, people, tuple(sorted(titles)), *values, verdict


def announced(kind: str, person: str, **said: str) -> Told:
    return claim(kind, (person,), NEW, status="announced", verdict=NOT_IN_DATA, **said)


LAST = claim("last_together", PAIR, WOODSMAN, CAVEDWELLER, year=2004, verdict="contradicted")
GAP = claim("years_since_together", PAIR, value=20, verdict="depends")

# What both articles claim, each in its own words.
BOTH = [
    claim("married", PAIR, year=1988),
    claim("acted_together", PAIR, WOODSMAN),
    claim("acted_together", PAIR, CAVEDWELLER),
    LAST,
    GAP,
    claim("created", (WEITHORN,), "t:the-king-of-queens-1998"),
    claim("worked_on", (WEITHORN,), "t:the-goldbergs-2013"),
    claim("acted_in", (HIRSCH,), "t:the-fabelmans-2022"),
    claim("acted_in", (OGRADY,), "t:the-white-lotus-2021"),
    claim("acted_in", (BACON,), "t:footloose-1984"),
    claim("acted_in", (BACON,), "t:leave-the-world-behind-2023"),
    claim("acted_in", (SEDGWICK,), "t:the-closer-2005"),
    claim("directed_in", PAIR, LOVERBOY),
    claim("directed_in", PAIR[::-1], ODDITY),
    claim("title_year", (), LOVERBOY, year=2005),
    claim("title_year", (), ODDITY, year=2022),
    claim("title_year", (), LEMON_SKY, year=1988),
    *(claim("parent_of", (parent, child)) for parent in PAIR for child in (TRAVIS, SOSIE)),
    announced("wrote", WEITHORN),
    announced("directed", WEITHORN),
    announced("plays", SEDGWICK, value="Cynthia Rand"),
    announced("acted_in", HIRSCH),
]
IN_DEMO = [
    *BOTH,
    claim("worked_on", (WEITHORN,), "t:schooled-2019", verdict=NOT_IN_DATA),
    claim("acted_in", (BACON,), LEMON_SKY),
    claim("acted_in", (SEDGWICK,), LEMON_SKY),
    announced("acted_in", BACON),
    announced("acted_in", SEDGWICK),
    announced("acted_in", OGRADY),
    announced("plays", BACON, value="Stan Olszewski"),
    announced("plays", HIRSCH, value="Warren"),
]


@pytest.fixture(scope="module")
def read(starter: costars.Graph) -> Check:
    return starter.check(demo.article(), date=DAY)


@pytest.fixture(scope="module")
def story(starter: costars.Graph, reference: Path) -> Check:
    """The article of the reference data."""
    file = reference.parent / "article" / "announcement.txt"
    if not file.is_file():
        pytest.skip(f"no article at {file}")
    return starter.check_file(file, date=DAY)


def only(check: Check, kind: str) -> Claim:
    (found,) = (c for c in check.claims if c.kind == kind)
    return found


# Claims and verdicts -------------------------------------------------------------------------------


def test_the_demo_makes_exactly_these_claims(read: Check) -> None:
    assert sorted(map(told, read.claims), key=repr) == sorted(IN_DEMO, key=repr)


@pytest.mark.parametrize("expected", BOTH, ids=lambda t: " ".join(map(str, (t[0], *t[1], *t[2]))))
def test_the_article_of_the_reference_makes_them_too(story: Check, expected: Told) -> None:
    assert expected in set(map(told, story.claims))


@pytest.mark.parametrize(
    "expected",
    [
        claim("acted_together", PAIR, NEW, status="announced", verdict=NOT_IN_DATA),
        claim("worked_on", (WEITHORN,), "t:schooled-2019", verdict=NOT_IN_DATA),
        announced("acted_in", OGRADY),
        announced("plays", HIRSCH, value="Warren"),
        announced("plays", BACON, value="Stan Olszewski"),
    ],
    ids=lambda t: " ".join(map(str, (t[0], *t[1], *t[2]))),
)
def test_what_it_claims_besides(story: Check, expected: Told) -> None:
    assert expected in set(map(told, story.claims))


@pytest.mark.parametrize("article", ["read", "story"])
def test_nothing_else_is_called_false(article: str, request: pytest.FixtureRequest) -> None:
    """The gravest thing that a report can say, of one claim alone, and nothing is flagged without reason."""
    check: Check = request.getfixturevalue(article)
    assert [told(c) for c in check.claims if c.verdict == "contradicted"] == [LAST]
    assert {told(c) for c in check.claims if c.verdict == "depends"} == {GAP}
    flagged = {told(c) for c in check.claims if c.flag}
    assert flagged <= {LAST, GAP, claim("worked_on", (WEITHORN,), "t:schooled-2019", verdict=NOT_IN_DATA)}


@pytest.mark.parametrize("article", ["read", "story"])
def test_what_refutes_the_last_time_is_shown(article: str, request: pytest.FixtureRequest) -> None:
    """Loverboy on screen, Cop Car counting voices; and that credits do not tell of scenes."""
    last = only(request.getfixturevalue(article), "last_together")
    facts = [fact.fact for fact in last.evidence]
    assert any("Loverboy (2005)" in f and "Marty" in f and "Emily" in f for f in facts)
    assert any("Cop Car (2015)" in f and "voice" in f for f in facts)
    assert last.rules is not None
    assert (last.rules["on_screen"], last.rules["any_acting"]) == ("contradicted", "contradicted")
    assert "Loverboy (2005), with parts on screen" in last.why
    assert "Credits do not tell whether they share a scene." in last.why
    assert last.suggestion is not None
    assert "Loverboy (2005)" in last.suggestion
    for fact in last.evidence:
        assert "2026-11-22" in fact.source


@pytest.mark.parametrize("article", ["read", "story"])
def test_two_decades_depend_on_what_counts(article: str, request: pytest.FixtureRequest) -> None:
    check: Check = request.getfixturevalue(article)
    for gap in (c for c in check.claims if c.kind == "years_since_together"):
        assert gap.rules == {"on_screen": "supported", "any_acting": "contradicted"}
        assert any("Cop Car (2015)" in fact.fact for fact in gap.evidence)
        assert gap.suggestion is not None
        assert "9 years before" in gap.suggestion


@pytest.mark.parametrize("article", ["read", "story"])
def test_the_brief_is_about_the_announced_cast(article: str, request: pytest.FixtureRequest) -> None:
    check: Check = request.getfixturevalue(article)
    assert {BACON, SEDGWICK, HIRSCH, WEITHORN} <= set(check.cast) <= {*PAIR, HIRSCH, WEITHORN, OGRADY}
    ((reunion),) = check.reunions
    assert (reunion.a.id, reunion.b.id) == PAIR
    assert {a.rule: (a.last and a.last.id, a.years_since) for a in reunion.acted_together} == {
        "on_screen": (LOVERBOY, 19),
        "any_acting": ("t:cop-car-2015", 9),
        "movies_only": ("t:cop-car-2015", 9),
    }  # fmt: skip
    chains = {(f.a.id, f.b.id): f.degrees for f in check.first_time}
    assert chains[BACON, HIRSCH] == 2


# What stands where ---------------------------------------------------------------------------------


@pytest.mark.parametrize("article", ["read", "story"])
def test_offsets_lead_to_the_words(article: str, request: pytest.FixtureRequest) -> None:
    check: Check = request.getfixturevalue(article)
    text = check.document.text
    for claim_ in check.claims:
        assert text[claim_.start : claim_.end] == claim_.quote != ""
    for mention in (*check.people, *check.titles):
        assert text[mention.start : mention.end] == mention.text != ""
    places = [(c.start, c.end) for c in check.claims]
    assert len(check.claims) == len({(told(c), c.start) for c in check.claims})
    assert all(0 <= a < b <= len(text) for a, b in places)


def test_every_name_is_found(read: Check) -> None:
    """Full names and last names, also possessive; characters are no mentions."""
    people = [(m.text, m.id) for m in read.people]
    assert people[:3] == [("Weithorn", WEITHORN), ("Kevin Bacon", BACON), ("Kyra Sedgwick", SEDGWICK)]
    assert {m.id for m in read.people} == {BACON, SEDGWICK, WEITHORN, HIRSCH, OGRADY, TRAVIS, SOSIE}
    assert not {"Stan Olszewski", "Cynthia Rand", "Warren", "Brooklyn"} & {m.text for m in read.people}
    assert [m.text for m in read.titles if m.id is None] == [NEW]
    assert len({m.id for m in read.titles}) == 14


def test_json_has_the_keys_of_the_interface(read: Check, starter: costars.Graph) -> None:
    document = json.loads(json.dumps(read.to_dict()))
    assert document.keys() == {
        "document", "people", "titles", "claims", "cast", "reunions", "first_time", "graph", "announced",
    }  # fmt: skip
    assert document["document"].keys() == {"date", "date_source", "title", "text", "source"}
    assert (document["document"]["date"], document["document"]["date_source"]) == (DAY, "argument")
    for mention in (*document["people"], *document["titles"]):
        assert mention.keys() == {"text", "start", "end", "id", "name", "candidates"}
    for one in document["claims"]:
        assert one.keys() == {
            "kind", "quote", "start", "end", "people", "titles", "year", "value", "status", "quoted_from",
            "verdict", "why", "evidence", "rules", "flag", "suggestion", "candidates",
        }  # fmt: skip
        assert all(fact.keys() == {"fact", "source"} for fact in one["evidence"])
        assert isinstance(one["rules"], dict)
        assert one["why"].endswith(".")
    (reunion,) = document["reunions"]
    assert reunion.keys() == {"a", "b", "relations", "titles", "acted_together", "sentence"}
    for pair in document["first_time"]:
        assert pair.keys() == {"a", "b", "degrees", "chain", "sentence"}
    assert document["graph"].keys() == {"name", "built", "sources"}


# The forms of one article --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def plain(read: Check) -> list[Told]:
    return [told(c) for c in read.claims]


@pytest.mark.parametrize(
    ("name", "encoding", "newline"),
    [
        ("a.txt", "utf-8", "\n"),
        ("a.txt", "utf-8-sig", "\n"),
        ("a.txt", "cp1252", "\n"),
        ("a.txt", "utf-8", "\r\n"),
        ("a.txt", "utf-8", "\r"),
        ("a.txt", "utf-16", "\n"),
        ("a.md", "utf-8", "\n"),
        ("a", "cp1252", "\r\n"),
    ],
)
def test_bytes_do_not_matter(
    starter: costars.Graph, tmp_path: Path, plain: list[Told], name: str, encoding: str, newline: str
) -> None:
    file = tmp_path / name
    file.write_bytes(demo.article().replace("\n", newline).encode(encoding))
    check = starter.check_file(file, date=DAY)
    assert [told(c) for c in check.claims] == plain
    for found in check.claims:
        assert check.document.text[found.start : found.end] == found.quote


def test_quotation_marks_do_not_matter(starter: costars.Graph, plain: list[Told]) -> None:
    straight = demo.article().translate(str.maketrans("“”’", '""\''))
    assert [told(c) for c in starter.check(straight, date=DAY).claims] == plain


def test_a_page_is_read_like_the_text(starter: costars.Graph, tmp_path: Path, plain: list[Told]) -> None:
    pytest.importorskip("trafilatura")
    title, _, *paragraphs = demo.article().strip().split("\n\n")
    body = "".join(f"<p>{p}</p>" for p in paragraphs)
    page = tmp_path / "a.html"
    page.write_text(
        f"<html><head><title>{title}</title></head><body><nav>Home</nav><article><h1>{title}</h1>{body}"
        "</article></body></html>",
        encoding="utf-8",
    )
    assert [told(c) for c in starter.check_file(page, date=DAY).claims] == plain


def test_the_day_that_the_text_states_counts(starter: costars.Graph, read: Check) -> None:
    check = starter.check(demo.article())
    assert (check.document.date, check.document.date_source) == (dt.date(2024, 1, 30), "document")
    assert check.claims == read.claims


def test_later_titles_count_for_nothing(starter: costars.Graph) -> None:
    """Read on a day of 2004, nothing is later than 2004."""
    check = starter.check(demo.article(), date="2004-12-30")
    assert only(check, "last_together").verdict == SUPPORTED
    assert (
        only(check, "years_since_together").verdict == "contradicted"
    )  # Murder in the First, nine years ago


# From the command line and from Python -------------------------------------------------------------


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], starter: costars.Graph) -> Any:
    def run(*args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(list(args))
        out, err = capfdbinary.readouterr()
        return int(str(ended.value.code)), out.decode(), err.decode()

    return run


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Kevin Bacon and Kyra Sedgwick last acted together in 1995.", "contradicted"),
        ("Kevin Bacon and Kyra Sedgwick have not acted together since 1995.", "contradicted"),
        ("Before that, Kevin Bacon and Kyra Sedgwick had last acted together in 1995.", NOT_IN_DATA),
        ("“The Woodsman” was Kevin Bacon and Kyra Sedgwick’s first film together since 1995.", NOT_IN_DATA),
        (
            "Kevin Bacon and Kyra Sedgwick reunited in “The Woodsman” for the first time since “Tremors.”",
            NOT_IN_DATA,
        ),
    ],
)
def test_a_last_time_of_the_past_is_not_refuted(starter: costars.Graph, text: str, verdict: str) -> None:
    assert only(starter.check(text, date=DAY), "last_together").verdict == verdict


def test_the_command_gives_what_python_gives(run: Any, read: Check, tmp_path: Path) -> None:
    code, out, err = run("check", "--demo", "--date", DAY, "--json")
    assert (code, err) == (0, "")
    answer = json.loads(out)
    assert answer["document"].pop("source") == demo.SOURCE
    expected = json.loads(json.dumps(read.to_dict()))
    assert expected["document"].pop("source") is None
    assert answer == expected


def test_the_report_shows_what_to_look_at_first(run: Any) -> None:
    code, out, err = run("check", "--demo", "--date", DAY)
    assert (code, err) == (0, "")
    flat = " ".join(out.split())
    assert flat.startswith("33 claims: 21 supported, 1 contradicted, 1 depends on what counts, 10 not in the")
    first = flat.index("CONTRADICTED")
    assert (
        first < flat.index("DEPENDS ON WHAT COUNTS") < flat.index("The article") < flat.index("Other claims")
    )
    assert "on screen: contradicted; any acting: contradicted" in flat
    assert "“Connescence” is announced here: never counted, and never evidence." in flat


def test_strict_and_the_files(run: Any, tmp_path: Path) -> None:
    page, review = tmp_path / "r.html", tmp_path / "r.json"
    args = ("check", "--demo", "--date", DAY, "--strict", "--html", str(page), "--claimreview", str(review))
    assert run(*args)[0] == 1
    assert "Loverboy (2005)" in page.read_text(encoding="utf-8")
    ratings = [
        r["reviewRating"]["ratingValue"] for r in json.loads(review.read_text(encoding="utf-8"))["@graph"]
    ]
    assert (ratings.count(1), ratings.count(3), ratings.count(5)) == (1, 1, 21)


def test_file_or_demo_is_needed_and_not_both(run: Any) -> None:
    code, _, err = run("check")
    assert code == 2
    assert "No article is given." in err
    assert "costars check --demo" in err
    code, _, err = run("announce", "a.txt", "--demo")
    assert code == 2
    assert "FILE and --demo are both given." in err


@pytest.mark.parametrize("bad", ["", " \n", b"bytes"])
def test_what_is_no_article(starter: costars.Graph, bad: Any) -> None:
    with pytest.raises(costars.BadInput):
        starter.check(bad)
    with pytest.raises(costars.BadInput, match="not a date"):
        starter.check("A film.", date="soon")


def test_a_closed_graph_reads_nothing(tmp_path: Path) -> None:
    with costars.open() as graph:
        pass
    with pytest.raises(costars.GraphError, match="is closed"):
        graph.check(demo.article(), date=DAY)


def test_the_demo_quotes_nobody_and_is_an_article_of_usual_length() -> None:
    text = demo.article()
    assert 200 <= len(text.split()) <= 300
    assert "said" not in text
    assert text.endswith(".\n")


# Announced -----------------------------------------------------------------------------------------


@pytest.fixture
def graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[costars.Graph]:
    """The starter graph, with announcements of its own."""
    monkeypatch.setenv("COSTARS_HOME", str(tmp_path))
    with costars.open() as opened:
        yield opened


ID = "a:connescence-2024"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(demo.article(), encoding="utf-8")
    return path


def test_announced_from_the_article_itself(graph: costars.Graph, file: Path) -> None:
    entry = graph.announce_article(file)
    title = entry.title
    assert (entry.id, title.name, title.kind, title.status, title.year) == (
        ID,
        NEW,
        "movie",
        "announced",
        None,
    )
    assert (entry.source, entry.date) == (str(file), dt.date(2024, 1, 30))
    assert {(c.person, c.role, c.characters) for c in title.credits} == {
        (BACON, "actor", ("Stan Olszewski",)),
        (SEDGWICK, "actor", ("Cynthia Rand",)),
        (HIRSCH, "actor", ("Warren",)),
        (OGRADY, "actor", ()),
        (WEITHORN, "director", ()),
        (WEITHORN, "writer", ()),
    }
    assert graph.title("Connescence").title.id == ID
    assert ID in {t.id for t in graph.person("Judd Hirsch").credits}
    link = graph.link("Kevin Bacon", "Judd Hirsch")
    assert (link.degrees, link.chains[0][1].id) == (1, ID)
    assert graph.link("Kevin Bacon", "Judd Hirsch", announced=False).degrees == 2
    together = graph.together("Kevin Bacon", "Judd Hirsch", as_of=DAY)
    assert [(t.id, t.status) for t in together.titles] == [(ID, "announced")]
    assert {a.count for a in together.acted_together} == {0}


def test_an_announcement_is_never_evidence(graph: costars.Graph, file: Path, read: Check) -> None:
    """Read again, the title is known, and nothing else is."""
    graph.announce_article(file)
    again = graph.check_file(file, date=DAY)
    assert {m.id for m in again.titles if m.text == NEW} == {ID}
    as_before = [
        (c.kind, c.people, tuple(NEW if t == ID else t for t in c.titles), c.verdict, c.flag)
        for c in again.claims
    ]
    assert as_before == [(c.kind, c.people, c.titles, c.verdict, c.flag) for c in read.claims]
    about = [c for c in again.claims if ID in c.titles]
    assert {(c.verdict, c.flag, c.evidence) for c in about} == {(NOT_IN_DATA, False, ())}
    assert len(about) == 9
    assert (again.cast, again.reunions) == (read.cast, read.reunions)
    assert [(f.a, f.b, f.degrees, f.chain) for f in again.first_time] == [
        (f.a, f.b, f.degrees, f.chain) for f in read.first_time
    ]


def test_no_announced_reads_as_if_nothing_had_been(
    graph: costars.Graph, file: Path, run: Any, read: Check
) -> None:
    graph.announce_article(file)
    known = json.loads(run("check", str(file), "--date", DAY, "--json")[1])
    unknown = json.loads(run("check", str(file), "--date", DAY, "--no-announced", "--json")[1])
    assert {m["id"] for m in known["titles"] if m["text"] == NEW} == {ID}
    assert {m["id"] for m in unknown["titles"] if m["text"] == NEW} == {None}
    assert unknown["claims"] == json.loads(json.dumps(read.to_dict()))["claims"]
    with costars.open(announced=False) as bare:
        assert bare.check(demo.article(), date=DAY).claims == read.claims
        assert bare.announcements().announcements == ()
        with pytest.raises(costars.NotFound):
            bare.title(NEW)
        with pytest.raises(costars.BadInput, match="opened without its announcements"):
            bare.announce_article(file)
        with pytest.raises(costars.BadInput, match="opened without its announcements"):
            bare.retract(ID)
    assert [a.id for a in graph.announcements().announcements] == [ID]


def test_a_file_of_announcements_that_is_damaged_does_not_keep_from_reading_without(
    graph: costars.Graph, file: Path, run: Any
) -> None:
    graph.announce_article(file)
    (Path(os.environ["COSTARS_HOME"]) / "starter.announcements" / "announcements.json").write_text("{")
    assert run("check", str(file))[0] == 3
    assert run("check", str(file), "--no-announced")[0] == 0


def test_the_commands_from_announcing_to_taking_back(run: Any, graph: costars.Graph, tmp_path: Path) -> None:
    code, out, err = run("announce", "--demo", "--json")
    answer = json.loads(out)
    assert (code, err, answer["id"], answer["source"]) == (0, "", ID, demo.SOURCE)
    assert {c["role"] for c in answer["title"]["credits"]} == {"actor", "director", "writer"} < set(ROLES)
    retitled = tmp_path / "later.txt"
    retitled.write_text(
        "May 6, 2024\n\nKevin Bacon and Kyra Sedgwick will star in the film “Night Sessions,” which Michael "
        "J. Weithorn wrote and directs.\n",
        encoding="utf-8",
    )
    code, out, err = run("announce", str(retitled), "--as", ID)
    assert (code, 'now "Night Sessions"' in err) == (0, True)
    assert "before: Connescence" in out
    assert "Judd Hirsch: Warren" in out  # known from the first article alone
    for name in (NEW, "Night Sessions"):
        code, out, _ = run("title", name, "--json")
        assert (code, json.loads(out)["title"]["id"]) == (0, ID)
    code, out, _ = run("check", "--demo", "--json")
    assert {m["id"] for m in json.loads(out)["titles"] if m["text"] == NEW} == {ID}
    assert run("retract", ID)[0] == 0
    assert run("title", NEW)[0] == 2


@pytest.mark.parametrize(
    ("told_of", "kind"),
    [
        ("“Quiet Harbor,” a limited series from director Lena Ostrowsky.", "tv_mini_series"),
        ("“Quiet Harbor,” an eight-part drama series from director Lena Ostrowsky.", "tv_mini_series"),
        ("the drama series “Quiet Harbor.”", "tv_series"),
        ("“Quiet Harbor.” The series is shot in Wales.", "tv_series"),
        ("the TV movie “Quiet Harbor.”", "tv_movie"),
        ("the short film “Quiet Harbor.”", "short"),
        ("“Quiet Harbor,” a film about a television series.", "movie"),
        ("“Quiet Harbor.”", "movie"),
    ],
)
def test_the_sort_of_an_announced_title(starter: costars.Graph, told_of: str, kind: str) -> None:
    check = starter.check(f"Kevin Bacon and Kyra Sedgwick will star in {told_of}", date=DAY)
    assert check.announced is not None
    assert (check.announced.name, check.announced.kind) == ("Quiet Harbor", kind)


def test_an_article_without_an_announcement(graph: costars.Graph, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_text("Kevin Bacon starred in “Footloose” in 1984.")
    with pytest.raises(costars.BadInput, match=r"old\.txt announces no title"):
        graph.announce_article(path)


def test_a_new_season_announces_no_title(starter: costars.Graph) -> None:
    text = "Kevin Bacon will star with Brittany O’Grady in the new season of “The White Lotus.”"
    check = starter.check(text, date=DAY)
    assert [m.id for m in check.titles] == ["t:the-white-lotus-2021"]
    assert check.announced is None
