"""Whose powers are whose: a list that names somebody, somewhere, for each."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.powers import PowersFile, check_powers, known_powers
from govkit.data.shelf import read
from govkit.errors import DataUnreadable
from govkit.finding import Evidence


def test_general_competence_is_a_power_of_councils_in_england() -> None:
    known = known_powers()["localism-act-2011-section-1"]
    assert known.evidence is Evidence.VERIFIED
    assert {str(kind) for kind in known.of} == {"local-authority", "parish-council", "combined-authority"}
    assert [str(nation) for nation in known.nations] == ["england"]


def test_a_power_of_nobody_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "powers.yaml"
    file.write_text("x: {act: A, of: [], nations: [england], whose: w, source: s, evidence: verified}\n", "utf-8")
    with pytest.raises(DataUnreadable, match="`x` is a power of nobody"):
        read(file, PowersFile, check_powers)
