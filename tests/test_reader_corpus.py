"""The articles of the reading benchmark: well formed, marked completely, and of every kind."""

from __future__ import annotations

import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))

from reader.corpus import FOLDER, HALVES, KINDS, VERDICTS, counts, load, load_all, problems
from reader.graphs import marked_ids

FILES = sorted(FOLDER.glob("*/*.toml"))
GOOD = """
graph = "starter"
date = "2024-01-30"
style = "trade"
text = '''
[Kevin Bacon](p:kevin-bacon-1958) stars in “[Quiet Harbor](t:)” with [Chris Evans](p:?). [Bacon](p:kevin-bacon-1958)
was in [Footloose](t:footloose-1984). Bacon was in Footloose.
'''
claims = [
  { kind = "acted_in", quote = "Bacon\\nwas in Footloose", people = ["p:kevin-bacon-1958"], titles = ["t:footloose-1984"], verdict = "supported" },
  { kind = "acted_in", quote = "Kevin Bacon stars in “Quiet Harbor", people = ["p:kevin-bacon-1958"], titles = ["Quiet Harbor"], status = "announced", verdict = "not_in_data", tags = ["namesake"] },
]
silent = [{ quote = "Footloose", nth = 2, tags = ["plot"] }]
"""  # noqa: E501


@cache
def ids(graph: str) -> frozenset[str] | None:
    found = marked_ids(graph)
    return None if found is None else frozenset(found)


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_articles_are_well_formed(path: Path) -> None:
    """Keys, kinds, verdicts, tags; quotes stand in the text; ids are in the graph, where it is at hand."""
    assert problems(path, ids(load(path).graph)) == []


def test_the_corpus_has_everything_often_enough() -> None:
    articles = [article for half in HALVES for article in load_all(half)]
    assert len(articles) == len(FILES)
    assert len(articles) >= 60
    found = counts(articles)
    assert {kind: n for kind in KINDS if (n := found["kind"][kind]) < 10} == {}
    marked = {
        tag: found["tag"][tag] + found["silent"][tag] for tag in ("namesake", "negation", "plot", "series")
    }
    assert {tag: n for tag, n in marked.items() if n < 20} == {}
    assert set(found["verdict"]) <= set(VERDICTS)
    assert set(found["graph"]) == {"starter", "films"}
    assert len(found["style"]) >= 6
    false = sum(claim.false for article in articles for claim in article.claims)
    assert false >= sum(len(article.claims) for article in articles) / 6


def test_no_article_is_in_both_halves() -> None:
    texts = Counter(" ".join(load(path).text.split()) for path in FILES)
    assert [text[:60] for text, n in texts.items() if n > 1] == []


def written(folder: Path, text: str) -> Path:
    path = folder / "01-an-article.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_article_is_read_without_its_marks(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    assert problems(path, ids("starter")) == []
    article = load(path)
    assert article.text.startswith("Kevin Bacon stars in “Quiet Harbor” with Chris Evans. Bacon\nwas in")
    assert [(article.text[m.start : m.end], m.id, m.known) for m in article.mentions] == [
        ("Kevin Bacon", "p:kevin-bacon-1958", True),
        ("Quiet Harbor", None, False),
        ("Chris Evans", None, True),
        ("Bacon", "p:kevin-bacon-1958", True),
        ("Footloose", "t:footloose-1984", True),
    ]
    assert article.text[article.claims[0].start : article.claims[0].end] == "Bacon\nwas in Footloose"
    assert article.silent[0].start == article.text.rindex("Footloose")


def test_ids_of_films_are_those_of_freebase(tmp_path: Path) -> None:
    text = GOOD.replace('"starter"', '"films"').replace("p:kevin-bacon-1958", "p:/en/kevin_bacon")
    article = load(written(tmp_path, text.replace("t:footloose-1984", "t:/en/footloose")))
    assert article.mentions[0].id == "/en/kevin_bacon"
    assert article.claims[0].titles == ("/en/footloose",)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("acted_in", "acts_in", "unknown kind"),
        ('"supported"', '"true"', "unknown verdict"),
        ("Bacon\\nwas in Footloose", "Bacon was on Footloose", "quote not found"),
        (", nth = 2", "", "more than once"),
        (", nth = 2", ", nth = 3", "quote not found"),
        ("(t:footloose-1984)", "(t:footloose-1985)", "unknown id t:footloose-1985"),
        ('["t:footloose-1984"]', '["t:footloose-1985"]', "unknown id t:footloose-1985"),
        ('["Quiet Harbor"]', '["Quiet Harbour"]', "no marked new name"),
        ('"namesake"', '"homonym"', "unknown tag"),
        ('"announced"', '"rumoured"', "unknown status"),
        ("silent = [{", "silent = [{ kind = 1,", "unknown key kind"),
        ('style = "trade"', 'style = "poem"', "unknown style"),
        ('graph = "starter"', 'graph = "all"', "unknown graph"),
        ('date = "2024-01-30"', 'date = "30.01.2024"', "ValueError"),
        ('date = "2024-01-30"', "", "KeyError"),
        ("[Chris Evans](", "[Chris Evans] (", "stray bracket"),
        ('kind = "acted_in", quote = "K', 'kind = "plays", quote = "K', "no character"),
        ('kind = "acted_in", quote = "K', 'kind = "title_year", quote = "K', "no year"),
        ('kind = "acted_in", quote = "K', 'kind = "times_together", quote = "K', "no number"),
        ("claims = [", "claims = ", "TOMLDecodeError"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in GOOD
    assert said in "; ".join(problems(written(tmp_path, GOOD.replace(old, new, 1)), ids("starter")))
