"""Opens sheets that came back: hostile until read, so each is read in a process apart that has limits."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from govkit.errors import DocumentUnreadable, ReaderBroken
from govkit.limits import begin
from govkit.read.apart import Limits, WorkApart
from govkit.read.content import content_of
from govkit.read.read import Taken
from govkit.sheets.returned import LARGEST, ReturnedSheet, refuse_other_kinds, returned_in

_LIMITS: Final = Limits(memory=400, computing=6)
_SMALLER: Final = "A sheet is much smaller. Ask for it without pictures."


def opened_sheets(files: Sequence[Path]) -> tuple[tuple[ReturnedSheet, ...], tuple[str, ...]]:
    """The sheets in these files, and why others can't be read. Raises DocumentUnreadable where none can be."""
    reader = WorkApart(_read, _LIMITS)
    sheets: list[ReturnedSheet] = []
    faults: list[str] = []
    for file in dict.fromkeys(files):
        begin(str(file))
        try:
            refuse_other_kinds(file)
            sheets.append(reader.read(Taken(content_of(file, LARGEST, _SMALLER), file.suffix.lower(), file)))
        except DocumentUnreadable as error:
            faults.append(str(error))
    if faults and not sheets:
        raise DocumentUnreadable(*faults)
    return tuple(sheets), tuple(faults)


def _read(content: Taken) -> ReturnedSheet:
    try:
        return returned_in(content)
    except (DocumentUnreadable, MemoryError):
        raise
    except RecursionError as error:
        raise DocumentUnreadable(f"{content.file}: what is in this file is nested too deep to be read.") from error
    except Exception as error:
        raise ReaderBroken(content.file, error) from error
