"""What was written in another form is written as it is read, and let be where it may be meant otherwise."""

from __future__ import annotations

from govkit.model import cured
from govkit.model.cured import Respelt, only_meant
from tests.rows import over_rows


@over_rows(
    ("written", "instead", "safe"),
    [
        ("31/03/2027", "2027-03-31", True),
        ("31.3.2027", "2027-03-31", True),
        ("31 March 2027", "2027-03-31", True),
        ("31st Mar 2027", "2027-03-31", True),
        ("1 Sept 2027", "2027-09-01", True),
        ("Monday 1 March 2027", "2027-03-01", True),
        ("2027/3/1", "2027-03-01", True),
        ("2027-3-1", "2027-03-01", True),
        ("2/2/2027", "2027-02-02", True),
        ("“2027-03-01”,", "2027-03-01", True),
        ("1/2/2027", "2027-02-01", False),
        ("12/11/2027", "2027-11-12", False),
    ],
)
def test_a_day_that_can_only_be_one_is_safe(written: str, instead: str, safe: bool) -> None:
    assert cured.day(written) == Respelt(instead, safe)


@over_rows(
    "written",
    ["Tuesday 1 March 2027", "31/2/2027", "3/14/2027", "March 2027", "1 Ma 2027", "1 2 27", "soon", "0/0/2027"],
)
def test_a_day_that_can_not_be_is_let_be(written: str) -> None:
    assert cured.day(written) is None


@over_rows(
    ("written", "instead"),
    [
        ("6months", "6 months"),
        ("six months", "6 months"),
        ("6 mths", "6 months"),
        ("1 yr", "1 year"),
        ("a year", "1 year"),
        ("20 working-days", "20 working days"),
        ("12 Months.", "12 months"),
        ("3wks", "3 weeks"),
    ],
)
def test_a_period_has_its_number_in_digits_and_its_unit_in_full(written: str, instead: str) -> None:
    assert cured.period(written) == Respelt(instead)


@over_rows("written", ["some months", "6", "until 2027", "6 to 8 weeks"])
def test_what_is_no_period_is_let_be(written: str) -> None:
    assert cured.period(written) is None


@over_rows(
    ("written", "instead"),
    [
        ("(01632) 960001", "01632 960001"),
        ("01632-960-001", "01632 960 001"),
        ("+44 (0)1632 960001", "+44 1632 960001"),
        ("Tel: 01632 960001", "01632 960001"),
        ("“01632 960001”", "01632 960001"),
    ],
)
def test_a_telephone_number_has_spaces_alone(written: str, instead: str) -> None:
    assert cured.phone(written) == Respelt(instead)


def test_the_other_forms() -> None:
    assert cured.yes_or_no("Y") == Respelt("yes")
    assert cured.yes_or_no("No.") == Respelt("no")
    assert cured.yes_or_no("maybe") is None
    assert cured.email("<mailto:team@council.example>".strip("<>")) == Respelt("team@council.example")
    assert cured.web_address("https://council.example,") == Respelt("https://council.example")
    assert cured.web_address("www.council.example") == Respelt("https://www.council.example", safe=False)
    assert cured.whole_number("1,500") == Respelt("1500")
    assert cured.whole_number("1.5") is None


KNOWN = ("local-authority", "gp-practice", "surgery-2", "lead", "when-they-agree")


@over_rows(
    ("written", "meant"),
    [
        ("Local Authority", "local-authority"),
        ("local_authority", "local-authority"),
        ("local-autority", "local-authority"),
        ("gp-practise", "gp-practice"),
        ("leda", "lead"),
        ("leed", "lead"),
        ("leadd", "lead"),
        ("surgery-3", ""),
        ("surgery", ""),
        ("local-health-board", ""),
        ("laed-er", ""),
        ("unlawful-authority", ""),
    ],
)
def test_a_slip_is_one_letter_or_none(written: str, meant: str) -> None:
    assert only_meant(written, KNOWN) == meant


def test_what_may_be_a_slip_of_two_is_let_be() -> None:
    assert only_meant("sent", ("send", "cent", "sender")) == ""
    assert only_meant("to", ("do", "of")) == ""
    assert only_meant("x" * 200, KNOWN) == ""
