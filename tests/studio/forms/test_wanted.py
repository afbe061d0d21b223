"""What the model knows of each place of the file."""

from __future__ import annotations

from govkit.studio.forms.wanted import AskedAs, wanted
from tests.rows import over_rows


@over_rows(
    ("path", "sections", "choices"),
    [
        ("partnership.lead", ("partners",), ()),
        ("letters.x.sent_by", ("partners", "groups"), ()),
        ("data_items.x.health", (), ("true", "false")),
        ("partnership.status", (), ("draft", "agreed", "ended")),
        ("flows.x.basis.a", ("lawful_bases",), ()),
    ],
)
def test_a_place_knows_what_may_be_chosen_there(path: str, sections: tuple[str, ...], choices: tuple[str, ...]) -> None:
    found = wanted(tuple(path.split(".")))
    assert found is not None
    assert (found.sections, found.choices) == (sections, choices)


def test_an_optional_value_is_asked_as_one_that_is_needed() -> None:
    one, other = wanted(("partnership", "name")), wanted(("partnership", "notice"))
    assert one is not None
    assert other is not None
    assert one.way is other.way is AskedAs.WORDS


def test_a_place_that_no_model_knows_is_none() -> None:
    assert wanted(("nothing",)) is None
    assert wanted(("partnership", "name", "x")) is None
    assert wanted(("partners", "x", "nothing", "y")) is None
