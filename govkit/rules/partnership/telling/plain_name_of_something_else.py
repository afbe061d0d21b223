"""A plain name that tells of something else than the item holds, or of other people, hides from people the sharing that does happen.

The subjects of the plain name are set beside those of the name and the contents, by the words of the groups `subject-...` in
`govkit/standards/telling_words.yaml`: a plain name about rent for an item about attendance. Totals are told of in words of their own. An item that is
marked as about health may be about school all the same: what a child needs in order to learn tells of a disability.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import DataItem, Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import group_of, subjects
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(a) and Article 14(1)(d): people are told the categories of personal data concerned"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
data_items.attendance-flag.plain_name: how much rent you owe
"""
GOOD = """
data_items.attendance-flag.plain_name: whether a child in your family misses a lot of school
"""

# What stands in most items, whatever they are about.
_LOOSE: Final = frozenset({"subject-family-help", "subject-people", "subject-answers", "subject-safety"})
_A_CHILD: Final = re.compile(
    r"\byour (?:child|children|baby|son|daughter|toddler)\b(?!’s? (?:school|teacher|nurse|nursery)\b)", re.IGNORECASE
)
_WHO_KNOWS: Final = re.compile(r"\bwhat [^,.;]{1,40}? (?:must|has to|have to|needs? to|should) know\b", re.IGNORECASE)
_GROWN_UP: Final = re.compile(r"\b(?:adults?|tenants?|older|elderly|pensioners?|employees?|staff)\b", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """A plain name has to be about what the item contains, and about those whom the item is about."""
    for name, item in parts(partnership.data_items):
        if item.form == Form.AGGREGATE or is_unsettled(item.plain_name):
            continue
        told = _WHO_KNOWS.sub("", item.plain_name)
        plain, held = subjects(partnership, told) - _LOOSE, _held(partnership, item) - _LOOSE
        if plain and held and not plain & held and not _tells_of_needs(partnership, item, plain):
            yield Problem(
                f"data_items.{name}.plain_name",
                f"“{item.plain_name}” tells people of {_called(partnership, plain)}, and “{item.name}” with what it contains is about "
                f"{_called(partnership, held)}.",
                f"Write in `plain_name` of `data_items.{name}` what the item holds, in plain words.",
            )
        elif _A_CHILD.search(item.plain_name) and _is_about_grown_ups(item):
            yield Problem(
                f"data_items.{name}.plain_name",
                f"“{item.plain_name}” tells of children, and “{item.name}” is about {listing([*settled(item.about)])} alone.",
                f"Write in `about` of `data_items.{name}` everyone whom the data is about, or in `plain_name` what it tells about them.",
            )


def _held(partnership: Partnership, item: DataItem) -> frozenset[str]:
    """What the name and the contents of an item are about, by their words and by its marks."""
    marked = (
        ("subject-health", item.health is True),
        ("subject-offences", item.criminal is True),
        ("subject-belief", bool(item.special_categories)),
    )
    return subjects(partnership, item.name, *settled(item.contains)) | {subject for subject, holds in marked if holds}


def _tells_of_needs(partnership: Partnership, item: DataItem, plain: frozenset[str]) -> bool:
    """Whether an item is marked as about health, no words of it are, and people are told of school, where needs for help show it."""
    said = subjects(partnership, item.name, *settled(item.contains)) - _LOOSE
    return item.health is True and not said and plain == {"subject-school"}


def _is_about_grown_ups(item: DataItem) -> bool:
    return all_settled(item.about) and all(_GROWN_UP.search(words) for words in item.about)


def _called(partnership: Partnership, groups: frozenset[str]) -> str:
    return listing([group_of(partnership, group).called for group in sorted(groups)])


_FLAG = "data_items.attendance-flag.plain_name"
CASES = (
    *(
        Case(f"a flag about attendance, told as “{words}”", f"{_FLAG}: {words}", finds=_FLAG)
        for words in (
            "whether you owe money",
            "whether you are in work",
            "what offences you have committed",
            "your diagnosis",
        )
    ),
    *(
        Case(f"a flag about attendance, told as “{words}”", f"{_FLAG}: {words}")
        for words in ("how your child gets on in lessons", "a yes or no for your family", "to be agreed")
    ),
    *(
        Case(
            f"a note about offences, told as “{words}”",
            f"data_items.attendance-flag.name: Note of convictions\n{_FLAG}: {words}",
            finds=_FLAG if found else "",
        )
        for words, found in (
            ("what a school must know to keep others safe", False),
            ("how your child gets on in lessons", True),
        )
    ),
    Case(
        "an item about adults that tells of a child",
        """
        data_items.support-plan.about: adults
        data_items.support-plan.plain_name: the plan for your child
        """,
        finds="data_items.support-plan.plain_name",
        says="is about adults alone",
    ),
    Case(
        "an item about adults that names their child’s school",
        """
        data_items.support-plan.about: adults
        data_items.support-plan.plain_name: your plan, and your child’s school
        """,
    ),
    *(
        Case(
            f"{item.strip()}, told as “{words}”",
            f"""
            data_items.attendance-flag.name: {item}
            data_items.attendance-flag.contains: {holds}
            data_items.attendance-flag.health: {health}
            {_FLAG}: {words}
            """,
            finds=_FLAG if found else "",
        )
        for item, holds, health, words, found in (
            (
                "Early notification",
                "[name, the need that was noticed]",
                "true",
                "that your child may need extra help to learn",
                False,
            ),
            ("Support note", "[name, goals, what would help]", "true", "how your child gets on at nursery", False),
            (
                "Report on conduct",
                "[name, what was said, offences]",
                "false",
                "what was said about how you behaved on a school run",
                False,
            ),
            ("Health check", "[diagnosis]", "true", "that you have a learning disability", False),
            (
                "Referral",
                "[diagnosis, medicines]",
                "true",
                "that you attended the clinic, and what we learned from you",
                False,
            ),
            ("Recovery note", "[medicines, illness]", "true", "your course of treatment", False),
            ("Health check", "[diagnosis, medicines]", "true", "how your child gets on in lessons", True),
            ("Support note", "[name, goals]", "true", "how much rent you owe", True),
        )
    ),
    Case("totals", "data_items.programme-counts.plain_name: numbers about schools"),
)
