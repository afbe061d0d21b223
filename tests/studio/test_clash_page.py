"""Both answers to a question that two people answered are on one page, and what was chosen there is what is saved."""

from __future__ import annotations

from html import unescape
from pathlib import Path

from starlette.datastructures import FormData

from govkit.studio.clash_page import clash_page, settled
from govkit.studio.desk import Desk
from govkit.studio.forms.answered import answers
from govkit.studio.forms.changes import clashes
from govkit.studio.forms.seen import seen_part
from govkit.studio.opening import opened
from tests.studio.visiting import DAY

PATH = "partnership.reference"
SENT = FormData([(f"was:{PATH}", '"Before"'), (PATH, "Ours <b>"), ("cure", "rule path")])


def desk(file: Path) -> Desk:
    return Desk(opened(file, DAY), file, file.name)


def after(example: Path, which: str) -> FormData:
    """What the page of both answers sends once somebody chose."""
    now = seen_part(desk(example).raw, ("partnership",))
    return FormData([*SENT.multi_items(), (f"choose:{PATH}", which), ("now", now)])


def test_what_changed_since_both_were_shown_is_no_choice_of_anybody(example: Path) -> None:
    sent = FormData([*after(example, "ours").multi_items(), ("now", "of another file")])
    (answer,) = answers(settled(desk(example), ("partnership",), sent))
    assert answer.was == "Before"


def test_both_answers_are_shown_by_the_name_of_the_question_and_all_that_was_sent_is_kept(example: Path) -> None:
    there = desk(example)
    answer = clash_page(there, ("partnership",), clashes(answers(SENT), there.raw), SENT)
    page = unescape(bytes(answer.body).decode("utf-8"))
    assert answer.status_code == 409
    assert ">Partnership, Reference</legend>" in page
    assert "<strong>What you wrote:</strong> Ours <b>" in page
    assert "Ours <b>" not in bytes(answer.body).decode("utf-8")
    assert "<strong>What the file says now:</strong> NFT-ISA-001" in page
    assert f'name="{PATH}" value="Ours <b>"' in page
    assert 'name="cure"' not in page


def test_an_answer_that_was_chosen_comes_after_what_stands_now(example: Path) -> None:
    chosen = settled(desk(example), ("partnership",), after(example, "ours"))
    (answer,) = answers(chosen)
    assert (answer.said, answer.was) == ("Ours <b>", "NFT-ISA-001")


def test_where_the_file_s_own_answer_was_chosen_nothing_is_answered(example: Path) -> None:
    assert answers(settled(desk(example), ("partnership",), after(example, "theirs"))) == ()


def test_what_no_model_knows_is_left_as_it_was_sent(example: Path) -> None:
    sent = FormData([("was:no.such", "x"), ("choose:no.such", "ours")])
    assert settled(desk(example), ("partnership",), sent).multi_items() == sent.multi_items()
