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
_TOO_DEEP: Final = "Excessive depth"
_LARGEST: Final = 200_000_000
_LARGEST_PART: Final = 30_000_000  # a tree of it takes up to twenty times as much


@contextmanager
def package_of(content: bytes, file: Path, called: str) -> Iterator[ZipFile]:
    """The package in a file, such as a “Word file”. Raises DocumentUnreadable where it can't be opened, or its parts can't be read."""
    try:
        with ZipFile(BytesIO(content)) as package:
            if sum(part.file_size for part in package.infolist()) > _LARGEST:
                raise DocumentUnreadable(f"{file}: this file is too large to be read. Take the pictures out of it.")
            yield package
    except _PartTooLarge as error:
        raise DocumentUnreadable(
            f"{file}: the text of this file is too large to be read. Save its parts as files of their own."
        ) from error
    except etree.XMLSyntaxError as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        if _TOO_DEEP not in str(error):
            raise _unopened(file, called) from error
        why = "what is in this file is nested more than 255 deep, so a part of it would not be read. Save its text in a file of its own."
        raise DocumentUnreadable(f"{file}: {why}") from error
    except (
        *(BadZipFile, KeyError, EOFError, zlib.error, LZMAError),
        *(NotImplementedError, RuntimeError, ValueError, OSError),
    ) as error:
        raise _unopened(file, called) from error


def _unopened(file: Path, called: str) -> DocumentUnreadable:
    why = f"this is no {called} that can be opened. If it has a password, save it without one."
    return DocumentUnreadable(f"{file}: {why}")


def xml(package: ZipFile, name: str) -> etree._Element:
    """A part of a package as a tree. Raises KeyError where there is none; one that is too large is told by `package_of`."""
    if package.getinfo(name).file_size > _LARGEST_PART:
        raise _PartTooLarge
    return etree.fromstring(package.read(name), PARSER)


class _PartTooLarge(Exception):
    """A part would take more memory as a tree than a document is worth."""
