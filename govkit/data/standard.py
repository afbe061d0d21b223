"""The standard of a kind of document: which clauses it must have, what each must state, and by which law."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, reduce
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml

from govkit.data.renamed import renamed
from govkit.errors import ClauseUnknown, StandardUnreadable
from govkit.finding import Evidence, Severity
from govkit.model.facts import suggest

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Statement:
    """What one unit of a clause states together: `states`, of each part that `of` finds and that has `having`."""

    of: tuple[str, ...]
    states: tuple[str, ...]
    having: str = ""


@dataclass(frozen=True, slots=True)
class RequiredClause:
    """A clause that a kind of document must have.

    `when` is a fact that must hold for the clause to be required, or empty; `says` completes “it says ...”; `binds` is
    whom the clause binds; `catalogue` holds the ids of the requirements that it meets, `sources` those of the register of law that
    it rests on.
    """

    id: str
    says: str
    catalogue: tuple[str, ...]
    severity: Severity
    source: str
    evidence: Evidence
    binds: str
    when: str = ""
    states: tuple[str, ...] = ()
    each: tuple[Statement, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standard:
    """All that a kind of document must say, its clauses in their order."""

    kind: str
    made_for: str
    clauses: tuple[RequiredClause, ...]


def standard(kind: str, house: Path | None = None) -> Standard:
    """The standard that govkit ships for a kind, with what the house's `standards/KIND.yaml` adds. Nothing can be removed."""
    own = house / "standards" / f"{kind}.yaml" if house else None
    of_house = _under_new_names(_read(own)) if own and own.is_file() else None
    found = [each for each in (_shipped(kind), of_house) if each]
    if not found:
        raise StandardUnreadable(
            f"standards/{kind}.yaml", "there is no such file, so nothing says what this kind of document must hold"
        )
    return reduce(_add, found)


def kinds_with_standard() -> list[str]:
    """The kinds of document that govkit has a standard for, by name."""
    folder = resources.files("govkit").joinpath("standards")
    names = (file.name.removesuffix(".yaml") for file in folder.iterdir() if file.name.endswith(".yaml"))
    return sorted(name for name in names if "made_for" in shipped_data(name))


@cache
def _shipped(kind: str) -> Standard | None:
    file = resources.files("govkit").joinpath("standards", f"{kind}.yaml")
    return _read(file) if file.is_file() else None


def find_clauses(kind: str, clause: str = "") -> tuple[RequiredClause, ...]:
    """The clauses that govkit requires of a kind, or the one of that name; none for a kind that is not known. Raises ClauseUnknown."""
    shipped = _shipped(kind) if kind in kinds_with_standard() else None
    if shipped is None:
        return ()
    found = tuple(each for each in shipped.clauses if clause in ("", each.id))
    if not found:
        known = [each.id for each in shipped.clauses]
        raise ClauseUnknown(f"`{kind}` has no clause “{clause}”. {suggest(clause, known)}")
    return found


@cache
def shipped_data(name: str) -> Mapping[str, Any]:
    """A data file of govkit/standards/, such as `regulator`."""
    text = resources.files("govkit").joinpath("standards", f"{name}.yaml").read_text("utf-8")
    data: Mapping[str, Any] = yaml.load(text, _LOADER)  # noqa: S506 - a base loader makes text alone
    return data


def _read(file: Traversable) -> Standard:
    try:
        data = yaml.load(file.read_text("utf-8"), _LOADER)  # noqa: S506 - a base loader makes text alone
        return Standard(data["kind"], data.get("made_for", ""), tuple(_clause(clause) for clause in data["clauses"]))
    except (OSError, yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise StandardUnreadable(str(file), str(error)) from error


def _clause(data: Mapping[str, Any]) -> RequiredClause:
    return RequiredClause(
        id=data["id"],
        says=data["says"],
        catalogue=tuple(data.get("catalogue", ())),
        severity=Severity(data["severity"]),
        source=data["source"],
        evidence=Evidence(data["evidence"]),
        binds=data.get("binds", "all"),
        when=data.get("when", ""),
        states=tuple(data.get("states", ())),
        each=tuple(_statement(statement) for statement in data.get("each", ())),
        sources=tuple(data.get("sources", ())),
    )


def _statement(data: Mapping[str, Any]) -> Statement:
    of: str | Sequence[str] = data["of"]
    return Statement((of,) if isinstance(of, str) else tuple(of), tuple(data["states"]), data.get("having", ""))


def _under_new_names(own: Standard) -> Standard:
    """A house's standard, in which clauses go by their names of today."""
    newer = [(clause, renamed().clause(own.kind, clause.id)) for clause in own.clauses]
    return replace(own, clauses=tuple(replace(clause, id=name.name) if name else clause for clause, name in newer))


def _add(shipped: Standard, house: Standard) -> Standard:
    """The shipped clauses, tightened where the house names them, then the house's own."""
    added = {clause.id: clause for clause in house.clauses}
    kept = tuple(_tighten(clause, added[clause.id]) if clause.id in added else clause for clause in shipped.clauses)
    known = {clause.id for clause in shipped.clauses}
    return replace(shipped, clauses=(*kept, *(clause for clause in house.clauses if clause.id not in known)))


def _tighten(clause: RequiredClause, house: RequiredClause) -> RequiredClause:
    graver = house.severity if house.severity.at_least(clause.severity) else clause.severity
    return replace(clause, severity=graver, states=(*clause.states, *house.states), each=(*clause.each, *house.each))
