"""People who are asked in person, in their own right, or by a letter that is handed over: what their documents, records and calendar say."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import yaml

from govkit.data.inputs import Inputs
from govkit.dates.timetable import timetable
from govkit.document import Document, Tickbox, every_block, lines
from govkit.load import load_partnership
from govkit.model import Partnership
from govkit.outcome.checked import Checked
from govkit.readability.score import score
from govkit.records.processing.record import processing_records
from govkit.records.screening.answer import Verdict
from govkit.records.screening.of_list import invisible_processing
from govkit.tasks.check import check
from govkit.write.pdf import write_pdf
from tests.changes import changed as with_changes
from tests.conftest import ROOT, TODAY, of_rule
from tests.libyaml import DUMPER

PARTNERSHIPS = ROOT / "tests" / "partnerships"
HUB, YOUTH = PARTNERSHIPS / "school_nurse_hub.yaml", PARTNERSHIPS / "youth_service_scotland.yaml"
Changed = Callable[[Path, str, str], Checked]


@cache
def checked(file: Path) -> Checked:
    """A partnership as it is."""
    return check(Inputs(file, TODAY))


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """A partnership in which some words of its file are others."""

    def change(file: Path, old: str, new: str) -> Checked:
        copy = Path(shutil.copy(file, tmp_path))
        text = copy.read_text("utf-8")
        assert re.search(old, text)
        copy.write_text(re.sub(old, new, text), "utf-8")
        return check(Inputs(copy, TODAY))

    return change


def document(of: Checked, name: str) -> Document:
    """The document of a name."""
    return next(each.document for each in of.documents if each.document.name == name)


def said(of: Checked, name: str) -> str:
    """All that a document says, a line for each piece."""
    return "\n".join(lines(document(of, name).blocks))


def partnership(file: Path) -> Partnership:
    found = load_partnership(file).partnership
    assert found is not None
    return found


@pytest.mark.whole
def test_there_is_a_form_for_each_conversation_in_which_people_sign() -> None:
    signed = {name for name, talk in partnership(HUB).conversations.items() if talk.kind == "consent"}
    assert {each.document.name for each in checked(HUB).documents if each.document.kind == "consent_form"} == {
        f"consent_form--{talk}" for talk in signed
    }
    assert not [each for each in checked(YOUTH).documents if each.document.kind == "consent_form"]


@pytest.mark.whole
def test_a_form_asks_before_anything_is_shared_and_names_no_day() -> None:
    form = said(checked(HUB), "consent_form--first-talk-young")
    assert "We ask you at the first talk. We share nothing on this form before you answer." in form
    assert "When: within 5 working days of the first talk" in form
    assert not re.search(r"\b20\d\d\b|reply by", form)


def test_a_form_has_a_part_for_who_asked_and_what_was_explained() -> None:
    form = said(checked(HUB), "consent_form--first-talk-young")
    for part in (
        "To be filled in by who asks: Family worker",
        "parents are told only if they agree",
        "Full name and role, in capital letters",
    ):
        assert part in form
    boxes = [
        each
        for each in every_block(document(checked(HUB), "consent_form--first-talk-young").blocks)
        if isinstance(each, Tickbox)
    ]
    assert len(boxes) == 2


def test_the_young_person_signs_alone_and_the_parent_only_for_who_cannot_decide() -> None:
    young, parents = (said(checked(HUB), f"consent_form--first-talk-{who}") for who in ("young", "parents"))
    assert "You sign for yourself." in young
    assert "Children you sign for" not in young
    assert "From 13, young people have their own form, and so does a younger child who understands this." in parents
    assert "someone with parental responsibility signs." in parents


def test_each_is_spoken_to_in_words_of_their_own() -> None:
    young, parents = (said(checked(HUB), f"consent_form--first-talk-{who}") for who in ("young", "parents"))
    assert "What: what you need help with" in young
    assert "help you early with a worry about your health" in young
    assert "your child" not in young
    assert "What: what your child needs help with" in parents


@pytest.mark.whole
def test_everyone_with_parental_responsibility_signs_where_the_partners_want_all(changed: Changed) -> None:
    found = changed(HUB, "parents: one-with", "parents: all-with")
    assert found.findings == ()
    assert "everyone with parental responsibility signs." in said(found, "consent_form--first-talk-parents")
    assert (
        "That is the choice of the parties, and the law does not ask for it (Children Act 1989, section 2(7))."
        in said(found, "isa")
    )
    assert "everyone with parental responsibility answers." in said(found, "privacy_notice")


def test_a_letter_that_is_handed_over_has_no_last_day_and_no_address() -> None:
    letter = said(checked(YOUTH), "consent_letter")
    assert "Please tell us yes or no. Ring 01632 960501. We share nothing in this letter before you do." in letter
    assert "Hand this slip back, or post it" in letter
    assert not re.search(r"\b20\d\d\b|Sample Street", letter)


def test_a_letter_that_is_handed_over_may_give_a_time(changed: Changed) -> None:
    found = changed(YOUTH, "    reply_ways:", "    reply_within: 2 weeks\n    reply_ways:")
    assert found.findings == ()
    assert "Please tell us yes or no within 2 weeks." in said(found, "consent_letter")
    assert "Date on which you got this letter" in said(found, "consent_letter")
    assert "Within 2 weeks" in said(found, "isa")


def test_the_notice_says_when_people_are_asked_once_for_all_who_are_asked_then() -> None:
    notice = said(checked(HUB), "privacy_notice")
    assert "Your say: we share only if you say yes. We ask you at the first talk.\n" in notice
    assert "How we tell you: the school’s website and the newsletter at the start of Year 7" in notice
    assert "We tell you at the start of the first visit." in said(checked(YOUTH), "privacy_notice")


@pytest.mark.whole
@pytest.mark.parametrize("nation", ["england", "scotland", "northern-ireland"])
def test_who_decides_for_an_adult_goes_by_the_law_of_the_nation(nation: str, changed: Changed) -> None:
    found = changed(HUB, "nation: england", f"nation: {nation}")
    at = {finding.path.rpartition(".")[2] for finding in of_rule(found.findings, "capacity-power-of-other-nation")}
    assert at == {"england": set(), "scotland": {"0", "1", "2"}, "northern-ireland": {"0", "1"}}[nation]


@pytest.mark.whole
def test_in_northern_ireland_best_interests_rest_on_common_law(changed: Changed) -> None:
    found = changed(
        HUB, r"decided_by: \[lasting-power-of-attorney, deputy, best-interests\]", "decided_by: best-interests"
    )
    assert "Mental Capacity Act 2005, sections 1(5) and 4" in said(found, "isa")
    text = HUB.read_text("utf-8")
    assert "nation: england" in text
    found = changed(HUB, "nation: england", "nation: northern-ireland")
    assert "Common law: what is necessary, and in the person’s best interests" in said(found, "isa")
    assert (
        "Children Act 1989"
        not in said(found, "isa").partition("Who answers for whom")[2].partition("Rights of the people")[0]
    )


def test_who_asks_is_told_what_to_say_and_where_a_no_goes() -> None:
    briefing = said(checked(HUB), "briefing--larkfield-council")
    for words in (
        "What you say when you ask",
        "A no, or a yes taken back: Ring the school nursing team the same day.",
        "No answer is a no.",
        "From 13, or younger if they understand this, ask the young person, not a parent.",
        "even with your help, stop.",
    ):
        assert words in briefing
    assert "What you say" not in said(checked(HUB), "briefing--larkfield-high")
    assert "Where it goes ahead unless they say no, tell them so first" in said(
        checked(YOUTH), "briefing--mentors-moray"
    )


def test_a_partner_that_only_asks_has_a_briefing(changed: Changed) -> None:
    found = changed(YOUTH, "held_by: strathmoray-council", "held_by: nhs-strathmoray")
    assert "What you say when you ask" in said(found, "briefing--nhs-strathmoray")


@pytest.mark.whole
def test_people_are_told_before_it_starts_only_where_that_is_so(changed: Changed) -> None:
    words = "People are told about the sharing before it starts"
    assert words in said(checked(YOUTH), "isa")
    assert words not in said(changed(YOUTH, "published: 2027-02-01", "published: 2027-03-16"), "isa")


def test_the_calendar_holds_the_day_by_which_who_asks_is_told_and_none_of_asking() -> None:
    days = [due for due in timetable(partnership(YOUTH)) if due.path.startswith(("letters", "conversations"))]
    assert {due.path for due in days} == {
        "conversations.clinic.asked_by.told_by",
        "conversations.first-visit.asked_by.told_by",
    }


def test_the_record_of_processing_has_a_row_for_each_conversation() -> None:
    (council,) = [each for each in processing_records(partnership(YOUTH)) if each.partner == "strathmoray-council"]
    rows = {row.path: row for row in council.activities}
    assert rows["conversations.clinic"].part == "Asks or tells and keeps the answers"
    assert rows["conversations.clinic"].name == "Conversation: Asking the young people’s clinic to see you"
    assert rows["letters.mentor"].data[0] == "Name"
    assert rows["conversations.first-visit"].part == "Keeps the answers"  # an opt-out goes to who answers objections


def test_nothing_is_invisible_of_which_people_are_told_in_person() -> None:
    assert invisible_processing(partnership(YOUTH)).verdict is Verdict.NO
    (ground,) = invisible_processing(partnership(HUB)).grounds
    assert ground.words == "A notice alone tells people of “Class list for health checks”."


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("", "Nothing says when people get it."),
        ("    posted: 2027-03-01\n    given: at the first visit\n    reply_within: 28 days\n", "are both written"),
        ("    posted: 2027-03-01\n", "`reply_within` is missing."),
    ],
)
def test_a_letter_has_a_day_or_is_handed_over(keys: str, told: str, changed: Changed) -> None:
    found = changed(YOUTH, "    given: .*\n", keys)
    assert [told in finding.message for finding in found.findings] == [True]


def test_a_conversation_that_people_answer_says_whom_one_answer_covers(changed: Changed) -> None:
    found = changed(
        YOUTH,
        "    one_answer_covers: only the person who answers\n    replies_kept: {keep_for: 6",
        "    replies_kept: {keep_for: 6",
    )
    assert ["`one_answer_covers` is missing" in finding.message for finding in found.findings] == [True]


@pytest.mark.whole
@pytest.mark.parametrize("file", [HUB, YOUTH], ids=lambda file: file.stem)
def test_what_young_people_read_is_as_plain_as_any_letter(file: Path) -> None:
    for each in checked(file).documents:
        if each.document.kind in ("consent_form", "consent_letter"):
            whole = score(each.document).whole
            assert max(sentence.length for sentence in whole.sentences) <= 20
            printed = write_pdf(each.document)
            assert printed.sides is not None
            assert printed.sides <= 2


OF_A_GROUP = """
groups.surgeries:
  name: Surgeries in Northmoor
  plain_name: your surgery
  who_they_are: A GP surgery.
  own_people_only: "true"
  members: [harrow-lane-surgery, millbrook-surgery]
conversations.talk:
  kind: consent
  subject: Help for you
  held_by: surgeries
  asked_by: {role: Practice nurse, told_how: A half-day course, told_by: 2027-01-15}
  covers: [health-details]
  when: before you leave the surgery
  one_answer_covers: only the person who signs
  passed_on: Ring Northmoor Council the same day.
  replies: replies
  ask_again_after: 12 months
"""


def held_by_a_group(folder: Path, *, each_sender: bool = False) -> Checked:
    """The example in which each member of a group asks its own people."""
    file = folder / "partners.yaml"
    file.write_text(yaml.dump(with_changes(OF_A_GROUP), Dumper=DUMPER, sort_keys=False), "utf-8")
    return check(Inputs(file, TODAY), each_sender=each_sender)


@pytest.mark.whole
def test_the_form_of_a_group_has_blanks_for_what_differs(tmp_path: Path) -> None:
    form = said(held_by_a_group(tmp_path), "consent_form")
    assert form.startswith("«name of the sender»\nPractice manager\n«phone»\n«email»")
    assert "From us or Northmoor Community Health Trust to Northmoor Council" in form
    assert not any(name in form for name in ("Harrow Lane", "Millbrook"))


@pytest.mark.whole
def test_each_member_has_a_form_of_its_own_where_that_is_asked_for(tmp_path: Path) -> None:
    found = held_by_a_group(tmp_path, each_sender=True)
    forms = [each.document.name for each in found.documents if each.document.kind == "consent_form"]
    assert forms == ["consent_form--harrow-lane-surgery", "consent_form--millbrook-surgery"]
    form = said(found, "consent_form--millbrook-surgery")
    assert form.startswith("Millbrook Surgery")
    assert "«" not in form


@pytest.mark.whole
def test_the_agreement_and_the_briefing_say_that_each_asks_its_own_people_in_the_words_of_the_file(
    tmp_path: Path,
) -> None:
    found = held_by_a_group(tmp_path)
    agreement = said(found, "isa")
    assert "Surgeries in Northmoor, each with its own people: Practice nurse" in agreement
    assert "“Before you leave the surgery”" in agreement
    assert "“Before you leave the surgery”, before anything is shared" in said(found, "briefing--surgeries")
    wrong = [
        each
        for each in found.findings
        if each.path.startswith(("conversations", "groups")) and each.severity != "advice"
    ]
    assert wrong == []
