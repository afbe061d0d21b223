"""A check is made once for each text, and anew when a file of the house has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.outcome.checked import Checked
from govkit.studio.known_checks import KnownChecks
from govkit.tasks.check import check
from tests.conftest import TODAY


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[bytes | None]:
    kept: list[bytes | None] = []

    def counted(inputs: Inputs, *, draft: bool, what_can_be: bool) -> Checked:
        kept.append(inputs.unsaved)
        return check(inputs, draft=draft, what_can_be=what_can_be)

    monkeypatch.setattr("govkit.studio.known_checks.check", counted)
    return kept


def test_the_same_text_is_checked_once(example: Path, asked: list[bytes | None]) -> None:
    checks, inputs, text = KnownChecks(), Inputs(example, TODAY), example.read_bytes()
    assert checks.look(inputs, text) is checks.look(inputs, text)
    assert asked == [text]


def test_the_same_text_is_checked_anew_on_another_day(example: Path, asked: list[bytes | None]) -> None:
    checks, text = KnownChecks(), example.read_bytes()
    for day in (TODAY, TODAY.replace(year=TODAY.year + 1)):
        checks.look(Inputs(example, day), text)
    assert len(asked) == 2


@pytest.mark.whole
def test_another_text_is_checked_before_it_is_saved(example: Path, asked: list[bytes | None]) -> None:
    text = example.read_bytes().replace(b"phone: 01632 960001", b"phone: to be agreed", 1)
    found = KnownChecks().look(Inputs(example, TODAY), text).findings
    assert any(each.rule == "still-to-be-agreed" for each in found)
    assert len(asked) == 1


@pytest.mark.whole
def test_a_template_of_the_house_that_changed_is_read_anew(
    house: Path, example: Path, asked: list[bytes | None]
) -> None:
    checks, inputs, text = KnownChecks(), Inputs(example, TODAY), example.read_bytes()
    checks.look(inputs, text)
    file = house / "isa" / "clauses" / "purpose.html.j2"
    file.write_text(file.read_text("utf-8").replace("</h2>", " here</h2>"), "utf-8")
    checks.look(inputs, text)
    assert len(asked) == 2
