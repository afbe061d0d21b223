"""A row that names one flow and gives the lawful basis or the sender of another tells the parties, and people, what is not so.

Each fact is followed to the flow that it is written in. A row may stand for several flows that have the same facts: it names each of them, and
states the facts of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.document import Blank, Row, Stated, Table, leaves
from govkit.document.walk import walk
from govkit.finding import Evidence, Severity
from govkit.rules.case import Passage
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(2): a controller has to be able to show on which basis it does what"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
<table><tr><th>Flow</th><th>Sent</th></tr>
{% for flow in flows %}<tr><td>{{ flow.name }}</td><td>{{ flows[-loop.index].how_often }}</td></tr>{% endfor %}</table>
"""
GOOD = """
<table><tr><th>Flow</th><th>Sent</th></tr>
{% for flow in flows %}<tr><td>{{ flow.name }}</td><td>{{ flow.how_often }}</td></tr>{% endfor %}</table>
"""

_OF_FLOW: Final = re.compile(r"flows\.(?P<flow>[^.]+)\.(?P<fact>.+)")
_NAME: Final = "name"


class _Flows(NamedTuple):
    """The flows that a row names, and those of which it states anything else."""

    named: frozenset[str]
    told: frozenset[str]


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """A row that names flows states facts of each of them, if of any, and of no other."""
    for met in walk(rendered.document.blocks):
        for row in met.block.rows if isinstance(met.block, Table) else ():
            flows = _flows(row)
            if flows.named and flows.told and flows.named != flows.told:
                yield DocumentProblem(
                    row.place, met.clause, _why(flows), "State in each row the facts of the flows that it names."
                )


def _why(flows: _Flows) -> str:
    named, told = (listing([f"“{name}”" for name in sorted(each)]) for each in flows)
    return f"This row names {named}, and states facts of {told}."


def _flows(row: Row) -> _Flows:
    named, told = set[str](), set[str]()
    for cell in row.cells:
        for leaf in leaves(cell.inlines):
            if isinstance(leaf, Stated | Blank):
                found = [match for link in leaf.chain if (match := _OF_FLOW.fullmatch(link))]
                named.update(match["flow"] for match in found if match["fact"] == _NAME)
                told.update(match["flow"] for match in found if match["fact"] != _NAME)
    return _Flows(frozenset(named), frozenset(told))


CASES = (
    Passage(
        "<table>{% for flow in flows %}<tr><th>{{ flow.name }}</th><td>{{ flow.from | listing }}</td></tr>{% endfor %}</table>",
    ),
    Passage(
        '{% clause "a" %}<table><tr><th>{{ flows | listing }}</th><td>{{ flows[0].how }}</td></tr></table>{% endclause %}',
        "a",
    ),
    Passage(
        '{% clause "a" %}<table><tr><th>{{ flows[0].name }}</th><td>{{ flows | gather("how") | listing }}</td></tr></table>{% endclause %}',
        "a",
    ),
    Passage("<table><tr><th>{{ letter.subject }}</th><td>{{ letter.covers | listing }}</td></tr></table>"),
    Passage('<table><tr><th>{{ flows | gather("how") | listing }}</th><td>Flows</td></tr></table>'),
)
