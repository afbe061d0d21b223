"""Words such as “may”, “some” and “and others” leave people guessing what is shared about them, and with whom.

The clauses that have to say it are looked at: what is shared and with whom, in the agreement, the notice and the letters. So
are the facts that they print, but not the sentence on who a partner is; and why something is needed is no amount of it, nor a list.
`govkit/standards/hedges.yaml` lists clauses and words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.rules.filler import says_nothing
from govkit.rules.phrases import phrase_list
from govkit.rules.phrases_said import phrases_said
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.WARNING
SOURCE = "Article 29 Working Party, Guidelines on transparency (WP260), as summarised by a law firm"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("cl-plain", "pn-plain")
ENGLISH_ALONE = True

BAD = """
{% clause "what-we-share" %}<p>We may share details such as your address with other agencies.</p>{% endclause %}
"""
GOOD = """
{% clause "what-we-share" %}<p>We share your address with your surgery on 3 May 2027.</p>{% endclause %}
"""


_REASON: Final = re.compile(r"\.(?:why_\w+|reason|\w+_because)$")
_OF_WHAT_IS_SHARED: Final = ("leaves open how much it is.", "leaves the list open.")


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """The clauses about what is shared must say it outright."""
    hedges = phrase_list("hedges", rendered.kind.does)
    for problem in phrases_said(hedges, rendered) if hedges.clauses else ():
        printed = str(rendered.written.get(problem.path, ""))
        if problem.path.endswith(".who_they_are") or (printed and says_nothing(printed)):
            continue
        if not (_REASON.search(problem.path) and problem.message.endswith(_OF_WHAT_IS_SHARED)):
            yield problem
