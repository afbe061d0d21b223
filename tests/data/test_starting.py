"""The questions of a start and its shapes are held to what they name: questions, choices and files."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.shelf import read
from govkit.data.shipped import shipped_file
from govkit.data.starting import ShapesFile, StartingFile, check_shapes, check_starting, shapes, starting
from govkit.errors import DataUnreadable
from govkit.model.partnership import Nation


@pytest.mark.parametrize(
    ("written", "instead", "says"),
    [
        ("first: shape", "first: shap", "There is no question `shap`. Did you mean `shape`?"),
        ("then: lead", "then: led", "There is no question `led`. Did you mean `lead`?"),
        ("{id: wales, says: Wales}", "{id: wales, says: Wales, then: helth}", "There is no question `helth`."),
        ("answered_by: choice\n    choices:", "answered_by: choices\n    choices:", "Did you mean `choice`?"),
        ("{at: reach, says: local}", "{at: reach, says: local, kinds: [polise]}", "Did you mean `police`?"),
    ],
)
def test_a_question_that_leads_nowhere_is_refused(written: str, instead: str, says: str, tmp_path: Path) -> None:
    text = shipped_file("starting.yaml").read_text("utf-8")
    assert written in text
    file = tmp_path / "starting.yaml"
    file.write_text(text.replace(written, instead, 1), "utf-8")
    with pytest.raises(DataUnreadable, match=r"starting\.yaml:") as told:
        read(file, StartingFile, check_starting)
    assert says in str(told.value)


def test_a_shape_without_a_file_is_refused_at_its_name(tmp_path: Path) -> None:
    text = shipped_file("shapes.yaml").read_text("utf-8").replace("\n  marac:", "\n  marak:")
    file = tmp_path / "shapes.yaml"
    file.write_text(text, "utf-8")
    line = text.splitlines().index("  marak:") + 1
    with pytest.raises(DataUnreadable, match=rf"shapes\.yaml:{line}:3: There is no file .*/marak\.yaml"):
        read(file, ShapesFile, check_shapes)


def test_every_choice_of_a_question_is_one_that_some_shape_leaves_open() -> None:
    for question in ("nation", "asked", "health"):
        possible = {answer for shape in shapes().values() for answer in shape.possible(question)}
        assert {choice.id for choice in starting().question(question).choices} == possible
    assert {choice.id for choice in starting().question("nation").choices} == {*Nation}
