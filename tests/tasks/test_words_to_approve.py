"""What waits is approved by those whom the house names, or goes back with a note; a note goes with the words that it is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.approval.approving import Approver
from govkit.data.inputs import Inputs
from govkit.data.words_notes import FILE, NoteIs, words_notes
from govkit.errors import ApprovalRefused
from govkit.tasks.rewrite_sentence import opened, save, typed_instead
from govkit.tasks.words_to_approve import approve_waiting, leave_note, waiting
from tests.conftest import TODAY
from tests.tasks.test_rewrite_sentence import NEW, rewrite

SAM = Approver("Sam Lee", "information governance lead")
NAMED = '[[approvers]]\nname = "Sam Lee"\nrole = "information governance lead"\nkinds = ["opt_out_letter"]\n'
WANTED = "opt_out_letter/why"


@pytest.fixture
def inputs(example: Path, monkeypatch: pytest.MonkeyPatch) -> Inputs:
    monkeypatch.chdir(example.parent)
    (example.parent / "govkit.toml").write_text(NAMED, "utf-8")
    rewrite(example, NEW)
    return Inputs(example, TODAY)


@pytest.mark.whole
def test_whoever_is_named_approves(inputs: Inputs) -> None:
    (each,) = waiting(inputs)
    assert (each.clause.clause, [approver.name for approver in each.approvers]) == ("why", ["Sam Lee"])
    approve_waiting(inputs, WANTED, SAM)
    assert waiting(inputs) == ()


@pytest.mark.whole
@pytest.mark.parametrize(
    ("approver", "settings", "why"),
    [
        (Approver("Ana Lee", SAM.role), NAMED, "may not approve the words of `opt_out_letter`"),
        (Approver("Sam Lee", "officer"), NAMED, "may not approve"),
        (SAM, NAMED.replace("opt_out_letter", "isa"), "may not approve"),
        (SAM, "", "Nobody is named"),
    ],
)
def test_nobody_else_does(approver: Approver, settings: str, why: str, inputs: Inputs) -> None:
    (inputs.partnership.parent / "govkit.toml").write_text(settings, "utf-8")
    with pytest.raises(ApprovalRefused, match=why):
        approve_waiting(inputs, WANTED, approver)
    assert len(waiting(inputs)) == 1


@pytest.mark.whole
def test_a_note_stays_with_the_words_that_it_is_about(inputs: Inputs) -> None:
    leave_note(inputs, WANTED, NoteIs.TO_APPROVE, "Ana Lee", "Plainer.")
    leave_note(inputs, WANTED, NoteIs.SENT_BACK, "Sam Lee", "Say “wrong” still.")
    leave_note(inputs, WANTED, NoteIs.SENT_BACK, "Sam Lee", "Keep “wrong”.")
    (each,) = waiting(inputs)
    assert [(note.by, note.note) for note in each.notes] == [("Ana Lee", "Plainer."), ("Sam Lee", "Keep “wrong”.")]
    rewrite(inputs.partnership, "This is not because you did wrong.")
    assert waiting(inputs)[0].notes == ()


def test_an_approval_takes_the_notes_away(inputs: Inputs) -> None:
    leave_note(inputs, WANTED, NoteIs.TO_APPROVE, "Ana Lee", "Plainer.")
    approve_waiting(inputs, WANTED, SAM)
    assert words_notes(inputs.partnership) == ()


@pytest.mark.whole
def test_a_note_says_something_about_words_that_wait(inputs: Inputs) -> None:
    for wanted, by, note in ((WANTED, "Ana", " "), (WANTED, " ", "Plainer."), ("isa/about", "Ana", "Plainer.")):
        with pytest.raises(ApprovalRefused):
            leave_note(inputs, wanted, NoteIs.TO_APPROVE, by, note)
    assert not (inputs.partnership.parent / FILE).exists()


@pytest.mark.whole
def test_a_promise_that_is_reversed_is_approved_with_a_reason_or_not_at_all(inputs: Inputs) -> None:
    found = opened(inputs)
    said = found.of_clause("opt_out_letter", "no-detriment")
    meant = next(each for each in said if each.sentence.says == "A no does not count against you.")
    save(inputs, typed_instead(found, meant, "A no counts against you."))
    with pytest.raises(ApprovalRefused, match="Say why they are right"):
        approve_waiting(inputs, "opt_out_letter/no-detriment", SAM)
    approve_waiting(inputs, "opt_out_letter/no-detriment", SAM._replace(why="Our board decided so."))
    assert [each.clause.clause for each in waiting(inputs)] == ["why"]
