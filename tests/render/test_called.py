"""A letter calls its sender “us”, and a partner with a short name by that."""

from __future__ import annotations

from typing import Any

import pytest

from govkit.render.called import called, introduced
from govkit.render.folding import fold
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


SCHOOLS = """
groups.schools:
  name: Schools in Northmoor
  plain_name: your child’s school
  who_they_are: It is a school in Northmoor.
  members: [hill-top-school, northmoor-council]
"""


def of_a_group() -> tuple[Any, dict[str, Any]]:
    """A group in the place of its members, and the partners by id."""
    scope = Scope(partnership_with(SCHOOLS))
    partners = {part.id: part for part in scope.names()["partners"]}
    (group,) = fold([partners["hill-top-school"], partners["northmoor-council"]], "plain_name")
    return group, partners


def test_a_letter_of_one_member_calls_the_group_us_and_introduces_itself() -> None:
    group, partners = of_a_group()
    school = partners["hill-top-school"]
    assert [fact.words for fact in called([group], school)] == ["us"]
    assert introduced(group, school).words == "Hill Top Primary School"
    assert ("partners.northmoor-council.name",) in introduced(group, school).also


def test_a_letter_of_somebody_else_calls_it_by_the_name_of_the_group() -> None:
    group, partners = of_a_group()
    charity = partners["harbour-families"]
    assert [fact.words for fact in called([group], charity)] == ["your child’s school"]
    assert introduced(group, charity).words == "your child’s school"
    assert introduced(charity, charity).words == "Harbour Families"
