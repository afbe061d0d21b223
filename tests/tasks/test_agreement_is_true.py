"""The agreement says of each partnership what is so there: each test is a shape of which a sentence was once untrue."""

from __future__ import annotations

from functools import cache

import pytest

from govkit.data.templates import Templates, shipped_templates
from govkit.document import every_block, pieces, text_of
from govkit.model import Partnership
from govkit.sets.render_set import render_set
from tests.changes import Changes, changed, partnership, raw_of

Clauses = dict[str, str]


def agreement(name: str, changes: Changes = "") -> Clauses:
    """What each clause of the agreement of a partnership says after changes, by id."""
    found = partnership(changed(changes, base=raw_of(name)))
    assert found is not None
    return _clauses(found)


def _clauses(found: Partnership) -> Clauses:
    documents = render_set(found, Templates(shipped_templates()))
    isa = next(each.document for each in documents if each.document.name == "isa")
    return {
        clause.id: "\n".join(text_of(said) for block in every_block(clause.blocks) for said, _place in pieces(block))
        for clause in isa.clauses()
    }


@cache
def said(name: str) -> Clauses:
    """The same of a partnership as it stands."""
    return agreement(name)


TO_A_SUPPLIER = {"lawful_bases.department-to-supplier.gateway": "digital-economy-act-2017-section-36"}
SUPPLY = (
    ("36", "Schedule 5", "licensed gas or electricity supplier", "fuel poverty"),
    ("37", "Schedule 5", "licensed gas or electricity supplier", "fuel poverty"),
    ("38", "Schedule 6", "water or sewerage undertaker", "water poverty"),
    ("39", "Schedule 6", "water or sewerage undertaker", "water poverty"),
)


@pytest.mark.parametrize(("section", "schedule", "company", "aim"), SUPPLY)
def test_what_goes_to_or_from_a_supplier_under_the_digital_economy_act_is_held_to_its_limits(
    section: str, schedule: str, company: str, aim: str
) -> None:
    """Sections 40 and 41 are about what is disclosed under any of sections 35 to 39."""
    gateway = f"digital-economy-act-2017-section-{section}"
    alone = agreement(
        "fuel_poverty",
        f"""
        lawful_bases.department-to-supplier.gateway: {gateway}
        lawful_bases.department-to-supplier.scheme: the Warm Home Discount
        flows.cold-homes.basis: {{fellside-council: department-to-supplier, household-energy: council-warm-homes}}
        flows.income-flag.basis: {{household-energy: department-to-supplier, fellside-council: council-warm-homes}}
        """,
    )["digital-economy-act"]
    assert "List of households that qualify" in alone
    assert f"Under section {section} " in alone
    assert schedule in alone
    assert company in alone
    assert aim in alone
    assert "Under section 35" not in alone
    assert "Schedule 4" not in alone
    assert "is used only for the purpose for which it was disclosed" in alone
    assert "two years’ imprisonment" in alone


def test_limits_of_the_digital_economy_act_are_not_those_of_section_35_alone() -> None:
    both = agreement("fuel_poverty", TO_A_SUPPLIER)["digital-economy-act"]
    assert "Under section 35 " in both
    assert "Under section 36 " in both
    assert "disclosed under section 35" not in both
    assert "What HM Revenue and Customs disclosed goes further only with the consent of its Commissioners" in both


def test_who_collected_data_is_not_freed_by_what_frees_those_who_got_it_from_others() -> None:
    """Article 14(5) is for data that came from elsewhere; who collected it has Article 13."""
    asking = said("research")["asking"]
    assert "These parties do not tell people one by one about Linking list" in asking
    assert "That ground frees only a party that got the data from somebody else." in asking
    assert "They rely on Article 13(5)" in asking
    assert "That ground frees only" not in said("academy_attendance")["asking"]


@pytest.mark.whole
@pytest.mark.parametrize("name", ["academy_attendance", "forty_partners"])
def test_whom_the_school_has_told_at_admission_is_not_said_to_be_told_by_nobody(name: str) -> None:
    asking = said(name)["asking"]
    assert "one by one" not in asking
    assert "do not tell people again about Attendance return" in asking
    assert "Articles 13(4) and 14(5)(a)" in asking


def test_article_7_is_named_only_where_consent_is_the_lawful_basis() -> None:
    assert (
        "for as long as a party relies on the answer (UK GDPR, Article 7(1))" in said("joint_with_processor")["asking"]
    )
    asked_on_a_public_task = said("academy_attendance")["asking"]
    assert "for as long as a party relies on the answer." in asked_on_a_public_task
    assert "Article 7(1)" not in asked_on_a_public_task


def test_a_processor_that_leaves_keeps_nothing() -> None:
    assert "A processor that leaves keeps no data" in said("joint_with_processor")["ending"]
    assert "processor" not in said("digital_economy_act")["ending"]


RESEARCH_BASIS = {"lawful_bases.council-families.article_9": "archiving-research-statistics"}


@pytest.mark.parametrize(
    ("name", "changes", "safeguards"),
    [
        ("research", "", True),
        ("evaluation", "", True),
        ("one_way", "", False),
        (
            "digital_economy_act",
            "data_items.attendance-flag.reuse.allowed_by: archiving-research-statistics",
            True,
        ),
    ],
)
def test_research_is_held_to_its_safeguards_wherever_the_file_rests_on_it(
    name: str, changes: str, safeguards: bool
) -> None:
    assert ("substantial damage or distress" in agreement(name, changes).get("research", "")) is safeguards


def test_what_a_flow_lets_its_recipient_pass_on_is_not_forbidden_by_the_agreement() -> None:
    told = said("academy_attendance")
    assert "a court" in told["flows"]
    assert "or to those whom the table of the flow names" in told["onward"]
    assert "whom the table of the flow names" not in said("one_way")["onward"]


def test_totals_that_name_nobody_may_be_passed_on() -> None:
    assert "Totals from which nobody can be told" in said("families_together")["onward"]
    assert "Totals" not in said("one_way")["onward"]


def test_what_people_are_told_that_an_item_is_binds_the_parties() -> None:
    """A limit that stands in the words for people alone is one that the agreement has to print."""
    assert "your family’s support plan, without health details" in said("families_together")["data-items"]


def test_the_agreement_leaves_room_for_its_own_requests_and_for_what_people_have_objected_to() -> None:
    items = said("families_together")["data-items"]
    assert "Quayside Homes" in items
    assert "what this agreement has them tell one another about people’s rights" in items
    assert "requests in writing" not in said("one_way")["data-items"]


def test_a_request_in_writing_has_a_table_of_its_own_beside_the_flows() -> None:
    flows = said("families_together")["flows"]
    assert "Request: Please tell us which of these families may lose their home" in flows
    for fact in (
        "Is asked\nQuayside Homes",
        "“If you have, the date of the hearing”",
        "About “the families on the enclosed list, who have asked us for help to keep their home”",
        "The public task of Northmoor Council to help people keep their home (UK GDPR, Article 6(1)(e)).",
        "Housing Act 1996, section 195",
        "that it is asked about “a court date for your home”",
        "signs nothing for it",
    ):
        assert fact in flows
    assert "in writing" not in said("one_way")["flows"]


def test_no_heading_says_that_people_agreed_to_what_nobody_was_asked_about() -> None:
    assert "After people agree" not in said("families_together")["flows"]
    assert "After people are asked to agree" in said("families_together")["flows"]


def test_the_limit_of_a_flag_is_not_lost_in_the_steps() -> None:
    assert "only as far as" in said("families_together")["approach"]


def test_a_phase_is_bound_to_no_condition_that_nobody_set() -> None:
    assert "only when its parties are ready" not in said("families_together")["necessity"]


def test_each_controllers_notice_is_named_and_no_third_one() -> None:
    told = said("joint_with_processor")
    assert "https://ashwell.example/home-safe\n" not in told["asking"] + "\n"
    assert "The privacy notices are published on 18 January 2027" in told["asking"]
    assert "gives people the privacy notice for all of them" not in told["control"]


def test_joint_controllers_are_so_for_what_they_decide_together() -> None:
    together = said("research")["control"]
    assert "joint controllers of these flows" in together
    assert "Urgent care records" not in together


def test_plain_words_for_people_are_quoted_and_not_taken_for_the_parties_own() -> None:
    told = said("joint_with_processor")
    assert "in the words of the privacy notice" in told["control"]
    assert "“We decide together how your information is used." in told["control"]
    assert "in the words of the privacy notice" in told["automated-decisions"]


def test_a_caldicott_guardian_is_named_where_data_about_health_or_care_flows() -> None:
    assert "Caldicott" not in said("fuel_poverty")["parties"]
    assert "Caldicott Guardian" in said("families_together")["parties"]


def test_each_special_category_is_said_of_its_items() -> None:
    assert "sex life" in said("care_leavers_wales")["special-category"]
    assert "The parties share data about" not in said("care_leavers_wales")["special-category"]


def test_a_processor_that_does_not_sign_is_no_party() -> None:
    told = said("research")
    assert "Breakwater Secure Data works for a party and is not one itself" in told["parties"]


def test_an_agreement_that_does_not_bind_in_law_is_governed_by_none() -> None:
    told = said("care_leavers_wales")["terms"]
    assert "do not mean to hold one another" in told
    assert "governs this agreement" not in told
