"""Writes reports to files: each whole or not at all, and over nothing but an older report of its form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from govkit.errors import OutputRefused
from govkit.issuing.beside import written_beside
from govkit.issuing.links import refuse_links, refuse_to_leave

_LOOKED_AT: Final = 4000  # bytes, of its beginning and of its end
_BESIDE: Final = ".govkit-writing"


class ReportFile(NamedTuple):
    """The file that a report goes to, its form, and by what an older one of that form is known."""

    file: Path
    form: str
    known_by: re.Pattern[str]


def refuse_to_replace(reports: Sequence[ReportFile]) -> None:
    """Raises OutputRefused where something else than an older report is there, or a link, or where two would go to one file."""
    seen: set[Path] = set()
    for each in reports:
        refuse_to_leave(each.file)
        refuse_links([each.file])
        if (whole := each.file.resolve()) in seen:
            raise OutputRefused(f"{each.file} is named twice. Nothing was written. Give each report a file of its own.")
        seen.add(whole)
        _refuse_another(each)


def _refuse_another(report: ReportFile) -> None:
    file = report.file
    if not file.exists():
        return
    if not file.is_file():
        what = "a folder" if file.is_dir() else "no file that a report can be kept in"
        raise OutputRefused(f"{file} is {what}. Nothing was written. Name a file, such as {report.form}=govkit-report.")
    if not _is_older(report):
        raise OutputRefused(
            f"{file} is there already, and is no report of govkit’s in the form `{report.form}`. Nothing was written. Name another file, or "
            "move it away."
        )


def _is_older(report: ReportFile) -> bool:
    """Whether the file is an older report of the same form, or has nothing in it yet."""
    with suppress(OSError), report.file.open("rb") as before:
        first = before.read(_LOOKED_AT)
        before.seek(max(len(first), report.file.stat().st_size - _LOOKED_AT))
        words = (first + before.read()).decode("utf-8", "replace").replace("\r\n", "\n")
        return not words or report.known_by.search(words) is not None
    return False


def write_reports(reports: Sequence[tuple[ReportFile, bytes]]) -> None:
    """Writes all beside their places, then moves each into its place: a run that is cut short leaves the old report or none.

    What stands there is looked at again right before: somebody may have saved something since. Raises OutputRefused.
    """
    waiting: dict[ReportFile, Path] = {}
    file = Path()
    try:
        for report, content in reports:
            file = report.file
            file.parent.mkdir(parents=True, exist_ok=True)
            waiting[report] = written_beside(file, content, _BESIDE)
        refuse_to_replace(list(waiting))
        for report, beside in waiting.items():
            file = report.file
            beside.replace(file)
    except OSError as error:
        raise OutputRefused(
            f"{file}: the report can’t be written here: {error.strerror or error}. Name another file with --output."
        ) from error
    finally:
        for beside in waiting.values():
            with suppress(OSError):
                beside.unlink(missing_ok=True)
