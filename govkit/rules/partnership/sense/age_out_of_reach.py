"""Where the purpose is to help people of 65 or over, a letter to parents and an age of 13 from which they answer are left from another agreement.

The ages that the purpose tells are held to whom letters and conversations call “you”, and to the ages in `who_answers`. Young people are those
under 25, since plans for education and leaving care go so far; parents are of any age where the purpose is about parents or children.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.children import include_children
from govkit.model.letter import SpokenTo
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say
from govkit.wording.told_in_words import ages_in

SEVERITY = Severity.WARNING
SOURCE = "good practice: those whom the sharing is for are those who are written to"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
purpose.summary: The partners offer a visit to people aged 65 or over.
letters.opt-out.addressed_to: parents
"""
GOOD = """
purpose.summary: The partners offer a visit to people aged 65 or over.
letters.opt-out.addressed_to: adults
"""

_YOUNG_UNTIL: Final = 25  # Children and Families Act 2014, section 83(2): who a young person is
_ASKED_BEFORE: Final = 8  # no child under this is asked in its own right

_PARENTS: Final = re.compile(r"(?:parent|mother|father|mum|dad|carer|guardian)s?\b|\bpregnan", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Whoever is asked must be of the ages that the purpose is about."""
    summary = partnership.purpose.summary
    told = [] if is_unsettled(summary) else [*ages_in(summary)]
    if len(told) != 1:
        return
    ages, about_parents = told[0], include_children(summary) or bool(_PARENTS.search(summary))
    asking = [(f"letters.{name}", each.addressed_to) for name, each in parts(partnership.letters)]
    asking += [(f"conversations.{name}", each.addressed_to) for name, each in parts(partnership.conversations)]
    for path, addressee in asking:
        off = {
            SpokenTo.PARENTS: ages.lowest >= _YOUNG_UNTIL and not about_parents,
            SpokenTo.YOUNG_PEOPLE: ages.lowest >= _YOUNG_UNTIL or ages.highest < _ASKED_BEFORE,
        }
        if addressee is not None and not is_unsettled(addressee) and off.get(addressee, False):
            yield Problem(
                f"{path}.addressed_to",
                f"It speaks to {say(addressee)}, and the purpose is about people “{ages.words}”.",
                f"Write in `{path}.addressed_to` who these people are, or in `purpose.summary` whom it is for.",
            )
    answering = partnership.who_answers
    young = None if answering is None or is_unsettled(answering) else answering.young_people
    if (
        young is not None
        and not is_unsettled(young)
        and not is_unsettled(young.asked_from)
        and young.asked_from > ages.highest
    ):
        yield Problem(
            "who_answers.young_people.asked_from",
            f"Young people are asked from {young.asked_from}, and the purpose is about people “{ages.words}”, so that nobody is asked.",
            "Write the age from which they are asked, or in `purpose.summary` whom it is for.",
        )


_TO = "letters.opt-out.addressed_to"
CASES = (
    *(
        Case(f"“{words}”, to {to}", f"purpose.summary: Help for {words}.\n{_TO}: {to}", finds=_TO if found else "")
        for words, to, found in (
            ("people of 25 to 40", "young-people", True),
            ("children under 5", "young-people", True),
            ("people of 18 to 25 who have an education, health and care plan", "young-people", False),
            ("people of 18 to 25 who have an education, health and care plan", "parents", False),
            ("care leavers of 21 to 25", "young-people", False),
            ("mothers aged 18 to 24", "young-people", False),
            ("mothers aged 18 to 24", "parents", False),
            ("mothers aged 30 or over", "parents", False),
            ("grandparents of 65 or over who bring up a child", "parents", False),
            ("people of 40 or over", "parents", True),
            ("people of 40 or over", "adults", False),
            ("children under 5", "parents", False),
            ("young people of 13 to 17", "young-people", False),
            ("children", "parents", False),
            ("people aged 65 or over, and children under 5", "parents", False),
        )
    ),
    Case(
        "an age that nobody has",
        "purpose.summary: Help for children of 8 to 12.\nwho_answers.young_people.asked_from: 13",
        finds="who_answers.young_people.asked_from",
    ),
    Case("to be agreed", f"purpose.summary: to be agreed\n{_TO}: parents"),
)
