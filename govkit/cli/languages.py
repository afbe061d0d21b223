"""`govkit languages`: documents in other languages than English, their words out to a translator and back."""

from __future__ import annotations

from importlib import import_module
from typing import Final

import click

# Each stands in a file of its own, such as `languages_checked.py`.
_COMMANDS: Final = {
    "export": "Write the words for a translator, as a table in Word.",
    "import": "Take the words that a translator sent back.",
    "checked": "Write down that a translator has checked the words.",
}


class LanguageCommands(click.Group):
    """Imports a command only when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order in which people need them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, from the file of its name."""
        if cmd_name not in _COMMANDS:
            return None
        found: click.Command = import_module(f"govkit.cli.languages_{cmd_name}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with their summaries, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(
    "languages",
    cls=LanguageCommands,
    help="Words of documents in the languages that `records.languages` names: out to a translator and back, and marked as checked. "
    "What no translator has checked is built as a draft alone.",
)
def command() -> None:
    """Holds the commands, each in a file of its own."""
