"""The article of `check` and `announce`: FILE or --demo, and --date."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ..errors import BadInput
from .common import note

if TYPE_CHECKING:
    from ..article.document import OpenedDocument

__all__ = ["article_options", "open_article"]

F = TypeVar("F", bound=Callable[..., Any])


def article_options(command: F) -> F:
    """FILE, `--demo` and `--date`."""
    for option in (
        click.option(
            "--date", metavar="DATE", help="The day of publication (default: the document's, else today)."
        ),
        click.option("--demo", is_flag=True, help="Take the article that comes with costars, of 2024-01-30."),
        click.argument("file", metavar="FILE", required=False),
    ):
        command = option(command)
    return command


def open_article(file: str | None, date: str | None, *, demo: bool) -> OpenedDocument:
    """The article of FILE, or that of the demo; what is to be said of it goes to stderr. Raises `BadInput`
    where neither is given, or both, and what `read_document` raises."""
    if demo and file is not None:
        raise BadInput("FILE and --demo are both given.", hint="Leave one of them out.")
    if demo:
        from ..article.document import document_from_text
        from ..demo import SOURCE, article

        return document_from_text(article(), date, source=SOURCE)
    if file is None:
        raise BadInput(
            "No article is given.",
            hint="Name a file or an address; - is standard input. To see one read: costars check --demo",
        )
    from ..article.document import read_document

    opened = read_document(file, date)
    for remark in opened.notes:
        note(remark)
    return opened
