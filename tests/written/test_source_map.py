from __future__ import annotations

import pytest

from govkit.written.read_yaml import read_yaml
from govkit.written.source_map import SourceMap, dotted, undotted
from tests.rows import over_rows

TEXT = """\
partners:
  council:
    name: Council
    address: [Hall, "1 Lane"]
    phones:
      - 01632 960001
      - 01632 960002
glossary:
  e.g.: for example
  "e.g": other
  care plan: a plan
"""


@pytest.fixture
def sources() -> SourceMap:
    return read_yaml(TEXT, "p.yaml").sources


@over_rows(
    ("path", "place"),
    [
        ("partners", "p.yaml:1:1"),
        ("partners.council", "p.yaml:2:3"),
        ("partners.council.name", "p.yaml:3:5"),
        ("partners.council.address.0", "p.yaml:4:15"),
        ("partners.council.address.1", "p.yaml:4:21"),
        ("partners.council.phones.1", "p.yaml:7:9"),
        ("glossary.care plan", "p.yaml:11:3"),
    ],
)
def test_a_path_leads_to_its_key(sources: SourceMap, path: str, place: str) -> None:
    assert str(sources.locate(path)) == place


@pytest.mark.parametrize("path", ["glossary.e\\.g\\.", "glossary.e.g."])
def test_a_key_with_dots_is_found_escaped_or_not(sources: SourceMap, path: str) -> None:
    assert sources.locate(path).line == 9


@over_rows(
    ("path", "line"),
    [("partners.council.contact.email", 2), ("partners.council.address.9", 4), ("nothing.at.all", 1), ("", 1)],
)
def test_a_path_that_is_not_there_leads_to_its_nearest_parent(sources: SourceMap, path: str, line: int) -> None:
    assert sources.locate(path).line == line


def test_the_place_of_a_value_is_another_than_that_of_its_key(sources: SourceMap) -> None:
    assert str(sources.locate_value(("partners", "council", "name"))) == "p.yaml:3:11"


def test_without_a_place_the_file_as_a_whole_is_named() -> None:
    assert str(SourceMap("p.yaml").locate("partners")) == "p.yaml"
    assert str(SourceMap("p.yaml").locate_value(("partners",))) == "p.yaml"


def test_an_alias_leads_to_another_place(sources: SourceMap) -> None:
    aliased = sources.aliased({("flows", "x"): ("partners", "council")})
    assert aliased.locate("flows.x").line == 2
    assert aliased.locate("flows.x.address.1").column == 21
    assert sources.locate("flows.x").line == 1


@over_rows("route", [(), ("a",), ("a", "b"), ("a.b", "c"), ("e.g.",), ("back\\slash", "."), ("a\\.b",), ("\\",)])
def test_a_path_reads_back_as_it_was(route: tuple[str, ...]) -> None:
    assert undotted(dotted(route)) == route
