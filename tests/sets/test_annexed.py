"""Which documents an agreement lists as its annexes, and that it says so where somebody asks for them, and nowhere else."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from string import ascii_uppercase

import pytest

from govkit.data.inputs import Inputs
from govkit.document import Document, Doing, every_block, pieces, text_of
from govkit.finding import Finding
from govkit.outcome.checked import Checked
from govkit.sets.annexed import annexed, annexes, is_agreement, letter_of
from govkit.tasks.check import check
from tests.conftest import PARTNERSHIPS, ROOT, TODAY, of_rule
from tests.rows import over_rows, sampled
from tests.tasks.test_check_clauses import empty

CLAUSE = "isa/clauses/annexes.html.j2"


@cache
def checked(name: str, *, with_annexes: bool = True) -> Checked:
    return check(Inputs(PARTNERSHIPS / f"{name}.yaml", TODAY, ROOT / "templates"), with_annexes=with_annexes)


def agreement_of(of: Checked) -> Document:
    return next(each.document for each in of.documents if is_agreement(each.kind))


def rows_of(of: Checked) -> list[str]:
    """What the clause of annexes says, a line for each run of words; nothing where there is none."""
    clauses = [clause for clause in agreement_of(of).clauses() if clause.id == "annexes"]
    return [text_of(said) for block in every_block(clauses) for said, _place in pieces(block)]


@over_rows(
    ("at", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_annexes_go_by_letters_and_by_two_after_z(at: int, letter: str) -> None:
    assert letter_of(at) == letter


@pytest.mark.whole
def test_letters_come_before_notices_and_no_briefing_is_annexed() -> None:
    of = checked("families_together").documents
    names = [each.document.name for each in annexed(of)]
    notices = [each.document.name for each in of if Doing.TELLS_PEOPLE in each.kind.does]
    briefings = [each.document.name for each in of if Doing.BRIEFS_STAFF in each.kind.does]
    assert notices
    assert names[-len(notices) :] == notices
    assert briefings
    assert not {*names} & {*briefings}
    assert len(names) == len({each.document.name for each in of}) - len(briefings) - 1


@pytest.mark.whole
def test_a_form_and_each_notice_are_annexes() -> None:
    names = [each.document.name for each in annexed(checked("joint_with_processor").documents)]
    assert names[-4:] == [
        f"{kind}--{of}"
        for kind in ("privacy_notice", "privacy_notice_young")
        for of in ("ashwell-council", "doorstep-families")
    ]
    kinds = [each.kind.name for each in annexed(checked("school_nurse_hub").documents)]
    assert kinds == ["consent_form"] * 4 + ["privacy_notice", "privacy_notice_young"]


@pytest.mark.whole
def test_there_are_no_annexes_where_nothing_is_to_be_annexed() -> None:
    documents = checked("families_together").documents
    assert annexes(each for each in documents if is_agreement(each.kind)) is None


@pytest.mark.whole
def test_the_agreement_lists_each_annex_by_letter_title_and_file() -> None:
    of = checked("families_together")
    titles = {each.document.name: each.document.title for each in of.documents}
    expected = [
        word
        for letter, name in zip(ascii_uppercase, (each.document.name for each in annexed(of.documents)), strict=False)
        for word in (f"Annex {letter}", titles[name], f"File {name}")
    ]
    assert rows_of(of)[-len(expected) :] == expected


def test_no_agreement_that_is_built_without_annexes_speaks_of_them() -> None:
    assert rows_of(checked("families_together", with_annexes=False)) == []


def test_the_documents_are_the_same_but_for_the_agreement_and_in_the_same_order() -> None:
    with_them, without = (
        [each.document for each in checked("families_together", with_annexes=asked).documents]
        for asked in (True, False)
    )
    assert [each.name for each in with_them] == [each.name for each in without]
    assert [one.name for one, other in zip(with_them, without, strict=True) if one != other] == ["isa"]


@pytest.mark.whole
def test_the_agreement_says_that_its_list_of_parties_is_a_clause() -> None:
    said = "\n".join(rows_of(checked("care_leavers_wales")))
    assert re.search(r"The list of the parties in groups is no annex: it is clause \d+\.", said)
    assert "list of the parties" not in "\n".join(rows_of(checked("families_together")))


@pytest.mark.whole
@pytest.mark.parametrize("name", ["families_together", "care_leavers_wales", "joint_with_processor"])
def test_an_agreement_with_annexes_is_clean_under_every_rule(name: str) -> None:
    assert checked(name).findings == ()


def found(example: Path, *rules: str) -> list[Finding]:
    findings = check(Inputs(example, TODAY), with_annexes=True).findings
    return [finding for rule in rules for finding in of_rule(findings, rule)]


@pytest.mark.slow
def test_the_clause_is_missed_when_it_is_emptied_or_left_out(example: Path, house: Path) -> None:
    empty(house / CLAUSE)
    assert [finding.clause for finding in found(example, "empty-clause")] == ["annexes"]
    document = house / "isa/document.html.j2"
    document.write_text(document.read_text("utf-8").replace(f'{{% include "{CLAUSE}" %}}', ""), "utf-8")
    assert [finding.clause for finding in found(example, "missing-clause")] == ["annexes"]


@pytest.mark.whole
@pytest.mark.parametrize("fact", sampled(["annex.letter", "annex.title", "annex.where"], 1))
def test_a_fact_that_the_clause_lacks_is_missed(fact: str, example: Path, house: Path) -> None:
    clause = house / CLAUSE
    clause.write_text(clause.read_text("utf-8").replace(f"{{{{ {fact} }}}}", "X"), "utf-8")
    assert {finding.clause for finding in found(example, "clause-omits-fact", "omitted-fact")} == {"annexes"}
