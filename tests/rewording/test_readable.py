"""What approvals tell is told to people by the labels of facts, without conditions."""

from __future__ import annotations

from govkit.rewording.readable import readable, readable_when
from tests.rows import over_rows

ROWS = (
    ("Reply[if letter.reply_by: by {letter.reply_by}].", "Reply[ by [reply by]]."),
    ("From {(letter.covers | distinct).*.name} on.", "From [covers name] on."),
    ('{letter.covers | gather("carries") | listing("or")} and 5', "[carries] and 5"),
    ("[if a.b:ring {a.phone}|if not a.b:write]", "[ring [phone]|write]"),
    ("No fact.", "No fact."),
    ("{a |}", "[a |]"),
)


@over_rows("says, told", ROWS)
def test_facts_have_labels_and_alternatives_no_conditions(says: str, told: str) -> None:
    assert readable(says) == told


def test_conditions_are_told_in_words() -> None:
    assert readable_when(("letter.reply_by", "for each of letter.covers")) == (
        "if “reply by” is given, and for each of “covers”"
    )
    assert readable_when(("not notice.flows.*.asked_in",)) == "if no “asked in” is given"
    assert readable_when(()) == "always"
