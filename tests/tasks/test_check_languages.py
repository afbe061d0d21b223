"""What a check asks of documents in other languages: all that are named, or those that are wanted."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.errors import TemplateFailed
from govkit.rules.rule import ids
from govkit.tasks.check import check
from tests.conftest import TODAY
from tests.sets.test_in_languages import welsh_house
from tests.welsh import welsh_partnership


def test_english_alone_is_asked_nothing_about_welsh(tmp_path: Path) -> None:
    inputs = Inputs(welsh_partnership(tmp_path), TODAY)
    found = check(inputs, languages=["en"])
    assert not found.translated
    assert not {each.rule for each in found.findings} & ids("language")


@pytest.mark.whole
def test_a_welsh_template_that_fails_stops_a_check_unless_what_can_be_made_is_asked(tmp_path: Path) -> None:
    house = welsh_house(tmp_path / "house", "opt_out_letter", "response", ("un mis", "{{ letter.nothing }}"))
    inputs = Inputs(welsh_partnership(tmp_path), TODAY, house)
    with pytest.raises(TemplateFailed, match="nothing"):
        check(inputs)
    found = check(inputs, what_can_be=True)
    assert found.documents
    assert "nothing" in str(found.not_made["opt_out_letter--cy"])
    made = [each.document.name for each in found.translated]
    assert made
    assert "opt_out_letter--cy" not in made
