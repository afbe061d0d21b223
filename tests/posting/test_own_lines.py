"""A line is set alone where it holds one thing of the recipient's own and nothing else moves with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from govkit.document import Break, Heading, Inline, MergeField, Paragraph, Place, Strong, Text
from govkit.posting.own_lines import NotSetAlone, OwnLine, own_lines
from tests.posting.people import document, somebody
from tests.rows import over_rows

HERE = Place("consent_letter/document.html.j2", 1)
NAME = MergeField(("recipient.name",), "Sam", "name")
REFERENCE = MergeField(("recipient.reference",), "S", "reference")


def of(*inlines: Inline) -> frozenset[OwnLine]:
    return own_lines(replace(document(), blocks=(Paragraph(inlines, HERE),)), 3)


def test_those_of_a_letter() -> None:
    assert own_lines(document(), 3) == {
        OwnLine("", "recipient.name", "", 0),
        OwnLine("", "recipient.address.0", "", 1),
        OwnLine("", "recipient.address.1", "", 2),
        OwnLine("", "recipient.address.2", "", 3),
        OwnLine("Dear ", "recipient.salutation", ""),
        OwnLine("Our reference: ", "recipient.reference", ""),
    }


def test_a_line_says_what_is_the_recipients_and_keeps_a_postcode_together() -> None:
    assert OwnLine("", "recipient.address.3", "", 4).said(somebody()) == "ZE1\u00a02AB"
    assert OwnLine("Dear ", "recipient.salutation", ".").said(somebody(salutation="Ms Byron")) == "Dear Ms Byron."
    assert OwnLine("", "recipient.address.5", "").said(somebody()) == ""


def test_lines_between_breaks_are_lines_by_themselves() -> None:
    assert of(Text("15 March"), Break(), Text("For "), NAME) == {OwnLine("For ", "recipient.name", "")}


@over_rows(
    "inlines",
    [
        (Text("Dear "), NAME, Text(", your number is "), REFERENCE),
        (Text("Dear "), Strong((NAME,))),
        (Strong((NAME,)),),
    ],
)
def test_what_is_no_plain_line_is_not_set_alone(inlines: tuple[Inline, ...]) -> None:
    with pytest.raises(NotSetAlone):
        of(*inlines)


def test_nor_is_a_heading() -> None:
    with pytest.raises(NotSetAlone):
        own_lines(replace(document(), blocks=(Heading(1, (NAME,), HERE),)), 3)
