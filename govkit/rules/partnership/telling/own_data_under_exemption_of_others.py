"""A body that collected data itself, and uses it for a new purpose, is not freed by Article 14(5), which is for data that came from elsewhere.

It tells people before it uses the data for the new purpose (Article 13(3)), unless they know already, or it is for research and telling them is
impossible or a disproportionate effort (Article 13(5): `own-data-for-research`), or a paragraph of Schedules 2 to 4 frees it. The exemption
may hold for those who receive the data all the same. What the police collect for law enforcement is under Part 3 of the Act, and is let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.body import PartnerKind
from govkit.model.by_regime import relying_on_part_3
from govkit.model.not_told import ExemptionGround
from govkit.model.sharing import Form
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 13(3) to (5), as amended by the Data (Use and Access) Act 2025, section 77(1)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art13-5", "uk-gdpr-art14-5")
CATALOGUE = ("pn-exemption",)

GIVEN = """
records.notice_exemption:
  flows: attendance-flag
  reason: There are too many pupils, and the study only counts them.
  people: 4000
  age_of_data: up to 2 years
  protected_by: The notice is on the school’s website.
"""
BAD = """
records.notice_exemption.ground: disproportionate-effort
"""
GOOD = """
records.notice_exemption.ground: own-data-for-research
"""


_FROM_ELSEWHERE = tuple(ground for ground in ExemptionGround if ground.is_for_data_from_elsewhere)


def check(partnership: Partnership) -> Iterator[Problem]:
    """An exemption for data from elsewhere must not stand for what a sender collected itself and reuses."""
    exemption = partnership.records.notice_exemption
    if not exemption or exemption.ground not in _FROM_ELSEWHERE or exemption.told_by_collectors:
        return
    for name, flow in parts({each: partnership.flows[each] for each in settled(exemption.flows)}):
        reused = [item for _, item in items_of(partnership, flow) if item.reuse and item.form != Form.AGGREGATE]
        others = set(settled(flow.from_)) - set(relying_on_part_3(partnership, flow))
        for sender in [each for each in settled(flow.from_) if each in others] if reused else ():
            if sender in settled(reused[0].held_by) and partnership.partners[sender].kind != PartnerKind.POLICE:
                yield Problem(
                    "records.notice_exemption.ground",
                    f"“{say(exemption.ground)}” frees those who got “{reused[0].name}” from others. {name_of(partnership.partners, sender)} holds "
                    f"it and uses it for something new in “{partnership.flows[name].name}”, so it is not freed if people told it themselves.",
                    "If so, say in `told_by_collectors` how that body tells people before it sends, or by what provision it need not, and name those "
                    "who rely on the ground in `relied_on_by`. Or name a ground that holds for it too, such as `own-data-for-research`.",
                )
                return


CASES = (
    Case(
        "a sender of which it is told how it tells people",
        """
            records.notice_exemption.ground: disproportionate-effort
            records.notice_exemption.relied_on_by: northmoor-council
            records.notice_exemption.told_by_collectors: The school tells parents in its own privacy notice.
            """,
    ),
    Case(
        "data that serves what it was collected for",
        """
            records.notice_exemption.ground: disproportionate-effort
            data_items.attendance-flag.reuse: (left out)
            """,
    ),
    Case(
        "totals that are used again",
        """
            records.notice_exemption.ground: disproportionate-effort
            data_items.attendance-flag.form: aggregate
            """,
    ),
    Case(
        "data without names that is used again",
        """
            records.notice_exemption.ground: disproportionate-effort
            data_items.attendance-flag.form: de-identified
            """,
        finds="records.notice_exemption.ground",
        says="Hill Top Primary School holds",
    ),
    Case(
        "a sender that does not hold it",
        """
            records.notice_exemption.ground: disproportionate-effort
            data_items.attendance-flag.held_by: northmoor-council
            """,
    ),
    Case(
        "the police, who got it from others",
        """
            records.notice_exemption.ground: disproportionate-effort
            partners.hill-top-school.kind: police
            """,
    ),
    Case(
        "a housing association that holds it",
        """
            records.notice_exemption.ground: disproportionate-effort
            partners.hill-top-school.kind: housing-association
            """,
        finds="records.notice_exemption.ground",
    ),
    Case(
        "two flows, told once",
        """
            records.notice_exemption.ground: disproportionate-effort
            flows.replies.carries: {health-details: act}
            flows.replies.from: harrow-lane-surgery
            records.notice_exemption.flows: [attendance-flag, replies]
            """,
        finds="records.notice_exemption.ground",
    ),
)
