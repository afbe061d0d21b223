"""A kind of body that a nation does not have is printed to people who know that it has none, and is looked up among the wrong powers.

Scotland has health boards and no NHS trusts, Wales has local health boards, Northern Ireland has Health and Social Care trusts. A partner may be at
home across the border all the same, so this is advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.data.bodies import bodies
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Freedom of Information Act 2000, Schedule 1, Part III (local health boards); Freedom of Information (Scotland) Act 2002, Schedule 1: the bodies "
    "that each nation has, as govkit’s table of bodies names them"
)
EVIDENCE = Evidence.SECONDARY
SOURCES = ("foia-2000-sch1-part3", "foisa-2002-sch1")
CATALOGUE = ()

GIVEN = """
partnership.nation: scotland
partners.hill-top-school.kind: local-authority
"""
BAD = """
partners.northmoor-community-trust.kind: hsc-trust
"""
GOOD = """
partners.northmoor-community-trust.kind: health-board
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each partner should be of a kind that the nation of the partnership has."""
    nation = partnership.partnership.nation
    if is_unsettled(nation):
        return
    for name, partner in parts(partnership.partners):
        if is_unsettled(partner.kind) or nation in bodies()[partner.kind].nations:
            continue
        instead = bodies()[partner.kind].instead.get(nation)
        meant = f"Write `kind: {instead}`" if instead else "Write the `kind` that it is"
        yield Problem(
            f"partners.{name}.kind",
            f"{name_of(partnership.partners, name)} is of the kind `{partner.kind}`, which the nation of this partnership does not have.",
            f"{meant} in `partners.{name}`. If it is a body of another nation that takes part here, leave it as it is.",
        )


CASES = (
    Case("an NHS trust in Wales, which has some", "partnership.nation: wales"),
    Case(
        "an NHS trust in Scotland",
        "partners.northmoor-community-trust.kind: nhs-trust",
        finds="partners.northmoor-community-trust.kind",
        says="`kind: health-board`",
    ),
    Case(
        "a Scottish health board in England",
        """
        partnership.nation: england
        partners.northmoor-community-trust.kind: health-board
        """,
        finds="partners.northmoor-community-trust.kind",
        says="`kind: nhs-trust`",
    ),
    Case("a nation that is to be agreed", "partnership.nation: to be agreed"),
)
