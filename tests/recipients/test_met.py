"""Who is on a list twice is found in one go and part by part alike."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from govkit.recipients.met import InTurn, Noted, ToBeCompared, Twice, lacking, there_before
from govkit.recipients.recipient import Addressee
from tests.recipients.lists_of_people import PLAIN, person

TEXTS = st.lists(st.sampled_from(("a", "b", "c", "d", "é")), max_size=12)


@given(TEXTS, st.lists(st.integers(0, 12), max_size=3))
def test_parts_find_what_one_reading_finds(texts: list[str], cuts: list[int]) -> None:
    in_turn = InTurn()
    one = {row: before for row, text in enumerate(texts, 2) if (before := in_turn.reference(_with(row, text)))}
    parts = []
    for first, last in pairwise(sorted({0, *cuts, len(texts)})):
        part = ToBeCompared(Noted(), Noted())
        for row in range(first, last):
            if row < len(texts):
                assert part.reference(_with(row + 2, texts[row])) == 0
        parts.append(part.references)
    assert there_before(parts) == one


def test_a_part_is_told_of_its_own_rows_alone() -> None:
    twice = Twice({4: 2, 9: 2}, {5: 3})
    of_part = twice.within(3, 6)
    assert [of_part.reference(person(row)) for row in (4, 9)] == [2, 0]
    assert of_part.person(person(5)) == 3
    assert twice.rows == {4, 5, 9}


def test_a_reference_and_a_person_are_two_things() -> None:
    met = InTurn()
    ann = PLAIN._replace(reference="ann", name="ann")
    assert (met.reference(ann), met.person(ann._replace(row=3)), met.reference(ann._replace(row=4))) == (0, 0, 2)


def test_what_no_part_has_is_lacking() -> None:
    noted = Noted()
    noted.note("a-1", 2)
    assert list(lacking(("a-1", "a-2"), [noted])) == ["a-2"]


def _with(row: int, reference: str) -> Addressee:
    return PLAIN._replace(row=row, reference=reference)
