"""A sentence that says that flags are deleted after three months is a promise, and a field that keeps one for three years breaks it.

Sentences of the form “flags are deleted after three months” or “the first list is destroyed within a month” are held to the items whose name has
those words, and “it is deleted within a month” in why an item is used anew to that item. An item that is kept for less than the sentence says keeps
the promise. “Soon after the licence ends” is held to the one item whose time is counted from that, and a year is not soon. An item that is kept until
somebody is of an age is held to a lower age in a sentence, and to a time of months or a few years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.period import Period, Unit
from govkit.model.retention import Retention, age_in
from govkit.model.unsettled import is_unsettled
from govkit.model.walk import every_fact
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.events import event_in
from govkit.rules.problem import Problem
from govkit.wording.counts import count_in

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(a) and (e): what people are told of how long data is kept is true"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
data_items.health-flag.retention: {keep_for: 3 years, counted_from: the flag is sent, then: securely deleted}
records.children.best_interests: No flag marks a family for years, so flags are deleted after three months.
"""
GOOD = """
data_items.health-flag.retention: {keep_for: 3 months, counted_from: the flag is sent, then: securely deleted}
records.children.best_interests: No flag marks a family for years, so flags are deleted after three months.
"""

_TOLD: Final = re.compile(
    r"(?P<what>(?:[a-z’-]+ ){1,3})(?:is|are|will be) (?:securely )?(?:deleted|destroyed|erased) (?:after|within|in) (?P<count>\w+) "
    r"(?P<unit>working day|day|week|month|year)s?\b(?! (?:after|of|from|before)\b)",
    re.IGNORECASE,
)
_ADVISED: Final = re.compile(
    r"\b(?:delete|destroy|erase)s? (?P<what>(?:[a-z’-]+ ){1,4})(?:after|within|in) (?P<count>\w+) "
    r"(?P<unit>working day|day|week|month|year)s?\b(?! (?:after|of|from|before)\b)",
    re.IGNORECASE,
)
_TOLD_AGE: Final = re.compile(
    r"(?P<what>(?:[a-z’-]+ ){1,3})(?:is|are|will be) (?:securely )?(?:deleted|destroyed|erased) "
    r"(?P<when>(?:when|once|as soon as|at|on|by) [^,.;:()]+)",
    re.IGNORECASE,
)
_SOON: Final = re.compile(
    r"\b(?:deleted|destroyed|erased) (?:soon|shortly|right|straight|directly|promptly|quickly|immediately|at once|as soon as|once|when)"
    r"(?: after| when| once)? (?P<event>[^,.;:()]+)",
    re.IGNORECASE,
)
_OF_ITEM: Final = re.compile(r"data_items\.([^.]+)\.reuse\.reason$")
_NOT_SOON: Final = Period(1, Unit.YEAR)
_UNTIL_AN_AGE: Final = Period(1, Unit.YEAR)
_ENDING: Final = (
    "partnership.ending.data"  # what goes when a partner leaves, which is sooner than it would go otherwise
)
_FIRST: Final = "first"
_DELETES: Final = ("elete", "estroy", "rase")  # looked for before patterns, which take long
_SMALL: Final = re.compile(r"a|all|any|each|every|the|that|these|those|this|so|and|but|its|their|our")


def check(partnership: Partnership) -> Iterator[Problem]:
    """No item may be kept for longer than a sentence of the file says that it is."""
    for path, fact in every_fact(partnership):
        if (
            path == _ENDING
            or not isinstance(fact, str)
            or is_unsettled(fact)
            or not any(end in fact for end in _DELETES)
        ):
            continue
        for soon in _SOON.finditer(fact):
            yield from _not_soon(partnership, path, soon)
        for aged in _TOLD_AGE.finditer(fact):
            yield from _at_a_lower_age(partnership, path, aged)
        for found in (*_TOLD.finditer(fact), *_ADVISED.finditer(fact)):
            count = count_in(found["count"])
            told = Period(count, Unit(found["unit"].lower())) if count else None
            wanted = _wanted(found["what"])
            own = _own_item(path, found["what"])
            for name, called, kept in _kept(partnership) if wanted else ():
                is_meant = name == own if own else _is_meant(partnership, name, called, wanted)
                if told and is_meant and _shortest(kept) > told.longest:
                    yield Problem(
                        f"data_items.{name}.retention.{kept.time_key}",
                        f"“{partnership.data_items[name].name}” is kept {kept.in_words}, but `{path}` says “{found[0].strip()}”.",
                        f"Write one time in both: `keep_for: {told}`, or what is true in `{path}`.",
                    )


def _at_a_lower_age(partnership: Partnership, path: str, told: re.Match[str]) -> Iterator[Problem]:
    """What is told to go at an age, and is kept until a higher one."""
    age, wanted, own = age_in(told["when"]), _wanted(told["what"]), _own_item(path, told["what"])
    for name, called, kept in _kept(partnership) if age is not None and wanted else ():
        is_meant = name == own if own else _is_meant(partnership, name, called, wanted)
        if is_meant and kept.until_age is not None and age is not None and kept.until_age > age:
            yield Problem(
                f"data_items.{name}.retention.{kept.time_key}",
                f"“{partnership.data_items[name].name}” is kept {kept.in_words}, but `{path}` says “{told[0].strip()}”.",
                f"Write one age in both: in `data_items.{name}.retention.until`, and in `{path}`.",
            )


def _wanted(what: str) -> list[str]:
    """The words that say what goes."""
    return [_stem(word) for word in what.casefold().split() if not _SMALL.fullmatch(word)]


def _not_soon(partnership: Partnership, path: str, told: re.Match[str]) -> Iterator[Problem]:
    """What is told to go soon after an event, and is counted from it, if that is one item alone."""
    event = event_in(told["event"])
    meant = [
        (name, kept)
        for name, _, kept in _kept(partnership)
        if event and isinstance(kept.counted_from, str) and event_in(kept.counted_from) == event
    ]
    if len(meant) == 1 and _shortest(meant[0][1]) > _NOT_SOON.longest:
        name, kept = meant[0]
        yield Problem(
            f"data_items.{name}.retention.keep_for",
            f"“{partnership.data_items[name].name}” is kept for {kept.keep_for} after {kept.counted_from}, but `{path}` says “{told[0].strip()}”.",
            f"Write a short time in `data_items.{name}.retention.keep_for`, or what is true in `{path}`.",
        )


def _own_item(path: str, what: str) -> str:
    """The item of which a sentence of its own says “it is deleted”; empty where none is."""
    found = _OF_ITEM.match(path)
    return found[1] if found and what.rsplit(maxsplit=1)[-1].casefold() in ("it", "they") else ""


def _kept(partnership: Partnership) -> Iterator[tuple[str, set[str], Retention]]:
    """Each item with a settled time: its id, the words of its name and form, and the time."""
    for name, item in parts(partnership.data_items):
        kept = item.retention
        if kept is not None and not is_unsettled(kept) and (kept.counted_time or kept.until_age):
            yield name, {_stem(word) for word in f"{item.name} {item.form}".casefold().split()}, kept


def _shortest(kept: Retention) -> int:
    """How many days a time has at least; one that ends at an age has years, but for those who are nearly as old."""
    if kept.until_age is not None:
        return _UNTIL_AN_AGE.shortest
    return kept.counted_time.shortest if kept.counted_time else 0


def _is_meant(partnership: Partnership, name: str, called: set[str], wanted: list[str]) -> bool:
    """Whether the words name an item; the first list is the one that is sent before all others that are lists."""
    if _FIRST not in wanted or _FIRST in called:
        return set(wanted) <= called
    rest = set(wanted) - {_FIRST}
    sent = {
        item: flow.starts
        for _, flow in parts(partnership.flows)
        if not is_unsettled(flow.starts)
        for item in flow.carries
    }
    alike = [
        other
        for other, words, kept in _kept(partnership)
        if other in sent and rest <= words | {_stem(word) for word in str(kept.counted_from).casefold().split()}
    ]
    return bool(rest) and bool(alike) and name == min(alike, key=sent.__getitem__)


def _stem(word: str) -> str:
    return word.removesuffix("s")


_SAID = "records.children.best_interests: {words}"
_LONG = "\ndata_items.health-flag.retention: {keep_for: 1 year, counted_from: the flag is sent, then: securely deleted}"
_AT = "data_items.health-flag.retention.keep_for"
CASES = (
    *(
        Case(f"“{words}”", _SAID.format(words=words) + _LONG, finds=_AT if found else "")
        for words, found in (
            ("The health flag is deleted within 12 weeks.", True),
            ("A health flag will be securely destroyed after six months.", True),
            ("Health flags are deleted after 20 working days.", True),
            ("Health flags are erased in a month.", True),
            ("Flags are deleted after one year.", False),
            ("Flags are deleted after twelve months.", False),
            ("Flags are deleted after some months.", False),
            ("Flags that led to nothing are deleted after three months.", False),
            ("School flags are deleted after three months.", False),
            ("Flags are deleted three months after the plan ends.", False),
            ("Flags are deleted within a month of the end.", False),
            ("The officers advised to delete the health flag after three months.", True),
            ("The first is deleted after a month.", False),
            ("The first health flag is deleted after a month.", True),
            ("Staff delete each flag within a year.", False),
            ("It is deleted after a month.", False),
            ("They are looked at after a month.", False),
            ("Those are deleted after a month.", False),
        )
    ),
    *(
        Case(
            f"“{words}”, kept for {keep_for}",
            _SAID.format(words=words)
            + f"\ndata_items.health-flag.retention: {{keep_for: {keep_for}, counted_from: the visits end, then: securely deleted}}",
            finds=_AT if found else "",
        )
        for words, keep_for, found in (
            ("Only two teams see it, and it is deleted soon after the visits end.", "30 years", True),
            ("It is deleted soon after the visits end.", "3 months", False),
            ("It is destroyed as soon as the visits end.", "2 years", True),
            ("It is destroyed as soon as the help ends.", "2 years", False),
            ("It is destroyed as soon as the visits end.", "to be agreed", False),
        )
    ),
    *(
        Case(
            f"“{words}” of the item itself, kept for {keep_for}",
            f"""
            records.children.best_interests: Help comes sooner.
            data_items.health-flag.reuse: {{collected_for: give care, allowed_by: archiving-research-statistics, reason: '{words}'}}
            data_items.health-flag.retention: {{keep_for: {keep_for}, counted_from: the flag is sent, then: securely deleted}}
            """,
            finds=_AT if found else "",
        )
        for words, keep_for, found in (
            ("It is used for this alone, and it is deleted within a month.", "10 years", True),
            ("It is used for this alone, and it is deleted within a month.", "1 month", False),
            ("The mailing list goes first, and that is deleted within a month.", "10 years", False),
        )
    ),
    *(
        Case(
            f"“{words}”, kept until {until}",
            _SAID.format(words=words)
            + f"\ndata_items.health-flag.retention: {{until: {until}, then: securely deleted}}",
            finds="data_items.health-flag.retention.until" if found else "",
        )
        for words, until, found in (
            ("Health flags are deleted when the child is 18.", "the child is 25", True),
            ("Each health flag will be securely destroyed at the child’s 18th birthday.", "the child turns 21", True),
            ("Health flags are deleted when the child is 25.", "the child is 25", False),
            ("Health flags are deleted when the child is 25.", "the child is 18", False),
            ("School flags are deleted when the child is 18.", "the child is 25", False),
            ("Health flags are deleted once the help ends.", "the child is 25", False),
            ("Health flags are deleted when the child is 18.", "the case is closed", False),
            ("Health flags are deleted within three months.", "the child is 25", True),
            ("Health flags are deleted within three months.", "the case is closed", False),
            ("Health flags are deleted within three months.", "to be agreed", False),
        )
    ),
    Case(
        "what a partner that leaves deletes",
        _SAID.format(words="Help comes sooner.")
        + f"\npartnership.ending.data: Whoever leaves deletes health flags within 30 days.{_LONG}",
    ),
    Case(
        "two items that are counted from one event",
        _SAID.format(words="It is deleted soon after the visits end.")
        + """
data_items.health-flag.retention: {keep_for: 3 years, counted_from: the visits end, then: securely deleted}
data_items.attendance-flag.retention: {keep_for: 3 years, counted_from: the visits end, then: securely deleted}
""",
    ),
    Case(
        "a time to be agreed",
        _SAID.format(words="Flags are deleted after a month.")
        + """
data_items.health-flag.retention: to be agreed
data_items.attendance-flag.retention: {keep_for: to be agreed, counted_from: the flag is sent, then: securely deleted}
""",
    ),
    Case(
        "no time",
        _SAID.format(words="The health flag is deleted after a month.")
        + "\ndata_items.health-flag.retention: (left out)",
    ),
)
