"""A placeholder that was never filled in reaches the people who read the document."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.case import Passage
from govkit.rules.placeholder import find_placeholder
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 12(1): concise, transparent and intelligible"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
{% clause "retention" %}<p>We keep it for [insert period].</p>{% endclause %}
"""
GOOD = """
{% clause "retention" %}<p>We keep it for 12 months.</p>{% endclause %}
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """No words of a template may stand for words that are still to come; `placeholder-for-fact` looks at the facts."""
    if not find_placeholder("\n".join([words for words, _clause, _place in rendered.typed])):
        return  # most documents have none, and all of their words at once are soon looked through
    for words, clause, place in rendered.typed:
        if found := find_placeholder(words):
            yield DocumentProblem(
                place,
                clause,
                f"A placeholder was left in: “{found}”.",
                "Write what it stands for, or take it out.",
            )


CASES = (
    *(
        Passage(f'{{% clause "a" %}}<p>When: {words}</p>{{% endclause %}}', finds="a")
        for words in ("TBC", "To do: ask", "[insert date]", "XXXX", "____", "&lt;&lt;name&gt;&gt;", "???")
    ),
    *(
        Passage(f'{{% clause "a" %}}<p>{words}</p>{{% endclause %}}')
        for words in (
            "Do this today.",
            "Ask the Todmorden office.",
            "[1]",
            "See page xxi.",
            "They need it to do as you ask.",
        )
    ),
)
