"""The docs are true: generated parts are current; every command, flag and setting stands; examples run."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

import costars
from costars.cli.main import cli

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]

pytestmark = pytest.mark.skipif(not (ROOT / "docs").is_dir(), reason="no docs beside the tests")


def tool(name: str, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "tools" / name), *args],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"},
        check=False,
    )


def test_generated_parts_and_examples_are_current() -> None:
    """Tables of columns, files and commands, and the answer below every `$ costars` in the docs."""
    done = tool("write_docs.py", "--check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_page_on_the_starter_is_current(reference: Path) -> None:
    """At least 70 % confirmed; nothing said otherwise without a reason."""
    done = tool("compare_starter.py", "--check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 without a reason" in done.stdout


def test_without_reference_data_the_comparison_says_so(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "compare_starter.py"), "--check"],
        capture_output=True,
        text=True,
        env=os.environ | {"COSTARS_REFERENCE": str(tmp_path)},
        check=False,
    )
    assert done.returncode == 0
    assert "no reference data at" in done.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_python_examples_run(page: Path) -> None:
    failed, _ = doctest.testfile(str(page), module_relative=False, encoding="utf-8", verbose=False)
    assert failed == 0


@pytest.mark.parametrize("module", ["costars", "costars.names.normalize", "costars.names.query"])
def test_examples_in_docstrings_run(module: str) -> None:
    __import__(module)
    failed, tried = doctest.testmod(sys.modules[module])
    assert (failed, tried > 0) == (0, True)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def commands(command: click.Command, path: str) -> dict[str, click.Command]:
    if not isinstance(command, click.Group):
        return {path: command}
    context = click.Context(command)
    found = {}
    for name in command.list_commands(context):
        inner = command.get_command(context, name)
        assert inner is not None
        found |= commands(inner, f"{path} {name}")
    return found


def test_every_command_and_flag_is_documented_and_explained() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    for path, command in commands(cli, "costars").items():
        section = page.split(f"### {path}\n")[1].split("\n### ")[0]
        assert command.help
        for option in command.params:
            if isinstance(option, click.Option):
                assert option.help, (path, option.opts)
                for name in option.opts:
                    assert f"`{name}" in section or f", {name}" in section, (path, name)


def test_every_setting_is_documented() -> None:
    """Environment variables that the package reads."""
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    source = "".join(p.read_text(encoding="utf-8") for p in Path(costars.__file__).parent.rglob("*.py"))
    names = set(re.findall(r'"((?:COSTARS|SOURCE)_[A-Z_]+)"', source))
    assert names == {"COSTARS_GRAPH", "COSTARS_HOME", "COSTARS_DEBUG", "SOURCE_DATE_EPOCH"}
    for name in names:
        assert f"`{name}`" in page


def test_the_counting_rules_are_documented() -> None:
    page = (ROOT / "docs" / "counting-rules.md").read_text(encoding="utf-8")
    with costars.open() as graph:
        link = graph.link("Kevin Bacon", "Kyra Sedgwick").to_dict()
        together = graph.together("Kevin Bacon", "Kyra Sedgwick").to_dict()
    for part in link["rule"]:
        assert f"`{part}`" in page, part
    for acted in together["acted_together"]:
        assert f"`{acted['rule']}`" in page
        for key in acted:
            assert key == "rule" or f"`{key}`" in page, key


def test_the_version_stands_in_the_changelog_and_the_citation() -> None:
    assert f"## {costars.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"version: {costars.__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
