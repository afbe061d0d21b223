"""The partnerships of other shapes as they are built: each format, PDF/UA-1, and letters of two sides without their slips."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import page
import pytest

from govkit.errors import TemplateFailed
from tests.conftest import ROOT
from tests.sides import sides
from tests.tasks.test_check_clauses import NOT_IN_THE_EXAMPLE, WHEN_ASKED_FOR
from tests.tasks.test_other_shapes import MADE, PARTNERSHIPS, Spoilt, spoilt, who_has
from tests.verify.test_mutations import WITH_POLICY

__all__ = ["spoilt"]  # the fixture, which is used here too

SIDES = 2
FORMATS = ("docx", "html", "pdf")
DOCUMENTS = [(name, document) for name in sorted(MADE) for document in sorted(MADE[name])]
# Expressions that may go: the clause says the same again, or says it in two ways.
# What holds for research stands in the agreement, and the approved words hold it here; so with special categories, which some flows alone name.
# No school has a contract or a Caldicott Guardian; what a group is called stands in other clauses too.
MAY_GO = re.compile(
    r"article_6|partner\.name|processors|joint-controller|contact_point|commenced_by|programme\.source"
    r"|dea_service_provider_to|\{ factor \}|flow\.name|partner\.kind|basis\.key\.name|told_apart|officer\.role|lawful_by"
    r"|bar\.statute|legally_binding|no_means|answered_by\.name|answer_limit|answer_needed_to|flow\.limit|automated_decisions|national_data_opt_out"
    r"|governing_law|\{ bases \||\{ controllers"
    r"|group\.|listed_before|caldicott_guardian|article_28_contract"
    r"|loop\.index|talk\.|young\.|children\.notice|\{ joint\.|programme\.threshold|\{ decided\."
    r"|\{ own|\{ onward|not_for|serious_harm|other\.(recipient|keep_for|counted_from)|times\[0\]|time\.|short_name|\{ partner \}|if_they_differ"
    r"|\.until\b|case_by_case|legal_name|told_later|\{ later\.|untold_until_asked|(officer|guardian|owner)\.(phone|address)|\{ item\.name \}"
    r"|records\.research\.|handling\.|without_names|\{ rule \}|adults_without_capacity\.how|gather\(.categories.\)|\{ bound \||answers_in_welsh"
)


@cache
def built(name: str) -> Path:
    """The folder with the documents of a partnership, built by a process of its own, which fails on any warning."""
    out = Path(mkdtemp()) / "out"
    file = PARTNERSHIPS / f"{name}.yaml"
    command = [sys.executable, "-m", "govkit", "build", "-p", str(file), "--out", str(out), "--fail-on", "warning"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return out


@pytest.mark.parametrize("name", MADE)
def test_each_document_is_written_in_each_format_and_no_other(name: str) -> None:
    written = {file.name for file in built(name).iterdir() if file.suffix.removeprefix(".") in FORMATS}
    assert written == {f"{document}.{form}" for document in MADE[name] for form in FORMATS}


@pytest.mark.parametrize(("name", "document"), DOCUMENTS)
def test_the_pdf_meets_pdf_ua_1(name: str, document: str) -> None:
    report = page.validate_pdf(built(name) / f"{document}.pdf", profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]


@pytest.mark.parametrize(("name", "document"), [each for each in DOCUMENTS if "letter" in each[1]])
def test_a_letter_fits_two_sides_without_its_slip(name: str, document: str) -> None:
    assert sides(built(name) / f"{document}.pdf").letter <= SIDES


# What clauses of the example say only of a partnership that has more, which has to be noticed there.
MORE = {
    "border_debt": {
        "briefing/clauses/receive.html.j2": r"own\[0\]|safe_contact",
        "isa/clauses/asking.html.j2": r"second_language",
        "isa/clauses/ending.html.j2": r"notice_to_all",
        "isa/clauses/impact-assessment.html.j2": r"prior_consultation",
        "isa/clauses/quality.html.j2": r"records\.matching",
        "isa/clauses/retention.html.j2": r"own\.",
        "isa/clauses/rights.html.j2": r"subject_access",
        "privacy_notice/clauses/retention.html.j2": r"own\.(?!then)",
    },
    "one_way": {
        "consent_letter/clauses/contact.html.j2": r"receipt",
        "consent_letter/clauses/kept.html.j2": r"times\[0\]",
        "consent_letter/clauses/limits.html.j2": r"not_for|serious_harm",
        "consent_letter/clauses/stage.html.j2": r"why_you",
    },
    "breakfast_club": {
        "consent_letter/clauses/each-adult.html.j2": r"if_parents_live_apart",
        "consent_letter/clauses/kept.html.j2": r"time\.(keep_for|counted_from)",
    },
    "opt_out_only": {
        "opt_out_letter/clauses/contact.html.j2": r"receipt",
        "opt_out_letter/clauses/exceptions.html.j2": r"not_for|serious_harm",
        "opt_out_letter/clauses/household.html.j2": r"if_parents_live_apart",
        "opt_out_letter/clauses/kept.html.j2": r"time\.(keep_for|counted_from)",
        "opt_out_letter/clauses/why-you.html.j2": r"why_you",
    },
    "vaccination_wales": {
        "isa/clauses/asking.html.j2": r"welsh_language",
    },
    "falls_clinic_northern_ireland": {
        "opt_out_letter/clauses/kept.html.j2": r"times\[0\]",
    },
    "evaluation": {
        "isa/clauses/control.html.j2": r"\{ joint\.(?!notice_given_by)",
        "isa/clauses/ending.html.j2": r"\{ cause \}|ends_on|notice_to_all",
        "isa/clauses/rights.html.j2": r"\{ answer\.",
        "isa/clauses/security.html.j2": r"\{ assurance\.",
        "privacy_notice/clauses/joint-arrangement.html.j2": r"\{ joint\.(controllers|essence)|\{ decided\.",
    },
}


@pytest.mark.parametrize(("name", "template"), [(name, template) for name in MORE for template in MORE[name]])
def test_what_only_some_partnerships_say_is_found_when_it_is_taken_out(
    name: str, template: str, spoilt: Spoilt
) -> None:
    house, check_again = spoilt(name, template)
    file = house / template
    text = file.read_text("utf-8")
    unnoticed = []
    for expression in re.finditer(r"\{\{.*?\}\}", text):
        if re.search(MORE[name][template], expression[0]) and ".until" not in expression[0]:  # none of them ends so
            file.write_text(text[: expression.start()] + "X" + text[expression.end() :], "utf-8")
            if not check_again().findings:
                unnoticed.append(expression[0])
    assert unnoticed == []


@pytest.mark.parametrize("template", sorted(NOT_IN_THE_EXAMPLE - WHEN_ASKED_FOR | {"isa/clauses/lawful-basis.html.j2"}))
def test_a_required_fact_that_is_taken_out_is_found(template: str, spoilt: Spoilt) -> None:
    house, check_again = spoilt(who_has(template), template)
    file = house / template
    text = file.read_text("utf-8")
    unnoticed = []
    for expression in re.finditer(r"\{\{.*?\}\}", text):
        file.write_text(text[: expression.start()] + "X" + text[expression.end() :], "utf-8")
        try:
            found = bool(check_again().findings)
        except TemplateFailed:
            found = True
        of_policy = template in WITH_POLICY and "regulator.name" in expression[0]
        if not (found or of_policy or MAY_GO.search(expression[0])):
            unnoticed.append(expression[0])
    assert unnoticed == []


@pytest.mark.parametrize(
    ("name", "template", "of"),
    [
        ("county_lines", "isa/clauses/rights.html.j2", r"exemption\.(?!told_later)"),
        ("county_lines", "isa/clauses/asking.html.j2", "flows_not_told"),
        ("county_lines", "privacy_notice/clauses/rights.html.j2", r"exemption\.(?!told_later)|under_part_3"),
        ("county_lines", "privacy_notice/clauses/lawful-basis.html.j2", "purposes"),
        ("belonging_study", "isa/clauses/confidentiality.html.j2", r"owing\."),
        ("belonging_study", "briefing/clauses/never.html.j2", "sends_when_agreed"),
    ],
)
def test_what_only_such_a_partnership_has_is_found_when_it_is_taken_out(
    name: str, template: str, of: str, spoilt: Spoilt
) -> None:
    house, check_again = spoilt(name, template)
    file = house / template
    text = file.read_text("utf-8")
    tried = [each for each in re.finditer(r"\{\{.*?\}\}", text) if re.search(of, each[0])]
    assert tried
    for expression in tried:
        file.write_text(text[: expression.start()] + "X" + text[expression.end() :], "utf-8")
        assert check_again().findings, expression[0]
