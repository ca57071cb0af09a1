"""Downloads against servers that misbehave: a file in place is always whole, and always of one version."""

from __future__ import annotations

import gzip
import os
import random
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from costars.errors import BadInput, CostarsError, NetworkError
from costars.sources.fetching import answers
from costars.sources.fetching.http import Client, Download, Retry, Unfit, user_agent
from servers import (
    DAY,
    NEXT_DAY,
    THIRD_DAY,
    Fault,
    File,
    Handler,
    Site,
    chatters,
    cut,
    drops,
    http_date,
    ignores_if_range,
    ignores_range,
    instead,
    serving,
    status,
    wrong,
)

ONE = random.Random(1).randbytes(200_000)
TWO = random.Random(2).randbytes(210_000)
SAME_LENGTH = random.Random(3).randbytes(len(ONE))
OLD = b"what was here before"
NAME = "/data.bin"
QUICK = Retry(attempts=4, connect_timeout=5, read_timeout=5)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        site.files[NAME] = File(ONE)
        yield site


class Getter:
    """A client whose pauses take no time. Each call is as good as a new process: only files are kept."""

    def __init__(self, site: Site, path: Path, retry: Retry = QUICK) -> None:
        self.site, self.path, self.retry = site, path, retry
        self.slept: list[float] = []
        self.said: list[str] = []

    def __call__(
        self, *, check: Callable[[Path], None] | None = None, have: Download | None = None, name: str = NAME
    ) -> Download:
        with Client(
            user_agent="test/1", retry=self.retry, sleep=self.slept.append, note=self.said.append
        ) as client:
            return client.download(self.site.address + name, self.path, check=check, have=have)

    def fails(self, check: Callable[[Path], None] | None = None, name: str = NAME) -> NetworkError:
        with pytest.raises(NetworkError) as caught:
            self(check=check, name=name)
        return caught.value


@pytest.fixture
def get(site: Site, tmp_path: Path) -> Getter:
    """Gets NAME over an old file, which must be there, untouched, as long as the new one is not whole."""
    path = tmp_path / "data.bin"
    path.write_bytes(OLD)
    return Getter(site, path)


def whole_or_unfit(*contents: bytes) -> Callable[[Path], None]:
    """A check as strict as a checksum."""

    def check(path: Path) -> None:
        assert path.name == "data.bin.part"
        if path.read_bytes() not in contents:
            raise Unfit("it is not whole")

    return check


def left(path: Path) -> set[str]:
    return {p.name for p in path.parent.iterdir()}


# The usual way -------------------------------------------------------------------------------------


def test_a_file_is_fetched(get: Getter, site: Site) -> None:
    done = get()
    assert get.path.read_bytes() == ONE
    assert (done.status, done.size, done.received) == ("fetched", len(ONE), len(ONE))
    assert (done.etag, done.last_modified) == ('"one"', DAY)
    assert left(get.path) == {"data.bin"}
    headers = site.asked[0].headers
    assert (headers["User-Agent"], headers["Accept-Encoding"]) == ("test/1", "identity")
    assert get.slept == get.said == []


def test_progress_hears_the_bytes_so_far_and_in_all(get: Getter, site: Site) -> None:
    site.faults[NAME] = [cut(150_000)]
    heard: list[tuple[int, int | None]] = []
    with Client(user_agent="t", retry=QUICK, sleep=lambda _: None) as client:
        client.download(site.address + NAME, get.path, progress=lambda *h: heard.append(h))
    assert heard[-1] == (len(ONE), len(ONE))
    assert {total for _, total in heard} == {len(ONE)}
    there = [h for h, _ in heard]
    assert there == sorted(there)


def test_who_asks_is_named_with_a_contact() -> None:
    assert re.fullmatch(r"costars/\S+ \(me@example\.org\) urllib3/[\d.]+\S*", user_agent(" me@example.org "))
    assert re.fullmatch(r"costars/\S+ urllib3/[\d.]+\S*", user_agent())
    for odd in ("", "a\r\nX: y", "mé@example.org"):
        with pytest.raises(BadInput):
            user_agent(odd)


# Cuts ----------------------------------------------------------------------------------------------

SOMEWHERE = [0, 1, 2, len(ONE) // 2, len(ONE) - 8, len(ONE) - 2, len(ONE) - 1]
SOMEWHERE += [random.Random(at).randrange(len(ONE)) for at in range(25)]


@pytest.mark.parametrize("at", SOMEWHERE)
def test_a_cut_download_is_gone_on_with(get: Getter, site: Site, at: int) -> None:
    """In the same process; what is there is not fetched again."""
    site.faults[NAME] = [cut(at)]
    done = get()
    assert get.path.read_bytes() == ONE
    assert left(get.path) == {"data.bin"}
    _, second = site.asked
    assert second.headers.get("Range") == (f"bytes={at}-" if at else None)
    assert second.headers.get("If-Range") == ('"one"' if at else None)
    assert (done.received, site.sent()) == (len(ONE), len(ONE))
    assert len(get.slept) == 1
    assert "was cut off; trying again in" in get.said[0]


@pytest.mark.parametrize("at", SOMEWHERE)
def test_a_later_process_goes_on(get: Getter, site: Site, at: int) -> None:
    get.retry = Retry(attempts=1)
    site.faults[NAME] = [cut(at)]
    error = get.fails()
    assert get.path.read_bytes() == OLD
    assert error.hint is not None
    assert error.hint.startswith("Run the same command again")
    done = get()
    assert get.path.read_bytes() == ONE
    assert (done.status, done.received) == ("resumed" if at else "fetched", len(ONE) - at)
    assert left(get.path) == {"data.bin"}


def test_many_cuts_are_survived_as_long_as_each_attempt_brings_something(get: Getter, site: Site) -> None:
    """More cuts than attempts: only failures in a row end it."""
    site.faults[NAME] = [cut(66_000), cut(66_000), cut(66_000)]
    get.retry = Retry(attempts=2)
    get()
    assert get.path.read_bytes() == ONE


def test_a_server_that_brings_next_to_nothing_is_given_up(get: Getter, site: Site) -> None:
    site.always[NAME] = cut(10)
    error = get.fails()
    assert re.search(r"was cut off \(tried 4 times\)\.$", error.message)
    assert site.address in error.message
    assert get.path.read_bytes() == OLD
    assert (tmp := get.path.with_name("data.bin.part")).read_bytes() == ONE[: 4 * 10], tmp
    del site.always[NAME]
    assert get().received == len(ONE) - 40
    assert get.path.read_bytes() == ONE


def test_a_server_cannot_keep_a_client_busy_for_ever(get: Getter, site: Site) -> None:
    """A new version with every request, each brought far, none to its end."""

    def changing(handler: Handler) -> None:
        site.files[NAME] = File(ONE, etag=f'"{len(site.asked)}"')
        wrong(cut=150_000)(handler)

    site.always[NAME] = changing
    get.fails()
    assert len(site.asked) == QUICK.attempts
    assert get.path.read_bytes() == OLD


def test_a_connection_that_is_closed_without_a_word(get: Getter, site: Site) -> None:
    site.faults[NAME] = [drops, chatters]
    assert get().status == "fetched"
    assert get.path.read_bytes() == ONE


def test_a_whole_part_that_has_not_got_its_name_yet_costs_one_byte(get: Getter, site: Site) -> None:
    """A process was killed while it checked the file: the next one makes sure that it is still the one."""

    def killed(path: Path) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        get(check=killed)
    assert get.path.read_bytes() == OLD
    done = get(check=whole_or_unfit(ONE))
    assert get.path.read_bytes() == ONE
    assert (done.status, done.received) == ("resumed", 1)


# Lengths -------------------------------------------------------------------------------------------


def test_a_length_that_is_too_long(get: Getter, site: Site) -> None:
    """Once: begun anew, as nothing fits. Always: an error."""
    site.faults[NAME] = [wrong(length=len(ONE) + 7)]
    get()
    assert get.path.read_bytes() == ONE
    get.path.write_bytes(OLD)
    site.always[NAME] = ignores_range(length=len(ONE) + 7)
    assert "was cut off" in get.fails().message
    assert get.path.read_bytes() == OLD


@pytest.mark.parametrize("short", [0, 1, 100_000, len(ONE) - 1])
def test_a_length_that_is_too_short(get: Getter, site: Site, short: int) -> None:
    """Only the check can know."""
    site.faults[NAME] = [wrong(length=short)]
    assert get(check=whole_or_unfit(ONE)).status == "fetched"
    assert get.path.read_bytes() == ONE
    get.path.write_bytes(OLD)
    site.always[NAME] = ignores_range(length=short)
    assert get.fails(whole_or_unfit(ONE)).message.endswith(": it is not whole.")
    assert get.path.read_bytes() == OLD
    assert left(get.path) == {"data.bin"}, "what was found bad is thrown away"


def test_no_length_at_all(get: Getter, site: Site) -> None:
    """Then only a check can tell the end; without one there is an error."""
    site.faults[NAME] = [wrong(length=None)]
    get(check=whole_or_unfit(ONE))
    assert get.path.read_bytes() == ONE
    get.path.write_bytes(OLD)
    site.faults[NAME] = [wrong(length=None, cut=1000)]
    get(check=whole_or_unfit(ONE))
    assert get.path.read_bytes() == ONE
    get.path.write_bytes(OLD)
    site.always[NAME] = wrong(length=None)
    assert "does not say how long the file is" in get.fails().message
    assert get.path.read_bytes() == OLD


@pytest.mark.parametrize("at", [0, 4_999, 5_000, 123_456, len(ONE) - 1])
def test_chunks_are_whole_or_gone_on_with(get: Getter, site: Site, at: int) -> None:
    site.faults[NAME] = [wrong(chunked=True, cut=at)]
    assert get().size == len(ONE)
    assert get.path.read_bytes() == ONE
    site.faults[NAME] = [wrong(chunked=True)]
    site.files[NAME] = File(TWO, etag='"two"')
    get()
    assert get.path.read_bytes() == TWO


def test_a_length_that_is_none(get: Getter, site: Site) -> None:
    """Beside chunks it does not count; without them it is as if it were not there."""
    site.faults[NAME] = [
        wrong(chunked=True, Content_Length="5"),
        wrong(length="many"),
        wrong(length="9" * 5000),
    ]
    get()
    for _ in range(2):
        assert get.path.read_bytes() == ONE
        get.path.write_bytes(OLD)
        get(check=whole_or_unfit(ONE))
    assert site.faults[NAME] == []
    assert get.path.read_bytes() == ONE


def test_an_empty_file(get: Getter, site: Site) -> None:
    site.files[NAME] = File(b"")
    assert get().size == 0
    assert get.path.read_bytes() == b""
    get.path.write_bytes(OLD)
    assert get.fails(whole_or_unfit(ONE)).message.endswith(": it is not whole.")
    assert get.path.read_bytes() == OLD


# Versions ------------------------------------------------------------------------------------------


def cut_then(site: Site, new: File, *after: Fault, at: int = 120_000) -> None:
    """The first answer is cut; then the file is another."""

    def first(handler: Handler) -> None:
        cut(at)(handler)
        site.files[NAME] = new

    site.faults[NAME] = [first, *after]


@pytest.mark.parametrize(
    "new",
    [File(TWO, '"two"', NEXT_DAY), File(SAME_LENGTH, '"two"', NEXT_DAY), File(b"short", '"two"'),
     File(TWO), File(SAME_LENGTH, None, NEXT_DAY), File(SAME_LENGTH, 'W/"one"', NEXT_DAY),
     File(TWO, None, None)],
    ids=["longer", "same length", "shorter", "same marks", "no ETag any more", "weak ETag now", "no mark"],
)  # fmt: skip
@pytest.mark.parametrize("after", [[], [ignores_if_range()], [ignores_range()], [wrong(cut=140_000)]],
                         ids=["right", "ignores If-Range", "ignores Range", "cut again"])  # fmt: skip
@pytest.mark.parametrize("other_process", [False, True])
def test_two_versions_are_never_joined(
    get: Getter, site: Site, new: File, after: list[Fault], other_process: bool
) -> None:
    """Whatever the server does of the things that servers do."""
    cut_then(site, new, *after)
    if other_process:
        get.retry = Retry(attempts=1)
        get.fails()
        get.retry = QUICK
    get()
    assert get.path.read_bytes() == new.content
    assert left(get.path) == {"data.bin"}


@pytest.mark.parametrize("old", [File(ONE, None, DAY), File(ONE, 'W/"one"', DAY)], ids=["date", "weak"])
@pytest.mark.parametrize("repeats", [True, False])
def test_a_date_serves_where_there_is_no_strong_etag(
    get: Getter, site: Site, old: File, repeats: bool
) -> None:
    site.files[NAME] = old
    site.faults[NAME] = [cut(120_000)]
    if not repeats and old.etag is None:
        site.faults[NAME].append(wrong(Last_Modified=None))
    done = get()
    assert site.asked[1].headers["If-Range"] == DAY
    assert done.received == len(ONE)
    assert get.path.read_bytes() == ONE


@pytest.mark.parametrize("etag", [None, 'W/"one"'])
def test_without_a_mark_of_the_version_nothing_is_gone_on_with(
    get: Getter, site: Site, etag: str | None
) -> None:
    site.files[NAME] = File(ONE, etag, None)
    site.faults[NAME] = [cut(120_000)]
    done = get()
    assert "Range" not in site.asked[1].headers
    assert done.received == 120_000 + len(ONE)
    assert get.path.read_bytes() == ONE


@pytest.mark.parametrize(
    "answer",
    [
        ignores_range(),
        wrong(Content_Range=f"bytes 0-{len(ONE) - 1}/{len(ONE)}"),
        lambda h: h.send(ONE[100_000:], status=206, Content_Range="bytes 100000-199999/200000", ETag='"one"'),
        wrong(Content_Range=f"bytes 119999-{len(ONE) - 1}/{len(ONE)}"),
        wrong(Content_Range=f"bytes 120001-{len(ONE) - 1}/{len(ONE)}"),
        wrong(Content_Range=f"bytes 120000-{len(ONE) - 2}/{len(ONE)}"),
        wrong(Content_Range=f"bytes 120000-{len(ONE)}/{len(ONE) + 1}"),
        wrong(Content_Range=f"bytes 120000-{len(ONE) - 1}/*"),
        wrong(Content_Range="bytes */200000"),
        wrong(Content_Range="items 1-2/3"),
        wrong(Content_Range=f"bytes 120000-{'9' * 5000}/{'9' * 5000}"),
        wrong(Content_Range=None),
        wrong(length=100),
        wrong(ETag='"other"'),
        wrong(ETag=None),
        wrong(Last_Modified=NEXT_DAY, ETag=None),
        status(416, Content_Range="bytes */5"),
    ],
    ids=range(17),
)
def test_a_range_that_does_not_fit_is_not_used(get: Getter, site: Site, answer: Fault) -> None:
    """The server ignores the range, or gives another one: the file is begun anew."""
    site.faults[NAME] = [cut(120_000), answer]
    get()
    assert get.path.read_bytes() == ONE
    assert site.asked[1].start == 120_000
    if len(site.asked) > 2:
        assert site.asked[2].start == 0
    else:
        assert site.asked[1].sent == len(ONE)


def test_a_part_that_was_begun_anew_is_not_called_resumed(get: Getter, site: Site) -> None:
    get.retry = Retry(attempts=1)
    site.faults[NAME] = [cut(100_000)]
    get.fails()
    get.retry = QUICK
    site.faults[NAME] = [cut(10), ignores_range()]
    assert get().status == "fetched"


def test_a_part_that_is_longer_than_the_file_is_not_gone_on_with(get: Getter, site: Site) -> None:
    get.retry = Retry(attempts=1)
    site.faults[NAME] = [cut(100_000)]
    get.fails()
    get.path.with_name("data.bin.part").write_bytes(b"?" * (len(ONE) + 1))
    get()
    assert get.path.read_bytes() == ONE


def test_a_part_of_another_address_is_not_gone_on_with(get: Getter, site: Site) -> None:
    site.files["/other.bin"] = File(TWO)
    get.retry = Retry(attempts=1)
    site.faults["/other.bin"] = [cut(120_000)]
    get.fails(name="/other.bin")
    get()
    assert "Range" not in site.asked[1].headers
    assert get.path.read_bytes() == ONE


@pytest.mark.parametrize(
    "about",
    [None, b"", b"{", b"[]", b"\xff", b'{"url": 1}', b'{"url": "%s", "etag": 1}',
     b'{"url": "%s", "etag": "\\"one\\"", "total": "many"}',
     b'{"url": "%s", "etag": "\\"one\\"", "total": 5}'],
    ids=range(9),
)  # fmt: skip
def test_a_part_whose_origin_is_not_known_is_not_gone_on_with(
    get: Getter, site: Site, about: bytes | None
) -> None:
    get.path.with_name("data.bin.part").write_bytes(b"?" * 1000)
    if about is not None:
        url = (site.address + NAME).encode()
        get.path.with_name("data.bin.part.json").write_bytes(about.replace(b"%s", url))
    assert get().status == "fetched"
    assert get.path.read_bytes() == ONE
    assert left(get.path) == {"data.bin"}


# Nothing new ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", [File(ONE), File(ONE, None, DAY), File(ONE, 'W/"one"', None)])
@pytest.mark.parametrize("conditional", [True, False])
def test_what_has_not_changed_is_not_fetched_again(
    get: Getter, site: Site, file: File, conditional: bool
) -> None:
    """Also where the server answers with the whole file to a question whether it changed."""
    site.files[NAME] = file
    have = get()
    if not conditional:
        site.always[NAME] = ignores_range()
    again = get(have=have)
    assert (again.status, again.received) == ("up to date", 0)
    assert (again.size, again.sha256, again.fetched) == (have.size, have.sha256, have.fetched)
    assert get.path.read_bytes() == ONE


def test_without_a_mark_of_the_version_it_is_fetched_again(get: Getter, site: Site) -> None:
    site.files[NAME] = File(ONE, None, None)
    assert get(have=get()).status == "fetched"


def test_a_new_version_is_fetched(get: Getter, site: Site) -> None:
    have = get()
    site.files[NAME] = File(TWO, '"two"', NEXT_DAY)
    assert get(have=have).status == "fetched"
    assert get.path.read_bytes() == TWO


def other_length(have: Download, path: Path) -> None:
    path.write_bytes(ONE + b"?")


def other_bytes(have: Download, path: Path) -> None:
    path.write_bytes(SAME_LENGTH)


def gone(have: Download, path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("change", [other_length, other_bytes, gone])
def test_a_file_in_place_that_was_changed_is_fetched_again(
    get: Getter, site: Site, change: Callable[[Download, Path], None]
) -> None:
    have = get()
    change(have, get.path)
    assert get(have=have).status == "fetched"
    assert get.path.read_bytes() == ONE


def test_a_part_of_an_older_version_is_of_no_use_to_a_file_in_place(get: Getter, site: Site) -> None:
    site.files[NAME] = File(TWO, '"two"', NEXT_DAY)
    get.retry = Retry(attempts=1)
    have = get()
    site.files[NAME] = File(ONE)
    site.faults[NAME] = [cut(100)]
    get.fails()
    site.files[NAME] = File(TWO, '"two"', NEXT_DAY)
    assert get(have=have).status == "up to date"
    assert left(get.path) == {"data.bin"}


# Answers that are none -----------------------------------------------------------------------------


@pytest.mark.parametrize("number", [408, 425, 429, 500, 502, 503, 504, 520])
def test_what_may_pass_is_tried_again(get: Getter, site: Site, number: int) -> None:
    site.faults[NAME] = [status(number, b"<html><b>Come</b>\x1b[31m later</html>")] * 3
    get()
    assert get.path.read_bytes() == ONE
    assert re.search(rf"^data.bin: the server answers {number}.*: Come \[31m later; trying", get.said[0])
    assert [0.5 <= s / 2**n <= 1 for n, s in enumerate(get.slept)] == [True] * 3, "the pauses grow"
    site.always[NAME] = status(number)
    get.path.write_bytes(OLD)
    assert f"answers {number}" in get.fails().message
    assert get.path.read_bytes() == OLD


@pytest.mark.parametrize("number", [204, 206, 304, 400, 401, 403, 404, 410, 416, 451, 501, 505])
def test_what_will_not_pass_is_an_error_at_once(get: Getter, site: Site, number: int) -> None:
    site.always[NAME] = status(number, b"" if number in (204, 304) else b"you may\nnot")
    error = get.fails()
    assert (len(site.asked), get.slept) == (1, [])
    assert f"{NAME} cannot be fetched: the server answers {number}" in error.message
    assert ("you may not." in error.message) == (number not in (204, 304))
    assert error.hint
    assert get.path.read_bytes() == OLD
    assert (error.exit_code, error.code) == (3, "network")


@pytest.mark.parametrize(("asked", "least", "most"), [
    ("7", 7, 7), ("0", 0.5, 1), ("-5", 0.5, 1), ("soon", 0.5, 1), ("", 0.5, 1), ("600", 600, 600),
    ("٣", 0.5, 1), (DAY, 0.5, 1), ("Tue, 99 Jan 2024", 0.5, 1), ("Mon, 01 Jan 0001 00:00:00 +1400", 0.5, 1),
])  # fmt: skip
def test_the_pause_that_the_server_asks_for_is_made(
    get: Getter, site: Site, asked: str, least: float, most: float
) -> None:
    site.faults[NAME] = [lambda h: h.send(b"", status=429, Retry_After=asked.encode().decode("latin-1"))]
    get()
    assert least <= get.slept[0] <= most


def test_a_date_to_come_back_at_is_held_against_the_servers_clock(get: Getter, site: Site) -> None:
    """Which may go wrong by years, as may ours."""
    then = 10**9

    def slow(handler: Handler) -> None:
        handler.date_time_string = lambda *_: http_date(then)  # type: ignore[method-assign]
        handler.send(b"", status=503, Retry_After=http_date(then + 40))

    def without_clock(handler: Handler) -> None:
        handler.date_time_string = lambda *_: "today"  # type: ignore[method-assign]
        handler.send(b"", status=503, Retry_After=http_date(time.time() + 40))

    site.faults[NAME] = [slow, without_clock]
    get()
    assert get.slept[0] == 40
    assert 35 <= get.slept[1] <= 40


def test_a_server_that_asks_for_too_much_patience_is_left_alone(get: Getter, site: Site) -> None:
    site.always[NAME] = status(429, b"slow down", Retry_After="7201")
    error = get.fails()
    assert get.slept == []
    assert error.message.endswith("429 Too Many Requests: slow down, and asks to come back in 2 h.")
    assert error.hint == "Run the same command again in 2 h."


def test_a_check_that_fails_once_has_the_file_fetched_anew(get: Getter, site: Site) -> None:
    site.faults[NAME] = [instead(TWO, ETag='"one"', Last_Modified=DAY)]
    get(check=whole_or_unfit(ONE))
    assert get.path.read_bytes() == ONE
    assert "Range" not in site.asked[1].headers
    assert len(site.asked) == 2


def test_a_check_that_always_fails_is_an_error(get: Getter, site: Site) -> None:
    error = get.fails(whole_or_unfit(TWO))
    assert len(site.asked) == 2
    assert error.message == f"{site.address}{NAME} cannot be fetched: it is not whole."
    assert error.hint == "Run the same command again later."
    assert get.path.read_bytes() == OLD
    assert left(get.path) == {"data.bin"}


def test_an_answer_that_is_packed_although_it_should_not_be(get: Getter, site: Site) -> None:
    """But a .gz file that the server calls packed is that file."""
    site.faults[NAME] = [wrong(Content_Encoding="br")]
    get()
    assert get.path.read_bytes() == ONE
    site.always[NAME] = wrong(Content_Encoding="gzip")
    assert "packs its answer (gzip)" in get.fails().message
    packed = gzip.compress(ONE)
    site.files["/data.gz"] = File(packed)
    site.always["/data.gz"] = wrong(Content_Encoding="x-gzip")
    get.path = get.path.with_name("data.gz")
    get(name="/data.gz")
    assert get.path.read_bytes() == packed


# Redirects, time, connections ----------------------------------------------------------------------


@pytest.mark.parametrize("number", [301, 302, 303, 307, 308])
def test_redirects_are_followed_with_the_range(get: Getter, site: Site, number: int) -> None:
    site.always["/old"] = lambda h: h.send(b"moved", status=number, Location="/older")
    site.always["/older"] = lambda h: h.send(b"", status=number, Location=f"{site.address}{NAME}")
    site.faults[NAME] = [cut(100_000)]
    assert get(name="/old").received == len(ONE)
    assert [a.start for a in site.asked if a.path == NAME] == [0, 100_000]
    assert get.path.read_bytes() == ONE


@pytest.mark.parametrize("target", ["/loop", "ftp://127.0.0.1/x", "file:///etc/passwd", "https:///"])
def test_redirects_that_lead_nowhere(get: Getter, site: Site, target: str) -> None:
    site.always["/loop"] = lambda h: h.send(b"", status=302, Location=target)
    get.retry = Retry(attempts=1)
    with pytest.raises(CostarsError) as caught:
        get(name="/loop")
    assert len(site.asked) <= 6
    assert caught.value.message
    assert get.path.read_bytes() == OLD
    assert left(get.path) == {"data.bin"}


def test_a_redirect_must_not_leave_https() -> None:
    with pytest.raises(Unfit, match="cannot be trusted") as caught:
        answers._next("GET", 301, "https://example.org/a", "http://example.org/a")
    assert caught.value.attempts == 1
    assert answers._next("GET", 301, "http://example.org/a", "https://example.org/b?c") == (
        "https://example.org/b?c"
    )


@pytest.mark.parametrize("hold_at", [0, 70_000])
def test_a_server_that_falls_silent(get: Getter, site: Site, hold_at: int) -> None:
    """Before the first byte, or in the middle: what has come is kept, but for the last few bytes."""
    get.retry = Retry(attempts=2, read_timeout=0.2)
    release = threading.Event()
    site.faults[NAME] = [wrong(hold=release, hold_at=hold_at)]
    try:
        get()
    finally:
        release.set()
    assert "sends nothing for 0.2 seconds" in get.said[0]
    assert hold_at - 70_000 <= site.asked[1].start <= hold_at
    assert (site.asked[1].start > 0) == (hold_at > 0)
    assert get.path.read_bytes() == ONE


def test_nobody_listens(get: Getter) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with serving() as gone:
        real, gone.address = gone.address, f"http://127.0.0.1:{port}"
        get.site = gone
        error = get.fails()
        assert f"no connection to 127.0.0.1:{port}: Connection refused (tried 4 times)" in error.message
        assert len(get.slept) == 3
        assert left(get.path) == {"data.bin"}
        gone.address, gone.files[NAME] = real, File(ONE)
        get()
    assert get.path.read_bytes() == ONE


@pytest.mark.parametrize("name", ["nowhere.invalid", "a..invalid", f"{'a' * 70}.invalid", "é.invalid"])
def test_a_name_that_is_of_no_server(get: Getter, site: Site, name: str) -> None:
    get.retry = Retry(attempts=1)
    site.address = f"http://{name}"
    with pytest.raises(CostarsError, match=r"is found|is not a web address"):
        get()


@pytest.mark.parametrize(
    "address",
    ["", "data", "ftp://example.org", "file:///etc", "https://", "http://:80", "http://a b/", "http://[", "http://a:x"],
)  # fmt: skip
def test_an_address_that_is_none(get: Getter, site: Site, address: str) -> None:
    site.address = address
    with pytest.raises(BadInput, match="is not a web address"):
        get(name="")
    assert left(get.path) == {"data.bin"}


def test_a_proxy_is_used_unless_the_server_is_near(
    get: Getter, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """HTTP_PROXY and NO_PROXY, as other programs know them."""
    with serving() as proxy:
        monkeypatch.setenv("http_proxy", proxy.address.replace("http://", "http://me:secret@"))
        proxy.files[f"{site.address}{NAME}"] = File(TWO)
        get()
        assert get.path.read_bytes() == TWO
        assert proxy.asked[0].headers["Proxy-Authorization"].startswith("Basic ")
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        get()
        assert get.path.read_bytes() == ONE
        monkeypatch.delenv("no_proxy")
        monkeypatch.setenv("http_proxy", "socks9://127.0.0.1:1")
        with pytest.raises(BadInput, match=r"The proxy socks9://127\.0\.0\.1 cannot be used"):
            get()


# The disk ------------------------------------------------------------------------------------------


def test_a_folder_that_is_not_there(get: Getter) -> None:
    get.path = get.path.parent / "gone" / "data.bin"
    with pytest.raises(BadInput, match="cannot be written: No such file") as caught:
        get()
    assert caught.value.hint == "Choose a folder that you may write to, then run the command again."


def test_a_folder_where_the_file_should_be(get: Getter) -> None:
    get.path.unlink()
    get.path.mkdir()
    with pytest.raises(BadInput, match="cannot be written"):
        get()
    assert list(get.path.iterdir()) == []


FULL_DISK = """
import resource, sys
from pathlib import Path
from costars.errors import BadInput
from costars.sources.fetching.http import Client
resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))
try:
    Client(user_agent="t").download(sys.argv[1], Path(sys.argv[2]))
except BadInput as error:
    print(error.message, error.hint, sep="\\n")
"""


@pytest.mark.skipif(os.name != "posix", reason="needs a limit of the system")
def test_a_full_disk(get: Getter, site: Site) -> None:
    """As far as the system tells a process: its file may not grow."""
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, site.address + NAME, str(get.path)],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    message, hint = done.stdout.splitlines()
    assert message == f"{get.path} cannot be written: File too large."
    assert hint == "Free some space and run the same command again: it goes on where it stopped."
    assert get.path.read_bytes() == OLD
    assert get().received <= len(ONE) - 100_000
    assert get.path.read_bytes() == ONE


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions")
def test_a_read_only_folder(get: Getter, site: Site) -> None:
    get()
    site.files[NAME] = File(TWO, '"two"')
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        get.path = folder / "data.bin"
        get.path.write_bytes(OLD)
        folder.chmod(0o555)
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)
        try:
            with pytest.raises(BadInput, match="cannot be written: Permission denied"):
                get()
        finally:
            if root:
                os.seteuid(0)
            folder.chmod(0o755)
        assert get.path.read_bytes() == OLD


# Anything at all -----------------------------------------------------------------------------------

_at = st.integers(0, len(TWO))
FAULTS: list[st.SearchStrategy[Fault]] = [
    _at.map(cut),
    st.builds(lambda at: wrong(chunked=True, cut=at), _at),
    st.builds(lambda n: wrong(length=n), st.integers(1, len(TWO) + 100)),
    st.builds(lambda n, at: ignores_range(length=n, cut=at), st.integers(1, len(TWO) + 100), _at),
    st.builds(lambda at: ignores_if_range(cut=at), _at),
    st.sampled_from(
        [drops, chatters, wrong(length=None), status(503), status(429, Retry_After="1"), status(416),
         ignores_range(), ignores_if_range(), wrong(ETag=None), wrong(ETag='W/"x"'),
         wrong(Content_Range=None), instead(b"<html>"), instead(b""), wrong(Content_Encoding="gzip"),
         status(404), status(206)]
    ),
]  # fmt: skip


@settings(max_examples=150)
@given(
    faults=st.lists(st.tuples(st.one_of(FAULTS), st.booleans()), max_size=7),
    patience=st.integers(1, 8),
    runs=st.integers(1, 3),
)
@example(faults=[(cut(120_000), True), (ignores_if_range(), False)], patience=3, runs=1)
def test_whatever_happens_a_file_is_whole_and_of_one_version(
    faults: list[tuple[Fault, bool]], patience: int, runs: int
) -> None:
    """Any faults in any order, the file changing with some of them: the old file or a whole new one is in
    place, and a last run with a sound server gets what that has."""
    versions = [File(ONE), File(SAME_LENGTH, '"two"', NEXT_DAY), File(TWO, '"three"', THIRD_DAY)]
    with serving() as site, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.bin"
        path.write_bytes(OLD)
        site.files[NAME] = versions[0]
        get = Getter(site, path, Retry(attempts=patience, read_timeout=5))

        def then(fault: Fault, changes: bool) -> Fault:
            def act(handler: Handler) -> None:
                fault(handler)
                if changes:
                    site.files[NAME] = versions[(versions.index(site.files[NAME]) + 1) % 3]

            return act

        site.faults[NAME] = [then(*fault) for fault in faults]
        have = None
        for _ in range(runs):
            try:
                have = get(check=whole_or_unfit(ONE, TWO, SAME_LENGTH), have=have)
                assert path.read_bytes() in (ONE, TWO, SAME_LENGTH)
            except NetworkError:
                assert path.read_bytes() in (OLD, ONE, TWO, SAME_LENGTH)
        site.faults[NAME].clear()
        get(check=whole_or_unfit(ONE, TWO, SAME_LENGTH), have=have)
        assert path.read_bytes() == site.files[NAME].content
        assert left(path) == {"data.bin"}
