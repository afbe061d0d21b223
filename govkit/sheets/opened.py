"""Opens sheets that came back: hostile until read, so each is read in a process apart that has limits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
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
    sheets, faults = sheets_in((file, partial(_content, file)) for file in dict.fromkeys(files))
    if faults and not sheets:
        raise DocumentUnreadable(*faults)
    return sheets, faults


def sheets_in(
    contents: Iterable[tuple[Path, Callable[[], bytes]]], *, anew: bool = False
) -> tuple[tuple[ReturnedSheet, ...], tuple[str, ...]]:
    """The sheets in these contents, each of a file of that name, and why others can't be read.

    `anew` says that the process that reads them is no copy of this one, which has other threads.
    """
    reader = WorkApart(_read, _LIMITS, anew=anew)
    sheets: list[ReturnedSheet] = []
    faults: list[str] = []
    for file, content in contents:
        begin(str(file))
        try:
            refuse_other_kinds(file)
            sheets.append(reader.read(Taken(content(), file.suffix.lower(), file)))
        except DocumentUnreadable as error:
            faults.append(str(error))
    return tuple(sheets), tuple(faults)


def _content(file: Path) -> bytes:
    return content_of(file, LARGEST, _SMALLER)


def _read(content: Taken) -> ReturnedSheet:
    try:
        return returned_in(content)
    except (DocumentUnreadable, MemoryError):
        raise
    except RecursionError as error:
        raise DocumentUnreadable(f"{content.file}: what is in this file is nested too deep to be read.") from error
    except Exception as error:
        raise ReaderBroken(content.file, error) from error
