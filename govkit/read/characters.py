"""Takes out of words what nobody sees, and what keeps a word from being known: soft hyphens, signs without width, parted accents."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

_WITHOUT_WIDTH: Final = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufffe]"
)
_AS_TYPED: Final = str.maketrans(
    {
        "\u2010": "-",
        "\u2011": "-",  # a hyphen at which no line ends
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
)


def clean(text: str) -> str:
    """The words as they look, each letter with its accent in one character."""
    return text if text.isascii() else normalize("NFC", _WITHOUT_WIDTH.sub("", text)).translate(_AS_TYPED)
