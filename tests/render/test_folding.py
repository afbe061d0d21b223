"""A group stands in the place of its members where they are all there and say the same; who differs is named."""

from __future__ import annotations

from functools import cache
from typing import Any

from govkit.load.groups import with_groups
from govkit.model import Partnership
from govkit.render.filters import FILTERS
from govkit.render.folding import MOST_LEFT_OUT, fold, fold_alike, fold_keys, with_lines
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


def rows_of(facts: dict[str, Any]) -> list[tuple[list[str], list[str], str]]:
    """The bases of the flows, folded: for which flows, of whom, which."""
    flows = facts["flows"]
    return [
        (
            names(with_lines(flows, row)),
            [str(key.name.words) for key in gathered([row], "key")],
            str(row.value.name.words),
        )
        for row in fold_alike(gathered(flows, "basis"))
    ]


def gathered(parts: list[Any], name: str) -> list[Any]:
    return [held for part in parts for held in getattr(part, name)]


def test_lines_of_several_blocks_that_say_the_same_of_the_same_are_one() -> None:
    rows = rows_of(told())
    assert (
        ["Request for early help", "School nurse referral", "School nurse advice", "Family plan"],
        [f"{SCHOOLS} (but not Beacon Learning Trust)"],
        "Pupils’ welfare",
    ) in rows
    charities = ["Family Links Harwick", "Harwick Young Carers", "Bridge Counselling", "Canal Street Youth Club"]
    assert (["Family plan"], charities, "Support that the family agrees to") in rows


def test_a_folded_line_states_each_line_that_it_stands_for() -> None:
    facts = told()
    entries = gathered(facts["flows"], "basis")
    wanted = {chain for each in entries for chain in (each.key.name.chain, each.value.name.chain)}
    said = [fact for row in fold_alike(entries) for fact in (*(key.name for key in row.key), row.value.name)]
    stated = {chain for fact in said for chain in (fact.chain, *fact.also)}
    assert {chain[-2:] for chain in wanted} <= {chain[-2:] for chain in stated}


def test_a_line_that_says_something_else_of_one_flow_stays_apart() -> None:
    raw = {**base(), "flows": {**base()["flows"]}}
    plan = raw["flows"]["family-plan"]
    other = next(name for name in raw["lawful_bases"] if name != plan["basis"]["family-links"])
    raw["flows"]["family-plan"] = {**plan, "basis": {**plan["basis"], "family-links": other}}
    found = partnership(raw)
    assert isinstance(found, Partnership)
    rows = rows_of(Scope(found).names())
    assert [whose for flows, whose, _ in rows if "Family Links Harwick" in whose] == [["Family Links Harwick"]]


def test_what_is_to_be_agreed_is_never_folded() -> None:
    raw = {**base(), "flows": {**base()["flows"]}}
    plan = raw["flows"]["family-plan"]
    blank = dict.fromkeys(("young-carers", "family-links"), "to be agreed")
    raw["flows"]["family-plan"] = {**plan, "basis": {**plan["basis"], **blank}}
    raw["flows"]["nurse-advice"] = {**raw["flows"]["nurse-advice"], "basis": "to be agreed"}
    found = partnership(raw)
    assert isinstance(found, Partnership)
    flows = Scope(found).names()["flows"]
    blanks = [row for row in fold_alike(gathered(flows, "basis")) if row.value.name.is_blank]
    assert [names(with_lines(flows, row)) for row in blanks] == [
        ["School nurse advice"],
        ["Family plan"],
        ["Family plan"],
    ]


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
