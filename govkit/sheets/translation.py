"""What a translator is sent and sends back: words of English beside those of another language, each known by a key."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

TABLE: Final = "govkit translation"
WRITE_HERE: Final = "Click or tap here to write"


class TranslatedPiece(NamedTuple):
    """Words to be translated, or the label of a fact that stands among them and stays as it is."""

    words: str
    is_fact: bool = False


class ToTranslate(NamedTuple):
    """One row of the table: what it belongs to, the English, and what stands in the other language now."""

    key: str
    about: str
    english: str
    now: tuple[TranslatedPiece, ...]


class TranslationTable(NamedTuple):
    """The rows for one language, under the title of the table."""

    title: str
    language: str
    code: str
    rows: tuple[ToTranslate, ...]


class ReturnedWords(NamedTuple):
    """A table that came back: what each row says, with facts by their labels in brackets; nothing where it was left empty."""

    file: Path
    code: str
    rows: tuple[tuple[str, str], ...]


def as_typed(pieces: tuple[TranslatedPiece, ...]) -> str:
    """The words of a row, each fact by its label in brackets."""
    return "".join(f"[{each.words}]" if each.is_fact else each.words for each in pieces)
