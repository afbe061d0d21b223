"""`govkit sheets`: a sheet of questions for each partner, out and back."""

from __future__ import annotations

from typing import Final

import click

from govkit.cli.named_commands import NamedCommands

# Each stands in a file of its own, such as `sheets_make.py`.
_COMMANDS: Final = {
    "make": "Make a sheet for each partner, with its own open questions.",
    "import": "Show what came back, and take the answers that you name.",
}


class SheetCommands(NamedCommands):
    """The commands of `govkit sheets`."""

    of = "sheets"
    does = _COMMANDS


@click.group(
    "sheets",
    cls=SheetCommands,
    help="A sheet of questions for each partner, to email: what is theirs to settle, in plain words. Filled in, it comes back, and nothing of it is "
    "taken before you say so.",
)
def command() -> None:
    """Holds the commands above."""
