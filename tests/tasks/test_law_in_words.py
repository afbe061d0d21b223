"""What the law lists item by item is said item by item, and what the file says about it reaches the documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from govkit.data.inputs import Inputs
from govkit.document import List, every_block, pieces, text_of
from govkit.document.block import Clause
from govkit.outcome.checked import Checked
from govkit.tasks.check import check
from tests.conftest import EXAMPLE, ROOT, TODAY, found_by, of_rule
from tests.libyaml import DUMPER, LOADER
from tests.tasks.test_other_shapes import checked

EXEMPTION = {
    "flows": "programme-counts",
    "ground": "disproportionate-effort",
    "reason": "Nobody can be reached.",
    "people": "4000",
    "age_of_data": "up to 20 years",
    "protected_by": "The notice hangs in every office.",
}


def with_facts(folder: Path, **facts: Any) -> Path:
    """The example with other facts, by dotted path with `__` for dots; None takes one out."""
    raw = yaml.load(EXAMPLE.read_text("utf-8"), LOADER)
    for path, value in facts.items():
        *way, last = path.replace("_X_", "-").split("__")
        block = raw
        for step in way:
            block = block[step]
        if value is None:
            del block[last]
        else:
            block[last] = value
    file = folder / "partners.yaml"
    file.write_text(yaml.dump(raw, Dumper=DUMPER, sort_keys=False, allow_unicode=True), "utf-8")
    return file


def clause(of: Checked, document: str, name: str) -> Clause | None:
    """A clause of a document, if it has it."""
    found = next(each.document for each in of.documents if each.document.name == document)
    return next((each for each in found.clauses() if each.id == name), None)


def words(of: Checked, document: str, name: str) -> str:
    """All that a clause says."""
    found = clause(of, document, name)
    assert found is not None
    return "\n".join(text_of(said) for block in every_block(found.blocks) for said, _place in pieces(block))


def items(of: Checked, document: str, name: str) -> list[str]:
    """The items of the last list in a clause."""
    found = clause(of, document, name)
    assert found is not None
    *_, last = (block for block in every_block(found.blocks) if isinstance(block, List))
    return [text_of(item.inlines) for item in last.items]


@pytest.fixture(scope="module")
def example() -> Checked:
    return check(Inputs(EXAMPLE, TODAY))


@pytest.mark.whole
def test_the_contract_with_a_processor_has_all_that_article_28_lists() -> None:
    said = words(checked("joint_with_processor"), "isa", "processors")
    for what in (
        "in writing",
        "subject matter and duration",
        "nature and purpose",
        "type of personal data",
        "categories of people",
        "duties and rights",
    ):
        assert what in said
    bound_to = items(checked("joint_with_processor"), "isa", "processors")
    stems = ("instructions", "confidentiality", "Article 32", "another processor", "rights", "Articles 32 to 36")
    for stem in (*stems, "delete or return", "audits"):
        assert len([item for item in bound_to if stem in item]) >= 1, stem
    assert len(bound_to) == 8


def test_a_breach_is_reported_with_the_four_things_of_article_33(example: Checked) -> None:
    assert len(items(example, "isa", "breaches")) == 4
    said = words(example, "isa", "breaches")
    for what in ("72 hours", "approximate numbers", "Data Protection Officer", "consequences"):
        assert what in said


def test_all_eight_caldicott_principles_are_there_each_with_its_clause(example: Checked) -> None:
    principles = items(example, "isa", "caldicott")
    assert len(principles) == 8
    assert all(": clause" in principle for principle in principles)


def test_the_time_to_answer_is_that_of_article_12a(example: Checked) -> None:
    said = words(example, "isa", "rights")
    for what in ("one month", "proof of identity", "two further months", "stands still", "Article 12A"):
        assert what in said
    assert "one month" in words(example, "privacy_notice", "rights")
    assert "two more" in words(example, "privacy_notice", "rights")


@pytest.mark.whole
def test_who_keeps_the_list_of_objections_is_whoever_the_file_says(tmp_path: Path) -> None:
    file = with_facts(tmp_path, records__objections__answered_by="hill-top-school")
    said = words(check(Inputs(file, TODAY)), "isa", "rights")
    assert "Hill Top Primary School keeps the list" in said
    assert "Northmoor Council keeps the list" not in said


def test_who_else_sees_each_item_is_who_the_flows_send_it_to(example: Checked) -> None:
    rows = [line.split("\n") for line in words(example, "isa", "data-items").split("Health need flag")[1:2]]
    assert "Northmoor Community Health Trust" in rows[0]
    assert "Hill Top Primary School" not in rows[0][:6]


def test_recipients_give_the_notice_within_a_month(example: Checked) -> None:
    said = words(example, "isa", "asking")
    assert "within one month" in said
    assert "whichever comes first" in said


@pytest.mark.whole
def test_an_exemption_is_told_with_what_protects_people_and_nothing_of_it_can_be_lost(tmp_path: Path) -> None:
    file = with_facts(tmp_path, records__notice_exemption=EXEMPTION)
    found = check(Inputs(file, TODAY))
    assert found.findings == ()
    said = words(found, "isa", "asking")
    for what in (
        "Programme counts",
        "disproportionate effort",
        "Article 14(5)(e)",
        "4000 people",
        "hangs in every office",
    ):
        assert what in said
    house = tmp_path / "templates" / "isa" / "clauses"
    house.mkdir(parents=True)
    text = (ROOT / "templates" / "isa" / "clauses" / "asking.html.j2").read_text("utf-8")
    for fact in ("reason", "people", "protected_by"):
        (house / "asking.html.j2").write_text(text.replace(f"{{{{ exempt.{fact} }}}}", "X"), "utf-8")
        assert found_by("clause-omits-fact", file), fact


def test_nobody_is_told_that_they_can_object_where_all_rests_on_consent(tmp_path: Path) -> None:
    raw = yaml.load((ROOT / "tests/partnerships/one_way.yaml").read_text("utf-8"), LOADER)
    raw["flows"]["money-referral"]["basis"] = dict.fromkeys(("glen-water-homes", "strathcarn-council"), "tenant-agrees")
    del raw["lawful_bases"]["money-advice"], raw["records"]["objections"]
    file = tmp_path / "partners.yaml"
    file.write_text(yaml.dump(raw, Dumper=DUMPER, sort_keys=False, allow_unicode=True), "utf-8")
    found = check(Inputs(file, TODAY))
    assert clause(found, "privacy_notice", "objection") is None
    assert of_rule(found.findings, "missing-clause") == []
    assert of_rule(found.findings, "objection-without-process") == []


@pytest.mark.whole
def test_a_section_brought_into_force_is_told_with_what_did_that(tmp_path: Path) -> None:
    file = with_facts(
        tmp_path,
        lawful_bases__council_X_early_X_help__power="Children Act 2004, section 16LA",
        lawful_bases__council_X_early_X_help__gateway="children-act-2004-section-16la",
        lawful_bases__council_X_early_X_help__commenced_by="the fictional SI 2027/1",
    )
    found = check(Inputs(file, TODAY))
    assert of_rule(found.findings, "power-not-in-force") == []
    assert "section 16LA, brought into force by the fictional SI 2027/1" in words(found, "isa", "lawful-basis")


@pytest.mark.whole
def test_scotland_presumes_that_a_child_of_12_can_answer(tmp_path: Path) -> None:
    overview = yaml.load(EXAMPLE.read_text("utf-8"), LOADER)["partnership"] | {"nation": "scotland"}
    found = check(Inputs(with_facts(tmp_path, partnership=overview), TODAY))
    assert "a child of 12 or over" in words(found, "consent_letter", "each-adult")
