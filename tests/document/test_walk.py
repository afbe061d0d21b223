"""One walker says of each block in which clause and in which groups it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document import Clause, Group, GroupRole, Paragraph, Place, Text, walk
from tests.rules.test_document_rules import findings

HERE = Place("sample/document.html.j2", 1)


def paragraph(words: str) -> Paragraph:
    return Paragraph((Text(words),), HERE)


BLOCKS = (
    paragraph("before"),
    Clause("first", (paragraph("in first"), Group(GroupRole.CALLOUT, (paragraph("in a callout"),), HERE)), HERE),
    paragraph("between"),
    Group(GroupRole.REPLY_SLIP, (Clause("second", (paragraph("in second"),), HERE), paragraph("on the slip")), HERE),
    paragraph("after"),
)


def test_tells_the_clause_and_the_groups_of_each_block() -> None:
    told = {
        block.inlines[0].text: (clause, within)
        for block, clause, within in walk(BLOCKS)
        if isinstance(block, Paragraph) and isinstance(block.inlines[0], Text)
    }
    assert told == {
        "before": ("", ()),
        "in first": ("first", ()),
        "in a callout": ("first", (GroupRole.CALLOUT,)),
        "between": ("", ()),
        "in second": ("second", (GroupRole.REPLY_SLIP,)),
        "on the slip": ("", (GroupRole.REPLY_SLIP,)),
        "after": ("", ()),
    }


def test_a_clause_stands_in_itself_before_what_is_inside_it() -> None:
    first = [clause for block, clause, _within in walk(BLOCKS) if isinstance(block, Clause)]
    assert first == ["first", "second"]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("placeholder-left", "[insert date]"),
        ("reference-to-missing-clause", '<a href="#disposal"></a>'),
        ("typed-fact", "Northmoor Council"),
    ],
)
def test_what_follows_a_clause_is_not_blamed_on_it(rule: str, words: str, example: Path) -> None:
    fragment = f'{{% clause "retention" %}}<p>We keep it.</p>{{% endclause %}}\n<p>Then: {words}</p>'
    assert [finding.clause for finding in findings(fragment, rule, example)] == [""]
