"""partners.yaml is what a newcomer runs: it is clean, easy to read and builds. No other test holds on to what stands in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.data.kinds import kinds
from govkit.data.made_for import MadeFor
from govkit.data.templates import templates
from govkit.document import Design
from govkit.tasks.build import build
from govkit.tasks.check import check
from govkit.tasks.readability import readability
from govkit.tasks.records import write_records
from tests.conftest import ROOT, TODAY
from tests.made import kinds_made_for

DEMO = ROOT / "partners.yaml"


def test_nothing_is_found_in_it() -> None:
    found = check(Inputs(DEMO, TODAY))
    assert found.findings == ()
    assert not found.waived


def test_what_the_public_reads_of_it_is_plain() -> None:
    read = readability(Inputs(DEMO, TODAY)).documents
    public = [each.scored for each in read if each.scored.document.design not in {Design.AGREEMENT, Design.BRIEFING}]
    assert public
    assert [one.text for each in public for one in each.whole.long_sentences] == []


@pytest.mark.whole
def test_it_builds_a_document_of_each_kind_but_the_form_of_those_who_are_asked_in_person(tmp_path: Path) -> None:
    built = build(Inputs(DEMO, TODAY), tmp_path / "out", formats=["html"])
    assert built.written
    made = {file.name.partition(".")[0].partition("--")[0] for file in (tmp_path / "out").glob("*.html")}
    by_letter = kinds_made_for(MadeFor.CONSENT_FORMS)  # people are asked by post there, so nobody signs a form
    assert made == {kind.name for kind in kinds(templates(DEMO))} - by_letter


def test_its_records_can_be_written(tmp_path: Path) -> None:
    assert not write_records(Inputs(DEMO, TODAY), tmp_path / "out").findings
    assert {file.suffix for file in (tmp_path / "out").iterdir()} >= {".xlsx", ".html", ".ics"}
