"""TOML with the line and column of each key and value."""

from __future__ import annotations

import pytest

from govkit.errors import DataUnreadable
from govkit.written.read_toml import read_toml

THREE = '"' * 3
TEXT = f"""# A comment with [brackets] and a = sign
title = 'x' # more
"a \\"b\\".c" = 3

[check]
select = [
  "one",  # why
  'two', "#three",
]
long = {THREE}
[not.a.table]
key = 1 \\{THREE} {THREE}
flag = true

[[approvers]]
name = "Sam"
kinds = [{{of = "isa", and = [1, 2]}}]
[[approvers]]
name = '''
Lee'''
[approvers.more]
deep.er = 2027-03-01
[x . "y z"]
"""


def test_each_key_and_value_has_its_place() -> None:
    raw, sources = read_toml(TEXT, "govkit.toml", DataUnreadable)
    assert raw["check"] == {
        "select": ["one", "two", "#three"],
        "long": '[not.a.table]\nkey = 1 """ ',
        "flag": "true",
    }
    assert raw["approvers"][1]["more"] == {"deep": {"er": "2027-03-01"}}
    wanted = {
        ("title",): (2, 1, 2, 9),
        ('a "b".c',): (3, 1, 3, 15),
        ("check",): (5, 1, 5, 1),
        ("check", "select"): (6, 1, 6, 10),
        ("check", "select", "0"): (7, 3, 7, 3),
        ("check", "select", "1"): (8, 3, 8, 3),
        ("check", "select", "2"): (8, 10, 8, 10),
        ("check", "long"): (10, 1, 10, 8),
        ("check", "flag"): (13, 1, 13, 8),
        ("approvers", "0"): (15, 1, 15, 1),
        ("approvers", "0", "name"): (16, 1, 16, 8),
        ("approvers", "0", "kinds", "0"): (17, 10, 17, 10),
        ("approvers", "0", "kinds", "0", "of"): (17, 11, 17, 16),
        ("approvers", "0", "kinds", "0", "and", "1"): (17, 33, 17, 33),
        ("approvers", "1"): (18, 1, 18, 1),
        ("approvers", "1", "name"): (19, 1, 19, 8),
        ("approvers", "1", "more"): (21, 1, 21, 1),
        ("approvers", "1", "more", "deep", "er"): (22, 1, 22, 11),
        ("x", "y z"): (23, 1, 23, 1),
    }
    assert {route: tuple(sources.places[route]) for route in wanted} == wanted


@pytest.mark.parametrize(
    "text", ["a = ", "[a", "a = 1\na = 2", "[[a]]\n[a]", "a = [" * 3000, "a = " + "[" * 90 + "]" * 90]
)
def test_what_is_no_toml_is_one_sentence(text: str) -> None:
    with pytest.raises(DataUnreadable, match=r"^govkit\.toml: "):
        read_toml(text, "govkit.toml", DataUnreadable)


@pytest.mark.parametrize(
    "text", ["", "\n# x", "a=1", "a.b=[]", "[a]\n", "a = {}", "a = [ # x\n]", "[[a]]\n[[a]]", "[[a]]\n[[a.b]]\n[[a.b]]"]
)
def test_whatever_is_toml_is_gone_through(text: str) -> None:
    read_toml(text, "govkit.toml", DataUnreadable)
