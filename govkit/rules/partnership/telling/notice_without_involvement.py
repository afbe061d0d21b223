"""A notice that only those who share have seen is written for them, and health partners stand by words that they helped to write.

Show the notice to local people and, where health data is shared, to the health partners, before it is published; where no partner is of the
health service or gives health care, there are none. Each entry of `involvement` says who was asked; `of` names the partners whose people they were,
and is left out for local people. Whether they understood it is another question, which `notice-not-tested` asks.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.records import Involvement
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing, say

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 3: health partners and "
    "local people help to develop and test privacy notices"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-tested", "pn-tested")

BAD = """
involvement:
  - who: Northmoor parents’ forum
    how: Read both letters aloud
    on: 2026-10-20
    people: 9
    changed: The date to reply by moved to the top.
"""
GOOD = """
involvement:
  - who: Northmoor parents’ forum
    how: Read both letters aloud
    on: 2026-10-20
    people: 9
    changed: The date to reply by moved to the top.
  - who: Practice managers of both surgeries
    of: [harrow-lane-surgery, millbrook-surgery]
    how: Went through the flows in a workshop
    on: 2026-10-27
    people: 4
    changed: The surgeries send a flag for the family, and no longer one for each patient.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Local people and health partners must have been asked before the notice is published."""
    published = partnership.records.privacy_notice.published
    if is_unsettled(published) or not all_settled(partnership.involvement):
        return
    asked = [event for event in partnership.involvement if not event.on > published]
    unasked = [] if any(not event.of for event in asked) else ["local people"]
    if _has_health_partners(partnership) and not any(_is_health(partnership, event) for event in asked):
        unasked.append("health partners")
    if unasked:
        yield Problem(
            "involvement" if partnership.involvement else "records.privacy_notice.published",
            f"The privacy notice is published on {say(published)}, but no {listing(unasked, 'or')} were asked about it before.",
            "Show it to them before, and change what they stumble over. Then add to `involvement` an entry with `who`, `how`, `on`, `people` and "
            "`changed`, and for people of a partner `of`.",
        )


def _has_health_partners(partnership: Partnership) -> bool:
    """Whether data about health goes to or from a partner that gives care, and any partner is of the health service or gives health care."""
    return partnership.applies_caldicott_principles and any(
        partner.kind.is_health_body or partner.holds_health_records for _, partner in parts(partnership.partners)
    )


def _is_health(partnership: Partnership, event: Involvement) -> bool:
    """Whether people of a health partner were asked; who they were may still be to be agreed."""
    return is_unsettled(event.of) or any(partnership.partners[partner].gives_care for partner in settled(event.of))


CASES = (
    *(
        Case(
            f"nobody of a health partner was asked, where {name}",
            f"""
            involvement: [{{who: Parents’ forum, how: Read both letters aloud, on: 2026-10-20, people: 9, changed: The order.}}]
            partners.harrow-lane-surgery.kind: {surgeries}
            partners.millbrook-surgery.kind: {surgeries}
            partners.northmoor-community-trust.kind: {trust}
            partners.northmoor-council.gives: {council}
            """,
            finds="involvement" if found else "",
        )
        for name, surgeries, trust, council, found in (
            (
                "a council that gives social care has charities beside it",
                "charity",
                "charity",
                "adult-social-care",
                False,
            ),
            ("landlords work with a council", "housing-association", "company", "adult-social-care", False),
            ("schools work with a council", "school", "academy-trust", "adult-social-care", False),
            ("the police work with a council", "charity", "police", "adult-social-care", False),
            ("no partner gives care", "charity", "charity", "[]", False),
            ("an NHS trust takes part", "charity", "nhs-trust", "adult-social-care", True),
            ("surgeries take part", "gp-practice", "charity", "adult-social-care", True),
            ("a council gives health care", "charity", "charity", "health", True),
        )
    ),
    Case(
        "health partners who were not asked, where nothing is about health",
        """
        involvement: [{who: Parents’ forum, how: Read both letters aloud, on: 2026-10-20, people: 9, changed: The order.}]
        data_items.health-flag.health: false
        data_items.health-details.health: false
        """,
    ),
    Case(
        "local people who were asked too late",
        "involvement.0.on: 2026-12-15",
        finds="involvement",
        says="no local people were asked",
    ),
    Case(
        "health partners who were asked too late",
        "involvement.1.on: 2026-12-15",
        finds="involvement",
        says="no health partners were asked",
    ),
    Case(
        "everybody asked too late",
        """
        involvement.0.on: 2026-12-15
        involvement.1.on: 2026-12-15
        """,
        finds="involvement",
        says="no local people or health partners were asked",
    ),
    Case("nobody asked", "involvement: (left out)", finds="records.privacy_notice.published"),
    Case(
        "people who were asked on the day itself",
        "involvement.0.on: 2026-12-14",
    ),
    Case(
        "the day of the notice is to be agreed",
        """
            involvement: (left out)
            records.privacy_notice.published: to be agreed
            """,
    ),
)
