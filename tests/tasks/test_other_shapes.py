"""Partnerships of other shapes than the example: what they make, what they leave out, and what is found in flawed ones."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.document import Document, every_block, lines, pieces, text_of
from govkit.finding import Finding
from govkit.outcome.checked import Checked
from govkit.readability.score import score
from govkit.rules.rule import rules
from govkit.tasks.check import check
from govkit.written.fault_kinds import FAULTS
from tests.conftest import ABOUT_THE_FILE, ROOT, TODAY, check_beside, of_rule, own_template
from tests.made import documents_of
from tests.rows import over_rows
from tests.tasks.test_check_clauses import CLAUSES, NOT_IN_THE_EXAMPLE, WHEN_ASKED_FOR, empty

PARTNERSHIPS = ROOT / "tests" / "partnerships"
LEFT_OUT = {
    "child_protection_scotland": {"approach", "national-data-opt-out", "withdraw", "automated-decisions", "research"},
    "border_debt": {"approach", "confidentiality", "special-category", "offences", "research", "processors"},
    "county_lines": {"approach", "caldicott", "national-data-opt-out", "objection", "withdraw", "automated-decisions"},
    "digital_economy_act": {"approach", "confidentiality", "special-category", "automated-decisions", "withdraw"},
    "evaluation": {"approach", "confidentiality", "debt-and-fraud", "statutory-bars", "handling", "withdraw"},
    "joint_with_processor": {"approach", "confidentiality", "special-category"},
    "one_way": {"approach", "confidentiality", "joint-arrangement", "processors", "legitimate-interests"},
    "opt_out_only": {"approach", "confidentiality", "programme", "other-opt-outs", "refresh", "withdraw"},
    "falls_clinic_northern_ireland": {"approach", "children", "other-opt-outs"},
    "school_nurse_hub": {"approach", "deadline", "how-to-reply", "each-adult", "no-reply"},
    "youth_service_scotland": {"approach", "worker", "signature", "other-opt-outs", "national-data-opt-out"},
}
AS_A_SAMPLE = ("evaluation", "school_nurse_hub")
MADE = {name: set(documents_of(PARTNERSHIPS / f"{name}.yaml")) for name in LEFT_OUT}
A_SAMPLE_AT_ONCE = [pytest.param(name, marks=() if name in AS_A_SAMPLE else pytest.mark.slow, id=name) for name in MADE]
# Words that would be false there.
NEVER_SAID = {
    "child_protection_scotland": (
        "your yes",
        "said yes",
        "opt out",
        "opt-out",
        "Mental Capacity Act",
        "National Data Opt-out",
        "serious harm to a person",
        "None after",
        "for None",
    ),
    "county_lines": (
        "your yes",
        "said yes",
        "say yes",
        "patient",
        "Caldicott",
        "opt out",
        "You have the right to object",
        "does not count against you",
    ),
    "digital_economy_act": (
        "your yes",
        "said yes",
        "say yes",
        "health",
        "direct referral",
        "step 2",
        "Caldicott",
        "in these phases",
    ),
    "border_debt": (
        "fraud against",
        "section 56",
        "section 57",
        "said yes",
        "opt out",
        "health",
        "Caldicott",
        "your family",
        "key",
    ),
    "evaluation": (
        "said yes",
        "your health",
        "section 48",
        "Marking",
        "Safe contact",
        "consulted on",
        "has to be consulted",
        "whole family",
    ),
    "joint_with_processor": ("separate controllers", "direct referral", "Question 1", "Caldicott"),
    "one_way": (
        "famil",
        "Question 1",
        "child they sign",
        "Children you sign",
        "opt out carries",
        "all, some or none",
        "whole family",
    ),
    "falls_clinic_northern_ireland": (
        "Mental Capacity Act 2005",
        "someone whom they gave",
        "deputy",
        "young people",
        "parental",
    ),
    "school_nurse_hub": (
        "our letter",
        "this letter",
        "out letter",
        "reply by",
        "Reply by",
        "slip",
        "12 or over",
        "guardian",
    ),
    "youth_service_scotland": (
        "parental",
        "parents sign",
        "Children you sign",
        "your child",
        "Reply by 2",
        "reply by ",
        "on the form",
        "opt-out letter",
        "the dates below",
        "From 22 March 2027 to",
    ),
    "opt_out_only": ("your yes", "said yes", "say yes", "withdraw their", "who it is about", "direct referral"),
}
# What its agreement alone has to say.
SAID = {
    "border_debt": (
        "This agreement is marked “Official”.",
        "carries the marking “Official-Sensitive”",
        "Commissioners for Revenue and Customs Act 2005, section 18",
        "Income band, as Marcher Council keeps it",
        "was consulted on 19 July 2027",
        "about debt or fraud is held to the narrower limits in clause 12.",
        "goes out in Welsh at the same time as in English",
    ),
    "evaluation": (
        "Of these items alone, University of Glanmor and Glanmor Council are joint controllers",
        "Linking House holds it",
        "at least 1 full school term before",
        "ends on 31 August 2030, or earlier",
        "No figure stands for fewer than 10 people.",
        "Names to link: Glanmor Council",
    ),
    "falls_clinic_northern_ireland": (
        "Common law: what is necessary, and in the person’s best interests",
        "in each case before data about them is shared in the flows that these cover.",
        "what they decide stands for the adult’s own yes or no",
    ),
    "school_nurse_hub": (
        "in each case before data about them is shared",
        "In each case within 5 working days of the first talk",
        "A notice alone tells people about: Class list for health checks.",
        "any one person with parental responsibility may answer (Children Act 1989, section 2(7))",
        "Mental Capacity Act 2005, sections 1(5) and 4",
    ),
    "youth_service_scotland": (
        "From the age of 12 they are presumed to have it (Data Protection Act 2018, section 208)",
        "When a young person asks for a mentor",
        "Where nobody signs, it keeps what was explained, by whom and when.",
        "only after that, and only if they have not said no",
    ),
    "child_protection_scotland": (
        "Until the child is 25",
        "A team manager of the council’s social work decides in each case.",
        "without undue delay and within 24 hours of becoming aware of it",
        "In law: the Chief Constable of Glenarrow Police",
        "every 12 months, and next by 1 March 2028",
        "People are told of it once it is safe for the child.",
    ),
    "digital_economy_act": ("held to the narrower limits in clause 11.", "Sharing starts in one phase", "paragraph 40"),
    "joint_with_processor": ("passes a request at once to Ashwell Council, which", "is named for Doorstep Families."),
}
LONGEST = 20
Spoilt = Callable[..., tuple[Path, Callable[..., Checked]]]
MARKED = re.compile(r"# FAULT: ([a-z0-9-]+(?:, [a-z0-9-]+)*)$")


@cache
def checked(name: str) -> Checked:
    """A partnership as it is, checked once."""
    return check(Inputs(PARTNERSHIPS / f"{name}.yaml", TODAY))


@pytest.fixture
def spoilt(tmp_path: Path) -> Spoilt:
    """A copy of a partnership beside templates that can be spoilt, all or one, and how to check it."""

    def copy(name: str, template: str = "") -> tuple[Path, Callable[..., Checked]]:
        file = Path(shutil.copy(PARTNERSHIPS / f"{name}.yaml", tmp_path))
        house = tmp_path / "templates"
        if template:
            own_template(file, template)
        else:
            shutil.copytree(ROOT / "templates", house)
        return house, lambda rule="": check_beside(file, rule)

    return copy


def words_of(document: Document) -> str:
    """All that a document says, a line for each piece."""
    return "\n".join(text_of(said) for block in every_block(document.blocks) for said, _place in pieces(block))


def document_of(of: Checked, name: str) -> Document:
    """The document of a name."""
    return next(each.document for each in of.documents if each.document.name == name)


def clauses_of(name: str) -> set[tuple[str, str]]:
    """The clauses that the documents of a partnership have, by kind."""
    return {(each.document.kind, clause.id) for each in checked(name).documents for clause in each.document.clauses()}


def found_of(rule: str, checked_again: Checked) -> set[tuple[str, str]]:
    """The clauses that a rule speaks of, by kind."""
    kinds = {each.document.name: each.document.kind for each in checked_again.documents}
    return {(kinds[finding.document], finding.clause) for finding in of_rule(checked_again.findings, rule)}


def as_clause(name: str) -> tuple[str, str]:
    """The kind and the clause of a template."""
    return name.partition("/")[0], name.rpartition("/")[2].removesuffix(".html.j2")


def faults_marked(file: Path) -> list[tuple[str, int]]:
    """The rules and lines of the faults that the comments of a file tell of."""
    return sorted(
        (rule, number)
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if (marked := MARKED.search(line))
        for rule in marked[1].split(", ")
    )


def places(findings: tuple[Finding, ...], file: Path) -> list[tuple[str, int]]:
    """The rule and line of each finding, all of which are in the file."""
    assert {Path(finding.location.file).name for finding in findings} == {file.name}
    return sorted((finding.rule, finding.location.line) for finding in findings)


@pytest.mark.whole
@pytest.mark.parametrize("name", MADE)
def test_it_is_clean_under_every_rule(name: str) -> None:
    assert checked(name).findings == ()


@over_rows("name", MADE)
def test_only_the_documents_that_apply_are_made(name: str) -> None:
    assert {each.document.name for each in checked(name).documents} == MADE[name]


@over_rows("name", MADE)
def test_clauses_that_do_not_apply_are_left_out(name: str) -> None:
    assert LEFT_OUT[name].isdisjoint(clause for _kind, clause in clauses_of(name))


@over_rows("name", MADE)
def test_nothing_is_said_that_would_be_false_there(name: str) -> None:
    said = "\n".join(words_of(each.document) for each in checked(name).documents)
    assert [words for words in NEVER_SAID[name] if words in said] == []


@over_rows("name", SAID)
def test_the_agreement_says_what_is_peculiar_to_it(name: str) -> None:
    said = words_of(document_of(checked(name), "isa"))
    assert [words for words in SAID[name] if words not in said] == []


def who_has(template: str) -> str:
    """The partnership that has a clause which the example lacks."""
    return next(
        name
        for name in (
            "joint_with_processor",
            "digital_economy_act",
            "county_lines",
            "school_nurse_hub",
            "border_debt",
            "evaluation",
            "forty_partners",
            "one_way",
            "opt_out_only",
            "vaccination_wales",
        )
        if as_clause(template) in clauses_of(name)
    )


@pytest.mark.whole
@over_rows("template", sorted(NOT_IN_THE_EXAMPLE - WHEN_ASKED_FOR))
def test_every_clause_that_the_example_lacks_is_in_one_of_them(template: str) -> None:
    assert who_has(template)


@pytest.mark.whole
@pytest.mark.parametrize("name", A_SAMPLE_AT_ONCE)
def test_emptied_clauses_are_found(name: str, spoilt: Spoilt) -> None:
    house, check_again = spoilt(name)
    for template in CLAUSES:
        empty(house / template)
    assert found_of("empty-clause", check_again("empty-clause")) == clauses_of(name)


@pytest.mark.parametrize("name", A_SAMPLE_AT_ONCE)
def test_clauses_whose_includes_are_removed_are_found(name: str, spoilt: Spoilt) -> None:
    house, check_again = spoilt(name)
    for document in house.glob("*/document.html.j2"):
        written = document.read_text("utf-8").splitlines(keepends=True)
        document.write_text("".join(line for line in written if "/clauses/" not in line), "utf-8")
    assert found_of("missing-clause", check_again("missing-clause")) == clauses_of(name)


@pytest.mark.slow
@pytest.mark.parametrize("template", sorted(NOT_IN_THE_EXAMPLE - WHEN_ASKED_FOR))
def test_a_clause_that_the_example_lacks_is_found_when_it_alone_is_spoilt(template: str, spoilt: Spoilt) -> None:
    house, check_again = spoilt(who_has(template), template)
    kind, clause = as_clause(template)
    if "{% clause" in (ROOT / "templates" / template).read_text("utf-8"):  # and not that of another kind
        empty(house / template)
        found = found_of("empty-clause", check_again("empty-clause"))
        assert (kind, clause) in found
        assert {each for _kind, each in found} == {clause}  # others may take it from there
        (house / template).unlink()
    document = f"{kind}/document.html.j2"
    left = re.sub(rf".*{re.escape(template)}.*\n", "", (ROOT / "templates" / document).read_text("utf-8"))
    (house / document).write_text(left, "utf-8")
    assert found_of("missing-clause", check_again("missing-clause")) == {as_clause(template)}


@pytest.mark.whole
def test_scotland_has_a_bank_holiday_that_moves_the_day_to_reply_by(tmp_path: Path) -> None:
    assert "5 January 2027" in words_of(document_of(checked("one_way"), "consent_letter"))
    file = tmp_path / "partners.yaml"
    text = (PARTNERSHIPS / "one_way.yaml").read_text("utf-8")
    file.write_text(text.replace("nation: scotland", "nation: england"), "utf-8")
    assert "4 January 2027" in words_of(document_of(check(Inputs(file, TODAY)), "consent_letter"))


def test_each_notice_says_who_works_for_its_controller_and_whose_interest_and_basis_it_is() -> None:
    for owner in ("ashwell-council", "doorstep-families"):
        said = words_of(document_of(checked("joint_with_processor"), f"privacy_notice--{owner}"))
        assert "Casework Cloud. A company that runs" in said
        assert "Doorstep Families: to visit families who may lose their home" in said
        assert "Where we ask you first, only if you say yes" in said
        assert "any of us" not in said


@pytest.mark.whole
@over_rows("name", MADE)
def test_no_sentence_of_a_letter_or_notice_is_over_20_words(name: str) -> None:
    """A briefing gives staff the file's own words about conditions, which were written for the agreement, however long."""
    own = " ".join((PARTNERSHIPS / f"{name}.yaml").read_text("utf-8").split())
    long = [
        sentence.text
        for each in checked(name).documents
        if each.document.kind not in {"isa", "briefing"}  # which give the reasons of the file in its own words
        for sentence in score(each.document).whole.sentences
        if sentence.length > LONGEST and not (each.document.kind == "briefing" and sentence.text in own)
    ]
    assert long == []


@pytest.mark.whole
@pytest.mark.parametrize(("name", "rules_at_least"), [("flawed", 40), ("flawed_law", 25)])
def test_each_planted_fault_is_found_on_its_line_and_none_is_invented(name: str, rules_at_least: int) -> None:
    file = PARTNERSHIPS / f"{name}.yaml"
    marked = faults_marked(file)
    found = [each for each in checked(name).findings if each.rule != "letter-over-two-sides"]  # no fault of the file
    assert places(tuple(found), file) == marked
    known = {rule.id for rule in (*ABOUT_THE_FILE, *rules("document"))}
    planted = {rule for rule, _line in marked}
    assert planted <= known
    assert len(planted) >= rules_at_least


def test_each_planted_slip_in_the_yaml_is_found_on_its_line_and_none_is_invented() -> None:
    file = PARTNERSHIPS / "flawed_yaml.yaml"
    marked = faults_marked(file)
    assert checked("flawed_yaml").partnership is None
    assert places(checked("flawed_yaml").findings, file) == marked
    assert len(marked) >= 20
    assert {rule for rule, _line in marked} <= FAULTS.keys()


@pytest.mark.whole
def test_the_smallest_partnership_is_checked_to_the_end() -> None:
    found = checked("smallest").findings
    assert {"controller-without-complaint-route", "item-without-retention"} <= {finding.rule for finding in found}


def test_the_agreement_says_for_whom_a_processor_acts() -> None:
    (isa,) = [each.document for each in checked("joint_with_processor").documents if each.document.kind == "isa"]
    said = list(lines(isa.blocks))
    assert "Casework Cloud, under contract AC-C-2026-117, for Ashwell Council and Doorstep Families" in said
