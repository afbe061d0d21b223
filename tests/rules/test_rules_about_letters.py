"""Cases of the rules about letters that need the shipped letters: their boxes, their date and their reference."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document.parse import parse
from govkit.finding import Finding
from govkit.rules.document.undated_letter import _is_for_a_day
from tests.conftest import check_beside, of_rule
from tests.rows import over_rows


def findings(house: Path, template: str, old: str, new: str, rule: str) -> list[Finding]:
    """What a rule finds once a template says something else."""
    file = house / template
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    return of_rule(check_beside(house.parent / "partners.yaml", rule).findings, rule)


CHOICE = "consent_letter/clauses/choice.html.j2"
YES, NO = '<p class="tickbox">Yes, I agree</p>', '<p class="tickbox">No, I do not agree</p>'


@pytest.mark.whole
@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (NO, "", 1),
        (YES, "", 1),
        (f"{YES}\n{NO}", f"{NO}\n{YES}", 2),
        (NO, f'{NO}<p class="tickbox">Send me news</p>', 2),
        ("Yes, I agree", "I agree", 0),
        ("No, I do not agree", "I don’t agree", 0),
    ],
)
def test_boxes_come_in_pairs(old: str, new: str, found: int, house: Path) -> None:
    assert len(findings(house, CHOICE, old, new, "one-sided-choice")) == found


@pytest.mark.whole
@pytest.mark.parametrize(
    "tick", ["☑", "[x]", *(pytest.param(each, marks=pytest.mark.slow) for each in ("☒", "✓", "[X]"))]
)
def test_a_tick_that_nobody_made_is_found_at_its_line(tick: str, house: Path) -> None:
    (first, _second) = findings(house, CHOICE, YES, f"<p>{tick} Yes, I agree</p>", "ticked-box")
    assert (first.clause, first.location.line) == ("choice", 9)


@pytest.mark.whole
def test_boxes_outside_the_reply_slip_are_found(house: Path) -> None:
    moved = findings(
        house,
        "consent_letter/document.html.j2",
        '<div class="reply-slip">',
        '<div class="keep-together">',
        "choice-outside-reply-slip",
    )
    assert {finding.clause for finding in moved} == {"choice"}


@pytest.mark.whole
@pytest.mark.parametrize(("printed", "fact"), [("dated", "letter.posted"), ("reference", "recipient.reference")])
def test_each_letter_prints_its_date_and_reference(printed: str, fact: str, house: Path) -> None:
    for document in house.glob("*/document.html.j2"):
        document.write_text(document.read_text("utf-8").replace("{{ recipient.reference }}", "yours"), "utf-8")
    undated = findings(house, "shared/letterhead.html.j2", f"{{{{ {printed} }}}}", "no more", "undated-letter")
    assert {finding.document for finding in undated} == {"consent_letter", "opt_out_letter"}
    assert all(fact in finding.message for finding in undated)


@over_rows(
    ("label", "is_day"), [("Date", True), ("The day", True), ("Child’s date of birth", False), ("Mondays", False)]
)
def test_a_date_of_birth_is_not_the_day_on_which_somebody_answers(label: str, is_day: bool) -> None:
    (field,) = parse(f'<p class="field">{label}</p>', "t")
    assert _is_for_a_day(field) is is_day
