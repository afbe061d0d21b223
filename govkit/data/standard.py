"""The standard of a kind of document: which clauses it must have, what each must state, and by which law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from govkit.data.made_for import MadeFor
from govkit.data.renamed import renamed
from govkit.data.shelf import Wrong, read, shipped
from govkit.data.shipped import shipped_file
from govkit.data.standard_file import RequiredClause, StandardFile, Statement, wrong_paths
from govkit.data.templates import Templates, shipped_templates
from govkit.errors import ClauseUnknown, DataUnreadable
from govkit.model.facts import suggest
from govkit.written.source_map import Route

__all__ = [
    "RequiredClause",
    "Standard",
    "Statement",
    "find_clauses",
    "has_own_standard",
    "has_standard",
    "kinds_with_standard",
    "standard",
]


class Standard(NamedTuple):
    """All that a kind of document must say, its clauses in their order."""

    kind: str
    made_for: MadeFor
    clauses: tuple[RequiredClause, ...]


def standard(kind: str, house: Path | None = None) -> Standard:
    """The standard that govkit ships for a kind, with what the house's `standards/KIND.yaml` adds. Nothing can be removed.

    Raises DataUnreadable.
    """
    ours, own = _shipped(kind), _own(kind, house)
    if own is not None:
        return _with_own(ours, own)
    if ours is None:
        why = "there is no such file, so nothing says what this kind of document must hold."
        raise DataUnreadable(f"standards/{kind}.yaml", why)
    return ours


def has_standard(kind: str, house: Path | None = None) -> bool:
    """Whether govkit or the house says what a kind must hold."""
    return has_own_standard(kind, house) or kind in kinds_with_standard()


def has_own_standard(kind: str, house: Path | None) -> bool:
    """Whether the house has a standard of a kind."""
    return _own(kind, house) is not None


def _own(kind: str, house: Path | None) -> Path | None:
    """The house's standard of a kind, where it has one."""
    own = house / "standards" / f"{kind}.yaml" if house else None
    return own if own is not None and own.is_file() else None


def kinds_with_standard() -> list[str]:
    """The kinds of document that govkit ships, by name."""
    return [kind for kind in _kinds() if _shipped(kind)]


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(Templates(shipped_templates()).kinds())


@cache
def _shipped(kind: str) -> Standard | None:
    name = f"{kind}.yaml"
    if not (shipped_templates() / kind / "kind.yaml").is_file() or not shipped_file(name).is_file():
        return None
    found = shipped(name, StandardFile)
    return Standard(found.kind, found.made_for, found.clauses) if found.made_for else None


def find_clauses(kind: str, clause: str = "") -> tuple[RequiredClause, ...]:
    """The clauses that govkit requires of a kind, or the one of that name; none for a kind that is not known. Raises ClauseUnknown."""
    ours = _shipped(kind) if kind in _kinds() else None
    if ours is None:
        return ()
    found = tuple(each for each in ours.clauses if clause in ("", each.id))
    if not found:
        known = [each.id for each in ours.clauses]
        raise ClauseUnknown(f"`{kind}` has no clause “{clause}”. {suggest(clause, known)}")
    return found


def check_standard(found: StandardFile, made_for: MadeFor | None) -> Iterable[Wrong]:
    """What the file's keys alone can't tell: what its documents are made for, and whether its paths lead to their facts."""
    needed = made_for or found.made_for
    yield from wrong_paths(found, needed) if needed else _made_for_nothing()
    for number, clause in enumerate(found.clauses):
        yield from _unknown_promises(clause, ("clauses", str(number), "promises"))


def _unknown_promises(clause: RequiredClause, here: Route) -> Iterator[Wrong]:
    """A promise that no words are known to make could never be kept."""
    if not clause.promises:
        return
    from govkit.data.sentences import promises  # noqa: PLC0415 - most houses name none

    known = [name for name, each in promises().items() if each.told_by]
    for index, name in enumerate(clause.promises):
        if name not in known:
            yield Wrong((*here, str(index)), f"There is no promise “{name}” that words can make.", suggest(name, known))


def _made_for_nothing() -> Iterator[Wrong]:
    known = ", ".join(f"`{each}`" for each in MadeFor)
    yield Wrong((), "Nothing says what there is a document of.", f"Add `made_for`, with one of: {known}.")


def _with_own(ours: Standard | None, file: Path) -> Standard:
    """The shipped clauses, tightened where the house names them, then the house's own."""
    found = read(file, StandardFile, partial(check_standard, made_for=ours.made_for if ours else None))
    made_for = ours.made_for if ours else found.made_for
    if made_for is None:
        raise DataUnreadable(file, "nothing says what there is a document of.")
    own = _under_new_names(found)
    added = {clause.id: clause for clause in own}
    shipped_clauses = ours.clauses if ours else ()
    kept = tuple(_tighten(clause, added[clause.id]) if clause.id in added else clause for clause in shipped_clauses)
    known = {clause.id for clause in shipped_clauses}
    return Standard(found.kind, made_for, (*kept, *(clause for clause in own if clause.id not in known)))


def _under_new_names(own: StandardFile) -> tuple[RequiredClause, ...]:
    """The clauses of a house's standard, each by its name of today."""
    newer = [(clause, renamed().clause(own.kind, clause.id)) for clause in own.clauses]
    return tuple(clause.model_copy(update={"id": name.name}) if name else clause for clause, name in newer)


def _tighten(clause: RequiredClause, house: RequiredClause) -> RequiredClause:
    graver = house.severity if house.severity.at_least(clause.severity) else clause.severity
    more = {
        "states": (*clause.states, *house.states),
        "each": (*clause.each, *house.each),
        "promises": tuple(dict.fromkeys((*clause.promises, *house.promises))),
    }
    return clause.model_copy(update={"severity": graver, **more})
