"""Reports of a checked article: the page, the terminal, the data for search engines."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import io
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

import checked
import costars
from costars.cli.check_text import print_check
from costars.records import (
    Announced,
    Candidate,
    Check,
    Claim,
    Document,
    Fact,
    GraphStamp,
    Mention,
    MentionCandidate,
    Source,
)
from costars.report.claimreview import claim_review, claim_review_json
from costars.report.html import page
from costars.report.marking import pieces
from costars.report.wording import VERDICTS, assertion, clean, clean_line, names_of, not_paired, summary


@pytest.fixture(scope="module")
def made(starter: costars.Graph) -> Check:
    return checked.check(starter)


# Reports of anything ------------------------------------------------------------------------------

AWKWARD = st.sampled_from(
    [
        *(
            "</script>",
            "<!--",
            "]]>",
            "&amp;",
            "&",
            "\"'",
            "javascript:x",
            'https://e.org/?a="b<c',
            "[1✓]",
            "x" * 90,
        ),
        *("שלום", "مرحبا", "漢字", "👩‍👩‍👧", "🇩🇪🇫🇷", "e\u0301", "\u202e", "\u200d", "\ud800", "\u2028"),
        *("\0", "\x1b[31m", "\x9b", "\r\n", "\n\n", "\t", " "),
    ]
)
WORDS = st.lists(AWKWARD | st.text(max_size=6), max_size=12).map("".join)


@st.composite
def reports(draw: st.DrawFn) -> Check:
    text = draw(WORDS)
    place = st.integers(-1, len(text) + 2)
    claims = []
    for _ in range(draw(st.integers(0, 6))):
        start, end = draw(place), draw(place)
        words = st.lists(WORDS, max_size=2).map(tuple)
        claims.append(
            Claim(
                draw(st.sampled_from([*KINDS, "new_kind"])), draw(WORDS), start, end,
                draw(words), draw(words),
                draw(st.none() | st.integers(0, 3000)), draw(st.none() | st.integers(0, 99) | WORDS),
                draw(st.sampled_from([None, "announced"])), draw(st.none() | WORDS),
                draw(st.sampled_from(list(VERDICTS))), draw(WORDS), (Fact(draw(WORDS), draw(WORDS)),),
                draw(st.none() | st.dictionaries(WORDS, st.sampled_from(list(VERDICTS)), max_size=2)),
                draw(st.booleans()), draw(st.none() | WORDS),
                (Candidate(draw(WORDS), draw(WORDS), "person", 1900, 1, draw(WORDS)),),
            )
        )  # fmt: skip
    mentions = tuple(
        Mention(
            draw(WORDS),
            0,
            1,
            draw(st.none() | WORDS),
            draw(WORDS),
            (MentionCandidate("i", draw(WORDS), 0.5),),
        )
        for _ in range(draw(st.integers(0, 2)))
    )
    source = Source(draw(WORDS), draw(WORDS), draw(WORDS), draw(WORDS), draw(WORDS))
    return Check(
        Document(dt.date(2024, 1, 30), "today", draw(st.none() | WORDS), text, draw(st.none() | WORDS)),
        mentions, mentions, tuple(claims), (), (), (), GraphStamp(draw(WORDS), draw(WORDS), (source,)),
        Announced(draw(WORDS), "movie", ()),
    )  # fmt: skip


KINDS = [
    "acted_in", "plays", "directed", "wrote", "created", "produced", "worked_on", "directed_in",
    "acted_together", "last_together", "first_together", "years_since_together", "times_together",
    "married", "parent_of", "title_year",
]  # fmt: skip


# The page ------------------------------------------------------------------------------------------


class Page(HTMLParser):
    """Reads a page as strictly as we want it: every element is closed in its turn."""

    VOID = frozenset({"meta"})

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.paragraphs: list[str] = []
        self.everything = ""
        self.feed(text)
        self.close()
        assert not self.stack

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        assert len(given) == len(attrs)
        self.tags.add(tag)
        self.attributes |= set(given)
        if given.get("id") is not None:
            self.ids.append(str(given["id"]))
        if "href" in given:
            self.links.append(str(given["href"]))
        if tag not in self.VOID:
            self.stack.append((tag, given.get("class") or ""))
        if self._inside("text") and tag == "p":
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop()[0] == tag

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_data(self, data: str) -> None:
        self.everything += data
        if self._inside("text") and self.stack[-1][0] in ("p", "mark"):
            self.paragraphs[-1] += data

    def _inside(self, name: str) -> bool:
        return any(name in classes.split() for _, classes in self.stack)


def assert_sound(text: str) -> Page:
    read = Page(text)
    assert len(set(read.ids)) == len(read.ids)
    for link in read.links:
        assert link[1:] in read.ids if link.startswith("#") else link.startswith("https://"), link
    assert not read.tags & {"script", "img", "link", "iframe", "object", "embed", "base", "form", "svg"}
    assert not {a for a in read.attributes if a.startswith("on") or a in ("src", "style", "srcset", "data")}
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)
    assert not re.search(r"url\(|@import", text[: text.index("</style>")])
    text.encode("utf-8")
    return read


def test_the_page_links_marks_and_claims(made: Check) -> None:
    read = assert_sound(page(made))
    for number in range(1, len(made.claims) + 1):
        assert {f"c{number}", f"m{number}"} <= set(read.ids)
        assert {f"#c{number}", f"#m{number}"} <= set(read.links)
    assert " ".join(read.paragraphs).split() == clean(checked.TEXT).split()
    assert {"main", "header", "nav", "section", "h1", "h2", "h3", "mark"} <= read.tags
    for word in (
        "Contradicted",
        "Depends on what counts",
        "Ambiguous",
        "Not in the data",
        "Not checkable",
        "Supported",
    ):
        assert word in read.everything
    assert "https://www.wikidata.org/wiki/Q3454165" in read.links
    assert "https://example.org/ferry?a=1&b=2" in read.links


def test_the_page_tells_all_that_an_editor_needs(made: Check) -> None:
    said = " ".join(Page(page(made)).everything.split())
    for claim in made.claims:
        assert clean_line(claim.quote) in said
        assert clean_line(claim.why) in said
        assert clean_line(claim.suggestion or "") in said
        for fact in claim.evidence:
            assert fact.fact in said
    for pair in (*made.reunions, *made.first_time):
        assert pair.sentence in said
    assert "People who are not in the data: Lena Ostrowsky." in said
    assert "p:tom-holland-1943, 50%" in said
    assert "starter, 2026-11-22, MIT" in said
    assert "not whether two people share a scene" in said
    # What is flagged comes before the article, and the article before the rest.
    assert said.index("8. Kevin Bacon") < said.index("are to share the bill") < said.index("1. Kevin Bacon")


def test_the_page_is_small(made: Check) -> None:
    assert len(page(made).encode()) - len(checked.TEXT.encode()) < 60_000


def test_long_lists_are_cut_and_say_so(
    made: Check, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    many = dataclasses.replace(made, reunions=made.reunions * 50, first_time=made.first_time[:1] * 61)
    text = page(many)
    assert "And 10 more: costars check --json" in text
    assert "And 21 more: costars check --json" in text
    assert len(text.encode()) < 200_000
    flat = " ".join(" ".join(lines(many, 80, monkeypatch, capsys)).split())
    assert "and 30 more pairs: --html and --json give more" in flat
    assert "and 41 more pairs" in flat


def test_the_page_may_load_nothing(made: Check) -> None:
    import base64
    import hashlib

    text = page(made)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert policy is not None
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy[1].replace("&#x27;", "'").split("; ")[:2] == [
        "default-src 'none'",
        f"style-src 'sha256-{digest}'",
    ]


@pytest.mark.parametrize(
    "source",
    ["http://example.org", "javascript:alert(1)", "data:text/html,x", 'https://"onclick=x', "https:// x"],
)
def test_only_whole_https_addresses_are_links(made: Check, source: str) -> None:
    claim = dataclasses.replace(made.claims[0], evidence=(Fact("Seen", source),))
    changed = dataclasses.replace(
        made, claims=(claim,), document=dataclasses.replace(made.document, source=source)
    )
    read = assert_sound(page(changed))
    assert all(link.startswith("#") for link in read.links)
    assert source in read.everything


@settings(max_examples=60)
@given(report=reports())
def test_any_page_is_sound(report: Check) -> None:
    read = assert_sound(page(report))
    shown = clean(report.document.text)
    assert "".join("".join(read.paragraphs).split()) == "".join(shown.split())
    for number in range(1, len(report.claims) + 1):
        assert {f"c{number}", f"m{number}"} <= set(read.ids)


# Marks ---------------------------------------------------------------------------------------------


@settings(max_examples=150)
@given(report=reports())
def test_pieces_are_the_text_and_every_claim_ends_once(report: Check) -> None:
    text = report.document.text
    cut = pieces(text, report.claims)
    assert "".join(text[p.start : p.end] for p in cut) == text
    endings = sorted(n for p in cut for n in p.ending)
    assert endings == list(range(1, len(report.claims) + 1))
    for number, claim in enumerate(report.claims, 1):
        covered = {place for p in cut if number in p.inside for place in range(p.start, p.end)}
        assert covered >= set(range(max(0, claim.start), min(claim.end, len(text))))


def test_characters_of_several_code_points_stay_whole(made: Check) -> None:
    for text in ("ae\u0301b", "a👩‍👩‍👧b", "a🇩🇪🇫🇷b", "a👍🏽b", "a\r\nb"):
        wholes = {"ae\u0301b": [1, 3], "a🇩🇪🇫🇷b": [1, 3, 5]}.get(text, [1, len(text) - 1])
        for start in range(len(text)):
            for end in range(start + 1, len(text) + 1):
                claim = dataclasses.replace(made.claims[0], start=start, end=end)
                cuts = {p.start for p in pieces(text, [claim])} - {0}
                assert cuts <= set(wholes), (text, start, end)


# The terminal --------------------------------------------------------------------------------------


def lines(report: Check, width: int, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> list[str]:
    monkeypatch.setenv("COLUMNS", str(width))
    print_check(report)
    found: str = capsys.readouterr().out
    return found.split("\n")


def test_the_terminal_shows_what_to_look_at_first(
    made: Check, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "\n".join(lines(made, 80, monkeypatch, capsys))
    flat = " ".join(said.split())
    assert flat.startswith(
        "16 claims: 6 supported, 2 contradicted, 1 depends on what counts, 5 not in the data, "
        "1 ambiguous, 1 not checkable; 6 to look at."
    )
    headings = re.findall(r"^── (.+?) ─", said, re.MULTILINE)
    assert headings == [
        "To look at", "The article", "Other claims", "Worked together before", "No common work in this data",
        "Names to settle",
    ]  # fmt: skip
    assert said.index("[8✗] CONTRADICTED") < said.index("[14±] DEPENDS") < said.index("[13○] NOT IN")
    assert "“Cavedweller.”[8✗][9✓]" in flat
    assert "on screen: supported; any acting: contradicted; films only: contradicted" in flat
    assert "→ “Loverboy,” a film of 2005" in flat
    assert "People not in the data: Lena Ostrowsky" in said
    assert "Known from starter (2026-11-22)" in said
    assert "\x1b" not in said


def on_a_terminal(**environment: str) -> str:
    """What a terminal gets to see."""
    import pty

    script = (
        "import checked, costars; from costars.cli.check_text import print_check\n"
        "with costars.open() as graph: print_check(checked.check(graph))"
    )
    ours, theirs = pty.openpty()
    clear = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    paths = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    child = subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=theirs,
        env=clear | {"TERM": "xterm-256color", "PYTHONPATH": paths, "PYTHONUTF8": "1"} | environment,
    )
    os.close(theirs)
    said = b""
    with contextlib.suppress(OSError):  # the terminal's end
        while part := os.read(ours, 65536):
            said += part
    os.close(ours)
    assert child.wait() == 0
    return said.decode()


@pytest.mark.skipif(os.name != "posix", reason="a terminal of POSIX")
def test_colours_are_there_where_they_are_wanted() -> None:
    said = on_a_terminal()
    assert "\x1b[1;31m[8✗] CONTRADICTED" in said
    assert "\x1b[4;31mlast " in said
    plain = on_a_terminal(NO_COLOR="1")
    assert "[8✗] CONTRADICTED" in plain
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]m", plain)


@pytest.mark.parametrize("width", [40, 80, 200])
def test_any_report_fits_the_terminal(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    @settings(max_examples=25)
    @given(report=reports())
    def fits(report: Check) -> None:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            print_check(report)
        for line in out.getvalue().split("\n"):
            assert cell_len(line) <= width
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", line)

    monkeypatch.setenv("COLUMNS", str(width))
    fits()


def test_a_report_without_claims_says_so(
    made: Check, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    nothing = dataclasses.replace(made, claims=(), reunions=(), first_time=(), cast=())
    assert lines(nothing, 80, monkeypatch, capsys)[0] == "No claims about credits are found in this text."
    assert "no claim is flagged" in Page(page(nothing)).everything


# Words ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "more", "said"),
    [
        ("acted_in", {}, "A, B and C acted in “T”"),
        ("acted_in", {"status": "announced"}, "A, B and C are in the cast of “T”"),
        ("directed_in", {"people": ("a", "b")}, "A directed B in “T”"),
        ("times_together", {"value": 3, "titles": ()}, "A, B and C were together for the third time"),
        ("times_together", {"value": 21, "titles": ()}, "A, B and C were together for the 21st time"),
        ("parent_of", {"people": ("a", "z")}, "A is a parent of z"),
        ("married", {"people": ("a", "b"), "year": 1988}, "A and B are married since 1988"),
        ("years_since_together", {"value": 20}, "A, B and C have not been together for 20 years"),
        ("worked_on", {"people": ("a",), "titles": ()}, "A worked on a title that is not named"),
    ],
)  # fmt: skip
def test_claims_in_words(made: Check, kind: str, more: dict[str, Any], said: str) -> None:
    names = {"a": "A", "b": "B", "c": "C", "t": "T"}
    fields: dict[str, Any] = {
        "people": ("a", "b", "c"),
        "titles": ("t",),
        "year": None,
        "value": None,
        "status": None,
    }
    claim = dataclasses.replace(made.claims[0], kind=kind, **fields | more)
    assert assertion(claim, names) == said


def test_ids_are_said_as_names(made: Check) -> None:
    names = names_of(made)
    for claim in made.claims:
        assert not re.search(r"\b[pt]:[a-z]", assertion(claim, names))


def test_what_the_brief_leaves_open_is_said(made: Check) -> None:
    assert not_paired(made) == ""
    fewer = dataclasses.replace(made, first_time=made.first_time[:1])
    assert not_paired(fewer) == "One more pair may have worked together; the data leave it open."
    many = dataclasses.replace(made, cast=tuple(f"p{i}" for i in range(100)))
    assert not_paired(many).startswith(
        "Of 100 people, the first 30 were compared with each other. 432 more pairs"
    )


def test_the_summary_counts(made: Check) -> None:
    assert (
        summary(dataclasses.replace(made, claims=made.claims[:1])) == "1 claim: 1 supported; none to look at"
    )


# JSON ----------------------------------------------------------------------------------------------


def test_json_has_the_keys_that_users_rely_on(made: Check) -> None:
    document = json.loads(json.dumps(made.to_dict()))
    assert set(document) == {
        "document", "people", "titles", "claims", "cast", "reunions", "first_time", "graph", "announced"
    }  # fmt: skip
    assert set(document["document"]) == {"date", "date_source", "title", "text", "source"}
    assert set(document["people"][0]) == {"text", "start", "end", "id", "name", "candidates"}
    assert {"id", "name", "score"} <= set(document["people"][-1]["candidates"][0])
    for claim in document["claims"]:
        assert set(claim) == {
            "kind", "quote", "start", "end", "people", "titles", "year", "value", "status", "quoted_from",
            "verdict", "why", "evidence", "rules", "flag", "suggestion", "candidates",
        }  # fmt: skip
        assert all(set(fact) == {"fact", "source"} for fact in claim["evidence"])
        assert isinstance(claim["rules"], dict)
        assert document["document"]["text"][claim["start"] : claim["end"]] == claim["quote"]
    assert set(document["reunions"][0]) == {"a", "b", "relations", "titles", "acted_together", "sentence"}
    assert set(document["first_time"][0]) == {"a", "b", "degrees", "chain", "sentence"}
    assert set(document["graph"]) == {"name", "built", "sources"}


# ClaimReview ---------------------------------------------------------------------------------------


def test_reviews_state_verdicts_only(made: Check) -> None:
    graph = claim_review(made, dt.date(2024, 2, 1))["@graph"]
    judged = [c for c in made.claims if c.verdict in ("supported", "contradicted", "depends")]
    assert [r["itemReviewed"]["text"] for r in graph] == [clean_line(c.quote) for c in judged]
    for review, claim in zip(graph, judged, strict=True):
        rating = review["reviewRating"]
        assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
        assert rating["ratingValue"] == {"supported": 5, "depends": 3, "contradicted": 1}[claim.verdict]
        assert rating["ratingExplanation"] == claim.why
        assert review["datePublished"] == "2024-02-01"
        assert not {"author", "url"} & set(review)
        appearance = review["itemReviewed"]["appearance"]
        assert appearance["url"] == "https://example.org/ferry?a=1&b=2"
        assert appearance["datePublished"] == review["itemReviewed"]["datePublished"] == "2024-01-30"
    said = [r["itemReviewed"].get("author") for r in graph]
    assert [a for a in said if a] == [{"@type": "Person", "name": "Kevin Bacon"}]


def test_reviews_of_a_file_have_no_address(made: Check) -> None:
    for source in (None, "/home/me/article.txt"):
        document = dataclasses.replace(made.document, source=source, date_source="today")
        graph = claim_review(dataclasses.replace(made, document=document), dt.date(2024, 2, 1))["@graph"]
        assert graph[0]["itemReviewed"]["appearance"] == {
            "@type": "CreativeWork",
            "headline": "A ferry for two",
        }


@settings(max_examples=40)
@given(report=reports())
def test_reviews_can_stand_in_a_script_element(report: Check) -> None:
    text = claim_review_json(report, dt.date(2024, 2, 1))
    assert not set("<>&\u2028") & set(text)
    text.encode("utf-8")
    assert json.loads(text) == claim_review(report, dt.date(2024, 2, 1))
