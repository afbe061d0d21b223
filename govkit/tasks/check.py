"""Checks a partnership and every document that it makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from govkit.approval.changed import ChangedClause, changed_clauses, every_changed_clause
from govkit.data.inputs import Inputs
from govkit.data.renamed import renamed
from govkit.data.templates import Templates, templates
from govkit.finding import Finding, Location
from govkit.load import load_partnership
from govkit.outcome.checked import Checked
from govkit.outcome.folded import folded
from govkit.outcome.locate import in_approvals, in_document, in_house_file, in_partnership, in_words
from govkit.outcome.waive import waive
from govkit.renaming.in_house import in_house
from govkit.rules.rule import rules
from govkit.sets.house_files import house_files
from govkit.sets.render_set import render_set
from govkit.written.opened import opened_files

_ASKED: Final = ("partnership", "calendar", "document", "set", "house", "words", "approvals")


def check(inputs: Inputs, *, draft: bool = False, each_sender: bool = False, fold: bool = True) -> Checked:
    """What somebody should act on in a partnership file and its documents. Without `fold`, what is the same of several partners is told of each."""
    with opened_files() as opened:
        checked = _checked(inputs, draft=draft, each_sender=each_sender, fold=fold)
    return replace(checked, opened=dict(opened))


def _checked(inputs: Inputs, *, draft: bool, each_sender: bool, fold: bool) -> Checked:
    found = templates(inputs.partnership, inputs.templates)
    loaded = load_partnership(inputs.partnership, found.house)
    if loaded.partnership is None:
        return Checked(loaded.findings, (), None, found)
    documents = render_set(loaded.partnership, found, draft=draft, each_sender=each_sender)
    findings = [
        *loaded.curable(
            in_partnership(rule, problem, loaded)
            for rule in rules("partnership")
            for problem in rule.check(loaded.partnership)
        ),
        *loaded.curable(
            in_partnership(rule, problem, loaded)
            for rule in rules("calendar")
            for problem in rule.check(loaded.partnership, inputs.today)
        ),
        *_each_fact_once(
            (
                in_document(rule, problem, each, found, loaded)
                for each in documents
                for rule in rules("document")
                for problem in rule.check(each)
            ),
            loaded.sources.file,
        ),
        *(
            in_document(rule, problem, each, found, loaded)
            for each in documents
            for rule in rules("set")
            for problem in rule.check(each, documents)
        ),
        *_of_house(found),
        *_of_words(found, inputs.since),
    ]
    asked = (rule for subject in _ASKED for rule in rules(subject))
    left = waive(findings, asked, loaded, inputs.today)
    old = in_house(found.house, renamed()).findings
    found_once = folded(left.findings, loaded.partnership) if fold else left.findings
    in_order = tuple(sorted((*loaded.findings, *old, *found_once), key=_in_reading_order))
    return Checked(in_order, documents, loaded.partnership, found, left.waived)


def _of_house(found: Templates) -> Iterator[Finding]:
    """What is wrong with the house's own folder, if it has one."""
    house = house_files(found)
    if house is not None:
        yield from (in_house_file(rule, problem, found) for rule in rules("house") for problem in rule.check(house))


def _of_words(found: Templates, since: str) -> Iterator[Finding]:
    """What the templates say otherwise than was approved, and which approvals are by nobody who may approve, if that was asked."""
    if not since:
        yield from _of_clauses(changed_clauses(found), found)
        return
    from govkit.earlier.approvals import approvals_since  # noqa: PLC0415 - few runs ask git

    changed = tuple(every_changed_clause(found))
    yield from _of_clauses(changed, found)
    approvals = approvals_since(found, since, changed)
    yield from (in_approvals(rule, each) for rule in rules("approvals") for each in rule.check(approvals))


def _of_clauses(changed: Iterable[ChangedClause], found: Templates) -> Iterator[Finding]:
    for clause in changed:
        yield from (in_words(rule, each, clause, found) for rule in rules("words") for each in rule.check(clause))


def _each_fact_once(findings: Iterable[Finding], partnership: str) -> Iterator[Finding]:
    """The findings, but one alone where several documents print the same words of the partnership file."""
    seen: set[tuple[str, Location, str]] = set()
    for finding in findings:
        told = (finding.rule, finding.location, finding.message)
        if finding.location.file != partnership or told not in seen:
            seen.add(told)
            yield finding


def _in_reading_order(finding: Finding) -> tuple[int, str, str, int, int]:
    place = finding.location
    return finding.severity.rank, finding.document, place.file, place.line, place.column
