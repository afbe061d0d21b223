"""Letters that are not what they seem: of another alphabet, or dressed up, so that no check knows the word that people read.

Unicode Technical Standard 39, section 5.1, asks for one script in a word, not counting what all scripts share. A word that is in another
script as a whole is as good as any.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final, NamedTuple

# All but what Latin words, punctuation and money are written with; a text without any of it needs no look.
_OTHER: Final = re.compile(
    "[^\0-\u00b4\u00b6-\u0130\u0132-\u0137\u0139-\u0148\u014a-\u017e\u0180-\u01bf\u01c1\u01c2\u01c4-\u024f\u0259\u025b\u0254\u02b9-\u02df\u0300-\u0333\u0339-\u036f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20cf\u2122\u2190-\u21ff\ue000-\uf8ff\U000f0000-\U0010fffd]"
)
_WORD: Final = re.compile("[\\w\u0300-\u036f\u20d0-\u20ff\u2460-\u24ff\U0001f100-\U0001f1e5]+")
_OTHER_WIDTHS: Final = re.compile("[\u1680\u2000-\u200a\u205f\u3000]")
_LIGATURE: Final = re.compile("[\ufb00-\ufb06]")
# Letters that look like k, ’n, l and !; what is drawn over a letter; letters in a circle or a square; and those
# for pronunciation that look like capitals or like a and g.
_DRESSED: Final = re.compile(
    "[\u0138\u0149\u01c0\u01c3\u0334-\u0338\u20d0-\u20ff\u249c-\u24e9\U0001f110-\U0001f189\u0251\u0261\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\u1d00-\u1d2b\ua730\ua731\ua7ae]"
)
# Scripts without spaces between words, which have Latin ones beside their own letters.
_UNSPACED: Final = frozenset(
    ("HIRAGANA", "KATAKANA", "CJK", "HANGUL", "BOPOMOFO", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")
)
# Small letters of other alphabets that look like Latin ones.
_LOOKS_LATIN: Final = frozenset(
    "\u0430\u0441\u0501\u0435\u04bb\u0456\u0458\u04cf\u043e\u0440\u051b\u0455\u051d\u0445\u0443\u0475"  # Cyrillic
    "\u03b1\u03b9\u03bd\u03bf\u03c1\u03c5\u03c7\u03b3"  # Greek
    "\u0570\u0578\u057d\u0585\u0581"  # Armenian
)
_LATIN: Final = "LATIN"
_MICRO: Final = "\u00b5"
_MEASURED: Final = re.compile("[0-9]*\u00b5(?:g|m|l|L|s|mol|kat|V|A|W|F|H|Hz|Sv|Gy|T|M|N)?[0-9]*")  # millionths of it
_I_WITHOUT_DOT: Final = "\u0131"


class OddWord(NamedTuple):
    """A word that is not what it seems, and the letter that makes it so."""

    word: str
    letter: str

    def __str__(self) -> str:
        name = unicodedata.name(self.letter, "a letter without a name").lower()
        return f"“{self.word}” is not the word that it seems to be: “{self.letter}” is the {name} (U+{ord(self.letter):04X})."


def composed(text: str) -> str:
    """The text with each letter and its accent as one character (NFC), without ligatures, and with spaces that can be seen."""
    if text.isascii():
        return text
    apart = _LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return unicodedata.normalize("NFC", _OTHER_WIDTHS.sub(" ", apart))


def odd_word(text: str) -> OddWord | None:
    """The first word of a text that has letters of several scripts, dressed letters, or only letters that look Latin among Latin words."""
    if text.isascii() or not _OTHER.search(text):
        return None
    words = [word for word in _WORD.findall(text) if _OTHER.search(word)]
    odd = (
        OddWord(word, letter)
        for word in words
        if (letter := _dressed(word) or _digit_of_another_script(word) or _of_another_script(word) or _no_measure(word))
    )
    return next(odd, None) or _posing(words, text)


def _dressed(word: str) -> str:
    return next(filter(_is_dressed, word), "")


def _digit_of_another_script(word: str) -> str:
    """The first digit that is none of ours, beside plain letters or digits: some look like an o or like another digit."""
    digits = (sign for sign in word if sign.isdecimal() and not sign.isascii())
    return next(digits, "") if any(sign.isascii() and sign.isalnum() for sign in word) else ""


def _of_another_script(word: str) -> str:
    """The first letter that is not Latin, where the others are of another script than it."""
    scripts = _scripts(word)
    if len(scripts) < 2 or scripts - {_LATIN} <= _UNSPACED:
        return ""
    return next(letter for letter in word if letter.isalpha() and _script(letter) not in {"", _LATIN})


def _no_measure(word: str) -> str:
    """The sign for millionths, where it stands for a letter."""
    return _MICRO if _MICRO in word and not _MEASURED.fullmatch(word) else ""


def _posing(words: list[str], text: str) -> OddWord | None:
    """The first word that poses as one in plain letters, where all odd words do; those of a language would not."""
    if not words or not all(map(_poses, words)) or not any(sign.isascii() and sign.isalpha() for sign in text):
        return None
    return OddWord(words[0], _I_WITHOUT_DOT if _I_WITHOUT_DOT in words[0] else words[0][0])


def _poses(word: str) -> bool:
    """Whether all letters look like small plain ones: of another alphabet, or an i without its dot, which names have and English has not."""
    return _LOOKS_LATIN.issuperset(word) or (word.islower() and word.replace(_I_WITHOUT_DOT, "").isascii())


def _scripts(word: str) -> set[str]:
    return {script for letter in word if letter.isalpha() and (script := _script(letter))}


@cache
def _is_dressed(sign: str) -> bool:
    """Whether it is a plain letter or digit in another dress: broad, of mathematics, raised, in a circle."""
    if sign.isascii() or sign in "ªº":
        return False
    plain = unicodedata.normalize("NFKC", sign)
    dressed = unicodedata.category(sign) in {"Lu", "Ll", "Lm", "Lo", "Nd", "Nl"} and plain.isascii() and plain.isalnum()
    return dressed or _DRESSED.match(sign) is not None


@cache
def _script(letter: str) -> str:
    """The script of a letter, by its name; nothing for one that all scripts share."""
    script = unicodedata.name(letter, "").partition(" ")[0].partition("-")[0]
    return "" if script in {"", "MODIFIER", "MICRO", "FEMININE", "MASCULINE", "HALFWIDTH", "FULLWIDTH"} else script
