"""A controller has to show what people agreed to and when, and a letter without its date and reference shows neither.

The version stands at the foot of each page. `build` keeps the words of each letter in `KIND.tree.json`, and in `manifest.json` what
they were made from: keep both with the replies.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.document import Place
from govkit.finding import Evidence, Severity
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered
from govkit.rules.statements import stated_in

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 7(1): able to demonstrate consent; Article 5(2): accountability"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("cl-record",)

BAD = """
<p>Dear {{ recipient.name }}</p>
"""
GOOD = """
<p>{{ letter.posted }}<br>Our reference: {{ recipient.reference }}</p>
<p>Dear {{ recipient.name }}</p>
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """A letter must print the day it is posted and its reference."""
    document = rendered.document
    if not rendered.kind.is_answered:
        return
    stated = {chain[-1] for chain in stated_in(document.blocks)}
    wanted = {f"{document.subject_path}.posted": "letter.posted", "recipient.reference": "recipient.reference"}
    for path, name in wanted.items():
        if path not in stated:
            yield DocumentProblem(
                Place(f"{document.kind}/document.html.j2", 1),
                "",
                f"The letter does not print `{name}`.",
                f"Print {{{{ {name} }}}} at the top of the letter.",
            )
