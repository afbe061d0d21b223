"""A part of a list has a letter for everybody in it, or says why not, by row and reference alone."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from govkit.posting.make_part import NoLetter, PartMaker, PartToMake
from govkit.recipients.marks import Marks
from govkit.recipients.met import NOTHING_TWICE, Twice
from govkit.recipients.parts import parts_of
from govkit.recipients.people import person_by_postcode
from govkit.recipients.suppression import Suppression
from tests.posting.parts_made import list_with, making
from tests.posting.people import somebody

PEOPLE = [somebody(reference=f"REF-{at}", name=f"Ada {at}") for at in (2, 3, 4)]


@pytest.mark.whole
def test_faulty_rows_and_people_left_out_are_told_and_the_rest_is_made(tmp_path: Path) -> None:
    file = list_with(tmp_path, PEOPLE)
    (part,) = parts_of(file, 9)
    maker = PartMaker(making(file, tmp_path, suppression=Suppression({"ref-3": 2})))
    made = maker(PartToMake(part, Twice({4: 2}, {})))
    assert (made.faulty, made.left_out) == ((4,), (NoLetter(3, "REF-3", "on the suppression list"),))
    assert made.made is not None
    assert [each.reference for each in made.made.letters] == ["REF-2"]
    assert {lot.row for lot in made.lots} == {2}


@pytest.mark.whole
def test_letters_that_stand_or_are_for_others_are_not_made(tmp_path: Path) -> None:
    file = list_with(tmp_path, PEOPLE)
    (part,) = parts_of(file, 9)
    maker = PartMaker(making(file, tmp_path))
    people = maker(PartToMake(part, NOTHING_TWICE)).people
    assert maker(PartToMake(part, NOTHING_TWICE, people, stands=True)).made is None
    assert maker(PartToMake(part, NOTHING_TWICE, "others", stands=False)).made is None
    assert maker(PartToMake(part, NOTHING_TWICE, people, stands=False)).made is not None


def test_nobody_s_name_or_address_is_in_what_goes_out_or_comes_back(tmp_path: Path) -> None:
    """A scheduler sees both: `given` is read by machines beforehand, pieces and results are what passes for each part."""
    file = list_with(tmp_path, [each._replace(address=("9 Quince Row", "ZE1 2AB")) for each in PEOPLE])
    (part,) = parts_of(file, 9)
    suppressed = Suppression({"ref-3": 2}, Marks.of([person_by_postcode("Ada 4", "ZE1 2AB")]))
    given, piece = making(file, tmp_path, suppression=suppressed), PartToMake(part, Twice({2: 3}, {}))
    passes = pickle.dumps((given, piece, PartMaker(given)(piece)))
    assert b"REF-3" in passes
    assert [each for each in (b"Ada", b"ada 4", b"Quince Row", b"ZE1 2AB", b"ze12ab") if each in passes] == []
