"""`govkit init`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import click

from govkit.cli.asking import Terminal
from govkit.cli.say import say
from govkit.data.starting import AnsweredBy, StartQuestion, shapes, starting
from govkit.errors import WheelRefused
from govkit.installing.wheel import HOW_TO_GET_ONE, find_wheel
from govkit.installing.workflow import FORGES, workflow_files
from govkit.starting.interview import Flags
from govkit.tasks.start import PARTNERSHIP, start

_NEXT: Final = (
    "Write your partnership over partners.yaml, from the top. In that folder, `govkit build --draft` shows the documents "
    "as they stand, and `govkit check` says what is still to be agreed, and by whom."
)


def _flags(command: Callable[..., Any]) -> Callable[..., Any]:
    """A flag for each question, in their order."""
    for question in reversed(starting().questions):
        command = click.option(
            question.flag,
            question.id,
            metavar=_metavar(question),
            multiple=question.answered_by == AnsweredBy.PARTNERS,
            help=_help(question),
        )(command)
    return command


def _is_partner(question: StartQuestion) -> bool:
    return question.answered_by in (AnsweredBy.PARTNER, AnsweredBy.PARTNERS)


def _metavar(question: StartQuestion) -> str:
    if question.answered_by == AnsweredBy.SHAPE:
        return "SHAPE"
    return '"NAME: KIND"' if _is_partner(question) else "|".join(choice.id for choice in question.choices)


def _help(question: StartQuestion) -> str:
    more = " May be given more than once." if question.answered_by == AnsweredBy.PARTNERS else ""
    return f"{question.asks}{' --list names them.' if question.answered_by == AnsweredBy.SHAPE else more}"


def _list(ctx: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted:
        width = max(len(name) for name in shapes())
        for name, shape in shapes().items():
            say(f"{name:<{width}}  {shape.says} ({', '.join(shape.nations)})")
        ctx.exit()


@click.command(
    "init",
    help="Start a partnership in the folder DIR: a partners.yaml to fill in that fits what you answer, and its schema for your editor. "
    "What no flag says is asked for at a terminal. No file is overwritten. With --ci, partnerships that are there already, in any folder, are "
    "kept, and get the workflow.",
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@_flags
@click.option(
    "--list", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="List the shapes to start from."
)
@click.option(
    "--ci",
    type=click.Choice([*FORGES]),
    is_flag=False,
    flag_value="github",
    metavar=f"[{'|'.join(FORGES)}]",
    help="Also write a workflow that checks and builds it there; on GitHub, unless you name another. It installs the govkit that --from names.",
)
@click.option(
    "--from", "place", metavar="WHEEL", help="With --ci: the wheel of this govkit, as a path or an https address."
)
@click.option("--sha256", metavar="HASH", help="With --from: the SHA-256 of the wheel. An address needs it.")
def command(folder: Path, ci: str | None, place: str | None, sha256: str | None, **flags: Any) -> None:
    """Lists the files on stdout; questions and what to do next go to stderr."""
    if ci is None and (place is not None or sha256 is not None):
        raise click.UsageError(
            "--from and --sha256 say what a workflow installs, so they go with --ci github, gitlab or azure."
        )
    workflow = None if ci is None else _workflow(folder, ci, place, sha256)
    written = start(folder, _said(flags), Terminal() if sys.stdin.isatty() else None, workflow)
    for file in written:
        say(file)
    if folder / PARTNERSHIP in written:
        say(_NEXT, err=True)
    if ci is not None:
        say(_what_then(ci, written, folder), err=True)


def _said(flags: Mapping[str, Any]) -> Flags:
    """What the flags answer, by question."""
    given = {name: value for name, value in flags.items() if value}
    partners = {question.id for question in starting().questions if _is_partner(question)}
    several = {name: (value,) if isinstance(value, str) else value for name, value in given.items() if name in partners}
    return Flags({name: value for name, value in given.items() if name not in partners}, several)


def _what_then(ci: str, written: tuple[Path, ...], folder: Path) -> str:
    """What is left to do, so that the workflow runs."""
    forge = FORGES[ci]
    if not forge.entry or folder / forge.entry in written:
        return forge.then
    return f"{forge.then} {forge.entry} is there already, and stays as it is: add `- local: {forge.workflow}` to its `include:`."


def _workflow(folder: Path, ci: str, place: str | None, sha256: str | None) -> Mapping[str, str | bytes]:
    if not place:
        raise WheelRefused(
            "nothing was written. Say with --from which wheel the workflow is to install: govkit is on no package index, and "
            f"the package called `govkit` there is another organisation's. {HOW_TO_GET_ONE}"
        )
    entry = FORGES[ci].entry
    return workflow_files(find_wheel(place, sha256), ci, has_entry=bool(entry) and (folder / entry).exists())
