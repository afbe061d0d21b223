"""A record that calls everybody by one word, until somebody sorts it out, treats a victim as a suspect.

Part 3 asks for a clear distinction, as far as possible, from the start.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says

SEVERITY = Severity.WARNING
SOURCE = "Data Protection Act 2018, section 38(3)"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

_SAID = """
records.law_enforcement.people_told_apart: {words}
"""
BAD = _SAID.format(words="Everybody is entered as a nominal, and what they are is sorted out later.")
GOOD = _SAID.format(words="Each record says whether a person is a suspect, convicted, a victim or a witness.")


def check(partnership: Partnership) -> Iterator[Problem]:
    """Records under Part 3 must tell people apart from the start."""
    safeguards = partnership.records.law_enforcement
    if safeguards is None or is_unsettled(safeguards):
        return
    words = says(partnership, "tells-apart-later", safeguards.people_told_apart)
    if words:
        yield Problem(
            "records.law_enforcement.people_told_apart",
            f"“{words}” tells nobody apart while the data is used.",
            "Write how each record says, from the start, whether a person is a suspect, convicted, a victim or a witness.",
        )


CASES = (
    *(
        Case(
            f"“{words}”", _SAID.format(words=words), finds="records.law_enforcement.people_told_apart" if found else ""
        )
        for words, found in (
            ("The role is added if there is a charge.", True),
            ("All are treated as suspects.", True),
            ("We do not distinguish between suspects and victims.", True),
            ("There is one category for all.", True),
            ("Everyone is entered as a person of interest.", True),
            ("Everyone is marked as a suspect, victim or witness when entered.", False),
            ("All records say whether the person is an offender or a victim.", False),
            ("Anyone who is a suspect is marked as such from the start.", False),
            ("All subjects are sorted into suspects and victims on the first day.", False),
            ("Victims are marked when they are entered.", False),
            ("A role that changes is changed at once.", False),
        )
    ),
    Case("all to be agreed", "records.law_enforcement: to be agreed"),
)
