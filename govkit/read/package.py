"""Opens the packages that word processors write: a zip of XML, which nobody vouches for."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
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
        *(BadZipFile, KeyError, EOFError, zlib.error),
        *(etree.XMLSyntaxError, NotImplementedError, RuntimeError),
    ) as error:
        why = f"this is no {called} that can be opened. If it has a password, save it without one."
        raise DocumentUnreadable(f"{file}: {why}") from error
