"""What a machine needs to have, part by part."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest

from govkit.tasks.doctor import examine


def test_what_is_missing_says_how_to_get_it(example: Path) -> None:
    parts = list(examine(example))
    assert {"Python", "the shipped font", "Pango and HarfBuzz, for PDF files", "LibreOffice"} <= {
        part.name for part in parts
    }
    assert all(part.there or part.cure for part in parts)
    assert all(part.there for part in parts if part.needed)


def test_a_library_that_is_too_old_is_missing(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "requires", lambda _name: ["click>=999.1"])
    (click,) = [part for part in examine(example) if part.name == "click"]
    assert not click.there
    assert click.cure == 'python -m pip install "click>=999.1"'
