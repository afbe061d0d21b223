"""Nouns and verbs that follow no rule are written as people write them."""

from __future__ import annotations

from govkit.wording.inflect import plural, verb
from tests.rows import over_rows


@over_rows(
    ("noun", "many"),
    [
        ("young person", "young people"),
        ("foster child", "foster children"),
        ("criterion", "criteria"),
        ("lawful basis", "lawful bases"),
        ("pass", "passes"),
        ("box", "boxes"),
        ("waltz", "waltzes"),
        ("branch", "branches"),
        ("wish", "wishes"),
        ("day", "days"),
        ("duty", "duties"),
    ],
)
def test_a_plural(noun: str, many: str) -> None:
    assert plural(noun) == many


@over_rows(
    ("base", "third", "doing"),
    [
        ("be", "is", "being"),
        ("have", "has", "having"),
        ("do", "does", "doing"),
        ("go", "goes", "going"),
        ("lie", "lies", "lying"),
        ("die", "dies", "dying"),
        ("see", "sees", "seeing"),
        ("use", "uses", "using"),
        ("plan", "plans", "planning"),
    ],
)
def test_a_verb(base: str, third: str, doing: str) -> None:
    found = verb(base)
    assert (found.third, found.doing) == (third, doing)
