"""A template that names a body or a law that is no more gives every document that it makes a false reference.

Facts of the partnership file are looked at by `stale-term`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.phrases import phrase_list
from govkit.rules.phrases_said import phrases_said
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.WARNING
SOURCE = "The law or the body that took its place, which each finding names"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()
ENGLISH_ALONE = True

BAD = """
{% clause "about" %}<p>The parties keep to the Data Protection Act 1998.</p>{% endclause %}
"""
GOOD = """
{% clause "about" %}<p>The parties keep to the Data Protection Act 2018, which replaced the Data Protection Act 1998.</p>{% endclause %}
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """No template may use a name that is out of date."""
    names = " ".join(str(rendered.written.get(f"partnership.{key}", "")) for key in ("name", "programme"))
    for problem in phrases_said(phrase_list("stale_terms"), rendered, names=names):
        if not problem.path:
            yield problem
