"""The screening as a document, which Word and a browser open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from govkit.data.impact_screening import Question, Section
from govkit.document import (
    Blank,
    Block,
    Cell,
    Design,
    Document,
    Field,
    Group,
    GroupRole,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Place,
    Row,
    Stated,
    Strong,
    Style,
    Table,
    Text,
)
from govkit.model import Partnership
from govkit.model.unsettled import TO_BE_AGREED, is_unsettled
from govkit.questions.settled import parts
from govkit.questions.sharing import controllers_in_flows
from govkit.records.said import said
from govkit.records.screening.answer import Ground, ScreeningAnswer, Verdict
from govkit.records.screening.contents import Content, contents
from govkit.records.screening.screen import Result, Screening, screen
from govkit.understanding.said import headline, what_failed
from govkit.wording.say import begin, say

if TYPE_CHECKING:  # it takes long to load, and few words were ever tested
    from govkit.understanding.standing import WordsStanding

NAME: Final = "dpia-screening"
_KEPT_TOGETHER: Final = 8  # facts that fit on a page with their question
_TITLE: Final = "Data protection impact assessment: screening"
_PLACE: Final = Place("", 0)
_PARTS: Final = {
    Section.LAW: "What the law itself asks",
    Section.LIST: "The regulator’s list of processing likely to result in high risk",
    Section.CRITERIA: "Further criteria, of which two are enough",
}
_FOLLOWS: Final = {
    Result.NEEDED: (
        "It is made before any data flows (UK GDPR, Article 35(1)). "
        "A yes to any question of the law or of the regulator’s list is enough."
    ),
    Result.LIKELY: (
        "Two of the further criteria are met. "
        "Make it before any data flows (UK GDPR, Article 35(1)), or write down why not."
    ),
    Result.NOT_SHOWN: (
        "Answer first what the file can’t answer. The ICO considers an impact assessment best practice in any case."
    ),
}
_MADE_FROM: Final = (
    "This screening was made from the partnership file alone, and is no legal advice. “Can’t tell” means that the file has no such fact, "
    "or that only people can judge it. An answer that only people can give may change the result."
)
_LAW_ENFORCEMENT: Final = (
    "What a party does for law enforcement is under section 64 of the Data Protection Act 2018 in place of Article 35. It too asks for the "
    "assessment before the processing, where a high risk is likely, and for much the same in it (section 64(3))."
)
_EVIDENCE: Final = "How well each source was checked stands behind it: what is verified was read, what is secondary was read as others quote it."


def screening_document(partnership: Partnership, today: date, words: Sequence[WordsStanding] = ()) -> Document:
    """The questions with their answers, what these rest on, what follows, what the assessment must contain, and what people understood."""
    about, screening = partnership.partnership, screen(partnership)
    return Document(
        kind=NAME,
        name=NAME,
        title=_TITLE,
        language="en-GB",
        reference=said(about.reference),
        version=said(about.version),
        design=Design.AGREEMENT,
        blocks=(
            Heading(1, _words(_TITLE), _PLACE),
            *((_paragraph(said(about.notice), Style.MUTED),) if about.notice is not None else ()),
            _facts(partnership, today),
            _result(screening),
            *((_paragraph(_LAW_ENFORCEMENT),) if partnership.flows_for_law_enforcement else ()),
            *_glance(screening),
            *_reasons(screening),
            *_contents(partnership),
            *_understood(words),
            *_officers(partnership),
            Heading(2, _words("About this screening"), _PLACE),
            _paragraph(_MADE_FROM),
            _paragraph(_EVIDENCE),
        ),
        for_the_public=False,
    )


def _facts(partnership: Partnership, today: date) -> Table:
    """What was screened, and whether there is an assessment."""
    dpia = partnership.records.dpia
    first_day, first_path = _first_day(partnership)
    rows: tuple[tuple[str, object, str], ...] = (
        ("Partnership", partnership.partnership.name, "partnership.name"),
        ("Agreement", partnership.partnership.reference, "partnership.reference"),
        ("Version", partnership.partnership.version, "partnership.version"),
        ("Purpose", partnership.purpose.summary, "purpose.summary"),
        ("First data sent", first_day, first_path),
        ("Assessment", dpia.reference, "records.dpia.reference"),
        ("Completed", dpia.completed, "records.dpia.completed"),
        ("Outcome", dpia.outcome, "records.dpia.outcome"),
    )
    screened = Row((_cell("Screened on", heading=True), _cell(say(today))), _PLACE)
    stated = (
        Row((_cell(what, heading=True), Cell(_fact(fact, path), heading=False)), _PLACE) for what, fact, path in rows
    )
    return Table(_words("What was screened"), None, (screened, *stated), _PLACE)


def _first_day(partnership: Partnership) -> tuple[object, str]:
    """The day on which data is first sent, and where the file says it."""
    days = {f"flows.{name}.starts": flow.starts for name, flow in parts(partnership.flows)}
    settled_days = {path: day for path, day in days.items() if not is_unsettled(day)}
    if not settled_days:
        return TO_BE_AGREED, "flows"
    path = min(settled_days, key=lambda path: settled_days[path])
    return settled_days[path], path


def _result(screening: Screening) -> Group:
    """What follows, and how many questions are open."""
    open_questions = len(screening.with_verdict(Verdict.CANNOT_TELL))
    counted = f"{len(screening.with_verdict(Verdict.YES))} answered yes, {len(screening.with_verdict(Verdict.NO))} no, {open_questions} open."
    return Group(
        GroupRole.CALLOUT,
        (
            Paragraph((Strong(_words(f"{screening.result}.")),), _PLACE),
            _paragraph(_FOLLOWS[screening.result]),
            _paragraph(f"Of {len(screening.answered)} questions: {counted}"),
        ),
        _PLACE,
    )


def _glance(screening: Screening) -> Iterator[Block]:
    yield Heading(2, _words("The answers at a glance"), _PLACE)
    rows = tuple(
        Row((_cell(question.asks), _verdict(answer), _cell(f"{question.source} [{question.evidence}]")), _PLACE)
        for question, answer in screening.answered
    )
    yield Table(_words("Questions and answers"), _header("Question", "ScreeningAnswer", "Source"), rows, _PLACE)


def _verdict(answer: ScreeningAnswer) -> Cell:
    words = _words(begin(answer.verdict))
    return Cell((Strong(words),) if answer.verdict is Verdict.YES else words, heading=False)


def _reasons(screening: Screening) -> Iterator[Block]:
    """Each question with what its answer rests on, under where it comes from."""
    part: Section | None = None
    for question, answer in screening.answered:
        if question.part is not part:
            part = question.part
            yield Heading(2, _words(_PARTS[part]), _PLACE)
        yield from _reason(question, answer)


def _reason(question: Question, answer: ScreeningAnswer) -> Iterator[Block]:
    """A question, its answer and what that rests on; and a line to write on where only people can answer."""
    blocks: list[Block] = [
        Heading(3, _words(question.asks), _PLACE),
        Paragraph((Strong(_words(f"{begin(answer.verdict)}.")),), _PLACE),
    ]
    if answer.grounds:
        blocks.append(List(ordered=False, items=tuple(_ground(ground) for ground in answer.grounds), place=_PLACE))
    if answer.verdict is Verdict.CANNOT_TELL:
        blocks.append(Field(_words("Your answer, and why:"), _PLACE))
    if len(answer.grounds) <= _KEPT_TOGETHER:
        yield Group(GroupRole.KEEP_TOGETHER, tuple(blocks), _PLACE)
    else:
        yield from blocks


def _ground(ground: Ground) -> Item:
    if not ground.path:
        return Item(_words(ground.words), _PLACE)
    return Item((Stated((ground.path,), ground.words), Text(f" In the file: {ground.path}")), _PLACE)


def _contents(partnership: Partnership) -> Iterator[Block]:
    yield Heading(2, _words("What the assessment must contain"), _PLACE)
    yield _paragraph(
        "Much of it stands in the partnership file and in the agreement already. What is missing has to be written."
    )
    yield from (_content(content) for content in contents(partnership))


def _content(content: Content) -> Table:
    rows = {
        "Asked by": f"{content.source} [{content.evidence}]",
        "In the partnership file": ", ".join(content.written) or "Nothing",
        "In the agreement": "; ".join(content.clauses) or "Nothing",
        "Missing": " ".join(content.missing) or "Nothing",
    }
    cells = (Row((_cell(what, heading=True), _cell(words)), _PLACE) for what, words in rows.items())
    return Table(_words(content.asks), None, tuple(cells), _PLACE)


def _understood(words: Sequence[WordsStanding]) -> Iterator[Block]:
    """What came of it where people were asked about the words of a letter or a notice."""
    if not words:
        return
    yield Heading(2, _words("Whether people understand the words"), _PLACE)
    for each in words:
        yield _paragraph(headline(each))
        if failed := what_failed(each):
            yield List(ordered=False, items=tuple(Item(_words(told), _PLACE) for told in failed), place=_PLACE)


def _officers(partnership: Partnership) -> Iterator[Block]:
    """Whose advice is sought."""
    rows = tuple(
        Row((_cell(said(partner.name)), _cell(said(officer.role)), _cell(said(officer.email))), _PLACE)
        for _, partner in controllers_in_flows(partnership)
        if (officer := partner.data_protection_officer) is not None
    )
    yield Heading(2, _words("Whose advice is sought"), _PLACE)
    yield _paragraph("Each controller asks its data protection officer for advice (UK GDPR, Article 35(2)).")
    if rows:
        yield Table(_words("Data protection officers"), _header("Controller", "Officer", "Email"), rows, _PLACE)


def _fact(fact: object, path: str) -> tuple[Inline, ...]:
    return (Blank((path,), said(fact)),) if is_unsettled(fact) else (Stated((path,), said(fact)),)


def _header(*cells: str) -> Row:
    return Row(tuple(_cell(words, heading=True) for words in cells), _PLACE)


def _cell(words: str, *, heading: bool = False) -> Cell:
    return Cell(_words(words), heading)


def _paragraph(words: str, style: Style = Style.BODY) -> Paragraph:
    return Paragraph(_words(words), _PLACE, style)


def _words(words: str) -> tuple[Inline, ...]:
    return (Text(words),)
