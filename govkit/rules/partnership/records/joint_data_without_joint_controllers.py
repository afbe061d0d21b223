"""Joint control of an item takes two controllers at the least that have it, and the duties for people are theirs.

Where partners decide together about one data set, such as the minutes of a conference, and are separate controllers of all the rest, the file says
so in `records.joint_data`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.joint_data import JointData
from govkit.model.partner import Role
from govkit.questions.settled import all_settled, name_of, settled
from govkit.questions.sharing import is_insider
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 26(1)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art26",)
CATALOGUE = ("gov-joint", "isa-joint-control")

BAD = """
records.joint_data:
  - items: [family-list]
    controllers: [northmoor-council]
    essence: The council keeps the list.
    requests_answered_by: northmoor-council
    notice_given_by: northmoor-council
"""
GOOD = """
records.joint_data:
  - items: [family-list]
    controllers: [northmoor-council, northmoor-community-trust]
    essence: The council keeps the list, and answers for both.
    requests_answered_by: northmoor-council
    notice_given_by: northmoor-council
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Items under joint control have two controllers or more that hold or receive them, and one of these has each duty."""
    for index, joint in enumerate(partnership.records.joint_data):
        if all_settled(joint.controllers) and all_settled(joint.items):
            yield from _faults(partnership, joint, f"records.joint_data.{index}")


def _faults(partnership: Partnership, joint: JointData, path: str) -> Iterator[Problem]:
    if len(set(joint.controllers)) == 1:
        yield Problem(
            f"{path}.controllers",
            f"{name_of(partnership.partners, joint.controllers[0])} is the only joint controller here, and nobody is joint alone.",
            "Name all that decide together about these items, or take the entry out.",
        )
    for controller in joint.controllers:
        if partnership.partners[controller].role == Role.PROCESSOR:
            yield Problem(
                f"{path}.controllers",
                f"{name_of(partnership.partners, controller)} is a processor, and decides nothing about the items.",
                "Take it out of `controllers`, or write its `role` anew.",
            )
        for item in joint.items:
            if not is_insider(partnership, item, controller):
                yield Problem(
                    f"{path}.controllers",
                    f"{name_of(partnership.partners, controller)} neither holds nor receives “{partnership.data_items[item].name}”.",
                    "Name those that have it and decide together about it.",
                )
    for key in ("requests_answered_by", "notice_given_by"):
        for owner in settled((getattr(joint, key),)):
            if owner not in joint.controllers:
                yield Problem(
                    f"{path}.{key}",
                    f"{name_of(partnership.partners, owner)} is none of the joint controllers of these items.",
                    "Name one of `controllers`.",
                )


_JOINT = """
        records.joint_data:
          - items: [family-list]
            controllers: [northmoor-council, {other}]
            essence: The council answers for both.
            requests_answered_by: {answers}
            notice_given_by: northmoor-council
"""
CASES = (
    Case(
        "one that never sees the item",
        _JOINT.format(other="harbour-families", answers="northmoor-council"),
        finds="records.joint_data.0.controllers",
    ),
    Case(
        "a duty of an outsider",
        _JOINT.format(other="millbrook-surgery", answers="hill-top-school"),
        finds="records.joint_data.0.requests_answered_by",
    ),
    Case(
        "a processor",
        f"""
        partners.millbrook-surgery.role: processor
        {_JOINT.format(other="millbrook-surgery", answers="northmoor-council").strip()}
        """,
        finds="records.joint_data.0.controllers",
    ),
    Case("who is to be agreed", _JOINT.format(other="to be agreed", answers="to be agreed")),
)
