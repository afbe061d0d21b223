"""Puts letters that are a file each into a folder: loose, or many to a tar or zip file, each named after its reference."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple

from govkit.document.names import document_name
from govkit.issuing.links import refuse_links
from govkit.posting.ledger import MadeBatch, MadeLetter
from govkit.posting.whole_file import OWNER_ALONE, told_of, whole_file

LOOSE: Final = "letters"  # the folder that loose letters lie in
_OWNERS_FOLDER: Final = 0o700
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)  # that a zip file knows
_UNIX: Final = 3  # whose rights of a file are told


class LetterFile(NamedTuple):
    """A letter as a file of its own: its reference, its bytes, whether it was laid out for its recipient alone, and its pages if they are known."""

    reference: str
    content: bytes
    in_full: bool
    pages: int = 0


Files = Iterable[LetterFile]


def loose(number: int, letters: Files, ending: str, folder: Path) -> MadeBatch:
    """A file for each letter of a batch."""
    refuse_links([folder / LOOSE])
    (folder / LOOSE).mkdir(mode=_OWNERS_FOLDER, exist_ok=True)
    counted, files = Counting(), []
    for letter in letters:
        place = folder / LOOSE / f"{letter.reference}.{ending}"
        with whole_file(place) as out:
            out.write(letter.content)
        files.append(told_of(place, folder))
        counted.count(MadeLetter(letter.reference, files[-1].name, None), letter.pages, in_full=letter.in_full)
    return MadeBatch(number, tuple(counted.letters), counted.in_full, counted.pages, tuple(files))


def in_tar(number: int, letters: Files, ending: str, folder: Path) -> MadeBatch:
    """One tar file of all the letters of a batch."""
    place, counted = batch_file(number, "tar", folder), Counting()
    with whole_file(place) as out, tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as shard:
        for letter in letters:
            entry = tarfile.TarInfo(f"{letter.reference}.{ending}")
            entry.size, entry.mode = len(letter.content), OWNER_ALONE
            shard.addfile(entry, BytesIO(letter.content))
            counted.count(MadeLetter(letter.reference, place.name, None), letter.pages, in_full=letter.in_full)
    return MadeBatch(number, tuple(counted.letters), counted.in_full, counted.pages, (told_of(place, folder),))


def in_zip(number: int, letters: Files, ending: str, folder: Path) -> MadeBatch:
    """One zip file of all the letters of a batch."""
    place, counted = batch_file(number, "zip", folder), Counting()
    with whole_file(place) as out, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as shard:
        for letter in letters:
            entry = zipfile.ZipInfo(f"{letter.reference}.{ending}", _FIRST_DAY)
            entry.external_attr, entry.create_system = OWNER_ALONE << 16, _UNIX
            shard.writestr(entry, letter.content)
            counted.count(MadeLetter(letter.reference, place.name, None), letter.pages, in_full=letter.in_full)
    return MadeBatch(number, tuple(counted.letters), counted.in_full, counted.pages, (told_of(place, folder),))


def from_loose(letter: MadeLetter, folder: Path) -> bytes:
    """A letter's own file."""
    return (folder / letter.file).read_bytes()


def out_of_tar(letter: MadeLetter, ending: str, folder: Path) -> bytes:
    """A letter's own file, out of its tar file."""
    with tarfile.open(folder / letter.file) as shard:
        member = shard.extractfile(f"{letter.reference}.{ending}")
        return member.read() if member else b""


def out_of_zip(letter: MadeLetter, ending: str, folder: Path) -> bytes:
    """A letter's own file, out of its zip file."""
    with zipfile.ZipFile(folder / letter.file) as shard:
        return shard.read(f"{letter.reference}.{ending}")


def batch_file(number: int, ending: str, folder: Path, of: str = "") -> Path:
    """Where the letters of a batch stand that are one file, or one for each thing that it is `of`."""
    return folder / f"{document_name(f'letters-{number:04}', of)}.{ending}"


class Counting:
    """Counts the letters of a batch as they are made: how many there are, on how many pages, and how many were laid out in full."""

    def __init__(self) -> None:
        self.letters: list[MadeLetter] = []
        self.in_full = self.pages = 0

    def count(self, made: MadeLetter, pages: int, *, in_full: bool) -> None:
        """Counts one on so many pages."""
        self.letters.append(made)
        self.in_full += in_full
        self.pages += pages
