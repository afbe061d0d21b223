"""A flow called “Flag to the council” that goes to a hospital was turned round, or its name was left from another.

What the name, `how` and `limit` of a flow say of where it goes and where it comes from is held to who sends and who gets it. A sort of body that no
partner is is let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.body import PartnerKind
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.told_in_words import ways_in

SEVERITY = Severity.ADVICE
SOURCE = "good practice: a flow goes where its name says"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
flows.attendance-flag.name: Flag from the school to the surgeries
"""
GOOD = """
flows.attendance-flag.name: Flag from the school to the council
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow must come from and go to bodies of the sort that its words name."""
    there = {partner.kind for _, partner in parts(partnership.partners) if not is_unsettled(partner.kind)}
    for name, flow in parts(partnership.flows):
        ends = _ends(partnership, flow)
        if ends is None:
            continue
        for key in ("name", "how", "limit"):
            words = getattr(flow, key)
            for told in () if words is None or is_unsettled(words) else ways_in(words):
                if told.kinds & there and not told.kinds & ends[told.way]:
                    yield Problem(
                        f"flows.{name}.{key}",
                        f"“{words}” says “{told.words}”, and no such body is in `{told.way}` of this flow.",
                        f"Write who it is in `flows.{name}.{told.way}`, or in `flows.{name}.{key}` where it goes.",
                    )


def _ends(partnership: Partnership, flow: Flow) -> dict[str, set[PartnerKind]] | None:
    """The kinds of those who send and of those who get it; nothing where any is to be agreed."""
    if not all_settled(flow.from_) or not all_settled(flow.to):
        return None
    if any(
        is_unsettled(partnership.partners[each]) or is_unsettled(partnership.partners[each].kind)
        for each in flow.takers
    ):
        return None
    ends = {"from": flow.from_, "to": flow.to}
    return {way: {partnership.partners[each].kind for each in who} for way, who in ends.items()}


_AT = "flows.attendance-flag"
CASES = (
    *(
        Case(f"“{words}”", f"{_AT}.name: {words}", finds=f"{_AT}.name" if found else "")
        for words, found in (
            ("From the surgeries to the council", True),
            ("Flag to the police", False),
            ("Attendance", False),
            ("to be agreed", False),
        )
    ),
    Case("a recipient to be agreed", f"{_AT}.name: Flag to the surgeries\n{_AT}.to: to be agreed"),
)
