"""Whole letters: plain ones in which little is found, and a bad one in which each planted fault is found, and no more."""

from __future__ import annotations

from pathlib import Path

from govkit.document import Design
from govkit.finding import Finding
from govkit.tasks.read_files import read_files

HERE = Path(__file__).parent
PLANTED = "  # FAULT: "


def found_in(file: Path) -> tuple[Finding, ...]:
    return read_files([file], Design.LETTER).findings


def test_each_planted_fault_of_a_bad_letter_is_found_on_its_line_and_no_more(tmp_path: Path) -> None:
    lines = [line.split(PLANTED) for line in (HERE / "bad_letter.txt").read_text("utf-8").splitlines()]
    letter = tmp_path / "letter.txt"
    letter.write_text("\n\n".join(words for words, _planted in lines) + "\n", "utf-8")
    planted = [
        (number, rule) for number, (_words, rules) in enumerate(lines) for rule in rules.split(", ") if rule != "-"
    ]
    found = [
        ((each.location.line - 1) // 2, each.rule) for each in found_in(letter) if each.rule != "high-reading-grade"
    ]
    assert sorted(found) == sorted(planted)


def test_in_plain_letters_hardly_anything_is_found() -> None:
    """They were written before any rule was run on them. What is found is advice: “the lift is often busy”."""
    assert [(each.rule, each.severity.value) for each in found_in(HERE / "plain_letters.txt")] == [("hedge", "advice")]
