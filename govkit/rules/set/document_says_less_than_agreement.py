"""People who read a notice or letter that says less than the agreement are not told all that happens to their data.

What the agreement states of the partners, items and retention periods of a flow is followed to each notice and letter that
covers the flow. It must be stated there too, in its own words for the public.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.document import Place
from govkit.finding import Evidence, Severity
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered
from govkit.rules.statements import Chains, find_facts, stated_in

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

# The flows that a document covers, and what it must say of each when the agreement does.
_COVERED = {
    "privacy_notice": "notice.flows.*",
    "consent_letter": "letter.covers.*",
    "opt_out_letter": "letter.covers.*",
}
_PARTNERS = ("from.*", "to.*")
_ITEMS = ("carries.*.key",)


def check(rendered: Rendered, documents: tuple[Rendered, ...]) -> Iterator[DocumentProblem]:
    """A notice or letter must name every partner, item and retention period that the agreement does."""
    kind = rendered.document.kind
    agreement = next((each for each in documents if each.document.kind == "isa"), None)
    if agreement is None or kind not in _COVERED:
        return
    unsaid = _parts(stated_in(agreement.document.blocks)) - _parts(stated_in(rendered.document.blocks))
    for part in sorted(_wanted(rendered) & unsaid):
        yield DocumentProblem(
            Place(f"{kind}/document.html.j2", 1),
            "",
            f"The agreement prints `{part}`, and “{rendered.document.title}” says nothing of it.",
            "Add a sentence about it to that document's template, in words for the public.",
        )


def _wanted(each: Rendered) -> frozenset[str]:
    """The partners and items of the flows that a document covers; and for a notice, their retention."""
    covered = _COVERED[each.document.kind]
    patterns = [f"{covered}.{end}" for end in (*_PARTNERS, *_ITEMS)]
    parts = {part.chain[-1] for pattern in patterns for part in find_facts(pattern, each.facts)}
    kept = {f"{part}.retention" for part in parts if part.startswith("data_items.")}
    return frozenset(parts | (kept if each.document.kind == "privacy_notice" else set()))


def _parts(stated: Chains) -> frozenset[str]:
    """The parts of the partnership of which something is stated, such as `data_items.health-flag` and its `retention`."""
    paths = [chain[-1].split(".") for chain in stated]
    return frozenset(".".join(path[:length]) for path in paths for length in (2, 3) if len(path) > length)
