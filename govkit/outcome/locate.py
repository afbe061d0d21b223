"""Turns what a rule says into a finding, with the file and line that it is about."""

from __future__ import annotations

from govkit.approval.changed import ChangedClause
from govkit.data.templates import Templates
from govkit.finding import Cure, CureAt, Evidence, Finding, Location, Severity, shown
from govkit.load import Loaded
from govkit.model.unsettled import WORDS
from govkit.questions.young_words import written_at
from govkit.rules.approval_problem import ApprovalProblem
from govkit.rules.house_files import HouseProblem
from govkit.rules.problem import DocumentProblem, Problem
from govkit.rules.rendered import Rendered
from govkit.rules.rule import Rule
from govkit.rules.words_problem import WordsProblem


def in_partnership(rule: Rule, problem: Problem, loaded: Loaded) -> Finding:
    """A problem of the partnership file, at the line of its key."""
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        message=problem.message,
        fix=problem.fix,
        location=loaded.sources.locate(problem.path),
        path=problem.path,
        source=problem.source or rule.source,
        evidence=rule.evidence,
        settled_by=problem.settled_by,
        cure=_to_be_agreed(problem.lacks) if problem.lacks else problem.cure,
    )


def _to_be_agreed(path: str) -> Cure:
    return Cure(CureAt.MISSING, path, "", WORDS, safe=False)


def in_document(rule: Rule, problem: DocumentProblem, rendered: Rendered, found: Templates, loaded: Loaded) -> Finding:
    """A problem of a document, at the line of the template or, where a fact is at fault, of the partnership file."""
    of = problem.required or rule
    template = Location(shown(found.find(problem.place.template)), problem.place.line)
    path = written_at(rendered.written, problem.path)
    return Finding(
        rule=rule.id,
        severity=_capped(of.severity, of.evidence),
        message=problem.message,
        fix=problem.fix,
        location=loaded.sources.locate(path) if path else template,
        path=path or rendered.document.subject_path,
        document=rendered.document.name,
        clause=problem.clause,
        source=problem.source or of.source,
        evidence=of.evidence,
    )


def in_house_file(rule: Rule, problem: HouseProblem, found: Templates) -> Finding:
    """A problem of a file in the house's own folder."""
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        message=problem.message,
        fix=problem.fix,
        location=Location(shown(found.find(problem.file)), problem.line),
        document=problem.kind,
        clause=problem.clause,
        source=rule.source,
        evidence=rule.evidence,
    )


def in_words(rule: Rule, problem: WordsProblem, clause: ChangedClause, found: Templates) -> Finding:
    """A problem of approved words, at the line of the template that says them now, or would."""
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        message=problem.message,
        fix=problem.fix,
        location=Location(shown(found.find(problem.place.template)), problem.place.line),
        document=clause.kind,
        clause=clause.clause,
        source=problem.source or rule.source,
        evidence=rule.evidence,
    )


def in_approvals(rule: Rule, problem: ApprovalProblem) -> Finding:
    """A problem of an approval, at its line."""
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        message=problem.message,
        fix=problem.fix,
        location=Location(problem.file, problem.line),
        document=problem.kind,
        clause=problem.clause,
        source=rule.source,
        evidence=rule.evidence,
    )


def _capped(severity: Severity, evidence: Evidence) -> Severity:
    """What was never verified is not called an error."""
    return Severity.WARNING if evidence is Evidence.UNVERIFIED and severity is Severity.ERROR else severity
