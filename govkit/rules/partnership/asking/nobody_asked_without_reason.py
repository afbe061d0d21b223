"""Where families are neither asked nor offered an opt-out, they and the partners should be able to see why."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import GoesAhead
from govkit.questions.settled import parts
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 4: "
    "partners agree which data is shared before a consent conversation; WASPI: "
    "the agreement says which consent processes are involved"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
flows.replies.why_without_asking: (left out)
"""
GOOD = """
flows.replies.why_without_asking: They must know each answer to act on it.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow that goes ahead without asking must say why."""
    for name, flow in parts(partnership.flows):
        if flow.goes_ahead == GoesAhead.WITHOUT_ASKING and flow.why_without_asking is None:
            yield Problem(
                f"flows.{name}",
                f"“{flow.name}” goes ahead without asking, and nothing says why.",
                f"Add `why_without_asking` to `flows.{name}`, or ask in a letter with `kind: consent`, and write `goes_ahead: when-they-agree`.",
                lacks=f"flows.{name}.why_without_asking",
            )
