"""The readiness of the partners in a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.issuing.readiness_page import write_page
from govkit.model.plan import plan
from tests.changes import partnership_with
from tests.conftest import TODAY


def test_the_page_takes_the_place_of_an_older_one_and_of_nothing_else(tmp_path: Path) -> None:
    partnership, file = partnership_with(), tmp_path / "ready.html"
    write_page(file, partnership, plan(partnership), TODAY)
    first = file.read_bytes()
    write_page(file, partnership, plan(partnership), TODAY)
    assert file.read_bytes() == first
    file.write_text("<p>Minutes</p>", "utf-8")
    with pytest.raises(OutputRefused):
        write_page(file, partnership, plan(partnership), TODAY)
    assert file.read_text("utf-8") == "<p>Minutes</p>"
