"""Which changes help most: each is made in one place, and may mend findings in several documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from govkit.finding import Severity
from govkit.readability.measures import AGE_OF_GRADE_0
from govkit.readability.sentence import Located, Scored, Sentence
from govkit.report.readability_html import eased
from govkit.report.readability_html.eased import MendedSentence
from govkit.report.readability_html.material import Material
from govkit.report.readability_html.notes import Note, Notes, every_note
from govkit.rules.remark import Remark, Written

WEIGHTS: Final = {Severity.ERROR: 10, Severity.WARNING: 3, Severity.ADVICE: 1}
_TENTHS: Final = 10


@dataclass(frozen=True, slots=True)
class Easier:
    """The reading age of a document now, and after a change."""

    document: str
    now: float
    then: float


@dataclass(frozen=True, slots=True)
class Fix:
    """One change: what stands there now, the findings that it mends in reading order, and how much it helps.

    `points` adds up the findings by their severity, and the tenths of a year by which each document gets easier. `pair` is its first sentence
    before and after, where a suggestion changes what is counted.
    """

    number: int
    now: str
    notes: tuple[Note, ...]
    split: int
    easier: tuple[Easier, ...]
    points: float
    pair: MendedSentence | None = None

    @property
    def first(self) -> Note:
        """The first finding that it mends."""
        return self.notes[0]

    @property
    def severity(self) -> Severity:
        """That of the gravest finding that it mends."""
        return min((note.severity for note in self.notes), key=lambda severity: severity.rank)

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that it makes better."""
        return tuple(dict.fromkeys(note.remark.finding.document for note in self.notes))


def fixes(material: Material, found: Notes) -> tuple[Fix, ...]:
    """The changes that help most first; of two that help the same, the one that is read first."""
    by_name = {each.scored.document.name: each for each in material.documents}
    groups: dict[tuple[str, ...], list[Note]] = defaultdict(list)
    for note in every_note(found):
        groups[_place_of_change(note.remark)].append(note)
    unordered = [_fix(notes, by_name, material) for notes in groups.values()]
    ordered = sorted(unordered, key=lambda fix: (-fix.points, fix.first.number))
    return tuple(replace(fix, number=at) for at, fix in enumerate(ordered, 1))


def _place_of_change(remark: Remark) -> tuple[str, ...]:
    """Where somebody makes the change: at a fact of the partnership file, or at a sentence of a template."""
    if remark.problem.span[0] == remark.problem.span[1]:
        return ("document", remark.finding.document, remark.finding.rule)
    if remark.written is Written.PARTNERSHIP and remark.finding.path:
        return ("fact", remark.finding.path)
    sentence = remark.problem.sentence
    return ("template", sentence.place.template, str(sentence.place.line), _skeleton(sentence))


def _skeleton(sentence: Sentence) -> str:
    """The template's own words, so that a sentence that a template writes for each partner is one place."""
    kept, at = "", 0
    for (start, end), _path in sorted(sentence.origins):
        kept += sentence.text[at:start]
        at = max(at, end)
    return f"{kept}…{sentence.text[at:]}"


def _fix(notes: Sequence[Note], by_name: Mapping[str, Located], material: Material) -> Fix:
    documents = dict.fromkeys(note.remark.finding.document for note in notes)
    scored = {name: by_name[name].scored for name in documents}
    easier = [
        found
        for name in documents
        if (found := _easier(scored[name], _of(name, notes), material.aims_of(name).sentence))
    ]
    return Fix(
        number=0,
        now=" ".join({now.casefold(): now for note in reversed(notes) for now in [_now(note.remark)]}.values()),
        notes=tuple(notes),
        split=sum(
            sentence.length > material.aims_of(name).sentence
            for name in documents
            for sentence in {
                note.remark.problem.sentence.number: note.remark.problem.sentence for note in _of(name, notes)
            }.values()
        ),
        easier=tuple(each for each in easier if round(each.then, 1) < round(each.now, 1)),
        points=round(
            sum(WEIGHTS[note.severity] for note in notes) + _TENTHS * sum(each.now - each.then for each in easier), 1
        ),
        pair=_pair(notes, material),
    )


def _pair(notes: Sequence[Note], material: Material) -> MendedSentence | None:
    """The first sentence before and after; None where the whole document is meant, or nothing that is counted changes."""
    first = notes[0]
    if first.is_about_document:
        return None
    name, sentence = first.remark.finding.document, first.remark.problem.sentence
    of_it = [note for note in _of(name, notes) if note.remark.problem.sentence.number == sentence.number]
    found = eased.pair(sentence, of_it, material.aims_of(name).sentence)
    return found if found.is_other else None


def _of(document: str, notes: Iterable[Note]) -> list[Note]:
    return [note for note in notes if note.remark.finding.document == document]


def _now(remark: Remark) -> str:
    """What stands there: what the sentence says of the fact, otherwise the sentence."""
    if remark.problem.span[0] == remark.problem.span[1]:
        return "The document as a whole."
    sentence, path = remark.problem.sentence, remark.finding.path
    stated = [sentence.text[start:end] for (start, end), of in sentence.origins if of == path]
    return stated[0] if remark.written is Written.PARTNERSHIP and stated else sentence.text


def _easier(scored: Scored, notes: Sequence[Note], aim: int) -> Easier | None:
    """How much easier the document gets; None where no grade can be given."""
    before = after = eased.of(scored.whole)
    for number in dict.fromkeys(note.remark.problem.sentence.number for note in notes):
        of_one = [note for note in notes if note.remark.problem.sentence.number == number]
        after = after.plus(eased.gain(of_one[0].remark.problem.sentence, of_one, aim))
    if before.grade is None or after.grade is None:
        return None
    return Easier(scored.document.name, before.grade + AGE_OF_GRADE_0, after.grade + AGE_OF_GRADE_0)
