"""A template that uses a filter or a test which govkit does not have can't be filled in, and the document is not made.

The filters are listed in `docs/reference/clauses.md`; those of Jinja itself lose where a fact came from, so that govkit has its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model.facts import suggest
from govkit.render.environment import TESTS
from govkit.render.filters import FILTERS
from govkit.rules.house.trusted_markup import TRUSTING
from govkit.rules.house_files import HouseFiles, HouseProblem

SEVERITY = Severity.ERROR
SOURCE = "Good practice: a template works for each partnership"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
isa/clauses/retention.html.j2
{% clause "retention" %}<p>{{ partnership.name | upper }}</p>{% endclause %}
"""
GOOD = """
isa/clauses/retention.html.j2
{% clause "retention" %}<p>{{ partnership.name | begin }}</p>{% endclause %}
"""


def check(house: HouseFiles) -> Iterator[HouseProblem]:
    """Each filter of your own templates must be one that govkit has, and so each test after `is`."""
    for each in house.filters:
        if each.name not in FILTERS and each.name not in TRUSTING:
            fix = suggest(each.name, FILTERS)
            yield HouseProblem(each.file, f"There is no filter `{each.name}`.", fix, each.line)
    for each in house.tests:
        if each.name not in TESTS:
            fix = suggest(each.name, TESTS)
            yield HouseProblem(each.file, f"Nothing can be asked with `is {each.name}`.", fix, each.line)
