"""Each attack of the third list ends as it is listed: on the look of a house, words, names, lists of people, and the studio."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from tests.attacks.judging import THROUGH
from tests.attacks.judging_others import JUDGES
from tests.attacks.judging_studio import STUDIO
from tests.libyaml import SAFE

FEWEST: Final = 30
EVERY: Final = 10  # of so many attacks `make test` tries one
LISTED: Final[dict[str, dict[str, Any]]] = yaml.load((Path(__file__).parent / "the_rest.yaml").read_text("utf-8"), SAFE)
DEAR: Final = {"words"}  # the studio saves each of its attacks, and checks the whole partnership then
DECIDES: Final = {**JUDGES, **STUDIO}


def attacks(row: str) -> Iterator[tuple[str, str]]:
    """Each attack of a row with what came of it; `[words, times]` stands for words that are too long to list."""
    for came, those in LISTED[row]["came"].items():
        for each in those:
            text = "".join(words * times for words, times in each) if isinstance(each, list) else each
            yield text.replace("LONE", "\ud800"), came  # which no list in YAML can hold


def test_each_row_has_attacks_enough_of_its_own_and_none_is_open() -> None:
    assert LISTED.keys() == DECIDES.keys()
    for row in LISTED:
        tried = [attack for attack, _came in attacks(row)]
        assert len(tried) == len(set(tried)) >= FEWEST, row
        assert THROUGH not in LISTED[row]["came"], row


@pytest.mark.parametrize("every", [pytest.param(EVERY, id="some"), pytest.param(1, id="all", marks=pytest.mark.slow)])
@pytest.mark.parametrize("row", [pytest.param(row, marks=pytest.mark.whole) if row in DEAR else row for row in LISTED])
def test_each_attack_ends_as_it_is_listed(row: str, every: int, tmp_path: Path) -> None:
    others = []
    for number, (attack, listed) in enumerate([*attacks(row)][::every]):
        folder = tmp_path / f"{number}"
        folder.mkdir()
        came, told = DECIDES[row](attack, folder)
        if came != listed:
            others.append(f"{attack[:80]!r}: {came}, not {listed}: {told[:200]}")
    assert others == []
