"""The record of processing says what Article 30(1) and paragraph 41 ask, of each controller and of nobody else."""

from __future__ import annotations

from govkit.model import Partnership
from govkit.model.sharing import Form
from govkit.records.processing import OF_ACTIVITY, OF_CONTROLLER, ProcessingRecord, gaps, processing_records
from govkit.records.said import MISSING
from tests.changes import UNSETTLED, partnership_with
from tests.records.conftest import NAMES, example
from tests.rows import over_rows

PURPOSES, PEOPLE, DATA, RECIPIENTS, TRANSFERS, KEPT, SECURITY = (
    *("Purposes (Article 30(1)(b))", "Categories of people (Article 30(1)(c))"),
    *("Categories of personal data (Article 30(1)(c))", "Categories of recipients (Article 30(1)(d))"),
    *("Transfers (Article 30(1)(e))", "How long it is kept (Article 30(1)(f))", "Security (Article 30(1)(g))"),
)
BASIS = "Lawful basis, and how it is met (Article 6; Schedule 1, paragraph 41(b))"
CONDITION = "Condition (Article 9 or 10; Schedule 1, paragraph 41(a))"
POLICY = "Appropriate policy document, and whether it is followed (Schedule 1, paragraph 41(c))"
PART, SOURCE = "What the controller does", "Where it comes from"


def records(partnership: Partnership) -> dict[str, ProcessingRecord]:
    """The records by the id of the controller."""
    return {record.partner: record for record in processing_records(partnership)}


def row(record: ProcessingRecord, path: str) -> dict[str, str]:
    """The row of an activity, by heading."""
    (activity,) = [each for each in record.activities if each.path == path]
    return {column.heading: column.cell(record, activity) for column in (*OF_CONTROLLER, *OF_ACTIVITY)}


def paths(record: ProcessingRecord) -> list[str]:
    return [activity.path for activity in record.activities]


def test_a_receiver_s_row_says_all_that_article_30_asks() -> None:
    said = row(records(example())["northmoor-community-trust"], "flows.health-flag")
    assert said["Controller (Article 30(1)(a))"].splitlines() == [
        "Northmoor Community Health Trust",
        "Trust House, 40 Station Road, Northmoor, NM1 4DD",
        "School nursing team, schoolnursing@northmoortrust.example, 01632 960030",
        "ICO registration ZA000004",
    ]
    assert said["Joint controllers (Article 30(1)(a))"] == "None"
    assert said["Data protection officer (Article 30(1)(a))"] == "Data Protection Officer, dpo@northmoortrust.example"
    assert said[PART] == "Receives it"
    assert said[PURPOSES] == "Health need flag: to know which families to offer help first"
    assert said[PEOPLE] == "Adults\nChildren"
    assert said[DATA] == "Health need flag: family reference and yes or no (data concerning health)"
    assert said[SOURCE] == "Harrow Lane Surgery (GP practice)\nMillbrook Surgery (GP practice)"
    assert said[RECIPIENTS] == "Nobody outside the organisation"
    assert said[TRANSFERS] == "None out of the United Kingdom"
    assert said[KEPT] == "Health need flag: 3 months after the flag is sent, then securely deleted"
    assert said[SECURITY].splitlines()[-1] == "Sent through: NHS secure email"


def test_a_sender_s_row_says_who_gets_it_and_whose_retention_is_whose() -> None:
    said = row(records(example())["northmoor-council"], "flows.support-plan")
    assert said[PART] == "Sends it"
    assert said[SOURCE] == "Its own records"
    assert said[RECIPIENTS] == "Harbour Families (charity)"
    assert said[KEPT].splitlines() == [
        "Its own records: as its own retention schedule says.",
        "Recipients keep what it sends:",
        "Family support plan: 2 years after the support ends, then securely deleted",
    ]


def test_paragraph_41_is_answered_where_the_basis_needs_a_policy_document() -> None:
    council = row(records(example())["northmoor-council"], "flows.health-details")
    assert council[BASIS].startswith(
        "Article 6(1)(e), public task: Council family support. Children Act 2004, section 10"
    )
    assert council[CONDITION] == (
        "Article 9(2)(g), substantial public interest; Schedule 1, paragraph 6 (statutory purposes)"
    )
    assert council[POLICY] == "NC-APD-2026-04. Kept and erased as it says: yes"
    trust = row(records(example())["northmoor-community-trust"], "flows.health-details")
    assert trust[CONDITION].endswith("Schedule 1, paragraph 2 (health or social care purposes)")
    assert trust[POLICY] == "None needed"


def test_a_policy_that_is_not_followed_says_why() -> None:
    basis = "lawful_bases.council-early-help"
    found = records(
        partnership_with(
            (f"{basis}.follows_policy", "false"), (f"{basis}.why_not_followed", "The system can’t erase yet")
        )
    )
    assert row(found["northmoor-council"], "flows.health-details")[POLICY] == (
        "NC-APD-2026-04. Kept and erased as it says: no: The system can’t erase yet"
    )


def test_what_a_controller_asks_is_processing_of_its_own() -> None:
    council = records(example())["northmoor-council"]
    assert paths(council)[-3:] == ["letters.opt-out", "letters.consent", "requests.homes-at-risk"]
    letter = row(council, "letters.consent")
    assert letter[PART] == "Sends it and keeps the answers"
    assert letter[KEPT] == "Replies: 1 year after all sharing ends, then securely deleted"
    request = row(council, "requests.homes-at-risk")
    assert request[SOURCE] == "Quayside Homes, which is asked"
    assert request[BASIS].startswith(
        "Article 6(1)(e), public task: Help people keep their home. Housing Act 1996, section 195"
    )
    assert request[KEPT] == "6 months after it is sent, then securely deleted"


def test_who_keeps_the_list_of_noes_for_another_has_a_row_for_that() -> None:
    found = records(partnership_with(("records.objections.answered_by", "hill-top-school")))
    assert row(found["northmoor-council"], "letters.opt-out")[PART] == "Sends it"
    assert row(found["hill-top-school"], "letters.opt-out")[PART] == "Keeps the answers"
    assert "letters.consent" not in paths(found["hill-top-school"])


def test_who_gets_totals_alone_has_no_record() -> None:
    assert "national-families-office" not in records(example())
    assert "flows.programme-counts" in paths(records(example())["northmoor-council"])


def test_joint_controllers_name_each_other_and_their_processor() -> None:
    found = records(example("joint_with_processor"))
    assert list(found) == ["ashwell-council", "doorstep-families"]
    said = row(found["ashwell-council"], "flows.home-plan")
    assert said["Joint controllers (Article 30(1)(a))"].startswith("Doorstep Families; The Old Bakery, 31 Mill Lane")
    assert said[RECIPIENTS] == "Casework Cloud (processor)"
    assert said[TRANSFERS].startswith("Ireland, where a copy of the case system is kept: The law of the United Kingdom")
    assert (
        row(found["doorstep-families"], "flows.home-plan")["Data protection officer (Article 30(1)(a))"]
        == "None is named"
    )


def test_what_a_processor_gets_is_its_controller_s() -> None:
    found = records(example("nine_partners"))
    assert "matchwell" not in found
    council = found["valley-council"]
    assert row(council, "flows.rent-flag")[PART] == "Receives it through Matchwell Data Services"
    matched = row(council, "flows.matched-list")
    assert matched[PART] == "Receives it through Matchwell Data Services"
    assert matched[SOURCE] == matched[RECIPIENTS] == "Matchwell Data Services (processor)"
    assert row(found["lantern-homes"], "flows.rent-flag")[RECIPIENTS] == "Matchwell Data Services (processor)"


def test_each_controller_has_a_row_for_each_flow_that_it_takes_part_in() -> None:
    for name in ("", *NAMES):
        partnership = example(name)
        for partner, record in records(partnership).items():
            taken = {flow for flow, each in partnership.flows.items() if partner in each.takers}
            rows = {path.partition(".")[2] for path in paths(record) if path.startswith("flows.")}
            totals = {flow for flow in taken - rows if partner in partnership.flows[flow].to}
            assert taken - totals <= rows, (name, partner)
            items = {item for flow in totals for item in partnership.flows[flow].carries}
            assert {partnership.data_items[item].form for item in items} <= {Form.AGGREGATE}


def test_data_about_health_without_a_condition_is_a_gap_and_other_data_is_not() -> None:
    found = records(
        partnership_with(("lawful_bases.nhs-care.article_9", None), ("lawful_bases.nhs-care.schedule_1", None))
    )
    trust = found["northmoor-community-trust"]
    assert row(trust, "flows.health-flag")[CONDITION] == MISSING
    assert row(trust, "flows.family-list")[CONDITION] == "None"
    assert ("flows.health-flag", CONDITION) in list(gaps(trust))


def test_a_request_for_health_data_lacks_a_condition() -> None:
    found = records(partnership_with(("requests.homes-at-risk.health", "true")))["northmoor-council"]
    assert list(gaps(found)) == [("requests.homes-at-risk", CONDITION)]


def test_what_is_to_be_agreed_says_so() -> None:
    found = records(partnership_with(("data_items.health-flag.retention", UNSETTLED)))["northmoor-community-trust"]
    assert row(found, "flows.health-flag")[KEPT] == "Health need flag: to be agreed"
    assert list(gaps(found)) == [("flows.health-flag", KEPT)]


@over_rows("name", ["", "joint_with_processor", "one_way", "opt_out_only", "nine_partners"])
def test_a_clean_partnership_has_no_gaps(name: str) -> None:
    assert [gap for record in processing_records(example(name)) for gap in gaps(record)] == []


def test_who_keeps_an_item_for_another_time_is_told_in_each_record_that_it_concerns() -> None:
    found = records(example("border_debt"))
    own, general = (
        "6 months after the band is sent, then securely deleted",
        "1 year after the band is sent, then securely deleted",
    )
    assert row(found["marcher-council"], "flows.income-band")[KEPT] == f"Income band: {own}"
    assert row(found["dyffryn-council"], "flows.income-band")[KEPT] == f"Income band: {general}"
    sender = row(found["revenue-and-customs"], "flows.income-band")[KEPT].splitlines()[-1]
    assert sender == f"Income band: {general}; at Marcher Council {own}"


def test_joint_control_of_one_data_set_is_told_with_the_items_that_it_is_about() -> None:
    found = records(example("evaluation"))
    joint = row(found["glanmor-university"], "flows.scheme-records")["Joint controllers (Article 30(1)(a))"]
    assert joint.startswith("For Scheme records without names alone: Glanmor Council; ")
    assert row(found["schools-service"], "flows.reading-results")["Joint controllers (Article 30(1)(a))"] == "None"


def test_a_time_until_an_event_and_who_a_controller_is_in_law_stand_there() -> None:
    said = row(
        records(
            partnership_with(
                {
                    "data_items.health-flag.retention": {"until": "the child is 25", "then": "securely deleted"},
                    "partners.northmoor-community-trust.legal_name": "the Northmoor Trust (a corporation)",
                    "partners.northmoor-community-trust.data_protection_officer.phone": "01632 960998",
                    "partners.northmoor-community-trust.data_protection_officer.address": "40 Station Road, Northmoor",
                }
            )
        )["northmoor-community-trust"],
        "flows.health-flag",
    )
    assert said["Controller (Article 30(1)(a))"].splitlines()[1] == "In law: the Northmoor Trust (a corporation)"
    assert said[KEPT] == "Health need flag: until the child is 25, then securely deleted"
    assert said["Data protection officer (Article 30(1)(a))"].endswith(
        "@northmoortrust.example, 01632 960998, 40 Station Road, Northmoor"
    )
