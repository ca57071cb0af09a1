"""Write the parts of the docs that come from the code, and the answers in their examples.

Usage: python tools/write_docs.py [--check]

In README.md and docs/, the text between `<!-- begin NAME -->` and `<!-- end NAME -->` is replaced by what
the function NAME below gives. In every block of kind `console`, each line that starts with `$ costars` is
run, page by page in an empty folder that holds docs/example as `my-tables`, and what it prints takes the
place of the lines below it. Where `<!-- until TEXT -->` stands above a block, an answer ends before the line
that begins with TEXT, with "…" for the rest. With --check nothing is written, and the script ends with 1
where a page is not what it would write.
"""

from __future__ import annotations

import inspect
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import click

from costars.catalog import TABLES, Column
from costars.cli.main import cli
from costars.index.layout import ARRAYS, FORMAT_VERSION, STRINGS
from costars.networks.columns import BETWEEN_PEOPLE, EDGES, PEOPLE, TITLES
from costars.networks.columns import TYPES as NETWORK_TYPES
from costars.vocabulary import GENRES, KINDS, LIVE_GENRES, RELATIONS, ROLES, STATUSES

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(
    r"(?P<fence>(?:<!-- until (?P<until>[^\n]+?) -->\n)?```console\n)(?P<body>.*?)(?P<end>```\n)", re.DOTALL
)
PART = re.compile(r"(<!-- begin (?P<name>\w+) -->\n).*?(<!-- end (?P=name) -->)", re.DOTALL)
# An example must give the same answer on every day.
ENVIRONMENT = {"COLUMNS": "80", "SOURCE_DATE_EPOCH": "1767225600", "NO_COLOR": "1"}


def pages() -> list[Path]:
    found = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [p for p in found if p.name not in ("starter.md", "benchmarks.md", "reader.md")]


# Parts ---------------------------------------------------------------------------------------------


def _table(header: list[str], rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(header) + " |", "| " + " | ".join("---" for _ in header) + " |"]
    # A bar would end the cell.
    lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


_TYPES = {
    "id": "id",
    "text": "text",
    "texts": "texts, joined by |",
    "year": "year",
    "date": "date, as 2005-06-13",
    "count": "whole number",
    "bool": "true or false",
    "word": "a word",
    "words": "words, joined by |",
}


def tables() -> str:
    def row(column: Column) -> list[str]:
        need = "required" if column.required else ""
        kind = _TYPES[column.type] + (f" of {column.refers}" if column.refers else "")
        default = f" (default: {column.default})" if column.default else ""
        return [f"`{column.name}`", kind, need, column.meaning + default]

    parts = [
        f"### {name}\n\n" + _table(["column", "holds", "", "meaning"], [row(c) for c in columns])
        for name, columns in TABLES.items()
    ]
    return "\n".join(parts)


def words() -> str:
    parts = []
    for heading, meanings in (
        ("Roles", ROLES), ("Kinds", KINDS), ("Statuses", STATUSES), ("Relations", RELATIONS)
    ):  # fmt: skip
        rows = [[f"`{word}`", meaning] for word, meaning in meanings.items()]
        parts.append(f"### {heading}\n\n" + _table(["word", "meaning"], rows))
    genres = ", ".join(f"`{g}`" for g in GENRES)
    live = ", ".join(f"`{g}`" for g in LIVE_GENRES)
    parts.append(f"### Genres\n\n{genres}.\n\nLeft out of chains unless `--live` is given: {live}.\n")
    return "\n".join(parts)


def files() -> str:
    arrays = _table(
        ["file", "dtype", "one for each of", "meaning"],
        [
            [f"`{name}.bin`", f"`{s.dtype}`" + " or narrower" * s.narrow, s.length, s.meaning]
            for name, s in ARRAYS.items()
        ],
    )
    strings = _table(
        ["files", "one for each of", "meaning"],
        [
            [f"`{name}.bytes`, `{name}.ends`", s.length, s.meaning + ("; ordered" if s.ordered else "")]
            for name, s in STRINGS.items()
        ],
    )
    return f"Format version {FORMAT_VERSION}.\n\n### Arrays\n\n{arrays}\n### Strings\n\n{strings}"


def networks() -> str:
    parts = []
    for heading, columns in (
        ("people", PEOPLE), ("titles", TITLES), ("edges", EDGES), ("edges, with --projected", BETWEEN_PEOPLE)
    ):  # fmt: skip
        rows = [[f"`{c.name}`", NETWORK_TYPES[c.type], c.meaning] for c in columns]
        parts.append(f"### {heading}\n\n" + _table(["column", "holds", "meaning"], rows))
    return "\n".join(parts)


def commands() -> str:
    parts: list[str] = []

    def describe(command: click.Command, path: str, parent: click.Context | None) -> None:
        context = click.Context(command, info_name=path.split()[-1], parent=parent)
        if isinstance(command, click.Group):
            for name in command.list_commands(context):
                inner = command.get_command(context, name)
                if inner is not None:
                    describe(inner, f"{path} {name}", context)
            return
        arguments = [p.metavar for p in command.params if isinstance(p, click.Argument) and p.metavar]
        usage = " ".join(["[OPTIONS]", *arguments])
        text = [f"### {path}\n", f"`{path} {usage}`\n", _paragraphs(command.help or "")]
        rows = []
        for option in command.get_params(context):
            if isinstance(option, click.Option):
                value = "" if option.is_flag else f" {option.metavar or option.type.name.upper()}"
                rows.append([f"`{', '.join(option.opts)}{value}`", option.help or ""])
        text.append(_table(["option", ""], rows))
        parts.append("\n".join(text))

    describe(cli, "costars", None)
    return "\n".join(parts)


def _paragraphs(text: str) -> str:
    done = []
    for paragraph in inspect.cleandoc(text).split("\n\n"):
        if paragraph.startswith("\b"):
            done.append("```text\n" + paragraph.removeprefix("\b\n") + "\n```\n")
        else:
            done.append(" ".join(paragraph.split()) + "\n")
    return "\n".join(done)


PARTS: dict[str, Callable[[], str]] = {
    "tables": tables,
    "words": words,
    "files": files,
    "networks": networks,
    "commands": commands,
}


# Examples ------------------------------------------------------------------------------------------


def run_examples(text: str, home: Path) -> str:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "docs" / "example", Path(folder) / "my-tables")

        def replace(match: re.Match[str]) -> str:
            out = []
            for line in match["body"].splitlines():
                if line.startswith("$ "):
                    out.append(line)
                    said = answer(line.removeprefix("$ "), Path(folder), home)
                    out.extend(shortened(said, match["until"]))
            return match["fence"] + "\n".join(out) + "\n" + match["end"]

        return BLOCK.sub(replace, text)


def shortened(lines: list[str], until: str | None) -> list[str]:
    """The lines before the one that begins with `until`, and a sign that there are more."""
    if until is None:
        return lines
    end = next((n for n, line in enumerate(lines) if line.startswith(until)), None)
    if end is None:
        sys.exit(f"write_docs: no line of the answer begins with: {until}")
    while end and not lines[end - 1]:
        end -= 1
    return [*lines[:end], "…"]


def answer(command: str, folder: Path, home: Path) -> list[str]:
    words = shlex.split(command)
    if words[0] != "costars":
        sys.exit(f"write_docs: an example may only run costars, not: {command}")
    env = {k: v for k, v in os.environ.items() if k != "COSTARS_GRAPH"} | ENVIRONMENT
    done = subprocess.run(
        [sys.executable, "-c", "from costars.cli import main; main()", *words[1:]],
        cwd=folder,
        env=env | {"COSTARS_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout.splitlines()


def main() -> int:
    check = "--check" in sys.argv[1:]
    stale = []
    with tempfile.TemporaryDirectory() as home:
        for page in pages():
            old = page.read_text(encoding="utf-8")
            new = PART.sub(lambda m: m[1] + "\n" + PARTS[m["name"]]() + "\n" + m[3], old)
            new = run_examples(new, Path(home))
            if new == old:
                continue
            stale.append(str(page.relative_to(ROOT)))
            if not check:
                page.write_text(new, encoding="utf-8", newline="\n")
    if check and stale:
        print(f"out of date: {', '.join(stale)} (make docs)")
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
