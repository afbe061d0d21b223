"""A letter goes out when the partnership is agreed, its words are approved, nothing is wrong, and people have the time that it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.finding import Finding, Location, Severity
from govkit.model import Partnership
from govkit.outcome.checked import Checked
from govkit.posting.fit_to_post import why_not
from govkit.posting.letter_of import on_day
from govkit.tasks.check import check
from tests.conftest import EXAMPLE

TODAY = date(2026, 11, 22)
DOCUMENTS = {"consent_letter"}


def checked(folder: Path) -> tuple[Checked, Partnership]:
    file = folder / "agreed.yaml"
    file.write_text(EXAMPLE.read_text("utf-8").replace("status: draft", "status: agreed", 1), "utf-8")
    found = check(Inputs(file, TODAY))
    assert found.partnership
    return found, found.partnership


def finding(rule: str, severity: Severity, document: str = "") -> Finding:
    return Finding(rule, severity, "It is wrong.", "Mend it.", Location("a.yaml"), document=document)


def why(found: Checked, partnership: Partnership, today: date = TODAY) -> str:
    return " ".join(why_not(found, partnership, "consent", DOCUMENTS, today))


@pytest.mark.whole
def test_one_that_may_go_out(tmp_path: Path) -> None:
    assert why(*checked(tmp_path)) == ""


def test_one_of_a_partnership_that_is_not_agreed_may_not(example: Path) -> None:
    found = check(Inputs(example, TODAY))
    assert found.partnership
    assert "is not agreed" in why(found, found.partnership)


def test_nor_one_with_errors_of_its_own_or_of_the_file(tmp_path: Path) -> None:
    found, partnership = checked(tmp_path)
    for document, stops in (("", True), ("consent_letter", True), ("privacy_notice", False)):
        wrong = replace(found, findings=(finding("missing-clause", Severity.ERROR, document),))
        assert ("Mend it." in why(wrong, partnership)) == stops
    assert why(replace(found, findings=(finding("long-sentence", Severity.WARNING),)), partnership) == ""


def test_nor_one_whose_words_nobody_approved(tmp_path: Path) -> None:
    found, partnership = checked(tmp_path)
    unapproved = replace(found, findings=(finding("words-not-approved", Severity.WARNING, "consent_letter"),))
    assert "nobody approved" in why(unapproved, partnership)


def test_nor_one_that_is_posted_after_its_day(tmp_path: Path) -> None:
    found, partnership = checked(tmp_path)
    assert "--posted" in why(found, partnership, date(2027, 3, 16))
    later = on_day(partnership, "consent", date(2027, 3, 16))
    assert "--posted" not in why(found, later, date(2027, 3, 16))


def test_nor_one_whose_answers_come_after_the_sharing_has_begun(tmp_path: Path) -> None:
    found, partnership = checked(tmp_path)
    assert "but “" in why(found, on_day(partnership, "consent", date(2027, 4, 1)), date(2027, 4, 1))
