"""A document that lacks a required clause does not say what law or good practice asks of it.

The finding takes its severity and source from the clause. It stands in document.html.j2, where the clause would be included.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.document.names import clauses_of
from govkit.finding import Evidence, Severity
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.ERROR
SOURCE = "The source of the clause that is missing"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
<p>Nothing about retention.</p>
"""
GOOD = """
{% clause "retention" %}<p>We keep it for {{ data_items.0.retention.keep_for }}.</p>{% endclause %}
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """Each required clause must be in the document."""
    folder = clauses_of(rendered.document.kind, rendered.document.other_language)
    for required in rendered.missing():
        yield DocumentProblem(
            rendered.expected_place(required),
            required.id,
            f"The clause “{required.id}” is missing: nothing says {required.says}.",
            f'Put back {{% include "{folder}/{required.id}.html.j2" %}} here.',
            required,
        )
