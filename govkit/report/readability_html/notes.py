"""What stands beside a sentence: what is wrong with it, what to write instead, and who can change it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from govkit.finding import Severity
from govkit.readability.words import Span
from govkit.report.readability_html.material import Material
from govkit.report.readability_html.origin import in_words, is_supplied
from govkit.report.readability_html.said import SEVERITIES, kind, quoted
from govkit.rules.remark import Remark, Written
from govkit.rules.rule import rules


@dataclass(frozen=True, slots=True)
class Note:
    """One finding, as it is told beside its sentence. `number` counts the findings of the whole report in reading order."""

    number: int
    severity: Severity
    label: str
    kind: str
    message: str
    fix: str
    who: str
    source: str
    remark: Remark

    @property
    def rule(self) -> str:
        """The rule that found it."""
        return self.remark.finding.rule

    @property
    def instead(self) -> tuple[str, ...]:
        """What could take the place of the words at fault."""
        return self.remark.problem.instead

    @property
    def span(self) -> Span:
        """Where the words at fault stand in the sentence."""
        return self.remark.problem.span

    @property
    def is_about_document(self) -> bool:
        """Whether it is about the document as a whole, and no words of it in particular."""
        return self.span[0] == self.span[1]

    @property
    def is_whole(self) -> bool:
        """Whether it is about the sentence as a whole."""
        return self.span == (0, len(self.remark.problem.sentence.text))


ORDINARY: Final = "ordinary plain-English practice"
_ID: Final = re.compile(r"`([^`]+)`")
ClauseNames = Mapping[str, Mapping[str, str]]
Notes = Mapping[tuple[str, int], tuple[Note, ...]]


def notes(material: Material, names: ClauseNames) -> Notes:
    """The notes by document and number of the sentence, numbered in reading order."""
    order = {each.scored.document.name: at for at, each in enumerate(material.documents)}
    found: dict[tuple[str, int], tuple[Note, ...]] = {}
    remarks = sorted(
        material.remarks,
        key=lambda remark: (
            order[remark.finding.document],
            remark.problem.sentence.number,
            remark.finding.severity.rank,
            remark.problem.span,
        ),
    )
    sources = {rule.id: rule.source for rule in rules("readability")}
    for number, remark in enumerate(remarks, 1):
        at = (remark.finding.document, remark.problem.sentence.number)
        found[at] = (*found.get(at, ()), _note(number, remark, material, names[at[0]], sources))
    return found


def every_note(found: Notes) -> Iterable[Note]:
    """All notes in reading order."""
    return sorted((note for each in found.values() for note in each), key=lambda note: note.number)


def _note(
    number: int, remark: Remark, material: Material, names: Mapping[str, str], sources: Mapping[str, str]
) -> Note:
    finding, problem = remark.finding, remark.problem
    return Note(
        number=number,
        severity=finding.severity,
        label=SEVERITIES[finding.severity],
        kind=kind(finding.rule),
        # The sentence stands beside the note, so the message goes without it.
        message=_with_names(finding.message.replace(f": “{problem.sentence.text}”", "."), names),
        fix=_with_names(finding.fix, names),
        who=who(remark, material),
        source="" if finding.source in {sources.get(finding.rule), ORDINARY} else finding.source,
        remark=remark,
    )


def _with_names(text: str, names: Mapping[str, str]) -> str:
    """A text in which each clause is called what people call it."""
    return _ID.sub(lambda found: quoted(names.get(found[1], found[1])), text)


def who(remark: Remark, material: Material) -> str:
    """Who can change the words at fault. In a text that was written elsewhere the reader can change all of them."""
    if remark.problem.span[0] == remark.problem.span[1] or remark.finding.document not in material.rendered:
        return ""
    written = material.rendered[remark.finding.document].written
    own = [path for path in remark.paths if not is_supplied(path)]
    if remark.written is Written.TEMPLATE:
        return "You can change these words."
    if not own:
        return f"These words are {in_words(remark.paths, written)}."
    said = in_words(own, written)
    if remark.written is Written.PARTNERSHIP:
        return f"Comes from the partnership file: {said}. Ask the person who keeps that file to change it."
    return f"You can change these words, except what comes from the partnership file: {said}."
