"""Replies are held to the letters that they answer: nobody counts as asked who was not, nor about what they were not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from govkit.data.templates import templates
from govkit.errors import OutputRefused
from govkit.model import Partnership
from govkit.posting.answered import Answering, MailOutRefused, letters_answered, lists_noted
from govkit.posting.ledger import ledger_of
from govkit.recipients.recipient import LeftOut, Reason
from tests.changes import partnership_with
from tests.conftest import EXAMPLE
from tests.posting.mail_out_made import made
from tests.recipients.lists_of_people import listed, person
from tests.rows import over_rows


def answering(folder: Path, letter: str = "opt-out", partnership: Partnership | None = None) -> Answering:
    return Answering(partnership or partnership_with(), letter, folder / "recipients.csv", None)


def told(folder: Path, wanted: Answering) -> str:
    with letters_answered(folder / "out", wanted, templates(EXAMPLE)) as letters:
        return "\n".join(letters.told)


@pytest.fixture
def mail_out(tmp_path: Path) -> Path:
    """A folder with a list of three and letters to two of them."""
    return made(tmp_path, "A-1", "A-2")


def test_who_was_written_to_with_which_words_and_when_comes_from_the_ledger(mail_out: Path) -> None:
    with letters_answered(mail_out / "out", answering(mail_out), templates(EXAMPLE)) as letters:
        assert letters.told == ()
        assert (letters.letter.posted, letters.letter.reply_by) == (date(2027, 1, 4), date(2027, 2, 1))
        assert letters.held(person(2)) == person(2)
        assert letters.held(person(3)) == LeftOut(person(3), Reason.NOT_MADE)
        assert letters.record["known_by"] == "ledger"
        assert len(letters.record["words"]) == 64


def test_the_days_are_those_on_the_paper_whatever_the_file_says_now(tmp_path: Path) -> None:
    made(tmp_path, "A-1", posted=date(2027, 1, 11))
    sooner = partnership_with({"letters.opt-out.posted": "2026-12-01", "letters.opt-out.reply_within": "2 days"})
    with letters_answered(tmp_path / "out", answering(tmp_path, partnership=sooner), None) as letters:
        assert (letters.letter.posted, letters.letter.reply_by) == (date(2027, 1, 11), date(2027, 2, 8))


@over_rows(
    ("facts", "says"),
    [
        ({"choice of --specimen": "True"}, "specimens"),
        ({"erased": "2027-06-01"}, "erased on 2027-06-01"),
        ({"partnership": "Another"}, "another partnership"),
        ({"letter’s id": "consent"}, "not `letters.opt-out`, but `letters.consent`"),
        ({"question": "[]"}, "asked about other flows"),
        ({"suppression list": "0"}, "Name it with --suppression"),
        ({"list": "0"}, "made from another list"),
    ],
)
def test_letters_that_these_replies_can_not_answer_are_refused(
    mail_out: Path, facts: Mapping[str, str], says: str
) -> None:
    with ledger_of(mail_out / "out") as ledger:
        before = ledger.facts()
        ledger.note(facts)
    try:
        with pytest.raises(MailOutRefused, match=says):
            told(mail_out, answering(mail_out))
    finally:
        made(mail_out, "A-1", "A-2", facts=before)


def test_a_flow_or_an_item_that_came_after_the_letter_is_asked_of_nobody(mail_out: Path) -> None:
    more = partnership_with(
        {"flows.family-list.carries": {"family-list": "see who is on the list", "support-plan": "help at home"}}
    )
    with pytest.raises(MailOutRefused, match="nobody has answered what they were not asked"):
        told(mail_out, answering(mail_out, partnership=more))


def test_a_day_that_is_not_that_of_the_letters_is_refused(mail_out: Path) -> None:
    assert told(mail_out, answering(mail_out)._replace(posted=date(2027, 1, 4))) == ""
    with pytest.raises(MailOutRefused, match="dated 2027-01-04"):
        told(mail_out, answering(mail_out)._replace(posted=date(2027, 1, 5)))


def test_a_folder_without_letters_is_refused(tmp_path: Path) -> None:
    listed(tmp_path, {})
    with pytest.raises(OutputRefused, match="no letters were made here"):
        told(tmp_path, answering(tmp_path))
    (tmp_path / "out").mkdir()
    with ledger_of(tmp_path / "out", new=True):
        pass
    with pytest.raises(MailOutRefused, match="no letter was made here"):
        told(tmp_path, answering(tmp_path))


def test_other_words_and_letters_that_are_still_to_be_made_are_told(mail_out: Path) -> None:
    signed = partnership_with({"letters.opt-out.signed_by.name": "Somebody Else"})
    assert "have other words than" in told(mail_out, answering(mail_out, partnership=signed))
    with ledger_of(mail_out / "out") as ledger:
        ledger.note({"finished": "no"})
    assert "not all letters were made" in told(mail_out, answering(mail_out))


def test_with_a_consent_letter_another_list_is_told(tmp_path: Path) -> None:
    made(tmp_path, "A-1", letter="consent")
    listed(tmp_path, {})
    assert "made from another list" in told(tmp_path, answering(tmp_path, "consent"))


def test_where_lists_of_replies_are_is_noted_once(mail_out: Path) -> None:
    with letters_answered(mail_out / "out", answering(mail_out), None) as letters:
        for folder in ("lists", "lists", "more"):
            letters.note_lists(mail_out / folder)
        assert lists_noted(letters.ledger) == (mail_out / "lists", mail_out / "more")
