"""Which documents of the set somebody asked for."""

from __future__ import annotations

import pytest

from govkit.document import Design, Document
from govkit.errors import OutputRefused
from govkit.sets.chosen import chosen


def document(kind: str, name: str) -> Document:
    return Document(kind, name, "Title", "en-GB", "R-1", "1", Design.LETTER, ())


ALL = [document("isa", "isa"), document("letter", "letter--a"), document("letter", "letter--b")]


def test_without_a_kind_all_are_and_with_one_each_of_it_in_the_order_of_the_set() -> None:
    assert chosen(ALL, ()) == ALL
    assert [each.name for each in chosen(ALL, ["letter"])] == ["letter--a", "letter--b"]
    assert chosen(ALL, ["letter", "isa"]) == ALL


def test_a_kind_that_there_is_none_of_is_told_with_what_was_probably_meant() -> None:
    with pytest.raises(OutputRefused, match=r"no document of the kind “leter”. Did you mean `letter`\?"):
        chosen(ALL, ["leter"])
