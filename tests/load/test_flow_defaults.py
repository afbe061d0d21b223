from __future__ import annotations

from copy import deepcopy
from typing import Any

from govkit.load.flow_defaults import with_flow_defaults
from govkit.written.read_yaml import read_yaml
from tests.rows import over_rows

TEXT = """\
flow_defaults:
  how: by email
  security: [locked]
flows:
  one: {name: One}
  two: {name: Two, how: by post}
"""


def filled(text: str) -> Any:
    reading = read_yaml(text, "p.yaml")
    assert reading.raw is not None
    return with_flow_defaults(reading.raw, reading.sources)


def test_a_flow_borrows_what_it_does_not_say() -> None:
    assert filled(TEXT)[0]["flows"]["one"] == {"name": "One", "how": "by email", "security": ["locked"]}


def test_a_flow_keeps_what_it_says() -> None:
    assert filled(TEXT)[0]["flows"]["two"]["how"] == "by post"


def test_what_is_borrowed_is_found_where_it_was_written() -> None:
    sources = filled(TEXT)[1]
    assert sources.locate("flows.one.how").line == 2
    assert str(sources.locate("flows.one.security.0")) == "p.yaml:3:14"
    assert sources.locate("flows.two.how").line == 6


def test_the_data_that_was_read_stays_as_it_was() -> None:
    reading = read_yaml(TEXT, "p.yaml")
    assert reading.raw is not None
    before = deepcopy(reading.raw)
    with_flow_defaults(reading.raw, reading.sources)
    assert reading.raw == before


def test_defaults_that_are_unsettled_as_a_whole_leave_every_flow_unsettled() -> None:
    raw, sources = filled("flow_defaults: to be agreed\nflows:\n  one: {name: One}\n")
    assert raw["flows"]["one"]["security"] == "to be agreed"
    assert sources.locate("flows.one.security").line == 1


@over_rows("text", ["flows: {one: {}}", "flow_defaults: [x]\nflows: {one: {}}", "flow_defaults: {how: x}\nflows: [x]"])
def test_without_both_blocks_nothing_is_borrowed(text: str) -> None:
    reading = read_yaml(text, "p.yaml")
    assert filled(text)[0] == reading.raw


def test_a_flow_that_is_no_block_is_left_alone() -> None:
    assert filled("flow_defaults: {how: x}\nflows: {one: to be agreed}")[0]["flows"] == {"one": "to be agreed"}


def test_only_what_flows_may_borrow_is_borrowed() -> None:
    assert filled("flow_defaults: {starts: 2027-01-01}\nflows: {one: {}}")[0]["flows"] == {"one": {}}


def test_a_flow_that_is_no_block_borrows_no_place_either() -> None:
    sources = filled("flow_defaults: {how: x}\nflows:\n  one: to be agreed\n  two: {}\n")[1]
    assert sources.locate("flows.one.how").line == 3
    assert sources.locate("flows.two.how").line == 1


def test_defaults_that_flows_may_not_borrow_leave_no_place() -> None:
    sources = filled("flow_defaults: {starts: 2027-01-01}\nflows:\n  one: {}\n")[1]
    assert sources.locate("flows.one.starts").line == 3
    assert sources.aliases == {}
