"""A text as people read it, each letter in the place where it is written: addresses without their escapes, and words whose letters stand apart."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote

from govkit.issuing.spelling import APOSTROPHES

_UNSEEN: Final = "\u200b"  # fills the places, within a word too
_ESCAPED: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_APART: Final = re.compile(
    rf"(?<![\w{APOSTROPHES}])[^\W\d_](?:[ \u00a0](?:[{APOSTROPHES}][ \u00a0])?[^\W\d_]){{2,}}(?![\w{APOSTROPHES}])"
)
_SIGN_APART: Final = re.compile(rf"[ \u00a0]([{APOSTROPHES}])[ \u00a0]")
_SPACE: Final = re.compile(r"[ \u00a0]")


def undisguised(text: str) -> str:
    """The text, as long as it was, with `%20` as what it stands for, and `O D O W D` as one word."""
    plain = _ESCAPED.sub(_unescaped, text) if "%" in text else text
    return _APART.sub(_together, plain)


def _unescaped(found: re.Match[str]) -> str:
    signs = unquote(found[0])
    plain = "".join(_filled(sign, len(sign.encode("utf-8")) * len("%20")) for sign in signs)
    return plain if len(plain) == len(found[0]) else found[0]


def _filled(sign: str, size: int) -> str:
    if sign == " ":
        return sign * size
    fill = _UNSEEN * (size - 1)
    return sign + fill if sign.isalpha() else fill + sign


def _together(found: re.Match[str]) -> str:
    return _SPACE.sub(_UNSEEN, _SIGN_APART.sub(rf"{_UNSEEN * 2}\1", found[0]))
