"""The file of required clauses of a kind: its keys, and whether the paths that it names lead to facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.made_for import MadeFor, facts_for
from govkit.data.paths import LeadsNowhere, follow, lead
from govkit.data.shelf import Wrong
from govkit.finding import Evidence, Severity
from govkit.model.facts import Filled, Id, Listed, Text, one_of
from govkit.written.source_map import Route


class Statement(DataBlock):
    """What one unit of a clause states together: `states`, of each part that `of` finds, and that has `having` and lacks `unless`."""

    of: Filled[Text] = Field(description="where the parts are, such as `data_items.*`.")
    states: Filled[Text] = Field(description="the facts that it states of each part, such as `name`.")
    having: Text = Field("", description="a fact that the part must have, or the statement is not asked for.")
    unless: Text = Field("", description="a fact that the part must lack, or the statement is not asked for.")


class RequiredClause(DataBlock):
    """A clause that a kind of document must have.

    `when` is a fact that must hold for the clause to be required, or empty; `says` completes “it says ...”; `binds` is
    whom the clause binds; `catalogue` holds the ids of the requirements that it meets, `sources` those of the register of law that
    it rests on.
    """

    id: Id = Field(description="the name of the clause, as its template has it.")
    says: Text = Field(description="what it says, completing “it says ...”.")
    catalogue: Listed[Text] = Field((), description="the requirements that it meets.")
    severity: Annotated[Severity, one_of(Severity)] = Field(description="`error`, `warning` or `advice`.")
    source: Text = Field(description="who asks for it: a law, guidance, or your house.")
    evidence: Annotated[Evidence, one_of(Evidence)] = Field(description="`verified`, `secondary` or `unverified`.")
    binds: Text = Field("all", description="whom it binds: `all`, `sender`, `recipient` or `health partners`.")
    when: Text = Field("", description="a fact that must hold for it to be required.")
    states: Listed[Text] = Field((), description="the facts that it states.")
    instead: Mapping[Text, Text] = Field(
        {}, description="facts that will do in the place of one of these; where the two differ, that is a warning."
    )
    sources: Listed[Text] = Field((), description="the ids of what it rests on in the register of law.")
    promises: Listed[Text] = Field((), description="the ids of the promises that it makes, whatever its words.")
    each: tuple[Statement, ...] = Field((), description="the facts that it states together, of each part.")


class StandardFile(DataBlock):
    """A file of required clauses, as govkit ships it for a kind or as a house adds to one."""

    kind: Text = Field(description="the kind of document, as its folder is called.")
    made_for: Annotated[MadeFor, one_of(MadeFor)] | None = Field(
        None, description="what there is a document of, such as `partnership`."
    )
    clauses: tuple[RequiredClause, ...] = Field((), description="the clauses, each after a dash.")


def wrong_paths(found: StandardFile, made_for: MadeFor) -> Iterator[Wrong]:
    """Every path of the file that leads to no fact that a document made for this has."""
    names = facts_for(made_for)
    for number, clause in enumerate(found.clauses):
        here = ("clauses", str(number))
        if clause.when:
            yield from _checked(clause.when, (*here, "when"), names)
        for index, path in enumerate(clause.states):
            yield from _checked(path, (*here, "states", str(index)), names)
        for path, other in clause.instead.items():
            yield from _checked(other, (*here, "instead", path), names)
        for index, statement in enumerate(clause.each):
            yield from _wrong_in(statement, (*here, "each", str(index)), names)


def _wrong_in(statement: Statement, here: Route, names: Mapping[str, Any]) -> Iterator[Wrong]:
    for index, pattern in enumerate(statement.of):
        wrong = list(_checked(pattern, (*here, "of", str(index)), names))
        yield from wrong
        if not wrong:
            part = lead(pattern, names)
            for key, fact in (("having", statement.having), ("unless", statement.unless)):
                if fact:
                    yield from _checked_in(part, fact, (*here, key))
            for number, path in enumerate(statement.states):
                yield from _checked_in(part, path, (*here, "states", str(number)))


def _checked(path: str, route: Route, names: Mapping[str, Any]) -> Iterator[Wrong]:
    try:
        lead(path, names)
    except LeadsNowhere as why:
        yield _leads_nowhere(path, route, why)


def _checked_in(part: Any, path: str, route: Route) -> Iterator[Wrong]:
    try:
        follow(part, path.split("."), "")
    except LeadsNowhere as why:
        yield _leads_nowhere(path, route, why)


def _leads_nowhere(path: str, route: Route, why: LeadsNowhere) -> Wrong:
    return Wrong(route, f"`{path}` leads to no fact.", str(why))
