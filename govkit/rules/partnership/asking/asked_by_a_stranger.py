"""People who are asked by somebody who neither sends nor gets what the question is about can’t know why it is theirs to ask.

Letters and conversations are looked at. Whoever answers objections, leads the partnership, holds the addresses or an item that they are about, or
acts for one of those who take part may write for the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.senders import holders_of, senders_of
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.answers import is_one_with
from govkit.questions.settled import all_settled, name_of, parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(a): people can see who asks them, and about what"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
letters.consent.sent_by: national-families-office
letters.consent.reply_ways: {post: Freepost NFO}
"""
GOOD = """
letters.consent.sent_by: harbour-families
"""

_ADDRESS: Final = re.compile(r"\b(?:address|addresses|contact details)\b", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Whoever asks people must take part in a flow that it asks about, or answer for one."""
    lead = partnership.partnership.lead
    if is_unsettled(lead):
        return
    for name, letter in parts(partnership.letters):
        if not is_unsettled(letter.sent_by) and all_settled(letter.covers):
            senders = tuple(settled(senders_of(partnership, letter)))
            yield from _strange(partnership, f"letters.{name}.sent_by", senders, letter.covers, "writes")
    for name, talk in parts(partnership.conversations):
        if not is_unsettled(talk.held_by) and all_settled(talk.covers):
            holders = holders_of(partnership, talk)
            yield from _strange(partnership, f"conversations.{name}.held_by", holders, talk.covers, "asks")


def _strange(
    partnership: Partnership, path: str, askers: tuple[str, ...], covers: tuple[str, ...], does: str
) -> Iterator[Problem]:
    flows = [partnership.flows[name] for name in covers]
    if not all_settled(flows) or not all(all_settled(flow.from_) and all_settled(flow.to) for flow in flows):
        return
    taking = {taker for flow in flows for taker in flow.takers}
    answering = partnership.answers_no_to(tuple(covers))
    if not askers or is_unsettled(answering) or not _holders_are_known(partnership, flows):
        return
    known = {*taking, *_holders(partnership, flows), partnership.partnership.lead, *([answering] if answering else [])}
    if not any(is_one_with(partnership, asker, frozenset(known)) for asker in askers):
        yield Problem(
            path,
            f"{name_of(partnership.partners, askers[0])} {does} to people about flows in which it takes no part.",
            f"Name in `{path}` a partner that sends or gets what people are asked about.",
        )


def _holders_are_known(partnership: Partnership, flows: list[Flow]) -> bool:
    """Whether it is settled who holds what the flows carry, and all addresses."""
    return all(all_settled(flow.carries) for flow in flows) and all(
        not is_unsettled(item) and all_settled(item.held_by) and all_settled(item.contains)
        for item in partnership.data_items.values()
    )


def _holders(partnership: Partnership, flows: list[Flow]) -> Iterator[str]:
    """Those who hold what the flows carry, or people’s addresses."""
    carried = {item for flow in flows for item in flow.carries}
    for name, item in partnership.data_items.items():
        if name in carried or any(_ADDRESS.search(words) for words in item.contains):
            yield from item.held_by


CASES = (
    Case(
        "flows to be agreed", "letters.consent.sent_by: national-families-office\nletters.consent.covers: to be agreed"
    ),
    Case(
        "who holds it to be agreed",
        "letters.consent.sent_by: national-families-office\ndata_items.replies.held_by: to be agreed",
    ),
    *(
        Case(
            f"a sender that holds {what}",
            f"letters.consent.sent_by: national-families-office\ndata_items.{item}.held_by: [northmoor-council, national-families-office]",
            finds="letters.consent.sent_by" if found else "",
        )
        for what, item, found in (
            ("the addresses", "family-list", False),
            ("what is asked about", "support-plan", False),
            ("something else", "attendance-flag", True),
        )
    ),
    Case(
        "a mailing house that acts for the council",
        """
        letters.consent.sent_by: national-families-office
        partners.national-families-office.role: processor
        partners.national-families-office.acts_for: northmoor-council
        """,
    ),
    Case("a sender to be agreed", "letters.consent.sent_by: to be agreed"),
    Case(
        "a talk",
        """
        conversations.first:
          kind: consent
          subject: Your choice
          held_by: national-families-office
          asked_by: {role: Officer, told_how: Training, told_by: 2027-02-01}
          covers: support-plan
          when: at the first visit
          one_answer_covers: only the person who signs
          ask_again_after: 12 months
        """,
        finds="conversations.first.held_by",
    ),
)
