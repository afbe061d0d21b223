"""“A warning comes after two weeks and not four” says what was changed, so that a flow with the four weeks still has the old time.

What people, officers and the regulator had changed is looked at for a number that was given up. It must not stand before the same unit elsewhere in
the file, in a fact about the same matter: one that shares a word with what was changed, by itself or by the name of its part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.model.walk import every_fact
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import is_denied
from govkit.wording.counts import count_in

SEVERITY = Severity.WARNING
SOURCE = "good practice: what the record says was changed is changed"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

GIVEN = """
involvement.0.changed: A visit comes after two weeks of absence and not four.
"""
BAD = """
flows.attendance-flag.how_often: After four weeks of absence
"""
GOOD = """
flows.attendance-flag.how_often: After two weeks of absence
"""

_UNIT: Final = r"(?:working days?|days?|weeks?|months?|years?|hours?|people|families|children|times?|per cent|%)"
_GIVEN_UP: Final = re.compile(
    rf"\b(?P<now>\w+) (?P<unit>{_UNIT})(?: of (?P<of>\w+))?,? (?:and not|not|instead of|rather than|and no longer|no longer) (?P<before>\w+)\b"
    rf"(?! (?!{_UNIT})\w)",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[a-z]{4,}")
_COMMON: Final = re.compile(
    r"after|before|every|each|comes?|goes?|sen[dt]s?|with|within|from|the(?:y|m|ir|n)|th[ai][tns]|when|longer|shorter|instead|rather|only|more|most|least"
    r"|into|have|been|will|changed|help|information|data|three|four|five|seven|eight|nine|eleven|twelve|cent|people|families|children|times?|working"
    r"|(?:day|week|month|year|hour)s?"
)
_TELLS: Final = ("involvement.", "records.dpia.", "document_control.versions.")


class _GivenUp(NamedTuple):
    """A number that was given up for another, where that is told, and the words of the sentence that tell what it is about."""

    told_at: str
    given_up: re.Match[str]
    matter: frozenset[str]


def check(partnership: Partnership) -> Iterator[Problem]:
    """A number that was given up for another must not stand before the same unit elsewhere."""
    facts = {path: fact for path, fact in every_fact(partnership) if isinstance(fact, str) and not is_unsettled(fact)}
    changes = [change for path, told in facts.items() if path.startswith(_TELLS) for change in _changes(path, told)]
    for told_at, given_up, matter in changes:
        old = _unit(given_up["before"], given_up)
        if old is None or _was_taken_back(given_up, changes):
            continue
        for path, words in facts.items():
            if path.startswith(_TELLS) or matter.isdisjoint(_words(f"{words} {_names(facts, path)}")):
                continue
            if (found := _first_said(old, words)) and not _says_now(given_up, words):
                yield Problem(
                    path,
                    f"“{words}” says “{found}”, and `{told_at}` says that this was changed: “{given_up[0]}”.",
                    f"Write in `{path}` what it was changed to, or in `{told_at}` what was changed.",
                )


def _changes(path: str, told: str) -> Iterator[_GivenUp]:
    for given_up in _GIVEN_UP.finditer(told):
        start, end = told.rfind(". ", 0, given_up.start()) + 1, told.find(". ", given_up.end())
        matter = _words(told[start : end if end >= 0 else len(told)])
        yield _GivenUp(path, given_up, matter)


def _was_taken_back(given_up: re.Match[str], changes: list[_GivenUp]) -> bool:
    """Whether another change gave up the new number for the old one."""
    now, before = count_in(given_up["now"]), count_in(given_up["before"])
    return any((count_in(each["before"]), count_in(each["now"])) == (now, before) for _, each, _ in changes)


def _unit(number: str, given_up: re.Match[str]) -> re.Pattern[str] | None:
    """A number in figures or in words, before the unit and what it is counted of."""
    count = count_in(number)
    if count is None:
        return None
    of = rf"\s+of\s+{re.escape(given_up['of'])}" if given_up["of"] else ""
    unit = given_up["unit"].rstrip("s")
    return re.compile(rf"\b(?:{count}|{re.escape(number)})\s+{unit}s?{of}\b", re.IGNORECASE)


def _first_said(old: re.Pattern[str], words: str) -> str:
    """The first words that say it and are not denied, as in “no longer after four weeks”."""
    return next(
        (found[0] for found in old.finditer(words) if not is_denied(words, found.start(), found.end())),
        "",
    )


def _says_now(given_up: re.Match[str], words: str) -> bool:
    """Whether words say the new number too, so that the old one is about something else."""
    now = _unit(given_up["now"], given_up)
    return now is not None and now.search(words) is not None


def _names(facts: Mapping[str, str], path: str) -> str:
    """What the part is called in which a fact stands."""
    part = ".".join(path.split(".")[:2])
    return " ".join(facts.get(f"{part}.{key}", "") for key in ("name", "plain_name", "subject"))


def _words(said: str) -> frozenset[str]:
    """What words are about, each as one: without numbers, units and small words."""
    return frozenset(word.rstrip("s") for word in _WORD.findall(said.casefold()) if not _COMMON.fullmatch(word))


_AT = "flows.attendance-flag.how_often"
CASES = (
    *(
        Case(f"“{words}”", f"{_AT}: {words}", finds=_AT if found else "")
        for words, found in (
            ("After 4 weeks of absence", True),
            ("After four weeks", False),
            ("After four days of absence", False),
            ("After two weeks of absence, and for a child under five after four weeks of absence", False),
            ("After two weeks, not after four weeks of absence", False),
            ("to be agreed", False),
        )
    ),
    *(
        Case(
            f"“{words}” of {path}, where visits changed",
            f"involvement.0.changed: {{0}}\n{path}: {words}".format(
                "The first visit comes after two weeks and not four."
            ),
            finds=path if found else "",
        )
        for path, words, found in (
            ("flows.support-plan.how_often", "A visit after four weeks", True),
            ("flows.support-plan.how_often", "Every four weeks", False),
            ("flows.health-details.in_each_case", "within four weeks of the referral", False),
        )
    ),
    Case(
        "days of something else",
        "involvement.0.changed: People have 28 days and not 14 days to write back.\nflows.replies.how_often: Within 14 days of a change",
    ),
    Case(
        "a flow that is called after what changed",
        "involvement.0.changed: The school attendance flag goes each two weeks and not four.\nflows.attendance-flag.how_often: Every four weeks",
        finds=_AT,
    ),
    Case(
        "a change that a later one took back",
        f"""
        {_AT}: After four weeks of absence
        involvement.1.changed: A visit comes after four weeks of absence and not two.
        """,
    ),
    Case("no number", "involvement.0.changed: A visit comes after weeks and not later."),
)
