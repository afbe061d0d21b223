"""Scores how hard the documents of a partnership are to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from govkit.finding import Finding, Location
from govkit.flows.build import chosen
from govkit.flows.check import rendered, shown
from govkit.flows.inputs import Inputs
from govkit.load import load_partnership
from govkit.load.kinds import Templates, templates
from govkit.load.source_map import SourceMap
from govkit.readability.score import score
from govkit.readability.sentence import Located, Scored, Sentence
from govkit.rules.problem import SentenceProblem
from govkit.rules.remark import Remark
from govkit.rules.rule import Rule, rules


@dataclass(frozen=True, slots=True)
class Read:
    """The scored documents, and what somebody should act on. A partnership that can't be read has faults and no documents.

    `remarks` holds each finding about a sentence beside that sentence, the gravest first.
    """

    documents: tuple[Located, ...]
    findings: tuple[Finding, ...]
    remarks: tuple[Remark, ...] = ()


def readability(inputs: Inputs, *, kinds: Sequence[str] = ()) -> Read:
    """The scores of the documents of these kinds, or of all."""
    loaded = load_partnership(inputs.partnership)
    if loaded.partnership is None:
        return Read((), loaded.findings)
    found = templates(inputs.partnership, inputs.templates)
    documents = chosen([each.document for each in rendered(loaded.partnership, found)], kinds)
    places = Places(loaded.sources, found)
    located = tuple(_located(score(document), places) for document in documents)
    remarks = [
        Remark(_finding(rule, problem, each, places), problem)
        for each in located
        for rule in rules("readability")
        for problem in rule.check(each.scored)
    ]
    remarks.sort(key=lambda remark: remark.finding.severity.rank)
    return Read(located, tuple(remark.finding for remark in remarks), tuple(remarks))


@dataclass(frozen=True, slots=True)
class Places:
    """Where the words of documents are written: in the partnership file, or in a template."""

    sources: SourceMap
    templates: Templates

    def of(self, sentence: Sentence, path: str) -> Location:
        """The line of the partnership file where the fact is written, otherwise that of the sentence in its template."""
        written = self.sources.locate(path) if path else None
        return (
            written if written and written.line else Location(self.file(sentence.place.template), sentence.place.line)
        )

    def file(self, template: str) -> str:
        """A template's file, as it is shown."""
        return shown(self.templates.find(template))


def _located(scored: Scored, places: Places) -> Located:
    file = places.file(f"{scored.document.kind}/document.html.j2")
    return Located(scored, file, tuple(places.of(each, each.path) for each in scored.whole.sentences))


def _path(problem: SentenceProblem) -> str:
    """The fact that the words at fault state; of a whole sentence, that of most of its words."""
    sentence, (start, end) = problem.sentence, problem.span
    if end - start == len(sentence.text):
        return sentence.path
    return sentence.paths(problem.span)[0] if sentence.is_stated(problem.span) else ""


def _finding(rule: Rule, problem: SentenceProblem, located: Located, places: Places) -> Finding:
    path = _path(problem)
    return Finding(
        rule=rule.id,
        severity=problem.severity,
        message=problem.message,
        fix=problem.fix,
        location=places.of(problem.sentence, path),
        path=path,
        document=located.scored.document.name,
        clause=problem.sentence.clause,
        source=rule.source,
        evidence=rule.evidence,
    )
