"""Who is asked in their own right is spoken to in their own right: a letter to the parents asks the parents.

Where `who_answers.young_people` says that young people are asked, each flow about them that waits for a yes, or stops at a no, has a letter or a
conversation with `addressed_to: young-people`. One that is addressed to nobody in particular has a slip for everyone, and will do.

What only tells asks nobody. Children below school age answer nothing, and nor do children whom a record of an adult names because they live with
that adult.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.conversation import ConversationKind
from govkit.model.letter import SpokenTo
from govkit.model.sharing import DataItem, Flow, Form, Level
from govkit.model.unsettled import is_unsettled
from govkit.questions.asking import asks_about
from govkit.questions.settled import all_settled, parts
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "ICO guidance on children and the UK GDPR: as far as possible addressed directly to the relevant age group"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("ico-children-informed", "dpa-2018-s208")
CATALOGUE = ("gov-children", "pn-children")

GIVEN = """
who_answers.young_people: {asked_from: 13}
"""
BAD = """
letters.consent.addressed_to: parents
"""
GOOD = """
letters.consent.addressed_to: young-people
"""


_TOO_YOUNG: Final = re.compile(
    r"\b(?:(?:under|below|before|not yet (?:at|of)|younger than) (?:compulsory )?school(?: age|-age)?|pre-?school(?:ers?)?|babies|baby|infants?"
    r"|toddlers?|newborns?|unborn)\b|\bunder (?:[1-5]|one|two|three|four|five)s?\b",
    re.IGNORECASE,
)
_OF_AN_ADULT: Final = re.compile(
    r"\b(?:them|their|they|theirs|his|her|whose|of (?:the )?(?:adult|patient|tenant|client)s?)\b|\bin the (?:home|household)\b",
    re.IGNORECASE,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each flow about children that people are asked about must be in a letter or conversation that speaks to the young people themselves."""
    answering = partnership.who_answers
    if answering is None or not answering.young_people:
        return
    telling = {
        f"conversations.{name}"
        for name, talk in parts(partnership.conversations)
        if talk.kind == ConversationKind.TELLING
    }
    asking = [each for each in asks_about(partnership) if each[0] not in telling]
    for name, flow in parts(partnership.flows):
        addressed = {addressee for _, addressee, covered in asking if covered is flow}
        open_to_them = not addressed or addressed & {None, SpokenTo.YOUNG_PEOPLE} or any(map(is_unsettled, addressed))
        if not open_to_them and _is_for_young_people(partnership, flow):
            yield Problem(
                f"flows.{name}",
                f"Young people are asked in their own right, but what asks about “{flow.name}” is addressed to others alone.",
                f"Add a letter or a conversation that covers `{name}`, with `addressed_to: young-people`.",
            )


def _is_for_young_people(partnership: Partnership, flow: Flow) -> bool:
    """Whether a flow carries an item about children who may be old enough to answer, totals apart."""
    return any(
        item.is_about_children and item.form != Form.AGGREGATE and not _asks_no_child(item)
        for _, item in items_of(partnership, flow)
    )


def _asks_no_child(item: DataItem) -> bool:
    """Whether its children are all too young to answer, or are named in the record of one adult alone."""
    if not all_settled(item.about):
        return False
    children = [words for words in item.about if item.model_copy(update={"about": (words,)}).is_about_children]
    of_adults = item.level == Level.PERSON and item.about[0] not in children
    return all(_TOO_YOUNG.search(words) or (of_adults and _OF_AN_ADULT.search(words)) for words in children)


CASES = (
    Case("a letter to nobody in particular", ""),
    Case(
        "two letters, one to each",
        """
        letters.consent.addressed_to: parents
        letters.young:
          kind: consent
          subject: Your choice
          sent_by: northmoor-council
          signed_by: {name: A. Sample, role: Head of families}
          addressed_to: young-people
          covers: [health-details, support-plan]
          given: at your first visit
          reply_ways: {phone: 01632 960001}
          one_reply_covers: only the person who signs
        """,
    ),
    *(
        Case(
            f"parents are asked about an item about {about}, of one {level}",
            f"""
            letters.consent.addressed_to: parents
            letters.consent.covers: [support-plan]
            data_items.support-plan.about: {about}
            data_items.support-plan.level: {level}
            """,
            finds="flows.support-plan" if found else "",
        )
        for about, level, found in (
            ("[children under school age, parents]", "person", False),
            ("[babies, mothers]", "family", False),
            ("children under five", "person", False),
            ("[pre-school children, parents]", "person", False),
            ("[adults in treatment, children who live with them]", "person", False),
            ("[adult tenants, children in the home]", "person", False),
            ("[patients, their children]", "person", False),
            ("[adults, their children]", "family", True),
            ("[children, their parents]", "person", True),
            ("[children under school age, children who live with them]", "person", True),
            ("children under 16", "person", True),
        )
    ),
    Case(
        "parents are only told, and asked nothing",
        """
        letters.consent.covers: [health-details]
        letters.consent.addressed_to: young-people
        conversations.first-visit:
          kind: telling
          subject: Sharing your support plan
          held_by: northmoor-council
          asked_by: {role: Family worker, told_how: Half-day training, told_by: 2027-03-22}
          addressed_to: parents
          covers: [support-plan]
          when: at your first visit
          recorded: in the case record, with the day
        """,
    ),
    Case(
        "where nobody says that young people are asked",
        "who_answers: (left out)\nletters.consent.addressed_to: parents",
    ),
)
