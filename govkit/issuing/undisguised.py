"""A text as people read it, each letter in the place where it is written: addresses without their escapes, and words whose letters stand apart."""

from __future__ import annotations

import re
import unicodedata
from typing import Final
from urllib.parse import unquote_to_bytes

from govkit.issuing.spelling import APOSTROPHES

_UNSEEN: Final = "\u200b"  # fills the places, within a word too
_UNKNOWN: Final = "\ufffd"  # as browsers show a byte that is part of no sign
_NO_SIGN: Final = "Cs"  # Unicode's category of what stands for such a byte
_BLANKS: Final = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"  # all that Unicode has
    "\u115f\u1160\u2800\u3164\uffa0"  # a letter or sign to Unicode, and blank to people
)
_PLAIN_BLANKS: Final = str.maketrans(dict.fromkeys(_BLANKS, " "))
_ESCAPED: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_APART: Final = re.compile(
    rf"(?<![\w{APOSTROPHES}])[^\W\d_](?: (?:[{APOSTROPHES}] )?[^\W\d_]){{2,}}(?![\w{APOSTROPHES}])"
)
_SPELT_OUT: Final = re.compile(r"(?<![^\W_])[^\W\d_]([.\-_·])[^\W\d_](?:\1[^\W\d_]){2,}(?![^\W_])")
_SIGN_APART: Final = re.compile(rf" ([{APOSTROPHES}]) ")


def undisguised(text: str) -> str:
    """The text, as long as it was, with `%20` undone once as in a browser, each blank plain, and `O D O W D` and `O.D.O.W.D` as words."""
    plain = _ESCAPED.sub(_unescaped, text) if "%" in text else text
    apart = _APART.sub(_together, plain.translate(_PLAIN_BLANKS))
    return _SPELT_OUT.sub(lambda found: found[0].replace(found[1], _UNSEEN), apart)


def _unescaped(found: re.Match[str]) -> str:
    signs = unquote_to_bytes(found[0]).decode("utf-8", "surrogateescape")
    if unicodedata.category(signs[0]) == _NO_SIGN and len(signs) == 1:
        return found[0]  # a plain percent sign, as in `100%Ada`
    return "".join(_filled(sign, len(sign.encode("utf-8", "surrogateescape")) * len("%20")) for sign in signs)


def _filled(sign: str, size: int) -> str:
    if unicodedata.category(sign) == _NO_SIGN:
        return _UNKNOWN * size
    if sign.translate(_PLAIN_BLANKS) == " ":
        return " " * size
    fill = _UNSEEN * (size - 1)
    return sign + fill if sign.isalpha() else fill + sign


def _together(found: re.Match[str]) -> str:
    return _SIGN_APART.sub(rf"{_UNSEEN * 2}\1", found[0]).replace(" ", _UNSEEN)
