"""The scores of the documents of a partnership, and what is left to act on."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.tasks.readability import readability
from tests.conftest import TODAY


def test_only_the_kinds_that_are_asked_for_are_scored(example: Path) -> None:
    read = readability(Inputs(example, TODAY), kinds=["consent_letter"])
    assert {each.scored.document.kind for each in read.documents} == {"consent_letter"}
    assert {finding.document for finding in read.findings} <= {"consent_letter"}
    assert len(read.rendered) > 1


@pytest.mark.whole
def test_words_of_the_file_are_told_at_their_line(example: Path) -> None:
    text = example.read_text("utf-8")
    assert "help your family before things get harder" in text
    example.write_text(text.replace("help your family before things get harder", "utilise your family’s help"), "utf-8")
    found = [each for each in readability(Inputs(example, TODAY)).findings if each.rule == "officialese"]
    assert found
    assert {each.path for each in found} == {"purpose.plain_summary"}
    lines = example.read_text("utf-8").splitlines()
    assert all("utilise" in lines[each.location.line - 1] for each in found)


def test_a_file_that_can_not_be_read_has_faults_and_no_documents(example: Path) -> None:
    example.write_text("partnership: no\n", "utf-8")
    read = readability(Inputs(example, TODAY))
    assert read.documents == ()
    assert read.findings
