"""Which statute the words of a power name, and what is known of each."""

from __future__ import annotations

from govkit.data.gateways import known_gateways
from govkit.model.gateway import Gateway
from govkit.model.partnership import Nation
from govkit.questions.gateways import gateways_of, named_in, sections_named
from tests.changes import partnership_with
from tests.rows import over_rows


@over_rows(
    ("words", "gateways"),
    [
        ("Children Act 2004, section 10 (co-operation)", ["section-10"]),
        ("Children Act 2004, sections 10 and 11", ["section-10", "section-11"]),
        ("section 35 of the Digital Economy Act 2017", ["section-35"]),
        ("CHILDREN ACT 2004, S. 16LA(2)", ["section-16la"]),
        ("Health and Social Care Act 2012, s251B", ["section-251b"]),
        ("Education Act 2002, section 11; Children Act 2004, section 10", ["section-10"]),
        ("Children Act 2004, section 17, and Housing Act 1996, section 11", []),
        ("Children Act 1989, sections 17 and 47", ["section-17"]),
        ("Education Act 2002, section 175 (pupils)", ["section-175"]),
        ("Children Act 2004, section 110", []),
        ("Children Act 1989, section 10", []),
        ("Children Act 2004, section 10; also Children Act 2004, section 11", ["section-10", "section-11"]),
        (
            "Children Act 2004, section 10, Housing Act 1996, section 9, and Children Act 2004, s. 11",
            ["section-10", "section-11"],
        ),
        ("Children Act 2004, children-act-2004-s9-11", []),
        ("Children Act 2004, sections 9 to 11", ["section-11"]),
        ("Section 10 Children Act 2004 and section 17 Children Act 1989", ["section-10", "section-17"]),
        ("s.10 Children Act 2004; s.17 Children Act 1989", ["section-10", "section-17"]),
        ("section 17 of the Children Act 1989, section 10 of the Children Act 2004", ["section-10", "section-17"]),
        ("Children Act 2004, section 10(4) (co-operation), and section 9 Housing Act 1996", ["section-10"]),
        ("Children Act 2004, section 9 and section 10 with the Housing Act 1996", ["section-10"]),
        ("Children Act 2004, ss 10, and 11", ["section-10", "section-11"]),
        ("Children Act 2004, section 10(4)(a)", ["section-10"]),
        ("Children Act 2004, subsection 10", []),
        ("Children Act 2004, paragraph 10", []),
        ("section 10 of Children Act 2004", ["section-10"]),
        ("section 10(1), section 11 and section 12 of the Children Act 2004", ["section-10", "section-11"]),
        ("Housing Act 1996, section 10 and section 11 of the Children Act 2004", ["section-11"]),
        ("section 10 and what else is asked", []),
        ("sections 10 or 11 of the Children Act 2004", ["section-10", "section-11"]),
        ("section 10", []),
        ("", []),
    ],
)
def test_a_statute_is_told_from_the_words_of_a_power(words: str, gateways: list[str]) -> None:
    assert [gateway.partition("-act-")[2][5:] for gateway in named_in(words)] == gateways


@over_rows(
    ("words", "sections"),
    [
        ("Children Act 2004, sections 9 to 12", ["10", "11", "12", "9"]),
        ("Children Act 2004, sections 9-11 and 16LA", ["10", "11", "16la", "9"]),
        ("sections 9–11 of the Children Act 2004", ["10", "11", "9"]),
        ("Children Act 2004, sections 9(1) to 11(2)", ["10", "11", "9"]),
        ("Children Act 2004, sections 11 to 9", ["11", "9"]),
        ("Children Act 2004 (children-act-2004-s9-11)", ["9"]),
        ("Housing Act 1996, sections 9 to 12", []),
    ],
)
def test_a_range_names_each_section_in_it(words: str, sections: list[str]) -> None:
    assert sorted(sections_named(words, "Children Act 2004")) == sections


def test_a_range_without_end_is_cut_short() -> None:
    assert len(sections_named("Children Act 2004, sections 1 to 999999999", "Children Act 2004")) <= 501


def test_something_is_known_of_each_gateway() -> None:
    known = known_gateways()
    assert set(known) == set(Gateway)
    for gateway in known.values():
        assert set(gateway.nations) <= {nation.value for nation in Nation}
        assert gateway.in_force or gateway.as_of, "what is not in force says when that was last looked for"


@over_rows(
    ("gateway", "power", "found"),
    [
        ("children-act-2004-section-11", "Children Act 2004, section 10", ["children-act-2004-section-11"]),
        ("(left out)", "Children Act 2004, section 10", ["children-act-2004-section-10"]),
        ("(left out)", "(left out)", []),
        ("to be agreed", "Children Act 2004, section 10", []),
    ],
)
def test_a_basis_rests_on_the_gateway_that_it_names_or_on_that_of_its_power(
    gateway: str, power: str, found: list[str]
) -> None:
    given = "lawful_bases.council-early-help.gateway: children-act-2004-section-11\nlawful_bases.council-early-help.power: x"
    path = "lawful_bases.council-early-help"
    changed = partnership_with(given, f"{path}.gateway: {gateway}\n{path}.power: {power}")
    assert list(gateways_of(changed.lawful_bases["council-early-help"])) == found
