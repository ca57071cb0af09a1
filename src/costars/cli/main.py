"""The `costars` command: its groups, its exit codes, and the last word on every error."""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import signal
import sys
import threading
from pathlib import Path
from typing import Any

import click

from ..__about__ import __version__
from ..errors import BadInput, CostarsError
from .common import print_error, wants_json

__all__ = ["COMPLETE", "cli", "main"]

COMPLETE = "_COSTARS_COMPLETE"  # set by a shell that asks for completions

_SOFTWARE_ERROR = 70  # EX_SOFTWARE of sysexits.h

# Command → the module that holds it: only the one that is called is imported.
_COMMANDS = {
    "link": ("ask", "How two people connect: the shortest chain of shared titles."),
    "together": ("ask", "What two people have made together, and when last."),
    "cast": ("ask", "Every pair of a cast: reunions and first-time pairs."),
    "person": ("profile", "One person: credits, co-stars, degrees to everybody."),
    "title": ("profile", "One title: who did what on it."),
    "search": ("profile", "People and titles by name; prefixes and typos work."),
    "centers": ("centers", "Who sits nearest to everybody."),
    "check": ("check", "What an article claims, and what the credits say of it."),
    "announce": ("announced", "Keeps what an article announces beside the graph."),
    "announcements": ("announced", "What has been announced, and what came of it."),
    "retract": ("announced", "Takes an announcement back."),
    "data": ("data", "Get data sets, build graphs of them or your own tables, check, export."),
    "completion": ("completion", "The shell's completion script."),
}


class _Lazy(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f".{_COMMANDS[cmd_name][0]}", __package__)
        command: click.Command = getattr(module, cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in _COMMANDS.items()])


@click.command(
    cls=_Lazy,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    epilog='Start with: costars link "Kevin Bacon" "Judd Hirsch"',
)
@click.version_option(__version__, prog_name="costars")
def cli() -> None:
    """Who worked with whom on screen: chains between people, shared titles, the last time together.

    Questions run on the starter graph, a small one inside the package, unless --graph or COSTARS_GRAPH
    names another. Credits tell who worked on the same title, never whether two people share a scene.
    """


def main(args: list[str] | None = None) -> None:
    """The entry point: runs a command and ends the process with its exit code."""
    arguments = [_as_utf8(a) for a in (sys.argv[1:] if args is None else args)]
    for name in ("stdout", "stderr"):
        # A stream that the caller has closed: what is said there goes nowhere.
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    _end_on_sigterm()
    for stream in (sys.stdout, sys.stderr):
        # A terminal that knows few characters shows a "?" for the others.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        code = 0
        _forget_output()
    except (KeyboardInterrupt, _TerminatedError) as stopped:
        code = 143 if isinstance(stopped, _TerminatedError) else 130
        _forget_output()
    except OSError as error:
        # A path that the system refuses; or the answer itself could not be written.
        code = 2
        what = error.filename if error.filename is not None else "The answer"
        with contextlib.suppress(OSError):
            said = BadInput(f"{what} cannot be read or written: {error.strerror or error}.")
            print_error(said, as_json=error.filename is not None and wants_json(arguments))
        _forget_output()
    sys.exit(code)


class _TerminatedError(BaseException):
    """SIGTERM came: what is half done is cleaned up on the way out, as after Ctrl-C."""


def _end_on_sigterm() -> None:
    def stop(number: int, frame: object) -> None:
        raise _TerminatedError(number, frame)

    in_main = threading.current_thread() is threading.main_thread()
    if in_main and hasattr(signal, "SIGTERM") and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, stop)


def _as_utf8(argument: str) -> str:
    """An argument whose bytes are UTF-8, although the locale says otherwise."""
    with contextlib.suppress(UnicodeError):
        return argument.encode(sys.getfilesystemencoding(), "surrogateescape").decode()
    return argument


def _forget_output() -> None:
    """Keep the interpreter from complaining of what it cannot flush at exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: list[str]) -> int:
    as_json = wants_json(arguments)
    try:
        if os.environ.get(COMPLETE):
            cli.main(args=arguments, prog_name="costars", complete_var=COMPLETE)
        # Not click's main, which has words and an exit code of its own for Ctrl-C and closed pipes.
        with cli.make_context("costars", list(arguments)) as context:
            result: Any = cli.invoke(context)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        if error.ctx is not None and not as_json:
            click.echo(error.ctx.get_help(), err=True)
            return 2
        print_error(BadInput("No command is given.", hint="See: costars --help"), as_json=as_json)
        return 2
    except click.ClickException as error:
        print_error(_usage(error), as_json=as_json)
        return 2
    except CostarsError as error:
        print_error(error, as_json=as_json)
        return error.exit_code
    except (OSError, KeyboardInterrupt):
        raise
    except Exception as error:
        if os.environ.get("COSTARS_DEBUG"):
            raise
        print_error(_unexpected(error), as_json=as_json)
        return _SOFTWARE_ERROR
    return result if isinstance(result, int) else 0


def _unexpected(error: Exception) -> CostarsError:
    return CostarsError(
        f"Something went wrong inside costars: {type(error).__name__}: {error}.",
        hint="This is a mistake in costars. With COSTARS_DEBUG=1 it shows where; please report that.",
    )


def _usage(error: click.ClickException) -> BadInput:
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "costars"
    message = error.format_message()
    if not message.endswith((".", "?")):
        message += "."
    if "unexpected extra argument" in message:
        return BadInput(message, hint='Put names in quotes: costars link "Kevin Bacon" "Judd Hirsch"')
    return BadInput(message, hint=f"See: {path} --help")
