"""The commands: what they print, as text and as JSON, and how they end."""

from __future__ import annotations

import itertools
import json
import os
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import costars
from costars.cli.main import main
from examples import ZOO, World, build, namesakes, tied_chains

COSTARS = [sys.executable, "-c", "from costars.cli import main; main()"]
ESCAPE = "\x1b"


class Result:
    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], starter: costars.Graph) -> Any:
    """Runs a command in this process, on the starter graph unless told otherwise."""

    def run(*args: str) -> Result:
        with pytest.raises(SystemExit) as ended:
            main(list(args))
        out, err = capfdbinary.readouterr()
        assert ended.value.code is not None
        return Result(int(ended.value.code), out.decode(), err.decode())

    return run


def process(*args: str, **more: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COSTARS, *args], capture_output=True, check=False, timeout=60, **more)


# Answers -------------------------------------------------------------------------------------------


def test_link_prints_the_chain_and_the_rule(run: Any) -> None:
    result = run("link", "kevin bacon", "judd hirsch")
    assert result.code == 0
    lines = result.out.splitlines()
    assert lines[0] == "Kevin Bacon → Judd Hirsch: 2 degrees, 8 shortest chains"
    assert lines[2] == "Kevin Bacon (1958)"
    assert "Counted: acting credits, on screen or by voice; every kind but tv_special" in result.out
    assert lines[-1] == "7 more chains: add --all."


def test_link_all_prints_every_chain(run: Any) -> None:
    result = run("link", "Kevin Bacon", "Judd Hirsch", "--all")
    assert len(re.findall(r"^\d+\. Kevin Bacon", result.out, re.MULTILINE)) == 8
    assert "more chain" not in result.out


def test_no_chain_ends_with_1(run: Any) -> None:
    question = ("link", "Kevin Bacon", "Judd Hirsch", "--to", "1977")
    text, document = run(*question), run(*question, "--json")
    assert (text.code, document.code) == (1, 1)
    assert "no chain under this rule" in text.out
    assert "years … to 1977" in text.out
    assert (document.json["degrees"], document.json["chains_total"], document.json["chains"]) == (None, 0, [])


def test_the_same_person_is_at_0_degrees(run: Any) -> None:
    result = run("link", "Kevin Bacon", "nm0000102", "--json")
    assert result.code == 0
    assert (result.json["degrees"], result.json["chains_total"]) == (0, 1)
    assert [step["id"] for step in result.json["chains"][0]] == ["p:kevin-bacon-1958"]
    assert "the same person, 0 degrees" in run("link", "Kevin Bacon", "nm0000102").out


def test_every_filter_of_link_reaches_the_rule(run: Any) -> None:
    result = run(
        "link", "Kevin Bacon", "Kyra Sedgwick", "--roles", "actor,director", "--kinds", "movie,tv_movie",
        "--from", "1980", "--to", "2020", "--as-of", "2021-05-06", "--without", "Loverboy (2005)",
        "--without", "Judd Hirsch", "--no-announced", "--no-voice", "--no-series-level", "--live", "--json",
    )  # fmt: skip
    assert result.json["rule"] == {
        "roles": ["actor", "director"],
        "kinds": ["movie", "tv_movie"],
        "from": 1980,
        "to": 2020,
        "as_of": "2021-05-06",
        "without": ["t:loverboy-2005", "p:judd-hirsch-1935"],
        "announced": False,
        "voice": False,
        "series_level": False,
        "without_genres": [],
    }


def test_together_says_when_last_under_each_rule(run: Any) -> None:
    """What a reporter asks on 30 January 2024 of a couple said to have last acted together in 2004."""
    result = run("together", "Kevin Bacon", "Kyra Sedgwick", "--as-of", "2024-01-30")
    assert re.search(r"on screen +6 +2005: Loverboy +19$", result.out, re.MULTILINE)
    assert re.search(r"any acting +7 +2015: Cop Car +9$", result.out, re.MULTILINE)
    assert "married to Kyra Sedgwick since 1988" in result.out
    assert "not whether two people share a scene" in result.out


def test_together_with_nothing_shared(run: Any) -> None:
    result = run("together", "Kevin Bacon", "Judd Hirsch")
    assert result.code == 0
    assert "Others may exist: absence proves nothing" in " ".join(result.out.split())


def test_cast_tells_reunions_from_first_times(run: Any) -> None:
    people = ("Kevin Bacon", "Kyra Sedgwick", "Judd Hirsch")
    text, document = run("cast", *people), run("cast", *people, "--json").json
    assert "Reunions" in text.out
    assert "No common title in this data" in text.out
    assert document["reunions"] == [0]
    assert document["first_time"] == [1, 2]
    assert [p["degrees"] for p in document["pairs"]] == [1, 2, 2]


def test_cast_tells_the_last_work_from_the_last_acting(run: Any, tmp_path: Path) -> None:
    world = World()
    world.title("film", world.person("a"), world.person("b"), world.person("c"), year=2001)
    world.title("later", "a", year=2005)
    world.credit("b", "later", role="director")
    world.title("short", world.person("d"), year=2007)
    world.credit("a", "short", role="director")
    lines = run("cast", "a", "b", "c", "d", "--graph", str(build(world, tmp_path))).out.splitlines()
    found = {line[:7]: line[7:].split(maxsplit=1) for line in lines if " and " in line[:7]}
    assert found["A and B"] == ["2", "Later (2005); as actors Film (2001)"]
    assert found["A and C"] == ["1", "Film (2001)"]
    assert found["A and D"] == ["1", "Short (2007); not both as actors"]


def test_person_title_and_search(run: Any) -> None:
    person = run("person", "Kyra Sedgwick", "--limit", "3")
    assert "and 31 more: --limit 0 shows all" in person.out
    assert "other people reached" in person.out
    title = run("title", "Cop Car")
    assert re.search(r"Kyra Sedgwick +Miranda \(voice\)", title.out)
    series = run("title", "The Closer")
    assert re.search(r"s2e15 +Serving the King: Part 2 +2006", series.out)
    search = run("search", "kira sedgwik")
    assert "p:kyra-sedgwick-1965" in search.out
    assert run("search", "zzzzqqqq").out == 'Nothing in this graph is named like "zzzzqqqq".\n'


def test_info_and_verify(run: Any) -> None:
    info = run("data", "info", "--json").json
    assert info["name"] == "starter"
    assert info["counts"]["people"] >= 1200
    assert set(info["sources"][0]) == {"name", "date", "licence", "url"}
    assert run("data", "verify", "--json").json == {"ok": True, "problems": []}
    assert run("data", "verify").out.endswith(": whole.\n")


def test_verify_ends_with_3_where_something_is_wrong(run: Any, tmp_path: Path) -> None:
    graph = build(tied_chains(), tmp_path)
    data = next(graph.glob("data-*"))
    (data / "people.name.bytes").write_bytes(b"?")
    result = run("data", "verify", "--graph", str(graph), "--json")
    assert result.code == 3
    assert result.json["ok"] is False
    assert "people.name.bytes has 1 bytes" in result.json["problems"][0]
    text = run("data", "verify", "--graph", str(graph))
    assert (text.code, text.out.splitlines()[0]) == (3, f"{graph}: 1 problem")
    assert text.out.splitlines()[-1] == f"Build it again: costars data build table DIR -o {graph}"


def test_a_namesake_that_is_chosen_is_told_on_stderr(run: Any, tmp_path: Path) -> None:
    graph = build(namesakes(), tmp_path)
    result = run("person", "Chris Evans", "--graph", str(graph), "--json")
    assert result.code == 0
    assert result.json["person"]["id"] == "n3"
    assert result.err.startswith('costars: "Chris Evans": taking Chris Evans (1981) n3, 5 credits;')


def test_the_graph_can_be_named_by_the_environment(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COSTARS_GRAPH", str(build(tied_chains(), tmp_path)))
    assert run("link", "a", "z", "--json").json["degrees"] == 2
    assert run("data", "info", "--json").json["name"] == "test"


# Errors --------------------------------------------------------------------------------------------

ERRORS = [
    (("link", "Kira Sedgwik", "Kevin Bacon"), 2, "not_found",
     'No one in this graph is named "Kira Sedgwik". Nearest: Kyra Sedgwick (1965) p:kyra-sedgwick-1965.',
     "Try: costars search 'Kira Sedgwik'"),
    (("title", "Qqqqqqq Zzzzzz"), 2, "not_found", 'No title in this graph is named "Qqqqqqq Zzzzzz".',
     "Try: costars search 'Qqqqqqq Zzzzzz'"),
    (("person", "Steve McQueen"), 2, "ambiguous", '"Steve McQueen" may mean 2 people.',
     "Add the year or take an id, such as: Steve McQueen (1930) p:steve-mcqueen-1930"),
    (("title", "Footloose"), 2, "ambiguous", '"Footloose" may mean 2 titles.',
     "Add the year or take an id, such as: Footloose (1984) t:footloose-1984"),
    (("title", "Footloose (1999)"), 2, "not_found", 'There is no "Footloose" of 1999.',
     "Take one of these: Footloose (1984) t:footloose-1984; Footloose (2011) t:footloose-2011"),
    (("person", ""), 2, "bad_input", "An empty name cannot be looked up (person).", None),
    (("search", "  "), 2, "bad_input", "There is nothing to search for.",
     'Try: costars search "kevin bacon"'),
    (("together", "Kevin Bacon", "nm0000102"), 2, "bad_input",
     "'Kevin Bacon' and 'nm0000102' are the same person.", "Name two people, or ask: costars person"),
    (("cast", "Kevin Bacon", "nm0000102"), 2, "bad_input", "A cast is two people or more.",
     "Name at least two different people."),
    (("together", "Kevin Bacon", "Judd Hirsch", "--as-of", "30.1.2024"), 2, "bad_input",
     "'30.1.2024' is not a date.", "Write it as 2024-01-30."),
    (("link", "Kevin Bacon", "Judd Hirsch", "--as-of", "2024-02-30"), 2, "bad_input",
     "'2024-02-30' is not a date.", "Write it as 2024-01-30."),
    (("link", "Kevin Bacon", "Judd Hirsch", "--roles", "star"), 2, "bad_input", "There is no role 'star'.",
     "Known: actor, director, writer, creator, producer, composer, cinematographer, editor, "
     "production_designer, casting_director, self, archive, other."),
    (("link", "Kevin Bacon", "Judd Hirsch", "--kinds", "film"), 2, "bad_input", "There is no kind 'film'.",
     "Known: movie, tv_movie, short, video, tv_series, tv_mini_series, tv_episode, tv_special, game."),
    (("link", "Kevin Bacon", "Judd Hirsch", "--kinds", ","), 2, "bad_input", "No kind is given.",
     "Known: movie, tv_movie, short, video, tv_series, tv_mini_series, tv_episode, tv_special, game."),
    (("link", "Kevin Bacon", "Judd Hirsch", "--from", "2000", "--to", "1990"), 2, "bad_input",
     "The years run backwards: 2000 to 1990.", "Swap --from and --to."),
    (("link", "Kevin Bacon", "Judd Hirsch", "--from", "0"), 2, "bad_input", "0 is not a year (from).",
     "Write a year such as 1984."),
    (("link", "Kevin Bacon", "Judd Hirsch", "--all", "--limit", "0"), 2, "bad_input",
     "A limit of 0 chains shows nothing.", "Give a limit of 1 or more."),
    (("link", "Kevin Bacon", "Judd Hirsch", "--from", "old"), 2, "bad_input",
     "Invalid value for '--from': 'old' is not a valid integer.", "See: costars link --help"),
    (("link", "Kevin Bacon"), 2, "bad_input", "Missing argument 'B'.", "See: costars link --help"),
    (("cast",), 2, "bad_input", "Missing argument 'A B [C ...]'.", "See: costars cast --help"),
    (("link", "a", "b", "--graph", ""), 2, "bad_input", "--graph names no folder.",
     "Name one, or leave the option out."),
    (("data", "build", "table", "/tmp", "-o", ""), 2, "bad_input", "-o names no folder.",
     "Give the folder to write the graph into."),
    (("link", "Kevin Bacon", "Judd Hirsch", "--all", "--limit", "10001"), 2, "bad_input",
     "At most 10,000 chains are listed; their number is exact without that.",
     "Give a limit of 10000 or less."),
    (("lnik", "a", "b"), 2, "bad_input", "No such command 'lnik'.", "See: costars --help"),
    (("link", "a", "b", "--nope"), 2, "bad_input", "No such option", "See: costars link --help"),
    (("data", "build", "table", "/nowhere", "-o", "/tmp/never"), 2, "bad_input",
     "There is no folder /nowhere.", "Give the folder that holds people, titles and credits."),
    (("link", "a", "b", "--graph", "/nowhere"), 3, "graph", "There is no graph at /nowhere.",
     "Build one: costars data build table DIR -o /nowhere"),
    (("data", "verify", "--graph", "/nowhere"), 3, "graph", "There is no graph at /nowhere.",
     "Build one: costars data build table DIR -o /nowhere"),
]  # fmt: skip


@pytest.mark.parametrize(("args", "code", "name", "message", "hint"), ERRORS, ids=range(len(ERRORS)))
def test_an_error_says_what_to_do_next(
    run: Any, args: tuple[str, ...], code: int, name: str, message: str, hint: str | None
) -> None:
    """In the terminal on stderr, as JSON on stdout, with the same words and the same exit code."""
    text = run(*args)
    assert text.code == code
    assert text.out == ""
    assert text.err.startswith(f"costars: {message}")
    if hint is not None:
        assert text.err.splitlines()[-1] == hint
    document = run(*args, "--json")
    assert document.code == code
    assert document.err == ""
    error = document.json["error"]
    assert list(document.json) == ["error"]
    assert list(error) == ["code", "message", "hint", "candidates"]
    assert error["code"] == name
    assert error["message"].startswith(message)
    assert error["hint"] == hint


@pytest.mark.parametrize("args", [(), ("data",), ("data", "build")])
def test_a_command_that_is_missing_shows_the_help(run: Any, args: tuple[str, ...]) -> None:
    result = run(*args)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"Usage: {' '.join(['costars', *args])} [OPTIONS]")


def test_candidates_are_listed_with_ids_and_what_they_are_known_for(run: Any) -> None:
    text = run("person", "Steve McQueen")
    assert text.err.splitlines()[1].startswith("  p:steve-mcqueen-1930  Steve McQueen (1930), ")
    candidates = run("person", "Steve McQueen", "--json").json["error"]["candidates"]
    assert [(c["id"], c["type"], c["year"]) for c in candidates] == [
        ("p:steve-mcqueen-1930", "person", 1930),
        ("p:steve-mcqueen-1969", "person", 1969),
    ]


def test_a_mistake_of_ours_is_no_traceback(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: object, name: str) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(costars.Graph, "title", broken)
    result = run("title", "Cop Car", "--json")
    assert result.code == 70
    assert "ZeroDivisionError: oops" in result.json["error"]["message"]
    assert "COSTARS_DEBUG=1" in result.json["error"]["hint"]


_words = st.one_of(
    st.sampled_from(
        ["Kevin Bacon", "Judd Hirsch", "--all", "--limit", "3", "--from", "1990", "--kinds", "movie",
         "--json", "--without", "--as-of", "2000-01-01", "p:kevin-bacon-1958", "", "--", "-1", "--graph"]
    ),
    st.text(max_size=6),
)  # fmt: skip


@settings(max_examples=150)
@given(
    command=st.sampled_from(["link", "together", "cast", "person", "title", "search", "data", "--version"]),
    words=st.lists(_words, max_size=5),
)
def test_no_arguments_give_a_traceback(starter: costars.Graph, command: str, words: list[str]) -> None:
    """Any words at all: an answer or one of the exit codes."""
    words = [w.replace("\0", "") for w in words]
    with pytest.raises(SystemExit) as ended:
        main([command, *words])
    assert ended.value.code in (0, 1, 2, 3)


# The terminal --------------------------------------------------------------------------------------

QUESTIONS = [
    ("link", "Kevin Bacon", "Judd Hirsch", "--all"),
    ("together", "Kevin Bacon", "Kyra Sedgwick"),
    ("cast", "Kevin Bacon", "Kyra Sedgwick", "Judd Hirsch", "Tom Hanks"),
    ("person", "Kevin Bacon"),
    ("person", "Toshiro Mifune"),
    ("title", "The Closer"),
    ("title", "t:footloose-1984"),
    ("search", "king"),
    ("data", "info"),
]


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_piped_answers_fit_80_columns_without_colours(
    run: Any, question: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    result = run(*question)
    assert result.code == 0
    assert ESCAPE not in result.out + result.err
    lines = result.out.splitlines()
    too_wide = [
        line for line in lines if len(line) > 80 and "Counted: " not in line and "/starter-" not in line
    ]
    assert too_wide == []
    assert all(line == line.rstrip() for line in lines)


posix_only = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")


def in_a_terminal(*args: str, **environment: str) -> str:
    """What a command prints to a terminal of 80 columns."""
    import pty

    pid, terminal = pty.fork()
    if pid == 0:
        env = os.environ | {"TERM": "xterm-256color", "COLUMNS": "80"} | environment
        os.execve(sys.executable, [*COSTARS, *args], env)  # pragma: no cover
    out = b""
    while True:
        try:
            ready, _, _ = select.select([terminal], [], [], 30)
            part = os.read(terminal, 4096) if ready else b""
        except OSError:  # the other end is closed
            part = b""
        if not part:
            break
        out += part
    os.close(terminal)
    os.waitpid(pid, 0)
    return out.decode()


@posix_only
def test_colours_in_a_terminal_unless_no_color() -> None:
    coloured = in_a_terminal("together", "Kevin Bacon", "Kyra Sedgwick")
    assert ESCAPE in coloured
    plain = in_a_terminal("together", "Kevin Bacon", "Kyra Sedgwick", NO_COLOR="1")
    assert "\x1b[3" not in plain
    assert "Loverboy" in plain


def test_a_closed_pipe_ends_quietly() -> None:
    """`costars … | head -1`."""
    for args in (["person", "Kevin Bacon", "--limit", "0"], ["title", "The Closer", "--json"]):
        shell = subprocess.Popen([*COSTARS, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert shell.stdout is not None
        assert shell.stderr is not None
        shell.stdout.read(1)
        shell.stdout.close()
        assert shell.stderr.read() == b""
        shell.stderr.close()
        assert shell.wait(30) == 0


@posix_only
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_quietly(tmp_path: Path, number: int) -> None:
    """While a build waits for another: no traceback, nothing half-written in place."""
    from filelock import FileLock

    from examples import write

    tables, graph = write(tied_chains(), tmp_path / "tables"), tmp_path / "graph"
    graph.mkdir()
    with FileLock(graph / ".lock"):
        waiting = subprocess.Popen(
            [*COSTARS, "data", "build", "table", str(tables), "-o", str(graph)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        time.sleep(2.5)
        waiting.send_signal(number)
        out, err = waiting.communicate(timeout=30)
    said = [f"costars: waiting for another build of {graph} to end"]
    if number == signal.SIGINT:
        said.append("costars: stopped; a graph that is there is whole")
    assert (out, err.decode().splitlines()) == (b"", said)
    assert waiting.returncode == {signal.SIGINT: 130, signal.SIGTERM: 143}[number]
    assert [p.name for p in graph.iterdir()] == [".lock"]


def test_a_terminal_without_unicode_shows_what_it_can() -> None:
    env = os.environ | {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    text = process("link", "Kevin Bacon", "Judd Hirsch", env=env)
    assert text.returncode == 0
    assert b"Kevin Bacon ? Judd Hirsch: 2 degrees" in text.stdout
    document = process("search", "amelie", "--json", env=env)
    assert json.loads(document.stdout)["titles"][0]["name"] == "Amélie"


@posix_only
def test_arguments_that_are_no_utf8() -> None:
    result = subprocess.run(
        [*(part.encode() for part in COSTARS), b"person", b"\xff\xfe", b"--json"],
        capture_output=True,
        check=False,
    )
    assert result.returncode == 2
    assert json.loads(result.stdout)["error"]["message"] == "The name is not valid text."


@posix_only
def test_paths_that_are_no_utf8_are_escaped_in_json() -> None:
    """Standard output is UTF-8 and one JSON document, whatever stands in a path."""
    for args in (
        [b"link", b"a", b"b", b"--graph", b"\xff"],
        [b"data", b"build", b"table", b"\xff", b"-o", b"q"],
    ):
        command = [*(part.encode() for part in COSTARS), *args, b"--json"]
        result = subprocess.run(command, capture_output=True, check=False)
        assert "\udcff" in json.loads(result.stdout.decode("utf-8"))["error"]["message"]


@posix_only
def test_output_that_is_closed_or_full() -> None:
    """No traceback where the answer cannot be written."""
    python = " ".join(f"'{part}'" for part in COSTARS)
    for redirect, code in ((">&-", 0), (">/dev/full", 2)):
        for command in ("person 'Kevin Bacon'", "person 'Kevin Bacon' --json", "link --help"):
            done = subprocess.run(
                f"{python} {command} {redirect}", shell=True, capture_output=True, text=True, check=False
            )
            assert "Traceback" not in done.stderr
            assert done.returncode == code, (command, redirect, done.stderr)
            if code:
                assert done.stderr == (
                    "costars: The answer cannot be read or written: No space left on device.\n"
                )


def test_paths_too_long_for_the_system(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = "a" * 300
    for args in (("link", "a", "b"), ("data", "info"), ("data", "verify")):
        result = run(*args, "--graph", long, "--json")
        assert (result.code, result.json["error"]["code"]) == (3, "graph")
    result = run("data", "build", "table", long, "-o", str(tmp_path / "g"), "--json")
    assert (result.code, result.json["error"]["code"]) == (2, "bad_input")
    monkeypatch.setenv("COSTARS_HOME", str(tmp_path / long))
    result = run("link", "Kevin Bacon", "Judd Hirsch")
    assert result.code == 0
    assert "using a temporary one" in result.err


def test_a_narrow_terminal_shows_something(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for columns in ("0", "1", "20"):
        monkeypatch.setenv("COLUMNS", columns)
        assert "Loverboy (1989)" in run("search", "loverboy").out


def test_version_and_help_are_light() -> None:
    """Neither loads anything heavy; a chain on the starter graph needs none of it either."""
    heavy = {"numpy", "polars", "numba", "rapidfuzz", "rich", "filelock"}
    for args in (["--help"], ["--version"], ["link", "--help"], ["link", "Kevin Bacon", "Judd Hirsch"]):
        code = (
            "import sys\nfrom costars.cli import main\n"
            f"try: main(sys.argv[1:])\nfinally: print(sorted({heavy} & set(sys.modules)), file=sys.stderr)"
        )
        done = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, text=True, check=True)
        assert done.stderr == "[]\n", args
        assert done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(run: Any, shell: str) -> None:
    result = run("completion", shell)
    assert result.code == 0
    assert "_COSTARS_COMPLETE" in result.out
    document = run("completion", shell, "--json").json
    assert (document["shell"], document["script"].strip()) == (shell, result.out.strip())


def test_completion_knows_commands_and_options() -> None:
    env = os.environ | {
        "_COSTARS_COMPLETE": "bash_complete",
        "COMP_WORDS": "costars link --no-",
        "COMP_CWORD": "2",
    }
    options = subprocess.run(COSTARS, env=env, capture_output=True, text=True, check=False).stdout
    assert "--no-voice" in options


# The starter graph's first use ---------------------------------------------------------------------


def test_two_first_uses_at_once(tmp_path: Path) -> None:
    env = os.environ | {"COSTARS_HOME": str(tmp_path)}
    both = [
        subprocess.Popen(
            [*COSTARS, "link", "Kevin Bacon", "Judd Hirsch", "--json"], env=env, stdout=subprocess.PIPE
        )
        for _ in range(3)
    ]
    answers = [p.communicate(timeout=60)[0] for p in both]
    assert [json.loads(a)["degrees"] for a in answers] == [2, 2, 2]
    folders = list(tmp_path.iterdir())
    assert len(folders) == 1
    assert costars.open(folders[0]).verify().ok


def test_a_damaged_cache_is_built_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COSTARS_HOME", str(tmp_path))
    with costars.open() as graph:
        folder = graph.path
    (folder / "manifest.json").write_text("{")
    with costars.open() as graph:
        assert graph.path == folder
        assert graph.verify().ok


def test_a_cache_without_its_manifest_is_built_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a cleaner of temporary files may leave it."""
    monkeypatch.setenv("COSTARS_HOME", str(tmp_path))
    with costars.open() as graph:
        folder = graph.path
    (folder / "manifest.json").unlink()
    (folder / ".lock").unlink(missing_ok=True)
    with costars.open() as graph:
        assert graph.path == folder
        assert graph.verify().ok


def test_a_starter_that_was_altered_says_how_to_mend_it(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COSTARS_HOME", str(tmp_path))
    with costars.open() as graph:
        folder = graph.path
    path = next(folder.glob("data-*")) / "people.name.bytes"
    path.write_bytes(b"?" * path.stat().st_size)
    result = run("data", "verify")
    assert result.code == 3
    assert (
        result.out.splitlines()[-1] == f"Remove the folder {folder}: the starter graph is then built again."
    )


def test_a_home_that_cannot_be_found_out(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COSTARS_HOME", "~nobodyofthisname/x")
    result = run("link", "Kevin Bacon", "Judd Hirsch")
    assert result.code == 0
    assert "using a temporary one" in result.err


def test_a_cache_that_cannot_be_written_means_a_temporary_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("COSTARS_HOME", str(tmp_path / "file"))
    notes: list[str] = []
    with costars.open(note=notes.append) as graph:
        assert graph.link("Kevin Bacon", "Judd Hirsch").degrees == 2
        folder = graph.path
    assert not folder.exists(), "it is removed when the graph is closed"
    assert len(notes) == 1
    assert notes[0].startswith("The starter graph cannot be kept in the cache (")
    assert notes[0].endswith("COSTARS_HOME names another folder.")


def test_the_zoo_can_be_shown(run: Any, tmp_path: Path) -> None:
    """Every awkward world prints, whatever is unknown in it."""
    for name, make in ZOO.items():
        world = make()
        graph = str(build(world, tmp_path / name))
        people = [p["id"] for p in world.people]
        for person in people[:3]:
            assert run("person", person, "--graph", graph).code == 0
            assert run("link", people[0], person, "--all", "--graph", graph).code in (0, 1)
            if person != people[0]:
                assert run("together", people[0], person, "--graph", graph).code == 0
        if len(people) > 1:
            assert run("cast", *people[:4], "--graph", graph).code == 0
        for title in world.titles:
            assert run("title", title["id"], "--graph", graph).code == 0


def test_nothing_is_said_of_where_nothing_is_known_from(run: Any, tmp_path: Path) -> None:
    """Somebody without credits, a title without a cast: no line of sources, and none in its place."""
    world = World()
    world.person("a")
    world.person("b")
    world.title("film", "a")
    world.title("bare")
    graph = str(build(world, tmp_path))
    for question in (("person", "b"), ("title", "bare")):
        said = run(*question, "--graph", graph).out.rstrip("\n").split("\n")
        assert "Known from" not in "".join(said)
        assert all(map(any, itertools.pairwise(said))), said
