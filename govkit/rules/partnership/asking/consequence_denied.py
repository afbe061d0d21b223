"""“There can be no fine and no court case” is untrue where a partner may fine or prosecute whatever people answer, and they find out too late.

Looked at is what letters and conversations say of a no, where a lawful basis is for enforcement, attendance, taxes or offences, or the police or a
court take part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, placed, settled
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.phrases import plain_list
from govkit.rules.problem import Problem
from govkit.rules.telling import group_of
from govkit.wording.sentences import statements_in

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(a): what people are told of their choice is true"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

GIVEN = """
lawful_bases.council-early-help.power: Education Act 1996, section 444 (failure to secure regular attendance)
"""
BAD = """
letters.consent.no_means: If you say no, there can be no fine and no court case.
"""
GOOD = """
letters.consent.no_means: If you say no, the council still carries out its duties. These can lead to a fine or a court case.
"""

_STAFF: Final = r"(?: (?:agent|case|colleague|department|file|list|notice|officer|power|purpose|record|service|staff|team|unit|use|worker)s?\b)"
_CONSEQUENCE: Final = (
    r"(?:fines?|penalt(?:y|ies)|court (?:case|action|order|hearing)s?|prosecutions?"
    rf"|enforcement|sanctions?|(?:police|legal) action|eviction)\b(?!{_STAFF})"
    r"(?! about (?:it|that|this)\b)(?! (?:if|when) you (?!say no|refuse|do not|don’t|answer))"
    r"(?! (?:is|are) (?:needed|required|necessary)\b)(?! (?:says|tells|makes|obliges|requires|forces|asks)\b)"
)
_DENIED: Final = re.compile(
    rf"\bno (?:[\w’]+ )?{_CONSEQUENCE}"
    r"|\b(?:nobody|no[- ]one|we|the council|the police|the school) (?:can|will|may|could|won’t|can’t|cannot)(?: not| never)? "
    r"(?:fine|prosecute|take you to court|charge you|bring you to court)\b"
    r"|\byou (?:can’t|cannot|won’t|will not|will never|can never) be (?:fined|prosecuted|taken to court|charged)\b",
    re.IGNORECASE,
)
_NEGATED: Final = re.compile(r"\b(?:nobody|no[- ]one|not|never|no|cannot)\b|n’t\b", re.IGNORECASE)
_A_NO: Final = r"(?:it|that|(?:an?|your|the) (?:no|answer|choice|decision|refusal|reply)|saying no|refusing|declining)"
_BECAUSE_OF_IT: Final = re.compile(
    rf"\b(?:because|by saying|through|on account|as a result|for {_A_NO}|for this reason|(?:only|simply|merely|just) for|of (?:a|your) (?:no|answer)"
    rf"|changes? nothing about|(?:follow|come|arise|result|stem|hang|depend)s? (?:from|on) {_A_NO}|follows?(?=[.,;]|$)"
    rf"|(?:{_A_NO}|say no)(?: alone| itself| by itself)? (?:(?:will|can|does|is) (?:not|never) |(?:won|can|doesn|isn)’t )?"
    r"(?:leads? to|brings?|causes?|triggers?|starts?|results? in|a reason))\b",
    re.IGNORECASE,
)
# What else the same words say of what partners do whatever people answer.
_GOES_ON: Final = re.compile(
    r"\b(?:keeps? (?:its|their|the|all) (?:\w+ )?(?:duties|powers)"
    r"|still (?:acts?|carr(?:y|ies) out|do(?:es)? what|ha(?:s|ve) to act|enforces?)"
    r"|(?:can|may|must|has to|have to) still (?:act|fine|prosecute|enforce|go to court|take)"
    r"|(?:duties|law|powers)\b[^.;]*\b(?:as before|goes? on|appl(?:y|ies)|stays?|remains?))\b",
    re.IGNORECASE,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Nobody may be told that a no rules out what a partner may do whatever they answer."""
    if not _enforces(partnership):
        return
    for path, words in _told_of_a_no(partnership):
        if _GOES_ON.search(words):
            continue
        for sentence in statements_in(words.replace("'", "’")):
            found = _DENIED.search(sentence)
            if found and _NEGATED.search(found[0]) and not _BECAUSE_OF_IT.search(sentence):
                yield Problem(
                    path,
                    f"“{found[0]}” can’t be promised: partners here have powers of enforcement, which a no does not end.",
                    f"Write in `{path}` what a no stops, and that what the law asks for goes on. Or say that nobody is fined because of a no.",
                )


def _enforces(partnership: Partnership) -> bool:
    """Whether a basis that somebody uses, or a partner in a flow, is for enforcement."""
    covered = plain_list(group_of(partnership, "use-enforcement").covered)
    said = {
        f"{basis.name}, {basis.power}, {'policing' if basis.part_3 is not None else ''}".casefold()
        for _, flow in parts(partnership.flows)
        for _, basis in bases_of(partnership, flow)
    } | {
        f"{partnership.partners[taker].name}, {partnership.partners[taker].kind}".casefold()
        for _, flow in parts(partnership.flows)
        for taker in settled(flow.takers)
    }
    return any(True for words in said for _ in covered.find(words))


def _told_of_a_no(partnership: Partnership) -> Iterator[tuple[str, str]]:
    found: list[tuple[str, object]] = []
    for name, letter in parts(partnership.letters):
        found += ((f"letters.{name}.{key}", getattr(letter, key)) for key in ("no_means", "what_happens_next"))
    for name, talk in parts(partnership.conversations):
        found.append((f"conversations.{name}.no_means", talk.no_means))
        found += ((f"conversations.{name}.explained.{index}", words) for index, words in placed(talk.explained))
    return ((path, words) for path, words in found if isinstance(words, str) and not is_unsettled(words))


_AT = "letters.consent.no_means"
CASES = (
    *(
        Case(f"“{words}”", f"{_AT}: {words}", finds=_AT if found else "")
        for words, found in (
            ("If you say no, nobody can take you to court.", True),
            ("If you say no, you can’t be fined.", True),
            ("We will not prosecute.", True),
            ("Without a yes there is no enforcement.", True),
            ("If you say no, you can't be fined.", True),
            ("If you say no, you won't be taken to court.", True),
            ("If you say no, no-one can fine you.", True),
            ("There is no enforcement officer and no court case.", True),
            ("Nobody can fine you because you say no.", False),
            ("A no means no fine.", True),
            ("If you say no, you will not be fined for it.", False),
            ("You won't be fined for this reason.", False),
            ("If you say no, no enforcement action follows from your answer.", False),
            ("Saying no leads to no court case. The council keeps its other powers.", False),
            ("No court order is needed for you to say no.", False),
            ("No court order says that you must agree.", False),
            ("The panel has no enforcement powers.", False),
            ("There is no penalty if you miss a visit.", False),
            ("There is no penalty if you say no.", True),
            ("A no is no breach, so there is no court hearing about it.", False),
            ("No sanctions follow. Your licence stays as the court set it.", False),
            ("The panel brings no prosecutions. Each partner keeps the duties that it has.", False),
            ("If you say no, there is no sanction from us. The council still does what the law asks of it.", False),
            ("If you say no, there is no fine. You can still ring us.", True),
            ("No fine or court case hangs on your answer.", False),
            ("You will not be prosecuted simply for keeping things.", False),
            ("There is no penalty for refusing our help.", False),
            ("We cannot fine you for a no.", False),
            ("If you say no, there is no penalty for staying away from school.", True),
            ("If you say no, no enforcement officer sees your plan.", False),
            ("There is no fine for saying no.", False),
            ("The council can fine you whatever you say.", False),
            ("Without a yes there is no support plan.", False),
            ("to be agreed", False),
        )
    ),
    Case(
        "where nobody enforces anything",
        f"lawful_bases.council-early-help.power: Children Act 2004, section 10\n{_AT}: There is no fine.",
    ),
    Case(
        "in a conversation",
        """
        conversations.first-visit:
          kind: telling
          subject: Sharing your support plan
          held_by: northmoor-council
          asked_by: {role: Family worker, told_how: Half-day training, told_by: 2027-03-22}
          covers: [support-plan]
          when: at your first visit
          explained: [there will be no court case]
        """,
        finds="conversations.first-visit.explained.0",
    ),
)
