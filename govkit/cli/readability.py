"""`govkit readability`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from govkit.cli import options
from govkit.cli.formats import report_format
from govkit.cli.say import say, tell
from govkit.data.house_links import refuse_unnamed_house
from govkit.data.inputs import Inputs
from govkit.document import Genre
from govkit.errors import DocumentUnreadable
from govkit.outcome.remarks import Read
from govkit.read import READERS
from govkit.read.read import STANDARD_INPUT, endings, is_standard_input, readable_in
from govkit.report import changes, scores
from govkit.report.findings.summary import in_words
from govkit.wording.say import listing

if TYPE_CHECKING:  # few runs read files, compare, keep a history or ask textstat
    from govkit.read.apart import ReaderApart
    from govkit.readability.compare import Compared
    from govkit.readability.reading import Reading
    from govkit.readability.run import KeptRun
    from govkit.readability.second_opinion import SecondOpinion

_UNREAD: Final = 2  # the exit status where a file could not be read


@click.command(
    "readability",
    help="Score how hard documents are to read: those of the KINDs named, such as consent_letter, all of them, or any FILE "
    f"({', '.join(f'.{name}' for name in READERS.names)}), each in a FOLDER, or what another program hands over (-).",
)
@click.argument("wanted", nargs=-1, metavar="[KIND|FILE|FOLDER|-]...")
@options.partnership
@options.templates
@options.today
@click.option(
    "--as",
    "genre",
    type=click.Choice([genre.value for genre in Genre]),
    default=Genre.LETTER.value,
    show_default=True,
    help="What a FILE is: it is held to the targets for that.",
)
@report_format(scores.REPORTERS, changes.REPORTERS)
@click.option(
    "--compare",
    "ref",
    metavar="REF",
    help="Show what changed since REF: a git revision, a folder, a file that --format json wrote, or an older version of a FILE.",
)
@click.option(
    "--history",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Add a line for this run to this file, and show how the grades went.",
)
@click.option(
    "--html",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write a report for people who have no command line: one HTML file, which opens from an email.",
)
@click.option(
    "--second-opinion",
    is_flag=True,
    help="Put textstat’s counts and scores into the JSON too. It takes a second to start; the terminal and HTML always have them.",
)
@options.fail_on
def command(
    wanted: tuple[str, ...],
    partnership: Path,
    templates: Path | None,
    today: date,
    genre: str,
    form: str,
    ref: str | None,
    history: Path | None,
    html: Path | None,
    second_opinion: bool,
    fail_on: str,
) -> None:
    """Reports scores and what to change on stdout, or what changed in them."""
    if form not in scores.REPORTERS.names and not ref:
        raise click.UsageError(f"`--format {form}` shows what changed. Say since when: --compare REF.")
    inputs = Inputs(partnership, today, templates)
    files = _files(wanted, inputs)
    if ref and any(map(is_standard_input, files)):
        raise click.UsageError("What comes in as - has no earlier version. Name a file to compare.")
    score = _reader_of_files(genre, templates, partnership.parent / "templates")
    read = score(files) if files else _read(inputs, wanted)
    named = _named(wanted if files else (), partnership)
    if not read.documents:
        tell(_faults(form, read, named), form)
        sys.exit(options.exit_status(read.findings, fail_on))
    before = _before(ref, files, score, inputs, wanted) if ref else None
    compared = None if before is None else _compared(before, read)
    kept = _kept(history, read, today) if history else ()
    if html:
        _write_html(html, inputs, read, named, (compared or (), ref or "", kept))
    if html and form == "terminal":
        say(f"{html}: {in_words(read.findings, read.waived)}.")
    elif ref and compared is not None and form in changes.REPORTERS.names:
        tell(changes.REPORTERS.of(form).report(compared, ref), form)
    else:
        tell(_report(form, read, named, compared, ask=second_opinion), form)
    if kept:
        _show_trend(kept)
    for fault in read.unread:
        say(f"govkit: {fault}", err=True)
    if read.unscored:
        languages = listing(read.unscored)
        say(
            f"Documents in {languages} are not scored: how hard words are to read is measured in English alone.",
            err=True,
        )
    sys.exit(_UNREAD if read.unread else options.exit_status(read.findings, fail_on))


def _files(wanted: Sequence[str], inputs: Inputs) -> list[Path]:
    """The files that are named, and those of the folders that are. Raises UsageError where kinds stand beside them."""
    meant = [_files_of(name, inputs) for name in wanted]
    if any(meant) and not all(meant):
        raise click.UsageError("Files are scored by themselves: name no KIND beside them.")
    return [file for files in meant for file in files]


def _files_of(name: str, inputs: Inputs) -> list[Path]:
    """The files that one name stands for; none for that of a kind. Raises DocumentUnreadable where a folder has none."""
    path = Path(name)
    if not path.is_dir():
        return [path] if path.suffix or path.is_file() or is_standard_input(path) else []
    from govkit.data.templates import templates  # noqa: PLC0415 - few name a folder

    if name in templates(inputs.partnership, inputs.templates).kinds():
        return []
    found = readable_in(path)
    if not found:
        raise DocumentUnreadable(f"{path}: no file in this folder can be read: none ends in {', '.join(endings())}.")
    return found


def _named(wanted: Sequence[str], partnership: Path) -> str:
    """What was read, by the names that were given."""
    return ", ".join(STANDARD_INPUT if name == "-" else name for name in wanted) or str(partnership)


def _read(inputs: Inputs, kinds: tuple[str, ...] = ()) -> Read:
    from govkit.tasks.readability import readability  # noqa: PLC0415 - files need nothing of it

    return readability(inputs, kinds=kinds)


def _reader_of_files(genre: str, named: Path | None, beside: Path) -> Callable[[Sequence[Path]], Read]:
    @cache
    def reader() -> ReaderApart:
        from govkit.read.apart import ReaderApart  # noqa: PLC0415 - a partnership needs nothing of it

        return ReaderApart()

    def score(files: Sequence[Path]) -> Read:
        from govkit.tasks.read_files import read_files  # noqa: PLC0415 - as above

        if named is None:
            refuse_unnamed_house(beside)
        return read_files(files, Genre(genre), named or beside, reader())

    return score


def _before(
    ref: str,
    files: Sequence[Path],
    score: Callable[[Sequence[Path]], Read],
    inputs: Inputs,
    kinds: tuple[str, ...],
) -> dict[str, Reading]:
    """What was read before; each way is imported only where it is asked for, since few runs compare."""
    if files:
        from govkit.earlier.files import earlier_files  # noqa: PLC0415 - as its docstring says

        return earlier_files(ref, files, score)
    from govkit.earlier.documents import earlier  # noqa: PLC0415 - as its docstring says

    return earlier(ref, inputs, _read, kinds=kinds)


def _compared(before: dict[str, Reading], read: Read) -> tuple[Compared, ...]:
    from govkit.readability.compare import compare  # noqa: PLC0415 - few runs compare
    from govkit.readability.reading import readings  # noqa: PLC0415 - as above

    return compare(before, readings(read.documents, read.findings))


def _write_html(
    file: Path, inputs: Inputs, read: Read, named: str, before: tuple[tuple[Compared, ...], str, tuple[KeptRun, ...]]
) -> None:
    from govkit.issuing.readability_report import Earlier, write_report  # noqa: PLC0415 - few runs want it, and it writes Word files

    write_report(file, inputs, read, named, Earlier(*before))


def _kept(history: Path, read: Read, today: date) -> tuple[KeptRun, ...]:
    from govkit.earlier.history import keep  # noqa: PLC0415 - few runs want it

    return keep(history, read, today)


def _show_trend(kept: tuple[KeptRun, ...]) -> None:
    """How the grades went goes to stderr, so that stdout carries the report alone."""
    from govkit.report.trend import trend  # noqa: PLC0415 - few runs want it

    tell(trend(kept), err=True)


def _report(form: str, read: Read, name: str, compared: tuple[Compared, ...] | None, *, ask: bool) -> str:
    opinions = _opinions(read) if ask else None
    told = scores.ScoresToTell(read.documents, read.findings, read.remarks, read.waived, name, compared, opinions)
    return scores.REPORTERS.of(form).report(told)


def _faults(form: str, read: Read, name: str) -> str:
    """What keeps the partnership file from being read, in a form of its own or as the terminal shows it."""
    if form in scores.REPORTERS.names and form != scores.REPORTERS.first:
        return _report(form, read, name, None, ask=False)
    from govkit.report.findings import FindingsToTell, as_terminal  # noqa: PLC0415 - most files can be read

    return as_terminal.report(FindingsToTell(read.findings, checked=name, colour=sys.stdout.isatty()))


def _opinions(read: Read) -> dict[str, SecondOpinion]:
    from govkit.outcome.opinions import opinions  # noqa: PLC0415 - textstat takes long to start

    return opinions(read)
