"""A batch has a letter for each of its recipients, or says to whom none could be made."""

from __future__ import annotations

from pathlib import Path

from govkit.posting.batch import Batch, make_batch
from govkit.posting.ledger import Unmade
from tests.posting.people import NO_SIGN, somebody, typesetter


def test_who_gets_none_is_told_by_row_and_reference_alone(tmp_path: Path) -> None:
    people = (somebody(), somebody(row=3, reference="REF-2", name=NO_SIGN[0]), somebody(row=4, reference="REF-3"))
    made = make_batch(Batch(2, people), typesetter(tagged=False), "print", tmp_path)
    assert [each.reference for each in made.letters] == ["REF-1", "REF-3"]
    assert made.unmade == (Unmade(3, "REF-2", "The font has no sign for a letter of the name or the address."),)
    assert made.pages == 8
    assert [file.name for file in made.files] == ["letters-0002.pdf", "letters-0002.csv"]
