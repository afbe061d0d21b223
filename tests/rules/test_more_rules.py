"""Cases of the further rules about the partnership, and that no rule trips over what is missing or still to be agreed."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from govkit.data.programmes import programmes
from govkit.load.flow_defaults import with_flow_defaults
from govkit.load.programme_criteria import with_programme
from govkit.load.validate import validate
from govkit.model import Partnership
from govkit.model.lawful_basis import LawfulBasis
from govkit.rules.problem import Problem
from govkit.rules.rule import find_rule
from govkit.written.keys import known_keys
from govkit.written.source_map import SourceMap
from tests.conftest import ABOUT_THE_FILE, ROOT, ask
from tests.rules.test_partnership_rules import SECTIONS_OF_PARTS

EXAMPLE: dict[str, Any] = yaml.load((ROOT / "partners.yaml").read_text("utf-8"), yaml.BaseLoader)
UNSETTLED = "to be agreed"

Route = tuple[str | int, ...]
Change = tuple[str, Any]


def partnership(raw: dict[str, Any]) -> Partnership | None:
    """The partnership that the data describes, if it does describe one."""
    filled = with_programme(*with_flow_defaults(raw, SourceMap("partners.yaml")), programmes())
    return validate(*filled, programmes())[0]


def changed(*changes: Change) -> Partnership:
    """The example with other values at some paths; a value of None takes the key away."""
    raw = copy.deepcopy(EXAMPLE)
    for path, value in changes:
        *way, key = path.split(".")
        block = raw
        for step in way:
            block = block.setdefault(step, {})
        if value is None:
            del block[key]
        else:
            block[key] = value
    found = partnership(raw)
    assert found is not None, changes
    return found


def problems(rule: str, *changes: Change) -> list[Problem]:
    return ask(find_rule(rule), changed(*changes))


def paths(rule: str, *changes: Change) -> list[str]:
    return [problem.path for problem in problems(rule, *changes)]


@pytest.mark.parametrize("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_the_example_is_clean(rule: Any) -> None:
    assert ask(rule, changed()) == []


@pytest.mark.parametrize("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_a_problem_is_told_in_sentences_and_stands_in_the_example(rule: Any) -> None:
    fragment: dict[str, Any] = yaml.load(rule.bad, yaml.BaseLoader)
    written: list[Change] = []
    for section, block in fragment.items():
        if section in SECTIONS_OF_PARTS:
            written += [(f"{section}.{part}", value) for part, value in block.items()]
        else:
            written.append((section, block or None))
    found = problems(rule.id, *written)
    assert any(problem.path.partition(".")[0] in fragment for problem in found)
    for problem in found:
        assert problem.message.endswith(".")
        assert problem.fix.endswith(".")


# Lawful bases


def test_a_sender_that_is_a_controller_needs_a_basis_too() -> None:
    (problem,) = problems("controller-without-lawful-basis", ("flows.health-flag.basis.millbrook-surgery", None))
    assert problem.path == "flows.health-flag.basis"
    assert "Millbrook Surgery takes part in “Health need flag”" in problem.message


def test_a_processor_needs_no_basis() -> None:
    basis = {"northmoor-council": "council-early-help"}
    processor = [("partners.harbour-families.role", "processor"), ("flows.support-plan.basis", basis)]
    assert paths("controller-without-lawful-basis", *processor) == []


def test_a_legal_obligation_needs_its_law() -> None:
    changes = [("lawful_bases.nhs-care.article_6", "legal-obligation"), ("lawful_bases.nhs-care.power", None)]
    assert paths("basis-without-power", *changes) == ["lawful_bases.nhs-care"]


def test_a_surgery_and_a_trust_may_rely_on_one_power_of_the_health_service() -> None:
    assert paths("public-task-of-different-bodies") == []


def test_a_school_that_uses_the_task_of_the_council_is_warned() -> None:
    change = ("flows.attendance-flag.basis.hill-top-school", "council-early-help")
    assert paths("public-task-of-different-bodies", change) == ["flows.attendance-flag.basis.hill-top-school"]
    assert paths("borrowed-public-task", change) == []


def test_a_charity_that_borrows_a_task_is_told_whose_it_is() -> None:
    (problem,) = problems("borrowed-public-task", ("flows.support-plan.basis.harbour-families", "council-early-help"))
    assert problem.message == "Harbour Families relies on a public task of Northmoor Council. It can’t borrow one."


def test_a_charity_may_have_a_public_task_of_its_own() -> None:
    own = {"name": "Own task", "article_6": "public-task", "power": "The fictional Harbour Families Act"}
    assert paths("borrowed-public-task", ("lawful_bases.charity-agreed-support", own)) == []


@pytest.mark.parametrize("interest", ["legitimate-interests", "recognised-legitimate-interest"])
def test_only_a_public_authority_is_kept_from_legitimate_interests(interest: str) -> None:
    rule = "public-authority-on-legitimate-interests"
    assert paths(rule, ("lawful_bases.charity-agreed-support.article_6", interest)) == []
    assert paths(rule, ("lawful_bases.national-evaluation.article_6", interest)) == [
        "flows.programme-counts.basis.national-families-office"
    ]


@pytest.mark.parametrize("goes_ahead", ["unless-they-opt-out", "without-asking"])
def test_explicit_consent_for_health_data_has_to_be_waited_for(goes_ahead: str) -> None:
    changes = [
        ("lawful_bases.council-early-help.article_9", "explicit-consent"),
        ("flows.health-details.goes_ahead", goes_ahead),
    ]
    assert "flows.health-details.basis.northmoor-council" in paths("consent-not-asked-for", *changes)


# Article 9 and Schedule 1


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("paragraph 2 (health or social care purposes)", (2,)),
        ("Schedule 1, Part 2, paragraph 18", (18,)),
        ("Paragraphs 6(1) and 18(1)(c)", (6, 18)),
        ("paras 6, 18 and 20 of Schedule 1 to the Data Protection Act 2018", (6, 18, 20)),
        ("para. 6", (6,)),
        ("paragraph 6 or paragraph 18", (6, 18)),
        ("statutory purposes", ()),
        ("Schedule 1", ()),
        ("to be agreed", ()),
    ],
)
def test_the_paragraphs_of_schedule_1_are_read(written: str, numbers: tuple[int, ...]) -> None:
    basis = LawfulBasis.model_validate({"name": "A", "article_6": "consent", "schedule_1": written})
    assert basis.paragraphs == numbers


@pytest.mark.parametrize(
    ("condition", "paragraph", "found"),
    [
        ("employment-social-security", "paragraph 1", False),
        ("employment-social-security", "paragraph 6", True),
        ("health-or-social-care", "paragraph 2", False),
        ("health-or-social-care", "paragraph 5", True),
        ("public-health", "paragraph 3", False),
        ("archiving-research-statistics", "paragraph 4", False),
        ("archiving-research-statistics", "research", True),
        ("archiving-research-statistics", None, True),
        ("substantial-public-interest", "paragraph 18", False),
        ("substantial-public-interest", "paragraph 28", False),
        ("substantial-public-interest", "paragraph 29", True),
        ("explicit-consent", None, False),
        ("vital-interests", None, False),
    ],
)
def test_each_condition_wants_a_paragraph_of_its_part(condition: str, paragraph: str | None, found: bool) -> None:
    changes = [("lawful_bases.nhs-care.article_9", condition), ("lawful_bases.nhs-care.schedule_1", paragraph)]
    assert bool(paths("article-9-condition-without-schedule-1", *changes)) == found


@pytest.mark.parametrize(
    ("number", "wanted"),
    [(1, True), (2, False), (3, False), (4, False), (6, True), (28, True), (34, False), (35, True)],
)
def test_the_paragraphs_that_want_a_policy_document(number: int, wanted: bool) -> None:
    changed_to = ("lawful_bases.nhs-care.schedule_1", f"paragraph {number}")
    assert bool(paths("paragraph-without-policy-document", changed_to)) == wanted


def test_safeguarding_without_asking_may_rest_on_its_paragraph() -> None:
    changes = [
        ("lawful_bases.council-early-help.schedule_1", "paragraph 18 (safeguarding)"),
        ("flows.health-details.goes_ahead", "without-asking"),
        ("flows.support-plan.goes_ahead", "without-asking"),
    ]
    rule = "safeguarding-paragraph-with-consent"
    asked = ["flows.health-details.basis.northmoor-council", "flows.support-plan.basis.northmoor-council"]
    assert paths(rule, *changes) == asked  # a consent letter covers them still
    assert paths(rule, *changes, ("letters.consent", None)) == []


# Confidentiality


def test_totals_about_health_need_no_confidentiality_basis() -> None:
    changes = [("flows.health-flag.confidentiality", None)]
    assert paths("health-data-without-confidentiality-basis", *changes) == ["flows.health-flag"]
    assert (
        paths("health-data-without-confidentiality-basis", *changes, ("data_items.health-flag.form", "aggregate")) == []
    )


def test_section_251_support_is_no_consent() -> None:
    changes = [("confidentiality_bases.flag-for-care.basis", "section-251-support")]
    assert paths("opt-out-taken-as-consent", *changes) == []
    changes = [("confidentiality_bases.flag-for-care.basis", "explicit-consent")]
    assert paths("opt-out-taken-as-consent", *changes) == ["flows.health-flag.confidentiality"]


# People


def test_the_caldicott_guidance_holds_for_health_bodies_in_england() -> None:
    changes = [("partners.millbrook-surgery.caldicott_guardian", None)]
    rule = "care-partner-without-caldicott-guardian"
    assert paths(rule, *changes) == ["partners.millbrook-surgery"]
    assert paths(rule, *changes, ("partnership.nation", "scotland")) == []
    assert paths(rule, ("partners.hill-top-school.kind", "integrated-care-board")) == ["partners.hill-top-school"]
    assert paths(rule, ("partners.northmoor-council.caldicott_guardian", None)) == ["partners.northmoor-council"]
    assert paths(rule, ("partners.harbour-families.gives", "health")) == ["partners.harbour-families"]


@pytest.mark.parametrize(
    "same", [{"email": "SIRO@northmoortrust.example"}, {"role": "director of finance"}, {"name": "Ada Example"}]
)
@pytest.mark.parametrize("officer", ["caldicott_guardian", "data_protection_officer"])
def test_one_person_is_known_by_role_name_or_email(officer: str, same: dict[str, str]) -> None:
    siro = {"role": "Director of Finance", "email": "siro@northmoortrust.example", "name": "Ada Example"}
    other = {"role": "Medical Director", "email": "medical@northmoortrust.example", "name": "Bo Example", **same}
    trust = "partners.northmoor-community-trust"
    changes = [(f"{trust}.senior_information_risk_owner", siro), (f"{trust}.{officer}", other)]
    assert paths(f"{officer.replace('_', '-')}-is-risk-owner", *changes) == [f"{trust}.{officer}"]


def test_a_charity_need_not_have_a_data_protection_officer() -> None:
    rule = "public-authority-without-data-protection-officer"
    assert paths(rule) == []
    assert paths(rule, ("partners.harbour-families.kind", "school")) == ["partners.harbour-families"]


def test_two_joint_controllers_need_an_arrangement() -> None:
    joint = [(f"partners.{name}.role", "joint-controller") for name in ("northmoor-council", "harbour-families")]
    (problem,) = problems("joint-controllers-without-arrangement", *joint)
    assert "joint_arrangement" in problem.fix
    arranged = {"essence": "The council answers for both."}
    half = problems("joint-controllers-without-arrangement", *joint, ("records.joint_arrangement", arranged))
    assert [key for problem in half for key in ("requests_answered_by", "notice_given_by") if key in problem.fix] == [
        "requests_answered_by",
        "notice_given_by",
    ]
    whole = arranged | dict.fromkeys(("requests_answered_by", "notice_given_by"), "northmoor-council")
    assert paths("joint-controllers-without-arrangement", *joint, ("records.joint_arrangement", whole)) == []


# Flows, dates and letters


@pytest.mark.parametrize("words", ["as needed", "N/A", "for the purpose", "data sharing", "-", "see above"])
def test_a_reason_of_filler_is_found(words: str) -> None:
    assert len(paths("reason-that-says-nothing", ("flows.support-plan.carries.support-plan", words))) == 1


@pytest.mark.parametrize("words", ["plan help", "give support at home", "see who needs support"])
def test_a_short_reason_passes(words: str) -> None:
    assert paths("reason-that-says-nothing", ("flows.support-plan.carries.support-plan", words)) == []


@pytest.mark.parametrize(("told_by", "late"), [("2027-04-18", False), ("2027-04-19", True)])
def test_who_sends_is_told_before_the_day_it_starts(told_by: str, late: bool) -> None:
    assert bool(paths("sender-told-too-late", ("flows.support-plan.carried_out_by.told_by", told_by))) == late


@pytest.mark.parametrize(("day", "late"), [("2027-02-02", False), ("2027-02-03", True)])
@pytest.mark.parametrize(
    ("rule", "path"),
    [
        ("flow-before-impact-assessment", "records.dpia.completed"),
        ("flow-before-privacy-notice", "records.privacy_notice.published"),
    ],
)
def test_the_first_flow_is_the_earliest(rule: str, path: str, day: str, late: bool) -> None:
    found = problems(rule, (path, day))
    assert [problem.path for problem in found] == ([path] if late else [])
    assert all("“Replies” starts on 2 February 2027" in problem.message for problem in found)


def test_totals_are_no_first_flow() -> None:
    totals = [("flows.programme-counts.starts", "2026-11-02")]
    assert paths("flow-before-impact-assessment", *totals) == []
    assert paths("flow-before-privacy-notice", *totals) == []


@pytest.mark.parametrize(
    ("by", "wrong"), [("2027-02-01", True), ("2027-02-02", False), ("2028-02-01", False), ("2028-02-02", True)]
)
def test_the_review_is_within_twelve_months_of_the_start(by: str, wrong: bool) -> None:
    assert bool(paths("review-at-wrong-time", ("partnership.review.by", by))) == wrong


@pytest.mark.parametrize(
    ("by", "wrong"), [("2028-01-31", True), ("2028-02-01", False), ("2029-01-31", False), ("2029-02-01", True)]
)
def test_after_a_review_the_next_is_within_twelve_months_of_it(by: str, wrong: bool) -> None:
    last = ("partnership.review.last_reviewed", "2028-01-31")
    assert bool(paths("review-at-wrong-time", ("partnership.review.by", by), last)) == wrong
    assert paths("review-at-wrong-time", ("partnership.review.by", by), (last[0], UNSETTLED)) == []


def test_a_sender_that_gets_the_list_before_posting_has_the_addresses() -> None:
    sent_by = ("letters.consent.sent_by", "millbrook-surgery")
    assert paths("letter-sender-without-addresses", sent_by) == []  # the list reached it on 15 February
    assert paths("letter-sender-without-addresses", ("letters.opt-out.sent_by", "millbrook-surgery")) == [
        "letters.opt-out.sent_by"
    ]


def test_a_list_without_addresses_is_no_list_to_post_to() -> None:
    changes = [("data_items.family-list.contains", ["names"]), ("data_items.family-list.plain_name", "your names")]
    found = paths("letter-sender-without-addresses", *changes)
    assert found == ["letters.opt-out.sent_by", "letters.consent.sent_by"]


def test_each_flow_that_a_letter_of_the_wrong_kind_covers_is_found() -> None:
    assert paths("letter-of-wrong-kind", ("letters.opt-out.kind", "consent")) == [
        f"letters.opt-out.covers.{place}" for place in range(3)
    ]
    assert paths("letter-of-wrong-kind", ("letters.opt-out.covers", ["replies"])) == ["letters.opt-out.covers.0"]


def test_a_flow_without_a_letter_is_found_with_no_letter_at_all() -> None:
    assert paths("flow-without-letter", ("letters.consent.covers", ["health-details"])) == [
        "flows.support-plan.goes_ahead"
    ]
    assert len(paths("flow-without-letter", ("letters", {}))) == 5


@pytest.mark.parametrize(("starts", "early"), [("2027-02-01", True), ("2027-02-02", False)])
def test_a_phase_starts_after_the_day_to_reply_by(starts: str, early: bool) -> None:
    assert paths("phase-before-replies", ("purpose.phases.pilot.starts", starts)) == (
        ["purpose.phases.pilot.starts"] if early else []
    )


def test_a_phase_without_the_partners_of_a_flow_does_not_wait_for_its_letter() -> None:
    changes = [
        ("purpose.phases.pilot.starts", "2027-01-18"),
        ("purpose.phases.pilot.partners", ["northmoor-council", "harbour-families"]),
    ]
    assert paths("phase-before-replies", *changes) == []


def test_what_no_flow_uses_is_found() -> None:
    assert paths("unused-item", ("flows.support-plan.carries", {"replies": "give support at home"})) == [
        "data_items.support-plan"
    ]
    assert paths("unused-partner", ("flows.programme-counts", None)) == ["partners.national-families-office"]
    assert paths("unused-lawful-basis", ("flows.programme-counts", None)) == ["lawful_bases.national-evaluation"]
    assert paths("unused-confidentiality-basis", ("flows.health-flag.confidentiality", None)) == [
        "confidentiality_bases.flag-for-care"
    ]


@pytest.mark.parametrize("unused", ["item", "partner", "lawful-basis"])
def test_what_a_flow_may_yet_use_is_not_called_unused(unused: str) -> None:
    changes = [("flows.programme-counts", UNSETTLED), ("flows.support-plan", UNSETTLED)]
    assert paths(f"unused-{unused}", *changes) == []


# Whatever is missing or still to be agreed


def places(raw: Any, route: Route = ()) -> Iterator[Route]:
    """The route of every block, list and leaf."""
    for key, value in raw.items() if isinstance(raw, dict) else enumerate(raw) if isinstance(raw, list) else ():
        yield (*route, key)
        yield from places(value, (*route, key))


def replaced(raw: Any, route: Route, value: object) -> Any:
    """The data with another value at the route, or without the key when the value is None."""
    key, *rest = route
    new = copy.copy(raw)
    if rest:
        new[key] = replaced(raw[key], tuple(rest), value)
    elif value is None:
        del new[key]
    else:
        new[key] = value
    return new


def renamed(raw: Any, route: Route) -> Any:
    """The data in which the key at the route is to be agreed."""
    *way, last = route
    block = raw
    for step in way:
        block = block[step]
    value = {UNSETTLED if key == last else key: part for key, part in block.items()}
    return replaced(raw, tuple(way), value) if way else value


def run_every_rule(raw: dict[str, Any]) -> set[str]:
    """The rules that find something in the data, if a partnership comes of it."""
    found = partnership(raw)
    if found is None:
        return set()
    return {rule.id for rule in ABOUT_THE_FILE for _ in ask(rule, found)}


LIKE_OTHERS = ("millbrook-surgery", "northmoor-community-trust", "hill-top-school", "national-families-office")
ROUTES = [
    route for route in places(EXAMPLE) if not (len(route) > 2 and route[0] == "partners" and route[1] in LIKE_OTHERS)
]


def is_optional(route: Route) -> bool:
    """Whether what stands there may be left out: what is no key of the model, or one that it does not require."""
    *way, last = map(str, route)
    field = known_keys(Partnership, tuple(way)).get(last)
    return field is None or not field.is_required()


def is_id(route: Route) -> bool:
    """Whether the key is a name that the file gives, or the id of something."""
    return isinstance(route[-1], str) and not known_keys(Partnership, tuple(map(str, route[:-1])))


@pytest.mark.slow
def test_no_rule_but_one_speaks_of_what_is_to_be_agreed() -> None:
    spoken = {route: run_every_rule(replaced(EXAMPLE, route, UNSETTLED)) for route in ROUTES}
    assert sum(bool(found) for found in spoken.values()) > 500
    wrong = {route: found for route, found in spoken.items() if found - {"still-to-be-agreed"}}
    assert wrong == {}


def test_no_rule_trips_over_an_id_that_is_to_be_agreed() -> None:
    ids = [route for route in ROUTES if is_id(route)]
    assert len(ids) > 50
    for route in ids:
        run_every_rule(renamed(EXAMPLE, route))


@pytest.mark.slow
def test_no_rule_trips_over_what_is_left_out() -> None:
    optional = [route for route in ROUTES if is_optional(route)]
    assert len(optional) > 200
    for route in optional:
        run_every_rule(replaced(EXAMPLE, route, None))
