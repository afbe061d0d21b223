"""A translator's table: each fact is locked in the field of its row."""

from __future__ import annotations

from govkit.read.word_package import W
from govkit.sheets.translation import ToTranslate, TranslatedPiece, TranslationTable
from govkit.sheets.translation_file import write_table
from tests.sheets.translated import control_of, text_of

ROW = ToTranslate(
    "0123456789",
    "consent_letter/refresh",
    "Your yes lasts [time].",
    (TranslatedPiece("Bydd "), TranslatedPiece("time", is_fact=True)),
)
TABLE = TranslationTable("To be translated: Welsh", "Welsh", "cy", (ROW,))


def test_a_fact_can_not_be_changed_and_a_field_can_not_be_deleted() -> None:
    control = control_of(text_of(write_table(TABLE)), ROW.key)
    assert control.find(f"{W}sdtPr/{W}lock").get(f"{W}val") == "sdtLocked"  # type: ignore[union-attr]
    (fact,) = control.find(f"{W}sdtContent").iter(f"{W}sdt")  # type: ignore[union-attr]
    assert fact.find(f"{W}sdtPr/{W}lock").get(f"{W}val") == "sdtContentLocked"  # type: ignore[union-attr]
    assert "".join(each.text or "" for each in fact.iter(f"{W}t")) == "[time]"


def test_the_same_rows_make_the_same_bytes() -> None:
    assert write_table(TABLE) == write_table(TABLE)
