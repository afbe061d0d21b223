"""The words of a row as they are typed."""

from __future__ import annotations

from govkit.sheets.translation import TranslatedPiece, as_typed


def test_a_fact_stands_in_brackets() -> None:
    assert (
        as_typed((TranslatedPiece("Bydd "), TranslatedPiece("time", is_fact=True), TranslatedPiece(".")))
        == "Bydd [time]."
    )
