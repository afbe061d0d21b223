"""Consent is something that people say or do, so words that make it out of their silence are false, and what rests on them is unlawful.

Each document is looked at, and so are the facts that it prints, such as the reason for a confidentiality basis. An opt-out
letter may say that sharing goes ahead unless people object; it may not call that consent or agreement. A page for staff
quotes facts that the agreement prints, and there they are found; its own words are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.document import Doing
from govkit.finding import Evidence, Severity
from govkit.rules.case import Passage
from govkit.rules.phrases import phrase_list
from govkit.rules.phrases_said import phrases_said
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 4(11): a statement or a clear affirmative action"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("ol-no-consent-words",)
ENGLISH_ALONE = True

BAD = """
{% clause "later" %}<p>By not replying, you agree that we can share this.</p>{% endclause %}
"""
GOOD = """
{% clause "later" %}<p>If you do nothing, we will share this. Doing nothing does not mean that you agree.</p>{% endclause %}
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """No document may call it consent when people say nothing."""
    quotes = Doing.BRIEFS_STAFF in rendered.kind.does
    for problem in phrases_said(phrase_list("silence_as_consent", rendered.kind.does), rendered):
        if not (quotes and problem.path):
            yield problem


CASES = (
    *(
        Passage(f'{{% clause "later" %}}<p>{sentence}</p>{{% endclause %}}', "later")
        for sentence in (
            "If you do nothing, we take it that you agree.",
            "If you do nothing, you cannot complain, since you agree.",
            "If you do not reply, that means yes.",
        )
    ),
    *(
        Passage(f'{{% clause "later" %}}<p>{sentence}</p>{{% endclause %}}')
        for sentence in (
            "If you do nothing, it does not mean that you agree.",
            "If you do not reply, we will not take it that you consent.",
            "If you say nothing, that never counts as a yes.",
        )
    ),
)
