"""What a competent authority holds for law enforcement is used for something else only where a law says so, and a missing mark hides that.

A flow with `authorised_by_law` says that it carries such data. So does one about offences that its sender shares under `part_3` and alone holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import DataItem, Flow, Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, parts, settled
from govkit.questions.sharing import bases_of, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "Data Protection Act 2018, section 36(3) and (4): law enforcement data is used for something else only if the law authorises it"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
flows.attendance-flag.authorised_by_law: Education Act 2002, section 175
"""
GOOD = """
flows.attendance-flag.authorised_by_law: Education Act 2002, section 175
data_items.attendance-flag.collected_for_law_enforcement: true
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """What a flow shows to be collected for law enforcement must be marked so."""
    told: set[str] = set()
    for name, flow in parts(partnership.flows):
        if flow.authorised_by_law is None or is_unsettled(flow.authorised_by_law) or not all_settled(flow.carries):
            continue
        items = dict(items_of(partnership, flow))
        if items and len(items) == len(flow.carries) and not any(map(_is_marked, items.values())):
            told.update(items)
            yield Problem(
                f"flows.{name}.authorised_by_law",
                f"“{flow.name}” says which law authorises it, and carries nothing that is marked as collected for law enforcement.",
                f"Write `collected_for_law_enforcement: true` in `data_items.{next(iter(items))}` if it was. Otherwise leave the law out.",
            )
    for name in dict.fromkeys(_held_for_it(partnership)):
        if name not in told:
            yield Problem(
                f"data_items.{name}",
                f"“{partnership.data_items[name].name}” is shared under Part 3, and is not marked as collected for law enforcement.",
                f"Write `collected_for_law_enforcement: true` in `data_items.{name}`.",
            )


def _is_marked(item: DataItem) -> bool:
    return item.collected_for_law_enforcement or is_unsettled(item.collected_for_law_enforcement)


def _held_for_it(partnership: Partnership) -> Iterator[str]:
    """What is about offences, and is held by nobody but those who send it under Part 3."""
    for _, flow in parts(partnership.flows):
        senders = _under_part_3(partnership, flow)
        for name, item in items_of(partnership, flow):
            holders = set(settled(item.held_by))
            if (
                item.criminal
                and item.form != Form.AGGREGATE
                and holders
                and holders <= senders
                and not _is_marked(item)
            ):
                yield name


def _under_part_3(partnership: Partnership, flow: Flow) -> set[str]:
    return {
        partner for partner, basis in bases_of(partnership, flow) if basis.part_3 is not None and partner in flow.from_
    }


CASES = (
    Case(
        "offences that are shared under Part 3",
        """
        lawful_bases.school-welfare: {name: Policing, part_3: {lawful_by: task-of-competent-authority, purposes: prevention-of-offences}}
        data_items.attendance-flag.criminal: true
        """,
        finds="data_items.attendance-flag",
    ),
    Case("a law that is to be agreed", "flows.attendance-flag.authorised_by_law: to be agreed"),
)
