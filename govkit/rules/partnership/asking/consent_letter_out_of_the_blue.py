"""In the recommended approach somebody has talked with the family before the letter asks for its consent, and the letter starts from that.

`comes_after` of the letter says what has happened. A partnership without the six steps is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.letter import LetterKind
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "Interim guidance on sharing health information (Department of Health, November 2014), steps 4 to 6, as quoted in the summary report"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("cl-stage",)

BAD = """
letters.consent.comes_after: (left out)
"""
GOOD = """
letters.consent.comes_after: Your family met our family worker and asked for help.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A consent letter must say what came before it, where families are found by the six steps."""
    for name, letter in parts(partnership.letters):
        if partnership.approach is not None and letter.kind == LetterKind.CONSENT and letter.comes_after is None:
            yield Problem(
                f"letters.{name}",
                "The letter asks for consent, but does not say what has happened before it.",
                f"Add `comes_after` to `letters.{name}`, such as that the family asked for help.",
                lacks=f"letters.{name}.comes_after",
            )


CASES = (
    Case(
        "a partnership without the six steps",
        """
            approach: (left out)
            letters.consent.comes_after: (left out)
            """,
    ),
)
