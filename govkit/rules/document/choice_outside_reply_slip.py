"""A request for consent has to stand apart from everything else, so that people see what they are asked and nothing is slipped in.

The boxes stand in the `reply-slip` of the letter, a part of its own that people send back.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.document import Doing
from govkit.finding import Evidence, Severity
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered
from govkit.rules.tickboxes import tickboxes

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 7(2): clearly distinguishable from the other matters"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("cl-unbundled",)

BAD = """
{% clause "choice" %}<p>Can we share this?</p><p class="tickbox">Yes, I agree</p><p class="tickbox">No, I do not agree</p>{% endclause %}
"""
GOOD = """
<div class="reply-slip">
{% clause "choice" %}<p>Can we share this?</p><p class="tickbox">Yes, I agree</p><p class="tickbox">No, I do not agree</p>{% endclause %}
</div>
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """Each box of a consent letter must stand in its reply slip."""
    if Doing.ASKS_FOR_CONSENT not in rendered.kind.does:
        return
    for box in tickboxes(rendered.document.blocks):
        if not box.in_reply_slip:
            yield DocumentProblem(
                box.box.place,
                box.clause,
                "People are asked for their answer among other matters.",
                'Put the boxes into <div class="reply-slip">, apart from the rest of the letter.',
            )
