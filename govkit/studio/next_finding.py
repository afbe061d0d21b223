"""What somebody can turn to next: the finding that is gravest and comes first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from govkit.finding import Finding
from govkit.studio.crumbs import crumbs
from govkit.studio.desk import Desk
from govkit.studio.sections import section_of
from govkit.written.source_map import undotted


class NextFinding(NamedTuple):
    """Where the next finding leads to, what that is called, and how many findings there are."""

    address: str
    title: str
    left: int


def next_finding(desk: Desk, apart_from: str = "") -> NextFinding | None:
    """The next finding, one of another part than the one that is open where there is any; nothing where nothing is found."""
    found = desk.checked.findings
    if not found:
        return None
    elsewhere = [each for each in found if not _is_in(each, apart_from)]
    first = min(elsewhere or found, key=lambda each: each.severity.rank)
    return NextFinding(_address(first, desk), _title(first, desk), len(found))


def _is_in(finding: Finding, part: str) -> bool:
    return bool(part) and (finding.path == part or finding.path.startswith(f"{part}."))


def _address(finding: Finding, desk: Desk) -> str:
    return desk.at(f"facts/{finding.path}" if section_of(finding.path) else "findings")


def _title(finding: Finding, desk: Desk) -> str:
    titles: Sequence[str] = [each.title for each in crumbs(undotted(finding.path), desk)]
    return ", ".join(titles) or "The words of documents"
