"""The bytes of a file that somebody sent, up to as many as such a file has."""

from __future__ import annotations

from pathlib import Path

from govkit.errors import DocumentUnreadable
from govkit.written.read_file import is_waiting


def content_of(file: Path, largest: int, smaller: str) -> bytes:
    """What the file holds. Raises DocumentUnreadable where it can't be had, or is larger than `largest`: `smaller` says what to do then."""
    try:
        if is_waiting(file) or (file.exists() and not file.is_file()):
            raise DocumentUnreadable(f"{file}: this is no file. Name the file itself.")
        with file.open("rb") as source:
            content = source.read(largest + 1)
    except FileNotFoundError as error:
        raise DocumentUnreadable(f"{file}: there is no such file. Check its name.") from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise DocumentUnreadable(f"{file}: this file can't be read: {why}.") from error
    if len(content) > largest:
        raise DocumentUnreadable(f"{file}: this file is larger than {largest // 1_000_000} MB. {smaller}")
    return content
