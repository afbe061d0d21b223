"""An amendment at a terminal."""

from __future__ import annotations

from govkit.report.amendment.as_terminal import report
from tests.report.amendment.made import AMENDMENT, NOTHING

TOLD = """From v1 to v2

What has to be done
  - Each of One Council and Two Trust signs this version. It signed other words.
  - One Council asks everybody anew. A yes is to what people were told.
  Whether a change matters is for the parties to judge. Nothing here says that it is lawful: `govkit check`
  looks at that.

The <agreement> (isa) says something else
  rights: Rights
    We will [-not-] share *it*.
  outside of clauses
    {+New words.+}

Your choice (consent_letter) is made no more

Facts that change
  - a.b: “2 years”; before “1 year”
  - a.c: now “new”; not said before
  - a.d: not said any more; before “old”
"""


def test_tells_what_to_do_then_the_clauses_then_the_facts() -> None:
    assert report(AMENDMENT) == TOLD


def test_words_are_coloured_where_that_can_be_seen() -> None:
    coloured = report(AMENDMENT, colour=True)
    assert "We will \x1b[31;9mnot\x1b[0m share *it*." in coloured
    assert "\x1b[32mNew words.\x1b[0m" in coloured


def test_says_that_nothing_changes() -> None:
    assert report(NOTHING) == "From v1 to v2\n\nNothing changes: no word of any document, and no fact.\n"
