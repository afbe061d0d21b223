"""The points of law that were read again at their source: for each, what is unlawful is found, and what is lawful is let be."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from govkit.dates.reply import answers
from govkit.model.answer import Answer
from govkit.model.lawful_basis import LawfulBasis
from govkit.model.sharing import DataItem, SpecialCategory
from tests.changes import UNSETTLED, Changes, partnership_with, paths, problems
from tests.rows import over_rows

COUNCIL = "lawful_bases.council-early-help"


# Lists and ranges of paragraphs


@over_rows(
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


@over_rows(
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


@over_rows(
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


@over_rows(
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


@over_rows(
    ("paragraphs", "found"), [("paragraph 18", True), ("paragraphs 17 and 18", True), ("paragraphs 6 and 18", False)]
)
def test_a_paragraph_beside_the_safeguarding_one_can_carry_what_people_are_asked(paragraphs: str, found: bool) -> None:
    change = (f"{COUNCIL}.schedule_1", paragraphs)
    assert bool(paths("safeguarding-paragraph-with-consent", change)) == found


# Who is a public authority


INTERESTS: list[Changes] = [
    ("lawful_bases.charity-agreed-support.article_6", "legitimate-interests"),
    ("lawful_bases.charity-agreed-support.interest", "support at home"),
]
HARBOUR = "partners.harbour-families"


@over_rows(
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
    changes: list[Changes] = [(f"{HARBOUR}.kind", kind), ("partnership.nation", nation), *INTERESTS]
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


TASK: list[Changes] = [
    ("lawful_bases.charity-agreed-support.article_6", "public-task"),
    ("lawful_bases.charity-agreed-support.power", "Children Act 2004, section 10"),
]
POWER = ["lawful_bases.charity-agreed-support.power"]


@over_rows(
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


@over_rows(
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


@over_rows(
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


@over_rows(
    ("asker", "power", "rule"),
    [
        ("harbour-families", "our charitable objects", "power-that-names-no-law"),
        ("harbour-families", "Children Act 2004, section 10", "power-of-other-bodies"),
        ("northmoor-council", "Housing Act 1996, section 195", ""),
    ],
)
def test_who_asks_others_for_data_has_the_task_in_law_itself(asker: str, power: str, rule: str) -> None:
    request: list[Changes] = [("requests.homes-at-risk.asked_by", asker), ("requests.homes-at-risk.power", power)]
    for each in ("power-that-names-no-law", "power-of-other-bodies"):
        assert ("requests.homes-at-risk.power" in paths(each, *request)) == (each == rule)


# Official authority over data about offences


@over_rows(
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
    changes: list[Changes] = [("data_items.support-plan.criminal", "true")]
    rule = "criminal-item-without-condition"
    assert paths(rule, *changes) == ["flows.support-plan.carries.support-plan"]
    named = ("lawful_bases.charity-agreed-support.official_authority", "The fictional Offence Records Order 2020")
    assert paths(rule, *changes, named) == []


# Objections and confidentiality


FLAG = "confidentiality_bases.flag-for-care"


def reply(*changes: Changes) -> dict[str, Answer]:
    """The answers to an opt-out in the example with the changes."""
    return dict(answers(partnership_with(*changes), "opt-out"))


@over_rows(
    ("changes", "goes_on"),
    [
        ([], ["family-list", "attendance-flag"]),  # the health flag rests on implied consent
        ([(f"{FLAG}.basis", "required-or-allowed-by-statute")], ["family-list", "attendance-flag", "health-flag"]),
        ([(f"{FLAG}.basis", "section-251-support")], ["family-list", "attendance-flag"]),
        (
            [
                (f"{FLAG}.basis", "section-251-support"),
                ("records.national_data_opt_out.set_aside_by", "Letter 26/CAG/0123 of 3 November 2026"),
            ],
            ["family-list", "attendance-flag", "health-flag"],
        ),
        ([("records.objections.may_be_refused_for", "family-list")], ["family-list"]),
        ([("records.objections.may_be_refused_for", "health-flag")], []),
        ([("records.objections.refusal_ground", None)], []),
    ],
)
def test_a_no_is_refused_flow_by_flow_and_never_against_confidence(changes: list[Changes], goes_on: list[str]) -> None:
    found = reply(*changes)
    refused = found.get("refused")
    assert sorted(refused.goes_on if refused else ()) == sorted(goes_on)
    covered = {"family-list", "attendance-flag", "health-flag"}
    assert set(found["accepted"].stopped) == covered
    if refused:
        assert set(refused.stopped) == covered - set(goes_on)


@over_rows(("flows", "found"), [("family-list", 0), (["family-list", "health-flag"], 1), (UNSETTLED, 0)])
def test_a_refusal_that_confidentiality_does_not_allow_is_found(flows: object, found: int) -> None:
    change = ("records.objections.may_be_refused_for", flows)
    assert len(paths("objection-refused-against-confidence", change)) == found


@over_rows(
    ("school", "council", "confidential", "found"),
    [
        ("legal-obligation", "legal-obligation", None, True),
        ("public-task", "legal-obligation", None, False),
        ("legal-obligation", "public-task", None, False),
        ("legal-obligation", "legal-obligation", "flag-for-care", False),  # implied consent ends with a no
    ],
)
def test_nobody_opts_out_of_what_the_law_obliges_all_to_share(
    school: str, council: str, confidential: str | None, found: bool
) -> None:
    changes: list[Changes] = [
        ("lawful_bases.school-welfare.article_6", school),
        ("lawful_bases.council-early-help.article_6", council),
        ("flows.attendance-flag.confidentiality", confidential or UNSETTLED),
    ]
    if confidential is None:
        changes.pop()
    assert ("flows.attendance-flag.goes_ahead" in paths("opt-out-of-legal-duty", *changes)) == found


def test_the_duty_to_share_for_care_falls_away_with_a_no_so_it_can_offer_one() -> None:
    changes: list[Changes] = [
        (f"lawful_bases.{basis}.{key}", value)
        for basis in ("school-welfare", "council-early-help")
        for key, value in (
            ("article_6", "legal-obligation"),
            ("power", "Health and Social Care Act 2012, section 251B"),
            ("gateway", "health-and-social-care-act-2012-section-251b"),
        )
    ]
    assert paths("opt-out-of-legal-duty", *changes) == []


# Section 251 and the National Data Opt-out


SUPPORT: list[Changes] = [(f"{FLAG}.basis", "section-251-support"), (f"{FLAG}.reference", "26/CAG/0123")]


@over_rows(
    ("more", "found"),
    [
        ([], True),
        ([("records.national_data_opt_out.applies", "true")], False),
        ([("records.national_data_opt_out.set_aside_by", "Letter of 3 November 2026")], False),
        ([("records.national_data_opt_out.applies", UNSETTLED)], False),
        ([("partnership.nation", "wales")], False),  # the opt-out is England's
        ([(f"{FLAG}.basis", "implied-consent-for-individual-care")], False),
    ],
)
def test_under_section_251_the_opt_out_applies_unless_the_approval_says_otherwise(
    more: list[Changes], found: bool
) -> None:
    assert bool(paths("opt-out-set-aside-without-approval", *SUPPORT, *more)) == found


@over_rows(("reference", "found"), [(None, True), ("26/CAG/0123", False), (UNSETTLED, False)])
def test_support_names_its_approval(reference: str | None, found: bool) -> None:
    changes = SUPPORT[:1] + ([] if reference is None else [(f"{FLAG}.reference", reference)])
    assert bool(paths("support-without-reference", *changes)) == found


@over_rows(("nation", "found"), [("england", False), ("wales", False), ("scotland", True), ("northern-ireland", True)])
def test_section_251_is_for_england_and_wales(nation: str, found: bool) -> None:
    changes: list[Changes] = [*SUPPORT, ("partnership.nation", nation)]
    assert bool(paths("section-251-outside-england-and-wales", *changes)) == found


# Confidence, and who may rely on what


@over_rows(
    ("taker", "gives", "found"),
    [
        ("northmoor-community-trust", None, False),
        ("hill-top-school", None, True),
        ("harbour-families", None, True),
        ("harbour-families", "health", False),  # a charity that supports the patient's care
        ("hill-top-school", "adult-social-care", False),
    ],
)
def test_implied_consent_reaches_those_who_give_or_support_care(taker: str, gives: str | None, found: bool) -> None:
    changes: list[Changes] = [("flows.health-flag.to", taker)]
    changes += [] if gives is None else [(f"partners.{taker}.gives", gives)]
    assert bool(paths("implied-consent-outside-care", *changes)) == found


@over_rows(
    ("how_often", "reason", "found"),
    [
        ("Every three months", "Children may come to harm.", True),
        ("Weekly", "Children may come to harm.", True),
        ("When a child may come to harm", "Children may come to harm.", False),
        ("For each person at high risk, on the day", "People may come to harm.", False),
        ("Every two weeks", "For each, the clinician writes down why the danger outweighs the duty.", False),
    ],
)
def test_the_public_interest_is_weighed_case_by_case(how_often: str, reason: str, found: bool) -> None:
    changes = [
        (f"{FLAG}.basis", "overriding-public-interest"),
        (f"{FLAG}.reason", reason),
        ("flows.health-flag.how_often", how_often),
    ]
    assert bool(paths("standing-public-interest", *changes)) == found


@over_rows(
    ("reason", "found"),
    [
        ("The Children Act 2004, section 10, lets us.", True),
        ("Children Act 2004, sections 10 and 11.", True),
        ("Children Act 2004, section 10, and the Care Act 2014, section 45.", False),
        ("A safeguarding partner asks under the Children Act 2004, section 16H.", False),
    ],
)
def test_a_duty_to_co_operate_lifts_no_confidence(reason: str, found: bool) -> None:
    changes = [(f"{FLAG}.basis", "required-or-allowed-by-statute"), (f"{FLAG}.reason", reason)]
    assert bool(paths("confidence-lifted-by-no-statute", *changes)) == found


@over_rows(
    ("deciders", "found"),
    [
        (["harrow-lane-surgery", "millbrook-surgery"], False),
        (["harrow-lane-surgery", "millbrook-surgery", "northmoor-council"], False),
        (["harrow-lane-surgery"], True),
        (["northmoor-council"], True),
        (UNSETTLED, False),
    ],
)
def test_each_holder_decides_for_itself_how_its_confidence_is_met(deciders: object, found: bool) -> None:
    change = (f"{FLAG}.decided_by", deciders)
    assert (f"{FLAG}.decided_by" in paths("confidence-decided-by-others", change)) == found


@over_rows(
    ("goes_ahead", "found"), [("when-they-agree", True), ("unless-they-opt-out", True), ("without-asking", False)]
)
def test_vital_interests_are_for_people_who_cannot_consent(goes_ahead: str, found: bool) -> None:
    changes: list[Changes] = [("lawful_bases.nhs-care.article_9", "vital-interests")]
    for flow in ("family-list", "health-flag", "health-details"):
        changes += [(f"flows.{flow}.goes_ahead", goes_ahead)]
    assert bool(paths("vital-interests-of-those-asked", *changes)) == found


@pytest.mark.parametrize(
    ("kind", "goes_ahead", "found"),
    [
        (
            "charity",
            "when-they-agree",
            False,
        ),  # it receives what people agreed to; whether it has such an aim only it knows
        ("local-authority", "when-they-agree", True),
    ],
)
def test_the_condition_of_members_bodies_is_for_them(kind: str, goes_ahead: str, found: bool) -> None:
    changes = [
        ("lawful_bases.charity-agreed-support.article_9", "not-for-profit-body"),
        (f"{HARBOUR}.kind", kind),
        ("flows.support-plan.goes_ahead", goes_ahead),
    ]
    assert bool(paths("condition-of-members-bodies", *changes)) == found


@pytest.mark.parametrize(("goes_ahead", "found"), [("when-they-agree", False), ("without-asking", True)])
def test_a_members_body_sends_nothing_out_without_consent(goes_ahead: str, found: bool) -> None:
    changes = [
        ("lawful_bases.charity-agreed-support.article_9", "not-for-profit-body"),
        ("flows.support-plan.from", "harbour-families"),
        ("flows.support-plan.to", "northmoor-council"),
        ("flows.support-plan.goes_ahead", goes_ahead),
    ]
    assert bool(paths("condition-of-members-bodies", *changes)) == found


@over_rows(
    ("confidential", "form", "basis_named", "found"),
    [
        ("false", "identifiable", False, False),
        ("true", "identifiable", False, True),
        ("true", "identifiable", True, False),
        ("true", "aggregate", False, False),
        (UNSETTLED, "identifiable", False, False),
    ],
)
def test_what_was_told_in_confidence_outside_health_needs_a_basis_too(
    confidential: str, form: str, basis_named: bool, found: bool
) -> None:
    changes: list[Changes] = [
        ("data_items.support-plan.confidential", confidential),
        ("data_items.support-plan.form", form),
    ]
    changes += [("flows.support-plan.confidentiality", "details-with-consent")] if basis_named else []
    assert bool(paths("confidence-not-met", *changes)) == found


# Special categories


@over_rows("category", [each for each in SpecialCategory if each is not SpecialCategory.HEALTH])
def test_each_special_category_needs_a_condition(category: SpecialCategory) -> None:
    rule, item = "special-item-without-article-9-condition", "data_items.attendance-flag"
    found = paths(rule, (f"{item}.special_categories", category.value))
    assert found == ["flows.attendance-flag.basis.hill-top-school"]  # the council has a condition
    assert paths(rule, (f"{item}.special_categories", category.value), (f"{item}.form", "aggregate")) == []
    assert paths(rule, (f"{item}.special_categories", UNSETTLED)) == []
    assert paths(rule) == []


def test_health_among_the_categories_is_the_mark_that_there_was() -> None:
    found = partnership_with(("data_items.attendance-flag.special_categories", ["health", "sex-life"]))
    item = found.data_items["attendance-flag"]
    assert (item.health, item.other_categories, item.is_sensitive) == (True, (SpecialCategory.SEX_LIFE,), True)
    rule = "health-item-without-article-9-condition"
    assert "flows.attendance-flag.basis.hill-top-school" in paths(
        rule, ("data_items.attendance-flag.special_categories", "health")
    )


def test_health_that_says_yes_and_no_is_a_fault() -> None:
    raw = {"special_categories": ["health"], "health": "false"}
    with pytest.raises(ValidationError, match="lists `health`, and `health` says no"):
        DataItem.model_validate(raw)


# Telling people


@over_rows(
    ("ground", "provision", "found"),
    [
        ("data-protection-act-schedules-2-to-4", None, True),
        ("data-protection-act-schedules-2-to-4", "Schedule 2, paragraph 2 (crime)", False),
        ("would-defeat-the-purpose", None, False),
    ],
)
def test_an_exemption_of_the_schedules_names_its_paragraph(ground: str, provision: str | None, found: bool) -> None:
    said = {"flows": "attendance-flag", "ground": ground, "reason": "So."} | (
        {"provision": provision} if provision else {}
    )
    assert bool(paths("exemption-without-provision", ("records.notice_exemption", said))) == found


@over_rows(
    ("ground", "reused", "found"),
    [
        ("disproportionate-effort", True, True),
        ("would-defeat-the-purpose", True, True),
        ("people-already-know", True, False),  # Articles 13(4) and 14(5)(a)
        ("own-data-for-research", True, False),
        ("data-protection-act-schedules-2-to-4", True, False),
        ("disproportionate-effort", False, False),
    ],
)
def test_who_collected_the_data_itself_is_not_freed_by_article_14(ground: str, reused: bool, found: bool) -> None:
    said = {"flows": "attendance-flag", "ground": ground, "reason": "So.", "protected_by": "A poster."}
    changes: list[Changes] = [("records.notice_exemption", said)]
    changes += [] if reused else [("data_items.attendance-flag.reuse", None)]
    assert bool(paths("own-data-under-exemption-of-others", *changes)) == found


@over_rows(
    ("ground", "needs"),
    [("own-data-for-research", True), ("impossible", True), ("data-protection-act-schedules-2-to-4", False)],
)
def test_research_with_own_data_protects_people_in_another_way(ground: str, needs: bool) -> None:
    said = {"flows": "attendance-flag", "ground": ground, "reason": "So."}
    assert bool(paths("exemption-without-protection", ("records.notice_exemption", said))) == needs


# Ways to complain, replies and joint control


@over_rows(
    ("ways", "found"),
    [
        ({"phone": "01632 960041"}, False),
        ({"email": "office@partner.example"}, False),
        ({"post": "the school office"}, False),
        ({"form": "https://partner.example/complaints"}, False),
        ({}, True),
        (UNSETTLED, False),
        (None, True),
    ],
)
def test_any_suitable_way_to_complain_will_do(ways: object, found: bool) -> None:
    told = paths("controller-without-complaint-route", ("partners.hill-top-school.complaints", ways))
    assert bool(told) == found


@over_rows(
    ("letter", "covers", "found"),
    [
        ("consent", "the person who signs, and any child they sign for", False),
        ("consent", "everyone in the family", True),
        ("opt-out", "everyone in the family", False),  # all of it is about families as a whole, which one no can stop
    ],
)
def test_one_reply_decides_for_nobody_else(letter: str, covers: str, found: bool) -> None:
    rule = "consent-for-other-adults" if letter == "consent" else "reply-for-other-adults"
    change = (f"letters.{letter}.one_reply_covers", covers)
    assert (f"letters.{letter}.one_reply_covers" in paths(rule, change)) == found


def test_separate_controllers_who_find_families_together_say_why() -> None:
    rule = "joint-control-not-considered"
    silent: Changes = ("records.separate_control", None)
    assert paths(rule) == []
    assert paths(rule, silent) == ["records"]
    assert paths(rule, silent, ("records.joint_arrangement", {"essence": "The council answers."})) == []


# What is not in force


def test_what_is_not_in_force_says_as_of_which_day() -> None:
    change = (f"{COUNCIL}.power", "Children Act 2004, section 16LA")
    (problem,) = problems("power-not-in-force", change, (f"{COUNCIL}.gateway", None))
    assert "not in force in anything that could be read on 28 November 2026" in problem.message
