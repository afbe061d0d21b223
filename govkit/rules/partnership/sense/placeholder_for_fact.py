"""A placeholder that stands for a fact reaches everyone who reads a document.

What is not settled yet is `to be agreed`: it is shown as a blank in drafts, and stops a build otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.walk import every_fact
from govkit.rules.placeholder import find_placeholder
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 12(1): concise, transparent and intelligible"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
service_agreement.when: TBC
"""
GOOD = """
service_agreement.when: at the family worker’s first visit
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No fact may hold a stand-in for words still to come, such as “TBC”."""
    for path, fact in every_fact(partnership):
        if isinstance(fact, str) and (found := find_placeholder(fact)):
            yield Problem(
                path,
                f"`{path}` holds a placeholder: “{found}”.",
                "Write what it stands for, or `to be agreed`.",
            )
