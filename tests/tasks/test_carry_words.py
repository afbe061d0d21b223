"""Rewritten words go to another machine as one file, which holds no template and can do no harm."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.data.words_notes import NoteIs
from govkit.errors import DataUnreadable, RewordingRefused
from govkit.tasks.carry_words import carried_clauses, carry_in, carry_out, told, write_carried
from govkit.tasks.words_to_approve import leave_note, waiting
from tests.conftest import EXAMPLE, TODAY
from tests.rows import over_rows
from tests.tasks.test_rewrite_sentence import NEW, SAYS, WHY, rewrite


@pytest.fixture
def theirs(tmp_path: Path) -> Inputs:
    (tmp_path / "theirs").mkdir()
    return Inputs(Path(shutil.copy(EXAMPLE, tmp_path / "theirs" / "partners.yaml")), TODAY)


def carried(example: Path, tmp_path: Path) -> Path:
    rewrite(example, NEW)
    file = tmp_path / "words.yaml"
    write_carried(file, carry_out(Inputs(example, TODAY), "Ana Lee", "Plainer."))
    return file


@pytest.mark.whole
def test_what_was_rewritten_here_is_so_there(example: Path, tmp_path: Path, theirs: Inputs) -> None:
    file = carried(example, tmp_path)
    done = carry_in(theirs, file)
    assert (done.written, done.clashes) == ((WHY,), ())
    assert (theirs.partnership.parent / "templates" / WHY).read_bytes() == (
        example.parent / "templates" / WHY
    ).read_bytes()
    assert told(done) == f"Ana Lee sent words of 1 template; written: {WHY}."
    assert carried_clauses(theirs, done.written) == ("opt_out_letter/why",)
    assert carry_in(theirs, file).same == (WHY,)


@pytest.mark.whole
def test_notes_arrive_with_the_clauses_that_they_are_about(example: Path, tmp_path: Path, theirs: Inputs) -> None:
    rewrite(example, NEW)
    inputs = Inputs(example, TODAY)
    leave_note(inputs, "opt_out_letter/why", NoteIs.TO_APPROVE, "Ana Lee", "Families asked for it.")
    file = tmp_path / "words.yaml"
    write_carried(file, carry_out(inputs, "Bo Hill"))
    carry_in(theirs, file)
    (there,) = waiting(theirs)
    assert [(each.note, each.by, each.about) for each in there.notes] == [
        ("Families asked for it.", "Ana Lee", NoteIs.TO_APPROVE)
    ]
    text = file.read_text("utf-8").replace("clause: why", "clause: later").replace("Families", "They")
    file.write_text(text, "utf-8")
    carry_in(theirs, file)  # about a clause that does not wait there
    assert [each.note for each in waiting(theirs)[0].notes] == ["Families asked for it."]


def test_words_that_wait_there_are_not_written_over(example: Path, tmp_path: Path, theirs: Inputs) -> None:
    file = carried(example, tmp_path)
    own = theirs.partnership.parent / "templates" / WHY
    own.parent.mkdir(parents=True)
    own.write_text(
        (example.parent / "templates" / WHY).read_text("utf-8").replace(NEW, "It is no fault of yours."), "utf-8"
    )
    before = own.read_bytes()
    done = carry_in(theirs, file)
    assert "It is no fault of yours." in done.clashes[0]
    assert own.read_bytes() == before


def test_a_clause_that_was_rewritten_by_hand_is_left_out_and_told(example: Path) -> None:
    rewrite(example, NEW)
    other = example.parent / "templates/opt_out_letter/clauses/secure.html.j2"
    other.write_text('{% clause "secure" %}<p>Safe.</p>{% endclause %}', "utf-8")
    done = carry_out(Inputs(example, TODAY), "Ana Lee")
    assert done.templates == (WHY,)
    assert "secure.html.j2: more than its words was changed" in done.left_out[0]


def test_nothing_of_one_s_own_is_nothing_to_carry(example: Path) -> None:
    with pytest.raises(RewordingRefused, match="No sentence of your own"):
        carry_out(Inputs(example, TODAY), "Ana Lee")
    with pytest.raises(RewordingRefused, match="who sends"):
        carry_out(Inputs(example, TODAY), " ")


HOSTILE = (
    ("now: You did nothing wrong.", "now: '{{ letter }}'"),
    ("now: You did nothing wrong.", "now: '<img src=x>'"),
    ("template: opt_out_letter/clauses/why.html.j2", "template: ../../etc/passwd"),
    ("template: opt_out_letter/clauses/why.html.j2", "template: opt_out_letter/kind.yaml"),
    ("template: opt_out_letter/clauses/why.html.j2", "template: /etc/passwd"),
    ("number: 1", "number: 77"),
)


@pytest.mark.whole
@over_rows("was, becomes", HOSTILE)
def test_what_is_made_to_do_harm_writes_nothing(was: str, becomes: str, example: Path, tmp_path: Path) -> None:
    text = carry_out_text(example)
    inputs = fresh(tmp_path / str(abs(hash(becomes))))
    file = inputs.partnership.with_name("words.yaml")
    assert was in text
    file.write_text(text.replace(was, becomes), "utf-8")
    done = carry_in(inputs, file)
    assert (done.written, len(done.clashes)) == ((), 1)
    assert not (inputs.partnership.parent / "templates").exists()


def carry_out_text(example: Path) -> str:
    rewrite(example, NEW)
    text = carry_out(Inputs(example, TODAY), "Ana Lee").text
    assert SAYS in text
    # One sentence a stretch, so that each row changes what it means to.
    start = text.index("    was:")
    return f"{text[:start]}    was: {stretch(SAYS)}\n    now: You did nothing wrong.\n"


def stretch(says: str) -> str:
    return f"'We do this to [plain summary]. {says}'"


def fresh(folder: Path) -> Inputs:
    folder.mkdir()
    return Inputs(Path(shutil.copy(EXAMPLE, folder / "partners.yaml")), TODAY)


BROKEN = (
    "sent_by: Ana\n",
    "words: []\nsent_by: Ana\n",
    "[" * 3_000,
    "a: &a [*a]\n",
    "\x00",
    "sent_by: Ana\nwords: 3\n",
    'sent_by: "Ana\\u202e"\nwords: []\n',
)


@over_rows("text", BROKEN)
def test_what_carries_no_words_is_told_by_its_line(text: str, tmp_path: Path) -> None:
    inputs = fresh(tmp_path / f"broken{abs(hash(text))}")
    file = inputs.partnership.with_name("words.yaml")
    file.write_text(text, "utf-8")
    with pytest.raises(DataUnreadable):
        carry_in(inputs, file)
