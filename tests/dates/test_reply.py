from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from govkit.dates.reply import answers, reply_by
from govkit.model import TO_BE_AGREED
from tests.changes import partnership_with
from tests.records.conftest import example
from tests.render.conftest import partnership_of


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
