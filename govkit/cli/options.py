"""The options that commands share."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from govkit.cli.say import say
from govkit.data.inputs import BASELINE
from govkit.errors import PartnershipUnreadable
from govkit.finding import Finding, Severity
from govkit.wording.say import listing

Command = TypeVar("Command", bound=Callable[..., Any])

_NAMED: Final = 3  # files that are left out and named; of more it is said how many
_EARLIEST: Final = date(1900, 1, 1)
_LATEST: Final = date(2199, 12, 31)  # what is kept for centuries from then on still ends on a day that a calendar has
_ADDRESS: Final = re.compile(r"(?:tcp|tls)://[\w.\-\[\]:]+:\d{1,5}")
_FILE: Final = click.Path(path_type=Path)


class Day(click.ParamType[date]):
    """A day, written like 2027-03-01."""

    name = "YYYY-MM-DD"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that was written."""
        try:
            day = value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"“{value}” is not a day. Write it like 2027-03-01.", param, ctx)
        if not _EARLIEST <= day <= _LATEST:
            self.fail(f"{day} is no day of an agreement. Name one from {_EARLIEST} to {_LATEST}.", param, ctx)
        return day


class Address(click.ParamType[str]):
    """The address of a scheduler, such as tcp://127.0.0.1:8786."""

    name = "tcp://HOST:PORT"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The address that was written."""
        if not _ADDRESS.fullmatch(value):
            self.fail(f"“{value}” is no address of a scheduler. Write it like tcp://10.0.0.5:8786.", param, ctx)
        return value


def partnership(command: Command) -> Command:
    """-p: the partnership file."""
    return click.option(
        "-p",
        "--partnership",
        type=_FILE,
        default=Path("partners.yaml"),
        show_default=True,
        help="The partnership file.",
    )(command)


def partnerships(command: Command) -> Command:
    """-p, more than once: partnership files, or folders of them."""
    default = (Path("partners.yaml"),)
    text = "A partnership file, or a folder of them; may be given more than once.  [default: partners.yaml]"
    return click.option("-p", "--partnership", "files", type=_FILE, multiple=True, default=default, help=text)(command)


def files_of(given: Path) -> list[Path]:
    """The partnership files that were meant: the file itself, or those of the folder and of all folders in it. What else is there is named."""
    if not given.is_dir():
        return _matched(given)
    from govkit.load.agreements import agreements_in  # noqa: PLC0415 - most runs are given a file

    found = agreements_in(given)
    if not found.files:
        raise PartnershipUnreadable(
            given, "this folder holds no .yaml file that describes a partnership, nor does any folder in it."
        )
    if found.others:
        names = [file.name for file in found.others]
        left = listing([*names[:_NAMED], *([f"{len(names) - _NAMED} more"] if len(names) > _NAMED else [])])
        say(f"Left out, since nothing in it describes a partnership: {left}.", err=True)
    return list(found.files)


def _matched(given: Path) -> list[Path]:
    """The file itself or, where a pattern such as `agreements/*.yaml` came as it was written, the files that it matches."""
    if given.exists() or not any(sign in str(given) for sign in "*?["):
        return [given]
    from glob import glob  # noqa: PLC0415 - shells find files by themselves

    found = [Path(each) for each in sorted(glob(str(given), recursive=True)) if Path(each).name != BASELINE]  # noqa: PTH207 - a pattern may be absolute
    if not found:
        raise PartnershipUnreadable(given, "no file matches this pattern. Check how it is written.")
    return [file for each in found for file in (files_of(each) if each.is_dir() else [each])]


def templates(command: Command) -> Command:
    """--templates: the house's own."""
    return click.option(
        "--templates",
        type=_FILE,
        help="A folder of your own templates.  [default: templates/ beside the partnership file]",
    )(command)


def today(command: Command) -> Command:
    """--today: so that a run can be repeated exactly."""
    return click.option("--today", type=Day(), default=date.today, help="The day to take for today.  [default: today]")(
        command
    )


def fail_on(command: Command) -> Command:
    """--fail-on: which findings end the run with 1."""
    choices = click.Choice([severity.value for severity in Severity])
    return click.option(
        "--fail-on",
        type=choices,
        default=Severity.ERROR.value,
        show_default=True,
        help="The least severity that ends with exit status 1.",
    )(command)


def every_branch(command: Command) -> Command:
    """--every-branch: partnerships that differ from this one in a thing or two."""
    try_them = click.option(
        "--every-branch",
        "branches",
        is_flag=True,
        help="Change one thing of the partnership after another, and then two that one condition asks for. Tell what the documents lose then, "
        "with the smallest partnership that shows it, and which branches of the templates nothing reaches. Takes dozens of times as long.",
    )
    as_html = click.option(
        "--every-branch-html",
        "branches_html",
        type=_FILE,
        metavar="FILE",
        help="The same, and write the templates as one HTML file, line by line, with the ways that were taken.",
    )
    return try_them(as_html(command))


def exit_status(findings: tuple[Finding, ...] | list[Finding], least: str) -> int:
    """1 if any finding is at least as grave, else 0."""
    return int(any(finding.severity.at_least(Severity(least)) for finding in findings))
