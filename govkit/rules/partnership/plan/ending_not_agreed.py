"""Partners who never agreed how one of them leaves will quarrel over the data when one does."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "Scottish Information Sharing Toolkit, review and termination"
EVIDENCE = Evidence.UNVERIFIED
CATALOGUE = ("isa-termination",)

BAD = """
partnership.ending: (left out)
"""
GOOD = """
partnership.ending:
  notice: 3 months
  data: The partner that leaves sends no more data, and keeps what it has received no longer than this agreement says.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The partnership must say how a partner leaves, and what happens to the data."""
    if partnership.partnership.ending is None:
        yield Problem(
            "partnership",
            "Nothing says how a partner leaves, and what happens to the data then.",
            "Add `ending` to `partnership`, with `notice`, such as `3 months`, and `data`: what happens to it, as a sentence.",
            lacks="partnership.ending",
        )
