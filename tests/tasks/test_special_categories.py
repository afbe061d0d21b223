"""A partnership that shares every special category but health says so everywhere, and of health nothing."""

from __future__ import annotations

import pytest

from govkit.records.screening.seen import sensitive
from tests.rows import over_rows
from tests.tasks.test_other_shapes import checked, document_of, words_of

STUDY = "belonging_study"


def said(name: str) -> str:
    """What a document of the study says."""
    return words_of(document_of(checked(STUDY), name))


@pytest.mark.whole
def test_nothing_is_found_and_nothing_is_said_of_health() -> None:
    assert checked(STUDY).findings == ()
    everything = "\n".join(words_of(each.document) for each in checked(STUDY).documents)
    for known in ("special categories other than health", "is an offence unless a defence in the section applies"):
        assert known in everything
        everything = everything.replace(known, "")
    assert [
        word for word in ("health", "patient", "Caldicott", "National Data Opt-out", "offence") if word in everything
    ] == []


@over_rows(
    "words",
    [
        (
            "Open Door: we have a fair reason, and your rights do not outweigh it (UK GDPR, Article 6(1)(f)). For these: only if you say a clear yes "
            "(Article 9(2)(a)). These are race or ethnic origin, beliefs, trade union membership, sex life, sexual orientation, genes and "
            "fingerprints or faces."
        ),
        (
            "Stonebridge City Council: it is part of our public work (UK GDPR, Article 6(1)(e)). For these: only if you say a clear yes "
            "(Article 9(2)(a)). These are race or ethnic origin, beliefs, trade union membership, sex life and sexual orientation."
        ),
        "For genes and fingerprints or faces: it is for research or records (Article 9(2)(j)).",
    ],
)
def test_the_notice_says_for_which_categories_each_condition_is(words: str) -> None:
    assert words in said("privacy_notice")


def test_the_agreement_says_who_owes_confidence_and_as_what() -> None:
    agreement = said("isa")
    assert (
        "The common law duty of confidentiality applies to what people told in confidence, whoever holds it now."
        in agreement
    )
    assert "What happened\nOpen Door\nCounsellors" in agreement


def test_a_briefing_forbids_what_waits_for_a_yes() -> None:
    briefing = said("briefing--open-door")
    assert "What happened and Samples and fingerprints: anything about anyone who has not said yes." in briefing


def test_the_screening_sees_each_item_once_for_all_its_categories() -> None:
    partnership = checked(STUDY).partnership
    assert partnership is not None
    grounds = [ground.path for ground in sensitive(partnership)]
    assert grounds == ["data_items.story.special_categories", "data_items.samples.special_categories"]
