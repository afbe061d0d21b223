"""Findings as Markdown: all that stands in them is shown as it is, and a report of many files stays short."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape

from markdown_it import MarkdownIt

from govkit.finding import Finding, Location, Severity, Waived
from govkit.report.findings import FindingsToTell
from govkit.report.findings.as_markdown import report
from tests.report.findings.told import ADVICE, ERROR, WARNING
from tests.rows import over_rows


def shown(markdown: str) -> str:
    """The words of a page that a reader sees, without its elements."""
    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_the_gravest_come_first_each_with_its_place_and_its_cure() -> None:
    said = shown(report(FindingsToTell([ADVICE, WARNING, ERROR], checked="partners.yaml")))
    assert said == (
        "govkit: 1 error, 1 warning and 1 piece of advice Checked partners.yaml. "
        "File Errors Warnings Advice partners.yaml 1 0 1 a.html.j2 0 1 0 "
        "error item-without-retention partners.yaml:12 Nobody says how long “R&D” is kept. To fix: Write retention for the item. "
        "Source: UK GDPR, Article 5(1)(e) [secondary] "
        "warning empty-clause a.html.j2:4 (in isa) Empty. To fix: Write it. "
        "advice late partners.yaml Late. To fix: Post it sooner."
    )


def test_one_file_needs_no_table_and_nothing_found_no_list() -> None:
    assert "|" not in report(FindingsToTell([ERROR], checked="partners.yaml"))
    assert report(FindingsToTell([], checked="2 files")) == "### govkit: nothing to act on\n\nChecked 2 files.\n\n"


def test_what_is_waived_says_who_accepted_it() -> None:
    waived = Waived(ERROR, "We know.", "Ada Example", date(2027, 1, 31), Location("partners.yaml", 90))
    said = shown(report(FindingsToTell([], [waived], "partners.yaml")))
    assert "waived item-without-retention partners.yaml:12" in said
    assert said.endswith("Accepted by Ada Example until 31 January 2027: We know.")


@over_rows(
    "words",
    [
        "<script>alert(1)</script>",
        "![x](https://evil.example/a.png)",
        "[click](https://evil.example)",
        "# head",
        "*not* **bold** _so_ ~~so~~",
        "a | b | c",
        "&amp; &#42; \\* $x$ :smile: @everyone",
        "an odd ` sign",
        "<!-- gone",
        "https://evil.example/x",
    ],
)
def test_no_sign_that_stands_in_a_finding_is_obeyed(words: str) -> None:
    found = replace(
        ERROR, message=words, fix=words, source=words, document=words, location=Location(f"{words}.yaml", 3)
    )
    markdown = report(FindingsToTell([found, WARNING], checked=words))
    page = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(markdown)
    kinds = set(re.findall(r"<([a-z0-9]+)", page))
    assert kinds <= {"h3", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "strong", "code", "br"}
    assert shown(markdown).replace("//", "/").count(words.replace("//", "/")) == 7


def test_lines_stay_in_their_item() -> None:
    found = replace(ERROR, message="one\n\n# two\r\n- three", fix="x")
    assert "one # two - three" in shown(report(FindingsToTell([found], checked="x"))).replace("  ", " ")
    assert report(FindingsToTell([found], checked="x")).count("\n- ") == 1


def test_of_fifty_files_twenty_are_named_those_with_most_errors_first() -> None:
    found = [
        replace(ERROR, location=Location(f"{number:02}.yaml", 1)) for number in range(50) for _ in range(number + 1)
    ]
    head = report(FindingsToTell(found, checked="50 files")).partition("\n- ")[0]
    rows = re.findall(r"<code>(\d\d)&?.*?yaml</code> \| (\d+)", head)
    assert rows == [(f"{number:02}", str(number + 1)) for number in range(49, 29, -1)]
    assert "30 more files have findings." in head


def test_what_has_no_room_is_counted() -> None:
    found = [replace(ERROR, message=f"Fault {number}. " + "x" * 200) for number in range(1000)]
    said = report(FindingsToTell([*found, ADVICE], checked="partners.yaml"))
    told = said.count("\n- ")
    assert len(said) < 60_200
    assert 100 < told < 1000
    assert said.endswith(f"\nThere is no room here for {1001 - told} more. The log has them all.\n")


def test_each_severity_is_counted() -> None:
    found = [Finding("r", severity, "m", "f", Location(f"{severity}.yaml")) for severity in Severity]
    head = report(FindingsToTell(found, checked="x"))
    for file, numbers in (("error", "1 | 0 | 0"), ("warning", "0 | 1 | 0"), ("advice", "0 | 0 | 1")):
        assert f"<code>{file}.yaml</code> | {numbers} |" in head
