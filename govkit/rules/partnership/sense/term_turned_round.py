"""A glossary that calls a carer somebody who is paid, or a controller somebody who only stores data, tells people the opposite of the law.

Looked at are words that law or guidance gives a meaning: carers, controllers and processors, consent, anonymous and pseudonymous data. Only what
contradicts that meaning is found; a plainer or a narrower one is let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "UK GDPR, Article 4(5), (7), (8) and (11) and Recital 26; Care Act 2014, section 10(3) and (9): whoever cares under a contract, or as voluntary "
    "work, is no carer"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
glossary.carer: somebody who is paid to look after people in their homes
"""
GOOD = """
glossary.carer: somebody who looks after a relative or friend without pay
"""


class _TermOfLaw(NamedTuple):
    """A word that is explained, what contradicts its meaning, what takes that back, and what it means, completing “It is ...”."""

    word: re.Pattern[str]
    wrong: re.Pattern[str]
    right: re.Pattern[str]
    means: str


def _said(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


_NO: Final = _said(r"\b(?:not|no|never|without|nobody|unpaid)\b")
_TERMS: Final = (
    _TermOfLaw(
        _said(r"(?:young |adult |unpaid |family |informal )?carers?"),
        _said(
            r"\b(?:is|are|gets?|being) paid\b|\bfor (?:pay|wages|money)\b|\b(?:employed|next of kin|professional|care worker|wages?|salary|hired)\b"
        ),
        _NO,
        "somebody who looks after a relative or friend without pay",
    ),
    _TermOfLaw(
        _said(r"(?:data )?controllers?"),
        _said(
            r"\bon (?:its|their|the|whose) instructions?\b|\b(?:on behalf of|works for|acts for"
            r"|for (?:others|another|somebody else)|as (?:they|others) instruct)\b"
            r"|\bonly (?:stores?|holds?|keeps?)\b"
        ),
        _NO,
        "an organisation that decides why and how personal data is used",
    ),
    _TermOfLaw(
        _said(r"(?:data )?processors?"),
        _said(r"\bdecides? (?:why|how|what|the purpose)|\bfor (?:its|their) own (?:purposes?|use)\b"),
        _NO,
        "an organisation that uses data for a controller, as that instructs",
    ),
    _TermOfLaw(
        _said(r"(?:explicit |informed )?consent"),
        _said(
            r"\b(?:does|do|did|has|have) not (?:object|say no|reply|answer|refuse|opt)\w*"
            r"|\bnot (?:objecting|replying|answering|refusing|saying no|opting)\b"
            r"|\b(?:silence|no reply|no answer|no objection|keeps? silent|says? nothing)\b"
        ),
        _said(r"\b(?:silence|no reply|no answer) is (?:not|no)\b|\b(?:is|are) no\b|\bnever\b"),
        "a yes that somebody gives freely, knowing what it is for, and can take back",
    ),
    _TermOfLaw(
        _said(r"pseudonym\w*(?: data)?"),
        _said(
            r"\b(?:nobody|no one|never|can’t|cannot|not) [^.;]*\b(?:identif\w+|tell who|trace\w*|link\w*|find out who)|\banonymous\b"
        ),
        _said(r"\b(?:without|unless|but|except|alone|only|key)\b"),
        "data whose names stand apart, so that somebody with the key can tell who it is about",
    ),
    _TermOfLaw(
        _said(r"anonym\w*(?: data)?"),
        _said(
            r"\b(?:with|by|using|has|holds?) (?:a|the) key\b|\bcan (?:still )?be (?:traced|linked|identified|matched)"
        ),
        _NO,
        "data from which nobody can tell who it is about",
    ),
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No word of the glossary may be explained by the opposite of what it means in law."""
    for word, words in parts(partnership.glossary):
        for term in _TERMS:
            if is_unsettled(words) or not term.word.fullmatch(word):
                continue
            found = term.wrong.search(words)
            if found and not term.right.search(words):
                yield Problem(
                    f"glossary.{word}",
                    f"“{words}” is not what “{word}” means: “{found[0]}” says the opposite.",
                    f"Write what it means, such as `{term.means}`.",
                )


CASES = tuple(
    Case(f"{word}: “{words}”", f"glossary.{word}: {words}", finds=f"glossary.{word}" if found else "")
    for word, words, found in (
        ("carers", "people who are employed to help at home", True),
        ("carer", "somebody who is not paid for looking after a friend", False),
        ("care worker", "somebody who is paid to look after people", False),
        ("controller", "an organisation that only stores data", True),
        ("controller", "an organisation that keeps data for others", True),
        ("controller", "an organisation that uses data on its instructions", True),
        ("processor", "an organisation that decides why data is used", True),
        ("processor", "an organisation that works on data for a controller, and on its instructions", False),
        ("consent", "that somebody does not object", True),
        ("consent", "a yes; silence is no yes", False),
        ("pseudonymised", "data from which nobody can ever tell who it is about", True),
        ("pseudonymised", "data from which nobody without the key can tell who it is about", False),
        ("anonymous", "data that can still be linked to people", True),
        ("anonymous", "data that names nobody", False),
        ("carer", "to be agreed", False),
    )
)
