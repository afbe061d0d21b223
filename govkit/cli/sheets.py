"""`govkit sheets`: a sheet of questions for each partner, out and back."""

from __future__ import annotations

from importlib import import_module
from typing import Final

import click

# Each stands in a file of its own, such as `sheets_make.py`.
_COMMANDS: Final = {
    "make": "Make a sheet for each partner, with its own open questions.",
    "import": "Show what came back, and take the answers that you name.",
}


class SheetCommands(click.Group):
    """Imports a command only when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order in which people need them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, from the file of its name."""
        if cmd_name not in _COMMANDS:
            return None
        found: click.Command = import_module(f"govkit.cli.sheets_{cmd_name}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with their summaries, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(
    "sheets",
    cls=SheetCommands,
    help="A sheet of questions for each partner, to email: what is theirs to settle, in plain words. Filled in, it comes back, and nothing of it is "
    "taken before you say so.",
)
def command() -> None:
    """Holds the commands above."""
