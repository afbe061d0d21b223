"""A letter calls its sender “us”, and a partner with a short name by that."""

from __future__ import annotations

import pytest

from govkit.render.called import called
from govkit.render.scope import Scope
from tests.changes import UNSETTLED, partnership_with


def told(name: str, *changes: str) -> list[tuple[str, str, tuple[tuple[str, ...], ...]]]:
    """What a letter of the council calls a partner, and where the words come from."""
    partners = {part.id: part for part in Scope(partnership_with(*changes)).names()["partners"]}
    return [(fact.words, fact.chain[-1], fact.also) for fact in called([partners[name]], partners["northmoor-council"])]


def test_the_sender_is_us() -> None:
    assert told("northmoor-council") == [("us", "partners.northmoor-council.name", ())]


def test_the_sender_is_us_whatever_its_short_name() -> None:
    assert told("northmoor-council", "partners.northmoor-council.short_name: the council")[0][0] == "us"


def test_others_go_by_their_short_name_which_states_both() -> None:
    words, chain, also = told("harbour-families", "partners.harbour-families.short_name: the charity")[0]
    assert (words, chain) == ("the charity", "partners.harbour-families.name")
    assert also == (("partners.harbour-families.short_name",),)


def test_others_without_one_go_by_their_name() -> None:
    assert told("harbour-families")[0][:2] == ("Harbour Families", "partners.harbour-families.name")


def test_a_short_name_to_be_agreed_is_a_blank() -> None:
    parts = {
        part.id: part
        for part in Scope(partnership_with({"partners.harbour-families.short_name": UNSETTLED})).names()["partners"]
    }
    (said,) = called([parts["harbour-families"]], parts["northmoor-council"])
    assert said.is_blank
    assert said.chain[-1] == "partners.harbour-families.short_name"


def test_what_is_no_partner_stays_as_it_is() -> None:
    assert called(["a court"], None) == ["a court"]


def test_only_who_shares_is_ever_us() -> None:
    asked_of = Scope(partnership_with()).names()["requests"][0].asked_of
    with pytest.raises(AttributeError, match="short_name"):
        called([asked_of], asked_of)
