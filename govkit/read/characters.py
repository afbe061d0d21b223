"""Takes out of words what nobody sees, and what keeps a word from being known: soft hyphens, signs without width, parted accents."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

_WITHOUT_WIDTH: Final = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufffe]"
)
_CONTROL: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\uffff]"
)  # no file can hold some of them
_PARTING: Final = re.compile("[\x0b\x0c\x1c-\x1f\x85]")  # old marks of pages and records
_AS_TYPED: Final = str.maketrans({"\u2010": "-", "\u2011": "-"})  # a hyphen at which no line ends
_SYMBOLS: Final = re.compile("[\uf000-\uf0ff]")  # bullets and ticks of symbol fonts
_LIGATURE: Final = re.compile("[\ufb00-\ufb06]")


def clean(text: str) -> str:
    """The words as they look, each letter with its accent in one character."""
    if not text.isprintable():
        text = _CONTROL.sub("", _PARTING.sub(" ", text))
    if text.isascii():
        return text
    seen = _SYMBOLS.sub(" ", _WITHOUT_WIDTH.sub("", text)).translate(_AS_TYPED)
    return normalize("NFC", _LIGATURE.sub(lambda found: normalize("NFKC", found[0]), seen))
