"""Cases of the rules about statutes, objections, decisions by machine, reuse and what else the law asks of the file."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from govkit.data.gateways import known_gateways
from govkit.model.gateway import Factor, Gateway
from govkit.model.partner import PartnerKind
from govkit.model.partnership import Nation
from govkit.questions.gateways import named_in
from tests.conftest import ROOT
from tests.rules.test_more_rules import (
    UNSETTLED,
    Change,
    Route,
    is_id,
    is_optional,
    partnership,
    paths,
    places,
    problems,
    renamed,
    replaced,
    run_every_rule,
)

PARTNERSHIPS = ROOT / "tests" / "partnerships"
DEA = {
    "name": "Finding families",
    "article_6": "public-task",
    "power": "Digital Economy Act 2017, section 35",
    "gateway": "digital-economy-act-2017-section-35",
    "objective": "multiple-disadvantages",
}


def raw_of(name: str) -> dict[str, Any]:
    """A partnership of the tests as data."""
    data: dict[str, Any] = yaml.load((PARTNERSHIPS / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader)
    return data


def under_the_act(sender: str, *more: Change) -> list[Change]:
    """The example in which a flow from a partner to the council rests on the Digital Economy Act."""
    return [
        ("lawful_bases.dea", DEA),
        ("flows.attendance-flag.from", sender),
        ("flows.attendance-flag.basis", {sender: "dea", "northmoor-council": "dea"}),
        *more,
    ]


# What is to be agreed, or left out


@pytest.mark.slow
@pytest.mark.parametrize("name", ["digital_economy_act", "flawed_law"])
def test_no_rule_trips_over_what_is_to_be_agreed_or_left_out(name: str) -> None:
    raw = raw_of(name)
    routes = list(places(raw))
    assert len(routes) > 200
    for route in routes:
        run_every_rule(replaced(raw, route, UNSETTLED))
        if is_id(route):
            run_every_rule(renamed(raw, route))
        if is_optional(route):
            run_every_rule(replaced(raw, route, None))


def test_only_one_rule_speaks_of_what_is_to_be_agreed_in_a_clean_one() -> None:
    raw = raw_of("digital_economy_act")
    spoken: dict[Route, set[str]] = {route: run_every_rule(replaced(raw, route, UNSETTLED)) for route in places(raw)}
    assert {route: found for route, found in spoken.items() if found - {"still-to-be-agreed"}} == {}


# Statutes


@pytest.mark.parametrize(
    ("words", "gateways"),
    [
        ("Children Act 2004, section 10 (co-operation)", ["section-10"]),
        ("Children Act 2004, sections 10 and 11", ["section-10", "section-11"]),
        ("section 35 of the Digital Economy Act 2017", ["section-35"]),
        ("CHILDREN ACT 2004, S. 16LA(2)", ["section-16la"]),
        ("Health and Social Care Act 2012, s251B", ["section-251b"]),
        ("Education Act 2002, section 11; Children Act 2004, section 10", ["section-10"]),
        ("Children Act 2004, section 17, and Housing Act 1996, section 11", []),
        ("Children Act 2004, section 110", []),
        ("Children Act 1989, section 10", []),
        ("", []),
    ],
)
def test_a_statute_is_told_from_the_words_of_a_power(words: str, gateways: list[str]) -> None:
    assert [gateway.partition("-act-")[2][5:] for gateway in named_in(words)] == gateways


def test_something_is_known_of_each_gateway() -> None:
    known = known_gateways()
    assert set(known) == set(Gateway)
    for gateway in known.values():
        assert set(gateway.not_for) <= {kind.value for kind in PartnerKind}
        assert set(gateway.nations) <= {nation.value for nation in Nation}
        assert bool(gateway.why) == bool(gateway.not_for)


@pytest.mark.parametrize(("commenced_by", "found"), [(None, 1), ("SI 2027/1", 0), (UNSETTLED, 0)])
def test_16la_is_no_power_until_something_brought_it_into_force(commenced_by: str | None, found: int) -> None:
    changes: list[Change] = [
        ("lawful_bases.council-early-help.gateway", "children-act-2004-section-16la"),
        ("lawful_bases.council-early-help.power", "Children Act 2004, section 16LA"),
    ]
    changes += [("lawful_bases.council-early-help.commenced_by", commenced_by)] if commenced_by else []
    assert len(paths("power-not-in-force", *changes)) == found


def test_a_request_can_rest_on_nothing_that_is_not_in_force() -> None:
    change = ("requests.homes-at-risk.power", "Children Act 2004, section 16LA")
    assert paths("power-not-in-force", change) == ["requests.homes-at-risk.power"]


@pytest.mark.parametrize(
    ("basis", "section", "nation", "found"),
    [
        ("nhs-care", "11", "england", 2),  # the two surgeries, and not the trust
        ("school-welfare", "11", "england", 1),
        ("council-early-help", "11", "england", 0),
        ("council-early-help", "10", "wales", 1),
        ("council-early-help", "10", UNSETTLED, 0),
        ("nhs-care", "10", "england", 0),
    ],
)
def test_a_list_of_bodies_gives_no_power_to_others(basis: str, section: str, nation: str, found: int) -> None:
    changes: list[Change] = [
        (f"lawful_bases.{basis}.power", f"Children Act 2004, section {section}"),
        ("partnership.nation", nation),
    ]
    changes += [("lawful_bases.council-early-help.gateway", None)] if basis == "council-early-help" else []
    on_it = [path for path in paths("power-of-other-bodies", *changes) if path == f"lawful_bases.{basis}.power"]
    assert len(on_it) == found


@pytest.mark.parametrize(
    ("gives", "about", "found"),
    [
        ("adult-social-care", "adults", []),
        ("adult-social-care", "children", ["flows.attendance-flag.basis.northmoor-council"]),
        (None, "adults", ["flows.attendance-flag.basis.northmoor-council"]),
    ],
)
def test_the_duty_to_share_for_care_reaches_no_childrens_services(
    gives: str | None, about: str, found: list[str]
) -> None:
    duty = {
        "name": "Duty to share",
        "article_6": "legal-obligation",
        "power": "Health and Social Care Act 2012, section 251B",
    }
    changes: list[Change] = [
        ("lawful_bases.duty", duty),
        ("data_items.attendance-flag.about", about),
        ("flows.attendance-flag.from", "northmoor-community-trust"),
        ("flows.attendance-flag.basis", {"northmoor-community-trust": "duty", "northmoor-council": "duty"}),
        ("partners.northmoor-council.gives", gives),
    ]
    assert paths("care-duty-outside-care", *changes) == found


# The Digital Economy Act


@pytest.mark.parametrize(
    ("kind", "nation", "not_specified", "in_doubt"),
    [
        ("local-authority", "england", False, False),
        ("school", "england", False, False),
        ("police", "wales", False, False),
        ("gp-practice", "england", True, False),
        ("nhs-trust", "england", True, False),
        ("nhs-trust", "wales", False, True),
        ("nhs-trust", "scotland", True, False),
        ("gp-practice", "wales", True, False),
        ("housing-association", "england", True, False),
        ("housing-association", "wales", False, True),
        ("charity", "england", True, False),
        ("national-body", "england", False, True),
        ("police", "scotland", True, False),
        ("local-authority", "northern-ireland", True, False),
        (UNSETTLED, "england", False, False),
        ("nhs-trust", UNSETTLED, False, False),
    ],
)
def test_who_is_specified_goes_by_kind_and_nation(kind: str, nation: str, not_specified: bool, in_doubt: bool) -> None:
    changes = under_the_act("hill-top-school", ("partners.hill-top-school.kind", kind), ("partnership.nation", nation))
    theirs = "flows.attendance-flag.basis.hill-top-school"
    assert (theirs in paths("dea-person-not-specified", *changes)) is not_specified
    assert (theirs in paths("dea-person-in-doubt", *changes)) is in_doubt


@pytest.mark.parametrize(("to", "not_specified"), [("northmoor-council", False), (UNSETTLED, False), (None, True)])
def test_who_provides_services_to_a_listed_body_is_told_to_take_advice(to: str | None, not_specified: bool) -> None:
    changes = under_the_act("harbour-families")
    changes += [("partners.harbour-families.dea_service_provider_to", to)] if to else []
    assert bool(paths("dea-person-not-specified", *changes)) is not_specified
    assert bool(paths("dea-person-in-doubt", *changes)) is (to == "northmoor-council")


def test_a_department_is_known_by_its_name() -> None:
    department = [
        ("partners.national-families-office.kind", "government-department"),
        ("partners.national-families-office.name", "Department for Work and Pensions"),
    ]
    assert paths("dea-person-in-doubt", *under_the_act("national-families-office", *department)) == []
    assert paths("dea-person-in-doubt", *under_the_act("national-families-office", department[0]))


@pytest.mark.parametrize(
    ("objective", "school", "found"),
    [("fuel-poverty", "hill-top-school", True), ("multiple-disadvantages", "hill-top-school", False)],
)
def test_who_is_specified_goes_by_objective(objective: str, school: str, found: bool) -> None:
    changes = under_the_act(school, ("lawful_bases.dea.objective", objective))
    assert bool(paths("dea-person-not-specified", *changes)) is found


def test_both_ends_have_the_same_objective() -> None:
    other = ("lawful_bases.other", DEA | {"objective": "fuel-poverty"})
    changes = under_the_act("hill-top-school", other, ("flows.attendance-flag.basis.northmoor-council", "other"))
    assert paths("dea-objective-differs", *changes) == ["flows.attendance-flag.basis"]


@pytest.mark.parametrize(
    ("factors", "programme", "found"),
    [
        ([], "own", True),
        ([], "multiple-disadvantages", False),
        (["homelessness"], "own", True),
        (["homelessness", "homelessness"], "own", True),
        (["homelessness", "unemployment"], "own", False),
        (UNSETTLED, "own", False),
    ],
)
def test_two_factors_at_least_are_looked_at(factors: list[str] | str, programme: str, found: bool) -> None:
    record = {"register_entry": "1"} | ({"factors": factors} if factors else {})
    changes: list[Change] = [
        ("lawful_bases.dea", DEA),
        ("records.digital_economy_act", record),
        ("partnership.programme", programme),
    ]
    assert bool(paths("too-few-dea-factors", *changes)) is found


def test_a_factor_that_is_none_is_told_with_what_was_meant() -> None:
    raw = raw_of("digital_economy_act")
    raw["records"]["digital_economy_act"]["factors"] = ["homeless", "unemployment"]
    assert partnership(raw) is None
    assert len(Factor) == 13


# Reuse


@pytest.mark.parametrize(
    ("reuse", "found"),
    [
        ({"allowed_by": "compatible-purpose"}, True),
        ({"allowed_by": "archiving-research-statistics"}, True),
        ({"allowed_by": "annex-2-condition"}, True),
        ({"allowed_by": "annex-2-condition", "no_consent_because": "Nobody can be found."}, False),
        ({"allowed_by": "authorised-by-law", "no_consent_because": "Nobody can be found."}, False),
        ({"allowed_by": "new-consent"}, False),
        ({"allowed_by": UNSETTLED}, False),
    ],
)
def test_what_was_collected_on_consent_needs_a_new_one_or_a_law(reuse: dict[str, str], found: bool) -> None:
    whole = {"collected_for": "give care", "collected_on_consent": "true", "reason": "It helps."} | reuse
    assert bool(paths("consented-data-reused", ("data_items.attendance-flag.reuse", whole))) is found


def test_what_rests_on_a_public_task_is_not_held_to_a_consent_that_nobody_gave() -> None:
    sent_on = {
        "name": "Plan for the school",
        "step": "6",
        "from": "harbour-families",
        "to": "hill-top-school",
        "carries": {"support-plan": "plan lessons"},
        "goes_ahead": "without-asking",
        "why_without_asking": "The school has to know.",
        "basis": {"harbour-families": "charity-agreed-support", "hill-top-school": "school-welfare"},
        "starts": "2027-05-04",
    }
    assert paths("consented-data-reused", ("flows.on", sent_on)) == ["flows.on.carries.support-plan"]
    task = ("flows.support-plan.basis.harbour-families", "national-evaluation")
    assert paths("consented-data-reused", ("flows.on", sent_on), task) == []
    assert paths("sent-on-without-ground", ("flows.on", sent_on), task) == ["flows.on.carries.support-plan"]


# Objections, children, transfers, exemptions, decisions


@pytest.mark.parametrize(
    ("article_6", "interest", "found"),
    [
        ("public-task", None, True),
        ("legitimate-interests", "helping", True),
        ("recognised-legitimate-interest", "safeguarding (Annex 1, paragraph 6)", True),
        ("consent", None, False),
        ("legal-obligation", None, False),
        (UNSETTLED, None, False),
    ],
)
def test_people_can_object_to_points_e_ea_and_f(article_6: str, interest: str | None, found: bool) -> None:
    raw = raw_of("one_way")
    del raw["records"]["objections"]
    for basis in raw["lawful_bases"].values():
        basis["article_6"] = article_6
        basis["interest"] = interest or "none"
    assert ("objection-without-process" in run_every_rule(raw)) is found


@pytest.mark.parametrize(
    ("about", "found"), [("pupils", 1), ("Young people", 1), ("babies", 1), ("adults", 0), (UNSETTLED, 0)]
)
def test_children_are_told_from_others_in_whatever_words(about: str, found: int) -> None:
    raw = raw_of("one_way")
    raw["data_items"]["money-referral"]["about"] = about
    assert ("children-not-considered" in run_every_rule(raw)) is bool(found)


@pytest.mark.parametrize(("to", "found"), [("France and Spain", 0), ("spain", 1), (UNSETTLED, 1)])
def test_each_country_has_a_safeguard(to: str, found: int) -> None:
    changes: list[Change] = [
        ("partners.hill-top-school.outside_uk", ["France"]),
        ("records.transfers", [{"to": to, "safeguard": "Regulations approve it."}]),
    ]
    assert len(paths("transfer-without-safeguard", *changes)) == found


@pytest.mark.parametrize(
    ("ground", "protection", "effort"),
    [
        ("people-already-know", False, False),
        ("laid-down-by-law", False, False),
        ("professional-secrecy", False, False),
        ("impossible", True, False),
        ("disproportionate-effort", True, True),
        ("would-defeat-the-purpose", True, False),
        (UNSETTLED, False, False),
    ],
)
def test_some_grounds_for_telling_nobody_want_more_than_a_reason(ground: str, protection: bool, effort: bool) -> None:
    exemption = {"flows": "replies", "ground": ground, "reason": "It is so."}
    change = ("records.notice_exemption", exemption)
    assert bool(paths("exemption-without-protection", change)) is protection
    assert bool(paths("effort-not-weighed", change)) is effort


@pytest.mark.parametrize(
    ("article_6", "article_9", "found"),
    [
        ("consent", "explicit-consent", False),
        ("contract", "substantial-public-interest", False),
        ("public-task", "substantial-public-interest", False),
        ("public-task", "health-or-social-care", True),
    ],
)
def test_a_machine_decides_on_health_only_with_consent_or_by_law(article_6: str, article_9: str, found: bool) -> None:
    basis = "council-early-help"
    changes: list[Change] = [
        (f"lawful_bases.{basis}.article_6", article_6),
        (f"lawful_bases.{basis}.article_9", article_9),
        (
            "records.automated_decisions",
            {"what": "A.", "safeguards": "B.", "significant": {"rests_on": basis, "special_category": "true"}},
        ),
    ]
    assert bool(paths("significant-decision-on-special-category", *changes)) is found


@pytest.mark.parametrize(
    ("secrecy", "found"),
    [
        ("by nurses (section 11(1)(a))", False),
        ("a duty of confidence in law, Data Protection Act 2018, section 11(1)(b)", False),
        ("by nurses", True),
        ("section 11(1)(a)", True),
        (UNSETTLED, False),
    ],
)
def test_secrecy_names_who_owes_it_and_by_which_limb(secrecy: str, found: bool) -> None:
    assert bool(paths("care-condition-without-secrecy", ("lawful_bases.nhs-care.secrecy", secrecy))) is found


@pytest.mark.parametrize(
    ("interest", "found"),
    [("safeguarding (Annex 1, paragraph 6)", False), ("safeguarding", True), ("Annex 1", True), (UNSETTLED, False)],
)
def test_a_recognised_interest_names_its_condition(interest: str, found: bool) -> None:
    changes: list[Change] = [
        ("lawful_bases.charity-agreed-support.article_6", "recognised-legitimate-interest"),
        ("lawful_bases.charity-agreed-support.interest", interest),
    ]
    assert bool(paths("interest-not-named", *changes)) is found


@pytest.mark.parametrize(
    ("role", "found"),
    [
        ("Head of IT", True),
        ("Chief Technology Officer", True),
        ("Director of Digital Services", True),
        ("CIO", True),
        ("Data Protection Officer", False),
        ("Head of Information Governance", False),
        ("Director of Resources", False),
    ],
)
def test_who_runs_the_systems_is_no_data_protection_officer(role: str, found: bool) -> None:
    change = ("partners.hill-top-school.data_protection_officer.role", role)
    assert bool(paths("data-protection-officer-runs-systems", change)) is found


def test_a_register_entry_is_asked_for_with_what_is_missing_beside_it() -> None:
    (problem,) = problems(
        "dea-papers-missing", ("lawful_bases.dea", DEA), ("records.digital_economy_act", {"business_case": "B"})
    )
    assert "`register_entry` and `security_plan`" in problem.fix
