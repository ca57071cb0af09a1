"""`Graph`: an opened graph and the questions that it answers."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import functools
from pathlib import Path
from typing import TYPE_CHECKING, Self

from ..announcements import AnnouncementStore
from ..errors import BadInput, GraphError
from ..index.store import Store, mend
from ..records import (
    Cast,
    GraphInfo,
    Link,
    Pair,
    PersonProfile,
    Rule,
    Search,
    TitleProfile,
    Together,
    Verification,
)
from .announcing import Announcing
from .calendar import Calendar
from .guarding import LED_ASTRAY, guarded
from .link import Linker
from .rules import RuleFilter, as_date, make_rule
from .search import search
from .together import together, worked_together

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from types import TracebackType

    from ..announcements import Stored
    from ..index.names import NameIndex
    from ..records import Announced, Announcement, Announcements, Centers
    from .centers.kept import Kept
    from .resolve import Resolver
    from .short import ShortChains
    from .view import View

__all__ = ["Graph"]

_MOST_CHAINS = 10_000


class Graph:
    """An opened graph: a context manager, safe to use from many threads at once.

    Names in arguments are names, names with a year, or ids. `note` is called with a sentence whenever one
    of several namesakes was chosen. Open one with `costars.open()`. `view`, `people_names`, `title_names` and
    `calendar` are for the rooms that read articles: they work on rows.
    """

    def __init__(
        self,
        path: Path | str,
        *,
        note: Callable[[str], None] | None = None,
        announcements: AnnouncementStore | None = None,
    ) -> None:
        """Open the graph folder `path` with its announcements, which may be kept elsewhere than it says.
        Raises `GraphError`. Cost: independent of the graph's size."""
        self.path = Path(path)
        self._closed = False
        self._on_close = contextlib.ExitStack()
        self._store = Store.open(self.path)
        with contextlib.ExitStack() as failed:
            failed.callback(self._store.close)
            kept = announcements or AnnouncementStore(self.path)
            with self._explained():
                self._note = note or (lambda _: None)
                self._shows = Announcing(self._store, kept, self._note)
            failed.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Unmap the files; later questions raise `GraphError`."""
        if not self._closed:
            self._closed = True
            self._store.close()
            self._on_close.close()

    def call_on_close(self, function: Callable[..., object], *args: object, **kwargs: object) -> None:
        """Have a function called when the graph is closed."""
        self._on_close.callback(function, *args, **kwargs)

    def __repr__(self) -> str:
        return f"<costars.Graph {self._store.manifest['name']!r} at {str(self.path)!r}>"

    # What a question looks at. Each is replaced when something is announced.

    @property
    def view(self) -> View:
        """Records by row."""
        return self._shows.now.view

    @property
    def people_names(self) -> NameIndex:
        """From names and ids to rows of people."""
        return self._shows.now.people

    @property
    def title_names(self) -> NameIndex:
        """From names and ids to rows of titles."""
        return self._shows.now.titles

    @property
    def announced_entries(self) -> Sequence[Stored]:
        """What is laid over the graph, as it is kept."""
        return self._shows.now.stored

    @property
    def checksum(self) -> str:
        """The SHA-256 of the manifest, which has those of all files."""
        return str(self._store.manifest["checksum"])

    @property
    def _resolve(self) -> Resolver:
        return self._shows.now.resolve

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        """What a closed graph, or the numbers and bytes of a damaged one, lead to becomes a `GraphError`."""
        try:
            yield
        except LED_ASTRAY as error:
            if self._closed:
                raise GraphError(f"The graph {self.path} is closed.") from None
            if self.verify().ok:
                raise
            raise GraphError(
                f"The graph {self.path} is damaged: its contents were altered.",
                hint=f"See what: costars data verify --graph {self.path}",
            ) from error

    # Questions

    @guarded
    def link(
        self,
        a: str,
        b: str,
        *,
        all: bool = False,  # noqa: A002
        limit: int = 10,
        roles: Iterable[str] | None = None,
        kinds: Iterable[str] | None = None,
        from_year: int | None = None,
        to_year: int | None = None,
        as_of: dt.date | str | None = None,
        without: Sequence[str] = (),
        announced: bool = True,
        voice: bool = True,
        series_level: bool = True,
        live: bool = False,
    ) -> Link:
        """The shortest chain between two people; with `all`, the first `limit` shortest chains.

        The filters make the counting rule (docs/counting-rules.md): `roles` and `kinds` that count; years
        from `from_year` to `to_year`; titles released by `as_of`; `without` people or titles; whether
        `announced` titles, `voice`-only credits, credits on a series as a whole (`series_level`) and
        `live` shows (talk, news, awards, games, reality) count. The number of chains is always exact.
        Chains come in the order of their cost, see docs/counting-rules.md. Raises `NotFound`,
        `Ambiguous`, `BadInput`. Cost: O(credits touched by a search from both ends).
        """
        if limit < 1:
            raise BadInput(f"A limit of {limit} chains shows nothing.", hint="Give a limit of 1 or more.")
        if limit > _MOST_CHAINS:
            raise BadInput(
                f"At most {_MOST_CHAINS:,} chains are listed; their number is exact without that.",
                hint=f"Give a limit of {_MOST_CHAINS} or less.",
            )
        rule = make_rule(
            roles=roles, kinds=kinds, from_year=from_year, to_year=to_year, as_of=as_of,
            announced=announced, voice=voice, series_level=series_level, live=live,
        )  # fmt: skip
        first, second = self._resolve.person(a), self._resolve.person(b)
        prepared = self._rule(rule, without)
        return self._linker(prepared).link(first, second, limit if all else 1, prepared.rule)

    def short_chains(self, as_of: dt.date | str | None = None) -> ShortChains:
        """Chains by rows, without announced titles (and of those released by a day), for many pairs in
        turn: it remembers what it has read."""
        from .short import ShortChains

        return ShortChains(self.view, self._rule(make_rule(as_of=as_of, announced=False), ()))

    @guarded
    def together(self, a: str, b: str, *, as_of: dt.date | str | None = None) -> Together:
        """Every title both are credited on by `as_of` (default today), relations, and the last time and
        gap under each counting rule. Raises `NotFound`, `Ambiguous`, `BadInput`. Cost: O(their credits)."""
        first, second = self._resolve.person(a), self._resolve.person(b)
        if first == second:
            raise BadInput(
                f"{a!r} and {b!r} are the same person.", hint="Name two people, or ask: costars person"
            )
        return together(self.view, first, second, self.calendar(as_of))

    def calendar(self, as_of: dt.date | str | None) -> Calendar:
        """What was out by a day (default today). By today a title without a year is out, or the data would
        not call it released."""
        today = dt.datetime.now().astimezone().date()
        day = today if as_of is None else as_date(as_of)
        return Calendar(self.view, day, undated_out=day >= today)

    @guarded
    def cast(self, people: Sequence[str], *, as_of: dt.date | str | None = None) -> Cast:
        """`together` and the degrees, without announced titles, for every pair of a cast.

        `reunions` are the pairs that have a released title together, `first_time` those that have none, not
        even possibly. Raises `NotFound`, `Ambiguous`, `BadInput`. Cost: O(pairs).
        """
        rows = list(dict.fromkeys(self._resolve.person(name) for name in people))
        if len(rows) < 2:
            raise BadInput("A cast is two people or more.", hint="Name at least two different people.")
        # Who has worked together before: what is only announced joins nobody yet.
        rule = self._rule(make_rule(as_of=as_of, announced=False), ())
        linker = self._linker(rule)
        calendar = self.calendar(as_of)
        pairs: list[Pair] = []
        reunions: list[int] = []
        first_time: list[int] = []
        for number, a in enumerate(rows):
            for b in rows[number + 1 :]:
                answer = together(self.view, a, b, calendar)
                worked = worked_together(self.view, a, b, calendar)
                if worked.count:
                    reunions.append(len(pairs))
                elif not worked.count_possible:
                    first_time.append(len(pairs))
                pairs.append(Pair(answer.a.id, answer.b.id, answer, linker.degrees(a, b), worked))
        return Cast(
            tuple(map(self.view.person, rows)), tuple(pairs), tuple(reunions), tuple(first_time), rule.rule
        )

    @guarded
    def person(self, name: str) -> PersonProfile:
        """A person's profile: credits, co-stars, degrees to everybody, relations; the rank, once `centers`
        was asked. Raises `NotFound`, `Ambiguous`. Cost: one search over all people that can be reached."""
        from .profile import person_profile

        row = self._resolve.person(name)
        rule, rank = self._rule(make_rule(), ()), self._centers.rank_of(row)
        return person_profile(self.view, row, rule, rank, self._note)

    @guarded
    def centers(
        self,
        top: int = 10,
        sample: int | None = None,
        *,
        threads: int | None = None,
        scheduler: str | None = None,
        device: str = "cpu",
        progress: Callable[[int, int], None] = lambda _, __: None,
    ) -> Centers:
        """Who sits nearest to everybody: the `top` people of the largest component by their average degree,
        announced titles left out. docs/centers.md explains it.

        Exactly, by searches from everybody in so many `threads` (default: all cores), on the Dask cluster of
        a `scheduler` (its address), or on the `device` "gpu". They are kept beside the graph and go on where
        they were stopped. Or estimated from a `sample` of people. `progress` is called with the people done
        and all there are. Raises `BadInput`, and for a cluster `NetworkError`, `GraphError`.
        """
        from .centers import centers

        rule = self._rule(make_rule(announced=False), ())
        return centers(
            self.view, rule, self._centers, top, sample, threads, self._note, progress, scheduler, device
        )

    @functools.cached_property
    def _centers(self) -> Kept:
        from .centers.kept import Kept

        return Kept(self.path, self.checksum, make_rule(announced=False))

    @guarded
    def title(self, name: str) -> TitleProfile:
        """A title with all its credits, and the episodes of a series. Raises `NotFound`, `Ambiguous`."""
        from .profile import title_profile

        return title_profile(self.view, self._resolve.title(name))

    @guarded
    def search(self, text: str, *, limit: int = 10) -> Search:
        """People and titles whose names are like `text`: prefixes, typing errors, accents and the order of
        words do not matter. At most `limit` of each, best first. Raises `BadInput` for an empty text."""
        return search(self.view, self.people_names, self.title_names, text, limit)

    def prepare(self, *, names: bool = True) -> None:
        """Get ready for many questions about chains, and for `names`, as a server should before its first:
        what they need is loaded now, not by one of them, and kernels are compiled, once for an installation.
        Cost: a second; to compile, half a minute."""
        with self._explained():
            self._shows.now.searches.prepare(self._rule(make_rule(), ()))
            if not names:
                return
            self.people_names.prepare()
            self.title_names.prepare()

    # Announcements

    def announcements(self) -> Announcements:
        """What has been announced and is laid over this graph, or came out since: see
        docs/announcements.md."""
        return self._shows.now.announcements()

    def announce(
        self,
        announced: Announced,
        *,
        source: str,
        date: dt.date | str | None = None,
        as_id: str | None = None,
    ) -> Announcement:
        """Keep what an article announces beside the graph; this graph shows it from now on.

        `source` is the article's file or address, `date` its day (default today). An announcement that is
        there already is brought up to date, and so is `as_id`, whatever it was called: `note` says so.
        Raises `NotFound`, `BadInput`, and `GraphError` where it cannot be kept.
        """
        with self._explained():
            return self._shows.announce(announced, source, date, as_id)

    def retract(self, id: str) -> Announcement:
        """Take the announcement `id` back. Raises `NotFound`, and `GraphError` where it cannot be."""
        with self._explained():
            return self._shows.retract(id)

    # About the graph

    def info(self) -> GraphInfo:
        """What the graph holds and where it comes from."""
        from .about import info

        return info(self.path, self._store.manifest)

    def verify(self) -> Verification:
        """Reads all that is open once and compares it with the manifest. Cost: O(size on disk)."""
        from ..index.verify import verify

        problems = verify(self._store)
        return Verification(not problems, tuple(problems))

    def mend(self) -> str:
        """What to do about this graph where it is damaged, in a sentence."""
        return mend(self.path, self._store.manifest)

    def side_file(self, name: str) -> Path | None:
        """A table that was written for people beside the graph, where there is one: `rejects.tsv` lists rows
        that were left out, `disagreements.tsv` what merged graphs disagree on."""
        path = self.path / self._store.manifest["data"] / name
        return path if path.is_file() else None

    def _linker(self, rule: RuleFilter) -> Linker:
        shown = self._shows.now
        return Linker(shown.view, rule, shown.searches)

    def _rule(self, rule: Rule, without: Sequence[str]) -> RuleFilter:
        names = [without] if isinstance(without, str) else without
        found = list(dict.fromkeys(self._resolve.either(name) for name in names))
        view = self.view
        ids = [view.strings["people.id" if what == "person" else "titles.id"][row] for what, row in found]
        titles = {row for what, row in found if what == "title"}
        # Who leaves a series out means its episodes too.
        titles.update(episode for row in list(titles) for episode in view.episodes_of(row))
        return RuleFilter(
            dataclasses.replace(rule, without=tuple(ids)),
            self._store,
            frozenset(row for what, row in found if what == "person"),
            frozenset(titles),
            view.arrays,
        )
