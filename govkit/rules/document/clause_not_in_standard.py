"""A clause that no standard names is checked for nothing: it may lose its words, or state the wrong facts, and nobody is told.

The name of a clause in its template has to be one that the standard of the kind has. A clause of your own goes into your
`templates/standards/KIND.yaml`, with what it says and who asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model.facts import nearest
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(2): accountability"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
{% clause "retenton" %}<p>We keep it for 12 months.</p>{% endclause %}
"""
GOOD = """
{% clause "retention" %}<p>We keep it for 12 months.</p>{% endclause %}
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """Each clause of a document must be one that the standard of its kind names."""
    kind, known = rendered.kind.name, [clause.id for clause in rendered.standard.clauses]
    for clause in rendered.document.clauses():
        if clause.id not in known:
            what = f"The standard of `{kind}` has no clause `{clause.id}`, so nothing of it is checked."
            yield DocumentProblem(clause.place, clause.id, what, _fix(kind, clause.id, known))


def _fix(kind: str, clause: str, known: list[str]) -> str:
    if meant := nearest(clause, known):
        return f"Did you mean `{meant}`?"
    return f"Name it as the standard does, or add it to your templates/standards/{kind}.yaml."
