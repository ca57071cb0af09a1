"""The scores of the reading benchmark: what is right counts once, and what is wrong never counts as right."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))

import costars
from reader.command import page
from reader.compare import Compared, compare, overlap
from reader.corpus import Article, load
from reader.listing import in_context
from reader.redocred import facts_marked, facts_read, joined
from reader.scores import linking, overall, quoting, tags, verdicts, wrongly_contradicted
from reader.speed import article as article_of

TOML = """
graph = "starter"
date = "2024-01-30"
style = "trade"
text = '''
[Kevin Bacon](p:kevin-bacon-1958) and [Lena Ostrowsky](p:) star in “[Quiet Harbor](t:).” [Ostrowsky](p:) directed
[Bacon](p:kevin-bacon-1958) in 2005’s [Loverboy](t:loverboy-2005), where he played Marty. “I married
[Kyra Sedgwick](p:kyra-sedgwick-1965) in 1988,” [Bacon](p:kevin-bacon-1958) says. [Chris Evans](p:?) never acted in it.
'''
claims = [
  { kind = "acted_in", quote = "Kevin Bacon and Lena Ostrowsky star in “Quiet Harbor", people = ["p:kevin-bacon-1958"], titles = ["Quiet Harbor"], status = "announced", verdict = "not_in_data" },
  { kind = "acted_in", quote = "Lena Ostrowsky star in “Quiet Harbor", people = ["Lena Ostrowsky"], titles = ["Quiet Harbor"], status = "announced", verdict = "not_in_data" },
  { kind = "directed_in", quote = "Ostrowsky directed\\nBacon in 2005’s Loverboy", people = ["Lena Ostrowsky", "p:kevin-bacon-1958"], titles = ["t:loverboy-2005"], verdict = "not_in_data", tags = ["namesake"] },
  { kind = "title_year", quote = "2005’s Loverboy", people = [], titles = ["t:loverboy-2005"], year = 2005, verdict = "supported" },
  { kind = "plays", quote = "Loverboy, where he played Marty", people = ["p:kevin-bacon-1958"], titles = ["t:loverboy-2005"], value = "Marty", verdict = "supported" },
  { kind = "married", quote = "I married\\nKyra Sedgwick in 1988", people = ["p:kevin-bacon-1958", "p:kyra-sedgwick-1965"], titles = [], year = 1988, quoted_from = "Kevin Bacon", verdict = "supported" },
]
silent = [{ quote = "Chris Evans never acted in it", tags = ["negation"] }]
"""  # noqa: E501

Json = dict[str, Any]


@pytest.fixture
def article(tmp_path: Path) -> Article:
    path = tmp_path / "01-an-article.toml"
    path.write_text(TOML, encoding="utf-8")
    return load(path)


def perfect(article: Article) -> Json:
    """What a reader without a fault would answer."""
    full = {"Ostrowsky": "Lena Ostrowsky"}
    mentions: dict[str, list[Json]] = {"p": [], "t": []}
    for m in article.mentions:
        candidates = [{"id": "p:a", "name": "", "score": 0.5}] if m.id is None and m.known else []
        mentions[m.what].append(
            {"text": m.text, "start": m.start, "end": m.end, "id": m.id, "name": full.get(m.text, m.text)}
            | {"candidates": candidates}
        )
    claims = [
        {"kind": c.kind, "quote": article.text[c.start : c.end], "start": c.start, "end": c.end, "why": "so"}
        | {"people": list(c.people), "titles": list(c.titles), "year": c.year, "value": c.value}
        | {"status": c.status, "quoted_from": c.quoted_from, "verdict": c.verdict}
        for c in article.claims
    ]
    return {"people": mentions["p"], "titles": mentions["t"], "claims": claims}


def changed(article: Article, change: Callable[[Json], object]) -> Compared:
    check = perfect(article)
    change(check)
    return compare(article, check)


def test_without_a_fault(article: Article) -> None:
    one = compare(article, perfect(article))
    tally = overall([one])
    assert (tally.marked, tally.read, tally.right, tally.f1) == (6, 6, 6, 1.0)
    assert overall([one], strictly=True).right == 6
    assert all(linked.right == linked.marked == linked.read for linked in one.mentions.values())
    assert one.mentions["p", "linked"].right == 4
    assert one.mentions["p", "new"].right == 2
    assert one.mentions["p", "ambiguous"].right == 1
    assert (wrongly_contradicted([one]), one.loud, list(in_context([one]))) == ([], [], [])
    assert "| `contradicted` |  |  |" in verdicts([one])
    assert "6 of 6" in quoting([one])
    assert "1 of 1" in quoting([one])


@pytest.mark.parametrize(
    ("number", "key", "value"),
    [
        (0, "kind", "directed"),
        (0, "people", ["p:kyra-sedgwick-1965"]),
        (0, "people", ["p:kevin-bacon-1958", "p:kyra-sedgwick-1965"]),
        (0, "people", []),
        (0, "titles", ["t:loverboy-2005"]),
        (1, "people", ["Lena Headey"]),
        (1, "people", ["p:kevin-bacon-1958"]),
        (2, "people", ["p:kevin-bacon-1958", "Lena Ostrowsky"]),
        (3, "year", 2004),
        (3, "year", None),
        (4, "value", "Paul"),
        (5, "year", 1989),
        (5, "start", 0),
    ],
)
def test_a_claim_that_says_something_else_is_wrong(
    article: Article, number: int, key: str, value: Any
) -> None:
    def change(check: Json) -> None:
        check["claims"][number][key] = value
        if key == "start":
            check["claims"][number]["end"] = 20

    one = changed(article, change)
    assert overall([one]).right == 5
    assert (len(one.missed), len(one.extra)) == (1, 1)


@pytest.mark.parametrize(
    ("number", "key", "value"),
    [
        (1, "people", ["lena OSTROWSKY"]),
        (1, "people", ["Ostrowsky"]),
        (2, "people", ["Ostrowsky", "p:kevin-bacon-1958"]),
        (4, "value", "marty"),
        (5, "people", ["p:kyra-sedgwick-1965", "p:kevin-bacon-1958"]),
        (0, "year", 2024),
    ],
)
def test_a_claim_that_says_the_same_is_right(article: Article, number: int, key: str, value: Any) -> None:
    assert overall([changed(article, lambda check: check["claims"][number].update({key: value}))]).right == 6


def test_a_claim_counts_once(article: Article) -> None:
    one = changed(article, lambda check: check["claims"].append(dict(check["claims"][3])))
    assert (overall([one]).read, overall([one]).right, len(one.extra)) == (7, 6, 1)


def test_spans(article: Article) -> None:
    assert overlap((0, 10), (5, 100), min) == 0.5
    assert overlap((0, 10), (5, 15), max) == 0.5
    assert overlap((0, 10), (10, 20), min) == 0
    whole = changed(article, lambda check: check["claims"][3].update(start=0, end=len(article.text)))
    assert overall([whole]).right == 6
    assert overall([whole], strictly=True).right == 5


def test_wrong_contradictions_are_counted(article: Article) -> None:
    def change(check: Json) -> None:
        check["claims"][3]["verdict"] = "contradicted"
        quote = "Chris Evans never acted in it"
        start = article.text.index(quote)
        check["claims"].append(
            check["claims"][0] | {"start": start, "end": start + len(quote), "verdict": "contradicted"}
        )

    one = changed(article, change)
    found = wrongly_contradicted([one])
    assert [gold.verdict if gold else None for _, gold, _ in found] == ["supported", None]
    assert [tag for tag, _ in one.loud] == ["negation"]
    assert "| negation | 0 | – | – | 1 | 1 |" in tags([one])
    text = page({"dev": [one], "scored": [one]})
    assert "wrongly so: 2, 1 of them of claims that nobody makes" in text
    assert text.count("no such claim is marked") == 2


def test_mentions_that_are_wrong(article: Article) -> None:
    def change(check: Json) -> None:
        check["people"][0]["id"] = "p:francis-bacon"
        check["people"][1]["id"] = "p:lena-headey-1973"
        check["titles"][1]["start"] -= 20

    one = changed(article, change)
    linked = one.mentions["p", "linked"]
    assert (linked.marked, linked.read, linked.right) == (4, 5, 3)
    assert one.mentions["p", "new"].right == 1
    assert one.mentions["t", "linked"].right == 0
    assert "| people, linked | 4 | 5 | 3 | 60.0 | 75.0 | 66.7 |" in linking([one])
    assert any("LINK" in block for block in in_context([one]))


def test_articles_for_the_speed_are_as_long_as_asked(starter: costars.Graph) -> None:
    text = article_of(starter, 500, words=True)
    assert 500 <= len(text.split()) < 540
    assert text == article_of(starter, 500, words=True)
    assert 20_000 <= len(article_of(starter, 20_000, words=False)) < 20_200


# Re-DocRED ----------------------------------------------------------------------------------------------


def test_words_become_prose() -> None:
    words = [["He", "'s", "in", '"', "It", '"', "(", "2017", ")", ",", "a", "sci", "-", "fi", "film", "."]]
    assert joined(words) == 'He\'s in "It" (2017), a sci-fi film.'


def test_relations() -> None:
    document = {
        "vertexSet": [[{"name": n}] for n in ("Loverboy", "Kevin Bacon", "Kyra Sedgwick", "New York")],
        "labels": [
            {"r": "P57", "h": 0, "t": 1}, {"r": "P161", "h": 0, "t": 2}, {"r": "P26", "h": 1, "t": 2},
            {"r": "P26", "h": 2, "t": 1}, {"r": "P17", "h": 0, "t": 3},
        ],
    }  # fmt: skip
    marked = facts_marked(document)
    assert marked == {("directed", 0, 1), ("acted_in", 0, 2), ("married", 1, 2)}
    claims = [
        {"kind": "directed_in", "people": ["p:1", "Kyra Sedgwick"], "titles": ["t:0"]},
        {"kind": "married", "people": ["p:2", "p:1"], "titles": []},
        {"kind": "acted_in", "people": ["Somebody Else"], "titles": ["t:0"]},
        {"kind": "title_year", "people": [], "titles": ["t:0"]},
    ]
    assert facts_read(document, {"claims": claims}) == marked
