"""Words of a template that is chosen by a fact change unseen: whoever approves what includes it has not read what will be included.

A choice between names that are written there is let be, since the words of each are approved.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.house_files import HouseFiles, HouseProblem

SEVERITY = Severity.WARNING
SOURCE = "Good practice: somebody approves all that people are told"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
isa/clauses/retention.html.j2
{% clause "retention" %}<p>Words.</p>{% include ["mine/" ~ partnership.nation ~ ".html.j2", "isa/clauses/review.html.j2"] %}{% endclause %}
"""
GOOD = """
isa/clauses/retention.html.j2
{% clause "retention" %}<p>Words.</p>
{% include "isa/clauses/review.html.j2" if partnership.review else "isa/clauses/ending.html.j2" %}{% endclause %}
"""


def check(house: HouseFiles) -> Iterator[HouseProblem]:
    """Each template that yours include or import must be named where they do, or be one of several that are."""
    for each in house.named_later:
        what = f"Which template `{each.name}` is, nobody can tell before a document is made, so nobody approves what it says."
        yield HouseProblem(each.file, what, "Write the name of the template here, or a choice of names.", each.line)
