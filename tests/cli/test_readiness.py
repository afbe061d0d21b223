"""`govkit readiness`: a table with bars, a plan, and one HTML file to show to the partners."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.conftest import Govkit


def test_the_terminal_shows_each_partner_its_bars_and_the_plan(govkit: Govkit) -> None:
    run = govkit("readiness")
    assert (run.status, run.err) == (0, "")
    assert (
        "  Harrow Lane Surgery               ████░ 4       ███░░ 3       ████░ 4       ████░ 4       ready\n" in run.out
    )
    assert "  2. Then those who are ready too: Millbrook Surgery.\n" in run.out
    assert "Phase “pilot” (2 February 2027): all of its partners are ready." in run.out
    assert max(map(len, run.out.splitlines())) <= 100


def test_a_program_reads_the_scores_and_the_stages(govkit: Govkit) -> None:
    whole = json.loads(govkit("readiness", "--format", "json").out)
    surgery = next(each for each in whole["partners"] if each["partner"] == "millbrook-surgery")
    assert surgery == {
        "partner": "millbrook-surgery",
        "understanding": 3,
        "skills": 3,
        "systems": 4,
        "trust": 3,
        "lowest": 3,
        "ready": True,
    }
    assert [stage["joining"] for stage in whole["stages"]][1] == ["millbrook-surgery"]


class Page(HTMLParser):
    """The words and the addresses of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the signature is HTMLParser's
        self.fetched += [value or "" for name, value in attrs if name in ("src", "href")]

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def test_the_page_says_the_same_and_fetches_nothing(govkit: Govkit, example: Path) -> None:
    text = example.read_text("utf-8")
    example.write_text(text.replace("name: Harbour Families\n", "name: Harbour <b>Families</b>\n", 1), "utf-8")
    run = govkit("readiness", "--html", "ready.html")
    assert (run.status, run.out) == (0, "ready.html\n")
    page = Page()
    page.feed((example.parent / "ready.html").read_text("utf-8"))
    said = " ".join("".join(page.said).split())
    assert page.fetched == []
    assert "Then those who are ready too: Millbrook Surgery" in said
    assert "Harbour <b>Families</b>" in said


def test_the_same_run_writes_the_same_page(govkit: Govkit, example: Path) -> None:
    pages = []
    for _ in range(2):
        govkit("readiness", "--html", "ready.html", "--today", "2026-11-22")
        pages.append((example.parent / "ready.html").read_bytes())
    assert pages[0] == pages[1]


def test_it_writes_over_no_other_file(govkit: Govkit, example: Path) -> None:
    other = example.parent / "minutes.html"
    other.write_text("<p>Minutes</p>", "utf-8")
    run = govkit("readiness", "--html", "minutes.html")
    assert (run.status, run.out) == (2, "")
    assert "is no report of govkit’s" in run.err
    assert other.read_text("utf-8") == "<p>Minutes</p>"


@pytest.mark.parametrize("form", ["terminal", "json"])
def test_a_file_that_can_not_be_read_says_why(govkit: Govkit, example: Path, form: str) -> None:
    example.write_text("partners: [", "utf-8")
    run = govkit("readiness", "--format", form)
    assert (run.status, run.out) == (1, "")
    assert "error not-yaml" in run.err
