"""`govkit letters`: the commands about letters to many people."""

from __future__ import annotations

from typing import Any, Final

import click

from govkit.cli.named_commands import NamedCommands
from govkit.errors import GovkitError

# Each stands in a file of its own, such as `letters_check.py`.
_COMMANDS: Final = {
    "template": "Write an empty list to fill in.",
    "check": "Look through a list of recipients.",
    "make": "Make a letter for each person on a list.",
    "status": "Say what was made, and who got which letter.",
    "erase": "Delete the letters, and keep the counts.",
    "replies": "Bring the replies back, and list whom each flow may be sent for.",
    "reply-form": "Write the questions of the reply slip for a web form.",
}


# What is told in a sentence of its own, which says nothing of anybody.
_FORESEEN: Final = (
    click.ClickException,
    click.Abort,
    click.exceptions.Exit,
    GovkitError,
    OSError,
    EOFError,
    MemoryError,
)


class Withheld(Exception):
    """A fault that nobody foresaw, by its kind alone: what it says could be a value of a list of people."""


class LetterCommands(NamedCommands):
    """The commands of `govkit letters`."""

    of = "letters"
    does = _COMMANDS

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command. Raises Withheld in place of what nobody foresaw."""
        try:
            return super().invoke(ctx)
        except _FORESEEN:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, it may hold what stands in a list
            raise Withheld(type(error).__name__).with_traceback(error.__traceback__) from None


@click.group(
    "letters",
    cls=LetterCommands,
    help="Letters to everyone on a list: what is wrong with the list, and what people answered. What people are called and where they live "
    "is never printed; files that hold it are readable by you alone.",
)
def command() -> None:
    """Holds the commands above."""
