from __future__ import annotations

from dataclasses import replace
from datetime import date

from govkit.document import Clause, Design, Document, Group, GroupRole, Heading, Paragraph, Place, Text, lines
from govkit.finding import Finding, Location, Severity
from govkit.issuing.outstanding import with_outstanding
from tests.changes import partnership_with

WORDS = Paragraph((Text("words"),), Place("t", 1))
DOCUMENT = Document("isa", "isa", "Title", "en-GB", "R-1", "1.0", Design.AGREEMENT, (WORDS,), draft=True)
TODAY = date(2026, 11, 22)


def finding(message: str, *, path: str = "", document: str = "", clause: str = "") -> Finding:
    place = Location("partners.yaml", 3)
    return Finding("rule", Severity.ERROR, message, "Do it.", place, path=path, document=document, clause=clause)


def said(*findings: Finding) -> list[str]:
    return list(lines(with_outstanding(DOCUMENT, partnership_with(), findings, TODAY).blocks))


def test_the_page_comes_last_and_changes_nothing_before_it() -> None:
    first, last = with_outstanding(DOCUMENT, partnership_with(), [], TODAY).blocks
    assert first == WORDS
    assert isinstance(last, Group)
    assert last.role is GroupRole.OUTSTANDING


def test_it_says_of_which_day_the_draft_is() -> None:
    assert any("This is a draft of 22 November 2026." in line for line in said())


def test_without_findings_it_says_that_nothing_is_outstanding() -> None:
    assert "nothing outstanding" in said()[-1]


def test_each_finding_is_listed_with_what_to_do_and_where() -> None:
    found = said(
        finding("The date is open.", path="partnership.starts"), finding("Empty.", document="isa", clause="about")
    )
    assert found[-6:] == ["The date is open.", "Do it.", "Partnership: Starts", "Empty.", "Do it.", "about"]


def test_findings_about_another_document_are_left_out() -> None:
    assert "Empty." not in said(finding("Empty.", document="consent_letter"))


def test_nothing_on_paper_is_a_command_or_stands_in_backticks() -> None:
    fix = 'Have it approved: `govkit approve isa/about --by "NAME, ROLE"`.'
    told = replace(finding("`reply_within` is open.", path="letters"), fix=fix)
    assert said(told)[-3:-1] == ["“reply within” is open.", "Have it approved: ask whoever may approve words."]


def test_places_go_by_what_people_call_them_and_no_word_is_a_key() -> None:
    message = (
        "`flows.health-flag.starts` is after `partners.northmoor-council.contact.phone`, and `public-task` is open."
    )
    told = said(finding(message, path="flows.health-flag.starts"))
    assert told[-3:] == [
        "“Flows: Health need flag, Starts” is after “Northmoor Council, Contact, phone”, and “public task” is open.",
        "Do it.",
        "Flows: Health need flag: Starts",
    ]


def test_a_clause_goes_by_its_heading() -> None:
    clause = Clause("data-items", (Heading(2, (Text("What is shared"),), Place("t", 1)),), Place("t", 1))
    document = replace(DOCUMENT, blocks=(clause,))
    found = [finding("Empty.", document="isa", clause="data-items")]
    assert list(lines(with_outstanding(document, partnership_with(), found, TODAY).blocks))[-1] == "What is shared"
