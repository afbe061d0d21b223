"""A list of versions that ends before this one leaves readers to guess what changed since.

It is asked for only where there is such a list.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "Published information sharing agreements, document control"
EVIDENCE = Evidence.UNVERIFIED
CATALOGUE = ("isa-title-status",)

BAD = """
document_control.versions:
  - {version: "0.8", on: 2026-10-05, changed: First draft}
"""
GOOD = """
document_control.versions:
  - {version: "0.8", on: 2026-10-05, changed: First draft}
  - {version: "0.9", on: 2026-11-16, changed: What the surgeries asked for}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The version that the agreement has must be the last of those that it lists."""
    control, version = partnership.document_control, partnership.partnership.version
    last = control.versions[-1].version if control and control.versions else version
    if not is_unsettled(version) and not is_unsettled(last) and version != last:
        yield Problem(
            "document_control.versions",
            f"The agreement is version {version}, and the last version listed is {last}.",
            "Add this version to the end of `document_control.versions`, with its day and what changed.",
        )


CASES = (
    Case(
        "this version is listed, and not the last",
        """
        document_control.versions:
          - {version: "0.9", on: 2026-10-05, changed: First draft}
          - {version: "1.0", on: 2026-11-16, changed: Agreed}
        """,
        finds="document_control.versions",
    ),
    Case(
        "the last version is to be agreed",
        """
        document_control.versions:
          - {version: to be agreed, on: 2026-10-05, changed: First draft}
        """,
    ),
    Case("no list", "document_control: {marking: Official}"),
)
