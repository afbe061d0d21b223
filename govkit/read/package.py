"""Opens the packages that word processors write: a zip of XML, which nobody vouches for."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from lzma import LZMAError
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from lxml import etree

from govkit.errors import DocumentUnreadable

PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
# What the standard library raises over a zip that is none, is damaged, has a password or is packed in a way that it does not know.
_NO_PACKAGE: Final = (
    *(BadZipFile, KeyError, EOFError, zlib.error, LZMAError),
    *(NotImplementedError, RuntimeError, ValueError, OSError),
)
_TOO_DEEP: Final = "Excessive depth"
_LARGEST: Final = 200_000_000
_LARGEST_PART: Final = 30_000_000  # a tree of it takes up to twenty times as much


class Package:
    """The parts of a file, each read by its name. Raises PartUnreadable where one can't be had."""

    def __init__(self, parts: ZipFile) -> None:
        self._parts = parts
        self.names: Final = tuple(parts.namelist())
        self._sizes = {part.filename: part.file_size for part in parts.infolist()}

    def __contains__(self, name: str) -> bool:
        return name in self._sizes

    def size(self, name: str) -> int:
        """How many bytes the package says that a part has."""
        return self._sizes.get(name, 0)

    def read(self, name: str) -> bytes:
        """The bytes of a part. What goes wrong here is the package's fault, and what goes wrong elsewhere is not."""
        try:
            return self._parts.read(name)
        except _NO_PACKAGE as error:
            raise PartUnreadable from error


class PartUnreadable(Exception):
    """A part is not there, or can't be unpacked."""


class _PartTooLarge(Exception):
    """A part would take more memory as a tree than a document is worth."""


@contextmanager
def package_of(content: bytes, file: Path, called: str) -> Iterator[Package]:
    """The package in a file, such as a “Word file”. Raises DocumentUnreadable where it can't be opened, or its parts can't be read."""
    try:
        parts = ZipFile(BytesIO(content))
    except _NO_PACKAGE as error:
        raise _unopened(file, called) from error
    with parts:
        if sum(part.file_size for part in parts.infolist()) > _LARGEST:
            raise DocumentUnreadable(f"{file}: this file is too large to be read. Take the pictures out of it.")
        try:
            yield Package(parts)
        except _PartTooLarge as error:
            why = "the text of this file is too large to be read. Save its parts as files of their own."
            raise DocumentUnreadable(f"{file}: {why}") from error
        except PartUnreadable as error:
            raise _unopened(file, called) from error
        except etree.XMLSyntaxError as error:
            raise _not_parsed(error, file, called) from error


def _not_parsed(error: etree.XMLSyntaxError, file: Path, called: str) -> Exception:
    """Why a part is no tree."""
    if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
        return MemoryError()
    if _TOO_DEEP not in str(error):
        return _unopened(file, called)
    why = "what is in this file is nested more than 255 deep, so a part of it would not be read. Save its text in a file of its own."
    return DocumentUnreadable(f"{file}: {why}")


def _unopened(file: Path, called: str) -> DocumentUnreadable:
    why = f"this is no {called} that can be opened. If it has a password, save it without one."
    return DocumentUnreadable(f"{file}: {why}")


def xml(package: Package, name: str) -> etree._Element:
    """A part of a package as a tree. What can't be one is told by `package_of`."""
    if package.size(name) > _LARGEST_PART:
        raise _PartTooLarge
    whole = etree.fromstring(package.read(name), PARSER)
    etree.strip_tags(whole, etree.Comment, etree.ProcessingInstruction, etree.Entity)  # what follows them stays
    return whole
