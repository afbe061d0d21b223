"""How long what people answered is kept."""

from __future__ import annotations

from datetime import date

from govkit.recipients.kept import KeptFor, kept_for
from tests.changes import BASE, UNSETTLED, Changes, partnership_with

OF_THE_ITEM = BASE["data_items"]["replies"]["retention"]


def kept(*changes: Changes) -> KeptFor:
    partnership = partnership_with(*changes)
    return kept_for(partnership, "consent", date(2027, 3, 15), date(2027, 4, 14))


def test_answers_are_kept_as_the_item_is_that_holds_them() -> None:
    assert kept() == KeptFor(OF_THE_ITEM["keep_for"], OF_THE_ITEM["counted_from"], "2027-04-14")


def test_without_such_an_item_the_letter_says_how_long() -> None:
    own = {"keep_for": "3 months", "counted_from": "the reply comes", "then": "securely deleted"}
    assert kept({"letters.consent.replies": "(left out)", "letters.consent.replies_kept": own}) == KeptFor(
        "3 months", "the reply comes", "2027-04-14"
    )


def test_what_is_not_said_or_not_settled_is_nothing() -> None:
    assert kept({"letters.consent.replies": "(left out)"}) == KeptFor()
    for path in ("letters.consent.replies", "data_items.replies.retention", "data_items.replies.retention.keep_for"):
        assert kept({path: UNSETTLED}) == KeptFor()


def test_a_time_that_is_counted_from_a_day_ends_on_one() -> None:
    of_posting = {"data_items.replies.retention.counted_from": "the letter is posted"}
    assert kept(of_posting).kept_until == "2028-03-15"
    assert kept().kept_until is None
