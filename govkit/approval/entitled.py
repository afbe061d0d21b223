"""Whether those who approved words since a revision were among those who could."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from govkit.data.approvers import ListedApprover


@dataclass(frozen=True, slots=True)
class NewApproval:
    """An approval that the revision did not have, at its line; or one that it had and that is gone, `by` nobody."""

    kind: str
    clause: str
    by: str
    role: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class ApprovalsSince:
    """The approvals since a revision, and who could approve as it stood there."""

    ref: str
    approvers: tuple[ListedApprover, ...]
    new: tuple[NewApproval, ...]


def unentitled(since: ApprovalsSince) -> Iterator[NewApproval]:
    """The approvals of those who were not named for that kind of document, and those that somebody took away."""
    for each in since.new:
        if not any(_may(approver, each) for approver in since.approvers):
            yield each


def _may(approver: ListedApprover, approval: NewApproval) -> bool:
    return may_approve(approver, approval.by, approval.role, approval.kind)


def may_approve(approver: ListedApprover, name: str, role: str, kind: str) -> bool:
    """Whether this is the approver who is listed, and may approve the words of a kind of document."""
    named = (_alike(approver.name), _alike(approver.role)) == (_alike(name), _alike(role))
    return named and (not approver.kinds or kind in approver.kinds)


def _alike(name: str) -> str:
    return " ".join(name.split()).casefold()
