"""The letter of a mail-out is dated as it is posted, and each member of a group sends its own."""

from __future__ import annotations

from datetime import date

import pytest

from govkit.data.templates import Templates, shipped_templates
from govkit.errors import OutputRefused
from govkit.model import Partnership
from govkit.posting.letter_of import letter_of, on_day
from govkit.posting.typesetter import LetterToSend
from govkit.sets.render_set import render_set
from tests.changes import partnership, partnership_with, raw_of


def sent(of: Partnership, name: str, *, specimen: bool = False) -> LetterToSend:
    rendered = render_set(of, Templates(shipped_templates()), each_sender=True)
    return letter_of(rendered, of, name, specimen=specimen)


def test_one_that_a_single_partner_sends() -> None:
    letter = sent(partnership_with(), "consent")
    assert list(letter.by_sender) == [""]
    assert letter.by_sender[""].name == "consent_letter"
    assert sent(partnership_with(), "opt-out", specimen=True).specimen


def test_another_day_of_posting_moves_the_day_to_reply_by() -> None:
    later = on_day(partnership_with(), "consent", date(2027, 3, 16))
    before, after = (sent(each, "consent").by_sender[""] for each in (partnership_with(), later))
    assert before != after
    assert on_day(later, "consent", date(2027, 3, 16)) is later
    assert on_day(later, "consent", None) is later


def test_one_that_is_handed_over_has_no_such_day() -> None:
    given = partnership_with(("letters.consent.posted", None), ("letters.consent.given", "at the first visit"))
    with pytest.raises(OutputRefused, match="handed to each person"):
        on_day(given, "consent", date(2027, 3, 16))


@pytest.mark.whole
def test_each_member_of_a_group_sends_its_own() -> None:
    forty = partnership(raw_of("forty_partners"))
    assert forty
    of_groups = [name for name, letter in forty.letters.items() if getattr(letter.sent_by, "section", "") == "groups"]
    for name in of_groups[:1]:
        letter = sent(forty, name)
        assert len(letter.by_sender) > 1
        assert set(letter.by_sender) <= set(forty.partners)
    assert of_groups
