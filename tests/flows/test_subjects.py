"""What documents are made for."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import StandardUnreadable
from govkit.flows.check import check
from govkit.flows.inputs import Inputs
from tests.conftest import TODAY


@pytest.mark.parametrize("made_for", ["", "letters", "every Tuesday"])
def test_a_kind_that_is_made_for_nothing_known_is_refused_with_the_choice(made_for: str, example: Path) -> None:
    house = example.parent / "templates"
    (house / "sample").mkdir(parents=True)
    (house / "standards").mkdir()
    (house / "sample" / "kind.yaml").write_text("{title: Sample, design: agreement, numbered: true}", "utf-8")
    (house / "standards" / "sample.yaml").write_text(f"kind: sample\nmade_for: '{made_for}'\nclauses: []", "utf-8")
    with pytest.raises(StandardUnreadable, match=r"standards/sample\.yaml.*`partnership`, `notices`"):
        check(Inputs(example, TODAY))
