"""What an expression of a template is, whatever its names and brackets."""

from __future__ import annotations

from typing import cast

import pytest
from jinja2 import nodes

from govkit.approval.terms import Scope, Term, conditions, negated, term, text
from govkit.data.templates import shipped_templates
from govkit.render.environment import environment

LETTERS = Term("each", (Term("name", ("letters",)), 0))


def parsed(expression: str, scope: Scope | None = None) -> Term:
    output = environment((shipped_templates(),)).parse(f"{{% if {expression} %}}{{% endif %}}").body[0]
    return term(cast("nodes.If", output).test, scope or {})


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("letter.reply_by", "letter.reply_by"),
        ('letter["reply_by"]', "letter.reply_by"),
        ("letter['kind'] == 'consent'", 'letter.kind == "consent"'),
        ("not (a and b)", "not a or not b"),
        ("not a or not b", "not a or not b"),
        ("not (a or b.c)", "not a and not b.c"),
        ("b and a and b", "a and b"),
        ("c and (b or a)", "(a or b) and c"),
        ("not not a", "a"),
        ("not a == b", "a != b"),
        ("not a in b", "a not in b"),
        ("not a < 4", "a >= 4"),
        ("not a <= 4", "a > 4"),
        ("a is not none", "not a is none"),
        ("(a | gather('b')).c", '(a | gather("b")).c'),
        ("a | gather('b') | length > 1", 'a | gather("b") | length > 1'),
        ("a | listing(last='or')", 'a | listing(last="or")'),
        ("(a | one) + (b | two)", "a | one + b | two"),
        ("(a + b) | one", "(a + b) | one"),
        ("a - (b - c)", "a - (b - c)"),
        ("a ~ b", "a ~ b"),
        ("[a, 'b']", '[a, "b"]'),
        ("(a if b else c).d", "(a if b else c).d"),
        ("a[0].b", "getitem(a, 0).b"),
        ("1 < a < 3", "1 < a < 3"),
        ("not 1 < a < 3", "not 1 < a < 3"),
        ("a(b)", "call(a, b)"),
    ],
)
def test_an_expression_is_told_in_one_way(written: str, told: str) -> None:
    assert text(parsed(written)) == told


def test_a_name_is_what_it_stands_for() -> None:
    assert (
        text(parsed("one.reply_by and not one.given", {"one": LETTERS})) == "letters.*.reply_by and not letters.*.given"
    )
    assert text(Term("item", (LETTERS, 1))) == "letters.*[1]"
    assert text(Term("each", (LETTERS, 1))) == "letters.*.*'"


def test_what_holds_together_is_told_apart() -> None:
    assert [text(each) for each in conditions(parsed("a and not (b or c)"))] == ["a", "not b", "not c"]
    assert [text(each) for each in conditions(parsed("a or b"))] == ["a or b"]


@pytest.mark.parametrize("written", ["a", "a == b", "a in b", "a < b", "a and b", "a or not b", "1 < a < 2"])
def test_what_is_turned_round_twice_is_as_it_was(written: str) -> None:
    assert negated(negated(parsed(written))) == parsed(written)
    assert negated(parsed(written)) != parsed(written)
