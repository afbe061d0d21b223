"""A partnership whose police and probation are under Part 3, and whose councils are under the UK GDPR, says so of each and of nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from govkit.data.inputs import Inputs
from govkit.records.processing.columns import OF_ACTIVITY
from govkit.records.processing.record import processing_records
from govkit.tasks.check import check
from tests.changes import partnership, raw_of
from tests.conftest import EXAMPLE, TODAY
from tests.libyaml import DUMPER
from tests.rows import over_rows
from tests.tasks.test_other_shapes import checked, document_of, words_of

SHAPE = "county_lines"


def said(name: str) -> str:
    """What a document of the shape says."""
    return words_of(document_of(checked(SHAPE), name))


def test_nothing_is_found() -> None:
    assert checked(SHAPE).findings == ()


@over_rows(
    ("document", "words"),
    [
        ("isa", "All others rely on Article 6(1) of the UK GDPR"),
        ("isa", "Policing\nData Protection Act 2018, section 35(2)(b): task of competent authority"),
        ("isa", "Safe homes and streets\nUK GDPR, Article 6(1)(e): public task"),
        ("isa", "Picture of the line\nCrime and Disorder Act 1998, section 115"),
        ("isa", "Concern about a person\nFenmoor Constabulary\nLaw enforcement, under Part 3"),
        ("isa", "Fenmoor Constabulary\nBeing told and access\nSections 44(4)(b) and 45(4)(b)"),
        ("isa", "Article 12A; Data Protection Act 2018, section 54"),
        (
            "privacy_notice",
            "Fenmoor Constabulary: it is part of our work on crime (Data Protection Act 2018, section 35(2)(b)).",
        ),
        ("privacy_notice", "Tell you that we use it; give you a copy; delete it; stop because you object"),
        ("privacy_notice", "You can’t object to that work."),
        (
            "briefing--fenmoor-probation",
            "Each record says whether a person is used, a suspect, convicted, a victim or a witness.",
        ),
    ],
)
def test_each_document_says_what_holds_for_whom(document: str, words: str) -> None:
    assert words in said(document)


@over_rows(
    ("document", "words"),
    [
        ("privacy_notice", "You have the right to object"),
        ("privacy_notice", "You can say no"),
        ("privacy_notice", "Fenmoor Constabulary: it is part of our public work"),
        ("briefing--fenmoor-county", "law enforcement"),
        ("isa", "Each controller relies on its own lawful basis under Article 6(1)"),
    ],
)
def test_no_document_says_what_does_not_hold(document: str, words: str) -> None:
    assert words not in said(document)


def test_nothing_of_it_is_said_where_nobody_is_under_part_3() -> None:
    everything = "\n".join(words_of(each.document) for each in check(Inputs(EXAMPLE, TODAY)).documents)
    assert "Part 3" not in everything
    assert "law enforcement" not in everything


def test_people_can_object_again_once_the_councils_set_it_aside_no_more() -> None:
    raw = raw_of(SHAPE)
    assert not partnership(raw).can_be_objected_to  # type: ignore[union-attr]
    for flow in raw["flows"].values():
        flow["exemptions"][0]["sets_aside"].remove("objection")
    assert partnership(raw).can_be_objected_to  # type: ignore[union-attr]


@pytest.mark.whole
def test_each_notice_of_its_own_speaks_of_its_own_exemptions_alone(tmp_path: Path) -> None:
    raw = raw_of(SHAPE)
    raw["records"]["notices"] = "each"
    for name, partner in raw["partners"].items():
        partner["privacy_notice"] = f"https://{name}.example/privacy"
    file = tmp_path / "partners.yaml"
    file.write_text(yaml.dump(raw, Dumper=DUMPER), "utf-8")
    found = check(Inputs(file, TODAY))
    assert found.findings == ()
    notice = words_of(document_of(found, "privacy_notice--fenmoor-police"))
    assert "sections 44(4)(b) and 45(4)(b)" in notice
    assert "Schedule 2, paragraph 2" not in notice
    assert "You can’t object to that work." in notice
    assert "You can’t object" not in words_of(document_of(found, "privacy_notice--marsh-borough"))


def test_the_record_of_each_party_is_of_its_own_regime() -> None:
    found = partnership(raw_of(SHAPE))
    assert found is not None
    basis, condition, policy = OF_ACTIVITY[10:13]
    cells = {
        record.partner: [column.cell(record, activity) for column in (basis, condition, policy)]
        for record in processing_records(found)
        for activity in record.activities[:1]
    }
    assert "section 35(2)(b)" in cells["fenmoor-police"][0]
    assert "Recorded under section 61(2) of that Act." in cells["fenmoor-police"][0]
    assert "Schedule 8, paragraphs 1" in cells["fenmoor-police"][1]
    assert "FC-APD-2026-02. Kept and erased as it says: yes" in cells["fenmoor-police"][2]
    assert cells["marsh-borough"][0].startswith("Article 6(1)(e), public task")
    assert (
        cells["marsh-borough"][1]
        == "Article 9(2)(g), substantial public interest; Schedule 1, paragraph 6 (statutory purposes)"
    )
