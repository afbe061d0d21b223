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
from govkit.rules.rule import Rule, rules


@dataclass(frozen=True, slots=True)
class Read:
    """The scored documents, and what somebody should act on. A partnership that can't be read has faults and no documents."""

    documents: tuple[Located, ...]
    findings: tuple[Finding, ...]


def readability(inputs: Inputs, *, kinds: Sequence[str] = ()) -> Read:
    """The scores of the documents of these kinds, or of all."""
    loaded = load_partnership(inputs.partnership)
    if loaded.partnership is None:
        return Read((), loaded.findings)
    found = templates(inputs.partnership, inputs.templates)
    documents = chosen([each.document for each in rendered(loaded.partnership, found)], kinds)
    located = tuple(_located(score(document), loaded.sources, found) for document in documents)
    findings = [
        _finding(rule, problem, each)
        for each in located
        for rule in rules("readability")
        for problem in rule.check(each.scored)
    ]
    return Read(located, tuple(sorted(findings, key=lambda finding: finding.severity.rank)))


def _located(scored: Scored, sources: SourceMap, found: Templates) -> Located:
    file = shown(found.find(f"{scored.document.kind}/document.html.j2"))
    return Located(scored, file, tuple(_place(each, sources, found) for each in scored.whole.long_sentences))


def _place(sentence: Sentence, sources: SourceMap, found: Templates) -> Location:
    """The line of the partnership file where most of the words are written, otherwise that of the template."""
    written = sources.locate(sentence.path) if sentence.path else None
    return (
        written
        if written and written.line
        else Location(shown(found.find(sentence.place.template)), sentence.place.line)
    )


def _finding(rule: Rule, problem: SentenceProblem, located: Located) -> Finding:
    sentence = problem.sentence
    return Finding(
        rule=rule.id,
        severity=problem.severity,
        message=problem.message,
        fix=problem.fix,
        location=located.place(sentence),
        path=sentence.path,
        document=located.scored.document.name,
        clause=sentence.clause,
        source=rule.source,
        evidence=rule.evidence,
    )
