"""A record without a name tells a recipient something only if it knows whose reference that is, so some flow has to bring it both.

Looked at are items whose contents are a reference and no name. What a recipient holds itself counts, and so does what it sends.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import DataItem, Form
from govkit.questions.settled import all_settled, name_of, parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(a) and (c): data that nobody can use for the purpose is not necessary for it, and what is told of it is untrue"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
data_items.health-flag.contains: [practice reference, yes or no]
"""
GOOD = """
data_items.health-flag.contains: [family reference, yes or no]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each recipient of records under a reference must hold or get that reference beside names."""
    if not all(all_settled(flow.carries) and all_settled(flow.to) for _, flow in parts(partnership.flows)):
        return
    for item_name, item in parts(partnership.data_items):
        reference = _only_reference(partnership, item)
        takers = {
            taker: flow.name
            for _, flow in parts(partnership.flows)
            if item_name in flow.carries
            for taker in settled(flow.to)
        }
        lost = [taker for taker in takers if not _knows(partnership, taker, reference)] if reference else []
        if lost:
            who = listing([name_of(partnership.partners, each) for each in lost])
            flows = listing([f"“{flow}”" for flow in dict.fromkeys(takers[each] for each in lost)])
            yield Problem(
                f"data_items.{item_name}.contains",
                f"“{item.name}” goes to {who} in {flows} under “{reference}” and no name, and nothing that it holds or gets tells it whose that is.",
                "Use the reference that the recipient knows, or let a flow before bring it the names with that reference. Records that are to "
                "stay nameless are `form: de-identified`.",
            )


def _only_reference(partnership: Partnership, item: DataItem) -> str:
    """The reference under which an item tells something of people whom it does not name; nothing where it names them, or is to stay nameless."""
    if item.form in (Form.AGGREGATE, Form.DE_IDENTIFIED) or not all_settled(item.contains):
        return ""
    if any(says(partnership, "names-people", words) for words in item.contains):
        return ""
    return next((words for words in item.contains if says(partnership, "a-reference", words)), "")


def _knows(partnership: Partnership, taker: str, reference: str) -> bool:
    """Whether a recipient holds, gets or sends an item in which the reference stands beside a name."""
    got = {
        item
        for _, other in parts(partnership.flows)
        if taker in settled((*other.to, *other.from_))
        for item in settled(other.carries)
    }
    for name, item in parts(partnership.data_items):
        if name not in got and taker not in settled(item.held_by):
            continue
        if not item.contains and item.form == Form.IDENTIFIABLE:
            return True  # what it contains is not said, and may be both
        words = list(settled(item.contains))
        if any(_same(each, reference) for each in words) and any(
            says(partnership, "names-people", each) for each in words
        ):
            return True
    return False


def _same(one: str, another: str) -> bool:
    return one.casefold().removeprefix("the ").rstrip("s") == another.casefold().removeprefix("the ").rstrip("s")


CASES = (
    Case(
        "a recipient that is sent no list",
        "flows.family-list.to: [harrow-lane-surgery, millbrook-surgery]\nflows.replies.to: hill-top-school",
        finds="data_items.health-flag.contains",
        says="goes to Northmoor Community Health Trust in “Health need flag” under “family reference” and no name",
    ),
    Case("a flag with a name", "data_items.health-flag.contains: [name of a parent, practice reference, yes or no]"),
    Case(
        "records that are to stay nameless",
        "data_items.health-flag.contains: [study number, yes or no]\ndata_items.health-flag.form: de-identified",
    ),
    Case(
        "a list of which nothing says what it contains",
        "data_items.health-flag.contains: [practice reference, yes or no]\ndata_items.family-list.contains: (left out)",
    ),
    Case("contents that are to be agreed", "data_items.health-flag.contains: to be agreed"),
    Case(
        "a flow that is to be agreed",
        "data_items.health-flag.contains: [practice reference, yes or no]\nflows.family-list.to: to be agreed",
    ),
)
