"""A template that can't be read says nothing, and each document that includes it is not made.

Each template in your folder is read, whether or not this partnership makes a document of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.house_files import HouseFiles, HouseProblem

SEVERITY = Severity.ERROR
SOURCE = "Good practice: a template works for each partnership"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
isa/clauses/retention.html.j2
{% clause "retention" %}<p>{% if partnership.notice %}Words.</p>{% endclause %}
"""
GOOD = """
isa/clauses/retention.html.j2
{% clause "retention" %}<p>{% if partnership.notice %}Words.{% endif %}</p>{% endclause %}
"""


def check(house: HouseFiles) -> Iterator[HouseProblem]:
    """Each template in your own folder must be one that can be read."""
    yield from (HouseProblem(each.file, each.message, each.fix, each.line) for each in house.unreadable)
