"""A fact that is typed into a template stays as it is when the partnership changes, and then the document is wrong.

Names of partners and people, dates, phone numbers, email and web addresses, and the agreement's reference are looked for in
the words of the templates. Periods and numbers are not, since the law has some of its own; a clause that must state one and
does not is found by `clause-omits-fact`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govkit.data.templates import shipped_templates
from govkit.finding import Evidence, Severity
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.WARNING
SOURCE = "ICO guidance on privacy information (kept up to date)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
{% clause "contact" %}<p>Ring Northmoor Council on 01632 960001.</p>{% endclause %}
"""
GOOD = """
{% clause "contact" %}<p>Ring {{ partnership.lead.name }} on {{ partnership.lead.contact.phone }}.</p>{% endclause %}
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """No template may spell out a fact that the partnership file holds."""
    whole = "\n".join(words for words, _clause, _place in rendered.typed)
    facts = {words: path for words, path in rendered.written.telling.items() if words in whole}
    if not facts:
        return
    typed = re.compile(
        rf"(?<!\w)(?:{'|'.join(re.escape(words) for words in sorted(facts, key=len, reverse=True))})(?!\w)"
    )
    for words, clause, place in rendered.typed:
        for found in typed.finditer(words):
            if found[0] in _shipped_words(place.template):
                continue
            yield DocumentProblem(
                place,
                clause,
                f"“{found[0]}” is typed into the template, but it is a fact of the partnership.",
                f"Print `{facts[found[0]]}` instead, so that it changes with the file.",
            )


@cache
def _shipped_words(template: str) -> str:
    """What govkit's own template of that name says: a partner that bears a name in it was not typed for this partnership."""
    shipped = shipped_templates() / template
    return shipped.read_text("utf-8") if shipped.is_file() else ""
