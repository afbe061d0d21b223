"""Who is asked in their own right is spoken to in their own right: a letter to the parents asks the parents.

Where `who_answers.young_people` says that young people are asked, each flow about them that waits for a yes, or stops at a no, has a letter or a
conversation with `addressed_to: young-people`. One that is addressed to nobody in particular has a slip for everyone, and will do.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.letter import Addressee
from govkit.model.unsettled import is_unsettled
from govkit.questions.asking import asks_about, is_about_children
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "ICO guidance on children and the UK GDPR: as far as possible addressed directly to the relevant age group"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("ico-children-informed", "dpa-2018-s208")
CATALOGUE = ("gov-children", "pn-children")

GIVEN = """
who_answers.young_people: {asked_from: 13}
"""
BAD = """
letters.consent.addressed_to: parents
"""
GOOD = """
letters.consent.addressed_to: young-people
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each flow about children that people are asked about must be in a letter or conversation that speaks to the young people themselves."""
    answering = partnership.who_answers
    if answering is None or not answering.young_people:
        return
    asking = list(asks_about(partnership))
    for name, flow in parts(partnership.flows):
        addressed = {addressee for _, addressee, covered in asking if covered is flow}
        open_to_them = not addressed or addressed & {None, Addressee.YOUNG_PEOPLE} or any(map(is_unsettled, addressed))
        if is_about_children(partnership, flow) and not open_to_them:
            yield Problem(
                f"flows.{name}",
                f"Young people are asked in their own right, but what asks about “{flow.name}” is addressed to others alone.",
                f"Add a letter or a conversation that covers `{name}`, with `addressed_to: young-people`.",
            )


CASES = (
    Case("a letter to nobody in particular", ""),
    Case(
        "two letters, one to each",
        """
        letters.consent.addressed_to: parents
        letters.young:
          kind: consent
          subject: Your choice
          sent_by: northmoor-council
          signed_by: {name: A. Sample, role: Head of families}
          addressed_to: young-people
          covers: [health-details, support-plan]
          given: at your first visit
          reply_ways: {phone: 01632 960001}
          one_reply_covers: only the person who signs
        """,
    ),
    Case(
        "where nobody says that young people are asked",
        "who_answers: (left out)\nletters.consent.addressed_to: parents",
    ),
)
