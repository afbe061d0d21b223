"""Words under a condition that can never hold are in no document, though whoever reads the template takes them for said.

It finds a condition that contradicts one around it, one that asks whether a choice is a word that it can't be, and one that is no question at all. A
branch that is taken on any way to it is let be: several documents may include the same template. `govkit check
--every-branch` tries the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.house_files import HouseFiles, HouseProblem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(2): accountability"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
isa/clauses/retention.html.j2
{% clause "retention" %}<p>Words.</p>
{% if partnership.nation == "england" %}{% if partnership.nation == "wales" %}<p>More.</p>{% endif %}{% endif %}
{% endclause %}
"""
GOOD = """
isa/clauses/retention.html.j2
{% clause "retention" %}<p>Words.</p>{% if partnership.nation == "wales" %}<p>More.</p>{% endif %}{% endclause %}
"""


def check(house: HouseFiles) -> Iterator[HouseProblem]:
    """Each branch of your own templates must be one that some partnership takes."""
    for each in house.never:
        yield HouseProblem(
            each.file,
            f"This branch is never taken: {each.message}.",
            "Mend the condition, or delete the branch.",
            each.line,
        )
