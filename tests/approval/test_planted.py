"""A hundred harmless rewordings of the shipped templates, and a hundred edits of their form, by somebody who had not seen the rules."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

import pytest
import yaml

from tests.approval.words import changed, source

HERE: Final = Path(__file__).parent
GRAVER: Final = 1  # so many harmless ones are told as broken promises, which is known
OUTDATED: Final = 10  # so many may no longer fit the templates, whose words go on changing


class Edit(NamedTuple):
    """What stood in a template, and what somebody wrote instead."""

    template: str
    was: str
    became: str

    @property
    def fits(self) -> bool:
        """Whether the template still has these words."""
        return self.was in source(self.template)


def edits(name: str) -> list[Edit]:
    """The edits of a file that still fit."""
    every = yaml.safe_load((HERE / name).read_text("utf-8"))
    found = [Edit(each["file"].removeprefix("templates/"), each["from"], each["to"]) for each in every]
    assert len(found) == 100
    fitting = [each for each in found if each.fits]
    assert len(found) - len(fitting) <= OUTDATED
    return fitting


def told(folder: Path, edit: Edit) -> list[str]:
    """What becomes of promises by an edit; empty words for what is only to be approved."""
    text = source(edit.template).replace(edit.was, edit.became, 1)
    clauses = changed(folder, {edit.template: text})
    return [change.verdict.why if change.verdict else "" for clause in clauses for change in clause.changes]


@pytest.mark.whole
@pytest.mark.parametrize("every", [7, pytest.param(1, marks=pytest.mark.slow)])
def test_a_harmless_rewording_is_to_be_approved_and_breaks_no_promise(every: int, tmp_path: Path) -> None:
    graver = []
    for at, edit in enumerate(edits("rewordings.yaml")[::every]):
        found = told(tmp_path / str(at), edit)
        assert found, edit
        graver += [(edit, why) for why in dict.fromkeys(found) if why]
    assert len({edit for edit, _why in graver}) <= GRAVER, graver


@pytest.mark.parametrize("every", [7, pytest.param(1, marks=pytest.mark.slow)])
def test_another_form_of_the_same_words_is_never_told(every: int, tmp_path: Path) -> None:
    chosen = edits("reformatting.yaml")[::every]
    assert [edit for at, edit in enumerate(chosen) if told(tmp_path / str(at), edit)] == []
