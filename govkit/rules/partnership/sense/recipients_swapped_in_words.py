"""Where one line of a flow sends a small child’s record to the council and the next to the health board, half of them reach the wrong service.

A flow to several partners says who gets what in which case: in `limit`, `how`, `in_each_case`, `how_often` and what it carries. Whoever is named for
one case, such as `for a child under school age`, has to be the same in all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.spoken_of import is_part_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(d) and (f): data reaches whom it is for"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

GIVEN = """
flows.family-list.how: Email to the surgeries or, for a child under school age, of the health trust
"""
BAD = """
flows.family-list.limit: For a child under school age it goes to Harrow Lane Surgery.
"""
GOOD = """
flows.family-list.limit: For a child under school age it goes to Northmoor Community Trust.
"""

_FOR: Final = re.compile(
    r"\bfor (?P<case>(?:an?|any|each|every|all) (?!other\b)[\w’ -]+?)(?:, | (?=it |they |the |this ))(?P<whom>[^,;.]+)",
    re.IGNORECASE,
)


class _Named(NamedTuple):
    """Who gets it in a case, by the key that says so."""

    key: str
    case: str
    whom: frozenset[str]


def check(partnership: Partnership) -> Iterator[Problem]:
    """For one case, a flow must name the same recipients wherever it names any."""
    for name, flow in parts(partnership.flows):
        if len(tuple(settled(flow.to))) < 2:
            continue
        first: dict[str, _Named] = {}
        for named in _named_in(partnership, flow):
            before = first.setdefault(named.case, named)
            if before.whom.isdisjoint(named.whom):
                yield Problem(
                    f"flows.{name}.{named.key}",
                    f"For {named.case}, `{before.key}` names {_names(partnership, before.whom)}, and `{named.key}` names "
                    f"{_names(partnership, named.whom)}.",
                    f"Write in `flows.{name}` the same recipient for it in both.",
                )


def _named_in(partnership: Partnership, flow: Flow) -> Iterator[_Named]:
    words: dict[str, object] = {key: getattr(flow, key) for key in ("how", "how_often", "in_each_case", "limit")}
    words |= {f"carries.{item}": why for item, why in parts(flow.carries)}
    for key, said in words.items():
        if not isinstance(said, str) or is_unsettled(said):
            continue
        for found in _FOR.finditer(said):
            whom = frozenset(to for to in settled(flow.to) if is_part_of(partnership.partners[to], found["whom"]))
            if whom:
                yield _Named(key, found["case"].casefold(), whom)


def _names(partnership: Partnership, partners: frozenset[str]) -> str:
    return listing([name_of(partnership.partners, each) for each in sorted(partners)])


_AT = "flows.family-list.limit"
CASES = (
    *(
        Case(f"“{words}”", f"{_AT}: {words}", finds=_AT if found else "")
        for words, found in (
            ("For a child under school age, Harrow Lane Surgery gets it.", True),
            ("For a child at school it goes to Harrow Lane Surgery.", False),
            ("For a child under school age it goes to whoever asks.", False),
            ("For any other child it goes to Harrow Lane Surgery.", False),
            ("to be agreed", False),
        )
    ),
    Case(
        "one recipient",
        f"flows.family-list.to: harrow-lane-surgery\n{_AT}: For a child under school age it goes to Harrow Lane Surgery.",
    ),
)
