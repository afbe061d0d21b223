"""Parents who read that the yes of one is enough wait for nobody, and staff who have to wait for both never send anything.

`who_answers.parents` says whose yes is needed for a child. Letters and conversations tell parents the same, in `one_reply_covers`, in
`if_parents_live_apart` and in what is explained. What is done while parents differ is let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Final, NamedTuple

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.answering import ParentsAnswer
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import is_denied
from govkit.wording.sentences import statements_in

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 5(1)(a) and 7(1): people are told the truth of whose yes counts, and that yes can be shown"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
who_answers.parents: all-with-parental-responsibility
letters.consent.if_parents_live_apart: We write to each parent. The yes of one is enough.
"""
GOOD = """
who_answers.parents: one-with-parental-responsibility
letters.consent.if_parents_live_apart: We write to each parent. The yes of one is enough.
"""

_YES: Final = r"(?:yes|signature|consent|agreement|answer|reply)"
_SAYS_YES: Final = r"(?:says? yes|agrees?|signs?(?! in\b)|consents?|decides?|answers?)"
_ONE: Final = re.compile(
    rf"\b(?:(?:the )?{_YES} (?:of|from|by) (?:only |just )?(?:one|either|any)\b[^.;:]*?\b(?:is|are|will be|would be) enough"
    rf"|{_YES} (?:of|from) (?:one|either) (?:parent|of (?:you|them|the parents))\b"
    rf"|(?:one|either) (?:parent|of (?:you|them|the parents)) (?:can|may) "
    rf"(?:say yes|agree|sign|consent|decide|answer(?! (?:the|a|any|these|your|questions)\b))"
    rf"|(?:one|a single) (?:parent|{_YES}|of (?:you|them)) (?:is enough|counts|will do|suffices)"
    rf"|(?:only|just) one (?:of you|of them|parent) (?:has to|needs to|must|need) {_SAYS_YES})",
    re.IGNORECASE,
)
_SIGNED_FOR: Final = re.compile(
    r"\b(?:all|any of|every child of) (?:your|their) children\b",
    re.IGNORECASE,
)
_ALL: Final = re.compile(
    rf"\b(?:(?:the )?{_YES} (?:of|from|by) (?:both|all|each|everybody|everyone)\b"
    rf"|(?:both(?: parents| of (?:you|them))?|each (?:parent|of (?:you|them))|every(?:body|one) with parental responsibility"
    rf"|all (?:who|those who|parents) [^.;:]*?) (?:has to|have to|must|needs? to) {_SAYS_YES}"
    r"|(?:nothing|no (?:data|information|details?|sharing)|we (?:do|will|can)(?: not| never|n[’']t))\b[^.;:]*?\b(?:until|unless|before) "
    rf"(?:both|each|all) [^.;:]*?(?:{_SAYS_YES}|said yes|agreed|signed))(?! for (?:your|their|his or her|her or his) own\b)",
    re.IGNORECASE,
)
_DIFFER: Final = r"differ\w*|disagree\w*|one says no|says? no|object\w*"
_CHILD: Final = r"(?:your|the|their) (?:child|son|daughter|young person|teenager)"
# What may stand beside such words: of all, that there is one parent alone, or what the other does; of one, an older child, a court, a wish.
_BESIDE_ONE: Final = (
    r"(?:only|just) one [^,.;]*? has|sole|no parental responsibility|without the other|does nothing"
    r"|other parent (?:has died|can[’']t|cannot|is not known)"
    r"|and the other(?: parent)?(?! (?:need|does|is|has no))"
)
_BESIDE_ALL: Final = (
    rf"and {_CHILD}|{_CHILD} and|courts?|if (?:they|you|he or she) wants?|would like|prefer"
    r"|(?:one|either)(?: of you| parent| yes)? is enough"
)
_EACH_PARENT: Final = (
    r"(?:each|every|both|the other|all) (?:parents?|of (?:you|them)|who|have|with)|your (?:part|own yes)"
)
_NOT_SO: Final = re.compile(
    r"(?: alone| on its own| by itself)?(?:,? (?:is|are|will be|would be|does|do))?(?: not| never|n[’']t)\b",
    re.IGNORECASE,
)
_TO_SOMETHING_ELSE: Final = re.compile(
    r"(?: alone| by themselves)? (?:to|before|for) (?![^.;,]*\b(?:sen[dt]\w*|shar\w+|tell\w*|told|pass\w*|hand\w*|giv\w+|go(?:es)?"
    r"|forms?|starts?|begins?|happens?|anything|it|this|that)\b)",
    re.IGNORECASE,
)


class _Otherwise(NamedTuple):
    """Words that tell parents otherwise, what a sentence of them may say too, and what they do, completing “WORDS ...”."""

    words: re.Pattern[str]
    beside: re.Pattern[str]
    does: str


_ONE_IS_ENOUGH: Final = _Otherwise(
    _ONE, re.compile(rf"\b(?:{_DIFFER}|{_BESIDE_ONE})\b", re.IGNORECASE), "tells parents that the yes of one is enough"
)
_ONE_FOR_ALL_CHILDREN: Final = _Otherwise(
    _SIGNED_FOR,
    re.compile(rf"\b(?:{_DIFFER}|{_EACH_PARENT})\b", re.IGNORECASE),
    "lets one reply count for children of whom another parent has to answer too",
)
_EACH_IS_ASKED: Final = _Otherwise(
    _ALL, re.compile(rf"\b(?:{_DIFFER}|{_BESIDE_ALL})\b", re.IGNORECASE), "asks parents for the yes of each of them"
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """What parents read of whose yes is needed must be what `who_answers.parents` says."""
    answering = partnership.who_answers
    if answering is None or is_unsettled(answering) or answering.parents is None or is_unsettled(answering.parents):
        return
    for path, words in _told(partnership):
        said = next(_told_otherwise(words, answering.parents, covers=path.endswith("_covers")), "")
        if said:
            yield Problem(
                path,
                f"{said}, and `who_answers.parents` is `{answering.parents}`.",
                f"Write the same in `{path}` and in `who_answers.parents`.",
            )


def _told_otherwise(words: str, parents: ParentsAnswer, *, covers: bool) -> Iterator[str]:
    """What words tell parents otherwise, where that is neither denied nor about parents who differ."""
    of_one = (_ONE_IS_ENOUGH, _ONE_FOR_ALL_CHILDREN) if covers else (_ONE_IS_ENOUGH,)
    kinds = of_one if parents == ParentsAnswer.ALL else (_EACH_IS_ASKED,)
    for kind, sentence in product(kinds, statements_in(words)):
        found = kind.words.search(sentence)
        if found and not (
            kind.beside.search(sentence)
            or _is_denied(sentence, found)
            or _TO_SOMETHING_ELSE.match(sentence, found.end())
        ):
            yield f"“{found[0]}” {kind.does}"


def _is_denied(sentence: str, found: re.Match[str]) -> bool:
    return is_denied(sentence, *found.span()) or _NOT_SO.match(sentence, found.end()) is not None


def _told(partnership: Partnership) -> Iterator[tuple[str, str]]:
    """What letters and conversations tell parents, by path."""
    found: list[tuple[str, object]] = []
    for name, letter in parts(partnership.letters):
        keys = ("one_reply_covers", "if_parents_live_apart", "what_happens_next", "no_means")
        found += ((f"letters.{name}.{key}", getattr(letter, key)) for key in keys)
    for name, talk in parts(partnership.conversations):
        found += ((f"conversations.{name}.{key}", getattr(talk, key)) for key in ("one_answer_covers", "no_means"))
        found += ((f"conversations.{name}.explained.{index}", words) for index, words in placed(talk.explained))
    return ((path, words) for path, words in found if isinstance(words, str) and not is_unsettled(words))


_AT = "letters.consent.if_parents_live_apart"
_COVERS = "letters.consent.one_reply_covers"
_NEEDS = "who_answers.parents: {needs}-with-parental-responsibility\nletters.consent.one_reply_covers: only the person who signs\n"
CASES = (
    *(
        Case(f"“{words}”, of {needs}", f"{_NEEDS.format(needs=needs)}{_AT}: {words}", finds=_AT if found else "")
        for needs, words, found in (
            ("all", "Either parent can say yes.", True),
            ("all", "One signature is enough.", True),
            ("all", "Only one of you needs to sign.", True),
            ("all", "Both of you have to sign.", False),
            ("all", "It isn't so that either parent can say yes.", False),
            ("all", "A yes from one parent is not enough.", False),
            ("all", "We never take it that one signature is enough.", False),
            ("all", "One parent can sign at home and the other at the centre.", False),
            ("all", "One parent can sign, and the other need not.", True),
            ("all", "If only one parent has parental responsibility, a yes from one parent is enough.", False),
            ("all", "Either parent can agree to a photo on the wall.", False),
            ("all", "Where a parent has died or has no parental responsibility, one signature is enough.", False),
            ("all", "Either parent can answer the nurse’s questions.", False),
            ("all", "Either parent can answer.", True),
            ("all", "One parent can decide alone to come to the centre.", False),
            ("all", "A yes from one of you without the other does nothing.", False),
            ("all", "If one says no, that is enough to stop it.", False),
            ("one", "Both of you have to sign.", True),
            ("one", "We need the yes of both.", True),
            ("one", "We write to each, and both have to say yes.", True),
            ("one", "Nothing is sent until both have signed.", True),
            ("one", "We do not send it until both of you have signed.", True),
            ("one", "Each of you gets this letter.", False),
            ("one", "You and your son both have to sign.", False),
            ("one", "Your child and you both have to sign.", False),
            ("one", "Where a court has said that both parents must agree, we wait for both.", False),
            ("one", "You do not both have to sign.", False),
            ("one", "Each parent has to sign if they want letters of their own.", False),
            ("one", "Both parents must agree before a baby is photographed for the wall.", False),
            ("one", "Both parents must agree before anything is sent.", True),
            ("one", "We would like the yes of both of you, but one is enough.", False),
            ("one", "We do not need the yes of both.", False),
            ("one", "No address is passed on unless both parents have agreed.", False),
            ("one", "Each of you must sign for your own record.", False),
            ("one", "All parents who come have to sign in at the door.", False),
            ("one", "If you disagree, nothing is sent until both agree.", False),
            ("one", "to be agreed", False),
        )
    ),
    *(
        Case(f"“{words}”, of all", f"{_NEEDS.format(needs='all')}{_COVERS}: {words}", finds=_COVERS if found else "")
        for words, found in (
            ("the person who signs, and any child they sign for", False),
            ("all your children", True),
            ("It does not cover all your children.", False),
            ("all your children, once each parent has signed", False),
            ("your part of the yes for all your children", False),
            ("any child under 13 that the person signs for", False),
            ("the child, once each parent has signed", False),
        )
    ),
    Case(
        "one reply for all children, in words of its own",
        f"{_NEEDS.format(needs='all')}{_COVERS}: It covers all your children.",
        finds=_COVERS,
        says="“all your children” lets one reply count for children of whom another parent has to answer too",
    ),
    Case(
        "in a conversation",
        f"""
        {_NEEDS.format(needs="all").strip().replace(chr(10), chr(10) + "        ")}
        conversations.first-visit:
          kind: telling
          subject: Sharing your support plan
          held_by: northmoor-council
          asked_by: {{role: Family worker, told_how: Half-day training, told_by: 2027-03-22}}
          covers: [support-plan]
          when: at your first visit
          explained: [one parent can sign]
        """,
        finds="conversations.first-visit.explained.0",
    ),
    Case("nothing of parents", f"{_AT}: The yes of one is enough."),
)
