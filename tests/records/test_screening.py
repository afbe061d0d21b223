"""The screening's answers come from the file: change what the partnership is, and they change."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
import yaml

from govkit.data.impact_screening import Section, screening
from govkit.data.inputs import Inputs
from govkit.document import Document, Heading, every_block, lines
from govkit.finding import Evidence
from govkit.model import Partnership
from govkit.records.screening import Result, screen, screening_document
from govkit.records.screening.answer import ScreeningAnswer, Verdict
from govkit.records.screening.contents import contents
from govkit.records.screening.screen import _ANSWERS, questions
from govkit.tasks.check import check
from tests.changes import BASE, UNSETTLED, partnership, partnership_with
from tests.conftest import EXAMPLE, ROOT, TODAY
from tests.every_fact import ROUTES, replaced
from tests.libyaml import LOADER
from tests.records.conftest import NAMES, example
from tests.rows import over_rows

YES, NO, CANNOT_TELL = Verdict
BY_HAND = {question.id for question in questions() if question.words}
AUTOMATED = {"what": "A computer puts the families in order.", "safeguards": "You can ask a person to look again."}


def answers(of: Partnership) -> dict[str, ScreeningAnswer]:
    return {question.id: answer for question, answer in screen(of).answered}


def verdicts(of: Partnership) -> dict[str, Verdict]:
    return {question: answer.verdict for question, answer in answers(of).items()}


def said_yes(of: Partnership) -> set[str]:
    return {question for question, verdict in verdicts(of).items() if verdict is YES}


def grounds(of: Partnership, question: str) -> set[str]:
    """The places in the file that an answer rests on."""
    return {ground.path for ground in answers(of)[question].grounds}


def test_every_question_is_answered_by_code_or_by_words() -> None:
    assert {question.id for question in questions()} == _ANSWERS.keys() | BY_HAND
    assert _ANSWERS.keys().isdisjoint(BY_HAND)


@over_rows(
    ("name", "yes", "result"),
    [
        (
            "",
            {"access-to-services", "data-matching", "sensitive-data", "vulnerable-people", "evaluation-or-scoring"},
            Result.NEEDED,
        ),
        ("joint_with_processor", {"children-and-automation", "vulnerable-people"}, Result.NEEDED),
        ("one_way", set(), Result.NOT_SHOWN),
        ("opt_out_only", {"vulnerable-people"}, Result.NOT_SHOWN),
        ("smallest", {"data-matching", "vulnerable-people"}, Result.NEEDED),
        (
            "flawed",
            {"access-to-services", "data-matching", "invisible-processing", "sensitive-data", "vulnerable-people"},
            Result.NEEDED,
        ),
    ],
)
def test_partnerships_of_other_shapes_get_other_answers(name: str, yes: set[str], result: Result) -> None:
    assert said_yes(example(name)) == yes
    assert screen(example(name)).result is result


def one_way(*changes: tuple[str, Any]) -> Partnership:
    """The landlord that tells the council about tenants who said yes, with something changed."""
    raw = yaml.load((ROOT / "tests/partnerships/one_way.yaml").read_text("utf-8"), LOADER)
    for path, value in changes:
        *way, key = path.split(".")
        block = raw
        for step in way:
            block = block.setdefault(step, {})
        block[key] = value
    found = partnership(raw)
    assert found is not None
    return found


def test_health_data_makes_it_sensitive_and_its_scale_a_question() -> None:
    of = one_way(("data_items.money-referral.health", "true"))
    assert verdicts(of)["sensitive-data"] is YES
    assert verdicts(of)["sensitive-data-on-large-scale"] is CANNOT_TELL
    assert verdicts(of)["access-to-services"] is CANNOT_TELL
    assert grounds(of, "sensitive-data") == {"data_items.money-referral.health"}
    assert screen(of).result is Result.LIKELY  # sensitive, and about people's health


def test_health_data_that_finds_families_decides_who_gets_a_service() -> None:
    of = one_way(("data_items.money-referral.health", "true"), ("flows.money-referral.step", "3"))
    assert {"access-to-services", "data-matching"} <= said_yes(of)
    assert screen(of).result is Result.NEEDED


def test_data_about_offences_is_sensitive_and_makes_nobody_a_patient() -> None:
    of = one_way(("data_items.money-referral.criminal", "true"))
    assert said_yes(of) == {"sensitive-data"}


def test_a_basis_with_a_condition_is_doubt_enough() -> None:
    of = one_way(("lawful_bases.tenant-agrees.article_9", "explicit-consent"))
    assert verdicts(of)["sensitive-data"] is verdicts(of)["sensitive-data-on-large-scale"] is CANNOT_TELL
    assert grounds(of, "sensitive-data") == {"lawful_bases.tenant-agrees"}


@over_rows("group", ["children", "pupils in year 6", "Babies", "young people", "toddlers"])
def test_children_are_vulnerable(group: str) -> None:
    assert said_yes(one_way(("data_items.money-referral.about", group))) == {"vulnerable-people"}


def test_automated_decisions_open_questions_and_about_children_settle_one() -> None:
    adults = one_way(("records.automated_decisions", AUTOMATED))
    assert {
        verdicts(adults)[question] for question in ("significant-automated-decisions", "large-scale-profiling")
    } == {CANNOT_TELL}
    assert screen(adults).result is Result.NOT_SHOWN
    children = one_way(("records.automated_decisions", AUTOMATED), ("data_items.money-referral.about", "children"))
    assert said_yes(children) == {"children-and-automation", "vulnerable-people"}
    assert screen(children).result is Result.NEEDED


def test_a_flow_that_no_letter_tells_of_is_invisible() -> None:
    of = partnership_with(("letters.consent.covers", ["health-details"]))
    assert verdicts(of)["invisible-processing"] is YES
    assert grounds(of, "invisible-processing") == {"flows.support-plan"}


def test_answers_to_a_letter_are_no_news_to_those_who_gave_them() -> None:
    assert "flows.replies" not in grounds(partnership_with(), "invisible-processing")
    unnamed = partnership_with(("letters.opt-out.replies", None), ("letters.consent.replies", None))
    assert grounds(unnamed, "invisible-processing") == {"flows.replies"}


def test_a_letter_whose_flows_are_to_be_agreed_leaves_it_open() -> None:
    of = partnership_with(("letters.consent.covers", UNSETTLED))
    assert verdicts(of)["invisible-processing"] is CANNOT_TELL
    assert "letters.consent.covers" in grounds(of, "invisible-processing")


def test_a_second_source_makes_it_matching() -> None:
    assert verdicts(example("one_way"))["data-matching"] is NO
    request = {
        "subject": "Please tell us",
        "asked_by": "strathcarn-council",
        "signed_by": {"name": "A. Example", "role": "Manager"},
        "asked_of": {"name": "Loch Homes", "address": ["1 Road"]},
        "posted": "2027-02-01",
        "reply_within": "4 weeks",
        **dict.fromkeys(
            ("data", "plain_name", "about", "task", "power", "needed_because", "why_not_less", "used_for", "how"), "x"
        ),
        "retention": {"keep_for": "1 month", "counted_from": "it is sent", "then": "deleted"},
    }
    of = one_way(("requests", {"loch": request}))
    assert verdicts(of)["data-matching"] is YES
    assert grounds(of, "data-matching") == {"flows.money-referral", "requests.loch"}
    assert verdicts(of)["invisible-processing"] is CANNOT_TELL


@over_rows(
    ("question", "words"),
    [
        ("biometric-or-genetic-data", "Fingerprint"),
        ("tracking", "GPS location"),
        ("public-monitoring", "CCTV"),
        ("physical-harm", "domestic abuse"),
    ],
)
def test_a_telling_word_is_pointed_at_and_settles_nothing(question: str, words: str) -> None:
    of = one_way(("data_items.money-referral.contains", ["name", words]))
    assert verdicts(of)[question] is CANNOT_TELL
    assert grounds(of, question) == {"data_items.money-referral.contains.1"}
    assert grounds(example("one_way"), question) == {""}


def test_a_word_is_found_whole() -> None:
    of = one_way(("data_items.money-referral.contains", ["allocation", "said so"]))
    assert grounds(of, "tracking") == grounds(of, "innovative-technology") == {""}


@pytest.mark.slow
def test_no_answer_trips_over_what_is_to_be_agreed_or_left_out() -> None:
    made = 0
    for route in ROUTES[::3]:
        for value in (UNSETTLED, None):
            of = partnership(replaced(BASE, route, value))
            if of is not None:
                made += 1
                screening_document(of, TODAY)
    assert made > 150


def test_what_is_to_be_agreed_is_never_a_yes_it_was_not_before() -> None:
    before = said_yes(partnership_with())
    for path in (
        "approach",
        "data_items.health-flag",
        "flows.health-flag",
        "letters.consent",
        "letters.opt-out.covers",
    ):
        assert said_yes(partnership_with((path, UNSETTLED))) <= before


# What an assessment must contain.


def content(of: Partnership, source: str) -> Any:
    (found,) = [each for each in contents(of) if each.source == f"UK GDPR, Article {source}"]
    return found


def test_the_seven_contents_of_article_35_are_there() -> None:
    assert [each.source for each in contents(partnership_with())] == [
        f"UK GDPR, Article {article}" for article in ("35(7)(a)", "35(7)(b)", "35(7)(c)", "35(7)(d)", "35(2)", "35(9)")
    ]


def test_the_risks_are_always_missing() -> None:
    assert content(partnership_with(), "35(7)(c)").missing[0].startswith("The risks themselves.")


def test_what_is_missing_or_to_be_agreed_is_named() -> None:
    of = partnership_with(
        ("data_items.replies.retention", None),
        ("flows.replies.security", UNSETTLED),
        ("purpose.why_not_less", UNSETTLED),
    )
    assert content(of, "35(7)(d)").missing == (
        "flows.replies.security is to be agreed.",
        "data_items.replies.retention is not written.",
    )
    assert content(of, "35(7)(b)").missing == ("purpose.why_not_less is to be agreed.",)
    assert content(partnership_with(("involvement", None)), "35(9)").missing == ("involvement is not written.",)
    assert content(partnership_with(), "35(9)").missing == ()


@pytest.mark.whole
def test_the_clauses_that_it_names_are_those_of_the_agreement() -> None:
    (isa,) = [each.document for each in check(Inputs(EXAMPLE, TODAY)).documents if each.document.kind == "isa"]
    headings = {
        clause.id: " ".join(
            lines([block for block in clause.blocks if isinstance(block, Heading) and block.level == 2])
        )
        for clause in isa.clauses()
    }
    named = {clause: title for each in screening().contents for clause, title in each.clauses.items()}
    assert named.items() <= headings.items()


# The document.


def document(name: str = "") -> Document:
    return screening_document(example(name), TODAY)


def words(of: Document) -> str:
    return "\n".join(lines(of.blocks))


@over_rows("name", ["", *NAMES])
def test_the_document_says_every_question_with_its_answer_its_grounds_and_its_source(name: str) -> None:
    said = words(document(name))
    for question, answer in screen(example(name)).answered:
        assert f"{question.source} [{question.evidence}]" in said
        assert said.count(question.asks) == 2
        for ground in answer.grounds:
            assert ground.words in said
            assert not ground.path or f"In the file: {ground.path}" in said
    assert f"{screen(example(name)).result}." in said


def test_there_is_a_line_to_answer_on_for_each_open_question() -> None:
    said = words(document())
    open_questions = [answer for answer in answers(example()).values() if answer.verdict is CANNOT_TELL]
    assert said.count("Your answer, and why:") == len(open_questions) > 3


def test_it_tells_the_day_and_the_assessment_that_is_on_record() -> None:
    said = words(document())
    assert "22 November 2026" in said
    assert "DPIA-2026-31" in said
    assert "2 February 2027" in said  # the first data


def test_headings_go_down_one_level_at_a_time() -> None:
    levels = [block.level for block in every_block(document().blocks) if isinstance(block, Heading)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_secondary_sources_keep_their_mark() -> None:
    marks = {question.id: question.evidence for question in questions()}
    assert marks["data-matching"] is Evidence.VERIFIED
    assert marks["tracking"] is Evidence.SECONDARY
    assert {question.part for question in questions()} == set(Section)


def test_another_day_changes_nothing_but_the_day() -> None:
    other = words(screening_document(example(), date(2026, 12, 1)))
    assert other.replace("1 December 2026", "22 November 2026") == words(document())


def test_silence_about_automated_decisions_is_no_answer() -> None:
    assert all(each.records.automated_decisions is None for each in (example(), example("one_way")))
    for question in ("significant-automated-decisions", "large-scale-profiling", "children-and-automation"):
        assert verdicts(example())[question] is CANNOT_TELL
        assert grounds(example(), question) == {"records.automated_decisions"}
    assert verdicts(example("one_way"))["access-to-services"] is CANNOT_TELL


def test_people_who_are_looked_for_by_the_criteria_of_a_programme_are_chosen_by_criteria() -> None:
    assert verdicts(example("digital_economy_act"))["evaluation-or-scoring"] is YES
    assert verdicts(example("one_way"))["evaluation-or-scoring"] is CANNOT_TELL


def test_advice_that_stands_in_the_file_is_not_missing() -> None:
    def advice(*changes: tuple[str, Any]) -> tuple[str, ...]:
        wanted = "The advice of the data protection officer"
        return next(each.missing for each in contents(partnership_with(*changes)) if each.asks == wanted)

    assert advice() == ("partners.harbour-families.data_protection_officer is not written.",)
    assert "records.dpia.officer_advice is not written." in advice(("records.dpia.officer_advice", None))
