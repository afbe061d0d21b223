"""The questions at a terminal: what is put there, and what is taken for an answer."""

from __future__ import annotations

import io

import pytest

from govkit.cli.asking import Terminal
from govkit.data.starting import PartnerPlace, starting
from govkit.starting.answers import NamedPartner


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> object:
    return lambda *lines: monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def place(**said: object) -> PartnerPlace:
    """A place as the data of a shape has it, in text."""
    return PartnerPlace.model_validate(said)


@pytest.mark.parametrize("typed", [["2"], ["wales"], ["0", "5", "walse", " wales "]])
def test_a_choice_is_made_by_number_or_name_and_asked_for_until_it_is_one(
    typed: list[str], types: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(types)
    types(*typed)
    known = {"england": "England", "wales": "Wales"}
    assert Terminal().choose(starting().question("nation"), known) == "wales"
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("is none of them.") == len(typed) - 1


@pytest.mark.parametrize(
    ("where", "typed", "named"),
    [
        (place(says="the police", kinds=("police",)), [""], None),
        (
            place(says="the police", kinds=("police",)),
            ["Dales Police"],
            (NamedPartner("Dales Police", "police"),),
        ),
        (place(says="a charity", kinds=("charity",), needed="false"), ["-"], ()),
        (
            place(says="a provider", kinds=("company", "charity")),
            ["Larch", "2"],
            (NamedPartner("Larch", "charity"),),
        ),
        (
            place(says="a surgery", kinds=("gp-practice",), several="true"),
            ["One", "Two", ""],
            (NamedPartner("One", "gp-practice"), NamedPartner("Two", "gp-practice")),
        ),
    ],
)
def test_a_place_is_taken_by_nobody_one_or_several(
    where: PartnerPlace, typed: list[str], named: tuple[NamedPartner, ...] | None, types: object
) -> None:
    assert callable(types)
    types(*typed)
    assert Terminal().name(starting().question("partners"), where, "Westbrook") == named
