"""What pydantic finds wrong is said in the words of the file, with what to do."""

from __future__ import annotations

from typing import Any, cast

from pydantic import BaseModel, Field
from pydantic_core import ErrorDetails

from govkit.written.explain import Explained, explain
from tests.rows import over_rows


class Inner(BaseModel):
    """A block."""

    name: str = Field(description="how it is called.")
    phone: str = ""


class Sample(BaseModel):
    """A file."""

    title: str = Field(description="its title.")
    bare: str
    inner: Inner
    inners: dict[str, Inner]


def said(kind: str, route: tuple[str, ...], raw: Any = None, **error: Any) -> Explained:
    details = {"type": kind, "loc": route, "msg": "Field is wrong", "input": raw, **error}
    return explain(cast("ErrorDetails", details), route, {"partners": ["council", "school"]}, Sample)


@over_rows(
    ("kind", "route", "raw", "error", "told"),
    [
        ("missing", ("title",), {}, {}, ("missing-key", "The file has no `title`.", "Add `title`: its title.")),
        (
            "missing",
            ("bare",),
            {},
            {},
            ("missing-key", "The file has no `bare`.", "Add `bare`, and what belongs to it."),
        ),
        (
            "missing",
            ("inner", "name"),
            {},
            {},
            ("missing-key", "`inner` has no `name`.", "Add `name`: how it is called."),
        ),
        (
            "missing",
            ("inners", "a.b", "name"),
            {},
            {},
            ("missing-key", "`inners.a\\.b` has no `name`.", "Add `name`: how it is called."),
        ),
        (
            "missing",
            ("other",),
            {},
            {},
            ("missing-key", "The file has no `other`.", "Add `other`, and what belongs to it."),
        ),
        (
            "extra_forbidden",
            ("titel",),
            "",
            {},
            ("unknown-key", "`titel` is not a key that the file can start with.", "Did you mean `title`?"),
        ),
        (
            "extra_forbidden",
            ("inner", "nmae"),
            "",
            {},
            ("unknown-key", "`nmae` is not a key of `inner`.", "Did you mean `name`?"),
        ),
        (
            "extra_forbidden",
            ("inner", "w" * 61),
            "",
            {},
            ("unknown-key", f"`{'w' * 60}…` is not a key of `inner`.", "Choose one of: `name`, `phone`."),
        ),
        (
            "unreadable-value",
            ("inner", "phone"),
            "many",
            {"ctx": {"why": "“many” is not a phone number. Write one."}},
            ("unreadable-value", "`phone`: “many” is not a phone number.", "Write one."),
        ),
        (
            "unreadable-value",
            ("inner", "phone"),
            "e.g. this. Or that",
            {"ctx": {"why": "“e.g. this. Or that” is not one"}},
            ("unreadable-value", "`phone`: “e.g. this. Or that” is not one.", "Write another value here."),
        ),
        (
            "unreadable-value",
            ("inner", "phone"),
            "x" * 61,
            {"ctx": {"why": f"“{'x' * 61}” is long. Cut it."}},
            ("unreadable-value", f"`phone`: “{'x' * 60}…” is long.", "Cut it."),
        ),
        (
            "unreadable-value",
            ("inner", "phone"),
            " ",
            {"ctx": {"why": "There is nothing here. Write it."}},
            ("empty-value", "`phone`: There is nothing here.", "Write it."),
        ),
        (
            "unreadable-value",
            ("lists", "phones", "3"),
            7,
            {},
            ("unreadable-value", "`phones`: Field is wrong.", "Write another value here."),
        ),
        (
            "unreadable-value",
            ("3",),
            7,
            {},
            ("unreadable-value", "`this`: Field is wrong.", "Write another value here."),
        ),
        (
            "unknown-reference",
            ("lead",),
            "counci",
            {"ctx": {"why": "There is no such partner.", "section": "partners"}},
            ("unknown-reference", "`lead`: There is no such partner.", "Did you mean `council`?"),
        ),
        (
            "model_type",
            ("inner",),
            "to be agreed",
            {},
            (
                "unreadable-value",
                "`inner` can't be `to be agreed` as a whole.",
                "Write at least one, and put `to be agreed` where a fact in it is missing.",
            ),
        ),
        (
            "model_type",
            ("inner",),
            "name:Council",
            {},
            ("unreadable-value", "`name:Council` has no space after its colon.", "Write `name: Council`."),
        ),
        (
            "model_attributes_type",
            ("inner",),
            ["a"],
            {},
            (
                "unreadable-value",
                "`inner` should be a block of keys, not a list.",
                "On the lines below it, indented, write its keys: `name`, `phone`.",
            ),
        ),
        *(
            (
                kind,
                ("other",),
                "words",
                {},
                (
                    "unreadable-value",
                    "`other` should be a block of keys, not a single value.",
                    "On the lines below it, indented, write its keys, each with its value.",
                ),
            )
            for kind in ("mapping_type", "dict_type")
        ),
        (
            "tuple_type",
            ("inner",),
            {"a": "b"},
            {},
            (
                "unreadable-value",
                "`inner` should be a list, not a block of keys.",
                "Write each item on a line of its own after `- `, or all in square brackets: `[one, two]`.",
            ),
        ),
        ("too_short", ("inner",), [], {}, ("empty-value", "`inner` is empty.", "Write at least one.")),
        (
            "too_long",
            ("inner",),
            [],
            {"ctx": {"max_length": 5, "actual_length": 6}},
            ("unreadable-value", "`inner` holds 6 items.", "Keep it to 5 at most."),
        ),
        (
            "something_else",
            ("inner",),
            [],
            {},
            ("unreadable-value", "`inner` can't be read: Field is wrong.", "Compare it with an example that works."),
        ),
    ],
)
def test_a_fault_is_told_in_the_words_of_the_file(
    kind: str, route: tuple[str, ...], raw: Any, error: dict[str, Any], told: tuple[str, str, str]
) -> None:
    assert said(kind, route, raw, **error)[:3] == told


def test_a_value_in_curly_quotes_is_told_what_to_do_about_them() -> None:
    found = said("unreadable-value", ("phone",), "“many”", ctx={"why": "This is not a phone number. Write one."})
    assert found.message == "`phone`: This is not a phone number."
    assert found.fix.startswith("This value starts with a curly quote (“)")
    assert found.fix.endswith("Word processors make them curly.")
