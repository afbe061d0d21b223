"""Each partner is asked what is theirs to settle, and nothing else."""

from __future__ import annotations

from pathlib import Path

from govkit.finding import Cure, CureAt, Finding, Location, Severity
from govkit.load import load_partnership
from govkit.model.unsettled import WORDS
from govkit.sheets.asked import asked_of_each, asked_of_nobody
from tests.conftest import PARTNERSHIPS
from tests.sheets.example import NOWHERE, asked, partnership

HERE = Location("partners.yaml", 1)


def paths(changes: str) -> dict[str, list[str]]:
    return {name: [each.path for each in questions] for name, questions in asked(changes).items()}


def test_who_has_nothing_to_settle_is_asked_nothing() -> None:
    assert paths("partners.hill-top-school.contact.email: to be agreed") == {
        "hill-top-school": ["partners.hill-top-school.contact.email"]
    }


def test_what_the_lead_settles_for_all_is_asked_of_the_lead() -> None:
    assert paths("purpose.summary: to be agreed") == {"northmoor-council": ["purpose.summary"]}


def test_what_several_decide_is_asked_of_each() -> None:
    who = paths("confidentiality_bases.flag-for-care.decided_on: to be agreed")
    assert set(who) == {"harrow-lane-surgery", "millbrook-surgery", "northmoor-community-trust"}


def test_of_a_part_that_is_open_as_a_whole_its_needed_facts_are_asked() -> None:
    found = paths("partners.hill-top-school.contact: to be agreed")["hill-top-school"]
    assert found == [f"partners.hill-top-school.contact.{key}" for key in ("team", "email", "phone")]


def test_what_a_programme_will_set_is_asked_of_nobody() -> None:
    found = paths("partnership.programme: to be agreed\napproach.other_criteria: to be agreed\n")
    assert found == {"northmoor-council": ["partnership.programme"]}


def test_a_finding_asks_where_it_is_and_says_why_in_plain_words() -> None:
    finding = Finding(
        "late", Severity.ERROR, "`flows.attendance-flag.starts` is late.", "", HERE, "flows.attendance-flag.starts"
    )
    found = asked_of_each(partnership("purpose.summary: to be agreed"), NOWHERE, [finding])
    (question,) = found["hill-top-school"]
    assert question.asked_by == ("“Flows: School attendance flag, Starts” is late.",)
    assert question.stands == "8 February 2027"


def test_what_is_lacking_is_asked_at_its_own_place() -> None:
    cure = Cure(CureAt.MISSING, "partners.hill-top-school.ico_registration", "", WORDS, safe=False)
    finding = Finding("lacks", Severity.WARNING, "It is lacking.", "", HERE, "partners.hill-top-school", cure=cure)
    (question,) = asked_of_each(partnership("purpose.summary: to be agreed"), NOWHERE, [finding])["hill-top-school"]
    assert question.path == "partners.hill-top-school.ico_registration"


def test_advice_and_what_is_found_in_documents_ask_nobody() -> None:
    at = "flows.attendance-flag.starts"
    findings = [
        Finding("nicer", Severity.ADVICE, "It could be nicer.", "", HERE, at),
        Finding("worded", Severity.ERROR, "It is worded badly.", "", HERE, at, document="isa"),
    ]
    assert list(asked_of_each(partnership("purpose.summary: to be agreed"), NOWHERE, findings)) == ["northmoor-council"]


def test_what_flows_have_in_common_is_asked_once_and_written_where_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "partners.yaml"
    text = (PARTNERSHIPS / "opt_out_only.yaml").read_text("utf-8")
    file.write_text(text.replace("  how_often: Once a year\n", "  how_often: to be agreed\n"), "utf-8")
    loaded = load_partnership(file)
    assert loaded.partnership is not None, loaded.findings
    found = asked_of_each(loaded.partnership, loaded.sources)
    assert {each.path for questions in found.values() for each in questions} == {"flow_defaults.how_often"}


def test_a_partner_without_a_name_is_asked_for_it_and_all_else() -> None:
    changes = "partners.northmoor-council.name: to be agreed\npurpose.summary: to be agreed\n"
    assert paths(changes) == {"northmoor-council": ["purpose.summary", "partners.northmoor-council.name"]}


def test_while_nobody_leads_what_is_asked_of_nobody_is_told() -> None:
    nobody = partnership("partnership.lead: to be agreed\npurpose.summary: to be agreed\n")
    assert asked_of_each(nobody, NOWHERE) == {}
    assert asked_of_nobody(nobody) == ("partnership.lead", "purpose.summary")
