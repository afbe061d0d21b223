"""Scores at a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.report.scores import ScoresToTell
from govkit.report.scores.as_terminal import CAVEAT, report
from tests.conftest import Govkit
from tests.report.scores.scored import scored_file


@pytest.mark.whole
def test_a_long_sentence_is_shown_with_its_line_and_the_caveat_ends_the_report(tmp_path: Path) -> None:
    located = scored_file(tmp_path)
    said = report(ScoresToTell([located], [], read="letter.txt"))
    assert said.startswith("letter.txt: 2 sentences and 26 words, ")
    assert "letter.txt:3" in said
    assert " ".join(said.split()).endswith(CAVEAT)


@pytest.mark.whole
def test_many_findings_are_led_by_what_matters_most_and_folded(example: Path, govkit: Govkit) -> None:
    long = "We keep what you tell us about your family in one place so that nobody has to ask you for it {}again."
    text = "\n\n".join(
        ["You should ask us."] * 12 + ["Use it prior to noon."] + [long.format("yet " * each) for each in range(4, 10)]
    )
    (example.parent / "guide.txt").write_text(text, "utf-8")
    lines = govkit("readability", "guide.txt").out.splitlines()
    at = lines.index("  What matters most, of 19 findings:")
    assert lines[at + 1 : at + 5] == [
        "     6 × error long-sentence",
        "    12 × warning weak-should: “should” 12 times",
        "     1 × warning officialese: “prior to”",
        "",
    ]
    assert [line.split(":")[1] for line in lines if line.startswith("  guide.txt:") and "error long" in line] == [
        "37",
        "35",
        "33",
    ]
    assert "    and 3 more like these, on line 27, 29, 31" in lines
    assert sum(line.endswith("warning weak-should") for line in lines) == 2
    assert "    and 10 more like these, on line 5, 7, 9, 11, 13, 15, 17, 19, 21, 23" in lines
    assert "  6 sentences over 20 words:" in lines
    assert sum(line.endswith(" words") and line.startswith("  guide.txt:") for line in lines) == 5
    assert "  These are the longest. `--format json` has all 6." in lines


@pytest.mark.whole
def test_few_findings_are_told_one_by_one(example: Path, govkit: Govkit) -> None:
    (example.parent / "guide.txt").write_text("\n\n".join(["You should ask us."] * 10), "utf-8")
    out = govkit("readability", "guide.txt").out
    assert out.count("warning weak-should") == 10
    assert "What matters most" not in out


def test_of_many_different_findings_twenty_are_told_in_full(example: Path, govkit: Govkit) -> None:
    lines = [f"We ask the MAS{letter} team." for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    (example.parent / "guide.txt").write_text("\n\n".join([*lines, "You should ask. You should go."]), "utf-8")
    out = govkit("readability", "guide.txt").out
    full, less = out.split("  What matters less, which `--format json` tells in full:\n")
    assert (full.count("To fix:"), less.count("To fix:")) == (21, 0)
    assert "warning weak-should: “should” twice" in full
    assert less.splitlines()[0] == "  guide.txt:39: warning unexplained-abbreviation “MAST”"
    assert len([line for line in less.splitlines() if line.startswith("  guide.txt:")]) == 7
