"""What is new goes where the model has it, or last, and no line that stands there changes but one in braces."""

from __future__ import annotations

from govkit.editing.change import AddPart, Change, SetFact
from tests.editing.rows_of_text import becomes
from tests.rows import over_rows


@over_rows(
    ("before", "change", "after"),
    [
        (
            "partnership:\n  name: N  # n\n  nation: wales\n",
            SetFact("partnership.status", "draft"),
            "partnership:\n  name: N  # n\n  status: draft\n  nation: wales\n",
        ),
        (
            "partnership:\n  # who\n  nation: wales\n",
            SetFact("partnership.name", "N"),
            "partnership:\n  name: N\n  # who\n  nation: wales\n",
        ),
        (
            "partnership: {nation: wales}\n",
            SetFact("partnership.name", "N, M"),
            'partnership: {name: "N, M", nation: wales}\n',
        ),
        ("partnership: {name: N}\n", SetFact("partnership.nation", "wales"), "partnership: {name: N, nation: wales}\n"),
        ("partnership: {}\n", SetFact("partnership.name", "N"), "partnership: {name: N}\n"),
        ("partnership: to be agreed\n", SetFact("partnership.name", "N"), "partnership: {name: N}\n"),
        (
            "partnership:\n  name: N\n\nflows:\n  a: 1\n",
            SetFact("purpose.summary", "Why"),
            "partnership:\n  name: N\n\npurpose:\n  summary: Why\n\nflows:\n  a: 1\n",
        ),
        (
            "partnership: {name: N}\n",
            SetFact("partnership.review.by", "2027-01-01"),
            "partnership: {name: N, review: {by: 2027-01-01}}\n",
        ),
        ("x:\n  - a: 1\n", SetFact("x.0.b", "2"), "x:\n  - a: 1\n    b: 2\n"),
        ("x: [a]\n", SetFact("x.1", "b"), "x: [a, b]\n"),
        ("x:\n  a: >-\n    words\n\ny: 1\n", SetFact("x.b", "2"), "x:\n  a: >-\n    words\n  b: 2\n\ny: 1\n"),
        ("---\nx:\n  a: 1\n...\n", SetFact("x.b", "2"), "---\nx:\n  a: 1\n  b: 2\n...\n"),
        ("a: 1\n", SetFact("b", "2"), "a: 1\nb: 2\n"),
        ("x:\n  a: 1", SetFact("x.b", "2"), "x:\n  a: 1\n  b: 2"),
        ("x:\n  a: 1\n  # the last word\ny: 1\n", SetFact("x.b", "2"), "x:\n  a: 1\n  b: 2\n  # the last word\ny: 1\n"),
        ("x:\r\n  a: 1\r\n", SetFact("x.b", "2"), "x:\r\n  a: 1\r\n  b: 2\r\n"),
        (
            "x:\n    a:\n        b: 1\n",
            SetFact("x.c", {"d": {"e": {"f": "1"}}}),
            "x:\n    a:\n        b: 1\n    c:\n        d:\n            e: {f: 1}\n",
        ),
        ("x:\n  a: 1\n", SetFact("x.b: c", "2"), 'x:\n  a: 1\n  "b: c": 2\n'),
    ],
)
def test_a_missing_key(before: str, change: Change, after: str) -> None:
    becomes(before, change, after)


@over_rows(
    ("before", "change", "after"),
    [
        (
            "letters:\n  one:\n    kind: consent\n\n  two:\n    kind: opt-out\n\nrecords: 1\n",
            AddPart("letters", "three", {"kind": "consent"}),
            "letters:\n  one:\n    kind: consent\n\n  two:\n    kind: opt-out\n\n  three:\n    kind: consent\n\nrecords: 1\n",
        ),
        (
            "letters:\n  one:\n    kind: consent\nrecords: 1\n",
            AddPart("letters", "two", {"kind": "opt-out"}),
            "letters:\n  one:\n    kind: consent\n  two:\n    kind: opt-out\nrecords: 1\n",
        ),
        (
            "lawful_bases:\n  a: {name: A}\nflows: 1\n",
            AddPart("lawful_bases", "b", {"name": "B", "article_6": "consent"}),
            "lawful_bases:\n  a: {name: A}\n  b: {name: B, article_6: consent}\nflows: 1\n",
        ),
        ("letters: {}\n", AddPart("letters", "one", {"kind": "consent"}), "letters:\n  one: {kind: consent}\n"),
        ("letters:\n", AddPart("letters", "one", {"kind": "consent"}), "letters:\n  one: {kind: consent}\n"),
        ("flows: 1\n", AddPart("letters", "one", {"kind": "consent"}), "flows: 1\nletters:\n  one: {kind: consent}\n"),
        (
            "letters: {one: {kind: consent}}\n",
            AddPart("letters", "two", {"kind": "opt-out"}),
            "letters: {one: {kind: consent}, two: {kind: opt-out}}\n",
        ),
        ("x: [a]\n", AddPart("x", None, "b"), "x: [a, b]\n"),
        ("x:\n- a\ny: 1\n", AddPart("x", None, "b: c"), 'x:\n- a\n- "b: c"\ny: 1\n'),
        ("x: []\n", AddPart("x", None, "b"), "x: [b]\n"),
        ("x: a\n", AddPart("x", None, "b"), "x: [a, b]\n"),
        ("x: to be agreed\n", AddPart("x", None, "b"), "x: [b]\n"),
        ("y: 1\n", AddPart("waivers", None, {"rule": "r", "at": "a"}), "y: 1\nwaivers:\n  - rule: r\n    at: a\n"),
        ("x:\n  - a: 1\n", AddPart("x", None, {"a": "2", "b": ["c"]}), "x:\n  - a: 1\n  - a: 2\n    b: [c]\n"),
    ],
)
def test_one_more_part(before: str, change: Change, after: str) -> None:
    becomes(before, change, after)
