"""A clause that no standard names is checked for nothing: it may lose its words, or state the wrong facts, and nobody is told.

The name of a clause in its template has to be one that the standard of the kind has. A clause of your own goes into your
`templates/standards/KIND.yaml`, with what it says and who asks for it. Each template is looked at that a document includes, whether or not
this partnership makes that document.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model.facts import nearest
from govkit.rules.house_files import HouseFiles, HouseProblem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(2): accountability"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
isa/clauses/retention.html.j2
{% clause "retenton" %}<p>We keep it for 12 months.</p>{% endclause %}
"""
GOOD = """
isa/clauses/retention.html.j2
{% clause "retention" %}<p>We keep it for 12 months.</p>{% endclause %}
"""


def check(house: HouseFiles) -> Iterator[HouseProblem]:
    """Each clause of your own templates must be one that the standard of its kind names."""
    for each in house.clauses:
        known = house.standards.get(each.kind, ())
        if each.name not in known:
            what = f"The standard of `{each.kind}` has no clause `{each.name}`, so nothing of it is checked."
            yield HouseProblem(each.file, what, _fix(each.kind, each.name, known), each.line, each.kind, each.name)


def _fix(kind: str, clause: str, known: tuple[str, ...]) -> str:
    if meant := nearest(clause, known):
        return f"Did you mean `{meant}`?"
    return f"Name it as the standard does, or add it to your templates/standards/{kind}.yaml."
