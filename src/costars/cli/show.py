"""Records as text: labels of people, titles and credits, tables that fit a terminal 80 columns wide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..records.words import rule_text
from ..vocabulary import ACTING, SERIES_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType
    from rich.table import Table

    from ..records import Credit, Evidence, GraphInfo, Person, Relation, Title

__all__ = [
    "KIND_NAMES",
    "NO_SCENES",
    "count",
    "credit_text",
    "evidence_text",
    "person_label",
    "print_info",
    "print_rich",
    "print_table",
    "relation_text",
    "rule_text",
    "say",
    "size",
    "table",
    "terminal_width",
    "title_label",
    "years",
]

KIND_NAMES = {
    "movie": "film",
    "tv_movie": "TV film",
    "short": "short",
    "video": "video",
    "tv_series": "series",
    "tv_mini_series": "mini series",
    "tv_episode": "episode",
    "tv_special": "TV special",
    "game": "game",
}
_NARROWEST = 40
_JOINED = ": the same in an earlier graph"
_RECORDS = 6  # of each source that are named below an answer
NO_SCENES = "Credits tell who worked on the same title, not whether two people share a scene."


def print_table(made: Table) -> None:
    """A table on stdout."""
    print_rich(made)


def print_rich(*made: RenderableType) -> None:
    """Tables and texts on stdout: colours on a terminal only, NO_COLOR obeyed, 80 columns where piped."""
    import click
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False, width=terminal_width())
    with console.capture() as captured:
        console.print(*made, sep="\n")
    for line in captured.get().split("\n")[:-1]:
        click.echo(line.rstrip())


def table(*columns: str | tuple[str, dict[str, Any]], title: str | None = None) -> Table:
    """A borderless table. A column is its heading, with rich's options where needed."""
    from rich import box
    from rich.table import Table

    made = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", pad_edge=False, show_edge=False)
    for column in columns:
        heading, options = (column, {}) if isinstance(column, str) else column
        made.add_column(heading, **{"overflow": "fold"} | options)
    return made


def terminal_width() -> int:
    """The terminal's width; 80 where piped; never so small that nothing can be read."""
    import shutil

    return max(_NARROWEST, shutil.get_terminal_size((80, 24)).columns)


def say(*paragraphs: str) -> None:
    """Sentences, wrapped to the terminal's width."""
    import textwrap

    import click

    width = terminal_width()
    for paragraph in paragraphs:
        click.echo(textwrap.fill(paragraph, width, break_long_words=False, break_on_hyphens=False))


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 title", "2,300 titles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def size(number: int) -> str:
    """A number of bytes, in the unit that suits it."""
    amount, units = float(number), ["bytes", "kB", "MB", "GB"]
    while amount >= 1000 and len(units) > 1:
        amount /= 1000
        units.pop(0)
    return f"{amount:.3g} {units[0]}"


def years(title: Title) -> str:
    """ "2005", "2005–2012" of a series that ended, "2005–" of one whose end is not known."""
    if title.year is None:
        return "announced" if title.status == "announced" else "year unknown"
    if title.kind not in SERIES_KINDS or title.end_year == title.year:
        return str(title.year)
    return f"{title.year}–{title.end_year or ''}"


def title_label(title: Title) -> str:
    """A title with its years, and what it is where it is not a film."""
    facts = [years(title)]
    if title.kind != "movie":
        facts.append(KIND_NAMES.get(title.kind, title.kind))
    if title.status == "announced" and title.year is not None:
        facts.append("announced")
    name = title.name
    if title.series_name is not None:
        name = f"{title.series_name}{episode_number(title)}: {name}"
    return f"{name} ({', '.join(facts)})"


def episode_number(title: Title) -> str:
    """ " s2e15", as far as known."""
    season = f"s{title.season}" if title.season is not None else ""
    episode = f"e{title.episode}" if title.episode is not None else ""
    return f" {season}{episode}" if season or episode else ""


def person_label(person: Person) -> str:
    """A person with the birth year, where known."""
    return person.name if person.birth_year is None else f"{person.name} ({person.birth_year})"


def credit_text(credits: Iterable[Credit], person: str) -> str:
    """What one person did on a title: "Marty; director"."""
    parts = []
    for credit in credits:
        if credit.person != person:
            continue
        if credit.role == ACTING:
            part = " / ".join(credit.characters) or "actor"
            if credit.voice:
                part += " (voice)"
        else:
            part = credit.role.replace("_", " ")
            if credit.characters:
                part += f" ({' / '.join(credit.characters)})"
        if credit.episodes:
            part += f", {count(credit.episodes, 'episode')}"
        parts.append(part)
    return "; ".join(dict.fromkeys(parts))


def evidence_text(known: Iterable[Evidence]) -> str:
    """Where an answer is known from: "Known from IMDb (2026-11-20): tt0388213, tt3813310." """
    records: dict[tuple[str, str | None], dict[str, None]] = {}
    for evidence in known:
        records.setdefault((evidence.source, evidence.date), {})[evidence.record] = None
    parts = []
    for (source, date), named in records.items():
        shown = ", ".join(list(named)[:_RECORDS])
        more = f" and {len(named) - _RECORDS:,} more" if len(named) > _RECORDS else ""
        parts.append(f"{source} ({date or 'date unknown'}): {shown}{more}")
    return f"Known from {'; '.join(parts)}." if parts else ""


def relation_text(relation: Relation, person: str, year: int = 9999) -> str:
    """A relation as said in some year of one of its two people: "married to Kyra Sedgwick since 1988"; empty
    where it had not begun."""
    other = relation.b_name if relation.a == person else relation.a_name
    if relation.from_ is not None and relation.from_ > year:
        return ""
    until = relation.to if relation.to is not None and relation.to <= year else None
    match relation.kind:
        case "spouse":
            words = f"married to {other}" if until is None else f"was married to {other}"
        case "partner":
            words = f"partner of {other}" if until is None else f"was the partner of {other}"
        case "sibling":
            return f"sibling of {other}"
        case _:
            return f"parent of {other}" if relation.a == person else f"child of {other}"
    if relation.from_ is not None and until is not None:
        return f"{words}, {relation.from_}–{until}"
    if relation.from_ is not None:
        return f"{words} since {relation.from_}"
    return words if until is None else f"{words} until {until}"


def print_info(answer: GraphInfo) -> None:
    """What a graph holds, where it comes from, and what was left out."""
    import click

    click.echo(f"{answer.name}: {answer.path}")
    click.echo(f"  built {answer.built} by costars {answer.version}, {size(answer.bytes)}")
    click.echo("  " + ", ".join(count(n, t.rstrip("s"), t) if t != "people" else count(n, "person", "people")
                                for t, n in answer.counts.items()))  # fmt: skip
    for source in answer.sources:
        facts = [source.name, source.date or "date unknown", source.licence or "licence unknown"]
        say(f"  source: {', '.join(facts)}")
        if source.url:
            click.echo(f"    {source.url}")
        if source.attribution:
            say(f"    {source.attribution}")
    joined = {what: rows for what, rows in answer.rejected.items() if what.endswith(_JOINED)}
    left_out = {what: rows for what, rows in answer.rejected.items() if what not in joined}
    for heading, counts in (("Joined with others", joined), ("Left out, by reason", left_out)):
        if counts:
            click.echo("")
            shown = table(heading, ("Rows", {"justify": "right"}))
            for what, rows in counts.items():
                shown.add_row(what, f"{rows:,}")
            print_table(shown)
