"""Data about health, a flag included, may be used only under a condition of Article 9 as well as a lawful basis.

Each controller of the flow needs one of its own, the sender and every recipient.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Flow
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 9(2), as amended by the Data (Use and Access) Act 2025, Schedule 11, paragraph 4"
EVIDENCE = Evidence.VERIFIED

BAD = """
lawful_bases:
  council-early-help:
    name: Council family support
    article_6: public-task
    power: Children Act 2004, section 10
"""
GOOD = """
lawful_bases:
  council-early-help:
    name: Council family support
    article_6: public-task
    power: Children Act 2004, section 10
    article_9: substantial-public-interest
    schedule_1: paragraph 6 (statutory purposes)
    appropriate_policy_document: NC-APD-2026-04
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each controller's basis for a flow with health data must name an Article 9 condition."""
    for name, flow in partnership.flows.items():
        if not _about_health(partnership, flow):
            continue
        for controller, basis in flow.basis.items():
            if basis and partnership.lawful_bases[basis].article_9 is None:
                yield Problem(
                    f"flows.{name}.basis.{controller}",
                    f"“{flow.name}” carries data about health, and {partnership.partners[controller].name} has no Article 9 condition for it.",
                    f"Add `article_9` to `lawful_bases.{basis}`, or name a basis here that has one.",
                )


def _about_health(partnership: Partnership, flow: Flow) -> bool:
    return any(partnership.data_items[item].health for item in flow.carries)
