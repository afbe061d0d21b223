"""A promise of a right that a flow sets aside is false, and people who rely on it are misled.

A document that promises the right says of each such flow that it is set aside, by printing the reason or the provision of the exemption. Looked
at are privacy notices, letters, answers and briefings, with the facts that they print.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from govkit.data.promised_rights import promised_rights
from govkit.document import Doing
from govkit.finding import Evidence, Severity
from govkit.model.exemption import Right
from govkit.rules.case import Passage
from govkit.rules.phrases import plain_list
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered
from govkit.rules.statements import find_facts
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 5(1)(a), 12(1), 13(2)(b) and 14(2)(c); Data Protection Act 2018, section 44(1)(d)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s15-sch2-to-4", "dpa-2018-s44")
CATALOGUE = ("pn-rights", "pn-exemption")
ENGLISH_ALONE = True

GIVEN = """
flows.support-plan.exemptions:
  - {sets_aside: [objection, erasure], relied_on_by: harbour-families, provision: "Schedule 2, paragraph 2 (crime)", reason: A witness could be hurt.}
"""
BAD = """
{% clause "objection" %}<p>You have the right to object.</p>{% endclause %}
"""
GOOD = """
{% clause "objection" %}<p>You have the right to object, but not to this: {{ letter.covers[1].exemptions[0].reason }}</p>{% endclause %}
"""

_TO_PEOPLE: Final = (
    Doing.TELLS_PEOPLE,
    Doing.ASKS_FOR_CONSENT,
    Doing.OFFERS_OBJECTION,
    Doing.ANSWERS_PEOPLE,
    Doing.BRIEFS_STAFF,
)
# The flows that a document is about, by what it is made for; one made for the partnership is about all.
_ABOUT: Final = {
    "notice": ("notice.flows.*",),
    "letter": ("letter.covers.*",),
    "briefing": ("briefing.sends.*", "briefing.receives.*"),
}


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """No document may promise a right that one of its flows sets aside, without saying so."""
    if set(_TO_PEOPLE).isdisjoint(rendered.kind.does):
        return
    unsaid = dict(_set_aside_and_unsaid(rendered))
    told = set()
    for said in rendered.said:
        for right, flow in unsaid.items():
            for found in plain_list(promised_rights()[right]).find(said.text):
                if (right, said.place) not in told:
                    told.add((right, said.place))
                    yield DocumentProblem(
                        said.place,
                        said.clause,
                        f"“{found.words}” promises what “{flow}” sets aside: {say(right)}.",
                        "Say in the same document that it is set aside there, by which provision and why. Or take the promise out.",
                        path=said.path(found.start, found.end),
                    )


def _set_aside_and_unsaid(rendered: Rendered) -> Iterator[tuple[Right, str]]:
    """Each right that a flow of the document sets aside, where the document does not say so, with the name of the flow."""
    stated = {chain[-1] for chain in rendered.stated}
    for flow in _flows(rendered):
        for exemption in (each for each in flow.exemptions if _concerns(rendered, each)):
            said = any(f"{exemption.chain[-1]}.{key}" in stated for key in ("reason", "provision"))
            for right in () if said else exemption.sets_aside:
                if isinstance(right.fact, Right):
                    yield right.fact, str(flow.name.words)


def _concerns(rendered: Rendered, exemption: Any) -> bool:
    """Whether an exemption is of those who speak in the document: a notice is of its own controllers, other documents of all."""
    if "notice" not in rendered.facts:
        return True
    return any(exemption.chain[-1] == own.chain[-1] for own in find_facts("notice.exemptions.*", rendered.facts))


def _flows(rendered: Rendered) -> Iterator[Any]:
    about = [pattern for name, patterns in _ABOUT.items() if name in rendered.facts for pattern in patterns]
    for pattern in about or ["flows.*"]:
        yield from find_facts(pattern, rendered.facts)


CASES = (
    Passage('{% clause "objection" %}<p>You can object at any time.</p>{% endclause %}', "objection"),
    Passage('{% clause "rights" %}<p>You can ask us to delete it.</p>{% endclause %}', "rights"),
    Passage('{% clause "rights" %}<p>We can give you a copy of your information.</p>{% endclause %}'),
    Passage('{% clause "objection" %}<p>You can’t object to this.</p>{% endclause %}'),
)
