"""People whose sight, hearing or understanding is impaired need the same letter in a form that they can read, and can ask for it.

The Accessible Information Standard is for those who give NHS care or publicly funded adult social care in England, and for needs that come from a
disability, an impairment or a loss of sight or hearing. Everybody else who serves the public in Great Britain has the duty of the Equality
Act 2010 to make reasonable adjustments. Other languages are good practice, and no part of either. Name at least one format.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "Equality Act 2010, sections 20 and 29; for NHS care and adult social care in England, the Accessible Information Standard (DAPB1605); ICO "
    "Accountability Framework, accessible formats"
)
EVIDENCE = Evidence.VERIFIED
SOURCES = ("equality-act-2010-s20", "accessible-information-standard", "disability-discrimination-act-1995")
CATALOGUE = ("gov-access-format",)

BAD = """
records.other_formats: []
"""
GOOD = """
records.other_formats: [large print, braille, easy read, other languages]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Letters and notices must be on offer in some other format."""
    formats = partnership.records.other_formats
    if not formats and not is_unsettled(formats):
        yield Problem(
            "records.other_formats",
            "Letters and notices are offered in no other format.",
            "Agree what you can offer, and list it in `records.other_formats`, like `[large print, braille, easy read, other languages]`.",
        )
