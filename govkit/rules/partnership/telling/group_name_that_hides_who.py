"""People have to learn which controller has their data, and “the schools” tells nobody which of thirty that is.

A group goes by its `plain_name` in letters and notices. It says which member a reader deals with, as “your child’s school” and “the surgery where
you are a patient” do. The notice then lists all members, with how to reach each. Where all members get all of it,
the name says that: “all surgeries in Northmoor”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 13(1)(a) and 14(1)(a): the identity and the contact details of the controller; Article 12(1): clear and plain"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
groups.surgeries: {name: Surgeries, plain_name: the surgeries, who_they_are: A GP surgery., members: [harrow-lane-surgery, millbrook-surgery]}
"""
GOOD = """
groups.surgeries: {name: Surgeries, plain_name: your surgery, who_they_are: A GP surgery., members: [harrow-lane-surgery, millbrook-surgery]}
"""

_THE_READERS: Final = re.compile(r"\b(your|yours|you)\b", re.IGNORECASE)
_ALL: Final = re.compile(r"\b(all|every|each|both)\b", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """The plain name of a group of controllers should say which of them a reader deals with, and stand for no other group."""
    first: dict[str, str] = {}
    for name, group in parts(partnership.groups):
        if is_unsettled(group.plain_name) or is_unsettled(group.members):
            continue
        other = first.setdefault(group.plain_name.casefold(), name)
        if other != name:
            yield Problem(
                f"groups.{name}.plain_name",
                f"“{group.plain_name}” stands for two groups, `{other}` and `{name}`, so people can’t tell which is meant.",
                "Give one of them a name that only its own people go by: `the school that your child leaves`.",
            )
        if _THE_READERS.search(group.plain_name) or (_ALL.search(group.plain_name) and not group.own_people_only):
            continue
        members = [partnership.partners[member] for member in settled(group.members)]
        if len(members) > 1 and any(not is_unsettled(member) and member.role != Role.PROCESSOR for member in members):
            yield Problem(
                f"groups.{name}.plain_name",
                f"“{group.plain_name}” does not tell a reader which of the {len(members)} deals with them, and so who answers.",
                "Name the one that a reader knows: `your child’s school`, `the surgery where you are a patient`. If all of them get all of it, "
                "say so: `all schools in Northmoor`.",
            )


_GROUP = "name: Surgeries, who_they_are: A GP surgery."

CASES = (
    Case(
        "the surgery where you are a patient",
        f"groups.surgeries: {{{_GROUP}, plain_name: the surgery where you are a patient, members: [harrow-lane-surgery, millbrook-surgery]}}",
    ),
    Case(
        "all of them, where all get all",
        f"groups.surgeries: {{{_GROUP}, plain_name: all surgeries in Northmoor, members: [harrow-lane-surgery, millbrook-surgery]}}",
    ),
    Case(
        "all of them, where each gets what is about its own people",
        f"groups.surgeries: {{{_GROUP}, own_people_only: true, plain_name: both surgeries, members: [harrow-lane-surgery, millbrook-surgery]}}",
        finds="groups.surgeries.plain_name",
    ),
    Case(
        "a group of one, which the name is enough for",
        f"groups.surgeries: {{{_GROUP}, plain_name: the surgery, members: [harrow-lane-surgery]}}",
    ),
    Case(
        "two groups by one name",
        f"""
        groups.surgeries: {{{_GROUP}, plain_name: your surgery, members: [harrow-lane-surgery]}}
        groups.others: {{{_GROUP}, plain_name: Your surgery, members: [millbrook-surgery]}}
        """,
        finds="groups.others.plain_name",
    ),
    Case(
        "a name that is to be agreed",
        f"groups.surgeries: {{{_GROUP}, plain_name: to be agreed, members: [harrow-lane-surgery, millbrook-surgery]}}",
    ),
)
