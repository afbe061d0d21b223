"""The manual: what each rule asks and each clause says, why, by which source, and how to put it right or accept it for a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from inspect import getdoc
from textwrap import fill, indent
from typing import Final, NamedTuple

from govkit.data.legal_sources import legal_sources
from govkit.data.standard import RequiredClause, Statement
from govkit.model.partnership import Partnership
from govkit.rules.changes import in_context
from govkit.rules.contract import SUBJECTS
from govkit.rules.rule import Rule, every_rule
from govkit.rules.waiving import NEVER_WAIVED

_WIDTH: Final = 100
_WRITTEN_IN: Final = {
    "document": "html",
    "set": "html",
    "readability": "html",
    "house": "text",
    "words": "diff",
    "approvals": "text",
    "understanding": "text",
}  # the others are about the file
_ANYWHERE: Final = "the key, or the document and clause, that the finding names"
_REASONED: Final = ("    reason: why", "    accepted_by: role and organisation", "    until: YYYY-MM-DD")


class ManualPart(NamedTuple):
    """A paragraph of a page, or an example in the `language` that it is written in."""

    words: str
    language: str = ""


def rule_parts(rule: Rule) -> Iterator[ManualPart]:
    """What a rule asks, why, by which source, what it finds and what it passes."""
    yield ManualPart(f"What it asks: {rule.asks}")
    yield ManualPart(f"Why: {rule.why}")
    yield from (ManualPart(" ".join(part.split())) for part in rule.manual.split("\n\n") if part)
    yield ManualPart(f"Source: {rule.source} [{rule.evidence}]")
    yield from as_read(rule.sources)
    yield from _example("Its examples are of a partnership with this:", rule, rule.given)
    yield from _example("It finds this:", rule, rule.bad)
    yield from _example("It passes this:", rule, rule.good)


def clause_parts(kind: str, clause: RequiredClause) -> Iterator[ManualPart]:
    """What a clause says and states, when it is required, whom it binds, by which source, and how to word it."""
    yield ManualPart(f"What it says: {clause.says}.")
    yield ManualPart(f"Required: {required(clause)}.")
    yield from (ManualPart(said) for said in states(clause))
    yield ManualPart(f"It binds: {clause.binds}.")
    yield ManualPart(f"Source: {clause.source} [{clause.evidence}]")
    yield from as_read(clause.sources)
    yield ManualPart(f"To word it yourself: `govkit templates copy {kind}/{clause.id}`, and change the copy.")


def waiving(rule: str, place: str) -> tuple[ManualPart, ...]:
    """How to accept a finding of a rule for a time, at a place as a waiver names it."""
    if rule in NEVER_WAIVED:
        return (ManualPart("It can't be waived."),)
    lines = ("waivers:", f"  - rule: {rule}", f"    at: {place}", *_REASONED)
    return ManualPart("To accept it for a time, add this to the partnership file:"), ManualPart(
        "\n".join(lines), "yaml"
    )


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
    cure = ManualPart("To put it right, go to the line that the finding names, and write what it says there.")
    return _plain(f"{rule.id} ({rule.severity})", (*rule_parts(rule), cure, *waiving(rule.id, _ANYWHERE)))


def clause_page(kind: str, clause: RequiredClause) -> str:
    """The page of a clause, for a terminal."""
    parts = (*clause_parts(kind, clause), *waiving("missing-clause", f"{kind}/{clause.id}"))
    return _plain(f"{kind}/{clause.id} ({clause.severity})", parts)


def fault_page(fault: str, why: str) -> str:
    """What a fault of the partnership file itself is."""
    where = "A fault of the partnership file. `govkit check` says where it is, and what to write instead."
    return f"{fault} (error)\n\n{_filled(why)}\n\n{where}\n"


def by_group(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    """The rules of each group, in the order of what they look at: the file first, then documents, waivers and reading."""
    grouped: dict[str, list[Rule]] = {}
    for rule in sorted(rules, key=lambda rule: (list(SUBJECTS).index(rule.subject), rule.group, rule.id)):
        grouped.setdefault(rule.group, []).append(rule)
    return grouped


def about_group(group: str) -> str:
    """What the rules of a group are about, as their folder says it: `Rules about how long data is kept`."""
    subject = next(rule.subject for rule in every_rule() if rule.group == group)
    folder = subject if group == subject else f"{subject}.{group.replace('-', '_')}"
    said = import_module(f"govkit.rules.{folder}").__doc__ or ""
    return " ".join(said.split()).removesuffix(".")


def old_name_page(rule: str, why: str) -> str:
    """What it means that a name is out of date."""
    cure = "`govkit migrate` rewrites it, and no other line."
    return f"{rule} (warning)\n\n{_filled(why)}\n\n{cure}\n"


def listing(rules: Iterable[Rule]) -> str:
    """The rules by group, a line for each: its id, its severity and why it matters."""
    return "\n".join(
        f"{about_group(group)} ({group})\n\n{''.join(map(_line, of_group))}"
        for group, of_group in by_group(rules).items()
    )


def _line(rule: Rule) -> str:
    return f"{rule.id}  ({rule.severity})\n{indent(fill(rule.why, 96), '    ')}\n"


def clause_listing(kind: str, clauses: Iterable[RequiredClause]) -> str:
    """A line for each clause of a kind: its name, its severity and what it says."""
    return "".join(
        f"{kind}/{clause.id}  ({clause.severity})\n{indent(fill(f'It says {clause.says}.', 96), '    ')}\n"
        for clause in clauses
    )


def _example(said: str, rule: Rule, example: str) -> Iterator[ManualPart]:
    if example:
        yield ManualPart(said)
        language = _WRITTEN_IN.get(rule.subject, "")
        yield ManualPart(example.strip(), language) if language else ManualPart(in_context(example), "yaml")


def as_read(sources: Iterable[str]) -> Iterator[ManualPart]:
    """The words of each source, as the register holds them."""
    return (ManualPart(f"- {legal_sources()[name].as_read}") for name in sources)


def _keys(paths: Iterable[str]) -> str:
    return ", ".join(f"`{path}`" for path in paths)


def _having(statement: Statement) -> str:
    has = f" that has `{statement.having}`" if statement.having else ""
    return f"{has} that lacks `{statement.unless}`" if statement.unless else has


def _plain(title: str, parts: Iterable[ManualPart]) -> str:
    said = (indent(part.words, "    ") if part.language else _filled(part.words) for part in parts)
    return "\n\n".join([title, *said]) + "\n"


def _filled(words: str) -> str:
    return fill(words, _WIDTH, break_on_hyphens=False)
