"""Whoever reads two documents of one partnership that promise two things can rely on neither: one number to ring in a letter, another in the notice.

Sentences that promise something stand in `templates/KIND/sentences.yaml`, each with the promise that it makes and the value of that: how long
something is kept, whom to ring to take back a yes, when a reply is due. Promises with a value are compared over all documents of the
partnership. A house's own sentences are compared where its list, in the same form, says what they promise.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.data.promising import known_promises
from govkit.finding import Evidence, Severity
from govkit.rules.problem import DocumentProblem
from govkit.rules.promised import Promised
from govkit.rules.rendered import Rendered

SEVERITY = Severity.WARNING
SOURCE = "ICO guidance on transparency (information for people is clear, and kept up to date)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
{# the notice says: Ring Northmoor Council on 01632 960001 ..., and we will stop. The letter: #}
<p>Ring {{ letter.covers[0].to[0].contact.phone }}, write or email, and we will stop.</p>
"""
GOOD = """
<p>Ring {{ letter.answered_by.contact.phone }}, write or email, and we will stop.</p>
"""


def check(rendered: Rendered, documents: tuple[Rendered, ...]) -> Iterator[DocumentProblem]:
    """One promise must have one value in all documents of a partnership."""
    first = _first_made(rendered, documents)
    for promised in rendered.promised:
        other, where = first[promised.is_about]
        if promised.differs_from(other):
            yield DocumentProblem(
                promised.place,
                promised.clause,
                f"This says “{', '.join(promised.value)}”, and “{where.document.title}” says “{', '.join(other.value)}” "
                f"in its clause `{other.clause}`. Both promise {_says(promised)}.",
                "Let both print the same fact, or write in each for whom it holds.",
            )


def _first_made(
    rendered: Rendered, documents: tuple[Rendered, ...]
) -> dict[tuple[str, str], tuple[Promised, Rendered]]:
    """Each promise as it is made first, in the order of the documents up to this one."""
    first: dict[tuple[str, str], tuple[Promised, Rendered]] = {}
    for document in documents:
        for promised in document.promised:
            first.setdefault(promised.is_about, (promised, document))
        if document is rendered:
            break
    return first


def _says(promised: Promised) -> str:
    known = known_promises().get(promised.promise)
    return known.says if known else f"`{promised.promise}`"
