"""A template that includes another which is nowhere can't be filled in once that line is reached, and the document is not made."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model.facts import nearest
from govkit.rules.house_files import HouseFiles, HouseProblem

SEVERITY = Severity.ERROR
SOURCE = "Good practice: a template works for each partnership"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
isa/clauses/retention.html.j2
{% clause "retention" %}<p>Words.</p>{% include "shared/complian.html.j2" %}{% endclause %}
"""
GOOD = """
isa/clauses/retention.html.j2
{% clause "retention" %}<p>Words.</p>{% include "isa/clauses/review.html.j2" %}{% endclause %}
"""


def check(house: HouseFiles) -> Iterator[HouseProblem]:
    """Each template that yours include or import must be in your folder or in govkit."""
    for each in house.missing:
        known = [name for name in (*house.known, *house.files) if name.endswith(".j2")]
        meant = nearest(each.name, known)
        fix = f"Did you mean `{meant}`?" if meant else "Write it, or take out this line."
        yield HouseProblem(each.file, f"There is no template `{each.name}`.", fix, each.line)
