"""People are told the purpose in plain words, and those have to be the same purpose, or what they were told is not what is done.

The subjects of the two are set beside each other, by the words of the groups `subject-...` in `govkit/standards/telling_words.yaml`: help for
families in the agreement, and payments in the letter.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import group_of, subjects
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 5(1)(a) and (b), Article 13(1)(c) and Article 14(1)(c): people are told the purposes"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
purpose.plain_summary: check that benefits are paid to the right people
"""
GOOD = """
purpose.plain_summary: help your family before things get harder
"""

_PLAIN = ("plain_summary", "plain_summary_for_young_people")


def check(partnership: Partnership) -> Iterator[Problem]:
    """The purpose in plain words has to be about what the purpose in the agreement is about."""
    summary = partnership.purpose.summary
    agreed = subjects(partnership, summary)
    for key in _PLAIN:
        plain = getattr(partnership.purpose, key)
        told = subjects(partnership, plain)
        if agreed and told and not agreed & told and not is_unsettled(summary):
            yield Problem(
                f"purpose.{key}",
                f"People are told “{plain}”, which is about {_called(partnership, told)}, and the purpose in the agreement is about "
                f"{_called(partnership, agreed)}.",
                f"Write in `purpose.{key}` the purpose of `purpose.summary` in plain words, or say in `purpose.summary` all that the data is for.",
            )


def _called(partnership: Partnership, groups: frozenset[str]) -> str:
    return listing([group_of(partnership, group).called for group in sorted(groups)])


CASES = (
    *(
        Case(f"told as “{plain}”", f"purpose.plain_summary: {plain}", finds="purpose.plain_summary")
        for plain in ("find people who owe council tax", "stop crime in your street", "tell you about our new products")
    ),
    *(
        Case(f"told as “{plain}”", f"purpose.plain_summary: {plain}")
        for plain in (
            "support you and your children",
            "offer help early, with money and with school",
            "make things better",
        )
    ),
    Case(
        "another purpose for young people",
        "purpose.plain_summary_for_young_people: check who is in a gang",
        finds="purpose.plain_summary_for_young_people",
    ),
    Case(
        "therapy, of which a charity learns whether it was given",
        """
        purpose.summary: Clients of a debt charity are referred to therapists, and the charity learns whether they were seen.
        purpose.plain_summary: offer you talking therapy
        """,
    ),
    Case(
        "a purpose that is to be agreed",
        """
        purpose.summary: to be agreed
        purpose.plain_summary: stop crime in your street
        """,
    ),
)
