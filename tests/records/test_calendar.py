"""The calendar reads back as it was meant, by its own library and by a strict reading of RFC 5545."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest

from govkit.dates.timetable import timetable
from govkit.model import Partnership
from govkit.records.calendar.as_ics import write as as_calendar
from tests.changes import UNSETTLED, partnership_with
from tests.conftest import TODAY
from tests.records.conftest import NAMES, example
from tests.rows import over_rows

NASTY = "Ümläut, semi;colon \\ back “quoted” " + "und weiter " * 12
LINE = re.compile(r"[A-Z0-9-]+(;[A-Z0-9-]+=(\"[^\"\x00-\x1f]*\"|[^\",;:\x00-\x1f]*))*:[^\x00-\x08\x0a-\x1f]*")
ESCAPED = re.compile(r"\\[\\;,nN]")


def calendar(of: Partnership, today: date = TODAY) -> bytes:
    return as_calendar(of, today)


def events(of: Partnership, today: date = TODAY) -> list[Any]:
    return list(icalendar.Calendar.from_ical(calendar(of, today)).walk("VEVENT"))


def content_lines(content: bytes) -> Iterator[str]:
    """The lines as RFC 5545, section 3.1 has them: unfolded, none over 75 octets before, each ended by CR and LF."""
    assert content.endswith(b"\r\n")
    physical = content[:-2].split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in physical)
    yield from content.replace(b"\r\n ", b"").replace(b"\r\n\t", b"")[:-2].decode("utf-8").split("\r\n")


def texts(content: bytes, name: str) -> list[str]:
    """The values of a property, unescaped by hand (section 3.3.11)."""
    found = [line.partition(":")[2] for line in content_lines(content) if line.startswith(f"{name}:")]
    assert not [value for value in found if set(ESCAPED.sub("", value)) & set("\\;,")]
    return [re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], value) for value in found]


@pytest.mark.whole
@over_rows("name", ["", *NAMES])
def test_each_day_is_an_event_all_day_long(name: str) -> None:
    of = example(name)
    found = [(event["DTSTART"].dt, event["DTEND"].dt) for event in events(of)]
    assert found == [(due.day, due.day + timedelta(days=1)) for due in timetable(of)]
    assert calendar(of).count(b"DTSTART;VALUE=DATE:") == len(found)


@over_rows("name", ["", *NAMES])
def test_every_line_is_of_the_form_that_the_standard_wants(name: str) -> None:
    lines = list(content_lines(calendar(example(name))))
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert "VERSION:2.0" in lines
    begun = [line[6:] for line in lines if line.startswith("BEGIN:")]
    assert sorted(begun) == sorted(line[4:] for line in lines if line.startswith("END:"))


def test_commas_semicolons_umlauts_backslashes_and_long_words_survive() -> None:
    of = partnership_with(
        ("letters.opt-out.subject", NASTY), ("partnership.name", NASTY), ("partners.northmoor-council.name", NASTY)
    )
    subject = " ".join(NASTY.split())
    content = calendar(of)
    assert f"Post the letter “{subject}” (NFT-ISA-001)" in texts(content, "SUMMARY")
    assert f"Post the letter “{subject}” (NFT-ISA-001)" in [str(event["SUMMARY"]) for event in events(of)]
    described = [str(event["DESCRIPTION"]) for event in events(of)]
    assert [text for text in texts(content, "DESCRIPTION") if "\n\nWho:" in text] == described
    assert f"Who: {subject}" in described[1].splitlines()
    assert texts(content, "X-WR-CALNAME") == [subject]


def test_an_event_says_what_to_do_who_does_it_and_where_that_is_written() -> None:
    (event,) = [
        event for event in events(example()) if str(event["SUMMARY"]).startswith("First sending of “Health need flag”")
    ]
    assert str(event["DESCRIPTION"]).splitlines() == [
        "To: Northmoor Community Health Trust. How: NHS secure email. How often: Every three months.",
        "",
        "Who: Practice manager, Harrow Lane Surgery and Millbrook Surgery",
        "Agreement: Northmoor Families Together, NFT-ISA-001",
        "In the partnership file: flows.health-flag.starts",
    ]


def test_no_person_is_named() -> None:
    content = "".join(content_lines(calendar(example())))
    assert not [name for name in ("Ada Example", "Hana Example", "Dana Example") if name in content]


def test_each_event_has_an_id_of_its_own_that_stays_when_its_day_moves() -> None:
    before, after = (
        {str(event["SUMMARY"]): str(event["UID"]) for event in events(of)}
        for of in (
            partnership_with(),
            partnership_with(("partnership.review.by", "2027-07-05"), ("letters.opt-out.posted", "2027-01-05")),
        )
    )
    assert before == after
    assert len(set(before.values())) == len(events(partnership_with()))


def test_two_agreements_share_no_id() -> None:
    of = partnership_with(("partnership.reference", "NFT-ISA-002"))
    assert {str(event["UID"]) for event in events(of)}.isdisjoint(
        str(event["UID"]) for event in events(partnership_with())
    )


def test_it_tells_nothing_of_the_machine_or_the_time_but_today() -> None:
    assert {event["DTSTAMP"].dt for event in events(example())} == {datetime(2026, 11, 22, tzinfo=UTC)}
    assert all(re.fullmatch(r"[0-9a-f-]{36}", str(event["UID"])) for event in events(example()))
    assert calendar(example()) == calendar(example())


def test_a_reminder_rings_some_mornings_before_but_not_for_what_has_passed() -> None:
    found = {str(event["SUMMARY"]).partition(" (")[0]: event.walk("VALARM") for event in events(example())}
    (alarm,) = found["Review the agreement"]
    assert alarm["TRIGGER"].dt == timedelta(days=-90, hours=9)
    assert alarm["ACTION"] == "DISPLAY"
    assert str(alarm["DESCRIPTION"]) == "Review the agreement"
    assert found["Complete the impact assessment"] == []  # 16 November


@over_rows(("today", "rings"), [(date(2026, 11, 15), 1), (date(2026, 11, 16), 1), (date(2026, 11, 17), 0)])
def test_a_reminder_rings_until_the_day_itself_is_over(today: date, rings: int) -> None:
    (event,) = [
        event
        for event in events(example(), today)
        if str(event["SUMMARY"]).startswith("Complete the impact assessment")
    ]
    assert event["DTSTART"].dt == date(2026, 11, 16)
    assert len(event.walk("VALARM")) == rings


def test_nobody_is_busy_all_day() -> None:
    assert {str(event["TRANSP"]) for event in events(example())} == {"TRANSPARENT"}


def test_without_a_reference_the_name_tells_agreements_apart() -> None:
    one = partnership_with(("partnership.reference", UNSETTLED))
    other = partnership_with(("partnership.reference", UNSETTLED), ("partnership.name", "Southmoor"))
    assert {str(event["UID"]) for event in events(one)}.isdisjoint(str(event["UID"]) for event in events(other))
