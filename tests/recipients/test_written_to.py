"""Nobody is silent who was not written to."""

from __future__ import annotations

from govkit.recipients.recipient import Fault, Faulty, LeftOut, Reason
from govkit.recipients.written_to import held_to
from tests.recipients.lists_of_people import person


def test_whoever_has_no_letter_is_left_out_and_all_others_are_as_they_were() -> None:
    made = {"A-2"}.__contains__
    assert held_to(person(2), made) == person(2)
    assert held_to(person(3), made) == LeftOut(person(3), Reason.NOT_MADE)


def test_who_is_left_out_keeps_the_reason_and_is_known_to_have_been_written_to_or_not() -> None:
    made = {"A-2"}.__contains__
    assert held_to(LeftOut(person(2), Reason.SUPPRESSED), made) == LeftOut(person(2), Reason.SUPPRESSED, True)
    assert held_to(LeftOut(person(3), Reason.DECEASED), made) == LeftOut(person(3), Reason.DECEASED)
    faulty = Faulty(3, (Fault(3, "language", "", ""),), (), person(3))
    assert held_to(faulty, made) == faulty
