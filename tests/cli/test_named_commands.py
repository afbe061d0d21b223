"""Each command of a group stands in a file of its own."""

from __future__ import annotations

import click
import pytest

from govkit.cli.languages import LanguageCommands
from govkit.cli.letters import LetterCommands
from govkit.cli.named_commands import NamedCommands
from govkit.cli.sheets import SheetCommands


@pytest.mark.parametrize("group", [LetterCommands, SheetCommands, LanguageCommands], ids=lambda group: group.of)
def test_each_that_is_listed_is_there_and_no_other(group: type[NamedCommands]) -> None:
    made = group(group.of)
    context = click.Context(made)
    assert made.list_commands(context) == list(group.does)
    assert [found.name for name in group.does if (found := made.get_command(context, name))] == list(group.does)
    assert made.get_command(context, "none") is None
