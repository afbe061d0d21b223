"""A fact that is printed as markup could say anything in a document: words of its own, a link, a box that is ticked.

What the partnership file says is printed as words, whatever signs are in it. So no template may call it safe, and govkit refuses to fill in
one that does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.rules.house_files import HouseFiles, HouseProblem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 5(1)(f): integrity"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
isa/clauses/retention.html.j2
{% clause "retention" %}<p>{{ partnership.name | safe }}</p>{% endclause %}
"""
GOOD = """
isa/clauses/retention.html.j2
{% clause "retention" %}<p>{{ partnership.name }}</p>{% endclause %}
"""


TRUSTING: Final = ("safe", "forceescape", "escape", "e")


def check(house: HouseFiles) -> Iterator[HouseProblem]:
    """No template of your own may say how signs of a fact are printed."""
    for each in house.filters:
        if each.name in TRUSTING:
            what = (
                f"`| {each.name}` has no place in a template: each fact is printed as words, whatever signs are in it."
            )
            yield HouseProblem(each.file, what, f"Take out `| {each.name}`.", each.line)
