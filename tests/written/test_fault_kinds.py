"""Each kind of fault that reading a file can find is explained, and none is explained that nothing finds."""

from __future__ import annotations

import re

from govkit.written.fault_kinds import FAULTS, OLD_NAMES
from tests.conftest import ROOT


def test_the_kinds_that_are_explained_are_those_that_are_found() -> None:
    sources = [file for room in ("written", "load", "renaming") for file in (ROOT / "govkit" / room).rglob("*.py")]
    texts = [file.read_text("utf-8") for file in sources if file.name != "fault_kinds.py"]
    written = {kind for text in texts for kind in re.findall(r'"([a-z]+(?:-[a-z]+)+)"', text)}
    assert {*FAULTS} - {*OLD_NAMES} <= written
