"""Clauses in an unusual order are hard to find, and can put what matters most last."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.ADVICE
SOURCE = "Good drafting: the order of the standard"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
{% clause "retention" %}<p>We keep it for 12 months.</p>{% endclause %}
{% clause "parties" %}<p>Northmoor Council.</p>{% endclause %}
"""
GOOD = """
{% clause "parties" %}<p>Northmoor Council.</p>{% endclause %}
{% clause "retention" %}<p>We keep it for 12 months.</p>{% endclause %}
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """The required clauses must follow the order of the standard."""
    order = [required.id for required in rendered.required]
    furthest = -1
    for clause in rendered.document.clauses():
        if clause.id not in order:
            continue
        at = order.index(clause.id)
        if at < furthest:
            yield DocumentProblem(
                clause.place,
                clause.id,
                f"The clause “{clause.id}” comes after “{order[furthest]}”, which should follow it.",
                "Move its {% include %} in document.html.j2.",
            )
        furthest = max(furthest, at)
