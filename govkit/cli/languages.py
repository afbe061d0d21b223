"""`govkit languages`: documents in other languages than English, their words out to a translator and back."""

from __future__ import annotations

from typing import Final

import click

from govkit.cli.named_commands import NamedCommands

# Each stands in a file of its own, such as `languages_checked.py`.
_COMMANDS: Final = {
    "export": "Write the words for a translator, as a table in Word.",
    "import": "Take the words that a translator sent back.",
    "checked": "Write down that a translator has checked the words.",
}


class LanguageCommands(NamedCommands):
    """The commands of `govkit languages`."""

    of = "languages"
    does = _COMMANDS


@click.group(
    "languages",
    cls=LanguageCommands,
    help="Words of documents in the languages that `records.languages` names: out to a translator and back, and marked as checked. "
    "What no translator has checked is built as a draft alone.",
)
def command() -> None:
    """Holds the commands, each in a file of its own."""
