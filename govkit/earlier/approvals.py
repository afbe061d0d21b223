"""Which approvals are new since a git revision, and who could approve there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from govkit.approval.changed import ChangedClause
from govkit.approval.entitled import ApprovalsSince, NewApproval
from govkit.data.approved import APPROVED, ApprovedClause, line_of_clause, own_approved
from govkit.data.settings import SETTINGS, settings_in
from govkit.data.templates import Templates
from govkit.earlier.changed import parted, repository_of
from govkit.earlier.git import commit_of
from govkit.earlier.objects import entries, lay_out
from govkit.finding import shown

Approvals = Mapping[tuple[str, str], ApprovedClause]


def approvals_since(found: Templates, ref: str, changed: Iterable[ChangedClause]) -> ApprovalsSince:
    """What was approved since a revision, or since it and this branch parted, where these clauses are not as approved. Raises NothingToCompare."""
    folder = (found.house or found.shipped).resolve()
    top = repository_of(folder)
    commit = commit_of(top, ref)
    with TemporaryDirectory(prefix="govkit-") as laid:
        there = Path(laid) / "ref"
        _lay_out(top, ref, commit, folder, there)
        approvers = next(
            (settings_in(file).said.approvers for file in _settings(folder, top, there) if file.is_file()), ()
        )
        known = _approvals(there / folder.relative_to(top))
        parting = Path(laid) / "parted"
        _lay_out(top, ref, parted(top, commit), folder, parting)
        before = _approvals(parting / folder.relative_to(top))
    now = _approvals(folder)
    return ApprovalsSince(ref, approvers, (*_new(folder, now, known, before), *_gone(changed, folder, now, before)))


def _lay_out(top: Path, ref: str, commit: str, folder: Path, to: Path) -> None:
    """The approvals and the settings of a commit, with nothing else of it."""
    paths = [
        folder.relative_to(top).as_posix(),
        *(file.relative_to(to).as_posix() for file in _settings(folder, top, to)),
    ]
    wanted = [each for each in entries(top, ref, commit, paths) if each.path.endswith((f"/{APPROVED}", SETTINGS))]
    lay_out(wanted, top, ref, to)


def _settings(folder: Path, top: Path, to: Path) -> Iterator[Path]:
    """Where the settings that hold for a folder can stand, the nearest first."""
    for each in (folder, *folder.parents):
        if each.is_relative_to(top):
            yield to / each.relative_to(top) / SETTINGS


def _approvals(folder: Path) -> Approvals:
    kinds = sorted(file.parent.name for file in folder.glob(f"*/{APPROVED}"))
    return {(kind, name): clause for kind in kinds for name, clause in own_approved(folder, kind).items()}


def _new(folder: Path, now: Approvals, known: Approvals, before: Approvals) -> Iterator[NewApproval]:
    for (kind, name), clause in now.items():
        if clause not in (known.get((kind, name)), before.get((kind, name))):
            file = folder / kind / APPROVED
            yield NewApproval(
                kind, name, clause.approved_by, clause.role, shown(file), line_of_clause(file, kind, name)
            )


def _gone(changed: Iterable[ChangedClause], folder: Path, now: Approvals, before: Approvals) -> Iterator[NewApproval]:
    """Approvals that are taken away while the clause still says what only they allowed."""
    left = {(each.kind, each.clause) for each in changed if each.now}
    for kind, name in before:
        if (kind, name) not in now and (kind, name) in left:
            yield NewApproval(kind, name, "", "", shown(folder / kind / APPROVED), 0)
