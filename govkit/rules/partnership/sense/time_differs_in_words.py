"""A letter that gives 28 days to reply, and tells people that they have two weeks, is wrong in one of the two, and people go by the words.

Read are the words of letters, conversations and items, and held to the time of the same part: how long people have to reply, a yes lasts,
and data is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.period import Period
from govkit.model.unsettled import is_unsettled
from govkit.model.walk import every_fact
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.told_in_words import periods_in

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(a): what people are told is true"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
letters.opt-out.what_happens_next: You have two weeks to reply. A nurse may ring you.
"""
GOOD = """
letters.opt-out.what_happens_next: You have 28 days to reply. A nurse may ring you.
"""


class _Time(NamedTuple):
    """What words are about, the key of the part that tells it too, and what it is called."""

    about: re.Pattern[str]
    key: str
    called: str


def _said(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


# From the beginning of a clause to what people do in it: no “we”, no “your answer”, and no “if you”, after which comes what follows.
_PEOPLE_DO: Final = (
    r"(?:^|[,;:–] )(?:(?!we\b|they\b|it\b|is\b|are\b|if\b|when\b|once\b|after\b|who\b|whoever\b|(?<!you )will\b)[\w’]+ )*?"
    r"(?<!your )(?<!an )(?<!the )(?<!each )(?<!their )"
)
_NO_OTHER: Final = r"(?:(?!\b(?:and|so|we|they|it|is|are|will)\b)[^.,;:])*"
_TIMES: Final = (
    _Time(
        _said(
            rf"{_PEOPLE_DO}(?:reply|answer|respond|tell us|let us know|ring us|write to us|say no|opt out)\b{_NO_OTHER}\b(?:within|in|by|up to) #"
        ),
        "reply_within",
        "people have to reply",
    ),
    _Time(
        _said(r"\bhave (?:up to )?# to (?:reply|answer|decide|say|opt|tell|choose)"),
        "reply_within",
        "people have to reply",
    ),
    _Time(
        _said(
            r"\b(?:yes|consent|agreement)\b(?: (?!the\b|our\b|we\b|support|help|plan)[\w’]+){0,5} (?:lasts?|holds?|counts?|stands|runs|ends)"
            r"(?: for| after| out after)? #"
        ),
        "ask_again_after",
        "a yes lasts",
    ),
    _Time(
        _said(
            r"^(?!.*\b(?:not (?:reply|replied|answer|answered|heard)|no reply|no answer)\b)"
            r".*\bask(?:ed)? (?:you |them |people )?again\b[^.]*\b(?:after|in|every) #"
        ),
        "ask_again_after",
        "a yes lasts",
    ),
    _Time(
        _said(r"^(?:it is|we|they are|the \w+ (?:is|are)|we only)? ?(?:kept|keeps?|stored?) (?:it |them )?(?:for )?#"),
        "retention.keep_for",
        "it is kept",
    ),
)
_SECTIONS: Final = ("letters.", "conversations.", "data_items.")


def check(partnership: Partnership) -> Iterator[Problem]:
    """No words of a part may tell another time than the part itself."""
    facts = dict(every_fact(partnership))
    for path, words in facts.items():
        if not path.startswith(_SECTIONS) or not isinstance(words, str) or is_unsettled(words) or " " not in words:
            continue
        part = ".".join(path.split(".")[:2])
        for told in periods_in(words):
            for time in _TIMES:
                said = facts.get(f"{part}.{time.key}")
                if (
                    isinstance(said, Period)
                    and said != told.period
                    and _differs(said, told.period)
                    and time.about.search(told.around)
                ):
                    yield Problem(
                        path,
                        f"“{words}” says “{told.words}”, and by `{part}.{time.key}` {time.called} {said}.",
                        f"Write one time in both: `{part}.{time.key}: {told.period}`, or {said} in `{path}`.",
                    )


def _differs(said: Period, told: Period) -> bool:
    """Whether no calendar makes them the same, as four weeks are 28 days, or a month is about 30."""
    return said < told or told < said


_NEXT = "letters.opt-out.what_happens_next"
CASES = (
    *(
        Case(f"“{words}”", f"{_NEXT}: {words}", finds=_NEXT if found else "")
        for words, found in (
            ("Please answer within 3 weeks.", True),
            ("Please answer within four weeks.", False),
            ("We ring you within two weeks.", False),
            ("You can opt out for some weeks.", False),
            ("If you would like to opt out, tell us within three weeks.", True),
            ("You will have to let us know within 3 weeks.", True),
            ("If you opt out, we take you off the list within 5 working days.", False),
            ("If you say no we take you off the list within 5 working days.", False),
            ("Once you reply your surgery is told within 2 working days.", False),
            ("Your answer goes to the surgeries within two working days.", False),
            ("We answer any question that you ask us within 10 working days.", False),
            ("Tell us, and we stop within 5 working days.", False),
            ("Say no and your name comes off the list within 5 working days.", False),
            ("to be agreed", False),
        )
    ),
    *(
        Case(
            f"“{words}”, of a yes",
            f"letters.consent.what_happens_next: {words}",
            finds="letters.consent.what_happens_next" if found else "",
        )
        for words, found in (
            ("Your yes lasts for two years.", True),
            ("Your yes lasts for one year.", False),
            ("We ask you again after six months.", True),
            ("If you do not answer, we ask you again in two weeks.", False),
            ("With your consent the support lasts for 12 weeks.", False),
            ("With your agreement we meet the school, and the support runs for 12 weeks.", False),
        )
    ),
    Case(
        "what is kept",
        "data_items.health-flag.why_not_less: It is kept for 2 years.",
        finds="data_items.health-flag.why_not_less",
    ),
    Case("what is kept so", "data_items.health-flag.why_not_less: It is kept for three months."),
)
