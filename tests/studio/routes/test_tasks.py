"""The task list as a page, and names that are out of date renewed from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.model import Partnership
from govkit.studio.forms.label import label as titled
from tests.conftest import EXAMPLE, PARTNERSHIPS
from tests.renaming.renames import Renames
from tests.studio.visiting import FILE, visit


def test_each_section_leads_to_its_form(example: Path) -> None:
    page = visit(example).get(f"{FILE}/").text
    for key in Partnership.model_fields:
        assert f'href="{FILE}/facts/{key}"' in page
        assert f">{titled(key)}</a>" in page


def test_what_is_to_be_agreed_and_stops_the_final_documents_is_counted(example: Path) -> None:
    browser = visit(example)
    assert "the final documents" not in browser.get(f"{FILE}/").text
    text = example.read_text("utf-8").replace("phone: 01632 960001", "phone: to be agreed", 1)
    example.write_text(text, "utf-8")
    assert "1 to be agreed stops the final documents." in browser.get(f"{FILE}/").text
    example.write_text(text.replace("email: families@northmoor.example", "email: to be agreed", 1), "utf-8")
    assert "2 to be agreed stop the final documents." in browser.get(f"{FILE}/").text


@pytest.mark.whole
@pytest.mark.parametrize("shape", ["marac", "smallest"])
def test_other_shapes_have_theirs(tmp_path: Path, shape: str) -> None:
    file = tmp_path / "partners.yaml"
    file.write_bytes((PARTNERSHIPS / f"{shape}.yaml").read_bytes())
    page = visit(file).get(f"{FILE}/").text
    assert "Nothing said" in page
    assert "Done" in page


@pytest.mark.whole
def test_names_that_are_out_of_date_are_renewed(example: Path, renames: Renames) -> None:
    renames()
    old = EXAMPLE.read_text("utf-8").replace("\npartners:", "\norganisations:")
    example.write_text(old, "utf-8")
    browser = visit(example)
    assert "out of date" in browser.get(f"{FILE}/").text
    assert browser.post(f"{FILE}/renew", data={}).status_code == 200
    assert example.read_bytes() == EXAMPLE.read_bytes()
    assert "out of date" not in browser.get(f"{FILE}/").text
