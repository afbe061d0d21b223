"""A command that holds others, each in a file of its own, which is imported only when it is run."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import ClassVar

import click


class NamedCommands(click.Group):
    """Commands by their names, with what each does; `languages_export.py` has the command `export` of the group `languages`."""

    of: ClassVar[str]
    does: ClassVar[Mapping[str, str]]

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order in which people need them."""
        return list(self.does)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, from the file of its name."""
        if cmd_name not in self.does:
            return None
        found: click.Command = import_module(f"govkit.cli.{self.of}_{cmd_name.replace('-', '_')}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with their summaries, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.does.items()))
