"""The text of a file that people write, or one sentence on why it can't be had."""

from __future__ import annotations

import codecs
from contextlib import suppress
from pathlib import Path
from typing import Final

from govkit.errors import FileUnreadable, PartnershipUnreadable
from govkit.written.opened import digest_of_bytes, was_opened

LARGEST_FILE: Final = 1024 * 1024

_HANDED_OVER: Final = ("/dev/", "/proc/")

_OTHER_ENCODINGS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def read_text(file: Path, unreadable: type[FileUnreadable]) -> str:
    """The words of a file that govkit or a house keeps. Raises `unreadable`, with the sentence."""
    content = read_bytes(file, unreadable)
    if len(content) > LARGEST_FILE:
        raise unreadable(file, f"this file is larger than {LARGEST_FILE // 1024:,} KB. Keep only what is needed in it.")
    return decode(file, content, unreadable)


def read_bytes(
    file: Path, unreadable: type[FileUnreadable] = PartnershipUnreadable, largest: int = LARGEST_FILE
) -> bytes:
    """What the file holds, up to one byte more than is allowed."""
    try:
        if is_waiting(file):
            raise unreadable(file, "this is a pipe, and no file. Name the file itself.")
        with file.open("rb") as opened:
            content = opened.read(largest + 1)
    except FileNotFoundError:
        why = "there is no such file. Check its name, or make one with `govkit init`."
        raise unreadable(file, why) from None
    except (OSError, ValueError) as error:
        raise unreadable(file, _why_closed(file, error)) from None
    was_opened(file, digest_of_bytes(content))
    return content


def is_waiting(file: Path) -> bool:
    """Whether it is a pipe that stands in a folder like a file: whoever opens it waits until somebody writes. What a shell hands over is none."""
    with suppress(OSError, ValueError):
        return file.is_fifo() and not str(file.resolve()).startswith(_HANDED_OVER)
    return False


def _why_closed(file: Path, error: OSError | ValueError) -> str:
    if isinstance(error, ValueError):
        return "this can't be the name of a file. Check what you typed."
    if isinstance(error, IsADirectoryError) or file.is_dir():
        return "this is a folder. Name the partnership file in it."
    if isinstance(error, PermissionError):
        return "you may not read this file. Ask its owner, or whoever looks after your computer."
    return f"the file can't be read ({error.strerror or error}). Try again, or ask whoever looks after your computer."


def decode(file: Path, content: bytes, unreadable: type[FileUnreadable] = PartnershipUnreadable) -> str:
    """The bytes as text, with every line ending in the same way."""
    if encoding := _named_encoding(content):
        raise unreadable(file, f"the file is saved as {encoding}. Save it again with the encoding UTF-8.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        why = f"the file is not UTF-8 text (line {line} can't be read). Save it again with the encoding UTF-8. A Word file or a PDF won't do."
        raise unreadable(file, why) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _named_encoding(content: bytes) -> str:
    """UTF-16 or UTF-32 by the mark at its start, or by the zeros between its letters."""
    marked = next((name for mark, name in _OTHER_ENCODINGS if content.startswith(mark)), "")
    return marked or ("UTF-16" if len(content) > 1 and (content[0] == 0) != (content[1] == 0) else "")
