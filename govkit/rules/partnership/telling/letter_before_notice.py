"""A letter sends people to the privacy notice for all that it leaves out, so the notice has to be there when the letter comes."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 12(1) and 14(3)(b): people are told all of it by the time that anybody first writes to them"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("ol-timing",)

BAD = """
records.privacy_notice.published: 2027-01-20
"""
GOOD = """
records.privacy_notice.published: 2026-12-14
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The privacy notice must be published by the day on which the first letter is posted."""
    published = partnership.records.privacy_notice.published
    posted = [
        (letter.posted, f"letters.{name}.posted", letter.subject)
        for name, letter in parts(partnership.letters)
        if letter.posted is not None and letter.posted < published
    ]
    if posted:
        day, path, subject = min(posted)
        yield Problem(
            "records.privacy_notice.published",
            f"The privacy notice is published on {say(published)}, but the letter “{subject}” points to it and is posted on {say(day)}, "
            "when it is not there.",
            f"Publish it by {say(day)} and write that day in `records.privacy_notice.published`, or write a later day in `{path}`.",
        )


CASES = (
    Case("the day of the letter", "records.privacy_notice.published: 2027-01-04"),
    Case(
        "the first of two letters",
        """
        records.privacy_notice.published: 2027-03-22
        """,
        finds="records.privacy_notice.published",
        says="posted on 4 January 2027",
    ),
    Case("a day that is to be agreed", "records.privacy_notice.published: to be agreed"),
    Case(
        "letters that are handed over",
        """
        records.privacy_notice.published: 2027-03-22
        letters.opt-out.posted: (left out)
        letters.opt-out.given: at the first visit
        letters.consent.posted: to be agreed
        """,
    ),
)
