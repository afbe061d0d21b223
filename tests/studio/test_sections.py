"""The task list: each section of every shape, with what is done, open and wrong, and by whom."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from govkit.model import Partnership
from govkit.studio.desk import Desk
from govkit.studio.opening import opened
from govkit.studio.sections import State, TaskSection, sections
from tests.conftest import PARTNERSHIPS


def told(file: Path) -> dict[str, TaskSection]:
    studio = opened(file, date(2026, 11, 22))
    desk = Desk(studio, file, file.name)
    return {each.lead.path: each for each in sections(desk.raw, desk.checked.findings)}


def test_each_section_of_the_model_is_a_task_in_its_order(example: Path) -> None:
    assert [*told(example)] == [*Partnership.model_fields]


def test_a_section_says_what_it_holds_and_that_it_is_done(example: Path) -> None:
    partners = told(example)["partners"]
    assert partners.state is State.DONE
    assert "Harrow Lane Surgery" in partners.lead.holds


@pytest.mark.whole
@pytest.mark.parametrize("shape", ["marac", "smallest", "school_nurse_hub", "research"])
def test_a_shape_without_letters_has_them_as_nothing_said(shape: str) -> None:
    found = told(PARTNERSHIPS / f"{shape}.yaml")
    if not found["letters"].lead.there:
        assert found["letters"].state in (State.NOT_SAID, State.BETTER)
    assert found["partners"].lead.there


def test_what_is_open_is_told_with_who_settles_it(example: Path) -> None:
    text = example.read_text("utf-8")
    example.write_text(text.replace("phone: 01632 960001", "phone: to be agreed", 1), "utf-8")
    partners = told(example)["partners"]
    assert (partners.state, partners.open, partners.settled_by) == (State.OPEN, 1, ("Northmoor Council",))


def test_what_is_wrong_is_told(example: Path) -> None:
    text = example.read_text("utf-8")
    example.write_text(text.replace("kind: local-authority", "kind: local-authorty", 1), "utf-8")
    partners = told(example)["partners"]
    assert partners.state is State.WRONG
    assert partners.errors >= 1


def test_a_file_that_is_no_yaml_has_no_task_done(example: Path) -> None:
    example.write_text("partnership: [", "utf-8")
    assert {each.state for each in told(example).values()} == {State.NOT_SAID}
