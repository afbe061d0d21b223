"""Scores how hard the documents of a partnership are to read."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from govkit.data.inputs import Inputs
from govkit.data.templates import Templates, templates
from govkit.finding import Location, shown
from govkit.load import Loaded, load_partnership
from govkit.model import Partnership
from govkit.outcome.remarks import Read, remark
from govkit.outcome.waive import waive
from govkit.questions.languages import languages_of
from govkit.questions.settled import parts as settled_parts
from govkit.questions.young_words import written_at
from govkit.readability.score import score
from govkit.readability.sentence import Located, Scored, Sentence
from govkit.rules.rule import rules
from govkit.rules.sentence_problem import SentenceProblem
from govkit.sets.chosen import chosen
from govkit.sets.render_set import render_set
from govkit.wording.house_language import plain_language
from govkit.written.source_map import SourceMap


def readability(inputs: Inputs, *, kinds: Sequence[str] = ()) -> Read:
    """The scores of the documents of these kinds, or of all."""
    found = templates(inputs.partnership, inputs.templates)
    loaded = load_partnership(inputs.partnership, found.house)
    if loaded.partnership is None:
        return Read((), loaded.findings)
    language = plain_language(found.house)
    whole_set = render_set(loaded.partnership, found)
    documents = chosen([each.document for each in whole_set], kinds)
    origins = Origins(loaded.sources, found, frozenset(path for each in whole_set[:1] for path in each.written))
    located = tuple(_located(score(document), origins) for document in documents)
    read = remark(
        located,
        lambda problem, _located: origins.of_problem(problem),
        language,
        _glossary(loaded.partnership),
    )
    named = tuple(map(_called, languages_of(loaded.partnership)))
    return replace(_waived(read, loaded, inputs, whole=not kinds), rendered=whole_set, unscored=named)


def _called(code: str) -> str:
    """What a language is called in English."""
    from govkit.wording.tongue import Tongue  # noqa: PLC0415 - few partnerships name a language

    return Tongue(code, {}).name


def _waived(read: Read, loaded: Loaded, inputs: Inputs, *, whole: bool) -> Read:
    """What is left to act on. Whether a waiver is of any use shows only where the `whole` set was read."""
    read = _curable(read, loaded)
    left = waive(read.findings, rules("readability") if whole else (), loaded, inputs.today)
    kept = set(left.findings)
    return replace(
        read,
        findings=left.findings,
        remarks=tuple(each for each in read.remarks if each.finding in kept),
        waived=left.waived,
    )


def _curable(read: Read, loaded: Loaded) -> Read:
    """The same, in which each cure can be written by itself."""
    findings = loaded.curable(read.findings)
    remarks = tuple(each._replace(finding=found) for each, found in zip(read.remarks, findings, strict=True))
    return replace(read, findings=findings, remarks=remarks)


@dataclass(frozen=True, slots=True)
class Origins:
    """Where the words of documents are written: in the partnership file, by the paths of its `facts`, or in a template."""

    sources: SourceMap
    templates: Templates
    facts: Container[str]

    def of(self, sentence: Sentence, path: str) -> Location:
        """The line of the partnership file where the fact is written, otherwise that of the sentence in its template."""
        written = self.sources.locate(path) if path else None
        return (
            written if written and written.line else Location(self.file(sentence.place.template), sentence.place.line)
        )

    def of_problem(self, problem: SentenceProblem) -> tuple[str, Location]:
        """The fact that the words at fault state, and where they are written. Of a whole sentence, the fact of most of its words."""
        sentence, (start, end) = problem.sentence, problem.span
        path = sentence.paths(problem.span)[0] if sentence.is_stated(problem.span) else ""
        path = sentence.path if end - start == len(sentence.text) else path
        path = written_at(self.facts, path)
        return path, self.of(sentence, path)

    def file(self, template: str) -> str:
        """A template's file, as it is shown."""
        return shown(self.templates.find(template))


def _located(scored: Scored, origins: Origins) -> Located:
    file = origins.file(f"{scored.document.kind}/document.html.j2")
    return Located(
        scored, file, tuple(origins.of(each, written_at(origins.facts, each.path)) for each in scored.whole.sentences)
    )


def _glossary(partnership: Partnership) -> dict[str, str]:
    """What the partnership's own glossary says of each term, in small letters."""
    return {term.lower(): str(meaning) for term, meaning in settled_parts(partnership.glossary)}
