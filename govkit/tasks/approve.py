"""Writes down what clauses are approved to say, and shows what changes by it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from govkit.approval.approving import Approver, approved_clause
from govkit.approval.changed import ChangedClause, changed_clauses
from govkit.approval.pack_approved import packed_approved
from govkit.approval.readable import refuse_unreadable
from govkit.approval.words_of import changed_templates, words_of
from govkit.data.approved import APPROVED, PACKED_APPROVED, ApprovedClause, as_text, own_approved, shipped_approved
from govkit.data.renamed import renamed
from govkit.data.sentences import promises
from govkit.data.shipped import shipped_file
from govkit.data.standard import kinds_with_standard, standard
from govkit.data.templates import Templates, shipped_templates
from govkit.errors import ApprovalRefused
from govkit.issuing.new_files import write_new
from govkit.issuing.rewrite import Rewrite, rewrite
from govkit.model.facts import suggest
from govkit.rules.promises_kept import dropped, made_by
from govkit.wording.say import listing


@dataclass(frozen=True, slots=True)
class JustApproved:
    """The clauses that were approved, and the files that hold it now."""

    clauses: tuple[ChangedClause, ...]
    files: tuple[Path, ...]


def to_approve(found: Templates, wanted: str = "") -> tuple[ChangedClause, ...]:
    """The clauses that say something else than was approved: all, those of a kind, or one.

    Raises ApprovalRefused for what is not there, and TemplateFailed where a template can't be read.
    """
    kind, _, name = wanted.partition("/")
    if kind and kind not in found.kinds():
        raise ApprovalRefused(f"There is no kind of document “{kind}”. {suggest(kind, found.kinds())}")
    kinds = [kind] if kind else found.kinds()
    for each in kinds:
        if changed_templates(found, each) != frozenset():
            refuse_unreadable(found, each)
    changed = tuple(changed_clauses(found, kinds, thoroughly=found.house is None))
    newer = renamed().clause(kind, name)
    clause = newer.name if newer else name
    wanted_ones = tuple(each for each in changed if clause in ("", each.clause))
    if clause and not wanted_ones and clause not in (known := _clauses(found, kind)):
        raise ApprovalRefused(f"`{kind}` has no clause “{name}”. {suggest(name, known)}")
    return wanted_ones


def _clauses(found: Templates, kind: str) -> Sequence[str]:
    """The clauses that a kind has, or was approved to have."""
    own = own_approved(found.house, kind) if found.house else {}
    return list(dict.fromkeys((*(words_of(found, kind) or ()), *shipped_approved(kind), *own)))


def approve(
    found: Templates,
    clauses: tuple[ChangedClause, ...],
    approver: Approver,
    today: date,
    agreed: Callable[[ChangedClause], bool] = lambda _clause: True,
) -> JustApproved:
    """Writes what these clauses say as approved, but for those that are not agreed to. Raises ApprovalRefused."""
    folder = _folder(found)
    taken = tuple(each for each in clauses if agreed(each))
    for each in taken:
        _refuse_what_drops(found, each, approver, today)
    written = {
        folder / kind / APPROVED: as_text(_with(found, kind, taken, approver, today))
        for kind in dict.fromkeys(each.kind for each in taken)
    }
    _write(written)
    if found.house is None and (packed := packed_approved()) != shipped_file(PACKED_APPROVED).read_text("utf-8"):
        _write({shipped_file(PACKED_APPROVED): packed})
    return JustApproved(taken, tuple(written))


def _asked_of(found: Templates, clause: ChangedClause) -> tuple[str, ...]:
    """The promises that the standard asks of a clause, govkit's and the house's."""
    has_own = found.house is not None and (found.house / "standards" / f"{clause.kind}.yaml").is_file()
    has_one = has_own or clause.kind in kinds_with_standard()
    clauses = standard(clause.kind, found.house).clauses if has_one else ()
    return tuple(name for each in clauses if each.id == clause.clause for name in each.promises)


def _approved(found: Templates, clause: ChangedClause, approver: Approver, today: date) -> ApprovedClause:
    asked = _asked_of(found, clause)
    return approved_clause(clause, approver, today, lambda says: made_by(says, asked))


def _refuse_what_drops(found: Templates, clause: ChangedClause, approver: Approver, today: date) -> None:
    """Raises ApprovalRefused where the clause makes a promise no more that its standard asks for."""
    was = clause.approved.says if clause.approved else ()
    gone = dropped(_asked_of(found, clause), _approved(found, clause, approver, today).says, was)
    if gone:
        what = listing([f"`{name}` ({promises()[name].says})" for name in gone])
        how = listing([f"“{phrase}”" for phrase in promises()[gone[0]].told_by], "or")
        raise ApprovalRefused(
            f"{clause.kind}/{clause.clause}: these words do not promise {what} any more, which the standard asks for. Nothing was approved. "
            f"Say it, with words such as {how}."
        )


def _folder(found: Templates) -> Path:
    """Where the approval is written: beside the house's templates, or in a checkout of govkit beside its own."""
    if found.house is not None:
        return found.house
    if shipped_templates().parent.name == "govkit" and (shipped_templates().parent / "__init__.py").is_file():
        raise ApprovalRefused(
            "These are govkit's own templates, whose words come approved. Copy a clause with `govkit templates copy` to have words of your own."
        )
    return shipped_templates()


def _with(
    found: Templates, kind: str, taken: tuple[ChangedClause, ...], approver: Approver, today: date
) -> Mapping[str, ApprovedClause]:
    """The approved clauses of a kind with the new ones; of one that is gone it stays approved that it says nothing, where govkit ships it."""
    before = dict(own_approved(found.house, kind) if found.house else shipped_approved(kind))
    known = shipped_approved(kind) if found.house else {}
    for clause in (each for each in taken if each.kind == kind):
        if clause.now or clause.clause in known:
            before[clause.clause] = _approved(found, clause, approver, today)
        else:
            before.pop(clause.clause, None)
    return before


def _write(files: Mapping[Path, str]) -> None:
    old, new = dict(_there(files)), {file: text for file, text in files.items() if not file.exists()}
    write_new(new)
    rewrite([Rewrite(file, before, files[file].encode("utf-8"), file) for file, before in old.items()])


def _there(files: Mapping[Path, str]) -> Iterator[tuple[Path, bytes]]:
    for file in files:
        if file.exists():
            yield file, file.read_bytes()
