"""Shell completion."""

from __future__ import annotations

import click

from ..errors import BadInput
from .common import json_option, print_json

__all__ = ["completion"]


@click.command()
@click.argument("shell", metavar="bash|zsh|fish", type=click.Choice(["bash", "zsh", "fish"]))
@json_option
def completion(shell: str, as_json: bool) -> int:
    """Print the completion script of SHELL.

    \b
    bash:  costars completion bash > ~/.local/share/bash-completion/completions/costars
    zsh:   costars completion zsh > "${fpath[1]}/_costars"
    fish:  costars completion fish > ~/.config/fish/completions/costars.fish
    """
    from click.shell_completion import get_completion_class

    from .main import COMPLETE, cli

    found = get_completion_class(shell)
    if found is None:  # pragma: no cover
        raise BadInput(f"There is no completion for {shell}.")
    script = found(cli, {}, "costars", COMPLETE).source()
    if as_json:
        print_json({"shell": shell, "script": script})
    else:
        click.echo(script)
    return 0
