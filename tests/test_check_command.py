"""`costars check`: options, exit codes, and the files that it writes. Reading is replaced."""

from __future__ import annotations

import json
import os
import stat
import sys
import types
from pathlib import Path
from typing import Any

import pytest

import checked
import costars
from costars.cli import output
from costars.cli.main import main
from costars.cli.output import write_output
from costars.records import Check


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The reading of articles replaced by one that gives the report made by hand. Holds what it was asked."""
    seen: dict[str, Any] = {}

    def read_document(source: str, date: str | None = None) -> types.SimpleNamespace:
        seen.update(source=source, date=date)
        return types.SimpleNamespace(name=source, notes=("It may be in another encoding.",))

    def read_article(graph: costars.Graph, document: types.SimpleNamespace) -> Check:
        seen["document"] = document.name
        return checked.check(graph)

    for name, function in (("document", read_document), ("reading", read_article)):
        module = types.ModuleType(f"costars.article.{name}")
        setattr(module, function.__name__, function)
        monkeypatch.setitem(sys.modules, module.__name__, module)
    return seen


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], starter: costars.Graph, asked: dict[str, Any]) -> Any:
    def run(*args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(["check", *args])
        out, err = capfdbinary.readouterr()
        return int(str(ended.value.code)), out.decode(), err.decode()

    return run


def test_it_prints_the_report(run: Any, asked: dict[str, Any]) -> None:
    code, out, err = run("article.txt", "--date", "2024-01-30")
    assert (code, err) == (0, "costars: It may be in another encoding.\n")
    assert out.startswith("16 claims: 6 supported")
    assert asked == {"source": "article.txt", "date": "2024-01-30", "document": "article.txt"}


def test_json_is_the_record(run: Any, starter: costars.Graph) -> None:
    code, out, err = run("-", "--json")
    assert (code, err) == (0, "costars: It may be in another encoding.\n")
    assert json.loads(out) == json.loads(json.dumps(checked.check(starter).to_dict()))


def test_strict_ends_with_1_if_a_claim_is_contradicted(run: Any) -> None:
    assert run("a.txt", "--strict")[0] == 1
    code, out, _ = run("a.txt", "--strict", "--json")
    assert code == 1
    assert json.loads(out)["claims"]


def test_strict_ends_with_0_if_none_is(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import dataclasses

    def unrefuted(graph: costars.Graph, document: str) -> Check:
        report = checked.check(graph)
        claims = tuple(c for c in report.claims if c.verdict != "contradicted")
        return dataclasses.replace(report, claims=claims)

    monkeypatch.setattr(sys.modules["costars.article.reading"], "read_article", unrefuted)
    assert run("a.txt", "--strict")[0] == 0


def test_files_are_written_beside_the_answer(run: Any, tmp_path: Path) -> None:
    page, review = tmp_path / "r.html", tmp_path / "r.json"
    code, out, err = run("a.txt", "--html", str(page), "--claimreview", str(review), "--json")
    assert code == 0
    assert json.loads(out)["claims"]
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert len(json.loads(review.read_text(encoding="utf-8"))["@graph"]) == 9
    assert f"{page} is written." in err
    assert "7 of 16 claims have no verdict that a ClaimReview could state." in err
    assert sorted(p.name for p in tmp_path.iterdir()) == ["r.html", "r.json"]


@pytest.mark.parametrize(("option", "start"), [("--html", "<!doctype html>"), ("--claimreview", "{")])
def test_a_dash_is_standard_output(run: Any, option: str, start: str) -> None:
    code, out, err = run("a.txt", option, "-")
    assert code == 0
    assert out.startswith(start)
    assert "To look at" not in out or option == "--html"
    assert "costars: 16 claims:" in err


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("--html", "{t}/no/r.html"), "There is no folder {t}/no to write r.html into."),
        (("--html", "{t}"), "{t} is a folder."),
        (("--html", ""), "--html names no file."),
        (("--claimreview", "a\0b"), "--claimreview names a file that cannot be."),
        (("--html", "-", "--claimreview", "-"), "--html and --claimreview cannot both have standard output."),
        (("--html", "{t}/r", "--claimreview", "{t}/./r"), "--html and --claimreview name the same file."),
        (("--html", "{t}/a.txt"), "--html would replace the article {t}/a.txt."),
    ],
)
def test_outputs_that_cannot_be_end_with_2_before_anything_is_read(
    run: Any, asked: dict[str, Any], tmp_path: Path, args: tuple[str, ...], message: str
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Text.")
    code, out, err = run(str(article), *(a.format(t=tmp_path) for a in args))
    assert (code, out) == (2, "")
    assert message.format(t=tmp_path) in err
    assert asked == {}
    assert article.read_text() == "Text."


def test_json_and_a_page_cannot_both_have_standard_output(run: Any) -> None:
    code, out, _ = run("a.txt", "--json", "--html", "-")
    assert code == 2
    assert json.loads(out)["error"]["message"] == "--json and --html cannot both have standard output."


# Writing -------------------------------------------------------------------------------------------


def test_a_file_is_replaced_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "r.html"
    out.write_text("old")
    out.chmod(0o640)
    write_output(str(out), "new")
    assert out.read_text() == "new"
    assert stat.S_IMODE(out.stat().st_mode) == 0o640

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(output.os, "fsync", full)
    with pytest.raises(costars.BadInput, match="cannot be written: No space left"):
        write_output(str(out), "newer")
    assert out.read_text() == "new"
    assert [p.name for p in tmp_path.iterdir()] == ["r.html"]


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
def test_links_stay_and_devices_are_written_to(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    link.symlink_to(target)
    write_output(str(link), "text")
    assert link.is_symlink()
    assert target.read_text() == "text"
    before = os.stat("/dev/null")  # noqa: PTH116
    write_output("/dev/null", "text")
    assert os.stat("/dev/null").st_ino == before.st_ino  # noqa: PTH116


def test_halves_of_pairs_can_be_written(tmp_path: Path) -> None:
    write_output(str(tmp_path / "r"), "a\ud800b")
    assert (tmp_path / "r").read_bytes() == b"a\\ud800b"
