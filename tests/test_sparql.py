"""Answers of SPARQL endpoints: whole ones are kept, and none of the many ways to fail is taken for data."""

from __future__ import annotations

import json
import random
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from costars.errors import BadInput, NetworkError
from costars.sources.fetching.http import Client, Retry, Unfit
from costars.sources.fetching.sparql import MORE_ROWS, count, fetch_tsv
from servers import Fault, Handler, Site, chatters, drops, serving, status

QUERY = """# who acts in what
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
BASE <http://example.org/>
prefix : <x#>
SELECT ?title ?person ?year WHERE {
  ?title wdt:P161 ?person . OPTIONAL { ?title wdt:P577 ?year }  # } no end
} # nor here"""
COLUMNS = ["title", "person", "year"]
OLD = b"?title\t?person\t?year\nwhat was here before\t\t\n"
TSV = "text/tab-separated-values;charset=utf-8"
JAVA = b"""SPARQL-QUERY: queryStr=SELECT ?title ?person ?year WHERE {
\t\t?title wdt:P161 ?person .
}
java.util.concurrent.TimeoutException
\tat java.util.concurrent.FutureTask.get(FutureTask.java:205)
\tat com.bigdata.rdf.sail.webapp.BigdataServlet.submitApiTask(BigdataServlet.java:292)
\tat org.eclipse.jetty.server.Server.handle(Server.java:503)
"""
QLEVER = (
    b"\n !!!!>># An error has occurred while exporting the query result. Unfortunately due to limitations in "
    b"the HTTP 1.1 protocol, there is no better way to report this than to append it to the incomplete "
    b"result. The error message was:\nOperation timed out."
)
QLEVER_JSON = json.dumps(
    {"exception": "Operation timed out. Last operation: Sort", "status": "ERROR"}
).encode()
BAN = b"You have been banned until 2024-01-30T12:00:00Z, please respect throttling and retry-after headers."
HTML = b"<html><head><style>b{}</style></head><body><h1>503</h1> Our servers are busy</body></html>"


def answer(rows: int, *, start: int = 0) -> bytes:
    lines = ["?title\t?person\t?year"]
    for i in range(start, start + rows):
        year = '"1999-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>' if i % 3 else ""
        lines.append(f'<http://www.wikidata.org/entity/Q{i}>\t"A \\"name\\" \\t {i}"@en\t{year}')
    return "\n".join(lines).encode() + b"\n"


class Endpoint:
    """Answers SELECT with `rows`, and counts `counted` of them (by default as many)."""

    def __init__(self, site: Site) -> None:
        self.site, self.url = site, f"{site.address}/sparql"
        self.rows, self.counted = answer(1000), [1000]
        self.faults: list[Fault] = []  # of the SELECT; counts are answered
        self.always: Fault | None = None
        site.always["/sparql"] = self

    def __call__(self, handler: Handler) -> None:
        if "COUNT(*)" in handler.asked.form["query"][0]:
            number = self.counted.pop(0) if len(self.counted) > 1 else self.counted[0]
            term = f'"{number}"^^<http://www.w3.org/2001/XMLSchema#integer>'
            handler.send(f"?n\n{term}\n".encode(), Content_Type=TSV, chunked=True)
        elif self.faults:
            self.faults.pop(0)(handler)
        elif self.always is not None:
            self.always(handler)
        else:
            handler.send(self.rows, Content_Type=TSV, chunked=True)

    @property
    def selects(self) -> int:
        return sum("COUNT(*)" not in a.form["query"][0] for a in self.site.asked)


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch) -> Iterator[Endpoint]:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with serving() as site:
        yield Endpoint(site)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "cast.tsv"
    path.write_bytes(OLD)
    return path


SLEPT: list[float] = []


def fetch(endpoint: Endpoint, path: Path, attempts: int = 3, **more: Any) -> int:
    SLEPT.clear()
    with Client(
        user_agent="test/1 (me@example.org)", retry=Retry(attempts=attempts), sleep=SLEPT.append
    ) as client:
        options = {"columns": COLUMNS, "timeout": 5.0} | more
        return fetch_tsv(client, endpoint.url, QUERY, path, **options)


def fails(endpoint: Endpoint, path: Path, **more: Any) -> NetworkError:
    """The error; nothing has changed on the disk."""
    with pytest.raises(NetworkError) as caught:
        fetch(endpoint, path, **more)
    assert path.read_bytes() == OLD
    assert [p.name for p in path.parent.iterdir()] == ["cast.tsv"]
    assert f"The query cast at {endpoint.url} gives no usable answer: " in caught.value.message
    assert caught.value.hint
    return caught.value


def test_an_answer_is_written_as_it_came(endpoint: Endpoint, path: Path) -> None:
    assert fetch(endpoint, path) == 1000
    assert path.read_bytes() == endpoint.rows
    assert [p.name for p in path.parent.iterdir()] == ["cast.tsv"]
    counting, select = endpoint.site.asked
    assert select.form == {"query": [QUERY]}
    assert select.method == "POST"
    assert select.headers["Accept"] == "text/tab-separated-values"
    assert select.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert select.headers["User-Agent"] == "test/1 (me@example.org)"
    assert select.headers["Accept-Encoding"] == "identity"
    text = counting.form["query"][0]
    start, end = (
        text.index("SELECT (COUNT(*) AS ?n) WHERE { {\nSELECT ?title"),
        text.index("} # nor here\n} }"),
    )
    assert text.index("prefix : <x#>") < start < end, "prefixes first, comments closed"


def test_no_count_where_none_is_wanted(endpoint: Endpoint, path: Path) -> None:
    endpoint.counted = [9999]
    assert fetch(endpoint, path, counted=False) == 1000
    assert endpoint.selects == len(endpoint.site.asked) == 1


def test_an_answer_without_rows(endpoint: Endpoint, path: Path) -> None:
    endpoint.rows, endpoint.counted = answer(0), [0]
    assert fetch(endpoint, path) == 0
    assert path.read_bytes() == b"?title\t?person\t?year\n"


def test_a_single_column_may_be_empty(endpoint: Endpoint, path: Path) -> None:
    endpoint.rows, endpoint.counted = b"?x\n\n<http://a>\n\n", [3]
    assert fetch(endpoint, path, columns=["x"]) == 3


# Broken answers ------------------------------------------------------------------------------------


def send(body: bytes, **how: Any) -> Fault:
    how = {"Content_Type": TSV, "chunked": True} | how
    return lambda handler: handler.send(body, **how)


def broken_in_the_middle(after: bytes, at: int | None = None) -> Fault:
    """Status 200, rows, and then an excuse; for the transfer all is well."""
    return send(answer(500)[:at] + after)


BROKEN: dict[str, tuple[Fault, str]] = {
    "Java, within a cell": (broken_in_the_middle(JAVA, -40), "time for the query ran out"),
    "Java, after a row": (broken_in_the_middle(JAVA), "time for the query ran out"),
    "Java, at once": (send(JAVA), "it begins with 'SPARQL-QUERY"),
    "QLever, within a cell": (broken_in_the_middle(QLEVER, -40), "time for the query ran out"),
    "QLever, after a row": (broken_in_the_middle(QLEVER), "time for the query ran out"),
    "QLever, a line's end": (broken_in_the_middle(QLEVER + b"\n"), "time for the query ran out"),
    "500, Java": (status(500, JAVA), "took longer than the endpoint allows"),
    "429, QLever": (status(429, QLEVER_JSON, Content_Type="application/json"), "took longer than"),
    "500, QLever": (status(500, QLEVER_JSON, Content_Type="application/json"), "took longer than"),
    "500": (status(500, HTML), "the server answers 500 Internal Server Error: 503 Our servers are busy"),
    "502": (status(502), "the server answers 502"),
    "503": (status(503, HTML, Content_Type="text/html"), "the server answers 503"),
    "429": (status(429, b"Too many", Retry_After="1"), "the server answers 429 Too Many Requests: Too many"),
    "HTML": (send(HTML, Content_Type="text/html; charset=UTF-8"), "sends text/html in place of text/tab-sep"),
    "HTML, called TSV": (send(HTML), "it begins with '503 Our servers are busy', not with '?title"),
    "HTML, called nothing": (send(HTML, Content_Type=None), "it begins with '503 Our"),
    "JSON": (
        send(b"{}", Content_Type="application/sparql-results+json"),
        "sends application/sparql-results+",
    ),
    "JSON, called TSV": (send(b'{"head": {"vars": []}}\n'), "it begins with '{"),
    "CSV": (send(b"title,person,year\n", Content_Type="text/csv"), "sends text/csv"),
    "other columns": (send(answer(9).replace(b"?person", b"?name", 1)), "it begins with '?title ?name"),
    "a column more": (send(answer(9).replace(b"\n", b"\t\n")), "it begins with"),
    "other order": (send(b"?person\t?title\t?year\n"), "it begins with"),
    "header without marks": (send(answer(9).replace(b"?", b"", 3)), "it begins with"),
    "no last line's end": (send(answer(1000)[:-1]), "it is cut off in row 1,000"),
    "half a row": (send(answer(500)[:-80]), "row 500 has 2 cells in place of 3"),
    "half a header": (send(b"?title\t?per"), "it begins with '?title ?per'"),
    "only a header, cut": (send(b"?title\t?person\t?year"), "it is cut off in row 0"),
    "rows of two": (send(answer(500) + b"<a>\t<b>\n" + answer(500)), "row 501 has 2 cells"),
    "empty": (send(b""), "it is empty"),
    "empty, with a length": (send(b"", chunked=False), "it is empty"),
    "fewer rows": (send(answer(999)), "truncated: it has 999 rows, the endpoint counts 1,000"),
    "chunks cut off": (send(answer(1000), cut=30_000), "was cut off"),
    "chunks cut off at a row": (send(answer(1000), cut=len(answer(700))), "was cut off"),
    "last chunk missing": (
        lambda h: h.send(answer(1000) + b"!", Content_Type=TSV, chunked=True, cut=len(answer(1000))),
        "was cut off",
    ),
    "length too long": (send(answer(1000), chunked=False, length=1 << 20), "was cut off"),
    "length too short": (send(answer(1000), chunked=False, length=len(answer(800))), "truncated"),
    "packed": (send(answer(1000), Content_Encoding="gzip"), "packs its answer"),
    "204": (status(204), "the server answers 204"),
    "nothing": (drops, "was cut off"),
    "no HTTP": (chatters, "was cut off"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_answer_is_tried_again_and_then_an_error(endpoint: Endpoint, path: Path, what: str) -> None:
    fault, reason = BROKEN[what]
    endpoint.always = fault
    error = fails(endpoint, path)
    assert reason in error.message
    final = what == "204"
    assert endpoint.selects == 1 if final else endpoint.selects in (2, 3)
    endpoint.always, endpoint.faults = None, [] if final else [fault]
    assert fetch(endpoint, path) == 1000
    assert path.read_bytes() == endpoint.rows


@pytest.mark.parametrize(
    "what",
    [
        "HTML",
        "JSON, called TSV",
        "chunks cut off",
        "no last line's end",
        "half a row",
        "empty",
        "QLever, after a row",
        "Java, within a cell",
        "last chunk missing",
    ],
)
def test_most_is_noticed_without_a_count(endpoint: Endpoint, path: Path, what: str) -> None:
    endpoint.always, reason = BROKEN[what]
    assert reason in fails(endpoint, path, counted=False).message


def test_without_a_count_the_server_must_mark_the_end(endpoint: Endpoint, path: Path) -> None:
    endpoint.always = send(answer(1000), chunked=False, length=None)
    assert fetch(endpoint, path) == 1000
    path.write_bytes(OLD)
    assert "does not mark where its answer ends" in fails(endpoint, path, counted=False).message


@pytest.mark.parametrize("excuse", [JAVA, QLEVER, QLEVER + b"\n"])
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_an_excuse_in_any_table_at_any_byte(
    endpoint: Endpoint, path: Path, excuse: bytes, columns: int
) -> None:
    """Also where its lines happen to have as many tabs as a row."""
    chance = random.Random(columns)
    names = ["a", "b", "c"][:columns]
    row = b"\t".join([b"<http://www.wikidata.org/entity/Q1>"] * columns) + b"\n"
    table = b"\t".join(b"?" + n.encode() for n in names) + b"\n" + row * 20
    for at in [len(table), len(table) - 1, *(chance.randrange(10, len(table)) for _ in range(5))]:
        for kind in (excuse, excuse.replace(b"\n}\n", b"}\n").replace(b"\n\t\t", b" ")):
            endpoint.always = send(table[:at] + kind)
            fails(endpoint, path, columns=names, counted=False)


@pytest.mark.parametrize("seed", range(15))
def test_an_answer_cut_at_any_byte_is_no_answer(endpoint: Endpoint, path: Path, seed: int) -> None:
    """Although the transfer says that it is whole: as through a proxy that marks an end of its own."""
    at = random.Random(seed).randrange(len(answer(1000)))
    if seed < 3:
        at = len(answer([1, 500, 999][seed]))
    endpoint.always = send(answer(1000)[:at])
    fails(endpoint, path)


def test_a_query_that_runs_out_of_time_is_not_asked_for_long(endpoint: Endpoint, path: Path) -> None:
    """QLever's 429 is no throttling: once more, as what it has computed is kept, then never."""
    endpoint.always = status(429, QLEVER_JSON)
    error = fails(endpoint, path, attempts=9)
    assert endpoint.selects == 2
    assert error.hint is not None
    assert error.hint.startswith("Ask for less at a time")


def test_throttling_is_obeyed(endpoint: Endpoint, path: Path) -> None:
    endpoint.faults = [status(429, b"Rate limit exceeded", Retry_After="33")] * 2
    assert fetch(endpoint, path) == 1000
    assert SLEPT == [33, 33]


@pytest.mark.parametrize("number", [403, 429])
def test_a_ban_ends_it_at_once(endpoint: Endpoint, path: Path, number: int) -> None:
    endpoint.always = status(number, BAN, Retry_After="60")
    error = fails(endpoint, path)
    assert "has shut this client out: You have been banned until 2024-01-30T12:00:00Z" in error.message
    assert endpoint.selects == 1
    assert SLEPT == []


@pytest.mark.parametrize("number", [400, 401, 403, 404, 414])
def test_what_will_not_pass_ends_it_at_once(endpoint: Endpoint, path: Path, number: int) -> None:
    endpoint.always = status(number, b"Parse error: <b>line 3</b>")
    error = fails(endpoint, path)
    assert "Parse error: line 3" in error.message
    assert endpoint.selects == 1


def test_an_endpoint_that_falls_silent(endpoint: Endpoint, path: Path) -> None:
    release = threading.Event()
    endpoint.faults = [lambda h: h.send(endpoint.rows, Content_Type=TSV, hold=release, hold_at=500)]
    try:
        assert fetch(endpoint, path, timeout=0.2) == 1000
    finally:
        release.set()


def test_an_endpoint_that_has_moved(endpoint: Endpoint, path: Path) -> None:
    """307 and 308 keep the form; the others would lose it."""
    endpoint.faults = [lambda h: h.send(b"", status=308, Location="/new")]
    endpoint.site.always["/new"] = endpoint
    assert fetch(endpoint, path) == 1000
    path.write_bytes(OLD)
    endpoint.always = lambda h: h.send(b"", status=301, Location="/new")
    assert "it has moved to" in fails(endpoint, path).message


# Counts --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("counted", "rows", "counts", "selects"), [
    ([1000], 1000, 1, 1),
    ([1000], 1000 + MORE_ROWS, 1, 1),  # edits meanwhile
    ([1010, 1000], 1000, 2, 1),  # rows went meanwhile: the endpoint now counts fewer
    ([100, 1000], 1000, 2, 1),  # many came meanwhile
])  # fmt: skip
def test_live_data_move(
    endpoint: Endpoint, path: Path, counted: list[int], rows: int, counts: int, selects: int
) -> None:
    endpoint.counted, endpoint.rows = counted, answer(rows)
    assert fetch(endpoint, path) == rows
    assert (endpoint.selects, len(endpoint.site.asked)) == (selects, counts + selects)


@pytest.mark.parametrize(("counted", "rows", "reason"), [
    (1001, 1000, "the answer is truncated: it has 1,000 rows, the endpoint counts 1,001"),
    (1000, 0, "the answer is truncated: it has 0 rows, the endpoint counts 1,000"),
    (1000, 1001 + MORE_ROWS, "the answer is not of this query: it has 1,101 rows"),
    (20_000, 20_201, "the answer is not of this query"),
])  # fmt: skip
def test_more_than_that_is_an_error(
    endpoint: Endpoint, path: Path, counted: int, rows: int, reason: str
) -> None:
    endpoint.counted, endpoint.rows = [counted], answer(rows)
    assert reason in fails(endpoint, path).message
    assert endpoint.selects == 3
    endpoint.rows = answer(counted + max(MORE_ROWS, counted // 100))
    assert fetch(endpoint, path) >= counted


@pytest.mark.parametrize(
    "term", ["7", '"7"', '"7"^^<http://www.w3.org/2001/XMLSchema#integer>', '"7"^^xsd:int']
)
def test_a_count_however_it_is_written(endpoint: Endpoint, term: str) -> None:
    endpoint.site.always["/sparql"] = send(f"?n\n{term}\n".encode())
    with Client(user_agent="t") as client:
        assert count(client, endpoint.url, "SELECT * { ?a ?b ?c }") == 7


@pytest.mark.parametrize("body", [b"?n\n", b"?n\nmany\n", b"?n\n1\n2\n", b"?n\n-1\n", b"?m\n1\n", b"?n\n1"])
def test_a_count_that_is_none(endpoint: Endpoint, path: Path, body: bytes) -> None:
    endpoint.site.always["/sparql"] = send(body)
    with pytest.raises(NetworkError, match="The count of the query cast at http"):
        fetch(endpoint, path)
    assert path.read_bytes() == OLD


# The client behind it ------------------------------------------------------------------------------


def test_a_post_that_fails_its_check_leaves_nothing(endpoint: Endpoint, path: Path) -> None:
    def check(part: Path) -> None:
        assert part.read_bytes() == endpoint.rows
        raise Unfit("no", attempts=3)

    post: Callable[..., None]
    with Client(user_agent="t", sleep=lambda _: None) as client:
        post = client.post_to
        with pytest.raises(NetworkError, match="gives no usable answer: no"):
            post(endpoint.url, {"query": "SELECT"}, path, headers={}, check=check)
        assert endpoint.selects == 3
        assert path.read_bytes() == OLD
        assert [p.name for p in path.parent.iterdir()] == ["cast.tsv"]
        post(endpoint.url, {"query": "SELECT"}, path, headers={})
        assert path.read_bytes() == endpoint.rows
        with pytest.raises(BadInput, match="cannot be written"):
            post(endpoint.url, {"query": "SELECT"}, path.parent / "gone" / "x.tsv", headers={})
        with pytest.raises(BadInput, match="not a web address"):
            post("query.wikidata.org/sparql", {}, path, headers={})
