"""A yes that people give because it earns them something they would not get otherwise is not given freely.

That a yes brings the service that it is for is true and may be told. A reward beside it, or the favour of whoever decides about them, is an
inducement; most of all for somebody in prison, in care or on benefits. What everybody gets, whatever they answer, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import parts, placed, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says, told
from govkit.wording.sentences import sentences_in

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 4(11): freely given; ICO, what is valid consent: no undue incentive"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
letters.consent.no_means: A yes is looked on well by the panel.
"""
GOOD = """
letters.consent.no_means: Without a yes there is no support plan. All other services stay the same.
"""

# What data may be shared for; the favour of whoever decides about people is never that.
_BENEFIT: Final = re.compile(
    r"\b(?:voucher|payment|discount|cash|meal|lunch|ticket|swimming|gym|trip|membership|travel|appointment|treatment|place"
    r"|sooner|faster|quicker|earlier|£)",
    re.IGNORECASE,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Nothing that people are told may offer a reward for a yes."""
    for path, words in _told_to_people(partnership):
        sentences = sentences_in(words)
        rewards = (
            told(partnership, "rewards", each) for each in sentences if not says(partnership, "for-everybody", each)
        )
        reward = next((each for each in rewards if each and not _is_what_it_is_for(partnership, each)), "")
        if reward:
            yield Problem(
                path,
                f"“{reward}” is a reward for those who say yes, so that no yes is given freely.",
                "Leave it out. Write what the sharing is for, and that nothing else depends on the answer.",
            )


def _is_what_it_is_for(partnership: Partnership, reward: str) -> bool:
    """Whether it is what the data is shared for, such as a discount that people get by it: then a yes brings what it is for."""
    purpose = partnership.purpose
    uses = (use for _, flow in parts(partnership.flows) for use in flow.carries.values())
    said = " ".join(settled((purpose.summary, purpose.plain_summary, *uses, partnership.partnership.name))).casefold()
    return any(re.search(rf"\b{benefit}", said) for benefit in _BENEFIT.findall(reward.casefold()))


def _told_to_people(partnership: Partnership) -> Iterator[tuple[str, object]]:
    for name, letter in parts(partnership.letters):
        yield f"letters.{name}.no_means", letter.no_means
    for name, talk in parts(partnership.conversations):
        yield f"conversations.{name}.no_means", talk.no_means
        for index, words in placed(talk.explained):
            yield f"conversations.{name}.explained.{index}", words


_TALK = """
conversations.first-visit:
  kind: consent
  subject: Sharing your support plan
  held_by: northmoor-council
  asked_by: {role: Family worker, told_how: Half-day training, told_by: 2027-03-22}
  covers: [support-plan]
  when: at your first visit
  one_answer_covers: only the person who signs
  explained: [a yes helps with their day of release]
  no_means: Those who agree get a voucher.
"""
CASES = (
    *(
        Case(f"“{words}”", f"letters.consent.no_means: {words}", finds="letters.consent.no_means" if found else "")
        for words, found in (
            ("Those who agree get a voucher.", True),
            ("If you say yes, you move up the waiting list.", True),
            ("A yes will count in your favour.", True),
            ("A yes gets you to the top of the waiting list.", True),
            ("A yes will help your parole.", True),
            ("Families who agree get free swimming.", True),
            ("If you agree, we take £5 off your rent.", True),
            ("Everybody gets a drink. Those who agree get a voucher.", True),
            ("You get your voucher either way.", False),
            ("The free meal is for all families, whether they say yes or no.", False),
            ("The council tax discount stays the same.", False),
            ("You will still be seen first if your need is urgent.", False),
            ("A yes does not count in your favour.", False),
            ("With a yes we can make a plan with you.", False),
            ("to be agreed", False),
        )
    ),
    *(
        Case(
            f"“{words}”, where the data is for “{use}”",
            f"letters.consent.no_means: {words}\nflows.support-plan.carries: {{support-plan: {use}}}",
            finds="letters.consent.no_means" if found else "",
        )
        for words, use, found in (
            (
                "Without a yes you get no voucher. Those who agree get a voucher.",
                "send food vouchers to families",
                False,
            ),
            ("With a yes the discount comes off your bill by itself.", "apply the discount to the water bill", False),
            ("If you agree, your child gets free meals.", "give free meals at school", False),
            ("If you agree, you are seen sooner by the clinic.", "see patients sooner", False),
            ("Those who agree get a voucher.", "give free meals at school", True),
            ("If you agree, you are seen sooner.", "apply the discount to the water bill", True),
        )
    ),
    Case("in a talk", _TALK, finds="conversations.first-visit.no_means conversations.first-visit.explained.0"),
)
