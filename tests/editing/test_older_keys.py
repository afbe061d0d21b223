"""A file that has a key under an older name is changed under that name."""

from __future__ import annotations

import pytest

from govkit.editing.change import SetFact
from govkit.editing.edited import edited
from govkit.editing.mentions import mentions
from govkit.editing.older_keys import as_written, key_in
from govkit.editing.standing import reading
from tests.renaming.renames import Renames

TEXT = "flows:\n  out:\n    carried_items: {list: see it}\ndata_items: {list: {}}\n"


@pytest.fixture(autouse=True)
def carries_was_renamed(renames: Renames) -> None:
    renames({"keys": [{"at": "flows.*", "old": "carried_items", "new": "carries", "since": "0.2"}]})


def test_a_path_of_today_is_written_where_it_stands() -> None:
    assert edited(TEXT, [SetFact("flows.out.carries.list", "know it")]) == TEXT.replace("see", "know")


def test_what_names_a_part_is_found_there_too() -> None:
    assert ("flows", "out", "carried_items", "list") in {each.route for each in mentions(reading(TEXT).raw or {})}


def test_what_has_no_older_name_is_as_it_is() -> None:
    raw = reading(TEXT).raw
    assert as_written(raw, ("flows", "out", "starts")) == ("flows", "out", "starts")
    assert as_written(raw, ("flows", "in", "carries", "0")) == ("flows", "in", "carries", "0")
    assert key_in({"a": "1"}, "a", ()) == "a"
