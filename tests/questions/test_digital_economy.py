"""Which flows rest on the Digital Economy Act 2017, and who is specified for what they are for."""

from __future__ import annotations

from govkit.model.gateway import Gateway, Objective
from govkit.model.partnership import Nation
from govkit.questions.digital_economy import (
    Aim,
    Specified,
    aims,
    controllers_of,
    flows_for_research,
    flows_under_it,
    relies_on_it,
    relies_on_research_power,
    said_aim,
    specified,
    who_has_to_be_specified,
)
from tests.changes import partnership_with
from tests.rows import over_rows

COUNCIL, SCHOOL, OFFICE = "northmoor-council", "hill-top-school", "national-families-office"
RESTS = "lawful_bases.school-welfare.gateway: {}\n"
DISADVANTAGES = Objective.MULTIPLE_DISADVANTAGES
DEBT, FRAUD = Gateway.DIGITAL_ECONOMY_ACT_DEBT, Gateway.DIGITAL_ECONOMY_ACT_FRAUD


@over_rows(
    ("gateway", "powers", "research"),
    [
        ("digital-economy-act-2017-section-35", True, False),
        ("digital-economy-act-2017-section-48", True, False),
        ("digital-economy-act-2017-section-56", True, False),
        ("digital-economy-act-2017-section-64", False, True),
        ("children-act-2004-section-10", False, False),
        ("to be agreed", False, False),
        ("(left out)", False, False),
    ],
)
def test_a_basis_rests_on_one_of_three_powers_or_on_that_for_research(
    gateway: str, powers: bool, research: bool
) -> None:
    given = "lawful_bases.school-welfare.gateway: children-act-2004-section-10"
    basis = partnership_with(given, RESTS.format(gateway)).lawful_bases["school-welfare"]
    assert (relies_on_it(basis), relies_on_research_power(basis)) == (powers, research)


@over_rows(
    ("gateway", "flows", "research"),
    [
        ("digital-economy-act-2017-section-35", ["attendance-flag", "replies"], []),
        ("digital-economy-act-2017-section-64", [], ["attendance-flag"]),
        ("children-act-2004-section-10", [], []),
    ],
)
def test_any_partner_makes_a_flow_one_under_it_and_a_sender_one_for_research(
    gateway: str, flows: list[str], research: list[str]
) -> None:
    partnership = partnership_with(RESTS.format(gateway))
    found = {name: bases for name, _flow, bases in flows_under_it(partnership)}
    assert [*found] == flows
    assert [name for name, _flow, _bases in flows_for_research(partnership)] == research
    if found:
        assert set(found["attendance-flag"]) == {SCHOOL, COUNCIL}


def test_a_sender_without_a_basis_rests_on_nothing() -> None:
    bare = "flows.attendance-flag.basis: {northmoor-council: school-welfare}\n"
    partnership = partnership_with(RESTS.format("digital-economy-act-2017-section-64") + bare)
    assert [name for name, _flow, _bases in flows_for_research(partnership)] == []


@over_rows(
    ("gateway", "objective", "found"),
    [
        ("digital-economy-act-2017-section-35", "multiple-disadvantages", [DISADVANTAGES]),
        ("digital-economy-act-2017-section-35", "to be agreed", []),
        ("digital-economy-act-2017-section-48", "multiple-disadvantages", [DEBT]),
        ("digital-economy-act-2017-section-56", "to be agreed", [FRAUD]),
        ("children-act-2004-section-10", "multiple-disadvantages", []),
    ],
)
def test_what_the_bases_are_for_is_named_once(gateway: str, objective: str, found: list[Aim]) -> None:
    basis = partnership_with(
        RESTS.format(gateway) + f"lawful_bases.school-welfare.objective: {objective}\n"
    ).lawful_bases["school-welfare"]
    assert aims({"one": basis, "other": basis}) == found


@over_rows(
    ("aim", "words"),
    [
        (DEBT, "debt owed to the public sector"),
        (FRAUD, "fraud against the public sector"),
        (DISADVANTAGES, "the objective “multiple disadvantages”"),
    ],
)
def test_an_aim_in_words(aim: Aim, words: str) -> None:
    assert said_aim(aim) == words


def test_who_sends_and_receives_decides_unless_it_is_a_processor() -> None:
    partnership = partnership_with("partners.millbrook-surgery.role: processor")
    flow = partnership.flows["health-flag"]
    assert [name for name, _ in controllers_of(partnership, flow)] == [
        "harrow-lane-surgery",
        "northmoor-community-trust",
    ]


@over_rows(
    ("changes", "partner", "answer", "why"),
    [
        ("", COUNCIL, Specified.YES, ""),
        ("", SCHOOL, Specified.YES, ""),
        ("", "harbour-families", Specified.NO, ""),
        ("", OFFICE, Specified.IN_DOUBT, "named one by one, and this name is not among them"),
        (f"partners.{OFFICE}.kind: government-department", OFFICE, Specified.IN_DOUBT, "named one by one"),
        (f"partners.{OFFICE}.name: The HOME Office, London", OFFICE, Specified.YES, ""),
        ("partners.harbour-families.name: Friends of the Home Office", "harbour-families", Specified.NO, ""),
        ("partners.hill-top-school.kind: academy-trust", SCHOOL, Specified.IN_DOUBT, "proprietors of Academies"),
        ("partners.hill-top-school.kind: to be agreed", SCHOOL, Specified.YES, ""),
        ("partnership.nation: to be agreed", "harbour-families", Specified.YES, ""),
        ("partners.harbour-families.dea_service_provider_to: to be agreed", "harbour-families", Specified.YES, ""),
        (
            f"partners.harbour-families.dea_service_provider_to: {COUNCIL}",
            "harbour-families",
            Specified.IN_DOUBT,
            "only for the services that it provides to Northmoor Council",
        ),
        (f"partners.{COUNCIL}.dea_service_provider_to: {SCHOOL}", COUNCIL, Specified.YES, ""),
        ("partnership.nation: northern-ireland", COUNCIL, Specified.NO, ""),
        ("partnership.nation: northern-ireland", OFFICE, Specified.NO, ""),
        ("partnership.nation: scotland", SCHOOL, Specified.NO, ""),
        ("partnership.nation: scotland", COUNCIL, Specified.YES, ""),
        ("partnership.nation: wales", "northmoor-community-trust", Specified.IN_DOUBT, "Welsh health bodies"),
        ("", "northmoor-community-trust", Specified.NO, ""),
    ],
)
def test_who_is_specified_for_multiple_disadvantages(changes: str, partner: str, answer: Specified, why: str) -> None:
    partnership = partnership_with(changes)
    found = specified(partnership, partnership.partners[partner], DISADVANTAGES)
    assert found[0] is answer
    assert why in found[1]
    assert bool(found[1]) is (answer is Specified.IN_DOUBT)


def test_it_names_a_nation_for_each_list() -> None:
    assert {nation.value for nation in Nation} == {"england", "wales", "scotland", "northern-ireland"}


SUPPLY = """
lawful_bases.bills: {{name: Help, article_6: public-task, power: An Act, gateway: digital-economy-act-2017-section-{section}}}
flows.health-flag.from: [northmoor-council, hill-top-school, harbour-families]
flows.health-flag.to: [national-families-office, harrow-lane-surgery]
flows.health-flag.basis: {{northmoor-council: {council}, hill-top-school: {school}}}
"""


@over_rows(
    ("section", "council", "school", "who"),
    [
        ("36", "bills", "school-welfare", [COUNCIL]),
        ("38", "bills", "bills", [COUNCIL, SCHOOL]),
        ("36", "school-welfare", "school-welfare", [COUNCIL, SCHOOL, "harbour-families"]),
        ("37", "bills", "school-welfare", [OFFICE, "harrow-lane-surgery"]),
        ("39", "bills", "school-welfare", [OFFICE, "harrow-lane-surgery"]),
        ("48", "bills", "bills", [COUNCIL, SCHOOL, "harbour-families", OFFICE, "harrow-lane-surgery"]),
    ],
)
def test_of_a_power_to_tell_suppliers_or_to_be_told_by_them_one_end_has_to_be_specified(
    section: str, council: str, school: str, who: list[str]
) -> None:
    partnership = partnership_with(SUPPLY.format(section=section, council=council, school=school))
    aim = Gateway(f"digital-economy-act-2017-section-{section}")
    found = who_has_to_be_specified(partnership, partnership.flows["health-flag"], aim)
    assert [name for name, _partner in found] == who
