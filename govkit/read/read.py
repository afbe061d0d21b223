"""Chooses the reader for a file by its ending."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from govkit.document import Block, every_block, pieces, text_of
from govkit.errors import DocumentUnreadable, ReaderBroken
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
_MOST_CHARACTERS: Final = 1_200_000  # of which 200,000 words are made, or 400 pages
_OF_EMAIL: Final = "Open the email, copy its words, and save them as .txt or .docx."
_CURES: Final = {
    ".doc": "Open it in Word and save it as .docx.",
    ".rtf": "Open it in your word processor and save it as .docx.",
    ".eml": _OF_EMAIL,
    ".msg": _OF_EMAIL,
}


def endings() -> tuple[str, ...]:
    """The endings of the files that can be read."""
    return (*(f".{name}" for name in READERS.names), *_ALSO)


def is_standard_input(file: Path) -> bool:
    """Whether `-` was named, which stands for what another program hands over."""
    return str(file) == "-"


class Taken(NamedTuple):
    """The bytes of a file that nobody has looked into yet, the ending by which they are read, and what the file is called."""

    content: bytes
    ending: str
    file: Path


def taken(file: Path) -> Taken:
    """The bytes of a file, if it is one that can be read. Raises DocumentUnreadable, which says what to do."""
    if is_standard_input(file):
        content = _bytes_of(sys.stdin.buffer, Path(STANDARD_INPUT))
        return Taken(content, ending_of(content), Path(STANDARD_INPUT))
    if "\n" in str(file):
        raise DocumentUnreadable(f"{file}: its name has a line break in it. Give the file another name.")
    ending = file.suffix.lower()
    if ending not in endings():
        read = f"It reads files that end in {', '.join(endings())}."
        cure = " ".join(each for each in (_CURES.get(ending, ""), read) if each)
        raise DocumentUnreadable(f"{file}: govkit can't read this kind of file. {cure}")
    try:
        if file.exists() and not file.is_file():
            raise DocumentUnreadable(f"{file}: this is no file that holds a document. Name one that does.")
        with file.open("rb") as source:
            return Taken(_bytes_of(source, file), ending, file)
    except FileNotFoundError as error:
        raise DocumentUnreadable(f"{file}: there is no such file. Check its name.") from error
    except OSError as error:
        raise DocumentUnreadable(f"{file}: this file can't be read: {error.strerror}.") from error


def _bytes_of(source: BinaryIO, file: Path) -> bytes:
    content = source.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise DocumentUnreadable(
            f"{file}: this file is larger than {_LARGEST // 1_000_000} MB. Take the pictures out of it."
        )
    return content


def opened(given: Taken) -> Opened:
    """What these bytes say. Raises DocumentUnreadable, which says what to do."""
    try:
        return _opened(given)
    except (DocumentUnreadable, MemoryError):
        raise
    except RecursionError as error:
        why = "what is in this file is nested too deep to be read. Save its text in a file of its own."
        raise DocumentUnreadable(f"{given.file}: {why}") from error
    except Exception as error:
        raise ReaderBroken(given.file, error) from error


def _opened(given: Taken) -> Opened:
    ending = given.ending
    if ending == ".txt" and _HEADED.search(given.content):
        ending = ".md"  # as templates of Notify are kept
    found = READERS.of(_ALSO.get(ending, ending.removeprefix("."))).read(given.content, given.file)
    whole = without_addresses(with_left_out(without_template_tags(found)))
    if _characters(whole.blocks) > _MOST_CHARACTERS:
        why = f"its text has more than {_MOST_CHARACTERS:,} characters, which is more than a document. Save its parts as files of their own."
        raise DocumentUnreadable(f"{given.file}: {why}")
    return whole


def _characters(blocks: Iterable[Block]) -> int:
    return sum(len(text_of(run)) + 1 for block in every_block(blocks) for run, _place in pieces(block))


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
