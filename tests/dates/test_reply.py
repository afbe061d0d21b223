from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from govkit.dates.reply import answers, ends_with_a_no, reply_by
from govkit.model import TO_BE_AGREED
from tests.changes import UNSETTLED, partnership_with
from tests.records.conftest import example
from tests.render.conftest import partnership_of
from tests.rows import over_rows


def test_the_last_day_to_reply_follows_from_the_day_of_posting(tmp_path: Path) -> None:
    partnership = partnership_of(tmp_path)
    assert reply_by(partnership.letters["consent"], partnership.partnership.nation) == date(2027, 2, 1)


@pytest.mark.parametrize("fact", ["posted: 2027-01-04", "reply_within: 28 days", "nation: england"])
def test_it_is_to_be_agreed_while_what_it_depends_on_is(tmp_path: Path, fact: str) -> None:
    partnership = partnership_of(tmp_path, (fact, f"{fact.partition(':')[0]}: to be agreed"))
    assert reply_by(partnership.letters["consent"], partnership.partnership.nation) is TO_BE_AGREED


def test_sharing_starts_again_only_when_the_person_has_had_time_to_hear_of_it() -> None:
    partnership = partnership_with(("flows.family-list.starts", "2027-02-08"))
    refused = answers(partnership, "opt-out")["refused"]
    assert (refused.answered, refused.resumes) == (date(2027, 2, 2), date(2027, 2, 9))


def test_no_answer_says_that_sharing_starts_before_the_flow_does() -> None:
    refused = answers(example(), "opt-out")["refused"]
    assert refused.resumes == date(2027, 2, 15)  # of the two flows that go on, the later one


FLAG = "confidentiality_bases.flag-for-care.basis"
SECTION_251 = f"{FLAG}: section-251-support\n"


@over_rows(
    ("changes", "ends"),
    [
        ("", True),
        (f"{FLAG}: explicit-consent", True),
        (SECTION_251, True),
        (f"{SECTION_251}records.national_data_opt_out: (left out)", True),
        (f"{SECTION_251}records.national_data_opt_out.set_aside_by: minutes of 4 May", False),
        (f"{FLAG}: overriding-public-interest", False),
        (f"{FLAG}: required-or-allowed-by-statute", False),
        (f"{FLAG}: not-confidential-patient-information", False),
        ("flows.health-flag.confidentiality: (left out)", False),
        ("flows.health-flag.confidentiality: to be agreed", False),
    ],
)
def test_a_no_ends_what_rests_on_consent_or_on_support_that_respects_it(changes: str, ends: bool) -> None:
    partnership = partnership_with(changes)
    assert ends_with_a_no(partnership, partnership.flows["health-flag"]) is ends


def test_an_answer_says_what_stops_and_what_goes_on() -> None:
    found = answers(partnership_with(), "opt-out")
    accepted, refused = found["accepted"], found["refused"]
    assert (accepted.accepted, accepted.stopped, accepted.goes_on) == (
        True,
        ("attendance-flag", "family-list", "health-flag"),
        (),
    )
    assert (refused.accepted, refused.stopped, refused.goes_on) == (
        False,
        ("health-flag",),
        ("attendance-flag", "family-list"),
    )
    assert (refused.sender, refused.received, refused.due) == (
        "northmoor-council",
        date(2027, 2, 1),
        date(2027, 3, 1),
    )


@over_rows(
    ("changes", "goes_on"),
    [
        ("records.objections.may_be_refused_for: family-list", ("family-list",)),
        ("records.objections.may_be_refused_for: health-flag", ()),
        ("records.objections.refusal_ground: (left out)", ()),
        ("records.objections: (left out)", ()),
    ],
)
def test_a_no_is_refused_only_where_the_file_gives_a_ground(changes: str, goes_on: tuple[str, ...]) -> None:
    found = answers(partnership_with(changes), "opt-out")
    assert ("refused" in found) is bool(goes_on)
    assert all(answer.goes_on == goes_on for name, answer in found.items() if name == "refused")


def test_who_sent_the_letter_answers_where_nobody_else_is_named() -> None:
    other = "letters.opt-out.sent_by: hill-top-school\n"
    assert answers(partnership_with(other), "opt-out")["accepted"].sender == "northmoor-council"
    alone = partnership_with(f"{other}records.objections: (left out)")
    assert answers(alone, "opt-out")["accepted"].sender == "hill-top-school"


def test_an_answer_to_a_letter_without_a_day_has_none() -> None:
    found = answers(partnership_with(("letters.opt-out.posted", UNSETTLED)), "opt-out")["accepted"]
    assert [found.received, found.due, found.answered, found.resumes] == [TO_BE_AGREED] * 4
