"""Where a flow says how confidentiality is met, and nothing in it is marked as told in confidence, a mark was lost or a basis copied.

Flows of people’s answers are let be, and so is what a partner that gives health care holds of its patients: what a patient tells a nurse is told in
confidence, whether it is about health or not.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import DataItem, Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.answers import every_answer
from govkit.questions.settled import all_settled, name_of, parts
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says

SEVERITY = Severity.ADVICE
SOURCE = "Common law duty of confidence: it is owed for what was told in confidence, and for health"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
flows.attendance-flag.confidentiality: flag-for-care
"""
GOOD = """
flows.attendance-flag.confidentiality: flag-for-care
data_items.attendance-flag.confidential: true
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow that names how confidentiality is met must carry something confidential, or about health or offences."""
    answers = every_answer(partnership)
    for name, flow in parts(partnership.flows):
        if flow.confidentiality is None or is_unsettled(flow.confidentiality) or not all_settled(flow.carries):
            continue
        items = dict(items_of(partnership, flow))
        if not answers.isdisjoint(items) or says(partnership, "answers-of-people", flow.name):
            continue
        if any(_is_from_patients(partnership, item) for item in items.values()):
            continue
        marks = [mark for item in items.values() for mark in (item.health, item.confidential, item.criminal)]
        if items and len(items) == len(flow.carries) and not any(mark or is_unsettled(mark) for mark in marks):
            first = next(iter(items))
            yield Problem(
                f"flows.{name}.confidentiality",
                f"“{flow.name}” says how confidentiality is met, and “{name_of(partnership.data_items, first)}” is not marked as confidential.",
                f"Write `confidential: true` in `data_items.{first}` if it was told in confidence. Otherwise take `confidentiality` out of the flow.",
            )


def _is_from_patients(partnership: Partnership, item: DataItem) -> bool:
    """Whether a partner that gives health care holds an item about people, or nobody has settled yet who holds it."""
    if item.form == Form.AGGREGATE:
        return False
    return not all_settled(item.held_by) or any(
        partnership.partners[holder].holds_health_records for holder in item.held_by
    )


CASES = (
    *(
        Case(
            f"an item of {holder}, a body of the kind {kind}",
            f"""
            flows.attendance-flag.confidentiality: flag-for-care
            data_items.attendance-flag.held_by: {holder}
            partners.hill-top-school.kind: {kind}
            """,
            finds="flows.attendance-flag.confidentiality" if found else "",
        )
        for holder, kind, found in (
            ("hill-top-school", "gp-practice", False),
            ("hill-top-school", "nhs-trust", False),
            ("harrow-lane-surgery", "school", False),
            ("[harrow-lane-surgery, millbrook-surgery]", "school", False),
            ("northmoor-community-trust", "school", False),
            ("hill-top-school", "health-board", False),
            ("hill-top-school", "school", True),
            ("hill-top-school", "housing-association", True),
            ("northmoor-council", "school", True),
        )
    ),
    Case("a basis to be agreed", "flows.attendance-flag.confidentiality: to be agreed"),
    Case(
        "an item to be agreed",
        "flows.attendance-flag.confidentiality: flag-for-care\ndata_items.attendance-flag: to be agreed",
    ),
)
