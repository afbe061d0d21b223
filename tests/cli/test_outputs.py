"""`--output FORMAT=FILE`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from govkit.report.findings import REPORTERS
from tests.cli.test_check import spoil
from tests.conftest import Govkit


@pytest.mark.whole
def test_every_form_can_be_had_at_once_beside_what_is_printed(govkit: Govkit, example: Path) -> None:
    spoil(example, "    article_9: health-or-social-care\n", "")
    wanted = [word for form in REPORTERS.names for word in ("--output", f"{form}=made/{form}")]
    run = govkit("check", *wanted)
    assert (run.status, run.err) == (1, "")
    assert (example.parent / "made/terminal").read_text("utf-8") == run.out
    for form in REPORTERS.names:
        assert (example.parent / "made" / form).read_text("utf-8") == govkit("check", "--format", form).out
    assert govkit("check", *wanted).status == 1  # over the older ones


def test_what_is_printed_can_be_another_form(govkit: Govkit, example: Path) -> None:
    run = govkit("check", "--format", "github", "--output", "json=a=b.json")
    assert run.out.startswith("Checked")
    assert json.loads((example.parent / "a=b.json").read_text("utf-8"))["findings"] == []


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("govkit.sarif", "Write it like `sarif=govkit.sarif`."),
        ("=x", "Write it like"),
        ("sarf=x", "There is no format “sarf”. Did you mean `sarif`?"),
        ("html=x", "There is no format “html”. Choose one of: `terminal`"),
        ("json=", "names no file"),
        ("json=-", "names no file. What is printed is `--format json`."),
        ("json=partners.yaml", "partners.yaml is there already, and is no report of govkit’s"),
        ("json=.", "is a folder"),
        ("json=partners.yaml/x", "x"),
    ],
)
def test_what_can_not_be_is_one_sentence(written: str, words: str, govkit: Govkit, example: Path) -> None:
    before = example.read_bytes()
    run = govkit("check", "--output", written)
    assert (run.status, run.out) == (2, "")
    assert words in " ".join(run.err.split())
    assert "Traceback" not in run.err
    assert [(file.name, file.read_bytes()) for file in example.parent.iterdir()] == [("partners.yaml", before)]


def test_nothing_is_written_where_nothing_could_be_checked(govkit: Govkit, example: Path) -> None:
    example.unlink()
    assert govkit("check", "--output", "json=a.json").status == 2
    assert list(example.parent.iterdir()) == []


def test_no_value_acts_on_who_shows_the_file(govkit: Govkit, example: Path) -> None:
    spoil(example, "  status: draft", '  "stat\\e[31mus": draft')
    govkit("check", "--output", "terminal=a.txt")
    assert b"\x1b" not in (example.parent / "a.txt").read_bytes()
    assert b"stat" in (example.parent / "a.txt").read_bytes()


def test_reading_aloud_goes_to_files_too(govkit: Govkit, example: Path) -> None:
    run = govkit("check", "--read-aloud", "--format", "github", "--output", "json=a.json")
    assert run.status == 0
    assert json.loads((example.parent / "a.json").read_text("utf-8"))["read_aloud"]
    assert govkit("check", "--read-aloud", "--format", "github", "--output", "sarif=a.sarif").status == 2
