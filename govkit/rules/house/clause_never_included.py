"""A clause that a document includes nowhere is in no agreement or letter, whatever the partnership says: nobody is asked for it, until one needs it.

It looks at a `document.html.j2` of your own. A clause that this partnership needs now is told by `missing-clause`, and a file that nothing
includes by `unused-house-file`.
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
isa/document.html.j2
<h1>Agreement</h1>
{% include "isa/clauses/retention.html.j2" %}
"""
GOOD = """
isa/clauses/retention.html.j2
{% clause "retention" %}<p>We keep it for 12 months.</p>{% endclause %}
"""


def check(house: HouseFiles) -> Iterator[HouseProblem]:
    """Each clause of the standard must be included somewhere in your own document.html.j2."""
    for each in house.left_out:
        asked = f", which the standard asks for where `{each.when}` holds" if each.when else ""
        what = f"This document includes the clause “{each.clause}” nowhere{asked}: nothing would say {each.says}."
        when = f", under {{% if {each.when} %}} ... {{% endif %}}" if each.when and "*" not in each.when else ""
        fix = f'Put {{% include "{each.kind}/clauses/{each.clause}.html.j2" %}} where it belongs{when}.'
        yield HouseProblem(each.file, what, fix, each.line, each.kind, each.clause)
