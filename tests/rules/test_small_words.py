"""What rules look for in few words: filler, placeholders, boxes, and the findings that a waiver sets aside."""

from __future__ import annotations

from datetime import date

from govkit.document.parse import parse
from govkit.finding import Finding, Location, Severity
from govkit.model.waiver import Waiver
from govkit.rules.filler import says_nothing
from govkit.rules.placeholder import find_placeholder
from govkit.rules.said import said_in
from govkit.rules.tickboxes import tickboxes
from govkit.rules.waiving import NEVER_WAIVED, covers, holds, places
from tests.rows import over_rows


@over_rows("words", ["as needed", "n/a", "None.", "see above", "- 12 -", "as required"])
def test_filler_says_nothing(words: str) -> None:
    assert says_nothing(words)


@over_rows("words", ["the school asks", "as needed for the visit", "name", ""])
def test_any_other_word_says_something(words: str) -> None:
    assert not says_nothing(words)


@over_rows(
    ("words", "found"),
    [
        ("Ring [insert number] now", "[insert number]"),
        ("Ring [Council name]", "[Council name]"),
        ("See [1]", ""),
        ("to <<date>>", "<<date>>"),
        ("{{ x", "{{"),
        ("x }}", "}}"),
        ("TODO this", "TODO"),
        ("TO DO this", "TO DO"),
        ("to do: this", "to do:"),
        ("what to do", ""),
        ("When: TBC", "TBC"),
        ("When: TBD or TBA", "TBD"),
        ("TBCs", ""),
        ("xxx", "xxx"),
        ("xx", ""),
        ("Lorem ipsum", "Lorem ipsum"),
        ("____", "____"),
        ("___", ""),
        ("???", "???"),
        ("??", ""),
    ],
)
def test_a_placeholder_is_told_from_words(words: str, found: str) -> None:
    assert find_placeholder(words) == found


def test_a_box_knows_whether_it_is_part_of_what_is_sent_back() -> None:
    box = '<p class="tickbox">Yes</p>'
    slip, kept = (f'<div class="{role}">{box}</div>' for role in ("reply-slip", "keep-together"))
    page = f"{box}<p>words</p>{slip}{kept}"
    found = list(tickboxes(parse(page, "t")))
    assert [each.in_reply_slip for each in found] == [False, True, False]


def test_what_is_said_is_told_run_by_run_with_a_space_at_a_break() -> None:
    assert [(each.text, each.path(0, 1)) for each in said_in(parse("<p>One<br>two</p><p>three</p>", "t"))] == [
        ("One two", ""),
        ("three", ""),
    ]


def waiver(**changed: object) -> Waiver:
    said = {"rule": "typed-fact", "at": "isa", "reason": "r", "accepted_by": "A", "until": "2027-03-01"} | changed
    return Waiver.model_validate(said)


def finding(document: str = "", clause: str = "", path: str = "", rule: str = "typed-fact") -> Finding:
    return Finding(rule, Severity.WARNING, "m", "f", Location("x"), path, document=document, clause=clause)


@over_rows(
    ("document", "clause", "path", "found"),
    [
        ("isa", "review", "", ("isa/review",)),
        ("isa", "", "", ("isa",)),
        ("briefing--council", "ask", "", ("briefing--council/ask", "briefing/ask")),
        ("", "", "flows.list", ("flows.list",)),
        ("isa", "review", "flows.list", ("flows.list", "isa/review")),
        ("", "", "", ()),
    ],
)
def test_a_finding_can_be_named_by_its_key_or_its_document(
    document: str, clause: str, path: str, found: tuple[str, ...]
) -> None:
    assert places(finding(document, clause, path)) == found


@over_rows(
    ("at", "rule", "is_covered"),
    [
        ("isa", "typed-fact", True),
        ("isa/review", "typed-fact", True),
        ("isa/rev", "typed-fact", False),
        ("is", "typed-fact", False),
        ("flows", "typed-fact", True),
        ("flows.list.name", "typed-fact", True),
        ("flows.list.name.more", "typed-fact", False),
        ("flows.li", "typed-fact", False),
        ("isa", "ticked-box", False),
    ],
)
def test_a_waiver_covers_its_rule_at_its_place_and_below(at: str, rule: str, is_covered: bool) -> None:
    assert covers(waiver(at=at, rule=rule), finding("isa", "review", "flows.list.name")) is is_covered


@over_rows(
    ("changed", "today", "is_held"),
    [
        ({}, date(2027, 3, 1), True),
        ({}, date(2027, 3, 2), False),
        *(({key: "to be agreed"}, date(2027, 1, 1), False) for key in ("reason", "accepted_by", "until")),
        *(({"rule": rule}, date(2027, 1, 1), False) for rule in NEVER_WAIVED),
    ],
)
def test_a_waiver_holds_to_its_last_day_once_all_of_it_is_agreed(
    changed: dict[str, object], today: date, is_held: bool
) -> None:
    assert holds(waiver(**changed), today) is is_held


def test_what_is_never_waived() -> None:
    assert {"still-to-be-agreed", "expired-waiver", "unused-waiver", "unused-house-file"} == NEVER_WAIVED
