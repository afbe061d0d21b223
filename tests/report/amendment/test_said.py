"""Words that all reports on an amendment share."""

from __future__ import annotations

from govkit.amending.amendment import Consequence, DocumentChange
from govkit.report.amendment.said import by_what, of_consequence, of_document
from tests.report.amendment.made import AMENDMENT


def test_those_who_have_to_do_the_same_are_named_together() -> None:
    first, second = by_what(AMENDMENT.consequences)
    assert first == Consequence("Each of One Council and Two Trust", "signs this version", "It signed other words.")
    assert of_consequence(second) == "One Council asks everybody anew. A yes is to what people were told."


def test_a_new_document_is_called_new() -> None:
    assert of_document(DocumentChange("isa", "It", (), "", "new")) == "It (isa) is new"
