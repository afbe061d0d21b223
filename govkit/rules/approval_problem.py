"""What rules about approvals find."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ApprovalProblem:
    """Something wrong with an approval, at its line of `approved.yaml`."""

    kind: str
    clause: str
    file: str
    line: int
    message: str
    fix: str
