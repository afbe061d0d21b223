"""People who read a notice or letter that says less than the agreement are not told all that happens to their data.

What the agreement states of the partners, items and retention periods of a flow is followed to each notice and letter that
covers the flow. It must be stated there too, in its own words for the public.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.document import Doing, Place
from govkit.finding import Evidence, Severity
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered
from govkit.rules.statements import Chains, find_facts

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 5(1)(a), 13 and 14: people are told of the purposes, recipients, data and retention"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
{# the agreement states three recipients of a flow, the notice two #}
<li>To: {{ flow.to[0].name }} and {{ flow.to[1].name }}</li>
"""
GOOD = """
<li>To: {{ flow.to | listing }}</li>
"""

# The flows that a document covers and their senders for whom it speaks, by what it is made for.
_COVERED = {
    "notice": ("notice.flows.*", "notice.flows.*.from.*"),
    "letter": ("letter.covers.*", "letter.senders.*.value.*"),
    "conversation": ("conversation.covers.*", "conversation.senders.*.value.*"),
}
_TELLING = (Doing.TELLS_PEOPLE, Doing.ASKS_FOR_CONSENT, Doing.OFFERS_OBJECTION)
_OF_FLOWS = ("to.*", "carries.*.key")  # what it must say of each flow when the agreement does


def check(rendered: Rendered, documents: tuple[Rendered, ...]) -> Iterator[DocumentProblem]:
    """A notice or letter must name every partner, item and retention period that the agreement does."""
    agreement = next((each for each in documents if Doing.SETS_OUT_AGREEMENT in each.kind.does), None)
    if agreement is None or set(_TELLING).isdisjoint(rendered.kind.does):
        return
    unsaid = _parts(agreement.stated) - _parts(rendered.stated)
    for part in sorted(_wanted(rendered) & unsaid):
        yield DocumentProblem(
            Place(f"{rendered.kind.name}/document.html.j2", 1),
            "",
            f"The agreement prints `{part}`, and “{rendered.document.title}” says nothing of it.",
            "Add a sentence about it to that document's template, in words for the public.",
        )


def _wanted(each: Rendered) -> frozenset[str]:
    """The partners and items of the flows that a document covers; and for one that tells people of everything, their retention."""
    covered = [paths for name, paths in _COVERED.items() if name in each.facts]
    patterns = [path for flows, senders in covered for path in (senders, *(f"{flows}.{end}" for end in _OF_FLOWS))]
    parts = {part.chain[-1] for pattern in patterns for part in find_facts(pattern, each.facts)}
    kept = {f"{part}.retention" for part in parts if part.startswith("data_items.")}
    return frozenset(parts | (kept if Doing.TELLS_PEOPLE in each.kind.does else set()))


def _parts(stated: Chains) -> frozenset[str]:
    """The parts of the partnership of which something is stated, such as `data_items.health-flag` and its `retention`."""
    paths = [chain[-1].split(".") for chain in stated]
    return frozenset(".".join(path[:length]) for path in paths for length in (2, 3) if len(path) > length)
