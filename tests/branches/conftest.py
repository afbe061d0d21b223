"""Trials of the smallest partnership, with templates of its own where a test has some."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from govkit.branches.documents import Press
from govkit.branches.trials import FileAsWritten, Trials
from govkit.data.programmes import programmes
from govkit.data.templates import Templates, shipped_templates
from tests.changes import raw_of

Try = Callable[..., Trials]


@pytest.fixture
def trials(tmp_path: Path) -> Try:
    """Trials of a partnership of tests/partnerships/, with these files in the house's folder."""

    def of(name: str = "smallest", **files: str) -> Trials:
        for file, text in files.items():
            place = tmp_path / "templates" / file
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")
        house = tmp_path / "templates" if files else None
        return Trials(
            Press(Templates(shipped_templates(), house)), FileAsWritten("partners.yaml", raw_of(name), programmes(), {})
        )

    return of
