"""The days of letters to people and of requests to other holders: when they are sent, and by when they are answered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from govkit.dates.days import day_after
from govkit.dates.reply import reply_by
from govkit.dates.timetable.due import Due, holders, name, senders
from govkit.model import Partnership
from govkit.model.letter import Letter, LetterKind
from govkit.model.unsettled import Unsettled

_WHEN_REPLIES_ARE_IN: Final = {
    LetterKind.CONSENT: "Count each yes and no, and keep the words, the day and the way of the answer. Nothing goes ahead without a yes.",
    LetterKind.OPT_OUT: "Put each no on the list, and share nothing about those people. A no that comes later counts too.",
}


def letter_days(partnership: Partnership) -> Iterator[Due]:
    """For each letter: when it is posted, the last day to reply, and when the first yes is too old."""
    for letter_id, letter in partnership.letters.items():
        path, sender = f"letters.{letter_id}", senders(partnership, letter)
        by = reply_by(letter, partnership.partnership.nation)
        if isinstance(letter.posted, date):
            to_do = f"Post it to everyone that it concerns. They have {letter.reply_within} to reply."
            yield Due(letter.posted, f"Post the letter “{letter.subject}”", to_do, sender, f"{path}.posted")
        if isinstance(by, date):
            to_do = _WHEN_REPLIES_ARE_IN.get(letter.kind, "Count the answers.")
            yield Due(by, f"Last day to reply to “{letter.subject}”", to_do, sender, f"{path}.reply_within", notice=7)
        yield from _asked_again(partnership, letter, path)


def _asked_again(partnership: Partnership, letter: Letter, path: str) -> Iterator[Due]:
    """When a yes that was given on the first day has lasted as long as it may."""
    lasts, nation = letter.ask_again_after, partnership.partnership.nation
    posted = letter.posted
    if lasts is None or posted is None or any(isinstance(fact, Unsettled) for fact in (lasts, posted, nation)):
        return
    yield Due(
        day_after(posted, lasts, nation),
        f"Ask again: “{letter.subject}”",
        f"The first yes may be {lasts} old by now. Ask those people again, or stop what waits for their yes.",
        senders(partnership, letter),
        f"{path}.ask_again_after",
        notice=28,
    )


def conversation_days(partnership: Partnership) -> Iterator[Due]:
    """For each conversation: the day by which those who hold it have been told how. When it is held rolls with each case, so it has no day."""
    for talk_id, talk in partnership.conversations.items():
        asker = talk.asked_by
        if isinstance(asker.told_by, date):
            yield Due(
                asker.told_by,
                f"Tell the people who ask about “{talk.subject}”",
                f"Who is told what to explain, what to write down and where a no goes: {asker.role}. How they are told: {asker.told_how}.",
                holders(partnership, talk),
                f"conversations.{talk_id}.asked_by.told_by",
            )


def request_days(partnership: Partnership) -> Iterator[Due]:
    """For each request: when it is sent, the last day to answer, and when the answer is deleted."""
    nation = partnership.partnership.nation
    for request_id, request in partnership.requests.items():
        path, asker = f"requests.{request_id}", name(partnership, request.asked_by)
        holder, by = request.asked_of.name, reply_by(request, nation)
        if isinstance(request.posted, date):
            to_do = f"Send the request to {holder}. It has {request.reply_within} to answer, and may refuse."
            yield Due(request.posted, f"Send the request “{request.subject}”", to_do, asker, f"{path}.posted")
        if isinstance(by, date):
            to_do = f"See what {holder} has answered. An answer comes by {request.how}."
            yield Due(
                by,
                f"Last day to answer the request “{request.subject}”",
                to_do,
                asker,
                f"{path}.reply_within",
                notice=7,
            )
