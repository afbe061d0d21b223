"""Checks a partnership and every document that it makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from govkit.errors import TemplateFailed
from govkit.finding import Evidence, Finding, Location, Severity
from govkit.flows.inputs import Inputs
from govkit.flows.render_set import render_set
from govkit.load import Loaded, load_partnership
from govkit.load.kinds import Templates, templates
from govkit.model import Partnership
from govkit.rules.problem import DocumentProblem, Problem
from govkit.rules.rendered import Rendered
from govkit.rules.rule import Rule, rules


@dataclass(frozen=True, slots=True)
class Checked:
    """All findings, in the order of the files; and the documents, unless the partnership could not be read."""

    findings: tuple[Finding, ...]
    documents: tuple[Rendered, ...]
    partnership: Partnership | None
    templates: Templates


def check(inputs: Inputs, *, draft: bool = False) -> Checked:
    """What somebody should act on in a partnership file and its documents."""
    found = templates(inputs.partnership, inputs.templates)
    loaded = load_partnership(inputs.partnership, found.house)
    if loaded.partnership is None:
        return Checked(loaded.findings, (), None, found)
    documents = rendered(loaded.partnership, found, draft=draft)
    findings = [
        *(
            _in_partnership(rule, problem, loaded)
            for rule in rules("partnership")
            for problem in rule.check(loaded.partnership)
        ),
        *(
            _in_partnership(rule, problem, loaded)
            for rule in rules("calendar")
            for problem in rule.check(loaded.partnership, inputs.today)
        ),
        *_each_fact_once(
            (
                _in_document(rule, problem, each, found, loaded)
                for each in documents
                for rule in rules("document")
                for problem in rule.check(each)
            ),
            loaded.sources.file,
        ),
        *(
            _in_document(rule, problem, each, found, loaded)
            for each in documents
            for rule in rules("set")
            for problem in rule.check(each, documents)
        ),
    ]
    return Checked(tuple(sorted(findings, key=_in_reading_order)), documents, loaded.partnership, found)


def rendered(partnership: Partnership, found: Templates, *, draft: bool = False) -> tuple[Rendered, ...]:
    """Every document. Raises TemplateFailed, which names the template's file as it is shown."""
    try:
        return render_set(partnership, found, draft=draft)
    except TemplateFailed as error:
        raise TemplateFailed(shown(found.find(error.template)), error.line, error.why) from error


def _in_partnership(rule: Rule, problem: Problem, loaded: Loaded) -> Finding:
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        message=problem.message,
        fix=problem.fix,
        location=loaded.sources.locate(problem.path),
        path=problem.path,
        source=problem.source or rule.source,
        evidence=rule.evidence,
    )


def _in_document(rule: Rule, problem: DocumentProblem, rendered: Rendered, found: Templates, loaded: Loaded) -> Finding:
    of = problem.required or rule
    template = Location(shown(found.find(problem.place.template)), problem.place.line)
    return Finding(
        rule=rule.id,
        severity=_capped(of.severity, of.evidence),
        message=problem.message,
        fix=problem.fix,
        location=loaded.sources.locate(problem.path) if problem.path else template,
        path=problem.path or rendered.document.subject_path,
        document=rendered.document.name,
        clause=problem.clause,
        source=problem.source or of.source,
        evidence=of.evidence,
    )


def _each_fact_once(findings: Iterable[Finding], partnership: str) -> Iterator[Finding]:
    """The findings, but one alone where several documents print the same words of the partnership file."""
    seen: set[tuple[str, Location, str]] = set()
    for finding in findings:
        told = (finding.rule, finding.location, finding.message)
        if finding.location.file != partnership or told not in seen:
            seen.add(told)
            yield finding


def _capped(severity: Severity, evidence: Evidence) -> Severity:
    """What was never verified is not called an error."""
    return Severity.WARNING if evidence is Evidence.UNVERIFIED and severity is Severity.ERROR else severity


def shown(file: Path) -> str:
    """A file as it is shown: from the current folder where it stands below it."""
    resolved, here = file.resolve(), Path.cwd()
    return str(resolved.relative_to(here)) if resolved.is_relative_to(here) else str(resolved)


def _in_reading_order(finding: Finding) -> tuple[int, str, str, int, int]:
    place = finding.location
    return finding.severity.rank, finding.document, place.file, place.line, place.column
