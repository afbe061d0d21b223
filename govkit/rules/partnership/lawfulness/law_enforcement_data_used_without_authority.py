"""What a competent authority collected for law enforcement is used for something else only where the law authorises that.

A council, a school or a charity that gets it is under the UK GDPR and uses it for work of its own. So the flow names the law that lets it: a statute,
common law, or another rule of law. Whatever a party sends under Part 3 counts as collected for law enforcement, and so does an item that says it was.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import DataItem, Flow, Form
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import bases_of, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, section 36(4)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s36-4", "ico-reuse-by-competent-authorities")
CATALOGUE = ("gov-part-3",)

GIVEN = """
partners.northmoor-council.kind: police
"""
BAD = """
data_items.support-plan.collected_for_law_enforcement: true
"""
GOOD = """
data_items.support-plan.collected_for_law_enforcement: true
flows.support-plan.authorised_by_law: Crime and Disorder Act 1998, section 115
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow of such data to a party that uses it under the UK GDPR must name the law that authorises it."""
    for name, flow in parts(partnership.flows):
        if flow.authorised_by_law is not None:
            continue
        collected = _collected(partnership, flow)
        users = [
            partner for partner, basis in bases_of(partnership, flow) if basis.part_3 is None and partner in flow.to
        ]
        if collected and users:
            yield Problem(
                f"flows.{name}",
                f"“{collected.name}” was collected for law enforcement, and {name_of(partnership.partners, users[0])} gets it in “{flow.name}” "
                "for work under the UK GDPR, but nothing says which law authorises that.",
                f"Add `authorised_by_law` to `flows.{name}`, with the statute and section, or the rule of law.",
                lacks=f"flows.{name}.authorised_by_law",
            )


def _collected(partnership: Partnership, flow: Flow) -> DataItem | None:
    """An item about people that is sent under Part 3, or was collected under it."""
    bases = dict(bases_of(partnership, flow))
    senders = [bases[sender] for sender in settled(flow.from_) if sender in bases]
    under_part_3 = bool(senders) and all(basis.part_3 is not None for basis in senders)
    items = (item for _, item in items_of(partnership, flow) if item.form != Form.AGGREGATE)
    return next((item for item in items if under_part_3 or item.collected_for_law_enforcement), None)


CASES = (
    Case(
        "a sender under Part 3",
        """
        lawful_bases.police:
          name: Law enforcement
          part_3: {lawful_by: task-of-competent-authority, purposes: prevention-of-offences}
        flows.support-plan.basis.northmoor-council: police
        """,
        finds="flows.support-plan",
    ),
    Case(
        "all are under Part 3",
        """
        lawful_bases.police:
          name: Law enforcement
          part_3: {lawful_by: task-of-competent-authority, purposes: prevention-of-offences}
        flows.support-plan.basis: {northmoor-council: police, harbour-families: police}
        """,
    ),
    Case(
        "totals",
        """
        data_items.support-plan.collected_for_law_enforcement: true
        data_items.support-plan.form: aggregate
        """,
    ),
)
