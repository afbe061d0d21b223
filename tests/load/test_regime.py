"""A lawful basis is under one regime: Article 6 of the UK GDPR, or Part 3 of the Data Protection Act 2018."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from govkit.model.lawful_basis import LawfulBasis
from govkit.model.sharing import DataItem
from tests.rows import over_rows

PART_3 = {"lawful_by": "task-of-competent-authority", "purposes": "prevention-of-offences"}
ITEM = {"name": "A", "plain_name": "a", "form": "flag", "level": "person", "about": ["adults"], "held_by": ["a"]}


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ({}, "Nothing says what makes it lawful"),
        ({"article_6": "public-task", "part_3": PART_3}, "are two regimes"),
    ],
)
def test_a_basis_of_neither_or_of_both_is_refused(written: dict[str, object], why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        LawfulBasis.model_validate({"name": "A", **written})


@over_rows("written", [{"article_6": "to be agreed"}, {"part_3": "to be agreed"}, {"part_3": PART_3}])
def test_one_is_enough_and_may_be_to_be_agreed(written: dict[str, object]) -> None:
    basis = LawfulBasis.model_validate({"name": "A", **written})
    assert not basis.can_be_objected_to
    assert not basis.needs_consent


@pytest.mark.parametrize(("lawful_by", "consent"), [("consent", True), ("task-of-competent-authority", False)])
def test_consent_is_consent_under_part_3_too(lawful_by: str, consent: bool) -> None:
    basis = LawfulBasis.model_validate({"name": "A", "part_3": {**PART_3, "lawful_by": lawful_by}})
    assert basis.needs_consent is consent


def test_what_somebody_owes_confidence_for_is_confidential() -> None:
    owed = {"confidence_owed_by": {"a": "social workers"}}
    known = {"partners": ["a"]}
    assert DataItem.model_validate({**ITEM, **owed}, context=known).confidential is True
    with pytest.raises(ValidationError, match="says who owes it, and `confidential` says no"):
        DataItem.model_validate({**ITEM, **owed, "confidential": "false"}, context=known)
