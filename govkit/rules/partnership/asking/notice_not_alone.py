"""The agreement and the notice say that a notice alone tells people of a flow, which is untrue where a letter or a conversation does so too."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.asking import asks_about, told_by_notice_alone
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(a): transparency; a default of govkit"
EVIDENCE = Evidence.UNVERIFIED
CATALOGUE = ()

GIVEN = """
records.told_by_notice: [{flows: replies, where: posters in each waiting room, reason: Nobody is written to twice.}]
"""
BAD = """
records.told_by_notice.0.flows: health-flag
"""
GOOD = """
records.told_by_notice.0.flows: replies
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow of which a notice alone tells people must be in no letter and in no conversation."""
    asking = list(asks_about(partnership))
    for path, name, flow in told_by_notice_alone(partnership):
        for other in (each for each, _, covered in asking if covered is flow):
            yield Problem(
                path,
                f"A notice alone tells people of “{flow.name}”, but `{other}` tells them too.",
                f"Take `{name}` out here, or out of the `covers` of `{other}`.",
            )
            break


CASES = (
    Case(
        "told in person as well",
        """
        conversations.first-visit:
          kind: telling
          subject: What we share
          held_by: northmoor-council
          asked_by: {role: Family worker, told_how: Half-day training, told_by: 2027-01-11}
          covers: [replies]
          when: at your first visit
          one_answer_covers: only you
        """,
        finds="records.told_by_notice.0.flows.0",
        says="`conversations.first-visit`",
    ),
)
