"""What is kept of a test: what was written is read again, and what can't be is refused with its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from govkit.data.understood import KeptFigures, KeptTest, as_text, kept_tests, understood_file
from govkit.errors import DataUnreadable

FIGURES = KeptFigures.model_construct(
    id="no-answer",
    clause="no-reply",
    words="0a1b2c",
    asked=20,
    found=19,
    understood=11,
    sentence='“No”: means {no} # "x", \\ y',
)
KEPT = KeptTest.model_construct(
    document="consent_letter", of="A: 1", on=date(2026, 11, 20), people=20, questions=(FIGURES,)
)


def kept_in(tmp_path: Path, text: str) -> Path:
    partnership = tmp_path / "partners.yaml"
    file = understood_file(partnership, "consent_letter")
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    return partnership


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert kept_tests(kept_in(tmp_path, as_text([KEPT, KEPT])), "consent_letter") == (KEPT, KEPT)


def test_there_is_none_where_nobody_was_asked(tmp_path: Path) -> None:
    assert kept_tests(tmp_path / "partners.yaml", "consent_letter") == ()


def test_a_line_holds_one_question() -> None:
    assert len([line for line in as_text([KEPT]).splitlines() if "no-answer" in line]) == 1


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("found: 19", "found: 21", "11 understood, 21 found, 20 were asked, of 20: that can’t be."),
        ("understood: 11", "understood: 20", "20 understood, 19 found"),
        ("people: 20", "people: 19", "of 19: that can’t be"),
        ("found: 19", "found: many", "“many” is no number of people."),
        ("  people: 20\n", "  people: 20\n  names: [Sam]\n", "names"),
        ("on: 2026-11-20", "on: yesterday", "“yesterday” is not a date"),
    ],
)
def test_what_can_not_be_is_refused(old: str, new: str, why: str, tmp_path: Path) -> None:
    text = as_text([KEPT])
    assert old in text
    with pytest.raises(DataUnreadable) as refused:
        kept_tests(kept_in(tmp_path, text.replace(old, new, 1)), "consent_letter")
    assert why in str(refused.value)


def test_a_question_stands_once_in_a_test(tmp_path: Path) -> None:
    twice = KEPT.model_copy(update={"questions": (FIGURES, FIGURES)})
    with pytest.raises(DataUnreadable, match="`no-answer` stands twice in this test"):
        kept_tests(kept_in(tmp_path, as_text([twice])), "consent_letter")
