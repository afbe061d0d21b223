"""Data about health, a flag included, may be used only under a condition of Article 9 as well as a lawful basis.

Each controller of the flow needs one of its own, the sender and every recipient. Totals are about nobody, and need none.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Flow, Form
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import bases_of, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 9(2), as amended by the Data (Use and Access) Act 2025, Schedule 11, paragraph 4"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-flag-art9",)

BAD = """
lawful_bases.council-early-help.article_9: (left out)
"""
GOOD = """
lawful_bases.council-early-help.article_9: substantial-public-interest
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each controller's basis for a flow with health data must name an Article 9 condition."""
    for name, flow in parts(partnership.flows):
        if not _about_health(partnership, flow):
            continue
        for controller, basis in bases_of(partnership, flow):
            if basis.part_3 is None and basis.article_9 is None:
                yield Problem(
                    f"flows.{name}.basis.{controller}",
                    f"“{flow.name}” carries data about health, and {name_of(partnership.partners, controller)} has no Article 9 condition for it.",
                    f"Add `article_9` to `lawful_bases.{flow.basis[controller]}`, with the condition that fits, such as `health-or-social-care` or "
                    "`substantial-public-interest`, and the `schedule_1` paragraph that goes with it. Or name a basis here that has one.",
                    lacks=f"lawful_bases.{flow.basis[controller]}.article_9",
                )


def _about_health(partnership: Partnership, flow: Flow) -> bool:
    return any(item.health and item.form != Form.AGGREGATE for _, item in items_of(partnership, flow))


CASES = (
    Case(
        "each controller that uses the basis",
        "lawful_bases.nhs-care.article_9: (left out)",
        finds=(
            "flows.health-flag.basis.harrow-lane-surgery flows.health-flag.basis.millbrook-surgery "
            "flows.health-flag.basis.northmoor-community-trust flows.health-details.basis.harrow-lane-surgery "
            "flows.health-details.basis.millbrook-surgery flows.health-details.basis.northmoor-community-trust"
        ),
    ),
    Case(
        "health details beside a plan without any",
        """
            lawful_bases.council-early-help.article_9: (left out)
            flows.health-details.carries: {health-details: plan, support-plan: plan}
            """,
        finds="flows.health-details.basis.northmoor-council",
    ),
    Case(
        "health in totals alone",
        """
            lawful_bases.council-early-help.article_9: (left out)
            data_items.health-details.form: aggregate
            """,
    ),
    Case(
        "health details without names",
        """
            lawful_bases.council-early-help.article_9: (left out)
            data_items.health-details.form: de-identified
            """,
        finds="flows.health-details.basis.northmoor-council",
    ),
)
