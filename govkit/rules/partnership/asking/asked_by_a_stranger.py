"""People who are asked by somebody who neither sends nor gets what the question is about can’t know why it is theirs to ask.

Letters and conversations are looked at. Whoever answers objections, leads the partnership, or holds the addresses may write for the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.senders import holders_of, senders_of
from govkit.model.unsettled import is_unsettled
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
    acting = {each for taker in taking for each in settled(partnership.partners[taker].acts_for)}
    answering = partnership.answers_no_to(tuple(covers))
    if (
        askers
        and not is_unsettled(answering)
        and {*taking, *acting, answering, partnership.partnership.lead}.isdisjoint(askers)
    ):
        yield Problem(
            path,
            f"{name_of(partnership.partners, askers[0])} {does} to people about flows in which it takes no part.",
            f"Name in `{path}` a partner that sends or gets what people are asked about.",
        )


CASES = (
    Case(
        "flows to be agreed", "letters.consent.sent_by: national-families-office\nletters.consent.covers: to be agreed"
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
