"""The points of law that were read again at their source: for each, what is unlawful is found, and what is lawful is let be."""

from __future__ import annotations

import pytest

from govkit.model.lawful_basis import LawfulBasis
from tests.rules.test_more_rules import UNSETTLED, Change, paths, problems

COUNCIL = "lawful_bases.council-early-help"


# Lists and ranges of paragraphs


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("paragraphs 10 (preventing or detecting unlawful acts) and 18 (safeguarding)", (10, 18)),
        ("paragraph 6 (statutory purposes), paragraph 18 (safeguarding)", (6, 18)),
        ("paragraph 18 (aged 18 or over (at risk))", (18,)),
        ("paragraphs 16 to 18", (16, 17, 18)),
        ("paragraphs 16–18 and 20", (16, 17, 18, 20)),
        ("paragraphs 18 to 16", (18, 16)),
        ("paragraphs 6 & 18", (6, 18)),
        ("paragraph 36 (as an extension of paragraph 10(2))", (36, 10)),
        ("paragraph 6, and section 10", (6,)),
        ("paragraph 6 of Schedule 1 to the Data Protection Act 2018", (6,)),
        ("paragraphs 6 and 2018", (6,)),
    ],
)
def test_lists_and_ranges_of_paragraphs_are_read(written: str, numbers: tuple[int, ...]) -> None:
    assert basis(written).paragraphs == numbers


def test_the_rules_of_each_paragraph_of_a_list_are_asked() -> None:
    change = (f"{COUNCIL}.schedule_1", "paragraphs 10 (unlawful acts) and 18 (safeguarding)")
    assert COUNCIL in paths("safeguarding-paragraph-without-reason", change)


@pytest.mark.parametrize(
    ("interest", "found"),
    [
        ("crime and safeguarding (Annex 1, paragraphs 5 and 6)", False),
        ("crime and safeguarding (paragraphs 5 to 9 of Annex 1)", False),
        ("crime and safeguarding (Annex 1)", True),
        ("crime and safeguarding (Annex 2, paragraph 6)", True),
    ],
)
def test_a_recognised_interest_names_one_condition_or_several(interest: str, found: bool) -> None:
    changes = [
        ("lawful_bases.charity-agreed-support.article_6", "recognised-legitimate-interest"),
        ("lawful_bases.charity-agreed-support.interest", interest),
    ]
    assert bool(paths("interest-not-named", *changes)) == found


# The appropriate policy document


@pytest.mark.parametrize(
    ("paragraph", "needing"),
    [
        ("paragraph 10", (10,)),
        ("paragraph 10(1)", (10,)),
        ("paragraph 10(2)", ()),
        ("paragraph 13(3)", ()),
        ("paragraph 27(3)", ()),
        ("paragraphs 10(2) and 18", (18,)),
        ("paragraph 36", (36,)),
        ("paragraphs 36 and 18", (36, 18)),
        ("paragraphs 36 and 10(2)", ()),
        ("paragraphs 36, 10(2) and 6", (36, 6)),
        ("paragraph 37", (37,)),
        ("paragraph 29", ()),
    ],
)
def test_which_paragraphs_need_a_policy_document(paragraph: str, needing: tuple[int, ...]) -> None:
    assert basis(paragraph).paragraphs_with_policy == needing
    changes = [(f"{COUNCIL}.schedule_1", paragraph), (f"{COUNCIL}.appropriate_policy_document", None)]
    assert bool(paths("paragraph-without-policy-document", *changes)) == bool(needing)


def basis(schedule_1: str) -> LawfulBasis:
    """A lawful basis with a paragraph of Schedule 1."""
    return LawfulBasis.model_validate({"name": "A", "article_6": "consent", "schedule_1": schedule_1})


# Whom the safeguarding paragraph protects


SAFEGUARDING = {"without_consent": "consent-cannot-be-expected", "reason": "Nobody could be asked in time."}
AT_RISK = "We suspect that each needs care, may be harmed, and can’t stop it because of that need."


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"protects": "people-under-18"}, False),  # the data is about parents and children
        ({"protects": ["people-under-18", "adults-at-risk"]}, True),
        ({"protects": "adults-at-risk"}, True),
        ({"protects": "adults-at-risk", "adults_at_risk": AT_RISK}, False),
        ({"adults_at_risk": AT_RISK}, False),  # as it was written before there was `protects`
        ({}, True),
        ({"protects": "to be agreed"}, False),
    ],
)
def test_who_is_protected_need_not_be_who_the_data_is_about(said: dict[str, object], found: bool) -> None:
    changes = [
        (f"{COUNCIL}.schedule_1", "paragraph 18 (safeguarding)"),
        (f"{COUNCIL}.safeguarding", {**SAFEGUARDING, **said}),
    ]
    assert bool(paths("safeguarding-paragraph-without-reason", *changes)) == found


@pytest.mark.parametrize(
    ("paragraphs", "found"), [("paragraph 18", True), ("paragraphs 17 and 18", True), ("paragraphs 6 and 18", False)]
)
def test_a_paragraph_beside_the_safeguarding_one_can_carry_what_people_are_asked(paragraphs: str, found: bool) -> None:
    change = (f"{COUNCIL}.schedule_1", paragraphs)
    assert bool(paths("safeguarding-paragraph-with-consent", change)) == found


# Who is a public authority


INTERESTS: list[Change] = [
    ("lawful_bases.charity-agreed-support.article_6", "legitimate-interests"),
    ("lawful_bases.charity-agreed-support.interest", "support at home"),
]
HARBOUR = "partners.harbour-families"


@pytest.mark.parametrize(
    ("kind", "nation", "said", "is_one"),
    [
        ("charity", "england", None, False),
        ("company", "england", None, False),
        ("company", "england", "true", True),  # a council’s own children’s company
        ("charity", "england", "true", True),
        ("housing-association", "england", None, False),
        ("housing-association", "wales", None, False),
        ("housing-association", "scotland", None, True),
        ("housing-association", "scotland", "false", False),  # not registered, or no housing service
        ("local-authority", "england", None, True),
        ("local-authority", "england", "false", False),  # a parish council
        ("gp-practice", "northern-ireland", None, True),
        ("charity", "england", UNSETTLED, False),
    ],
)
def test_who_is_a_public_authority_is_a_fact(kind: str, nation: str, said: str | None, is_one: bool) -> None:
    changes: list[Change] = [(f"{HARBOUR}.kind", kind), ("partnership.nation", nation), *INTERESTS]
    changes += [] if said is None else [(f"{HARBOUR}.public_authority", said)]
    found = paths("public-authority-on-legitimate-interests", *changes)
    assert found == (["flows.support-plan.basis.harbour-families"] if is_one else [])
    without_officer = paths("public-authority-without-data-protection-officer", *changes)
    assert (HARBOUR in without_officer) == is_one


def test_the_finding_says_how_to_say_otherwise_where_the_file_is_silent() -> None:
    rule = "public-authority-on-legitimate-interests"
    (silent,) = problems(rule, (f"{HARBOUR}.kind", "local-authority"), *INTERESTS)
    assert (
        "`public_authority: false` in `partners.harbour-families`. A parish or community council is none" in silent.fix
    )
    (said,) = problems(rule, (f"{HARBOUR}.public_authority", "true"), *INTERESTS)
    assert "public_authority" not in said.fix


# Whose task it is


TASK: list[Change] = [
    ("lawful_bases.charity-agreed-support.article_6", "public-task"),
    ("lawful_bases.charity-agreed-support.power", "Children Act 2004, section 10"),
]
POWER = ["lawful_bases.charity-agreed-support.power"]


@pytest.mark.parametrize(
    ("kind", "power", "found"),
    [
        ("charity", "Children Act 2004, section 10", True),
        ("company", "Children Act 2004, section 10(1)(c)", True),
        ("housing-association", "Children Act 2004, sections 10 and 11", True),
        ("nhs-trust", "Children Act 2004, section 10", True),
        ("gp-practice", "Children Act 2004, section 10", True),
        ("local-authority", "Children Act 2004, section 10", False),
        ("school", "Children Act 2004, section 10(5)", False),  # a relevant partner, section 10(4)
        ("police", "Children Act 2004, section 10(5)", False),
        ("integrated-care-board", "Children Act 2004, section 10(5)", False),
        ("nhs-trust", "Children Act 2004, section 11", False),
        ("charity", "Education Act 2002, section 175", True),
        ("school", "Education Act 2002, section 175", False),
        ("charity", "The fictional Money Advice Order 2021, article 3", False),
    ],
)
def test_a_statute_gives_a_function_to_those_alone_whom_it_names(kind: str, power: str, found: bool) -> None:
    changes = [*TASK, ("lawful_bases.charity-agreed-support.power", power), (f"{HARBOUR}.kind", kind)]
    told = [path for path in paths("power-of-other-bodies", *changes) if path in POWER]
    assert bool(told) == found


@pytest.mark.parametrize(
    ("power", "nation", "found"),
    [
        ("Children Act 1989, section 17", "england", False),
        ("Children Act 1989, section 17", "scotland", True),
        ("Children Act 1989, section 17", "wales", True),
        ("Children (Scotland) Act 1995, section 22", "scotland", False),
    ],
)
def test_a_statute_of_one_nation_is_no_power_in_another(power: str, nation: str, found: bool) -> None:
    changes = [(f"{COUNCIL}.power", power), (f"{COUNCIL}.gateway", None), ("partnership.nation", nation)]
    told = [path for path in paths("power-of-other-bodies", *changes) if path == f"{COUNCIL}.power"]
    assert bool(told) == found


# A power is a function in law


@pytest.mark.parametrize(
    ("power", "no_law", "data_protection"),
    [
        ("because we want to", True, False),
        ("our charitable objects", True, False),
        ("an act of kindness, in order to help", True, False),
        ("NHS care under its NHS contract", True, False),
        ("UK GDPR, Article 6(1)(e)", False, True),
        ("Data Protection Act 2018, section 8", False, True),
        ("the GDPR and the Data (Use and Access) Act 2025", False, True),
        ("Data Protection Act 2018, Schedule 1, paragraph 6; Care Act 2014, section 42", False, False),
        ("Care Act 2014, section 42", False, False),
        ("the common law duty of a constable to keep the peace", False, False),
        ("Royal Charter of the University of Saltmere 1926, article 3", False, False),
        ("SI 2013/617, regulation 6", False, False),
        (UNSETTLED, False, False),
    ],
)
def test_a_power_is_a_function_in_law_and_data_protection_law_is_none(
    power: str, no_law: bool, data_protection: bool
) -> None:
    changes = [(f"{COUNCIL}.power", power), (f"{COUNCIL}.gateway", None)]
    assert bool(paths("power-that-names-no-law", *changes)) == no_law
    assert bool(paths("data-protection-law-as-power", *changes)) == data_protection


def test_a_request_needs_a_function_in_law_too() -> None:
    change = ("requests.homes-at-risk.power", "UK GDPR, Article 6(1)(e)")
    assert paths("data-protection-law-as-power", change) == ["requests.homes-at-risk.power"]
    assert paths("data-protection-law-as-power") == []


# Official authority over data about offences


@pytest.mark.parametrize(
    ("said", "warned"),
    [
        ({}, True),
        ({"official_authority": "The fictional Offence Records Order 2020, article 3"}, False),
        ({"schedule_1": "paragraph 6 (statutory purposes)", "appropriate_policy_document": "A-1"}, False),
    ],
)
def test_public_status_alone_is_no_official_authority(said: dict[str, str], warned: bool) -> None:
    changes = [
        ("data_items.attendance-flag.criminal", "true"),
        *((f"lawful_bases.school-welfare.{key}", value) for key, value in said.items()),
    ]
    told = paths("official-authority-not-named", *changes)
    assert ("lawful_bases.school-welfare" in told) == warned
    assert paths("official-authority-not-named") == []


def test_a_charity_that_names_its_authority_over_offences_is_let_be() -> None:
    changes: list[Change] = [("data_items.support-plan.criminal", "true")]
    rule = "criminal-item-without-condition"
    assert paths(rule, *changes) == ["flows.support-plan.carries.support-plan"]
    named = ("lawful_bases.charity-agreed-support.official_authority", "The fictional Offence Records Order 2020")
    assert paths(rule, *changes, named) == []
