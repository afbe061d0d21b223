"""People can agree only to sharing with those whom a consent letter names; “and other partners” gets no consent for anyone.

Facts that the letter prints are looked at too, such as the name of a flow or of a partner.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.document import Doing
from govkit.finding import Evidence, Severity
from govkit.rules.phrases import phrase_list
from govkit.rules.phrases_said import phrases_said
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.WARNING
SOURCE = "ICO guidance on consent: consent for categories of third-party controllers will not be specific enough"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("cl-who", "cl-plain")
ENGLISH_ALONE = True

BAD = """
{% clause "who" %}<p>We would share it with your surgery and other partners.</p>{% endclause %}
"""
GOOD = """
{% clause "who" %}<p>We would share it with {{ letter.covers | gather("to") | listing }}.</p>{% endclause %}
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """A consent letter must name everyone that it speaks of."""
    if Doing.ASKS_FOR_CONSENT in rendered.kind.does:
        yield from phrases_said(phrase_list("unnamed_recipients"), rendered)
