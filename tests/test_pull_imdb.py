"""Pulling IMDb's data sets: what is taken for one of its files; how a pull ends, breaks off and goes on."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import pty
import random
import select
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import costars
from costars.errors import BadInput, CostarsError, NetworkError
from costars.sources.fetching.http import Client, Retry, Unfit
from costars.sources.fetching.pulled import only_pull_into, read_files, read_record, write_record
from costars.sources.imdb import terms
from costars.sources.imdb.pull import HEADERS, Pulled, check_imdb_file, pull_imdb
from servers import NEXT_DAY, Fault, File, Handler, Site, cut, ignores_range, instead, serving, status, wrong

FILES = [name for name in HEADERS if name != "title.akas.tsv.gz"]
BASICS = "name.basics.tsv.gz"
HTML = b"<!DOCTYPE html><html><head><title>Sorry</title></head><body>Come back later.</body></html>\n" * 50
COSTARS = [sys.executable, "-c", "from costars.cli import main; main()"]


def tsv(name: str, rows: int, version: int = 1) -> bytes:
    """A file of IMDb's: its header, then rows that do not compress well."""
    chance = random.Random(f"{name} {version}")
    columns = HEADERS[name].split()
    lines = ["\t".join(columns)]
    lines += ["\t".join(f"{chance.getrandbits(60):x}" for _ in columns) for _ in range(rows)]
    return "\n".join(lines).encode() + b"\n"


def packed(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def fill(site: Site, rows: int = 500, version: int = 1, **marks: Any) -> None:
    for name in HEADERS:
        site.files[f"/{name}"] = File(packed(tsv(name, rows, version)), etag=f'"{name} {version}"', **marks)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        fill(site)
        yield site


def pull(site: Site, folder: Path, *, attempts: int = 4, **more: Any) -> list[Pulled]:
    retry = Retry(attempts=attempts, read_timeout=5)
    with Client(user_agent="test/1", retry=retry, sleep=lambda _: None) as client:
        return pull_imdb(folder, base_url=site.address, client=client, **more)


def in_place(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.name.endswith(".gz")}


def on_the_site(site: Site, names: list[str] = FILES) -> dict[str, bytes]:
    return {name: site.files[f"/{name}"].content for name in names}


# The set -------------------------------------------------------------------------------------------


def test_the_set_is_pulled_and_recorded(site: Site, tmp_path: Path) -> None:
    site.files[f"/{BASICS}"].last_modified = NEXT_DAY
    folder = tmp_path / "new" / "imdb"
    done = pull(site, folder)
    assert [d.name for d in done] == FILES
    assert {d.status for d in done} == {"fetched"}
    assert in_place(folder) == on_the_site(site)
    assert {p.name for p in folder.iterdir()} == {*FILES, "pull.json", ".pull.lock"}
    record = json.loads((folder / "pull.json").read_bytes())
    assert (record["source"], record["date"]) == ("imdb", "2024-01-30"), "the day of the oldest file"
    assert list(record["files"]) == sorted(FILES)
    entry = record["files"][BASICS]
    content = site.files[f"/{BASICS}"].content
    assert (entry["url"], entry["etag"]) == (f"{site.address}/{BASICS}", f'"{BASICS} 1"')
    assert (entry["last_modified"], entry["bytes"]) == (NEXT_DAY, len(content))
    assert entry["sha256"] == hashlib.sha256(content).hexdigest()


def test_other_titles_only_where_asked_for(site: Site, tmp_path: Path) -> None:
    assert [d.name for d in pull(site, tmp_path, akas=True)] == list(HEADERS)
    assert in_place(tmp_path) == on_the_site(site, list(HEADERS))
    fill(site, version=2, last_modified=NEXT_DAY)
    pull(site, tmp_path)
    assert in_place(tmp_path)["title.akas.tsv.gz"] != site.files["/title.akas.tsv.gz"].content
    assert read_record(tmp_path)["date"] == "2024-01-30", "a file that was not renewed counts"
    assert list(read_record(tmp_path)["files"]) == sorted(HEADERS)


def test_a_second_pull_fetches_what_is_new(site: Site, tmp_path: Path) -> None:
    pull(site, tmp_path)
    before, sent = (tmp_path / "pull.json").read_bytes(), site.sent()
    assert {d.status for d in pull(site, tmp_path)} == {"up to date"}
    assert site.sent() == sent
    assert (tmp_path / "pull.json").read_bytes() == before
    site.files[f"/{BASICS}"] = File(packed(tsv(BASICS, 500, 2)), '"new"', NEXT_DAY)
    again = pull(site, tmp_path)
    assert [d.status for d in again] == ["fetched"] + ["up to date"] * 5
    assert in_place(tmp_path) == on_the_site(site)


def test_without_dates_the_day_of_the_pull_counts(site: Site, tmp_path: Path) -> None:
    fill(site, last_modified=None)
    pull(site, tmp_path)
    record = read_record(tmp_path)
    assert record["date"] == min(f["fetched"] for f in record["files"].values())[:10]


def test_a_file_in_place_that_was_damaged_is_fetched_again(site: Site, tmp_path: Path) -> None:
    pull(site, tmp_path)
    content = bytearray((tmp_path / BASICS).read_bytes())
    content[5000] ^= 1
    (tmp_path / BASICS).write_bytes(content)
    (tmp_path / FILES[1]).unlink()
    assert [d.status for d in pull(site, tmp_path)][:3] == ["fetched", "fetched", "up to date"]
    assert in_place(tmp_path) == on_the_site(site)


@pytest.mark.parametrize("record", [b"", b"[]", b"{", b'{"source": "imdb", "files": 3}',
    b'{"source": "imdb", "files": {"name.basics.tsv.gz": 1, "title.crew.tsv.gz": {"url": 1}}}',
    b'{"source": "imdb", "files": {"title.crew.tsv.gz": {"url": "", "sha256": "", "fetched": ""}}}',
    b'{"source": "other"}'])  # fmt: skip
def test_a_record_that_cannot_be_trusted_is_not(site: Site, tmp_path: Path, record: bytes) -> None:
    (tmp_path / "pull.json").write_bytes(record)
    assert {d.status for d in pull(site, tmp_path)} == {"fetched"}
    assert read_record(tmp_path)["date"] == "2024-01-30"


def test_a_record_names_only_files_that_are_there(site: Site, tmp_path: Path) -> None:
    pull(site, tmp_path)
    files = read_files(tmp_path, "imdb")
    (tmp_path / BASICS).unlink()
    assert BASICS not in write_record(tmp_path, "imdb", files)["files"]
    assert read_files(tmp_path, "other") == {}


def test_the_terms_are_stated() -> None:
    assert terms.ATTRIBUTION == ("Information courtesy of IMDb (https://www.imdb.com). Used with permission.")
    assert "non-commercial" in terms.LICENCE
    assert terms.URL.startswith("https://developer.imdb.com/")


# What is taken for one of its files ----------------------------------------------------------------


def check(tmp_path: Path, content: bytes, name: str = BASICS) -> str:
    """What is said against a file; empty where nothing is."""
    path = tmp_path / f"{name}.part"
    path.write_bytes(content)
    try:
        check_imdb_file(path, HEADERS[name])
    except Unfit as error:
        return error.reason
    return ""


@pytest.mark.parametrize("name", list(HEADERS))
def test_files_as_imdb_makes_them_pass(tmp_path: Path, name: str) -> None:
    assert check(tmp_path, packed(tsv(name, 3)), name) == ""
    # More than one read of the file; and very much packed into little.
    assert check(tmp_path, packed(tsv(name, 30_000)), name) == ""
    repeated = tsv(name, 1) + b"nm0000001\tx\n" * 500_000
    assert check(tmp_path, packed(repeated), name) == ""


def test_members_in_a_row_pass(tmp_path: Path) -> None:
    """As `cat a.gz b.gz` makes them (RFC 1952, 2.2)."""
    content = tsv(BASICS, 20_000)
    for at in (0, 5, 100_000, len(content)):
        assert check(tmp_path, packed(content[:at]) + packed(content[at:])) == ""


BAD_FILES = {
    "empty": (b"", "it is empty"),
    "HTML": (HTML, "it is not gzip: it begins with '<!DOCTYPE html>"),
    "HTML, gzipped": (packed(HTML), "it begins with '<!DOCTYPE html>"),
    "plain": (tsv(BASICS, 3), "it is not gzip: it begins with 'nconst"),
    "empty, gzipped": (packed(b""), "it has no rows"),
    "half a header": (packed(b"nconst\tprimaryName"), "it has no rows"),
    "only a header": (packed(tsv(BASICS, 0)), "it has no rows"),
    "another file": (packed(tsv("title.crew.tsv.gz", 9)), "it begins with 'tconst"),
    "a column less": (packed(tsv(BASICS, 9).replace(b"\tdeathYear", b"")), "not with the columns"),
    "spaces for tabs": (packed(tsv(BASICS, 9).replace(b"\t", b" ")), "not with the columns"),
    "packed twice": (packed(packed(tsv(BASICS, 9))), "not with the columns"),
    "something after": (packed(tsv(BASICS, 9)) + b"<html>", "its gzip stream is damaged"),
    "magic only": (b"\x1f\x8b", "its gzip stream is cut off"),
    "not deflate": (b"\x1f\x8b\x08\x00" + b"\xff" * 500, "its gzip stream is damaged"),
}


def test_a_new_column_is_no_reason_to_refuse_a_file(tmp_path: Path) -> None:
    """Columns are found by their names when the files are read."""
    more = tsv(BASICS, 9).replace(b"Titles\n", b"Titles\tnew\n")
    assert check(tmp_path, packed(more)) == ""


@pytest.mark.parametrize("what", BAD_FILES)
def test_what_is_no_file_of_imdbs_is_refused(tmp_path: Path, what: str) -> None:
    content, reason = BAD_FILES[what]
    assert reason in check(tmp_path, content)


def test_a_file_that_is_cut_anywhere_is_refused(tmp_path: Path) -> None:
    content = packed(tsv(BASICS, 400))
    chance = random.Random(5)
    places = {
        0,
        1,
        2,
        9,
        10,
        11,
        *range(len(content) - 12, len(content)),
        *chance.sample(range(len(content)), 60),
    }
    assert {at for at in places if not check(tmp_path, content[:at])} == set()


def test_a_flipped_bit_anywhere_in_the_data_is_noticed(tmp_path: Path) -> None:
    """All but the header's time, flags for people and system (RFC 1952, 2.3), which nobody reads."""
    content = packed(tsv(BASICS, 400))
    chance = random.Random(6)
    bits = [
        *range(8 * (len(content) - 8), 8 * len(content)),
        *chance.sample(range(80, 8 * len(content)), 100),
    ]
    for bit in bits:
        harmed = bytearray(content)
        harmed[bit // 8] ^= 1 << bit % 8
        assert check(tmp_path, bytes(harmed)), bit


def test_much_in_little_is_checked_without_being_held(tmp_path: Path) -> None:
    """64 megabytes of zeros, packed into a hundredth of that."""
    import tracemalloc

    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", compresslevel=1, mtime=0) as stream:
        stream.write(tsv(BASICS, 1))
        for _ in range(64):
            stream.write(b"0" * (1 << 20))
    tracemalloc.start()
    try:
        assert check(tmp_path, out.getvalue()) == ""
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


# Servers that misbehave ----------------------------------------------------------------------------


def flipped(handler: Handler) -> None:
    content = bytearray(handler.site.files[handler.path].content)
    content[len(content) // 2] ^= 4
    handler.send(bytes(content), ETag=handler.site.files[handler.path].etag)


def truncated(handler: Handler) -> None:
    """A file that was cut before it was sent: its length is right."""
    content = handler.site.files[handler.path].content
    handler.send(content[: len(content) // 2], ETag='"half"')


BAD_ANSWERS: dict[str, Fault] = {
    "flipped bit": flipped,
    "truncated": truncated,
    "trailer cut": wrong(cut=-3, length=None),
    "cut without a length": wrong(cut=4000, length=None),
    "length too short": ignores_range(length=3000),
    "HTML": instead(HTML, Content_Type="text/html"),
    "HTML, gzipped": instead(packed(HTML)),
    "HTML, packed for the way": instead(packed(HTML), Content_Encoding="gzip", Content_Type="text/html"),
    "empty": instead(b""),
    "another file": lambda h: h.send(h.site.files["/title.ratings.tsv.gz"].content),
    "packed twice": lambda h: h.send(packed(h.site.files[h.path].content), Content_Encoding="gzip"),
    "503": status(503),
    "404": status(404),
    "429": status(429, Retry_After="3"),
    "cut": ignores_range(cut=5000),
    "length too long": ignores_range(length=1 << 20),
}


@pytest.mark.parametrize("what", BAD_ANSWERS)
def test_a_bad_answer_once_and_always(site: Site, tmp_path: Path, what: str) -> None:
    """Once: the set is whole nevertheless (but for 404, which is believed). Always: a clear error; the files
    before it are new, the others old; and a later pull finishes the job."""
    pull(site, tmp_path)
    old = in_place(tmp_path)
    fill(site, version=2, last_modified=NEXT_DAY)
    new = on_the_site(site)
    third = FILES[2]
    site.always[f"/{third}"] = BAD_ANSWERS[what]
    with pytest.raises(NetworkError) as caught:
        pull(site, tmp_path)
    assert caught.value.message.startswith(f"{site.address}/{third} cannot be fetched: ")
    assert caught.value.hint
    assert in_place(tmp_path) == {n: (new if i < 2 else old)[n] for i, n in enumerate(FILES)}
    record = read_record(tmp_path)
    assert record["date"] == "2024-01-30"
    for name, content in in_place(tmp_path).items():
        assert record["files"][name]["sha256"] == hashlib.sha256(content).hexdigest()
    del site.always[f"/{third}"]
    if what != "404":
        site.faults[f"/{third}"] = [BAD_ANSWERS[what]]
    pull(site, tmp_path)
    assert in_place(tmp_path) == new
    assert read_record(tmp_path)["date"] == "2024-01-31"
    assert not list(tmp_path.glob("*.part*"))


@pytest.mark.parametrize("seed", range(12))
def test_a_pull_that_is_cut_at_random_goes_on_later(site: Site, tmp_path: Path, seed: int) -> None:
    """Each run breaks off at the first cut; each file comes over the line once."""
    chance = random.Random(seed)
    for name in FILES:
        size = len(site.files[f"/{name}"].content)
        places = [
            chance.choice([0, 1, size - 9, size - 5, size - 1, chance.randrange(size)]) for _ in range(2)
        ]
        site.faults[f"/{name}"] = [cut(at) for at in places]
    runs = 0
    while True:
        runs += 1
        try:
            pull(site, tmp_path, attempts=1)
            break
        except NetworkError:
            for name, content in in_place(tmp_path).items():
                assert content == site.files[f"/{name}"].content
    assert in_place(tmp_path) == on_the_site(site)
    assert runs >= 7
    # A part that ends one byte before the end, and one that is whole, ask for that byte.
    assert site.sent() <= sum(map(len, on_the_site(site).values())) + 2 * len(FILES)


# Two at once, the disk ------------------------------------------------------------------------------


def test_two_pulls_at_once(site: Site, tmp_path: Path) -> None:
    with only_pull_into(tmp_path), pytest.raises(BadInput) as caught:
        pull(site, tmp_path)
    assert caught.value.message == f"Another pull into {tmp_path} is running."
    assert site.asked == []
    assert len(pull(site, tmp_path)) == 6


def test_a_file_where_the_folder_should_be(site: Site, tmp_path: Path) -> None:
    (tmp_path / "imdb").write_text("x")
    with pytest.raises(BadInput, match="imdb is a file"):
        pull(site, tmp_path / "imdb")


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions")
@pytest.mark.parametrize("new_folder", [False, True])
def test_a_folder_that_cannot_be_written(site: Site, new_folder: bool) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pull(site, folder)
        before = in_place(folder)
        fill(site, version=2)
        folder.chmod(0o555)
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)
        try:
            with pytest.raises(BadInput, match="cannot be written: Permission denied") as caught:
                pull(site, folder / "new" if new_folder else folder)
        finally:
            if root:
                os.seteuid(0)
            folder.chmod(0o755)
        assert caught.value.hint == "Choose a folder that you may write to, then run the command again."
        assert in_place(folder) == before


# The command ---------------------------------------------------------------------------------------


# Also from another folder, where sys.path is relative.
ENV = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
ENV |= {"PYTHONPATH": str(Path(costars.__file__).parent.parent), "COLUMNS": "80"}


def run(*args: str, **more: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COSTARS, "data", "pull", "imdb", *args],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=ENV,
        **more,
    )


def test_the_command_says_what_it_did(site: Site, tmp_path: Path) -> None:
    fill(site, rows=20_000)
    done = run("--url", site.address, cwd=tmp_path)
    assert done.returncode == 0
    assert in_place(tmp_path / "imdb") == on_the_site(site)
    said = done.stderr.splitlines()
    assert "non-commercial" in said[0]
    assert terms.URL in said[0]
    assert terms.ATTRIBUTION in said[1]
    assert said[2].startswith(f"costars: {BASICS}: 0 bytes of ")
    assert len(said) <= 2 + 6 * 5, "a few lines for each file"
    out = done.stdout.splitlines()
    assert out[0].split() == ["File", "Size"]
    assert out[2].split()[0::3] == [BASICS, "fetched"]
    assert out[-2] == "imdb holds IMDb's data of 2024-01-30."
    assert out[-1] == "Next: costars data build imdb imdb -o OUT"
    assert "\x1b" not in done.stdout + done.stderr
    assert run("imdb", "--url", site.address, cwd=tmp_path).stdout.count("up to date") == 6


def test_the_command_as_json(site: Site, tmp_path: Path) -> None:
    done = run(str(tmp_path), "--akas", "--url", site.address + "/", "--json")
    document = json.loads(done.stdout)
    assert document == {
        "folder": str(tmp_path),
        "files": [
            {"name": n, "bytes": len(site.files[f"/{n}"].content), "status": "fetched"} for n in HEADERS
        ],
        "date": "2024-01-30",
        "licence": terms.LICENCE,
        "attribution": terms.ATTRIBUTION,
    }


def test_errors_of_the_command(site: Site, tmp_path: Path) -> None:
    site.files.clear()
    done = run(str(tmp_path), "--url", site.address, "--json")
    assert done.returncode == 3
    error = json.loads(done.stdout)["error"]
    assert error["code"] == "network"
    assert "answers 404" in error["message"]
    done = run(str(tmp_path), "--url", "imdb.com")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-2:] == [
        "costars: 'imdb.com/name.basics.tsv.gz' is not a web address.",
        "Give one that begins with https://.",
    ]
    assert issubclass(NetworkError, CostarsError)


def wait_for(what: Any, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < until
        time.sleep(0.01)


def test_a_second_command_keeps_out_of_the_first_ones_way(site: Site, tmp_path: Path) -> None:
    release = threading.Event()
    site.faults[f"/{FILES[2]}"] = [wrong(hold=release, hold_at=5000)]
    args = [*COSTARS, "data", "pull", "imdb", str(tmp_path), "--url", site.address]
    with subprocess.Popen(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENV) as first:
        wait_for(lambda: len(site.asked) == 3)
        second = run(str(tmp_path), "--url", site.address)
        release.set()
        first.communicate(timeout=30)
    assert second.returncode == 2
    assert f"costars: Another pull into {tmp_path} is running." in second.stderr
    assert first.returncode == 0
    assert len(site.asked) == 6
    assert in_place(tmp_path) == on_the_site(site)


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_pull_that_is_killed_goes_on_with_the_next(
    site: Site, tmp_path: Path, number: signal.Signals
) -> None:
    """In the middle of the third file: the two before are there, and what came of it is not fetched again."""
    fill(site, rows=20_000)
    third = f"/{FILES[2]}"
    size = len(site.files[third].content)
    release = threading.Event()
    site.faults[third] = [wrong(hold=release, hold_at=size - 20_000)]
    folder = tmp_path / "imdb"
    process = subprocess.Popen(
        [*COSTARS, "data", "pull", "imdb", str(folder), "--url", site.address],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENV,
    )  # fmt: skip
    part = folder / f"{FILES[2]}.part"
    wait_for(lambda: part.is_file() and part.stat().st_size > size // 2)
    process.send_signal(number)
    out, err = process.communicate(timeout=30)
    release.set()
    assert process.returncode == {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGKILL: -9}[number]
    assert out == ""
    assert "Traceback" not in err
    if number == signal.SIGINT:
        assert err.splitlines()[-1] == "costars: stopped; the same command goes on where this one stopped"
    there = part.stat().st_size
    assert in_place(folder) == on_the_site(site, FILES[:2])
    asked = len(site.asked)

    done = json.loads(run(str(folder), "--url", site.address, "--json").stdout)
    assert [f["status"] for f in done["files"]] == ["up to date"] * 2 + ["resumed"] + ["fetched"] * 3
    resumed = site.asked[asked + 2]
    assert (resumed.path, resumed.start) == (third, there)
    assert resumed.headers["If-Range"] == site.files[third].etag
    assert resumed.sent == size - there < size // 2
    assert in_place(folder) == on_the_site(site)


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal")
def test_bars_in_a_terminal(site: Site, tmp_path: Path) -> None:
    """On stderr; what is tried again is told between them."""
    site.faults[f"/{BASICS}"] = [cut(100)]
    pid, terminal = pty.fork()
    if pid == 0:
        args = ["data", "pull", "imdb", str(tmp_path), "--url", site.address]
        env = ENV | {"TERM": "xterm-256color"}
        os.execve(sys.executable, [*COSTARS, *args], env)  # pragma: no cover
    shown = b""
    while True:
        try:
            ready, _, _ = select.select([terminal], [], [], 30)
            came = os.read(terminal, 4096) if ready else b""
        except OSError:  # the other end is closed
            came = b""
        if not came:
            break
        shown += came
    os.close(terminal)
    assert os.waitpid(pid, 0)[1] == 0
    text = shown.decode()
    assert "━" in text
    assert "was cut off; trying again in" in " ".join(text.split())
    assert "0 bytes of" not in text
    assert in_place(tmp_path) == on_the_site(site)
