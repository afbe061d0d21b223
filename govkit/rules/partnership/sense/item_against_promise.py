"""“No diagnosis goes to a school” is a promise, and an item that carries a diagnosis to a school breaks it.

Sentences such as “no … is sent”, “… is never shared with your landlord” and “we do not pass on …” are held to what the items contain: one beside an
item to that item, one beside children or the purpose to all that go where the sentence says. A sentence with a condition, such as “unless you agree”,
is let be, and so is one that goes on with what no rule can follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import DataItem
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, placed, settled
from govkit.questions.spoken_of import bodies_spoken_of, is_meant
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told
from govkit.wording.sentences import sentences_in

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(a) and (c): what is told of the sharing is true"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
data_items.support-plan.contains: [name, diagnosis]
data_items.support-plan.why_not_less: A plan needs a name. No diagnosis is sent.
"""
GOOD = """
data_items.support-plan.contains: [name]
data_items.support-plan.why_not_less: A plan needs a name. No diagnosis is sent.
"""

_WHAT: Final = r"(?P<what>[a-z]+(?: [a-z]+)?)"
_DONE: Final = r"(?:sent|shared|passed on|given|part of it|told|disclosed)"
_DOING: Final = r"(?:send|share|pass on|give|tell|disclose)"
_TO: Final = r"(?P<to> (?:to|with) [^.;:,]+| at all| there)?(?=[.;,]|$)"
_PROMISED: Final = tuple(
    re.compile(f"{each}{_TO}", re.IGNORECASE)
    for each in (
        rf"\b(?:no|neither) {_WHAT} (?:(?:is|are|will be) (?:ever )?{_DONE}|goes?|reach(?:es)?|leaves?)",
        rf"(?:^|[.;:] )(?:the |a |your )?{_WHAT} (?:is|are|will be) (?:never|not) {_DONE}",
        rf"\b(?:we|staff|partners) (?:(?:will |may )?never|do not|don[’']t|will not|won[’']t) (?:ever )?{_DOING} (?:any |the |your |a )?{_WHAT}",
    )
)
_CONDITION: Final = re.compile(
    r"\b(?:unless|until|without|if|except|before|when|where|only|other|further|more|additional|extra|apart from|once|at this stage|yet|so far)\b",
    re.IGNORECASE,
)
_ANYBODY: Final = re.compile(r"\b(?:anybody|anyone|at all|there)\b(?! (?:outside|who|but))", re.IGNORECASE)
_WHO: Final = re.compile(
    r"\b(?:one|person|people|child|children|parents?|famil(?:y|ies)|adults?|schools?|partners?|pupils?|patients?|data|information)$"
    # what is no more than another word for all that is sent
    r"|^(?:personal |full |such |unnecessary |needless |sensitive |private )?(?:details?|facts?|things?|items?|records?|files?|lists?|part|word"
    r"|copy|copies|forms?|documents?)$",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(r"\b(?:no|not|without|never|except|other than|instead of)\b", re.IGNORECASE)


class _Promise(NamedTuple):
    """What is said not to be sent, in the singular, and to whom; nothing where that is to nobody at all."""

    what: str
    to: str


def check(partnership: Partnership) -> Iterator[Problem]:
    """No item may carry what a sentence of the file says is not sent."""
    for name, item in parts(partnership.data_items):
        beside = [each for each in _promises(item.why_not_less) if not each.to or _goes_to(partnership, name, each.to)]
        of_all = [each for each in _of_all(partnership) if each.to and _goes_to(partnership, name, each.to)]
        for what, _ in (*beside, *of_all):
            index = _carries(partnership, item, what)
            if index is not None:
                yield Problem(
                    f"data_items.{name}.contains.{index}",
                    f"{item.name} carries {item.contains[index]}, and the file says that no {what} is sent there.",
                    "Take it out of the item. Or take the promise out of every sentence that makes it.",
                )
                break


def _of_all(partnership: Partnership) -> Iterator[_Promise]:
    children = partnership.records.children
    if children is not None and not is_unsettled(children):
        yield from _promises(children.best_interests)
    for words in (partnership.purpose.why_not_less, partnership.purpose.needed_because):
        yield from _promises(words)


def _promises(words: object) -> Iterator[_Promise]:
    """The promises without a condition, of a thing, to somebody who is known or to nobody at all."""
    for sentence in sentences_in(words):
        if _CONDITION.search(sentence):
            continue
        for pattern in _PROMISED:
            for found in pattern.finditer(sentence):
                to = (found["to"] or "").strip()
                is_to_all = not to or bool(_ANYBODY.search(to))
                if not _WHO.search(found["what"]) and (is_to_all or any(bodies_spoken_of(to))):
                    yield _Promise(_singular(found["what"]), "" if is_to_all else to)


def _goes_to(partnership: Partnership, item: str, to: str) -> bool:
    """Whether an item goes to a partner whom the words mean."""
    receivers = {
        who for _, flow in parts(partnership.flows) if item in settled(flow.carries) for who in settled(flow.to)
    }
    return any(
        is_meant(partnership.partners[who], to) for who in receivers if not is_unsettled(partnership.partners[who])
    )


def _carries(partnership: Partnership, item: DataItem, what: str) -> int | None:
    """Where an item has it among its contents, of the people and not of a school or a team, and does not deny it there."""
    for index, words in placed(item.contains):
        said = re.search(rf"\b{re.escape(what)}\b", _singular(words))
        of_people = what not in ("name", "address") or told(partnership, "identifiers", words)
        if said and of_people and not _DENIED.search(words):
            return index
    return None


def _singular(words: str) -> str:
    """The words in small letters, each as one: “bank detail” of “Bank details”, “diagnosis” of “diagnoses”."""
    return re.sub(r"[a-z]+", lambda word: _one(word[0]), words.lower())


def _one(word: str) -> str:
    for ending, one in (("ses", "sis"), ("ies", "y"), ("sses", "ss")):
        if word.endswith(ending) and word not in ("addresses", "illnesses", "courses", "nurses"):
            return word[: -len(ending)] + one
    if word.endswith("esses"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "is", "us")) else word


_BESIDE = "data_items.support-plan.contains: [name, {what}]\ndata_items.support-plan.why_not_less: '{words}'"
CASES = (
    *(
        Case(
            f"{what}, beside “{words}”",
            _BESIDE.format(what=what, words=words),
            finds="data_items.support-plan.contains.1" if found else "",
        )
        for what, words, found in (
            ("bank details", "No bank detail is shared.", True),
            ("bank detail", "We never share bank details.", True),
            ("diagnoses", "No diagnosis is sent.", True),
            ("diagnosis", "We do not send any diagnoses.", True),
            ("home address", "Addresses are never passed on.", True),
            ("diagnosis", "No diagnosis goes to charities.", True),
            ("diagnosis", "No diagnosis is sent to anybody.", True),
            ("diagnosis", "The charity helps at home; no diagnosis is told to it.", False),
            ("diagnosis", "No diagnosis goes to a school.", False),
            ("contact details", "No detail is shared.", False),
            ("contact details", "Details are never passed on.", False),
            ("date of the record", "No record is sent.", False),
            ("contact details", "No contact details are shared.", True),
            ("diagnosis and its date", "No other diagnosis is sent.", False),
            ("diagnosis", "No further diagnosis is shared.", False),
            ("diagnosis", "No diagnosis is sent without a yes.", False),
            ("diagnosis", "No diagnosis is sent, unless the parent agrees.", False),
            ("diagnosis", "Until the family agrees, no diagnosis is sent.", False),
            ("diagnosis", "No diagnosis is sent to anybody outside the partnership.", False),
            ("diagnosis", "No diagnosis is sent by email.", False),
            ("contact of the parent", "No parent is told.", False),
            ("name of the school", "No name of a pupil is sent.", False),
            ("school name", "No address is sent.", False),
            ("everything except the diagnosis", "No diagnosis is sent.", False),
            ("diagnosis", "The nurse needs the diagnosis.", False),
        )
    ),
    Case(
        "said of all schools",
        """
        data_items.replies.contains: [name, diagnosis]
        records.children.best_interests: No diagnosis goes to a school.
        """,
        finds="data_items.replies.contains.1",
    ),
    Case(
        "said of all schools, in other words",
        """
        data_items.replies.contains: [name, diagnosis]
        records.children.best_interests: Diagnoses are never shared with your child’s school.
        """,
        finds="data_items.replies.contains.1",
    ),
    Case(
        "said of landlords, to whom it does not go",
        """
        data_items.support-plan.contains: [name, diagnosis]
        records.children.best_interests: No diagnosis goes to a landlord.
        """,
    ),
    Case(
        "contents that deny it",
        """
        data_items.support-plan.contains: [name, without diagnosis]
        data_items.support-plan.why_not_less: No diagnosis is sent.
        """,
    ),
    Case(
        "a name of a school",
        "data_items.support-plan.contains: [school name]\ndata_items.support-plan.why_not_less: No name is sent.",
    ),
    Case("to be agreed", "records.children: to be agreed\npurpose.why_not_less: to be agreed"),
)
