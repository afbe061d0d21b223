"""A consent letter with a box for yes and none for no leaves people no way to refuse, so a tick says little.

Each question has a box for yes and after it a box for no. They may be worded otherwise: “I agree”, “I do not agree”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.document import Doing, Tickbox, text_of
from govkit.finding import Evidence, Severity
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered
from govkit.rules.tickboxes import tickboxes

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 4(11): freely given, by a clear affirmative action"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("cl-active-choice",)

BAD = """
{% clause "choice" %}<p>Can we share this?</p><p class="tickbox">Yes, I agree</p>{% endclause %}
"""
GOOD = """
{% clause "choice" %}<p>Can we share this?</p><p class="tickbox">Yes, I agree</p><p class="tickbox">No, I do not agree</p>{% endclause %}
"""

_ANSWER: Final = re.compile(
    r"(?P<no>no\b|i (?:do not|don[’']t|refuse))|(?P<yes>yes\b|i (?:agree|consent|give))", re.IGNORECASE
)


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """The boxes of a consent letter must come in pairs, a yes and then a no."""
    if Doing.ASKS_FOR_CONSENT not in rendered.kind.does:
        return
    boxes, is_english = list(tickboxes(rendered.document.blocks)), not rendered.document.other_language
    for pair in (boxes[start : start + 2] for start in range(0, len(boxes), 2)):
        answers = [_answer(each.box) for each in pair] if is_english else ["yes", "no"][: len(pair)]
        if answers != ["yes", "no"]:
            said = " and ".join(f"“{text_of(each.box.inlines)}”" for each in pair)
            yield DocumentProblem(
                pair[0].box.place,
                pair[0].clause,
                f"A yes and then a no are wanted here, not {said}.",
                "Give each question two boxes, first one for yes and then one for no, and no other box.",
            )


def _answer(box: Tickbox) -> str:
    said = _ANSWER.match(text_of(box.inlines).strip())
    return ("yes" if said["yes"] else "no") if said else ""
