"""A clause with nothing under its heading promises something and says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.document import Clause, Heading, every_block, pieces, text_of
from govkit.finding import Evidence, Severity
from govkit.rules.case import Passage
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.ERROR
SOURCE = "The source of the clause that is empty"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
{% clause "retention" %}<h2>Retention</h2>{% endclause %}
"""
GOOD = """
{% clause "retention" %}<h2>Retention</h2><p>We keep it for 12 months.</p>{% endclause %}
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """Each required clause must hold words beside its headings."""
    for required, clause in rendered.present():
        if not has_words(clause):
            yield DocumentProblem(
                clause.place,
                required.id,
                f"The clause “{required.id}” is empty: nothing says {required.says}.",
                "Write the clause, or take out the condition that leaves it empty.",
                required,
            )


def has_words(clause: Clause) -> bool:
    """Whether a clause says anything beside its headings."""
    said = (
        text_of(inlines)
        for block in every_block(clause.blocks)
        if not isinstance(block, Heading)
        for inlines, _place in pieces(block)
    )
    return any(char.isalnum() for words in said for char in words)


CASES = (
    *(
        Passage(f'{{% clause "retention" %}}{body}{{% endclause %}}', finds="retention")
        for body in (
            "",
            "<h2>Retention</h2>",
            "<p></p>",
            "<p>—</p>",
            "{% if false_thing is defined %}<p>Words</p>{% endif %}",
        )
    ),
)
