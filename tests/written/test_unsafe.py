from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from govkit.data.shelf import read as read_data
from govkit.data.words import AbbreviationsFile
from govkit.document.unseen import UNSAFE, describe
from govkit.errors import DataUnreadable
from govkit.load import Loaded
from govkit.model import TO_BE_AGREED
from govkit.written.read_yaml import YamlReading
from govkit.written.unsafe import MOST_REPORTED
from tests.rows import over_rows

Read = Callable[[str], YamlReading]

UNSAFE_CODES = [
    *(
        0x00,
        0x01,
        0x07,
        0x08,
        0x0B,
        0x0C,
        0x0E,
        0x1B,
        0x1F,
        0x7F,
        0x80,
        0x85,
        0x9F,
        0x2028,
        0x2029,
        0x202A,
        0x202B,
        0x202C,
    ),
    *(
        0x202D,
        0x202E,
        0x2066,
        0x2067,
        0x2068,
        0x2069,
        0xE000,
        0xE00F,
        0xF0B7,
        0xF8FF,
        0xFDD0,
        0xFDEF,
        0xF0000,
        0x100000,
    ),
    *(plane * 0x10000 + end for plane in range(17) for end in (0xFFFE, 0xFFFF)),
]


def faults(reading: YamlReading) -> list[tuple[str, int, int]]:
    return [(finding.rule, finding.location.line, finding.location.column) for finding in reading.faults]


@over_rows("code", UNSAFE_CODES)
def test_an_unsafe_character_in_a_value_is_refused_where_it_stands(read: Read, code: int) -> None:
    reading = read(f"one: 1\nkey: some{chr(code)}words\n")
    assert faults(reading) == [("unsafe-character", 2, 10)]
    assert reading.raw == {"one": "1", "key": TO_BE_AGREED}


@over_rows("code", UNSAFE_CODES)
def test_an_unsafe_character_in_a_key_is_refused_and_the_key_read_without_it(read: Read, code: int) -> None:
    reading = read(f"ke{chr(code)}y: value\n")
    assert faults(reading) == [("unsafe-character", 1, 3)]
    assert reading.raw == {"key": "value"}


@over_rows("code", UNSAFE_CODES)
def test_an_unsafe_character_that_is_spelt_out_is_refused(read: Read, code: int) -> None:
    reading = read(f'one: 1\nkey: "some \\U{code:08X} words"\n')
    assert faults(reading) == [("unsafe-character", 2, 6)]
    assert reading.faults[0].path == "key"


def test_an_unsafe_character_that_is_spelt_out_in_a_key_is_refused(read: Read) -> None:
    reading = read('"k\\u202eey": value\n')
    assert faults(reading) == [("unsafe-character", 1, 1)]
    assert reading.raw == {"key": "value"}


def test_half_a_character_is_refused(read: Read) -> None:
    assert faults(read('key: "\\uD800"\n')) != []


def test_a_comment_can_not_hide_one_either(read: Read) -> None:
    assert faults(read("a: 1 # \u202e\n")) == [("unsafe-character", 1, 8)]


@over_rows("words", ["naïve café", "“quoted” – it’s", "Łódź", "东", "👩\u200d⚕️", "£5", "a\tb", "\u00a0x", "ע"])
def test_words_of_any_language_are_safe(words: str) -> None:
    assert UNSAFE.search(words) is None


@over_rows(
    "code",
    [
        *(0x09, 0x0A, 0x0D, 0x20, 0x7E, 0xA0, 0x2027, 0x202F, 0x205F, 0x2070, 0xD7FF, 0xF900, 0xFDCF, 0xFDF0, 0xFFFD),
        *(code for plane in range(1, 14) for code in (plane * 0x10000, plane * 0x10000 + 0xFFFD)),
    ],
)
def test_what_stands_beside_them_is_safe(code: int) -> None:
    assert UNSAFE.search(chr(code)) is None


def test_a_file_full_of_them_is_not_listed_line_by_line(read: Read) -> None:
    assert len(read("a: \x07\n" * 1000).faults) >= MOST_REPORTED
    assert sum(finding.rule == "unsafe-character" for finding in read("a: \x07\n" * 1000).faults) == MOST_REPORTED


@over_rows(
    ("sign", "kind"),
    [
        ("\u202e", "an invisible mark that changes the direction of text (U+202E)"),
        ("\x07", "an invisible control character (U+0007)"),
        ("\uf0b7", "a symbol from one particular font, such as a bullet pasted from Word (U+F0B7)"),
        ("\uffff", "a damaged character (U+FFFF)"),
        ("\u2028", "an invisible line separator (U+2028)"),
        ("\u2029", "an invisible paragraph separator (U+2029)"),
        ("\ud800", "a damaged character (U+D800)"),
        *(
            (sign, f"an invisible mark that changes the direction of text (U+{ord(sign):04X})")
            for sign in "\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069"
        ),
    ],
)
def test_it_is_described_for_someone_who_can_not_see_it(sign: str, kind: str) -> None:
    assert describe(sign) == kind


def test_the_rest_of_the_file_is_still_checked(change: Callable[..., Loaded]) -> None:
    loaded = change(("Millbrook Council\n", "Millbrook\u202e Council\n"), ("role: controller", "role: boss"))
    assert [finding.rule for finding in loaded.findings] == ["unsafe-character", "unreadable-value"]


def test_a_word_of_two_alphabets_is_found_where_it_stands(read: Read) -> None:
    reading = read("one: 1\nkey: we tell n\u043ebody\nlist:\n- r\u0435ply\n- \u041e\u043b\u0435\u043d\u0430\n")
    assert faults(reading) == [("mixed-alphabets", 2, 6), ("mixed-alphabets", 4, 3)]
    assert reading.faults[0].message.startswith("“n\u043ebody” is not the word that it seems to be")
    assert reading.raw == {
        "one": "1",
        "key": "we tell n\u043ebody",
        "list": ["r\u0435ply", "\u041e\u043b\u0435\u043d\u0430"],
    }


def test_a_word_of_two_alphabets_is_found_in_a_key_and_where_it_is_spelt_out(read: Read) -> None:
    assert faults(read('one: 1\n"r\\u0435ply": "n\\u043ebody"\n')) == [
        ("mixed-alphabets", 2, 1),
        ("mixed-alphabets", 2, 15),
    ]


def test_a_letter_and_its_accent_are_one_character_however_they_are_written(read: Read) -> None:
    assert read('na\u0308me: Zoe\u0308\nkey: "Zoe\\u0308"\nother: speci\ufb01c\n').raw == {
        "näme": "Zoë",
        "key": "Zoë",
        "other": "specific",
    }


def test_a_house_s_data_is_read_as_strictly(tmp_path: Path) -> None:
    file = tmp_path / "abbreviations.yaml"
    for hidden, why in (("N\u00adHS", "an invisible hyphen"), ("N\u041dS", "not the word that it seems")):
        file.write_text(f"well_known: [{hidden}]\n", "utf-8")
        with pytest.raises(DataUnreadable, match=rf"abbreviations\.yaml:1:1?\d: .*{why}"):
            read_data(file, AbbreviationsFile)
