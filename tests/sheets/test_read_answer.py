"""Answers as people write them are read into the form of the file, or the reason is said."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govkit.sheets.read_answer import cleaned, is_no_answer, read_answer
from tests.rows import over_rows
from tests.sheets.example import partnership, place

EMAIL, ADDRESS = "partners.hill-top-school.contact.email", "partners.hill-top-school.address"
KIND, STARTS = "partners.hill-top-school.kind", "flows.attendance-flag.starts"
TO, GIVES = "flows.attendance-flag.to", "partners.hill-top-school.gives"
CARRIES, WITHIN = "flows.attendance-flag.carries", "letters.consent.reply_within"


def read(path: str, words: str) -> Any:
    return read_answer(cleaned(words), place(path).form, partnership())


@over_rows(
    ("path", "words", "value"),
    [
        (EMAIL, "<office@hilltop.example>", "office@hilltop.example"),
        (EMAIL, "mailto:office@hilltop.example", "office@hilltop.example"),
        (STARTS, "4 January 2027", "2027-01-04"),
        (STARTS, "31/1/2027", "2027-01-31"),
        (STARTS, "46391", "2027-01-04"),
        (WITHIN, "four weeks", "4 weeks"),
        (KIND, "GP practice", "gp-practice"),
        (KIND, "gp-practice", "gp-practice"),
        (KIND, "Health board.", "health-board"),
        (KIND, "Health bord", "health-board"),
        (GIVES, "Adult social care, health", ["adult-social-care", "health"]),
        (TO, "Northmoor Council\nMillbrook Surgery", ["northmoor-council", "millbrook-surgery"]),
        (TO, "Northmoor Council; Millbrook Surgery", ["northmoor-council", "millbrook-surgery"]),
        (TO, "• Northmoor Council", ["northmoor-council"]),
        (ADDRESS, "Hill Top\n\n 1 High Street ", ["Hill Top", "1 High Street"]),
        (ADDRESS, "Hill Top, Upper Floor", ["Hill Top, Upper Floor"]),
        (CARRIES, "School attendance flag: see who needs help", {"attendance-flag": "see who needs help"}),
        (EMAIL, "of\u00adfice@hill\u200btop.example\u00a0", "office@hilltop.example"),
    ],
)
def test_an_answer_is_read(path: str, words: str, value: object) -> None:
    assert (read(path, words).value, read(path, words).fault) == (value, "")


def test_a_day_that_can_be_two_is_read_with_a_doubt() -> None:
    found = read(STARTS, "1/2/2027")
    assert found.value == "2027-02-01"
    assert "“1/2/2027” is read as 1 February 2027." in found.doubt
    assert read(STARTS, "4 January 2027").doubt == ""


def test_a_year_of_two_figures_is_read_with_a_doubt() -> None:
    found = read(STARTS, "30/11/26")
    assert found.value == "2026-11-30"
    assert "“30/11/26” is read as 30 November 2026." in found.doubt


def test_an_address_in_one_line_is_read_as_lines_with_a_doubt() -> None:
    found = read(ADDRESS, "Hill Top School, 1 High Street, Northmoor, NM1 2AB")
    assert found.value == ["Hill Top School", "1 High Street", "Northmoor", "NM1 2AB"]
    assert "came in one line" in found.doubt


@over_rows(
    ("path", "words", "why"),
    [
        (EMAIL, "ask the office", "is not an email address"),
        (STARTS, "next spring", "is not a date"),
        (STARTS, "6", "is not a date"),
        (WITHIN, "6", "does not say of what: days, weeks, months or years"),
        (KIND, "Somebody else", "is none of the choices. There are: “Local authority”"),
        (KIND, "Helth bord", "Did they mean “Health board”?"),
        (TO, "Northmoor Council\nSomebody", "“Somebody” is none of the choices"),
        (ADDRESS, "\n".join("abcdef"), "These are 6 lines, and 5 is the most."),
        (CARRIES, "School attendance flag", "with a colon"),
        (CARRIES, "Secrets: see who needs help", "“Secrets” is none of the choices"),
        (STARTS, "4 January TBC", "It still says “TBC”"),
        (EMAIL, "a" * 10_001, "more than 10,000 characters"),
        (ADDRESS, "\u202eteertS hgiH", "a sign that nobody can see"),
    ],
)
def test_what_fits_no_form_is_said(path: str, words: str, why: str) -> None:
    assert read(path, words).value is None
    assert why in read(path, words).fault


@pytest.mark.parametrize("words", ["", "TBC", "tba.", "to be agreed", "Not known yet", "?", "-", "n/a", "Don’t know"])
def test_words_that_say_nothing_are_no_answer(words: str) -> None:
    assert is_no_answer(words)


@pytest.mark.parametrize("words", ["No", "0", "None of us", "Tbilisi"])
def test_other_words_are_answers(words: str) -> None:
    assert not is_no_answer(words)


@settings(max_examples=30)
@given(st.text(max_size=200))
def test_any_words_are_read_or_refused(words: str) -> None:
    for path in (EMAIL, STARTS, KIND, TO, CARRIES, ADDRESS, WITHIN):
        found = read(path, words)
        assert (found.value is None) == bool(found.fault)
