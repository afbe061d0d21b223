"""Tests the words of letters, forms and notices with people: writes the sheets, takes the marks back, and says how the words stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from govkit.data.inputs import Inputs
from govkit.data.templates import Templates, templates
from govkit.data.understanding import UnderstandingQuestion, questions_about
from govkit.data.understood import KeptFigures, KeptTest, as_text, kept_tests, understood_file
from govkit.document import Document
from govkit.document.names import document_name, kind_of
from govkit.errors import UnderstandingRefused
from govkit.finding import Finding, Severity
from govkit.issuing.issued import MANIFEST, IsReplaced
from govkit.issuing.manifest import manifest
from govkit.issuing.new_files import write_new
from govkit.issuing.publish import publish, refuse_to_overwrite_edits
from govkit.issuing.rewrite import Rewrite, rewrite
from govkit.load import load_partnership
from govkit.model.facts import suggest
from govkit.read.spreadsheet.rows import rows_of
from govkit.rules.rendered import Rendered
from govkit.sets.render_set import render_set
from govkit.tasks.check import check
from govkit.understanding.earlier import of_the_same_words, without_the_same_words
from govkit.understanding.marks import MarksTaken, marks_in
from govkit.understanding.point import AskedPoint, points, without_question
from govkit.understanding.sheets.called import called, sheet_name
from govkit.understanding.sheets.interviewer import SHEET as INTERVIEWER
from govkit.understanding.sheets.interviewer import interviewer_sheet
from govkit.understanding.sheets.marks_sheet import SHEET as MARKS
from govkit.understanding.sheets.marks_sheet import marks_as_csv, marks_as_xlsx
from govkit.understanding.sheets.participant import SHEET as PARTICIPANT
from govkit.understanding.sheets.participant import participant_sheet
from govkit.understanding.sheets.shares import people_needed
from govkit.understanding.standing import WordsStanding, standing
from govkit.understanding.tested import bar_of
from govkit.understanding.verdict import counted
from govkit.wording.say import listing
from govkit.write import WRITERS

SHEETS: Final = WRITERS.only("docx", "pdf")


@dataclass(frozen=True, slots=True)
class SheetsWritten:
    """The names of the files that were written, none where errors stood in the way; and of each document the clauses of which nothing is asked."""

    findings: tuple[Finding, ...]
    files: tuple[str, ...] = ()
    unasked: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """How the words of the documents of a kind stand, or the faults that keep the file from being read.

    `earlier` are how many people took part in each earlier test of the same words, to which this one was added, or which it replaced.
    """

    standings: tuple[WordsStanding, ...]
    findings: tuple[Finding, ...] = ()
    kept_in: Path | None = None
    others: int = 0
    earlier: tuple[int, ...] = ()


def write_sheets(
    inputs: Inputs, kinds: Sequence[str], out: Path, formats: Sequence[str] = SHEETS.names, *, again: bool = False
) -> SheetsWritten:
    """The sheets for a test of each document of the kinds, or of those of these names, with the documents themselves.

    `again` asks for the points alone that have not passed in the words of today. Raises UnderstandingRefused where there are none.
    """
    checked = check(inputs)
    if checked.partnership is None or any(each.severity is Severity.ERROR for each in checked.findings):
        return SheetsWritten(checked.findings)
    if checked.failed:
        raise checked.failed
    is_replaced = _replaced_by(kinds)
    refuse_to_overwrite_edits(out, is_replaced)
    files: dict[str, bytes] = {}
    unasked: list[tuple[str, tuple[str, ...]]] = []
    for each, questions in _of_kinds(checked.documents, kinds, checked.templates):
        asked = points(each, questions)
        wanted = _open(each, questions, inputs) if again else asked
        files |= dict(_sheets(each, wanted, inputs, formats)) if wanted else {}
        if left := without_question(each, asked):
            unasked.append((each.document.name, left))
    if not files:
        raise UnderstandingRefused(
            f"Every point of {listing([f'“{kind}”' for kind in kinds])} has passed in the words of today, so there is nobody to ask again."
        )
    publish(
        out,
        files,
        lambda earlier: manifest(inputs, checked, files, draft=False, earlier=earlier),
        is_replaced,
    )
    return SheetsWritten((), (*files, MANIFEST), tuple(unasked))


def how_it_stands(inputs: Inputs, kinds: Sequence[str]) -> Understood:
    """How the words of the documents of the kinds stand, by what was kept."""
    documents, found, findings = _documents(inputs)
    if findings:
        return Understood((), findings)
    bar = bar_of(inputs.partnership)
    return Understood(
        tuple(
            standing(each, questions, kept_tests(inputs.partnership, each.kind.name), bar)
            for each, questions in _of_kinds(documents, kinds, found)
        )
    )


def take_results(inputs: Inputs, kind: str, results: Path, *, instead: bool = False) -> Understood:
    """Keeps what came of a test beside the partnership file, and says how the words stand with it.

    `instead` takes it for a correction: what was kept of the same words goes. Otherwise all people count together.
    """
    documents, found, findings = _documents(inputs)
    if findings:
        return Understood((), findings)
    of_kind = {each.document.name: (each, questions) for each, questions in _of_kind(documents, kind, found)}
    questions = questions_about(kind_of(kind), found.house)
    taken = marks_in(rows_of(results), results, [*of_kind], [each.id for each in questions])
    rendered, _questions = of_kind[taken.document]
    asked = {each.id: each for each in points(rendered, questions)}
    test = _kept(taken, rendered.document, asked, questions, inputs)
    file = understood_file(inputs.partnership, kind_of(kind))
    before = kept_tests(inputs.partnership, kind_of(kind))
    earlier = tuple(each.people for each in of_the_same_words(before, test))
    if instead:
        before = without_the_same_words(before, test)
    _refuse_twice(test, before, file)
    _keep(file, (*before, test))
    now = standing(rendered, questions, (*before, test), bar_of(inputs.partnership))
    others = sum(each.id not in asked or asked[each.id].words != each.words for each in test.questions)
    return Understood((now,), kept_in=file, others=others, earlier=earlier)


def _replaced_by(kinds: Sequence[str]) -> IsReplaced:
    """What the sheets of several kinds take the place of."""
    each = [_replaced_by_one(kind) for kind in kinds]
    return lambda file: any(is_replaced(file) for is_replaced in each)


def _replaced_by_one(wanted: str) -> IsReplaced:
    """What sheets take the place of: whatever is of the kind, or the document that is named with its own sheets alone."""
    if wanted == kind_of(wanted):
        return lambda file: kind_of(file) == wanted
    names = {wanted, *(document_name(wanted, sheet) for sheet in (INTERVIEWER, PARTICIPANT, MARKS))}
    return lambda file: file.partition(".")[0] in names


def _documents(inputs: Inputs) -> tuple[tuple[Rendered, ...], Templates, tuple[Finding, ...]]:
    found = templates(inputs.partnership, inputs.templates)
    loaded = load_partnership(inputs.partnership, found.house)
    if loaded.partnership is None:
        return (), found, loaded.findings
    return render_set(loaded.partnership, found), found, ()


def _of_kinds(
    documents: Sequence[Rendered], kinds: Sequence[str], found: Templates
) -> Iterator[tuple[Rendered, tuple[UnderstandingQuestion, ...]]]:
    """The documents of the kinds, or of these names, each once, with the questions about it."""
    met: set[str] = set()
    for kind in kinds:
        for each, questions in _of_kind(documents, kind, found):
            if each.document.name not in met:
                met.add(each.document.name)
                yield each, questions


def _of_kind(
    documents: Sequence[Rendered], kind: str, found: Templates
) -> Iterator[tuple[Rendered, tuple[UnderstandingQuestion, ...]]]:
    """The documents of a kind, or the one of this name, with the questions about it. Raises UnderstandingRefused where there is nothing to ask."""
    wanted = [each for each in documents if kind in {each.document.kind, each.document.name}]
    if not wanted:
        known = dict.fromkeys(name for each in documents for name in (each.document.kind, each.document.name))
        raise UnderstandingRefused(f"This partnership makes no document “{kind}”. {suggest(kind, known)}")
    questions = questions_about(wanted[0].kind.name, found.house)
    if not questions:
        name = wanted[0].kind.name
        why = f"There are no questions about the kind `{name}`: it is not for families, or it is a kind of your own."
        raise UnderstandingRefused(f"{why} Add some to `standards/understanding/{name}.yaml` in your templates.")
    yield from ((each, questions) for each in wanted)


def _open(rendered: Rendered, questions: Sequence[UnderstandingQuestion], inputs: Inputs) -> tuple[AskedPoint, ...]:
    """The points of a document that have not passed."""
    tests = kept_tests(inputs.partnership, rendered.kind.name)
    return tuple(each.point for each in standing(rendered, questions, tests, bar_of(inputs.partnership)).open)


def _sheets(
    rendered: Rendered, asked: Sequence[AskedPoint], inputs: Inputs, formats: Sequence[str]
) -> Iterator[tuple[str, bytes]]:
    """Each file of a test with its name: the document, the sheets for people, and the sheet for marks."""
    document, noun, bar = rendered.document, called(rendered.kind), bar_of(inputs.partnership)
    people = people_needed(len(asked), bar)
    sheets = (
        document,
        interviewer_sheet(document, noun, asked, bar, inputs.today),
        participant_sheet(document, noun, asked),
    )
    for sheet in sheets:
        for name in (each for each in SHEETS.names if each in formats):
            yield f"{sheet.name}.{name}", SHEETS.of(name).write(sheet).content
    yield f"{sheet_name(document, MARKS)}.csv", marks_as_csv(document, asked, people)
    yield f"{sheet_name(document, MARKS)}.xlsx", marks_as_xlsx(document, asked, people)


def _kept(
    taken: MarksTaken,
    document: Document,
    asked: dict[str, AskedPoint],
    questions: Sequence[UnderstandingQuestion],
    inputs: Inputs,
) -> KeptTest:
    """The test as it is kept: how many, and of which words; and of people nothing else."""
    clauses = {each.id: each.clause for each in questions}
    kept = []
    for marked in taken.questions:
        figures, point = counted(marked), asked.get(marked.id)
        sentence = point.hardest if point and point.words == marked.words else ""
        kept.append(
            KeptFigures.model_construct(
                id=marked.id,
                clause=clauses[marked.id],
                words=marked.words,
                asked=figures.asked,
                found=figures.found,
                understood=figures.understood,
                sentence=sentence,
            )
        )
    return KeptTest.model_construct(
        document=document.name, of=document.reference, on=inputs.today, people=taken.people, questions=tuple(kept)
    )


def _refuse_twice(test: KeptTest, before: Sequence[KeptTest], file: Path) -> None:
    """Raises UnderstandingRefused where the same marks were taken before: they would count twice."""
    if any(each.questions == test.questions and each.document == test.document for each in before):
        raise UnderstandingRefused(
            f"{file} holds these very figures already. Nothing was written: they would count twice."
        )


def _keep(file: Path, tests: Sequence[KeptTest]) -> None:
    content = as_text(tests).encode("utf-8")
    if file.exists():
        rewrite([Rewrite(file, file.read_bytes(), content, file)])
    else:
        write_new({file: content})
