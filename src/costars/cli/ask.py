"""Questions about two people or more: link, together, cast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ..vocabulary import ACTING, SERIES_KINDS
from .common import as_of_option, common_options, open_graph, print_json
from .rules import rule_arguments, rule_options
from .show import (
    NO_SCENES,
    count,
    credit_text,
    evidence_text,
    person_label,
    print_table,
    relation_text,
    rule_text,
    say,
    table,
    title_label,
    years,
)

if TYPE_CHECKING:
    from ..records import ActedTogether, Cast, Link, Pair, Person, SharedTitle, Title, Together

__all__ = ["cast", "link", "together"]

_RULE_NAMES = {"on_screen": "on screen", "any_acting": "any acting", "movies_only": "films only"}


@click.command()
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@click.option("--all", "every", is_flag=True, help="Every shortest chain, not only the first.")
@click.option(
    "--limit", type=int, default=10, metavar="N", help="With --all: how many to show (default: 10)."
)
@rule_options
@common_options
def link(a: str, b: str, every: bool, limit: int, graph: str | None, as_json: bool, **given: Any) -> int:
    """How A and B connect: the shortest chain of titles and people between them.

    A name may carry a year, as in "Steve McQueen (1930)", or be an id. Ends with 1 where no chain joins
    the two.
    """
    with open_graph(graph) as opened:
        answer = opened.link(a, b, all=every, limit=limit, **rule_arguments(given))
    if as_json:
        print_json(answer)
    else:
        _print_link(answer, every=every)
    return 0 if answer.chains else 1


def _print_link(answer: Link, *, every: bool) -> None:
    names = f"{answer.from_.name} → {answer.to.name}"
    counted = f"Counted: {rule_text(answer.rule)}."
    if answer.degrees is None:
        _lines(f"{names}: no chain under this rule.", "")
        say(counted)
        return
    if answer.degrees == 0:
        _lines(f"{names}: the same person, 0 degrees.")
        return
    total = count(answer.chains_total, "shortest chain")
    _lines(f"{names}: {count(answer.degrees, 'degree')}, {total}", "")
    for number, chain in enumerate(answer.chains, 1):
        _print_chain(chain, f"{number}. " if every else "")
    kinds = {getattr(step, "kind", None) for chain in answer.chains for step in chain}
    if kinds & SERIES_KINDS:
        say("A credit on a series does not tell which episodes two people were in.")
    say(counted)
    titles = [step for chain in answer.chains for step in chain[1::2]]
    say(evidence_text(e for title in titles for c in getattr(title, "credits", ()) for e in c.evidence))
    more = answer.chains_total - len(answer.chains)
    if more:
        _lines(f"{count(more, 'more chain')}: add --all{' and a larger --limit' if every else ''}.")


def _print_chain(chain: tuple[Any, ...], number: str) -> None:
    margin = " " * len(number)
    _lines(f"{number}{person_label(chain[0])}")
    for place in range(1, len(chain), 2):
        before, title, after = chain[place - 1 : place + 2]
        _lines(f"{margin}  │ {title_label(title)}", *_who(margin, title, (before, after)))
        _lines(f"{margin}{person_label(after)}")
    _lines("")


def _who(margin: str, title: Title, people: tuple[Person, Person]) -> list[str]:
    parts = [f"{p.name}: {credit_text(title.credits, p.id)}" for p in people]
    return [f"{margin}  │   {part}" for part in parts]


def _lines(*lines: str) -> None:
    for line in lines:
        click.echo(line)


@click.command()
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@as_of_option
@common_options
def together(a: str, b: str, as_of: str | None, graph: str | None, as_json: bool) -> int:
    """What A and B have made together: every title both are credited on, who did what, relations, and the
    last time and the gap under each counting rule."""
    with open_graph(graph) as opened:
        answer = opened.together(a, b, as_of=as_of)
    if as_json:
        print_json(answer)
    else:
        _print_together(answer)
    return 0


def _print_together(answer: Together) -> None:
    a, b = answer.a, answer.b
    _lines(f"{person_label(a)} and {person_label(b)}, as of {answer.as_of}")
    for relation in answer.relations:
        if words := relation_text(relation, a.id, answer.as_of.year):
            _lines(f"  {a.name}: {words}")
    _lines("")
    if not answer.titles:
        say(f"No title in this graph has credits of both. {_held(answer.credits_held, (a, b))}")
        return
    titles = table(
        ("Year", {"no_wrap": True}), ("Title", {"ratio": 3}), (a.name, {"ratio": 2}), (b.name, {"ratio": 2})
    )
    titles.expand = True
    for title in answer.titles:
        titles.add_row(
            years(title),
            _title_cell(title),
            credit_text(title.credits, a.id),
            credit_text(title.credits, b.id),
        )
    print_table(titles)
    _lines("")
    rules = table("Acted together", "Titles", "Last time in this data", ("Years since", {"justify": "right"}))
    for acted in answer.acted_together:
        rules.add_row(*_acted_cells(acted))
    print_table(rules)
    click.echo("")
    credits = (c for title in answer.titles for c in title.credits)
    known = [e for r in answer.relations for e in r.evidence] + [e for c in credits for e in c.evidence]
    say(_held(answer.credits_held, (a, b)), NO_SCENES, evidence_text(known))


def _held(credits_held: dict[str, int], people: tuple[Person, ...]) -> str:
    """How much the graph knows of some people."""
    held = ", ".join(f"{credits_held[p.id]:,} of {p.name}" for p in people)
    return f"Credits in this graph: {held}. Others may exist: absence proves nothing."


def _title_cell(title: SharedTitle) -> str:
    from .show import KIND_NAMES

    text = title.name if title.kind == "movie" else f"{title.name}, {KIND_NAMES[title.kind]}"
    if title.status == "announced":
        text += " (announced)"
    if title.date_uncertain:
        text += " (only its year is known)"
    if title.episodes:
        text += f"; {count(len(title.episodes), 'common episode')} in this data"
    elif title.same_episode is False:
        text += "; different episodes"
    elif title.kind in SERIES_KINDS:
        text += "; common episodes not known"
    return text


def _acted_cells(acted: ActedTogether) -> tuple[str, str, str, str]:
    number = str(acted.count)
    if acted.count_possible > acted.count:
        number += f"–{acted.count_possible}"
    since = "" if acted.years_since is None else str(acted.years_since)
    return _RULE_NAMES[acted.rule], number, _last_text(acted), since


def _last_text(acted: ActedTogether) -> str:
    others = ", ".join(t.name for t in acted.last_all if acted.last is None or t.id != acted.last.id)
    if acted.last is None:
        return f"perhaps {others}" if others else "never, as far as this data goes"
    when = "year unknown"
    if acted.last_range is not None:
        low, high = acted.last_range
        when = str(low) if low == high else f"{low}–{high}"
    text = f"{when}: {acted.last.name}" + (f" (or {others})" if others else "")
    # Under this rule a part by voice alone would not count.
    return text + (", if seen" if acted.rule == "on_screen" and _perhaps_a_voice(acted.last) else "")


def _perhaps_a_voice(title: SharedTitle) -> bool:
    """Whether it is not known of one of two people that they were seen."""
    acting = [credit for credit in title.credits if credit.role == ACTING]
    seen = {credit.person for credit in acting if credit.voice is False}
    return any(credit.person not in seen for credit in acting)


@click.command()
@click.argument("people", metavar="A B [C ...]", nargs=-1, required=True)
@as_of_option
@common_options
def cast(people: tuple[str, ...], as_of: str | None, graph: str | None, as_json: bool) -> int:
    """Every pair of a cast list: who has worked together before, who has not, and how far apart they are."""
    with open_graph(graph) as opened:
        answer = opened.cast(people, as_of=as_of)
    if as_json:
        print_json(answer)
    else:
        _print_cast(answer)
    return 0


def _print_cast(answer: Cast) -> None:
    say(f"A cast of {len(answer.people)}: {', '.join(p.name for p in answer.people)}")
    if answer.reunions:
        rows = [_reunion_cells(answer.pairs[number]) for number in answer.reunions]
        columns: list[Any] = [
            "Reunions",
            ("Titles", {"justify": "right"}),
            "Last together in this data",
            "Relation",
        ]
        related = any(row[-1] for row in rows)
        reunions = table(*(columns if related else columns[:-1]))
        for row in rows:
            reunions.add_row(*(row if related else row[:-1]))
        _lines("")
        print_table(reunions)
    listed = set(answer.reunions) | set(answer.first_time)
    unclear = [n for n in range(len(answer.pairs)) if n not in listed]
    for heading, numbers in (
        ("No common title in this data", answer.first_time),
        ("Perhaps together before", unclear),
    ):
        if numbers:
            pairs = table(heading, ("Degrees", {"justify": "right"}))
            for number in numbers:
                pair = answer.pairs[number]
                pairs.add_row(_pair_label(pair), "no chain" if pair.degrees is None else str(pair.degrees))
            _lines("")
            print_table(pairs)
    click.echo("")
    held = {i: n for pair in answer.pairs for i, n in pair.together.credits_held.items()}
    say(_held(held, answer.people), f"Degrees count {rule_text(answer.rule)}.", NO_SCENES)


def _pair_label(pair: Pair) -> str:
    return f"{pair.together.a.name} and {pair.together.b.name}"


def _reunion_cells(pair: Pair) -> tuple[str, str, str, str]:
    worked = pair.worked_together
    acting = next(a for a in pair.together.acted_together if a.rule == "any_acting")
    last = f"{worked.last.name} ({years(worked.last)})" if worked.last is not None else ""
    if acting.last is None:
        last += "; not both as actors"
    elif acting.last != worked.last:
        last += f"; as actors {acting.last.name} ({years(acting.last)})"
    year = pair.together.as_of.year
    relations = "; ".join(filter(None, (relation_text(r, pair.a, year) for r in pair.together.relations)))
    return _pair_label(pair), str(worked.count), last, relations
