"""What a form sent is read as values of the file."""

from __future__ import annotations

import json
from typing import Any

from starlette.datastructures import FormData, UploadFile

from govkit.studio.forms.answered import answers
from tests.rows import over_rows


def answered(path: str, was: Any, *sent: tuple[str, str]) -> Any:
    (answer,) = answers(FormData([(f"was:{path}", json.dumps(was)), *sent]))
    return answer


@over_rows(
    ("path", "was", "sent", "said"),
    [
        ("partnership.name", None, [("partnership.name", " A  \n b ")], "A b"),
        ("partnership.name", "A", [("partnership.name", "")], None),
        ("partnership.name", "A", [("partnership.name", "A"), ("open:partnership.name", "1")], "to be agreed"),
        (
            "partnership.starts",
            None,
            [("partnership.starts:day", "1"), ("partnership.starts:month", "2"), ("partnership.starts:year", "2027")],
            "2027-02-01",
        ),
        (
            "partnership.starts",
            None,
            [("partnership.starts:day", "soon"), ("partnership.starts:month", ""), ("partnership.starts:year", "")],
            "--soon",
        ),
        ("partnership.starts", "2027-02-01", [], None),
        (
            "partners.x.address",
            None,
            [("partners.x.address", "Town Hall\r\n\r\n 1 High Street ")],
            ["Town Hall", "1 High Street"],
        ),
        ("flows.x.to", ["b", "a"], [("flows.x.to", "a"), ("flows.x.to", "b"), ("flows.x.to", "c")], ["b", "a", "c"]),
        ("flows.x.to", "a", [], None),
        (
            "flows.x.carries",
            {"i": "know"},
            [("flows.x.carries:i", "know"), ("flows.x.carries:j", ""), ("flows.x.carries:k", "see")],
            {"i": "know", "k": "see"},
        ),
        (
            "glossary",
            {"ISA": "An agreement"},
            [("glossary:word:1", "ISA"), ("glossary:said:1", "It"), ("glossary:word:2", "GP"), ("glossary:said:2", "")],
            {"ISA": "It", "GP": "to be agreed"},
        ),
        ("data_items.x.health", "yes", [("data_items.x.health", "true")], "true"),
    ],
)
def test_an_answer_is_read(path: str, was: Any, sent: list[tuple[str, str]], said: Any) -> None:
    assert answered(path, was, *sent).said == said


@over_rows(
    ("path", "was", "sent"),
    [
        ("flows.x.to", "a", [("flows.x.to", "a")]),
        ("flows.x.to", ["a", "b"], [("flows.x.to", "b"), ("flows.x.to", "a")]),
        ("data_items.x.health", "yes", [("data_items.x.health", "true")]),
        ("partnership.name", "A\n  b", [("partnership.name", "A b")]),
        ("partnership.name", "to be agreed", [("open:partnership.name", "1")]),
        ("partnership.notice", None, [("partnership.notice", "")]),
    ],
)
def test_an_answer_that_says_the_same_changes_nothing(path: str, was: Any, sent: list[tuple[str, str]]) -> None:
    assert not answered(path, was, *sent).changed


@over_rows(
    ("was", "typed", "said"),
    [
        ("to be agreed", "A", "A"),
        ("to be agreed", "", "to be agreed"),
        ("A", "A", "to be agreed"),
        (None, "", "to be agreed"),
    ],
)
def test_an_answer_is_worth_more_than_a_tick_that_stood_there(was: Any, typed: str, said: str) -> None:
    path = "partnership.name"
    assert answered(path, was, (path, typed), (f"open:{path}", "1")).said == said


def test_what_no_model_knows_is_no_answer() -> None:
    sent: list[tuple[str, str | UploadFile]] = [
        ("was:nothing.of.it", '"a"'),
        ("nothing.of.it", "b"),
        ("was:", "1"),
        ("partnership.name", "not asked"),
    ]
    assert answers(FormData(sent)) == ()


def test_what_was_is_hostile_until_read() -> None:
    for was in ("[" * 100_000, "no json", '{"a": [1, {}]}', "1e999"):
        (answer,) = answers(FormData([("was:partnership.name", was), ("partnership.name", "A")]))
        assert answer.said == "A"
        assert answer.was in (None, "")
