"""The classes of the tree do what frozen dataclasses with slots do."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, fields, replace

import pytest

from govkit.document import Blank, Break, Heading, Paragraph, Place, Stated, Style, Text
from govkit.document.node import Node

HERE = Place("a.html.j2", 3)


@dataclass(frozen=True, slots=True)
class Model:
    """A frozen dataclass of the same shape as a heading."""

    level: int
    inlines: tuple[Text, ...]
    place: Place
    number: tuple[int, ...] = ()


def test_they_are_made_and_shown_as_dataclasses_are() -> None:
    model, heading = Model(1, (Text("a"),), HERE), Heading(1, (Text("a"),), HERE)
    assert repr(heading) == repr(model).replace("Model", "Heading")
    assert [each.name for each in fields(heading)] == [each.name for each in fields(model)]
    assert Heading(level=1, inlines=(), place=HERE, number=(2,)).number == (2,)
    assert Paragraph((), HERE).style is Style.BODY
    assert Break() == Break()
    with pytest.raises(TypeError):
        Heading(1)  # type: ignore[call-arg]  # that is what is tried


def test_they_are_the_same_where_they_say_the_same_and_are_of_one_class() -> None:
    assert Text("a") == Text("a") != Text("b")
    assert Stated(("a",), "b") != Blank(("a",), "b")
    assert len({Place("a", 1), Place("a", 1), Place("a", 2)}) == 2
    assert Text("a") != "a"


def test_they_can_not_be_changed_but_be_replaced() -> None:
    text = Text("a")
    with pytest.raises(FrozenInstanceError):
        text.text = "b"  # type: ignore[misc]  # that is what is tried
    with pytest.raises(FrozenInstanceError):
        del text.text
    assert replace(text, text="b") == Text("b")
    assert not hasattr(text, "__dict__")


def test_they_can_be_sent_to_another_process() -> None:
    heading = Heading(2, (Text("a"),), HERE, (4,))
    assert pickle.loads(pickle.dumps(heading)) == heading  # noqa: S301 - our own words


def test_they_match_by_place_and_by_name() -> None:
    match Stated(("a", "b"), "c"):
        case Stated(chain, text="c"):
            assert chain == ("a", "b")
        case _:
            pytest.fail("it did not match")


def test_all_of_them_are_nodes() -> None:
    assert isinstance(HERE, Node)
