"""The HTML report of two partnerships."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import EXAMPLE
from tests.report.readable import Shown, show


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    """The HTML report of the example."""
    return show(EXAMPLE, tmp_path_factory.mktemp("good"))


@pytest.fixture(scope="session")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    """The HTML report of a partnership that nobody could read."""
    return show(Path(__file__).parent / "hard_to_read" / "partners.yaml", tmp_path_factory.mktemp("bad"))
