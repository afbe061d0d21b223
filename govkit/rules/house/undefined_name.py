"""A template that asks for a name which nothing has can't be filled in, and the document is not made; perhaps only for the next partnership.

What a template can ask for are the keys of the partnership file, what follows from them, and what the template names itself. It is looked for on
each branch, whether or not this partnership takes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.house_files import HouseFiles, HouseProblem

SEVERITY = Severity.WARNING
SOURCE = "Good practice: a template works for each partnership"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
isa/clauses/retention.html.j2
{% clause "retention" %}<p>Until {{ partnership.ends }}.</p>{% endclause %}
"""
GOOD = """
isa/clauses/retention.html.j2
{% clause "retention" %}<p>From {{ partnership.starts }}.</p>{% endclause %}
"""


def check(house: HouseFiles) -> Iterator[HouseProblem]:
    """Each name that your own templates ask for must be one that the file, or the template itself, has."""
    yield from (HouseProblem(each.file, each.message, each.fix, each.line) for each in house.undefined)
