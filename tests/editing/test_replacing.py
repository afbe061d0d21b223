"""A value is written in the style of the one that stood there, and its neighbours, comments and blank lines stay."""

from __future__ import annotations

from typing import Any

from govkit.editing.change import SetFact
from tests.editing.rows_of_text import becomes
from tests.rows import over_rows

LONG = "Each service sees one problem at a time, so that nobody knows that a family has several of them and help comes late. Now."


@over_rows(
    ("before", "value", "after"),
    [
        ("a: old  # why\nb: 1\n", "new", "a: new  # why\nb: 1\n"),
        ('a: "old"  # why\n', "new", 'a: "new"  # why\n'),
        ("a: 'old'\n", "it’s 'new'", "a: 'it’s ''new'''\n"),
        ("a: old\n", "new: words", 'a: "new: words"\n'),
        ("a: old\n", "1.0", 'a: "1.0"\n'),
        ("a: 1.0\n", "2.0", "a: 2.0\n"),
        ("a: old\n", 'say "new": now', "a: 'say \"new\": now'\n"),
        ("a: old\n", "2027-01-31", "a: 2027-01-31\n"),
        ("a: old\n", "", 'a: ""\n'),
        ("a: old\n", "to be agreed", "a: to be agreed\n"),
        ("a: to be agreed  # by May\n", "new", "a: new  # by May\n"),
        ("a:\nb: 1\n", "new", "a: new\nb: 1\n"),
        ("a:   # nobody knows\nb: 1\n", "new", "a: new   # nobody knows\nb: 1\n"),
        ("a:\n  old words\n  in lines\nb: 1\n", "new", "a:\n  new\nb: 1\n"),
        ("a: old words\n  in lines  # why\nb: 1\n", "new", "a: new  # why\nb: 1\n"),
        ('a: "old words\n  in lines"\nb: 1\n', "new", 'a: "new"\nb: 1\n'),
        ("a: >-\n    old words\n    in lines\n\nb: 1\n", "new", "a: >-\n    new\n\nb: 1\n"),
        ("a: >-  # why\n  old\n# b\nb: 1\n", "new", "a: >-  # why\n  new\n# b\nb: 1\n"),
        ("a: >\n  old\nb: 1\n", "new\n", "a: >\n  new\nb: 1\n"),
        ("a: >-\n  old\nb: 1\n", "one\ntwo", "a: >-\n  one\n\n  two\nb: 1\n"),
        ("a: |\n  old\n  lines\nb: 1\n", "new\nlines\n", "a: |\n  new\n  lines\nb: 1\n"),
        ("a: |+\n  old\n\nb: 1\n", "new\n\n", "a: |+\n  new\n\nb: 1\n"),
        ("a: old\n", "one\ntwo", "a: |-\n  one\n  two\n"),
        ("a: old  # why\n", "one\ntwo", 'a: "one\\ntwo"  # why\n'),
        ("a: old\n", LONG, f"a: >-\n  {LONG[:-5]}\n  Now.\n"),
        ("a: old  # why\n", LONG, f"a: {LONG}  # why\n"),
        ("{a: old, b: 1}\n", "one, two", '{a: "one, two", b: 1}\n'),
        ("{a: , b: 1}\n", "new", "{a: new, b: 1}\n"),
        ("a: &name old\n", "new", "a: &name new\n"),
        ("a: !!str old\nb: 1\n", "new", "a: new\nb: 1\n"),
        ("%YAML 1.1\n---\na: old\n...\n", "new", "%YAML 1.1\n---\na: new\n...\n"),
        ("? a\n: old\nb: 1\n", "new", "? a\n: new\nb: 1\n"),
        ('"a": old\n', "new", '"a": new\n'),
        ("a: old", "new", "a: new"),
        ("\ufeffa: old\r\nb: 1\r\n", "new", "\ufeffa: new\r\nb: 1\r\n"),
        ("a: old\r\n", "one\ntwo", "a: |-\r\n  one\r\n  two\r\n"),
        ("# top\na: old\nb: 1\r\nc: 2\n", "new", "# top\na: new\nb: 1\r\nc: 2\n"),
        ("a: old\rb: 1\r", "new", "a: new\rb: 1\r"),
    ],
)
def test_a_single_value(before: str, value: str, after: str) -> None:
    becomes(before, SetFact("a", value), after)


@over_rows(
    ("before", "value", "after"),
    [
        ("a: [one, two]  # both\n", ["one", "three"], "a: [one, three]  # both\n"),
        ("a: [one, two]\n", ["two"], "a: [two]\n"),
        ("a: [one]\n", ["zero", "one"], "a: [zero, one]\n"),
        ("a: [one, two,]\n", ["one", "two", "three"], "a: [one, two, three,]\n"),
        ("a: [one, two]\n", [], "a: []\n"),
        ("a: []\n", ["one, two"], 'a: ["one, two"]\n'),
        (
            "a:\n  - one  # 1\n  # of two\n  - two\nb: 1\n",
            ["one", "new"],
            "a:\n  - one  # 1\n  # of two\n  - new\nb: 1\n",
        ),
        ("a:\n- one\n- two\nb: 1\n", ["zero", "one", "two"], "a:\n- zero\n- one\n- two\nb: 1\n"),
        ("a:\n  - one\n  - two\nb: 1\n", "to be agreed", "a: to be agreed\nb: 1\n"),
        ("a:  # why\n  - one\nb: 1\n", "to be agreed", "a: to be agreed  # why\nb: 1\n"),
        ("a: to be agreed  # why\nb: 1\n", ["one", "two"], "a: [one, two]  # why\nb: 1\n"),
        ("a: one\n", ["one", "two"], "a: [one, two]\n"),
        ("a:\n  x: 1\n  y: 2  # two\nb: 1\n", {"x": "1", "y": "3"}, "a:\n  x: 1\n  y: 3  # two\nb: 1\n"),
        (
            "a:\n  x: 1\n  # z\n  z: 2\nb: 1\n",
            {"y": "3", "x": "1", "z": "2"},
            "a:\n  y: 3\n  x: 1\n  # z\n  z: 2\nb: 1\n",
        ),
        ("a: {x: 1, y: 2}\n", {"x": "1", "z": "3"}, "a: {x: 1, z: 3}\n"),
        ("a: old  # why\nb: 1\n", {"x": {"y": "z"}}, "a:  # why\n  x: {y: z}\nb: 1\n"),
        ("a: &n\n  x: 1\nb: 1\n", "to be agreed", "a: to be agreed\nb: 1\n"),
        ("a:\n  x: 1\nb: 1\n", ["one"], "a: [one]\nb: 1\n"),
        ("a: >-\n  old\nb: 1\n", {"x": {"y": "z"}}, "a:\n  x: {y: z}\nb: 1\n"),
        (
            "a:\n  - x: 1\n    y: 2\n  - x: 3\nb: 1\n",
            [{"x": "1", "y": "4"}, {"x": "3"}],
            "a:\n  - x: 1\n    y: 4\n  - x: 3\nb: 1\n",
        ),
    ],
)
def test_a_list_or_a_part(before: str, value: Any, after: str) -> None:
    becomes(before, SetFact("a", value), after)


@over_rows(
    ("before", "path", "value", "after"),
    [
        ("a:\n  - old\n  - b\n", "a.0", "new: one", 'a:\n  - "new: one"\n  - b\n'),
        ("a:\n  - x: 1\n    y: 2\n  - b\n", "a.0", "to be agreed", "a:\n  - to be agreed\n  - b\n"),
        ("a:\n  - old  # why\n", "a.0", {"x": {"y": "1"}}, "a:\n  - x: {y: 1}  # why\n"),
        ("a:\n  -\n  - b\n", "a.0", "new", "a:\n  - new\n  - b\n"),
        ("a:\n  - - x\n    - y\n", "a.0.1", "z", "a:\n  - - x\n    - z\n"),
        ("a: [one, {b: two}]\n", "a.1.b", "x: y", 'a: [one, {b: "x: y"}]\n'),
        ("a: {\n  b: one,  # first\n  c: two\n}\n", "a.b", "new", "a: {\n  b: new,  # first\n  c: two\n}\n"),
        ("e.g.: one\n", "e\\.g\\.", "two", "e.g.: two\n"),
        ("a: one\n", "a.0", "two", "a: two\n"),
        ("é: ü\n", "é", "ö", "é: ö\n"),
        ("a: one\na: two\n", "a", "new", "a: new\na: two\n"),
    ],
)
def test_a_value_below(before: str, path: str, value: Any, after: str) -> None:
    becomes(before, SetFact(path, value), after)
