"""People who can’t read small print, or English, have a right to the same letter in a form that they can read.

Bodies that give health care or adult social care with public money have to offer it. Name at least one format.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "NHS England, Accessible Information Standard (DAPB1605); ICO Accountability Framework, accessible formats"
EVIDENCE = Evidence.VERIFIED
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
