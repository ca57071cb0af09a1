"""The slow search: every name is compared with the question, word by word, by the rules as they are told.

`search` says what the answer must be. `search_before` is the search that was there first, which had other
scores: what it finds must still be found.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise, permutations

ARTICLES = ("the", "a", "an")


@cache
def errors(one: str, other: str) -> int:
    """Letters added, lost, changed, neighbours swapped: the full table."""
    table = [[i + j if 0 in (i, j) else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            table[i][j] = min(
                table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (one[i - 1] != other[j - 1])
            )
            if i > 1 and j > 1 and one[i - 2 : i] == other[j - 2 : j][::-1]:
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[-1][-1]


def forgiven(word: str, more: int) -> int:
    base = 0 if len(word) < 4 else 1 if len(word) < 7 else 2
    return min(base + more, len(word) // 2) if 1 < len(word) <= 60 else 0


def bare(key: str) -> str:
    first, _, rest = key.partition(" ")
    return rest if rest and first in ARTICLES else key


def is_whole(asked: str, key: str) -> bool:
    if key.replace(" ", "") in (asked.replace(" ", ""), bare(asked).replace(" ", "")):
        return True
    if bare(key) != key and bare(key).replace(" ", "") == bare(asked).replace(" ", ""):
        return True
    words = asked.split(" ")
    return len(words) <= 3 and key in {" ".join(turned) for turned in permutations(words)}


def slots_of(asked: str, more: int) -> list[tuple[str, list[tuple[str, int]]]]:
    """Each word asked for, and what may be looked for in its place, with how many errors."""
    words = list(dict.fromkeys(asked.split(" ")))
    longest = sorted(words, key=len, reverse=True)[:12]
    words = [word for word in words if word in longest]
    found = [(word, [(word, forgiven(word, more))]) for word in words]
    for place, (one, other) in enumerate(pairwise(words)):
        joined = one + other, min(forgiven(one + other, more), len(one) - 1, len(other) - 1)
        found[place][1].append(joined)
        found[place + 1][1].append(joined)
    return found


def points(asked: str, part: str, edits: int, word: str, alone: bool) -> int:
    """Twentieths of the letters of a word asked for, of which `part` is looked for."""
    if word == part:
        return 14 if alone and len(part) == 1 else 20 * len(asked)
    if word.startswith(part):
        return 14 if len(part) == 1 else 18 * len(asked)
    if abs(len(part) - len(word)) > edits or errors(part, word) > edits:
        return 0
    return min(19 * len(part) - 20 * errors(part, word), 18 * len(part) - 1) * len(asked) // len(part)


def search(names: list[tuple[int, str]], asked: str, limit: int, more: int = 0) -> list[tuple[int, float]]:
    """`names` are rows and keys; the best rows with their scores."""
    slots = slots_of(asked, more)
    total = sum(len(word) for word, _ in slots)
    steps: dict[int, int] = {}
    part: list[tuple[int, int, int]] = []
    for row, key in names:
        letters, other = asked.replace(" ", ""), key.replace(" ", "")
        if is_whole(asked, key):
            steps[row] = 20
        elif errors(letters, other) <= forgiven(letters, 0):
            step = min(19, (20 * len(letters) - 25 * errors(letters, other)) // len(letters))
            if step >= 9:
                steps[row] = max(step, steps.get(row, 0))
        best = [
            max(points(word, p, edits, w, len(slots) == 1) for p, edits in parts for w in key.split(" "))
            for word, parts in slots
        ]
        matched, step = sum(b > 0 for b in best), min(19, sum(best) // total)
        if step >= 9 and matched * 2 >= len(slots):
            part.append((matched, step, row))
    most = max((matched for matched, _, _ in part), default=0)
    for matched, step, row in part:
        if matched == most:
            steps[row] = max(step, steps.get(row, 0))
    ranked = sorted(steps.items(), key=lambda item: (-item[1], item[0]))
    return [(row, round(step / 20, 2)) for row, step in ranked[:limit]]


def likeness_before(part: str, edits: int, word: str) -> float:
    if word.startswith(part):
        return 1.0 if word == part else 0.7 if len(part) == 1 else 0.75 + 0.25 * len(part) / len(word)
    if abs(len(part) - len(word)) > edits or errors(part, word) > edits:
        return 0.0
    return 0.95 - errors(part, word) / len(part)


def search_before(names: list[tuple[int, str]], asked: str, more: int = 0) -> set[int]:
    """The rows that were found. Two words as one were forgiven as many errors as one word of their length,
    which "john s" did not need an s for; that is left out here."""
    slots = slots_of(asked, more)
    total = sum(len(word) for word, _ in slots)
    found = {row for row, key in names if key.replace(" ", "") == asked.replace(" ", "")}
    part = []
    for row, key in names:
        best = [
            max(likeness_before(p, edits, w) for p, edits in parts for w in key.split(" "))
            for _, parts in slots
        ]
        agreed = sum(b * len(word) for b, (word, _) in zip(best, slots, strict=True)) / total
        agreed *= 0.9 + 0.1 * min(1.0, total / max(1, len(key.replace(" ", ""))))
        if bare(key).replace(" ", "") == bare(asked).replace(" ", ""):
            agreed = 1.0
        part.append((sum(b > 0 for b in best), agreed, row))
    most = max((matched for matched, _, _ in part), default=0)
    if most * 2 >= len(slots):
        found |= {row for matched, agreed, row in part if matched == most and matched and agreed >= 0.5}
    return found
