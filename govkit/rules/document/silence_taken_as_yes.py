"""A consent letter that goes ahead unless people answer, or tells them to opt out, gets no valid consent.

The sharing that it asks about waits for a yes. Whoever does not reply has not said yes.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.document import Doing
from govkit.finding import Evidence, Severity
from govkit.rules.phrases import phrase_list
from govkit.rules.phrases_said import phrases_said
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 4(11): a statement or a clear affirmative action"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("cl-active-choice", "cl-no-reply")
ENGLISH_ALONE = True

BAD = """
{% clause "no-reply" %}<p>Unless we hear from you, we will share these details.</p>{% endclause %}
"""
GOOD = """
{% clause "no-reply" %}<p>If you do not reply, that means no. We will not share these details.</p>{% endclause %}
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """A consent letter must wait for a yes, in every sentence."""
    if Doing.ASKS_FOR_CONSENT in rendered.kind.does:
        yield from phrases_said(phrase_list("silence_as_yes"), rendered)
