"""A reference to a clause that the document does not have leads its reader nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.document import Reference, leaves, pieces, walk
from govkit.finding import Evidence, Severity
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 12(1): intelligible and easily accessible"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
{% clause "retention" %}<p>See <a href="#disposal"></a>.</p>{% endclause %}
"""
GOOD = """
{% clause "retention" %}<p>See <a href="#disposal"></a>.</p>{% endclause %}
{% clause "disposal" %}<p>We shred it.</p>{% endclause %}
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """Each reference must lead to a clause of the document."""
    known = {clause.id for clause in rendered.document.clauses()}
    for block, clause, _within in walk(rendered.document.blocks):
        for inlines, place in pieces(block):
            for leaf in leaves(inlines):
                if isinstance(leaf, Reference) and leaf.clause not in known:
                    yield DocumentProblem(
                        place,
                        clause,
                        f"This refers to a clause “{leaf.clause}”, which the document does not have.",
                        "Correct the reference, or put the clause back.",
                    )
