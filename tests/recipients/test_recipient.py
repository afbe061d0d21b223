"""Whoever is on a list goes into no error: shown as a value, each names its row."""

from __future__ import annotations

from datetime import date

import pytest

from govkit.recipients.lists import Person
from govkit.recipients.recipient import Faulty, LeftOut, Reason
from govkit.recipients.reply import How, Reply
from tests.recipients.lists_of_people import PLAIN
from tests.rows import over_rows

FAULTY = Faulty(2, (), ("Sam Example", "1 High Street"), PLAIN)


@over_rows(
    "value",
    [
        PLAIN,
        FAULTY,
        LeftOut(PLAIN, Reason.OPTED_OUT),
        Person(PLAIN, FAULTY, ()),
        Reply(2, "a-1", date(2027, 3, 20), How.POST, {}),
    ],
)
def test_nothing_about_a_person_is_shown(value: object) -> None:
    for shown in (repr(value), f"{value}", f"{[value]}"):
        assert not any(secret in shown for secret in ("Sam", "High Street", "ZE9", "a-1", "A-1"))
        assert "row=2" in shown


def test_what_an_error_shows_of_a_tuple_names_the_row_alone() -> None:
    with pytest.raises(ValueError, match=r"^Addressee\(row=2\)$"):
        raise ValueError(PLAIN)
