"""The words that stand for a choice."""

from __future__ import annotations

from govkit.recipients.choices import LARGE_PRINT, YES_NO, YOUNG, choice, language
from tests.rows import over_rows


@over_rows(
    ("cell", "means"),
    [("", False), ("No", False), ("0", False), ("YES", True), ("true", True), ("y", True), ("x", None)],
)
def test_yes_and_no_are_known_as_spreadsheets_write_them(cell: str, means: bool | None) -> None:
    assert choice(cell, YES_NO) is means


def test_what_is_not_said_is_the_usual() -> None:
    assert [choice("", words) for words in (YES_NO, YOUNG, LARGE_PRINT)] == [False, False, False]
    assert [choice("Young Person", YOUNG), choice("Large-print", LARGE_PRINT)] == [True, True]


@over_rows(
    ("cell", "code"), [("", "en"), ("EN", "en"), ("cy", "cy"), ("zh-Hant", "zh-hant"), ("Welsh", None), ("e", None)]
)
def test_a_language_is_a_code(cell: str, code: str | None) -> None:
    assert language(cell) == code
