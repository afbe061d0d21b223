"""A box that is ticked already asks people to undo what they never did, and a tick that they did not make is no consent.

Boxes are written with the class `tickbox`, which prints them empty. A tick mark among the words of a letter does not belong there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 4(11) and Recital 32: pre-ticked boxes are no consent"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("cl-active-choice",)

BAD = """
{% clause "choice" %}<p>☑ Yes, I agree</p>{% endclause %}
"""
GOOD = """
{% clause "choice" %}<p class="tickbox">Yes, I agree</p><p class="tickbox">No, I do not agree</p>{% endclause %}
"""

_TICK: Final = re.compile(r"[☑☒✅✓✔🗹🗷]|\[[xX✓]\]")


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """No letter that people answer may hold a tick."""
    if not rendered.kind.is_answered:
        return
    for said in rendered.said:
        if tick := _TICK.search(said.text):
            yield DocumentProblem(
                said.place,
                said.clause,
                f"“{tick[0]}” is a tick that is there before anyone answers: “{said.text}”",
                'Write each answer as <p class="tickbox">, which prints an empty box.',
            )
