"""Branches for another program."""

from __future__ import annotations

from typing import Any, Final

from govkit.report.branches import BranchLine, EveryBranch

FOR: Final = "your own programs"


def as_data(told: EveryBranch) -> dict[str, Any]:
    """One object: what was tried, each way, what is lost after which change, and names that do not fit the model."""
    return {
        "checked": told.checked,
        "tried": told.tried._asdict(),
        "ways": told.ways,
        "taken": told.taken,
        "branches": [_line(line) for line in told.lines],
        "lost": [
            {
                "rule": each.finding.rule,
                "file": each.finding.location.file,
                "line": each.finding.location.line,
                "message": each.finding.message,
                "change": each.change,
                "partnership": each.smallest,
            }
            for each in told.lost
        ],
        "printed_nowhere": [each.path for each in told.unprinted],
        "undefined": [{"file": place.file, "line": place.line, "message": why} for place, why in told.undefined],
    }


def _line(line: BranchLine) -> dict[str, Any]:
    return {
        "file": line.location.file,
        "line": line.location.line,
        "what": line.what,
        "asks": line.asks,
        "taken": list(line.taken),
        "never": list(line.never),
    }
