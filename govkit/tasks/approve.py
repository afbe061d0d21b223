"""Writes down what clauses are approved to say, and shows what changes by it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from govkit.approval.approving import Approver, approved_clause
from govkit.approval.changed import ChangedClause, every_changed_clause
from govkit.approval.pack_approved import packed_approved
from govkit.approval.readable import refuse_unreadable
from govkit.approval.words_of import changed_templates, words_of
from govkit.data.approved import APPROVED, PACKED_APPROVED, ApprovedClause, as_text, own_approved, shipped_approved
from govkit.data.renamed import renamed
from govkit.data.shipped import shipped_file
from govkit.data.standard import has_standard, standard
from govkit.data.templates import Templates, shipped_templates
from govkit.errors import ApprovalRefused
from govkit.issuing.new_files import write_new
from govkit.issuing.rewrite import Rewrite, rewrite
from govkit.model.facts import suggest
from govkit.rules.promises_kept import dropped, made_by, told_dropped


@dataclass(frozen=True, slots=True)
class JustApproved:
    """The files that were written, each with the clauses that were approved in it, and how many clauses were refused."""

    files: Mapping[Path, tuple[ChangedClause, ...]]
    refused: int


class ClauseByClause(NamedTuple):
    """Somebody who is asked clause by clause, and told of each that was refused."""

    agreed: Callable[[ChangedClause], bool]
    refused: Callable[[str], None]


Taken = Mapping[ChangedClause, ApprovedClause]


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
    changed = tuple(every_changed_clause(found, kinds))
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
    asked: ClauseByClause | None = None,
) -> JustApproved:
    """Writes what these clauses say as approved, but for those that are not agreed to, where somebody is asked.

    A clause that drops what its standard asks for is refused, and the others are approved; where nobody is asked, it raises ApprovalRefused.
    """
    folder = _folder(found)
    promised = {kind: _promised_in(found, kind) for kind in dict.fromkeys(each.kind for each in clauses)}
    taken, refused = dict[ChangedClause, ApprovedClause](), 0
    for each in clauses if asked is None else filter(asked.agreed, clauses):
        names = promised[each.kind].get(each.clause, ())
        approved = approved_clause(each, approver, today, partial(made_by, among=names))
        if gone := dropped(names, approved.says, each.approved.says if each.approved else ()):
            _refuse(each, gone, asked)
            refused += 1
        else:
            taken[each] = approved
    files = {folder / kind / APPROVED: tuple(each for each in taken if each.kind == kind) for kind in promised}
    files = {file: of for file, of in files.items() if of}
    _write({file: as_text(_with(found, of[0].kind, {each: taken[each] for each in of})) for file, of in files.items()})
    if found.house is None and (packed := packed_approved()) != shipped_file(PACKED_APPROVED).read_text("utf-8"):
        _write({shipped_file(PACKED_APPROVED): packed})
    return JustApproved(files, refused)


def _refuse(clause: ChangedClause, gone: Sequence[str], asked: ClauseByClause | None) -> None:
    what, how = told_dropped(gone)
    if asked is None:
        raise ApprovalRefused(f"{clause.kind}/{clause.clause}: {what} Nothing was approved. {how}")
    asked.refused(f"{clause.kind}/{clause.clause}: {what} It was not approved. {how}")


def _promised_in(found: Templates, kind: str) -> Mapping[str, tuple[str, ...]]:
    """The promises that the standard asks of each clause of a kind, govkit's and the house's."""
    clauses = standard(kind, found.house).clauses if has_standard(kind, found.house) else ()
    return {each.id: each.promises for each in clauses}


def _folder(found: Templates) -> Path:
    """Where the approval is written: beside the house's templates, or in a checkout of govkit beside its own."""
    if found.house is not None:
        return found.house
    if shipped_templates().parent.name == "govkit" and (shipped_templates().parent / "__init__.py").is_file():
        raise ApprovalRefused(
            "These are govkit's own templates, whose words come approved. Copy a clause with `govkit templates copy` to have words of your own."
        )
    return shipped_templates()


def _with(found: Templates, kind: str, taken: Taken) -> Mapping[str, ApprovedClause]:
    """The approved clauses of a kind with the new ones; of one that is gone it stays approved that it says nothing, where govkit ships it."""
    clauses = dict(own_approved(found.house, kind) if found.house else shipped_approved(kind))
    known = shipped_approved(kind) if found.house else {}
    for clause, approved in taken.items():
        if clause.now or clause.clause in known:
            clauses[clause.clause] = approved
        else:
            clauses.pop(clause.clause, None)
    return clauses


def _write(files: Mapping[Path, str]) -> None:
    old, new = dict(_there(files)), {file: text for file, text in files.items() if not file.exists()}
    write_new(new)
    rewrite([Rewrite(file, before, files[file].encode("utf-8"), file) for file, before in old.items()])


def _there(files: Mapping[Path, str]) -> Iterator[tuple[Path, bytes]]:
    for file in files:
        if file.exists():
            yield file, file.read_bytes()
