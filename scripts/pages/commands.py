"""One page of all commands with their options, as `--help` has them."""

from __future__ import annotations

from collections.abc import Iterator

import click

from govkit.cli.main import cli
from pages.evidence import MADE

START = f"""\
# The commands

Every command ends with 0 when there is nothing to act on, 1 with findings, and 2 when it could not run. What it says goes to stdout, its
progress and its sentence when it could not run to stderr. `govkit COMMAND --help` prints the same. {MADE.format("the commands themselves")}
"""


def commands_page() -> str:
    """A section for each command, and for each command of a group."""
    top = click.Context(cli, info_name="govkit")
    return "\n".join([START, *(part for name in cli.list_commands(top) for part in _sections(name, top))])


def _sections(name: str, parent: click.Context) -> Iterator[str]:
    group = parent.command
    command = group.get_command(parent, name) if isinstance(group, click.Group) else None
    if command is None:
        return
    here = click.Context(command, info_name=name, parent=parent)
    yield _section(command, here)
    if isinstance(command, click.Group):
        for below in command.list_commands(here):
            yield from _sections(below, here)


def _section(command: click.Command, here: click.Context) -> str:
    usage = " ".join([here.command_path, *command.collect_usage_pieces(here)])
    rows = [row for param in command.params if (row := param.get_help_record(here))]
    table = ["| Option | |", "|---|---|", *(f"| `{_cell(name)}` | {_cell(words)} |" for name, words in rows)]
    said = [f"## {here.command_path}", command.help or "", f"```console\n$ {usage}\n```", "\n".join(table)]
    return "\n\n".join(part for part in said if part) + "\n"


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")
