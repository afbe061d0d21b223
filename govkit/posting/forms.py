"""The forms in which letters are made: print files for a printer, or single letters in shards or as loose files."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Callable, Mapping
from enum import StrEnum
from io import BytesIO
from typing import BinaryIO, Final, NamedTuple, Protocol

from govkit.posting.print_file import Pages, PrintFile
from govkit.posting.single import SingleLetters
from govkit.posting.typesetter import SetLetter

_OWNER_ALONE: Final = 0o600
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)  # that a zip file knows


class Form(StrEnum):
    """In which form letters are made."""

    PRINT = "print"
    TAR = "tar"
    ZIP = "zip"
    PDF = "pdf"


class LetterWriter(Protocol):
    """Writes letters, one after another, into one file."""

    def add(self, reference: str, letter: SetLetter) -> Pages | None:
        """Adds a letter, and tells its pages if those of several letters are counted through."""
        ...

    def close(self) -> None:
        """Ends the file."""
        ...


class FormOfFile(NamedTuple):
    """How files of a form are written: how their names end, whether letters are tagged, and by what."""

    ending: str
    tagged: bool
    begin: Callable[[BinaryIO], LetterWriter]


class SingleFiles:
    """Makes each letter a file, and remembers what those of one layout have in common."""

    def __init__(self) -> None:
        self._known: dict[int, SingleLetters] = {}

    def file_of(self, letter: SetLetter) -> bytes:
        """A letter as a PDF/UA-1."""
        if letter.in_full:
            return SingleLetters(letter.pages).file(letter.varying)
        key = id(letter.pages)
        if key not in self._known:
            self._known[key] = SingleLetters(letter.pages)
        return self._known[key].file(letter.varying)


class _InPrint:
    def __init__(self, out: BinaryIO) -> None:
        self._file = PrintFile(out)

    def add(self, reference: str, letter: SetLetter) -> Pages:  # noqa: ARG002 - the index has it
        return self._file.add(letter.pages, letter.varying)

    def close(self) -> None:
        self._file.close()


class _InTar:
    def __init__(self, out: BinaryIO) -> None:
        self._singles = SingleFiles()
        self._tar = tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT)  # noqa: SIM115 - closed with the file

    def add(self, reference: str, letter: SetLetter) -> None:
        content = self._singles.file_of(letter)
        entry = tarfile.TarInfo(f"{reference}.pdf")
        entry.size, entry.mode = len(content), _OWNER_ALONE
        self._tar.addfile(entry, BytesIO(content))

    def close(self) -> None:
        self._tar.close()


class _InZip:
    def __init__(self, out: BinaryIO) -> None:
        self._singles = SingleFiles()
        self._zip = zipfile.ZipFile(out, "w", zipfile.ZIP_STORED)

    def add(self, reference: str, letter: SetLetter) -> None:
        entry = zipfile.ZipInfo(f"{reference}.pdf", _FIRST_DAY)
        entry.external_attr, entry.create_system = _OWNER_ALONE << 16, 3
        self._zip.writestr(entry, self._singles.file_of(letter))

    def close(self) -> None:
        self._zip.close()


FORMS: Final[Mapping[Form, FormOfFile]] = {
    Form.PRINT: FormOfFile("pdf", tagged=False, begin=_InPrint),
    Form.TAR: FormOfFile("tar", tagged=True, begin=_InTar),
    Form.ZIP: FormOfFile("zip", tagged=True, begin=_InZip),
}
