"""Documents go out in what they offer, and no other document does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from govkit.data.inputs import Inputs
from govkit.issuing.copies import CopiesWanted
from govkit.issuing.offered import Offered
from govkit.tasks.check import check
from tests.conftest import TODAY


def test_only_what_offers_itself_is_made_in_what_is_offered(example: Path) -> None:
    checked = check(Inputs(example, TODAY))
    assert checked.partnership is not None
    offered = Offered(checked.partnership, example.parent)
    usual = CopiesWanted(("html",))
    letter, agreement = (
        next(each.document for each in checked.documents if each.document.kind == kind)
        for kind in ("consent_letter", "isa")
    )
    assert offered.wanted(agreement, usual) == usual
    assert offered.wanted(letter, usual) == CopiesWanted(("html", "docx", "pdf"), large_print=True)
    assert offered.wanted(letter, replace(usual, formats=("pdf",))) == CopiesWanted(("pdf",), large_print=True)
    assert offered.brought(agreement) == {}
