"""Every place at which an answer can stand is found, and is known again while the file changes around it."""

from __future__ import annotations

import re

from govkit.model.walk import every_fact
from govkit.sheets.form import HowMany
from govkit.sheets.place import parts, place_at, places, places_by_key
from tests.changes import BASE, partnership_with
from tests.sheets.example import partnership, place


def test_every_fact_has_a_place() -> None:
    facts = {path for path, _fact in every_fact(partnership())}
    assert facts <= places(partnership()).keys()


def test_no_two_places_share_a_key() -> None:
    everything = {**parts(partnership()), **places(partnership())}
    assert len({each.key for each in everything.values()}) == len(everything)
    assert places_by_key(partnership()).keys() == {each.key for each in everything.values()}
    assert all(re.fullmatch(r"[0-9a-f]{10}", each.key) for each in everything.values())


def test_an_entry_of_a_list_is_known_when_another_comes_before_it() -> None:
    first = BASE["involvement"][0]
    other = {**first, "who": "Nobody else"}
    before, after = (partnership_with(("involvement", listed)) for listed in ([first], [other, first]))
    assert places(before)["involvement.0.on"].key == places(after)["involvement.1.on"].key
    assert places(before)["involvement.0.on"].key != places(after)["involvement.0.on"].key


def test_two_entries_that_begin_alike_have_keys_of_their_own() -> None:
    first = BASE["involvement"][0]
    twice = partnership_with(("involvement", [first, first]))
    assert places(twice)["involvement.0.on"].key != places(twice)["involvement.1.on"].key


def test_of_an_open_part_each_field_is_a_place_that_knows_its_part() -> None:
    changes = "partners.hill-top-school.contact: to be agreed"
    email = place("partners.hill-top-school.contact.email", changes)
    assert email.is_open
    assert email.block == ("partners", "hill-top-school", "contact")


def test_a_part_and_what_is_not_there_are_written_in_by_hand() -> None:
    assert place_at(partnership(), "partners.hill-top-school").form.how_many is HowMany.BY_HAND
    assert place_at(partnership(), "partners.nobody").form.how_many is HowMany.BY_HAND
