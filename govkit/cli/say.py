"""All that a run writes to the terminal goes through here, so that no value of a file and no name of a folder can act on it."""

from __future__ import annotations

import io
import sys

import click

from govkit.cli.visible import on_one_line, visible


def say(sentence: object, *, err: bool = False) -> None:
    """A line of its own: a sentence, or the name of a file."""
    click.echo(on_one_line(str(sentence)), err=err)


def tell(report: str, form: str = "terminal", *, err: bool = False) -> None:
    """A report in its form, line by line as it stands."""
    stream = sys.stderr if err else sys.stdout
    click.echo(visible(report, form, colours=stream.isatty()), nl=False, err=err)


def ask_for(question: str, *, default: str | None = None, show_default: bool = True) -> str:
    """What somebody at the terminal answers to a question."""
    asked = on_one_line(question)
    return str(click.prompt(asked, default=default, show_default=show_default, err=True))


def agreed(question: str) -> bool:
    """Whether somebody at the terminal says yes; without a word they do not."""
    return click.confirm(on_one_line(question), default=False, err=True)


def tell_of_usage(error: click.ClickException) -> None:
    """What is wrong with the words on the command line, as click says it."""
    told = io.StringIO()
    error.show(told)
    tell(told.getvalue(), err=True)
