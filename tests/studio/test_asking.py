"""The questions of a start, put on pages one after the other."""

from __future__ import annotations

import pytest

from govkit.data.starting import shapes
from govkit.studio.asking import NOBODY, NextQuestion, asked


def next_question(said: dict[str, list[str]]) -> NextQuestion:
    with pytest.raises(NextQuestion) as raised:
        asked(said)
    return raised.value


def test_the_first_question_is_asked_of_whoever_said_nothing() -> None:
    first = next_question({})
    assert first.question.id == "shape"
    assert set(first.known) == set(shapes())


def test_an_answer_leads_to_the_next_question() -> None:
    first = next_question({})
    second = next_question({first.name: ["early-help"]})
    assert (second.question.id, second.name) != (first.question.id, first.name)


def test_what_is_no_answer_is_asked_again() -> None:
    first = next_question({})
    assert next_question({first.name: ["nothing"]}).name == first.name


def test_a_partner_whose_kind_is_not_known_is_asked_for_again() -> None:
    said = {"1.shape": ["own"], "2.nation": ["england"]}
    lead = next_question(said)
    assert lead.place is not None
    assert len(lead.place.kinds) > 1
    named = {**said, f"{lead.name}.0": ["Eastmarsh"]}
    assert next_question(named).name == lead.name
    assert next_question({**named, f"{lead.name}.0.kind": ["charity"]}).name != lead.name


def test_nobody_takes_no_place_that_is_needed() -> None:
    lead = next_question({"1.shape": ["own"], "2.nation": ["england"]})
    assert next_question({"1.shape": ["own"], "2.nation": ["england"], lead.name: [NOBODY]}).name == lead.name
