"""A school that an academy trust runs is no controller: the trust is, so the school answers and signs for nothing.

A unit of any partner that stands beside it as a partner of its own is the same mistake.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "Advisers of schools and law firms: when a school joins an academy trust, the trust is the controller and the school no longer is; "
    "Freedom of Information Act 2000, Schedule 1, paragraph 52A: the public authority is the proprietor of an Academy"
)
EVIDENCE = Evidence.SECONDARY
SOURCES = ("academy-trust-is-controller", "foia-2000-sch1-para52a")
CATALOGUE = ()

GIVEN = """
partners.northmoor-council.kind: academy-trust
"""
BAD = """
partners.northmoor-council.units: {hill-top: {name: Hill Top Primary School}}
"""
GOOD = """
partners.northmoor-council.units: {quayside: {name: Quayside Primary Academy}}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No controller may be named among the units of another partner."""
    by_name = {
        partner.name.casefold(): name
        for name, partner in parts(partnership.partners)
        if not is_unsettled(partner.name) and partner.role != Role.PROCESSOR
    }
    for name, partner in parts(partnership.partners):
        if is_unsettled(partner.units):
            continue
        for unit_id, unit in parts(partner.units):
            beside = "" if is_unsettled(unit.name) else by_name.get(unit.name.casefold(), "")
            if beside and beside != name:
                yield Problem(
                    f"partners.{beside}",
                    f"{unit.name} is a partner by itself, and among the `units` of {name_of(partnership.partners, name)}, which answers for it.",
                    f"Take `partners.{beside}` out, and name `{name}` where it sends or receives. If it answers for itself, take "
                    f"`{unit_id}` out of the `units` of `{name}`.",
                )


CASES = (
    Case(
        "a unit whose name is to be agreed",
        "partners.northmoor-council.units: {hill-top: {name: to be agreed}}",
    ),
    Case(
        "a team of a council that is a partner too",
        """
        partners.northmoor-council.kind: local-authority
        partners.northmoor-council.units: {homes: {name: Harbour Families}}
        """,
        finds="partners.harbour-families",
    ),
)
