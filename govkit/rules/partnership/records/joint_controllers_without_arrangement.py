"""Joint controllers must arrange between them who does what for people, and make the essence of it known.

Two controllers are joint where they decide together why and how the data is used. One alone can't be. The law names two of the duties: to
answer people who use their rights, and to give them the privacy notice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.model.records import JointArrangement
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 26"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-joint",)

BAD = """
partners.northmoor-council.role: joint-controller
partners.harbour-families.role: joint-controller
"""
GOOD = """
partners.northmoor-council.role: joint-controller
partners.harbour-families.role: joint-controller
records.joint_arrangement:
  essence: The council answers for both.
  requests_answered_by: northmoor-council
  notice_given_by: northmoor-council
"""

_DUTIES = {
    "requests_answered_by": "answers requests about people’s rights",
    "notice_given_by": "gives people the privacy notice",
}


def check(partnership: Partnership) -> Iterator[Problem]:
    """Where partners are joint controllers, there are at least two, and an arrangement."""
    joint = [name for name, partner in parts(partnership.partners) if partner.role == Role.JOINT_CONTROLLER]
    if not joint:
        return
    path, names = f"partners.{joint[0]}.role", listing([name_of(partnership.partners, name) for name in joint])
    if len(joint) == 1 and not any(is_unsettled(partner.role) for partner in partnership.partners.values()):
        yield Problem(
            path,
            f"{names} is the only joint controller, and nobody is joint alone.",
            "Write `role: joint-controller` for those who decide with it as well, or `role: controller` here.",
        )
    elif partnership.records.joint_arrangement is None:
        yield Problem(
            path,
            f"{names} are joint controllers, but nothing says how they share their duties.",
            "Add `joint_arrangement` to `records`, with its `essence` (who does what, in plain words), and with `requests_answered_by` and "
            "`notice_given_by`, the ids of the partners that do so.",
            lacks="records.joint_arrangement",
        )
    elif not is_unsettled(partnership.records.joint_arrangement):
        yield from _duties_of_nobody(partnership.records.joint_arrangement)


def _duties_of_nobody(arrangement: JointArrangement) -> Iterator[Problem]:
    lacking = {key: duty for key, duty in _DUTIES.items() if getattr(arrangement, key) is None}
    if lacking:
        yield Problem(
            "records.joint_arrangement",
            f"The arrangement of the joint controllers does not say who {' and who '.join(lacking.values())}.",
            f"Add {listing([f'`{key}`' for key in lacking])} to `records.joint_arrangement`, with the id of the partner (its name before the colon).",
        )


CASES = (
    *(
        Case(
            f"an arrangement without {missing}",
            f"""
            partners.northmoor-council.role: joint-controller
            partners.harbour-families.role: joint-controller
            records.joint_arrangement: {{essence: The council answers for both., {said}: northmoor-council}}
            """,
            finds="records.joint_arrangement",
            says=missing,
        )
        for said, missing in (
            ("requests_answered_by", "notice_given_by"),
            ("notice_given_by", "requests_answered_by"),
        )
    ),
    Case(
        "an arrangement without both, in one finding",
        """
        partners.northmoor-council.role: joint-controller
        partners.harbour-families.role: joint-controller
        records.joint_arrangement: {essence: The council answers for both.}
        """,
        finds="records.joint_arrangement",
        says="`requests_answered_by` and `notice_given_by`",
    ),
    Case(
        "no arrangement",
        """
        partners.northmoor-council.role: joint-controller
        partners.harbour-families.role: joint-controller
        """,
        finds="partners.northmoor-council.role",
        says="and with `requests_answered_by` and `notice_given_by`",
    ),
    Case(
        "a joint controller that is alone",
        """
            partners.northmoor-council.role: joint-controller
            records.joint_arrangement: {essence: The council answers., requests_answered_by: northmoor-council, notice_given_by: northmoor-council}
            """,
        finds="partners.northmoor-council.role",
        says="Northmoor Council is the only joint controller, and nobody is joint alone.",
    ),
    Case(
        "a joint controller, while another role is to be agreed",
        """
            partners.northmoor-council.role: joint-controller
            partners.hill-top-school.role: to be agreed
            """,
        finds="partners.northmoor-council.role",
        says="nothing says how they share their duties.",
    ),
    Case(
        "an arrangement that is to be agreed",
        """
            partners.northmoor-council.role: joint-controller
            partners.harbour-families.role: joint-controller
            records.joint_arrangement: to be agreed
            """,
    ),
)
