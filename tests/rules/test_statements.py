"""What a clause must state of each part it is about, and which facts it states together."""

from __future__ import annotations

from govkit.data.standard import Statement
from govkit.data.templates import Templates, shipped_templates
from govkit.document import (
    Blank,
    Block,
    Cell,
    Clause,
    Heading,
    Item,
    List,
    Paragraph,
    Place,
    Row,
    Stated,
    Table,
    Text,
)
from govkit.rules.statements import Expected, StatedUnit, Statements, expected, find_facts
from govkit.sets.render_set import render_set
from tests.changes import partnership_with
from tests.rows import over_rows

HERE = Place("sample", 1)
CONFIDENTIAL = sum(flow.confidentiality is not None for flow in partnership_with().flows.values())
FACTS = next(
    each.facts for each in render_set(partnership_with(), Templates(shipped_templates())) if each.kind.name == "isa"
)


def paths(pattern: str) -> list[str]:
    return [part.chain[-1] for part in find_facts(pattern, FACTS)]


def wanted(of: list[str], states: tuple[str, ...] = ("name",), **when: str) -> list[Expected]:
    return list(expected(Statement.model_validate({"of": of, "states": states, **when}), FACTS))


@over_rows(
    ("pattern", "found"),
    [
        ("partnership.lead", ["partners.northmoor-council"]),
        ("partnership.lead.name", ["partners.northmoor-council.name"]),
        ("partnership.lead.*.name", ["partners.northmoor-council.name"]),
        ("partnership.ending.*.notice", ["partnership.ending.notice"]),
        ("partnership.ending.*.notice.*", ["partnership.ending.notice"]),
        ("partners.*.competent_authority", []),
    ],
)
def test_a_pattern_finds_what_the_partnership_says(pattern: str, found: list[str]) -> None:
    assert paths(pattern) == found


def test_a_blank_states_all_that_is_a_part_of_it() -> None:
    blank = Blank(("confidentiality_bases.x.decided_by",), "to be agreed")
    deeper = Blank(("confidentiality_bases.x.decided_by.name",), "to be agreed")
    for each in (blank, deeper):
        assert ("confidentiality_bases.x.decided_by",) in Statements().stated_in([Paragraph((each,), HERE)])


def test_a_part_that_two_patterns_find_is_wanted_once() -> None:
    once = [each.path for each in wanted(["partners.*"])]
    assert len(once) == 7
    assert [each.path for each in wanted(["partners.*", "flows.*.from.*", "flows.*.to.*"])] == once


@over_rows(
    ("when", "found"),
    [
        ({}, 7),
        ({"having": "confidentiality"}, CONFIDENTIAL),
        ({"unless": "confidentiality"}, 7 - CONFIDENTIAL),
        ({"having": "name"}, 7),
        ({"unless": "name"}, 0),
        ({"having": "confidentiality", "unless": "name"}, 0),
    ],
)
def test_a_statement_is_asked_of_parts_that_have_one_fact_and_lack_another(when: dict[str, str], found: int) -> None:
    assert 0 < CONFIDENTIAL < 7
    assert len(wanted(["flows.*"], ("name",), **when)) == found


def test_what_is_wanted_of_a_part_are_its_own_facts_and_those_it_leads_to() -> None:
    each = next(each for each in wanted(["flows.*"], ("name", "to.*.name")) if each.path == "flows.support-plan")
    assert {chain[-1] for chain in each.chains} == {"flows.support-plan.name", "partners.harbour-families.name"}
    assert all(chain[0].startswith("flows.support-plan.") for chain in each.own)
    assert Expected("flows.support", each.facts).own == frozenset()


def fact(*chain: str, words: str = "x") -> Stated:
    return Stated(chain, words)


def paragraph(*inlines: Text | Stated | Blank) -> Paragraph:
    return Paragraph(inlines, HERE)


def together(*blocks: Block) -> set[frozenset[str]]:
    """The last paths of the facts of each unit of a clause."""
    return {frozenset(chain[-1] for chain in unit.chains) for unit in Statements().units(Clause("a", blocks, HERE))}


def test_a_fact_is_stated_by_each_chain_that_leads_to_it() -> None:
    assert Statements().stated_in([paragraph(fact("flows.a.from", "partners.b.name"))]) == {
        ("flows.a.from", "partners.b.name"),
        ("partners.b.name",),
    }
    assert Statements().stated_in([paragraph(Text("words"))]) == frozenset()
    assert Statements().stated_in([paragraph(Blank(("a.b",), "[to be agreed]"))]) == {("a.b",)}


def test_a_row_an_item_a_block_and_what_stands_under_a_heading_are_units() -> None:
    table = Table(
        (),
        None,
        tuple(
            Row((Cell((fact(f"a.{n}"),), heading=False), Cell((fact(f"b.{n}"),), heading=False)), HERE) for n in (1, 2)
        ),
        HERE,
    )
    items = List(False, tuple(Item((fact(f"c.{n}"),), HERE) for n in (1, 2)), HERE)
    found = together(Heading(2, (Text("A"),), HERE), table, Heading(2, (Text("B"),), HERE), items, paragraph(fact("d")))
    assert found == {
        frozenset({"a.1", "b.1"}),
        frozenset({"a.2", "b.2"}),
        frozenset({"a.1", "b.1", "a.2", "b.2"}),
        frozenset({"c.1"}),
        frozenset({"c.2"}),
        frozenset({"c.1", "c.2"}),
        frozenset({"d"}),
        frozenset({"c.1", "c.2", "d"}),
        frozenset({"a.1", "b.1", "a.2", "b.2", "c.1", "c.2", "d"}),
    }


def test_a_clause_that_states_nothing_is_one_empty_unit() -> None:
    assert [unit.chains for unit in Statements().units(Clause("a", (paragraph(Text("words")),), HERE))] == [frozenset()]


@over_rows(
    ("inlines", "sayings"),
    [
        ((fact("a"), fact("b", words="")), [{"a", "b"}]),
        ((fact("a"), fact("b")), [{"a"}, {"b"}]),
        ((fact("a"), Text(", "), fact("b", words="")), [{"a"}, {"b"}]),
        ((fact("a", words=""), fact("b", words="")), [{"a", "b"}]),
        ((fact("a"), fact("b", words=""), fact("c")), [{"a", "b"}, {"c"}]),
    ],
)
def test_facts_without_words_are_said_by_the_words_before_them(
    inlines: tuple[Text | Stated, ...], sayings: list[set[str]]
) -> None:
    unit = Statements().units(Clause("a", (paragraph(*inlines),), HERE))[-1]
    assert sorted(sorted(chain[-1] for chain in said) for said in unit.sayings) == [sorted(said) for said in sayings]


@over_rows(
    ("foreign", "own", "free"),
    [
        ({"c"}, {"a"}, True),
        ({"b"}, {"a"}, True),
        ({"b"}, {"c"}, False),
        ({"a", "d"}, {"b"}, False),
        (set(), set(), True),
    ],
)
def test_a_unit_is_free_of_what_is_said_of_others_alone(foreign: set[str], own: set[str], free: bool) -> None:
    sayings = frozenset({frozenset({("a",), ("b",)}), frozenset({("d",)})})
    unit = StatedUnit(frozenset({("a",), ("b",), ("d",)}), sayings)
    assert unit.is_free_of(frozenset((each,) for each in foreign), frozenset((each,) for each in own)) is free
