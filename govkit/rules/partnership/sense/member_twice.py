"""A partner that a group lists twice, or that two groups say different things for, leaves it open what holds for it.

What `each` says is taken from the first group that names the partner. A partner may be in two groups where one of them alone has `each`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.group import PartnerGroup
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "ICO Data Sharing Code (2021), what an agreement should include: all the organisations that take part"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
groups.surgeries: {name: Surgeries, plain_name: your surgery, who_they_are: A GP surgery., members: [harrow-lane-surgery, harrow-lane-surgery]}
"""
GOOD = """
groups.surgeries: {name: Surgeries, plain_name: your surgery, who_they_are: A GP surgery., members: [harrow-lane-surgery, millbrook-surgery]}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each partner should be listed once in a group, and in one group that has `each`."""
    said_by: dict[str, str] = {}
    for name, group in parts(partnership.groups):
        for member, times in _counted(group).items():
            called = name_of(partnership.partners, member)
            if times > 1:
                what = f"{called} is listed {times} times in `groups.{name}`."
                yield Problem(f"groups.{name}.members", what, "Keep one, and see whether another partner was meant.")
            if group.each is None:
                continue
            other = said_by.setdefault(member, name)
            if other != name:
                yield Problem(
                    f"groups.{name}.members",
                    f"{called} is in `groups.{other}` and in `groups.{name}`, and both say something for each member.",
                    f"Take `{member}` out of one of them, or take `each` out of one, and write what is missing in `partners.{member}`.",
                )


def _counted(group: PartnerGroup) -> Counter[str]:
    return Counter[str]() if is_unsettled(group.members) else Counter(settled(group.members))


_GROUP = "name: Surgeries, plain_name: your surgery, who_they_are: A GP surgery."

CASES = (
    Case(
        "two groups that both say something for each",
        f"""
        groups.surgeries: {{{_GROUP}, members: [harrow-lane-surgery], each: {{reach: local}}}}
        groups.carers: {{{_GROUP}, members: [harrow-lane-surgery], each: {{reach: local}}}}
        """,
        finds="groups.carers.members",
    ),
    Case(
        "two groups of which one says something",
        f"""
        groups.surgeries: {{{_GROUP}, members: [harrow-lane-surgery], each: {{reach: local}}}}
        groups.carers: {{{_GROUP}, members: [harrow-lane-surgery]}}
        """,
    ),
    Case("members that are to be agreed", f"groups.surgeries: {{{_GROUP}, members: to be agreed}}"),
)
