"""One page for each partner that sends or receives, in its own drivers: what it does and what it must not do."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import pytest
import yaml
from pypdf import PdfReader

from govkit.data.inputs import Inputs
from govkit.document import Document, lines
from govkit.model.briefing import briefings
from govkit.tasks.check import check
from govkit.write.pdf import write_pdf
from tests.changes import changed, partnership_with
from tests.conftest import EXAMPLE, PARTNERSHIPS, ROOT, TODAY, found_by
from tests.libyaml import DUMPER
from tests.rows import over_rows

NINE = ROOT / "tests" / "partnerships" / "nine_partners.yaml"


@cache
def made(file: Path) -> dict[str, Document]:
    """The briefings of a partnership, by partner."""
    documents = (each.document for each in check(Inputs(file, TODAY)).documents)
    return {document.name.removeprefix("briefing--"): document for document in documents if document.kind == "briefing"}


def clause(document: Document, name: str) -> list[str]:
    """What a clause says, a line for each piece."""
    return [line for each in document.clauses() if each.id == name for line in lines(each.blocks)]


def test_there_is_one_for_each_partner_that_takes_part() -> None:
    partnership = check(Inputs(EXAMPLE, TODAY)).partnership
    assert partnership is not None
    assert set(made(EXAMPLE)) == set(briefings(partnership)) == set(partnership.partners)


@pytest.mark.whole
def test_who_takes_part_in_nothing_has_none(example: Path) -> None:
    text = example.read_text("utf-8")
    start, end = text.index("  programme-counts:\n    name: Programme counts\n    step"), text.index("\nletters:")
    example.write_text(text[:start] + text[end:], "utf-8")
    partnership = check(Inputs(example, TODAY)).partnership
    assert partnership is not None
    assert set(partnership.partners) - set(briefings(partnership)) == {"national-families-office"}


def test_it_speaks_of_the_partners_own_drivers_and_gain_alone() -> None:
    said = " ".join(clause(made(EXAMPLE)["harrow-lane-surgery"], "why"))
    assert "Understand what lies behind poor health; See fewer urgent visits" in said
    assert "now 310 a year, target 250 a year" in said
    assert "Shorten waiting lists" not in said


def test_it_says_what_is_sent_to_whom_when_how_and_by_whom() -> None:
    said = clause(made(EXAMPLE)["hill-top-school"], "send")
    assert said[-5:] == [
        "School attendance flag (family reference and yes or no)",
        "Northmoor Council",
        "From 8 February 2027. Every three months",
        "Council secure upload page",
        "School business manager",
    ]


def test_only_what_the_partner_itself_sends_is_listed_in_the_order_of_the_steps() -> None:
    said = clause(made(EXAMPLE)["northmoor-council"], "send")
    flows = ("List of families", "Replies", "Programme counts", "Health need flag")
    assert [flow for line in said for flow in flows if line == flow or line.startswith(f"{flow} (")] == [
        "List of families",
        "Replies",
        "Programme counts",
    ]


@over_rows(
    ("partner", "flag", "detail"),
    [
        ("harrow-lane-surgery", True, True),
        ("hill-top-school", True, False),
        ("northmoor-community-trust", False, True),
        ("northmoor-council", False, True),
    ],
)
def test_what_must_not_be_sent_follows_from_what_is(partner: str, flag: bool, detail: bool) -> None:
    said = " ".join(clause(made(EXAMPLE)[partner], "never"))
    assert ("With a flag" in said) is flag
    assert ("anything about anyone who has not said yes" in said) is detail
    assert "not in the table" in said


def test_who_sends_looks_at_the_answers_first() -> None:
    said = clause(made(EXAMPLE)["harrow-lane-surgery"], "before")
    assert (
        "Check the list of people who said no. Northmoor Council keeps it. Leave them out of Health need flag and Health details."
        in said
    )
    assert "Make sure that each person has said yes (Health details). No answer is a no. A yes lasts 12 months." in said


@over_rows(
    ("partner", "says"),
    [
        ("doorstep-families", ["For Home plan, you keep the list of people who said no. Leave them out."]),
        (
            "ashwell-council",
            ["Look at your list of people who said no. Leave them out of Request for help."],
        ),
    ],
)
def test_each_flow_is_named_beside_the_list_that_holds_for_it(partner: str, says: list[str]) -> None:
    said = clause(made(PARTNERSHIPS / "joint_with_processor.yaml")[partner], "before")
    assert [line for line in said if "list" in line] == says


def test_a_flow_that_nobody_is_asked_about_is_named_beside_the_list_of_its_own_keeper() -> None:
    partnership = partnership_with(
        """
        flows.attendance-flag.goes_ahead: without-asking
        flows.attendance-flag.why_without_asking: It is the school’s task.
        records.objections.of_flows: {attendance-flag: hill-top-school}
        """
    )
    briefing = briefings(partnership)["hill-top-school"]
    assert briefing.sends_open_to_objection == ()
    assert briefing.objections_elsewhere == {"attendance-flag": "attendance-flag"}


def test_who_keeps_the_list_is_not_sent_to_itself() -> None:
    document = made(EXAMPLE)["northmoor-council"]
    assert any("Look at your list of people who said no." in line for line in clause(document, "before"))
    assert clause(document, "ask")[-1].startswith(
        "Somebody says no, objects or takes a yes back: list it. Tell each sender, and whoever has the data."
    )


def test_who_posts_letters_finds_them_with_their_days() -> None:
    said = clause(made(EXAMPLE)["northmoor-council"], "letters")
    assert (
        "Your choice: sharing information to help your family (Health details and Support plan). Post it on 15 March 2027. "
        "People answer by 14 April 2027. "
        "Tell each answer to Harrow Lane Surgery, Millbrook Surgery, Northmoor Community Health Trust and Hill Top Primary School."
        in said
    )
    assert clause(made(EXAMPLE)["harrow-lane-surgery"], "letters") == []


def test_who_approaches_families_is_told_what_for_and_what_stays_with_them() -> None:
    said = " ".join(clause(made(EXAMPLE)["northmoor-community-trust"], "approach"))
    assert "marked for one of these: Mental health or Support for new mothers." in said
    assert "Tell Northmoor Council nothing about any other family." in said


@pytest.mark.parametrize(
    ("shape", "partner", "clause_id", "says"),
    [
        ("scotland", "police-scotland-tarvie", "before", "sent only where the child is likely to come to harm"),
        ("research", "saltmere-hospitals-trust", "conditions", "before it links them"),
        ("academy_attendance", "marsh-nhs", "before", "and notes it in the record"),
        ("academy_attendance", "marsh-nhs", "before", "Ask Beacon Learning Trust who has said yes."),
        (
            "digital_economy_act",
            "saltmarsh-council",
            "receive",
            "To pass it on otherwise, knowingly or recklessly, is a crime.",
        ),
        ("joint_with_processor", "ashwell-council", "conditions", "Decisions by computer."),
    ],
)
def test_a_condition_of_the_file_stands_on_the_page_of_who_has_to_keep_it(
    shape: str, partner: str, clause_id: str, says: str
) -> None:
    document = made(ROOT / "tests" / "partnerships" / f"{shape}.yaml")[partner]
    assert says in " ".join(clause(document, clause_id))


def test_a_request_is_no_duty_to_tell() -> None:
    said = " ".join(clause(made(EXAMPLE)["harbour-families"], "receive"))
    assert "Pass it on only if a law requires it or lets you protect someone from harm." in said
    assert "A request alone, even from the police, is not enough: ask first (see the end)." in said


def test_who_gets_what_people_can_say_no_to_stops_at_a_no_and_nobody_else_does() -> None:
    def stops(shape: str, partner: str) -> str:
        document = made(ROOT / "tests" / "partnerships" / f"{shape}.yaml")[partner]
        return " ".join(line for line in clause(document, "receive") if line.startswith("At a no"))

    assert stops("families_together", "harbour-families") == (
        "At a no, or at a yes taken back, stop using it: Support plan. Delete what is about that person, unless the law lets you keep it."
    )
    assert "School attendance flag" in stops("families_together", "northmoor-council")
    assert stops("academy_attendance", "eastmarsh-council") == ""  # statutory returns, to which nobody can say no
    assert stops("families_together", "hill-top-school") == ""  # the answers themselves


def test_who_gets_totals_alone_is_told_nothing_of_people_who_say_no() -> None:
    document = made(EXAMPLE)["national-families-office"]
    assert not any("Somebody says no" in line for line in clause(document, "ask"))
    assert "Pass it on" not in " ".join(clause(document, "receive"))


def test_who_only_receives_is_told_how_to_keep_it_and_nothing_of_sending() -> None:
    document = made(EXAMPLE)["harbour-families"]
    assert [each.id for each in document.clauses()] == ["why", "receive", "ask"]
    assert "2 years after the support ends, then securely deleted" in clause(document, "receive")


@pytest.mark.whole
@pytest.mark.parametrize("most", [2, pytest.param(None, marks=pytest.mark.slow)])
def test_each_stands_on_one_page_and_that_of_who_leads_on_both_sides_of_one(most: int | None) -> None:
    briefings = [("northmoor-council", made(EXAMPLE)["northmoor-council"]), *made(EXAMPLE).items()][:most]
    pages = {name: len(PdfReader(io.BytesIO(write_pdf(each).pdf)).pages) for name, each in briefings}
    assert pages == dict.fromkeys(pages, 1) | {"northmoor-council": 2}


@pytest.mark.slow
def test_with_nine_partners_and_fifteen_flows_none_takes_more_than_two_sides() -> None:
    pages = [len(PdfReader(io.BytesIO(write_pdf(each).pdf)).pages) for each in made(NINE).values()]
    assert max(pages) <= 2
    assert pages.count(1) > len(pages) / 2


@pytest.mark.whole
def test_a_partner_without_officers_is_told_whom_to_turn_to_all_the_same(example: Path) -> None:
    text = example.read_text("utf-8")
    start = text.index("    data_protection_officer: {role: Data Protection Officer for Northmoor schools")
    example.write_text(text[:start] + text[text.index("\n", start) + 1 :], "utf-8")
    document = made(example)["hill-top-school"]
    assert any("your own manager" in line for line in clause(document, "ask"))


@pytest.mark.whole
def test_a_flow_that_names_nobody_says_so(example: Path) -> None:
    text = example.read_text("utf-8")
    line = "    carried_out_by: {role: School business manager, told_how: Visit from the data officer, told_by: 2027-02-01}\n"
    assert line in text
    example.write_text(text.replace(line, ""), "utf-8")
    assert "Still to be named" in clause(made(example)["hill-top-school"], "send")


@pytest.mark.whole
def test_a_fact_that_is_left_out_is_found(example: Path, house: Path) -> None:
    file = house / "briefing/clauses/send.html.j2"
    file.write_text(file.read_text("utf-8").replace("<td>{{ flow.how }}</td>", "<td>by email</td>"), "utf-8")
    found = found_by("clause-omits-fact", example)
    assert {finding.clause for finding in found} == {"send"}


GROUP = """
groups.surgeries:
  name: Surgeries in Northmoor
  plain_name: your surgery
  who_they_are: A GP surgery.
  members: [harrow-lane-surgery, millbrook-surgery]
"""
OF_THEIR_OWN = ", ".join(
    f"{{recipient: {name}, keep_for: 25 years, counted_from: the child is born, then: securely deleted}}"
    for name in ("harrow-lane-surgery", "millbrook-surgery")
)


def changed_briefings(folder: Path, *changes: str) -> dict[str, Document]:
    """The briefings of the example with a group, after changes."""
    file = folder / "changed.yaml"
    file.write_text(yaml.dump(changed(GROUP, *changes), Dumper=DUMPER, sort_keys=False), "utf-8")
    return made(file)


@pytest.mark.whole
def test_a_group_is_told_the_time_that_is_its_members_own(tmp_path: Path) -> None:
    document = changed_briefings(tmp_path, f"data_items.family-list.retention_by: [{OF_THEIR_OWN}]")["surgeries"]
    assert "25 years after the child is born, then securely deleted" in clause(document, "receive")


@pytest.mark.whole
def test_a_group_that_works_for_another_is_told_for_whom(tmp_path: Path) -> None:
    document = changed_briefings(
        tmp_path,
        *(
            f"partners.{name}.role: processor\npartners.{name}.acts_for: [northmoor-council]"
            for name in ("harrow-lane-surgery", "millbrook-surgery")
        ),
    )["surgeries"]
    assert "if a law requires it or Northmoor Council tells you to in writing" in " ".join(clause(document, "receive"))


@pytest.mark.whole
def test_a_member_with_a_time_of_its_own_has_a_page_of_its_own(tmp_path: Path) -> None:
    found = changed_briefings(tmp_path, f"data_items.family-list.retention_by: [{OF_THEIR_OWN.split(', {')[0]}]")
    assert "surgeries" not in found
    assert "25 years after the child is born, then securely deleted" in clause(found["harrow-lane-surgery"], "receive")
    assert "25 years" not in " ".join(clause(found["millbrook-surgery"], "receive"))
