"""Opens the packages that word processors write: a zip of XML, which nobody vouches for."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from lzma import LZMAError
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from lxml import etree

from govkit.errors import DocumentUnreadable

PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True)
_LARGEST: Final = 200_000_000


@contextmanager
def package_of(content: bytes, file: Path, called: str) -> Iterator[ZipFile]:
    """The package in a file, such as a “Word file”. Raises DocumentUnreadable where it can't be opened, or its parts can't be read."""
    try:
        with ZipFile(BytesIO(content)) as package:
            if sum(part.file_size for part in package.infolist()) > _LARGEST:
                raise DocumentUnreadable(f"{file}: this file is too large to be read. Take the pictures out of it.")
            yield package
    except (
        *(BadZipFile, KeyError, EOFError, zlib.error, LZMAError),
        *(etree.XMLSyntaxError, NotImplementedError, RuntimeError, ValueError, OSError),
    ) as error:
        why = f"this is no {called} that can be opened. If it has a password, save it without one."
        raise DocumentUnreadable(f"{file}: {why}") from error


def counted(passed_over: Mapping[str, int]) -> Iterator[str]:
    """What was not read, in words: `2 text boxes`, `1 line of the contents`."""
    for what, count in passed_over.items():
        if count:
            yield f"{count} {what if count == 1 else _plural(what)}"


def _plural(what: str) -> str:
    first, of, rest = what.partition(" of ")
    return f"{first}{'es' if first.endswith('x') else 's'}{of}{rest}"
