"""A sheet knows whose it is, to whom it goes back, and by when."""

from __future__ import annotations

from datetime import date

from govkit.sheets.sheet import SentBack, partnership_mark, sheet
from tests.conftest import TODAY
from tests.sheets.example import asked, partnership, sheet_of

SCHOOL = "hill-top-school"


def test_it_goes_back_to_the_lead_in_ten_working_days() -> None:
    found = sheet_of(SCHOOL)
    assert found.by == date(2026, 12, 4)
    assert found.return_to.name == "Northmoor Council"
    assert found.return_to.email.endswith(".example")


def test_another_day_and_address_can_be_said() -> None:
    found = sheet(partnership(), SCHOOL, asked()[SCHOOL], TODAY, SentBack(date(2027, 1, 4), "sheets@northmoor.example"))
    assert (found.by, found.return_to.email) == (date(2027, 1, 4), "sheets@northmoor.example")


def test_while_nobody_leads_it_goes_back_to_whoever_sent_it() -> None:
    nobody = partnership("partnership.lead: to be agreed")
    assert sheet(nobody, SCHOOL, (), TODAY).return_to.name == "whoever sent it to you"


def test_it_is_known_by_its_partner_its_day_and_its_partnership() -> None:
    found = sheet_of(SCHOOL)
    assert found.mark == f"{SCHOOL}/2026-11-22/{partnership_mark(found.partnership)}"
    assert partnership_mark("Families  together") == partnership_mark("Families Together")
    assert partnership_mark("Families Together") != partnership_mark("Families Apart")


def test_its_file_is_called_after_its_partner() -> None:
    assert sheet_of(SCHOOL).name == f"sheet--{SCHOOL}"
