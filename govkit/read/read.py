"""Chooses the reader for a file by its ending."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

from govkit.errors import DocumentUnreadable
from govkit.read import READERS
from govkit.read.left_out import with_left_out
from govkit.read.no_sentences import without_addresses, without_template_tags
from govkit.read.opened import Opened

_ALSO: Final = {".htm": "html", ".markdown": "md"}
STANDARD_INPUT: Final = "standard input"
_PAGE: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|!--|\?xml|(?:html|head|body|main|article|section|div|p|h\d|nav)\b)",
    re.IGNORECASE,
)
_HEADED: Final = re.compile(rb"^#{1,6} \S", re.MULTILINE)
_LARGEST: Final = 50_000_000
_CURES: Final = {
    ".doc": "Open it in Word and save it as .docx.",
    ".rtf": "Open it in your word processor and save it as .docx.",
}


def endings() -> tuple[str, ...]:
    """The endings of the files that can be read."""
    return (*(f".{name}" for name in READERS.names), *_ALSO)


def is_standard_input(file: Path) -> bool:
    """Whether `-` was named, which stands for what another program hands over."""
    return str(file) == "-"


def read(file: Path) -> Opened:
    """What the file says. Raises DocumentUnreadable, which says what to do."""
    if is_standard_input(file):
        content = sys.stdin.buffer.read()
        return _opened(content, ending_of(content), Path(STANDARD_INPUT))
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
    return _opened(content, ending, file)


def _opened(content: bytes, ending: str, file: Path) -> Opened:
    if len(content) > _LARGEST:
        raise DocumentUnreadable(
            f"{file}: this file is larger than {_LARGEST // 1_000_000} MB. Take the pictures out of it."
        )
    if ending == ".txt" and _HEADED.search(content):
        ending = ".md"  # as templates of Notify are kept
    opened = READERS.of(_ALSO.get(ending, ending.removeprefix("."))).read(content, file)
    return without_addresses(with_left_out(without_template_tags(opened)))


def ending_of(content: bytes) -> str:
    """The ending that a file of this content would have, by what it begins with; text is read as Markdown if it has its headings."""
    if content.startswith(b"%PDF"):
        return ".pdf"
    if content.startswith(b"PK"):
        return ".odt" if b"opendocument.text" in content[:200] else ".docx"
    if _PAGE.match(content):
        return ".html"
    return ".md" if _HEADED.search(content) else ".txt"


def readable_in(folder: Path) -> list[Path]:
    """The files in a folder and those below it that can be read by their endings, but for hidden ones and those that Word keeps for itself."""
    return sorted(
        file
        for file in folder.rglob("*")
        if file.suffix.lower() in endings()
        and file.is_file()
        and not any(part.startswith((".", "~$")) for part in file.relative_to(folder).parts)
    )
