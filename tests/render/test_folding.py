"""A group stands in the place of its members where they are all there and say the same; who differs is named."""

from __future__ import annotations

from functools import cache
from typing import Any

from govkit.load.groups import with_groups
from govkit.model import Partnership
from govkit.render.filters import FILTERS
from govkit.render.folding import MOST_LEFT_OUT, fold, fold_keys
from govkit.render.scope import Scope
from govkit.render.stated import StatedFact
from govkit.render.together import StatedGroup
from govkit.written.source_map import SourceMap
from tests.changes import partnership, raw_of

SCHOOLS = "Harwick schools"


@cache
def base() -> dict[str, Any]:
    return raw_of("forty_partners")


def told(**changes: Any) -> dict[str, Any]:
    """What templates see of the forty partners after changes to parts of partners, by their id with underscores."""
    partners = {
        name: {**partner, **changes.get(name.replace("-", "_"), {})} for name, partner in base()["partners"].items()
    }
    found = partnership({**base(), "partners": partners})
    assert isinstance(found, Partnership)
    return Scope(found).names()


def names(parts: list[Any]) -> list[str]:
    return [part.name.words for part in parts]


def schools(facts: dict[str, Any]) -> list[Any]:
    return [part for part in facts["partners"] if part.kind in ("school", "academy-trust")]


def test_all_members_are_one_group_in_the_place_of_the_first() -> None:
    folded = fold(told()["partners"])
    assert len(folded) == 10
    assert names(folded)[-1] == SCHOOLS


def test_the_name_of_a_group_has_the_origins_of_the_names_that_it_stands_for() -> None:
    (group,) = fold(schools(told()))
    name = group.name
    assert name.chain == ("groups.schools.name",)
    assert {chain[-1] for chain in name.also} >= {"partners.alder-road.name", "partners.beacon-trust.name"}
    assert len(name.also) == 31


def test_a_few_that_are_not_there_are_named() -> None:
    there = [part for part in schools(told()) if part.id not in ("foxhill", "larkrise")]
    assert names(fold(there)) == [f"{SCHOOLS} (but not Foxhill Primary School and Larkrise Primary School)"]


def test_where_more_are_not_there_each_is_named() -> None:
    there = [part for part in schools(told()) if part.id not in ("foxhill", "larkrise", "fairlight", "alder-road")]
    assert len(there) == 31 - MOST_LEFT_OUT - 1
    said = names(fold(there))
    assert not any(name.startswith(f"{SCHOOLS} (") or name == SCHOOLS for name in said)
    assert said[0] == "Harwick schools with leavers", "which are all there"
    assert len(said) == len(there) - 5


def test_where_just_another_group_is_not_there_it_is_named() -> None:
    (leavers,) = (group for group in told()["groups"] if group.name == "Harwick schools with leavers")
    there = [part for part in schools(told()) if part.id not in {member.id for member in leavers.members}]
    assert len(leavers.members) > MOST_LEFT_OUT
    assert names(fold(there)) == [f"{SCHOOLS} (but not Harwick schools with leavers)"]


def test_who_says_something_else_stands_by_itself() -> None:
    other = {"benefit": {"what": "Calm mornings", "measure": "Late pupils", "baseline": "40", "target": "20"}}
    folded = fold(schools(told(foxhill=other)), "name", "benefit")
    assert sorted(names(folded)) == ["Foxhill Primary School", f"{SCHOOLS} (but not Foxhill Primary School)"]
    (group,) = (part for part in folded if isinstance(part, StatedGroup))
    assert group.benefit.what.words == "Better attendance"


def test_what_members_say_differently_a_group_does_not_say() -> None:
    (group,) = fold(schools(told()))
    assert group.contact.email is None
    assert group.reach.words == "local"


def test_lines_of_a_block_that_say_the_same_are_one() -> None:
    (flow,) = (each for each in told()["flows"] if each.id == "nurse-referral")
    lines = {line.key.name.words: line.value.name.words for line in fold_keys(flow.basis)}
    assert lines == {
        f"{SCHOOLS} (but not Beacon Learning Trust)": "Pupils’ welfare",
        "Beacon Learning Trust": "Pupils’ welfare in academies",
        "Harwick and Vale Community NHS Trust": "School nursing",
    }


def test_a_sender_that_is_a_group_has_blanks_that_tell_facts_apart() -> None:
    letters = {letter.id: letter for letter in told()["letters"]}
    sender = FILTERS["as_sender"](letters["support"].sent_by)
    assert [str(fact.words) for fact in (sender.name, sender.contact.phone, sender.complaints.phone)] == [
        "«name of the sender»",
        "«phone»",
        "«complaints phone»",
    ]
    assert [line.words for line in sender.address] == ["«address»"]
    assert letters["support"].sent_by.name.words == SCHOOLS
    assert isinstance(FILTERS["as_sender"](letters["moving-on"].sent_by).name, StatedFact)


def test_what_each_fills_in_is_to_be_agreed_while_it_is_for_one_of_them() -> None:
    letters = {letter.id: letter for letter in told(foxhill={"contact": "to be agreed"})["letters"]}
    assert FILTERS["as_sender"](letters["support"].sent_by).contact.phone.is_blank


def test_a_file_without_groups_is_read_as_it_stands() -> None:
    raw = {name: part for name, part in base().items() if name != "groups"}
    assert with_groups(raw, SourceMap("partners.yaml"))[0] is raw
