"""The manual: what each rule asks and each clause says, why, by which source, and how to put it right or accept it for a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from inspect import getdoc
from textwrap import fill, indent
from typing import Final, NamedTuple

from govkit.data.standard import RequiredClause, Statement
from govkit.model.partnership import Partnership
from govkit.rules.rule import Rule
from govkit.rules.waiving import NEVER_WAIVED

_WIDTH: Final = 100
_WRITTEN_IN: Final = {
    "document": "html",
    "set": "html",
    "readability": "html",
    "house": "text",
}  # the others are about the file
_ANYWHERE: Final = "the key, or the document and clause, that the finding names"
_REASONED: Final = ("    reason: why", "    accepted_by: role and organisation", "    until: YYYY-MM-DD")


class Part(NamedTuple):
    """A paragraph of a page, or an example in the `language` that it is written in."""

    words: str
    language: str = ""


def rule_parts(rule: Rule) -> Iterator[Part]:
    """What a rule asks, why, by which source, what it finds and what it passes."""
    written_in = _WRITTEN_IN.get(rule.subject, "yaml")
    yield Part(f"What it asks: {rule.asks}")
    yield Part(f"Why: {rule.why}")
    yield from (Part(" ".join(part.split())) for part in rule.manual.split("\n\n") if part)
    yield Part(f"Source: {rule.source} [{rule.evidence}]")
    yield Part("It finds this:")
    yield Part(rule.bad.strip(), written_in)
    yield Part("It passes this:")
    yield Part(rule.good.strip(), written_in)


def clause_parts(kind: str, clause: RequiredClause) -> Iterator[Part]:
    """What a clause says and states, when it is required, whom it binds, by which source, and how to word it."""
    yield Part(f"What it says: {clause.says}.")
    yield Part(f"Required: {required(clause)}.")
    yield from (Part(said) for said in states(clause))
    yield Part(f"It binds: {clause.binds}.")
    yield Part(f"Source: {clause.source} [{clause.evidence}]")
    yield Part(f"To word it yourself: `govkit templates copy {kind}/{clause.id}`, and change the copy.")


def waiving(rule: str, place: str) -> tuple[Part, ...]:
    """How to accept a finding of a rule for a time, at a place as a waiver names it."""
    if rule in NEVER_WAIVED:
        return (Part("It can't be waived."),)
    lines = ("waivers:", f"  - rule: {rule}", f"    at: {place}", *_REASONED)
    return Part("To accept it for a time, add this to the partnership file:"), Part("\n".join(lines), "yaml")


def required(clause: RequiredClause) -> str:
    """When a clause is required, in words: `always`, or what must hold."""
    if not clause.when:
        return "always"
    question = getattr(Partnership, clause.when, None)
    asked = (getdoc(question) or "").removeprefix("Whether ").partition(".")[0] if question else ""
    return f"where {asked}" if asked else f"where there is `{clause.when}`"


def states(clause: RequiredClause) -> Iterator[str]:
    """The facts that a clause states, by their keys: those that stand anywhere, and those that stand together."""
    if clause.states:
        yield f"It states: {_keys(clause.states)}."
    for together in clause.each:
        yield f"It states together, for each of {_keys(together.of)}{_having(together)}: {_keys(together.states)}."


def page(rule: Rule) -> str:
    """The page of a rule, for a terminal."""
    cure = Part("To put it right, go to the line that the finding names, and write what it says there.")
    return _plain(f"{rule.id} ({rule.severity})", (*rule_parts(rule), cure, *waiving(rule.id, _ANYWHERE)))


def clause_page(kind: str, clause: RequiredClause) -> str:
    """The page of a clause, for a terminal."""
    parts = (*clause_parts(kind, clause), *waiving("missing-clause", f"{kind}/{clause.id}"))
    return _plain(f"{kind}/{clause.id} ({clause.severity})", parts)


def fault_page(fault: str, why: str) -> str:
    """What a fault of the partnership file itself is."""
    where = "A fault of the partnership file. `govkit check` says where it is, and what to write instead."
    return f"{fault} (error)\n\n{_filled(why)}\n\n{where}\n"


def listing(rules: Iterable[Rule]) -> str:
    """A line for each rule: its id, its severity and why it matters."""
    return "".join(
        f"{rule.id}  ({rule.severity}, {rule.subject})\n{indent(fill(rule.why, 96), '    ')}\n" for rule in rules
    )


def clause_listing(kind: str, clauses: Iterable[RequiredClause]) -> str:
    """A line for each clause of a kind: its name, its severity and what it says."""
    return "".join(
        f"{kind}/{clause.id}  ({clause.severity})\n{indent(fill(f'It says {clause.says}.', 96), '    ')}\n"
        for clause in clauses
    )


def _keys(paths: Iterable[str]) -> str:
    return ", ".join(f"`{path}`" for path in paths)


def _having(statement: Statement) -> str:
    return f" that has `{statement.having}`" if statement.having else ""


def _plain(title: str, parts: Iterable[Part]) -> str:
    said = (indent(part.words, "    ") if part.language else _filled(part.words) for part in parts)
    return "\n\n".join([title, *said]) + "\n"


def _filled(words: str) -> str:
    return fill(words, _WIDTH, break_on_hyphens=False)
