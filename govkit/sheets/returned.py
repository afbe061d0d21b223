"""A sheet that came back, as it was read and before anybody looks at what it says: it is whoever's who sent it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from govkit.errors import DocumentUnreadable
from govkit.formats import Format, Formats
from govkit.read.read import Taken

LARGEST: Final = 5_000_000
MOST_ANSWERS: Final = 3_000
KEY: Final = re.compile(r"\b[0-9a-f]{10}\b")
_MARK: Final = re.compile(
    r"(?P<partner>[a-z0-9]+(?:-[a-z0-9]+)*)/(?P<day>\d{4}-\d{2}-\d{2})/(?P<partnership>[0-9a-f]{8})"
)


class RawAnswer(NamedTuple):
    """One answer: the key of its question, what was written, and what stood there when it was asked. `fault` says why it is none."""

    key: str
    words: str
    stood: str = ""
    asked: str = ""
    fault: str = ""


class SheetMark(NamedTuple):
    """What a sheet says of itself: whose it is, on which day it was made, and what stands for the name of its partnership."""

    partner: str
    made_on: str
    partnership: str


class ReturnedSheet(NamedTuple):
    """A sheet that came back, its answers, and what of the file was not read."""

    file: Path
    mark: SheetMark
    answers: tuple[RawAnswer, ...]
    passed_over: tuple[str, ...] = ()


class SheetReader(Format, Protocol):
    """A format in which sheets come back."""

    def read(self, content: bytes, file: Path, /) -> ReturnedSheet:
        """What the sheet says. Raises DocumentUnreadable, which says what to do."""
        ...


RETURNED: Final = Formats[SheetReader]("govkit.sheets", "from_")
_CURES: Final = {
    ".doc": "Open it in Word and save it as .docx.",
    ".odt": "Open it in your word processor and save it as .docx.",
    ".pdf": "Ask for the file in which the sheet was sent out.",
    ".xls": "Open it in Excel and save it as .xlsx.",
    ".ods": "Open it in your spreadsheet program and save it as .xlsx.",
    ".docm": "It may hold a program. Ask for it as .docx.",
    ".xlsm": "It may hold a program. Ask for it as .xlsx.",
}


def refuse_other_kinds(file: Path) -> None:
    """Raises DocumentUnreadable for a file whose ending is not that of a sheet."""
    ending = file.suffix.lower()
    if ending.removeprefix(".") not in RETURNED.names:
        known = " or ".join(f".{name}" for name in RETURNED.names)
        raise DocumentUnreadable(
            f"{file}: no sheet comes back in this kind of file. {_CURES.get(ending, f'It is read as {known}.')}"
        )


def returned_in(content: Taken) -> ReturnedSheet:
    """The sheet that these bytes hold. Raises DocumentUnreadable, which says what to do."""
    found = RETURNED.of(content.ending.removeprefix(".")).read(content.content, content.file)
    if len(found.answers) > MOST_ANSWERS:
        raise DocumentUnreadable(f"{content.file}: it has more than {MOST_ANSWERS:,} answers, as no sheet has.")
    return found


def mark_in(words: str, file: Path) -> SheetMark:
    """What the words of a file say of whose sheet it is. Raises DocumentUnreadable where they say nothing."""
    for found in _MARK.finditer(words):
        try:
            date.fromisoformat(found["day"])
        except ValueError:
            continue
        return SheetMark(found["partner"], found["day"], found["partnership"])
    why = "nothing in it says which sheet it is, as the line “Sheet” at its head does"
    raise DocumentUnreadable(f"{file}: {why}. Ask for the file that was sent out, filled in.")


def refuse_programs(names: tuple[str, ...], file: Path) -> None:
    """Raises DocumentUnreadable for a package that brings a program."""
    if any("vbaproject" in name.lower() or "macrosheet" in name.lower() for name in names):
        raise DocumentUnreadable(
            f"{file}: this file holds a program (a macro), so it was not read. Ask for it without."
        )


def inserted_in(names: tuple[str, ...]) -> tuple[str, ...]:
    """What a package holds beside its words, and nobody opens: other files, comments."""
    found = {
        "files inserted in it": any("/embeddings/" in name for name in names),
        "comments": any(name.rpartition("/")[2].startswith("comments") for name in names),
    }
    return tuple(what for what, is_there in found.items() if is_there)
