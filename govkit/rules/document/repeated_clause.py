"""A clause that stands twice in a document can come to say two different things."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.WARNING
SOURCE = "Good drafting: one clause for each matter"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
{% clause "retention" %}<p>We keep it for 12 months.</p>{% endclause %}
{% clause "retention" %}<p>We keep it for 6 months.</p>{% endclause %}
"""
GOOD = """
{% clause "retention" %}<p>We keep it for 12 months.</p>{% endclause %}
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """No clause may stand twice."""
    seen: set[str] = set()
    for clause in rendered.document.clauses():
        if clause.id in seen:
            yield DocumentProblem(
                clause.place,
                clause.id,
                f"The clause “{clause.id}” stands in this document twice.",
                "Take one of them out of document.html.j2, or give a second matter a name of its own.",
            )
        seen.add(clause.id)
