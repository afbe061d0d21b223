"""Records can be matched only on what stands in them, so whoever matches them has to hold or get each thing that they are matched on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, name_of, parts, placed, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(d): data is accurate, and so is what it is matched on"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

GIVEN = """
records.matching:
  on: [name, date of birth]
  done_by: northmoor-community-trust
  how: Two people compare the lists.
  doubtful: A doubtful match is left out.
"""
BAD = """
records.matching.on: [National Insurance number]
"""
GOOD = """
records.matching.on: [name, date of birth]
"""

_WORD: Final = re.compile(r"[a-z]{3,}")
_SMALL: Final = frozenset({"the", "and", "their", "each", "all", "first", "last", "full", "part", "both", "same"})


def check(partnership: Partnership) -> Iterator[Problem]:
    """What records are matched on must stand in an item that whoever matches them holds or gets."""
    matching = partnership.records.matching
    if matching is None or is_unsettled(matching) or is_unsettled(matching.on) or is_unsettled(matching.done_by):
        return
    items = _items_at(partnership, matching.done_by)
    if items is None:
        return
    there = {stem for words in items for stem in _stems(words)}
    missing = [(index, words) for index, words in placed(matching.on) if there.isdisjoint(_stems(words))]
    if not items:
        yield Problem(
            "records.matching.done_by",
            f"{name_of(partnership.partners, matching.done_by)} matches the records, but neither holds nor gets any of them.",
            "Name who gets the records that are matched, or send them to it in a flow.",
        )
    for index, words in missing if items else ():
        yield Problem(
            f"records.matching.on.{index}",
            f"Records are matched on “{words}”, but none that {name_of(partnership.partners, matching.done_by)} holds or gets has it.",
            "Match on what stands in the records, or add it to the `contains` of an item that it gets.",
        )


def _items_at(partnership: Partnership, partner: str) -> list[str] | None:
    """What the items contain that a partner holds or gets; nothing where that is to be agreed."""
    flows = [flow for _, flow in parts(partnership.flows) if partner in settled(flow.takers)]
    got = {item for flow in flows for item in settled(flow.carries)}
    items = [item for name, item in parts(partnership.data_items) if name in got or partner in settled(item.held_by)]
    if not all(all_settled(item.contains) for item in items):
        return None
    return [words for item in items for words in item.contains]


def _stems(words: str) -> frozenset[str]:
    """The words that matter of what is matched on, without a plural’s s: `birth` of “dates of birth”."""
    return frozenset(word.rstrip("s") for word in _WORD.findall(words.casefold()) if word not in _SMALL)


CASES = (
    Case("a family reference", "records.matching.on: [family reference]"),
    Case("one of two that nobody has", "records.matching.on: [name, tenancy number]", finds="records.matching.on.1"),
    Case(
        "somebody who has no records",
        """
        records.matching.done_by: national-families-office
        flows.programme-counts: (left out)
        """,
        finds="records.matching.done_by",
    ),
    Case("matching that is to be agreed", "records.matching: to be agreed"),
    Case(
        "contents that are to be agreed",
        "records.matching.on: [tenancy number]\ndata_items.family-list.contains: to be agreed",
    ),
)
