"""The texts with which a clause says what was approved are found template by template."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.errors import RewordingRefused
from govkit.rewording.clauses import StandsIn
from govkit.tasks.approved_texts import approved_texts
from govkit.tasks.rewrite_sentence import opened
from tests.conftest import TODAY
from tests.tasks.test_put_back import KIND, PLACE, WHY, rewrite, said


@pytest.mark.whole
def test_what_waits_for_nothing_is_as_approved(example: Path) -> None:
    inputs = Inputs(example, TODAY)
    assert approved_texts(inputs, opened(inputs), PLACE) == {}


def test_govkit_s_own_text_is_taken_where_a_house_keeps_none(example: Path) -> None:
    inputs, shipped = Inputs(example, TODAY), opened(Inputs(example, TODAY)).source(WHY)
    own = example.parent / "templates" / WHY
    own.parent.mkdir(parents=True)
    own.write_text(shipped.replace(said(example, 2), "You did nothing wrong."), "utf-8")
    assert approved_texts(inputs, opened(inputs), PLACE) == {WHY: shipped}


def test_what_nobody_approved_in_any_text_is_told(example: Path) -> None:
    inputs = Inputs(example, TODAY)
    own = example.parent / "templates" / KIND / "clauses" / "ours.html.j2"
    own.parent.mkdir(parents=True)
    own.write_text('{% clause "ours" %}<h2>Ours</h2>\n<p>Our own words.</p>{% endclause %}', "utf-8")
    document = example.parent / "templates" / KIND / "document.html.j2"
    include = '{% include "opt_out_letter/clauses/ours.html.j2" %}'
    document.write_text(f"{opened(inputs).source(f'{KIND}/document.html.j2')}{include}", "utf-8")
    with pytest.raises(RewordingRefused, match="not kept here"):
        approved_texts(inputs, opened(inputs), StandsIn(KIND, "ours"))


def test_other_clauses_that_wait_keep_nothing_back(example: Path) -> None:
    inputs, shipped = Inputs(example, TODAY), opened(Inputs(example, TODAY)).source(WHY)
    rewrite(example, 2, "You did nothing wrong.")
    assert approved_texts(inputs, opened(inputs), PLACE) == {WHY: shipped}
