"""`--format`: its choices and its help, made from the formats that there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, TypeVar

import click

from govkit.formats import Formats, each_once

Command = TypeVar("Command", bound=Callable[..., Any])

_EACH: Final = "<each format>"


class FormatOption(click.Option):
    """Says in its help what each format is for. The formats are imported for that, and so only where the help is asked for."""

    tables: Sequence[Formats[Any]] = ()

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option with its help."""
        record = super().get_help_record(ctx)
        return record and (record[0], record[1].replace(_EACH, in_words(self.tables)))


def in_words(tables: Iterable[Formats[Any]]) -> str:
    """Each format once, with what it is for."""
    return "; ".join(f"{name} for {each.FOR}" for name, each in each_once(tables).items())


def names_of(tables: Iterable[Formats[Any]]) -> list[str]:
    """The names of all formats, each once."""
    return list(dict.fromkeys(name for table in tables for name in table.names))


def report_format(*tables: Formats[Any]) -> Callable[[Command], Command]:
    """--format: the form of a report, which is that for a terminal if none is asked for."""
    option = type("ReportFormat", (FormatOption,), {"tables": tables})
    words = f"The form of the report: {_EACH}."
    return click.option(
        "--format",
        "form",
        cls=option,
        type=click.Choice(names_of(tables)),
        default="terminal",
        show_default=True,
        help=words,
    )


def file_formats(*tables: Formats[Any], about: str = "", usual: Sequence[str] = ()) -> Callable[[Command], Command]:
    """--format: the formats of files, the `usual` ones or else all of them if none is asked for."""
    option = type("FileFormats", (FormatOption,), {"tables": tables})
    words = f"A format to write{about}; may be given more than once: {_EACH}.  [default: {', '.join(usual) or 'all'}]"
    return click.option(
        "--format", "formats", cls=option, type=click.Choice(names_of(tables)), multiple=True, help=words
    )


def one_file_format(table: Formats[Any], *, default: str) -> Callable[[Command], Command]:
    """--format: the one format of what is written."""
    option = type("OneFileFormat", (FormatOption,), {"tables": (table,)})
    words = f"The format to write: {_EACH}."
    return click.option(
        "--format", "form", cls=option, type=click.Choice(table.names), default=default, show_default=True, help=words
    )


def one_mark(table: Formats[Any]) -> Callable[[Command], Command]:
    """--mark: what stands in the margin of each side of a print file, if anything."""
    option = type("OneMark", (FormatOption,), {"tables": (table,)})
    words = f"A mark on each side of print files, for machines that fold and fill envelopes: {_EACH}."
    return click.option("--mark", "mark", cls=option, type=click.Choice(table.names), help=words)
