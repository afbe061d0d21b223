"""Whatever may be left out of a partnership, its documents can be made: rules say what is missing, and no template stops the check."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.templates import templates
from govkit.sets.render_set import render_set
from tests.changes import BASE, partnership
from tests.conftest import ROOT
from tests.every_fact import ROUTES, is_optional, replaced

OPTIONAL = [route for route in ROUTES if is_optional(route)]
BY_SECTION = sorted({str(route[0]) for route in OPTIONAL})


@pytest.mark.parametrize("section", BY_SECTION)
def test_no_template_trips_over_what_is_left_out(section: str, tmp_path: Path) -> None:
    shipped = templates(tmp_path / "partners.yaml")
    made = 0
    for route in OPTIONAL:
        left = partnership(replaced(BASE, route, None)) if route[0] == section else None
        if left is not None:
            made += len(render_set(left, shipped)) > 0
    assert made > 0


def test_there_is_much_to_leave_out() -> None:
    assert len(OPTIONAL) > 200
    assert (ROOT / "templates").is_dir()
