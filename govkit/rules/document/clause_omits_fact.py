"""A clause that leaves out a fact it must state leaves people without an answer.

Facts are followed from the partnership to the page, so it is not enough that the same words stand somewhere: each item's
retention must be printed for that item. Facts that belong together must stand in one row, list item, paragraph or section.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.data.standard import RequiredClause
from govkit.document import Clause
from govkit.document.marks import Chain
from govkit.finding import Evidence, Severity
from govkit.render.stated import StatedFact
from govkit.rules.document.empty_clause import has_words
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered
from govkit.rules.statements import Chains, Expected, StatedUnit, expected, find_facts

SEVERITY = Severity.ERROR
SOURCE = "The source of the clause that omits the fact"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
{% clause "retention" %}
<ul>{% for item in data_items %}<li>{{ item.name }}: 12 months</li>{% endfor %}</ul>
{% endclause %}
"""
GOOD = """
{% clause "retention" %}
<ul>{% for item in data_items %}
<li>{{ item.name }}: {{ item.retention.keep_for }} after {{ item.retention.counted_from }}, {{ item.retention.then }}</li>
{% endfor %}</ul>
{% endclause %}
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """Each required clause must state each of its facts, and keep facts that belong together in one place."""
    for required, clause in rendered.present():
        if has_words(clause):
            yield from _omitted(rendered, required, clause)
            yield from _scattered(rendered, required, clause)


def _omitted(rendered: Rendered, required: RequiredClause, clause: Clause) -> Iterator[DocumentProblem]:
    stated = rendered.statements.stated_in(clause.blocks)
    for pattern in required.states:
        for fact in find_facts(pattern, rendered.facts):
            if fact.chain in stated or (other := _instead(rendered, required, pattern, stated)) == fact.chain[-1]:
                continue
            held = required.model_copy(update={"severity": Severity.WARNING}) if other else required
            yield _problem(held, clause, f"does not state `{_written(fact)}` (“{fact.words}”)", pattern)


def _instead(rendered: Rendered, required: RequiredClause, pattern: str, stated: Chains) -> str:
    """Where the fact stands that the clause states in the place of this one, if it does and that will do."""
    other = find_facts(required.instead[pattern], rendered.facts) if pattern in required.instead else ()
    return next((fact.chain[-1] for fact in other if fact.chain in stated), "")


def _scattered(rendered: Rendered, required: RequiredClause, clause: Clause) -> Iterator[DocumentProblem]:
    found = rendered.statements.units(clause) if required.each else ()
    for statement in required.each:
        wanted = tuple(expected(statement, rendered.facts))
        owned = frozenset[Chain]().union(*(part.own for part in wanted))
        for part in wanted:
            if (missing := _missing(part, found, owned)) is not None:
                why = (
                    f"does not state `{_written(missing)}` (“{missing.words}”) together with the rest of `{part.path}`"
                )
                yield _problem(required, clause, why, ", ".join(statement.states))


def _missing(part: Expected, found: tuple[StatedUnit, ...], owned: Chains) -> StatedFact | None:
    """The first fact of a part that no unit states with the others; None where one unit states them all."""
    foreign = owned - part.own
    chains = part.chains
    alone = [unit.chains for unit in found if unit.is_free_of(foreign, chains)]
    best = max(alone, key=lambda unit: len(unit & chains), default=frozenset())
    return next((fact for fact in part.facts if fact.chain not in best), None)


def _problem(required: RequiredClause, clause: Clause, why: str, pattern: str) -> DocumentProblem:
    return DocumentProblem(
        clause.place,
        required.id,
        f"The clause “{required.id}” {why}. It should say {required.says}.",
        f"Print it in this clause: {pattern}.",
        required,
    )


def _written(fact: StatedFact) -> str:
    return fact.chain[0]
