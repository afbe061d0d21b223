"""A yes does not last for ever: people forget what they agreed to, and their lives change, so a letter says when they are asked again.

`ask_again_after` of the letter says it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.letter import LetterKind
from govkit.questions.settled import parts
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "ICO consent checklist: how long consent lasts"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("cl-refresh",)

BAD = """
letters.consent.ask_again_after: (left out)
"""
GOOD = """
letters.consent.ask_again_after: 12 months
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A consent letter must say how long a yes lasts."""
    for name, letter in parts(partnership.letters):
        if letter.kind == LetterKind.CONSENT and letter.ask_again_after is None:
            yield Problem(
                f"letters.{name}",
                "Nothing says how long a yes to this letter lasts.",
                f"Add `ask_again_after` to `letters.{name}`, such as `12 months`.",
            )
