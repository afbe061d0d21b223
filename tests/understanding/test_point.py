"""What is asked of a document is what it says, and each answer stands where it says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.templates import Templates, shipped_templates
from govkit.data.understanding import questions_about
from govkit.document import lines
from govkit.sets.render_set import render_set
from govkit.understanding.point import QuotedUnder, points, without_question
from tests.changes import partnership_with
from tests.conftest import EXAMPLE, PARTNERSHIPS, ROOT, SOUND
from tests.understanding.marked import points_of, rendered_of

CARE_LEAVERS = PARTNERSHIPS / "care_leavers_wales.yaml"
CLEAN = ROOT / "tests" / "clean"
# Consent and opt-out together, opt-out alone, adults, a school, Scotland, and neither asked.
SAMPLE = {
    "smallest",
    "marac",
    "families_together",
    "opt_out_only",
    "talking_therapies",
    "breakfast_club",
    "scotland",
    "stroke",
}
# Five partnerships of different shapes: what is asked in each, and what is not.
SHAPES = (
    (
        EXAMPLE,
        "consent_letter",
        {"no-answer", "how-long-a-yes-lasts", "why-now", "after-you-stop-it"},
        {"what-next", "no-reply"},
    ),
    (
        EXAMPLE,
        "opt_out_letter",
        {"no-answer", "when-a-no-is-refused", "other-opt-outs", "when-it-starts"},
        {"what-next"},
    ),
    (
        PARTNERSHIPS / "smallest.yaml",
        "privacy_notice",
        {"why-shared", "what-shared"},
        {"whom-they-look-for", "asked-of-others", "outside-the-country"},
    ),
    (PARTNERSHIPS / "opt_out_only.yaml", "opt_out_letter", {"no-answer", "your-say"}, {"how-long-a-yes-lasts"}),
    (
        PARTNERSHIPS / "marac.yaml",
        "privacy_notice",
        {"what-lets-them", "your-rights"},
        {"change-your-mind", "by-which-signs"},
    ),
    (CLEAN / "stroke.yaml", "privacy_notice--hazelgate", {"whom-to-complain-to"}, {"decided-by-computer"}),
)


@pytest.mark.parametrize(
    ("file", "document", "asked", "not_asked"), SHAPES, ids=lambda each: getattr(each, "stem", None)
)
def test_only_what_arises_is_asked(file: Path, document: str, asked: set[str], not_asked: set[str]) -> None:
    found = {each.id for each in points_of(document, file)}
    assert asked <= found
    assert not found & not_asked


def holds(file: Path) -> None:
    for rendered in rendered_of(file).values():
        questions = questions_about(rendered.kind.name)
        if not questions:
            continue
        asked = points(rendered, questions)
        assert without_question(rendered, asked) == (), f"{file.stem}: {rendered.document.name}"
        clauses = {clause.id: " ".join(lines(clause.blocks)) for clause in rendered.document.clauses()}
        for each in asked:
            assert each.question.clause in clauses
            assert each.quotes, each.id
            assert all(quote in clauses[each.question.clause] for quote in each.quotes), each.id
            assert each.answer, each.id
            assert all("{" not in said for said in each.answer), each
            assert each.hardest in each.quotes


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(
            file,
            marks=() if file.stem in SAMPLE else pytest.mark.slow,
            id=file.stem,
        )
        for file in (*(PARTNERSHIPS / f"{name}.yaml" for name in SOUND), *sorted(CLEAN.glob("*.yaml")))
    ],
)
def test_each_required_clause_of_each_document_is_asked_about(file: Path) -> None:
    holds(file)


def test_an_answer_is_quoted_from_where_it_stands() -> None:
    found = {each.id: each for each in points_of("consent_letter")}
    assert found["last-day"].quotes == ("Please tell us yes or no by 14 April 2027.",)
    assert found["whom-your-answer-covers"].under == "Your reply"
    assert found["shared-all-the-same"].quotes == (
        "Without a yes, we share this only if the law makes us, or lets us keep someone safe.",
    )
    assert found["no-answer"].hardest == "If you do not reply, that means no."


def test_the_questions_are_not_in_the_order_of_the_text_and_always_in_the_same() -> None:
    order = [each.id for each in questions_about("consent_letter")]
    asked = [each.id for each in points_of("consent_letter")]
    assert asked != [name for name in order if name in asked]
    assert asked == [each.id for each in points(rendered_of()["consent_letter"], questions_about("consent_letter"))]


def test_nothing_is_asked_of_deletion_where_a_law_sets_it_aside() -> None:
    kept = [{"sets_aside": ["erasure"], "relied_on_by": "northmoor-council"}]
    partnership = partnership_with({"flows.support-plan.exemptions": kept})
    found = render_set(partnership, Templates(shipped_templates()))
    letter = next(each for each in found if each.document.name == "consent_letter")
    asked = {each.id for each in points(letter, questions_about("consent_letter"))}
    assert "change-your-mind" in asked
    assert "after-you-stop-it" not in asked


def test_a_required_clause_without_a_question_is_named() -> None:
    rendered = rendered_of()["consent_letter"]
    asked = [each for each in points_of("consent_letter") if each.question.clause != "kept"]
    assert without_question(rendered, asked) == ("kept",)


def test_each_quotation_stands_under_its_own_heading() -> None:
    found = {each.id: each for each in points_of("consent_letter")}
    assert found["from-and-to"].places == (
        QuotedUnder(
            "Question 1: Health details",
            ("From Harrow Lane Surgery, Millbrook Surgery or Northmoor Community Health Trust to us",),
        ),
        QuotedUnder("Question 2: Support plan", ("From us to Harbour Families",)),
    )
    assert found["from-and-to"].under == "Question 1: Health details"


def test_members_of_a_group_are_called_in_an_answer_what_the_form_calls_them() -> None:
    name = next(name for name in rendered_of(CARE_LEAVERS) if name.startswith("consent_form"))
    found = {each.id: each for each in points_of(name, CARE_LEAVERS)}
    assert found["from-and-to"].answer[1] == (
        "Learning part to college and university: from Cwmderi County Council to the college or university where you study."
    )
    group = "The college or university where you study: It is Coleg Cwmderi or Deri University."
    assert [each for each in found["who-they-are"].answer if "Coleg Cwmderi" in each] == [group]
    assert "It is Coleg Cwmderi or Deri University." in found["who-they-are"].quotes
