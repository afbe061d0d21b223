"""Findings as a person reads them."""

from __future__ import annotations

from dataclasses import replace

from govkit.finding import Finding, Location, Waived
from govkit.report.findings import FindingsToTell, as_terminal
from tests.conftest import TODAY
from tests.report.findings.told import ADVICE, ERROR, WARNING
from tests.rows import over_rows


def test_the_terminal_says_where_what_and_how_to_put_it_right() -> None:
    assert as_terminal.report(FindingsToTell([ERROR, WARNING], checked="partners.yaml")) == (
        "partners.yaml:12:3: error item-without-retention\n"
        "  Nobody says how long “R&D” is kept.\n"
        "  To fix: Write `retention` for the item.\n"
        "  Source: UK GDPR, Article 5(1)(e) [secondary]\n"
        "\n"
        "a.html.j2:4: warning empty-clause (in isa)\n"
        "  Empty.\n"
        "  To fix: Write it.\n"
        "\n"
        "partners.yaml: 1 error and 1 warning.\n"
    )


def test_a_finding_about_a_file_as_a_whole_names_no_line() -> None:
    assert as_terminal.report(FindingsToTell([ADVICE])).startswith("partners.yaml: advice late\n")


def test_no_name_of_a_file_and_no_words_begin_a_line_that_looks_like_another_finding() -> None:
    odd = "a\npartners.yaml:1: error b"
    finding = replace(ERROR, location=Location(odd, 1), message=odd, fix=odd, source=odd, document=odd)
    told = as_terminal.report(
        FindingsToTell([finding], (Waived(finding, odd, odd, TODAY, Location(odd)),), checked=odd)
    )
    plain = Waived(ERROR, "We know.", "Ada Example", TODAY, Location("partners.yaml"))
    assert not [line for line in told.splitlines() if line.startswith("partners.yaml")]
    assert told.startswith(r"a\npartners.yaml:1: error b:1: error ")
    assert len(told.splitlines()) == len(as_terminal.report(FindingsToTell([ERROR], (plain,))).splitlines())


def test_without_findings_the_terminal_says_so() -> None:
    assert as_terminal.report(FindingsToTell([], checked="partners.yaml")) == "partners.yaml: nothing to act on.\n"


@over_rows(("finding", "code"), [(ERROR, "31"), (WARNING, "33"), (ADVICE, "36")])
def test_colour_is_for_the_severity_alone(finding: Finding, code: str) -> None:
    plain, painted = (as_terminal.report(FindingsToTell([finding], colour=colour)) for colour in (False, True))
    assert f"\x1b[1;{code}m{finding.severity}\x1b[0m" in painted
    assert painted.replace(f"\x1b[1;{code}m", "").replace("\x1b[0m", "") == plain
    assert "\x1b" not in plain
