"""Parents who read that the yes of one is enough wait for nobody, and staff who have to wait for both never send anything.

`who_answers.parents` says whose yes is needed for a child. Letters and conversations tell parents the same, in `one_reply_covers`, in
`if_parents_live_apart` and in what is explained. What is done while parents differ is let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.answering import ParentsAnswer
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem
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
_SAYS_YES: Final = r"(?:says? yes|agrees?|signs?|consents?|decides?|answers?)"
_ONE: Final = re.compile(
    rf"\b(?:(?:the )?{_YES} (?:of|from|by) (?:only |just )?(?:one|either|any)\b[^.;:]*?\b(?:is|are|will be|would be) enough"
    rf"|{_YES} (?:of|from) (?:one|either) (?:parent|of (?:you|them|the parents))\b"
    rf"|(?:one|either) (?:parent|of (?:you|them|the parents)) (?:can|may) (?:say yes|agree|sign|consent|decide|answer)"
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
    rf"|(?:not|nothing|never|no) [^.;:]*?\b(?:until|unless|before) (?:both|each|all) [^.;:]*?(?:{_SAYS_YES}|said yes|agreed|signed))",
    re.IGNORECASE,
)
_DIFFER: Final = re.compile(r"\b(?:differ\w*|disagree\w*|one says no|says? no|object\w*)\b", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """What parents read of whose yes is needed must be what `who_answers.parents` says."""
    answering = partnership.who_answers
    if answering is None or is_unsettled(answering) or answering.parents is None or is_unsettled(answering.parents):
        return
    needs_all = answering.parents == ParentsAnswer.ALL
    for path, words in _told(partnership):
        found = _against(words, covers=path.endswith("_covers"), needs_all=needs_all)
        if found:
            yield Problem(
                path,
                f"“{found}” tells parents that the yes of one is enough, and `who_answers.parents` is `{answering.parents}`."
                if needs_all
                else f"“{found}” asks parents for the yes of each of them, and `who_answers.parents` is `{answering.parents}`.",
                f"Write the same in `{path}` and in `who_answers.parents`.",
            )


def _against(words: str, *, covers: bool, needs_all: bool) -> str:
    """The first words that tell parents otherwise."""
    wrong = (_ONE, _SIGNED_FOR) if needs_all and covers else (_ONE,) if needs_all else (_ALL,)
    for sentence in statements_in(words):
        found = next((found for pattern in wrong if (found := pattern.search(sentence))), None)
        if found and not _DIFFER.search(sentence):
            return found[0]
    return ""


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
            ("all", "If one says no, that is enough to stop it.", False),
            ("one", "Both of you have to sign.", True),
            ("one", "We need the yes of both.", True),
            ("one", "We write to each, and both have to say yes.", True),
            ("one", "Nothing is sent until both have signed.", True),
            ("one", "Each of you gets this letter.", False),
            ("one", "If you disagree, nothing is sent until both agree.", False),
            ("one", "to be agreed", False),
        )
    ),
    *(
        Case(f"“{words}”, of all", f"{_NEEDS.format(needs='all')}{_COVERS}: {words}", finds=_COVERS if found else "")
        for words, found in (
            ("the person who signs, and any child they sign for", False),
            ("all your children", True),
            ("any child under 13 that the person signs for", False),
            ("the child, once each parent has signed", False),
        )
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
