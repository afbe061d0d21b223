"""The safeguarding paragraph protects children or adults at risk, each by a test of its own, and so not those whom nothing here is about.

What `protects` says is held to the test beside it, and to what the flows on the basis carry. Who is protected need not be who the data is about, so
people under 18 are missed only where no flow tells of a child at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.safeguarding import Protected
from govkit.model.sharing import Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, parts, settled
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "Data Protection Act 2018, Schedule 1, paragraph 18(1) and (3): an individual under 18, or 18 or over and at risk"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

GIVEN = """
lawful_bases.council-early-help.schedule_1: paragraph 18 (safeguarding of children and of individuals at risk)
lawful_bases.council-early-help.safeguarding:
  protects: adults-at-risk
  without_consent: asking-would-prejudice-protection
  reason: Who does harm is often in the room.
  adults_at_risk: Each has needs for care, is harmed, and can’t stop it because of those needs.
"""
BAD = """
lawful_bases.council-early-help.safeguarding.protects: people-under-18
"""
GOOD = """
lawful_bases.council-early-help.safeguarding.protects: [people-under-18, adults-at-risk]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Whom the safeguarding paragraph protects must be those for whom the test is written, and of whom the flows tell."""
    for name, basis in parts(partnership.lawful_bases):
        safeguarding = basis.safeguarding
        if safeguarding is None or is_unsettled(safeguarding) or not all_settled(safeguarding.protects):
            continue
        protected = tuple(safeguarding.protects)
        path = f"lawful_bases.{name}.safeguarding"
        if basis.schedule_1 is not None and not is_unsettled(basis.schedule_1) and 18 not in basis.paragraphs:
            yield Problem(
                path,
                f"`{name}` says whom safeguarding protects, and rests on “{basis.schedule_1}”, which is not paragraph 18.",
                f"Write paragraph 18 in `lawful_bases.{name}.schedule_1`, or take `safeguarding` out.",
            )
        elif protected == (Protected.UNDER_18,) and safeguarding.adults_at_risk is not None:
            yield Problem(
                f"{path}.protects",
                "The paragraph is used for people under 18 alone, and the test under it is the one for adults at risk.",
                f"Add `adults-at-risk` to `{path}.protects`, or take `adults_at_risk` out.",
            )
        elif protected == (Protected.UNDER_18,) and _tells_of(partnership, name) == {False}:
            yield Problem(
                f"{path}.protects",
                "The paragraph is used for people under 18, and no flow on this basis tells of a child.",
                f"Write `adults-at-risk` in `{path}.protects`, or say in `about` of the items which children they are about.",
            )


def _tells_of(partnership: Partnership, basis: str) -> set[bool]:
    """Whether the flows on a basis tell of children and of others."""
    items = [
        item
        for _, flow in parts(partnership.flows)
        if basis in settled(flow.basis.values())
        for _, item in items_of(partnership, flow)
        if item.form != Form.AGGREGATE
    ]
    if any(is_unsettled(item.about) for item in items):
        return set()
    return {
        each
        for item in items
        for each, is_so in ((True, item.is_about_children), (False, item.is_about_others))
        if is_so
    }


_PARAGRAPH = "lawful_bases.council-early-help.schedule_1"
CASES = (
    Case(
        "another paragraph",
        f"{_PARAGRAPH}: paragraph 19 (safeguarding of economic well-being)",
        finds="lawful_bases.council-early-help.safeguarding",
    ),
    Case("two paragraphs", f"{_PARAGRAPH}: paragraphs 6 and 18"),
    Case("a paragraph to be agreed", f"{_PARAGRAPH}: to be agreed"),
    Case("whom to be agreed", "lawful_bases.council-early-help.safeguarding.protects: to be agreed"),
    Case(
        "whom else to be agreed",
        "lawful_bases.council-early-help.safeguarding.protects: [people-under-18, to be agreed]",
    ),
    Case(
        "children of whom nothing is told",
        """
        lawful_bases.national-evaluation.schedule_1: paragraph 18
        lawful_bases.national-evaluation.safeguarding: {protects: people-under-18, without_consent: asking-would-prejudice-protection, reason: So.}
        data_items.programme-counts.form: identifiable
        """,
        finds="lawful_bases.national-evaluation.safeguarding.protects",
        says="no flow on this basis tells of a child",
    ),
)
