"""A body is known by its name and by what people call it; its departments, and others of its sort, are not it."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.shelf import read
from govkit.data.spoken_of import SpokenOfFile, check_spoken_of
from govkit.errors import DataUnreadable
from govkit.questions.spoken_of import bodies_spoken_of, is_meant, is_part_of
from tests.changes import partnership_with
from tests.rows import over_rows

PARTNERS = partnership_with("partners.millbrook-surgery.kind: to be agreed").partners


@over_rows(
    ("partner", "words", "meant"),
    [
        ("northmoor-council", "the council", True),
        ("northmoor-council", "NORTHMOOR COUNCIL", True),
        ("northmoor-council", "the council's housing team", False),
        ("northmoor-council", "a neighbouring council or another authority", False),
        ("northmoor-community-trust", "your school nurse", True),
        ("hill-top-school", "your school nurse", False),
        ("hill-top-school", "your child’s teachers", True),
        ("harrow-lane-surgery", "your GP", True),
        ("millbrook-surgery", "your GP", False),
        ("millbrook-surgery", "Millbrook Surgery", True),
        ("harbour-families", "anybody", False),
    ],
)
def test_who_is_meant(partner: str, words: str, meant: bool) -> None:
    assert is_meant(PARTNERS[partner], words) is meant


@over_rows(
    ("partner", "words", "is_part"),
    [
        ("northmoor-council", "the council’s money advice team", True),
        ("northmoor-council", "Northmoor Council", True),
        ("northmoor-council", "a council tenant", False),
        ("northmoor-council", "another council", False),
        ("northmoor-community-trust", "health", False),
        ("northmoor-community-trust", "the Community Health Trust", True),
        ("northmoor-community-trust", "your health visitor", True),
        ("northmoor-community-trust", "a member of the community", False),
        ("harbour-families", "Harbour", True),
        ("harbour-families", "Harbour’s volunteers", True),
        ("harbour-families", "the Harbour families team", True),
        ("harbour-families", "families", False),
        ("harbour-families", "the harbour master", False),
        ("national-families-office", "the office", False),
        ("national-families-office", "the Families Office", True),
        ("hill-top-school", "Hill Top", True),
        ("hill-top-school", "Hill Top Primary", True),
        ("hill-top-school", "the hill", False),
        ("hill-top-school", "a parent at the school", False),
        ("hill-top-school", "your child’s teacher", True),
        ("hill-top-school", "the teacher of your child", True),
        ("millbrook-surgery", "Millbrook", True),
        ("millbrook-surgery", "your GP", False),
        ("millbrook-surgery", "the surgery", True),
    ],
)
def test_who_is_part_of_a_partner(partner: str, words: str, is_part: bool) -> None:
    assert is_part_of(PARTNERS[partner], words) is is_part


def test_each_sort_of_body_that_words_speak_of() -> None:
    assert [[str(kind) for kind in each.kinds] for each in bodies_spoken_of("the police and your landlord")] == [
        ["police"],
        ["housing-association"],
    ]


@over_rows(
    ("written", "wrong"),
    [
        ("a: {words: [], kinds: [police]}\n", "`a` has no words"),
        ("a: {words: [x], kinds: []}\n", "no kind of body"),
        ("a: {words: [x], kinds: [police]}\nb: {words: [x], kinds: [prison]}\n", "“x” stands for two sorts"),
    ],
)
def test_a_list_that_tells_nothing_is_refused(written: str, wrong: str, tmp_path: Path) -> None:
    file = tmp_path / "spoken_of.yaml"
    file.write_text(written, "utf-8")
    with pytest.raises(DataUnreadable, match=wrong):
        read(file, SpokenOfFile, check_spoken_of)
