"""Every miss and every false alarm, in a line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reader.compare import Compared, Read
from reader.corpus import GoldClaim
from reader.scores import wrongly_contradicted

__all__ = ["in_context", "lists", "mention_lists"]

_LONGEST = 160


def lists(compared: Sequence[Compared]) -> str:
    """Wrong contradictions, missed claims, claims that nobody makes, wrong verdicts, wrong links."""
    parts = [
        ("Called contradicted, and wrongly", list(_contradicted(compared))),
        ("Claims missed", [f"{_of(one)} {_gold(one, g)}" for one in compared for g in one.missed]),
        ("Claims read that nobody makes", [f"{_of(one)} {_read(r)}" for one in compared for r in one.extra]),
        ("Other verdicts that differ", list(_verdicts(compared))),
        ("Mentions missed or wrong", list(mention_lists(compared))),
    ]
    return "\n\n".join(_folded(title, lines) for title, lines in parts)


def _folded(title: str, lines: list[str]) -> str:
    items = "\n".join(f"- {line}" for line in lines)
    return f"<details><summary>{title}: {len(lines)}</summary>\n\n{items}\n\n</details>"


def _of(one: Compared) -> str:
    return f"{one.article.name.split('/')[1]}:"


def _said(quote: str) -> str:
    words = " ".join(quote.split())
    words = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
    # Nothing in it is to be taken for Markdown.
    return "“" + "".join(f"\\{c}" if c in "*_`[]<>|~#" else c for c in words) + "”"


def _what(kind: str, people: Iterable[str], titles: Iterable[str], year: Any, value: Any) -> str:
    bits = [", ".join(people), ", ".join(titles), str(year or ""), str(value if value is not None else "")]
    return f"`{kind}` ({'; '.join(b for b in bits if b)})"


def _gold(one: Compared, gold: GoldClaim) -> str:
    what = _what(gold.kind, gold.people, gold.titles, gold.year, gold.value)
    return f"{what} {_said(one.article.text[gold.start : gold.end])}"


def _read(read: Read) -> str:
    what = _what(read["kind"], read["people"], read["titles"], read["year"], read["value"])
    return f"{what} {read['verdict']} {_said(read['quote'])}"


def _contradicted(compared: Sequence[Compared]) -> Iterator[str]:
    for one, gold, read in wrongly_contradicted(compared):
        should = f"should be {gold.verdict}" if gold is not None else "no such claim is marked"
        yield f"{_of(one)} {_read(read)} ({should}): {read['why']}"


def _verdicts(compared: Sequence[Compared]) -> Iterator[str]:
    for one in compared:
        for gold, read in one.pairs:
            if gold.verdict != read["verdict"] != "contradicted":
                yield f"{_of(one)} {_read(read)}, should be {gold.verdict}: {read['why']}"


def mention_lists(compared: Sequence[Compared]) -> Iterator[str]:
    for one in compared:
        for (_, how), linked in one.mentions.items():
            for gold in linked.missed:
                yield f"{_of(one)} missed, {how}: {_said(gold.text)} at {gold.start}, {gold.id or 'no id'}"
            for read in linked.wrong:
                found = read["id"] or ", ".join(c["id"] for c in read["candidates"][:4]) or "no id"
                yield f"{_of(one)} wrong, {how}: {_said(read['text'])} at {read['start']}, {found}"


def in_context(compared: Sequence[Compared]) -> Iterator[str]:
    """For whoever improves the reader: what went wrong, each with the text around it."""
    for one in compared:
        lines = []
        text = one.article.text
        for claim in one.missed:
            lines += [f"  MISS  {_gold(one, claim)}", f"        {_around(text, claim.start, claim.end)}"]
        for read in one.extra:
            lines += [f"  EXTRA {_read(read)}", f"        {_around(text, read['start'], read['end'])}"]
        lines += [
            f"  {'WRONG CONTRADICTED' if r['verdict'] == 'contradicted' else 'VERDICT'} {_read(r)}, "
            f"should be {g.verdict}: {r['why']}"
            for g, r in one.pairs
            if g.verdict != r["verdict"]
        ]
        lines += [
            f"  FIELD {_read(r)}: status {r['status']} for {g.status}, "
            f"from {r['quoted_from']} for {g.quoted_from}"
            for g, r in one.pairs
            if g.status != r["status"] or (g.quoted_from or "") != (r["quoted_from"] or "")
        ]
        lines += [f"  LINK  {line.split(': ', 1)[1]}" for line in mention_lists([one])]
        if lines:
            yield "\n".join([f"{one.article.name} ({one.article.style}, {one.article.graph})", *lines])


def _around(text: str, start: int, end: int, room: int = 90) -> str:
    """The sentence, or as much of it as a line holds; the stretch itself in brackets."""
    before, after = text[max(0, start - room) : start], text[end : end + room]
    for stop in ("\n", ". "):
        before = before.rpartition(stop)[2]
        after = after.partition(stop)[0]
    return " ".join(f"{before}⟦{text[start:end]}⟧{after}".split())
