"""Each document as a section of the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from govkit.finding import Severity
from govkit.readability.measures import measures
from govkit.readability.sentence import Located, Sentence
from govkit.report.readability_html.blocks import scene, shown
from govkit.report.readability_html.clauses import Bar, Required, bars, required, width
from govkit.report.readability_html.difficulty import Difficulty, difficulty, hard_words, label
from govkit.report.readability_html.marked import Marked
from govkit.report.readability_html.material import Material
from govkit.report.readability_html.notes import Note, Notes
from govkit.report.readability_html.parts import note_list
from govkit.report.readability_html.scores import Scores, scores
from govkit.report.readability_html.targets import Aims, Target, outcomes


@dataclass(frozen=True, slots=True)
class View:
    """One document: what people call it, its scores and targets, its clauses, and its words with what was found."""

    id: str
    name: str
    title: str
    language: str
    english: bool
    asides: tuple[tuple[str, tuple[str, ...]], ...]
    words: int
    sentences: int
    scores: Mapping[str, float]
    aim: Aims
    target_width: float
    targets: tuple[Target, ...]
    findings: Mapping[Severity, int]
    figures: Scores
    bars: tuple[Bar, ...]
    required: tuple[Required, ...]
    notes: Markup
    body: Markup

    @property
    def is_met(self) -> bool:
        """Whether the document meets each of its targets. One that is not scored meets none."""
        return bool(self.targets) and all(target.met for target in self.targets)

    @property
    def found(self) -> int:
        """How many findings there are in it."""
        return sum(self.findings.values())


def views(material: Material, found: Notes, names: Mapping[str, Mapping[str, str]]) -> tuple[View, ...]:
    """The documents in their order."""
    return tuple(
        _view(f"d{number}", located, material, found, names[located.scored.document.name])
        for number, located in enumerate(material.documents, 1)
    )


def sentence_id(view: str, number: int) -> str:
    """What leads to a sentence."""
    return f"{view}-s{number}"


def _view(id_: str, located: Located, material: Material, found: Notes, names: Mapping[str, str]) -> View:
    scored = located.scored
    name = scored.document.name
    aim = material.aims_of(name)
    rendered = material.rendered.get(name)
    own = {number: notes for (document, number), notes in found.items() if document == name}
    whole = [note for notes in own.values() for note in notes if note.is_about_document]
    sentences = [
        _marked(each, _of_sentence(own.get(each.number, ())), aim, id_, english=scored.whole.english)
        for each in scored.whole.sentences
    ]
    needed = {clause.id: clause for clause in rendered.required} if rendered else {}
    return View(
        id=id_,
        name=name,
        title=material.titles[name],
        language=scored.document.language,
        english=scored.whole.english,
        asides=located.asides,
        words=scored.whole.words,
        sentences=len(scored.whole.sentences),
        scores=measures(scored.whole),
        aim=aim,
        target_width=width(aim.reading_age) if aim.reading_age is not None else 0,
        targets=outcomes(located, aim),
        findings=_by_severity(own),
        figures=scores(scored, material.opinions.get(name), names),
        bars=bars(located, names),
        required=required(rendered, names) if rendered else (),
        notes=note_list(whole),
        body=shown(scored.document.blocks, scene(sentences, rendered.written if rendered else {}, needed)),
    )


def _marked(sentence: Sentence, notes: tuple[Note, ...], aim: Aims, id_: str, *, english: bool) -> Marked:
    """A sentence with how hard it is. What is hard in another language nobody can tell by counting."""
    place = sentence_id(id_, sentence.number)
    if not english:
        return Marked(sentence, notes, Difficulty.EASY, "", (), place)
    return Marked(sentence, notes, difficulty(sentence, aim), label(sentence, aim), hard_words(sentence), place)


def _of_sentence(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    return tuple(note for note in notes if not note.is_about_document)


def _by_severity(notes: Mapping[int, tuple[Note, ...]]) -> dict[Severity, int]:
    every = [note for each in notes.values() for note in each]
    return {severity: sum(note.severity is severity for note in every) for severity in Severity}
