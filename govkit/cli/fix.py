"""`govkit fix`."""

from __future__ import annotations

import sys
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Final

import click

from govkit.cli import options
from govkit.cli.say import say, tell
from govkit.data.inputs import Inputs
from govkit.report import as_diff
from govkit.tasks.fix import Fixed, fix, write

_REFUSED: Final = 2


@click.command(
    "fix",
    help="Show what would put findings of a partnership file right, where that is known: a misspelt key, a date or telephone number in another form, "
    "a plainer word. Nothing is written without --write. No other line changes.",
)
@options.partnerships
@options.templates
@options.today
@click.option(
    "--unsafe",
    is_flag=True,
    help="Also what may be meant otherwise: `to be agreed` where a part is missing, the nearest name, the first of several plainer words.",
)
@click.option("--write", "is_written", is_flag=True, help="Rewrite the lines, and no others.")
@click.option("--check", "only_list", is_flag=True, help="List what would be put right, without the lines.")
def command(
    files: tuple[Path, ...],
    templates: Path | None,
    today: date,
    *,
    unsafe: bool,
    is_written: bool,
    only_list: bool,
) -> None:
    """The lines on stdout, the findings put right on stderr. Ends with 1 where something was not written, 2 where a file can't be read."""
    if is_written and only_list:
        raise click.UsageError("`--check` writes nothing, so it does not go with `--write`.")
    done = [fix(Inputs(file, today, templates), unsafe=unsafe) for file in _each_once(files)]
    changed = [each for each in done if each.after != each.before]
    if is_written and changed:
        write(changed)
    for each in changed:
        tell(_listed(each) if only_list else _shown(each))
    say(_summary(done, changed, is_written=is_written, unsafe=unsafe), err=True)
    unread = [each for each in done if not each.loads and not each.cured and not each.unsafe]
    for each in unread:
        say(_unread(each), err=True)
    sys.exit(_REFUSED if unread else int(bool(changed) and not is_written))


def _each_once(given: tuple[Path, ...]) -> Collection[Path]:
    """The files that were meant, each once: by its own name where a link to it is among them too."""
    files = [file for each in given for file in options.files_of(each)]
    by_itself = sorted(files, key=lambda file: file.is_symlink(), reverse=True)
    where = {file.resolve(): file for file in by_itself}
    return [where[real] for real in dict.fromkeys(file.resolve() for file in files)]


def _shown(each: Fixed) -> str:
    name = str(each.file)
    return as_diff.difference(each.before.decode("utf-8"), each.after.decode("utf-8"), name, name)


def _listed(each: Fixed) -> str:
    return "".join(
        f"{finding.location}: {finding.rule}: {' '.join(finding.message.split())}\n" for finding in each.cured
    )


def _summary(done: list[Fixed], changed: list[Fixed], *, is_written: bool, unsafe: bool) -> str:
    cured, others = (
        sum(len(each) for each in found) for found in ([one.cured for one in done], [one.unsafe for one in done])
    )
    if changed:
        said = (
            f"{_findings(cured)} put right."
            if is_written
            else f"This puts {_findings(cured)} right. `--write` writes it."
        )
    else:
        said = "Nothing here is put right by itself."
    if others and not unsafe:
        said += f" `--unsafe` deals with {others} more, whose cure may be meant otherwise."
    return said


def _unread(each: Fixed) -> str:
    return (
        f"{each.file} can’t be read as it stands, so no rule was asked of it. `govkit check -p {each.file}` says why."
    )


def _findings(count: int) -> str:
    return f"{count} finding{'' if count == 1 else 's'}"
