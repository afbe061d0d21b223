"""The questions of a reply slip as a web form asks them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from govkit.document import Document
from govkit.document.block import Field, Paragraph, Tickbox, every_block
from govkit.document.inline import text_of
from govkit.document.slip import slip_of
from govkit.load import load_partnership
from govkit.recipients.asked import LetterUnusable, asked
from govkit.recipients.reading_replies import read_replies, reply_columns
from govkit.recipients.reply_form import FormPart, ReplyForm, reply_form
from tests.conftest import PARTNERSHIPS, SOUND
from tests.letters import documents_of
from tests.recipients.lists_of_people import TODAY, example, letter_sent, rows_to

CLEAN = sorted(Path(PARTNERSHIPS.parent, "clean").glob("*.yaml"))


def form_of(letter: str) -> ReplyForm:
    document = next(
        each for each in documents_of(example()) if each.subject_path == f"letters.{letter}" and slip_of(each.blocks)
    )
    form = reply_form(document, letter_sent(letter))
    assert form is not None
    return form


def test_each_question_comes_back_under_its_column_with_an_answer_that_is_read() -> None:
    form = form_of("consent")
    choices = [each for each in form.items if each.part is FormPart.ONE_OF]
    assert [each.name for each in choices] == ["health_details", "support_plan"]
    assert choices[0].words.startswith("Question 1: Health details.")
    assert choices[0].answers == (("Yes, I agree", "yes"), ("No, I do not agree", "no"))


def test_an_opt_out_is_one_tick_for_all_of_it() -> None:
    (tick,) = [each for each in form_of("opt-out").items if each.part in {FormPart.TICK, FormPart.ONE_OF}]
    assert (tick.part, tick.name) == (FormPart.TICK, "answer")
    assert tick.answers == (("Do not share this about my family", "do not share"),)
    assert tick.words == ""
    assert form_of("opt-out").items[1].part is FormPart.WORDS
    assert form_of("opt-out").items[1].words.startswith("One reply covers everyone in the family.")


def test_a_form_asks_for_the_reference_and_leaves_out_what_paper_needs() -> None:
    items = form_of("consent").items
    assert [each.words for each in items if each.name == "reference"] == ["Our reference"]
    words = [each.words for each in items]
    assert "Signature" not in words
    assert "Date" not in words
    assert "Your full name" in words
    assert not any("Choose how" in each for each in words)


def test_a_document_without_a_slip_has_no_form() -> None:
    notice = next(each for each in documents_of(example()) if each.kind == "privacy_notice")
    assert reply_form(notice, letter_sent()) is None


def test_what_a_form_sends_is_read_as_a_reply(tmp_path: Path) -> None:
    sent = letter_sent()
    by_name = {each.name: each.answers[0][1] for each in form_of("consent").items if each.answers}
    columns = reply_columns(sent)
    row = {**by_name, "reference": "A-1", "date": "2027-03-20", "how": "online"}
    found = read_replies(
        rows_to(tmp_path, "r.csv", ",".join(columns), ",".join(row[each] for each in columns)), sent, TODAY
    )
    assert found.faults == ()
    assert {str(each) for reply in found.replies["a-1"] for each in reply.says.values()} == {"yes"}


def slips(file: Path) -> Iterator[tuple[Document, ReplyForm]]:
    partnership = load_partnership(file).partnership
    assert partnership is not None
    for document in documents_of(partnership):
        section, _, letter = document.subject_path.partition(".")
        if section == "letters" and slip_of(document.blocks):
            try:
                sent = asked(partnership, letter)
            except LetterUnusable:
                continue
            form = reply_form(document, sent)
            assert form is not None
            yield document, form


@pytest.mark.slow
@pytest.mark.parametrize(
    "file", [*(PARTNERSHIPS / f"{name}.yaml" for name in SOUND), *CLEAN], ids=lambda file: file.stem
)
def test_no_word_and_no_question_of_any_slip_is_lost_on_its_form(file: Path) -> None:
    for document, form in slips(file):
        hold_to_its_slip(document, form)


@pytest.mark.parametrize("name", ["opt_out_only", "scotland"])
def test_no_word_and_no_question_of_a_slip_is_lost_on_its_form(name: str) -> None:
    found = list(slips(PARTNERSHIPS / f"{name}.yaml"))
    assert found
    for document, form in found:
        hold_to_its_slip(document, form)


def hold_to_its_slip(document: Document, form: ReplyForm) -> None:
    slip = slip_of(document.blocks)
    assert slip is not None
    told = "\n".join(
        [*(each.words for each in form.items), *(words for each in form.items for words, _ in each.answers)]
    )
    for block in every_block(slip.blocks):
        if isinstance(block, Tickbox):
            assert text_of(block.inlines) in told
        elif isinstance(block, Field) and text_of(block.inlines).casefold() not in {"signature", "date"}:
            assert text_of(block.inlines).removesuffix(", in capital letters") in told
        elif isinstance(block, Paragraph) and "hoose how" not in text_of(block.inlines):
            assert text_of(block.inlines).partition(": SPECIMEN")[0] in told
    ticks = sum(isinstance(block, Tickbox) for block in every_block(slip.blocks))
    assert sum(len(each.answers) for each in form.items) == ticks
    names = [each.name for each in form.items if each.name]
    assert len(names) == len(set(names))


def test_a_flow_that_is_not_asked_about_keeps_its_number_on_the_slip() -> None:
    sent = letter_sent()
    second = replace(sent, questions=sent.questions[1:])
    document = next(
        each for each in documents_of(example()) if each.subject_path == "letters.consent" and slip_of(each.blocks)
    )
    form = reply_form(document, second)
    assert form is not None
    assert [each.name for each in form.items if each.answers] == ["question_1", "support_plan"]
