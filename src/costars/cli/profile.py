"""One person, one title, and the search for either: person, title, search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .common import common_options, open_graph, print_json
from .show import (
    KIND_NAMES,
    count,
    credit_text,
    episode_number,
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
    from ..records import PersonProfile, Search, TitleProfile

__all__ = ["person", "search", "title"]

_CO_STARS = 10
_BAR = 40
_LIMIT_HELP = "How many lines to print of each list (default: 20); 0 for all. JSON always has all."


def _rest_note(number: int) -> None:
    if number > 0:
        click.echo(f"and {number:,} more: --limit 0 shows all")


@click.command()
@click.argument("name", metavar="NAME")
@click.option("--limit", type=click.IntRange(min=0), default=20, metavar="N", help=_LIMIT_HELP)
@common_options
def person(name: str, limit: int, graph: str | None, as_json: bool) -> int:
    """One person: credits, co-stars, relations, and how many people are at each degree."""
    with open_graph(graph) as opened:
        answer = opened.person(name)
    if as_json:
        print_json(answer)
    else:
        _print_person(answer, limit)
    return 0


def _print_person(answer: PersonProfile, limit: int) -> None:
    who = answer.person
    life = f" – {answer.death_year}" if answer.death_year is not None else ""
    click.echo(f"{person_label(who)[:-1]}{life})" if life and who.birth_year else person_label(who))
    click.echo(f"  {who.id}" + "".join(f"  {other}" for other in who.same_as))
    if len(answer.names) > 1:
        click.echo(f"  also: {', '.join(answer.names[1:])}")
    for relation in answer.relations:
        click.echo(f"  {relation_text(relation, who.id)}")
    credits = table(("Year", {"no_wrap": True}), ("Title", {"ratio": 3}), ("As", {"ratio": 2}))
    credits.expand = True
    shown = answer.credits[: limit or None]
    for credited in shown:
        name = credited.name
        if credited.series_name is not None:
            name = f"{credited.series_name}{episode_number(credited)}: {name}"
        kind = "" if credited.kind == "movie" else f", {KIND_NAMES[credited.kind]}"
        credits.add_row(years(credited), name + kind, credit_text(credited.credits, who.id))
    click.echo("")
    print_table(credits)
    _rest_note(len(answer.credits) - len(shown))
    known = [e for r in answer.relations for e in r.evidence]
    known += [e for title in shown for credit in title.credits for e in credit.evidence]
    if sources := evidence_text(known):
        say("", sources)
    if answer.co_stars:
        click.echo("")
        stars = table("Co-stars", ("Titles", {"justify": "right"}))
        for co_star in answer.co_stars[:_CO_STARS]:
            stars.add_row(person_label(co_star.person), str(co_star.titles))
        print_table(stars)
    click.echo("")
    if answer.average_degree is None:
        say(f"Joined with nobody, counting {rule_text(answer.rule)}.")
        return
    widest = max(answer.degrees)
    degrees = table(
        ("Degrees", {"justify": "right"}), ("People", {"justify": "right"}), ("", {"no_wrap": True})
    )
    for degree, people in enumerate(answer.degrees):
        degrees.add_row(str(degree), f"{people:,}", "█" * round(_BAR * people / widest))
    print_table(degrees)
    click.echo(
        f"{count(answer.reached - 1, 'other person', 'other people')} reached, "
        f"{answer.average_degree:.2f} degrees away on average."
    )
    if answer.rank is not None:
        say(f"Rank {answer.rank:,} of the people nearest to everybody (costars centers).")
    if answer.farthest:
        away = count(len(answer.degrees) - 1, "degree")
        say(f"Farthest, {away} away: {', '.join(map(person_label, answer.farthest))}.")
    click.echo("")
    say(f"Co-stars and degrees count {rule_text(answer.rule)}.")


@click.command()
@click.argument("name", metavar="NAME")
@click.option("--limit", type=click.IntRange(min=0), default=20, metavar="N", help=_LIMIT_HELP)
@common_options
def title(name: str, limit: int, graph: str | None, as_json: bool) -> int:
    """One title: who did what on it; of a series, its episodes."""
    with open_graph(graph) as opened:
        answer = opened.title(name)
    if as_json:
        print_json(answer)
    else:
        _print_title(answer, limit)
    return 0


def _print_title(answer: TitleProfile, limit: int) -> None:
    what = answer.title
    click.echo(title_label(what))
    click.echo(f"  {what.id}" + "".join(f"  {other}" for other in what.same_as))
    if len(answer.names) > 1:
        click.echo(f"  also: {', '.join(answer.names[1:])}")
    people = list(dict.fromkeys((c.person, c.name) for c in what.credits))
    shown = people[: limit or None]
    credits = table("Name", "As")
    for identity, name in shown:
        credits.add_row(name, credit_text(what.credits, identity))
    click.echo("")
    print_table(credits)
    _rest_note(len(people) - len(shown))
    if sources := evidence_text(e for credit in what.credits for e in credit.evidence):
        say("", sources)
    if answer.episodes:
        click.echo("")
        episodes = table("Episode", "Title", "Year")
        for episode in answer.episodes[: limit or None]:
            episodes.add_row(episode_number(episode).strip(), episode.name, years(episode))
        print_table(episodes)
        _rest_note(len(answer.episodes) - len(answer.episodes[: limit or None]))


@click.command()
@click.argument("text", metavar="TEXT")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=10,
    metavar="N",
    help="How many people, and how many titles (default: 10).",
)
@common_options
def search(text: str, limit: int, graph: str | None, as_json: bool) -> int:
    """People and titles whose names are like TEXT: beginnings of words, typing errors, any order."""
    with open_graph(graph) as opened:
        answer = opened.search(text, limit=limit)
    if as_json:
        print_json(answer)
    else:
        _print_search(answer)
    return 0


def _print_search(answer: Search) -> None:
    if not answer.people and not answer.titles:
        click.echo(f'Nothing in this graph is named like "{answer.query}".')
        return
    if answer.people:
        people = table("Person", "Known for", ("Id", {"overflow": "fold"}))
        for hit in answer.people:
            people.add_row(person_label(hit), ", ".join(t.name for t in hit.known_for[:2]), hit.id)
        print_table(people)
    if answer.titles:
        if answer.people:
            click.echo("")
        titles = table("Title", ("Id", {"overflow": "fold"}))
        for found in answer.titles:
            titles.add_row(title_label(found), found.id)
        print_table(titles)
