"""Chooses the reader for a file by its ending."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from govkit.errors import DocumentUnreadable
from govkit.read import READERS
from govkit.read.left_out import with_left_out
from govkit.read.no_sentences import without_addresses, without_template_tags
from govkit.read.opened import Opened

_ALSO: Final = {".htm": "html", ".markdown": "md"}
_LARGEST: Final = 50_000_000
_CURES: Final = {
    ".doc": "Open it in Word and save it as .docx.",
    ".rtf": "Open it in your word processor and save it as .docx.",
}


def endings() -> tuple[str, ...]:
    """The endings of the files that can be read."""
    return (*(f".{name}" for name in READERS.names), *_ALSO)


def read(file: Path) -> Opened:
    """What the file says. Raises DocumentUnreadable, which says what to do."""
    ending = file.suffix.lower()
    if ending not in endings():
        cure = _CURES.get(ending, f"It reads files that end in {', '.join(endings())}.")
        raise DocumentUnreadable(f"{file}: govkit can't read this kind of file. {cure}")
    try:
        content = file.read_bytes()
    except FileNotFoundError as error:
        raise DocumentUnreadable(f"{file}: there is no such file. Check its name.") from error
    except OSError as error:
        raise DocumentUnreadable(f"{file}: this file can't be read: {error.strerror}.") from error
    if len(content) > _LARGEST:
        raise DocumentUnreadable(
            f"{file}: this file is larger than {_LARGEST // 1_000_000} MB. Take the pictures out of it."
        )
    opened = READERS.of(_ALSO.get(ending, ending.removeprefix("."))).read(content, file)
    return without_addresses(with_left_out(without_template_tags(opened)))
