"""What nobody sees is unsafe, but for what some scripts can't be written without."""

from __future__ import annotations

import sys
import unicodedata

from govkit.document.unseen import UNSAFE

# Unicode 15.1, DerivedCoreProperties.txt: Default_Ignorable_Code_Point.
IGNORABLE = (
    *(
        0x00AD,
        0x034F,
        0x061C,
        *range(0x115F, 0x1161),
        *range(0x17B4, 0x17B6),
        *range(0x180B, 0x1810),
        *range(0x200B, 0x2010),
    ),
    *(
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        0x3164,
        *range(0xFE00, 0xFE10),
        0xFEFF,
        0xFFA0,
        *range(0xFFF0, 0xFFF9),
    ),
    *(*range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B), *range(0xE0000, 0xE1000)),
)
NEEDED = (
    ("Persian, a suffix that does not join", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"),
    ("Persian, after a vowel sign", "\u062e\u064f\u200c\u0647"),
    ("Persian, after two vowel signs", "\u0628\u0651\u064e\u200c\u0647"),
    ("Persian, before a letter that joins back alone", "\u0647\u200c\u0627"),
    ("Urdu", "\u06be\u200c\u06d2"),
    ("Marathi, a joiner after a virama", "र\u094d\u200dय"),
    ("Hindi, a non-joiner after a virama", "क\u094d\u200cष"),
    ("Bengali", "র\u09cd\u200dয"),
    ("Malayalam, at the end of a word", "ന\u0d4d\u200d"),
    ("Sinhala", "ශ\u0dca\u200dරී"),
    ("a picture of several", "👩\u200d⚕\ufe0f"),
    ("a picture in colour", "☎\ufe0f"),
    ("a picture as a letter is", "☎\ufe0e"),
    ("a family", "👨\u200d👩\u200d👧"),
    ("a flag", "🏳\ufe0f\u200d🌈"),
)
HIDING = (
    ("a soft hyphen", "re\u00adply"),
    ("a non-joiner between Latin letters", "re\u200cply"),
    ("a joiner between Latin letters", "re\u200dply"),
    ("a joiner between Cyrillic letters", "\u0440\u0435\u200d\u043a\u0430"),
    ("a joiner between Arabic letters", "\u0645\u06cc\u200d\u062e\u0648\u0627\u0647\u0645"),
    ("a non-joiner at the end of a Persian word", "\u0645\u06cc\u200c"),
    ("a non-joiner after a letter that does not join on", "\u0627\u200c\u0628"),
    ("a non-joiner before a letter that joins to none", "\u0628\u200c\u0621"),
    ("a non-joiner after a vowel sign of another script", "a\u064e\u200c\u0628"),
    ("a non-joiner at its start", "\u200c\u0645\u06cc"),
    ("a non-joiner before a Latin letter", "\u0645\u06cc\u200creply"),
    ("a non-joiner between Arabic digits", "\u0661\u200c\u0662"),
    ("a non-joiner before a virama", "क\u200c\u094d"),
    ("a non-joiner after a virama, before a Latin letter", "क\u094d\u200creply"),
    ("a virama that follows no letter of its script", "a\u094d\u200db"),
    ("a variation selector after a letter", "re\ufe0fply"),
    ("a variation selector after a digit", "1\ufe0f2"),
    ("a joiner after a picture, before a letter", "☎\u200dreply"),
    ("a joiner after a letter, before a picture", "reply\u200d☎"),
    ("a filler of Hangul", "re\u3164ply"),
    ("a cell of Braille with no dots", "re\u2800ply"),
    ("a combining joiner", "re\u034fply"),
    ("a byte order mark", "re\ufeffply"),
    ("a tag", "re\U000e0061ply"),
    ("a direction mark after a Hebrew letter", "ע\u200f"),
    ("a mark for an object", "re\ufffcply"),
)


def test_whatever_is_shown_as_nothing_is_unsafe_between_letters() -> None:
    assert [hex(code) for code in IGNORABLE if not UNSAFE.search(f"a{chr(code)}b")] == []


def test_whatever_is_for_format_is_unsafe_between_letters() -> None:
    marks = (chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Cf")
    assert [hex(ord(mark)) for mark in marks if not UNSAFE.search(f"a{mark}b")] == []


def test_what_a_script_needs_stays() -> None:
    assert [name for name, words in NEEDED if UNSAFE.search(words)] == []


def test_what_hides_in_a_word_is_unsafe() -> None:
    assert [name for name, words in HIDING if not UNSAFE.search(words)] == []
