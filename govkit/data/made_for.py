"""What there can be a document of: `made_for` of a standard, the facts that templates get for it, and what such a document does."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from govkit.document import Doing
from govkit.model.annexes import Annexes
from govkit.model.answer import Answer
from govkit.model.asked import names
from govkit.model.briefing import Briefing
from govkit.model.conversation import Conversation
from govkit.model.facts import ConversationId, FlowId, PartnerId, Text, YesNo
from govkit.model.group import PartnerGroup
from govkit.model.letter import Letter, Recipient
from govkit.model.notice import Notice
from govkit.model.partnership import Partnership
from govkit.model.period import Period
from govkit.model.promises import Promises
from govkit.model.purpose import Purpose
from govkit.model.records import PrivacyNotice, Regulator
from govkit.model.request import Request
from govkit.model.retention import Retention, RetentionBy
from govkit.model.sharing import DataItem, Flow


class MadeFor(StrEnum):
    """What the documents of a kind are made for: one for the partnership, or one for each of something."""

    PARTNERSHIP = "partnership"
    NOTICES = "notices"
    YOUNG_NOTICES = "notices for young people"
    CONSENT_LETTERS = "consent letters"
    CONSENT_FORMS = "consent forms"
    OPT_OUT_LETTERS = "opt-out letters"
    ANSWERS = "answers to opt-outs"
    ASKINGS = "letters and conversations"
    REQUESTS = "requests"
    BRIEFINGS = "briefings"


class Given(NamedTuple):
    """The facts that the templates of such a kind get by name beside those of the file, and what the kind does unless it says so itself."""

    facts: Mapping[str, type]
    does: tuple[Doing, ...]


_LETTER: Final = {"letter": Letter, "recipient": Recipient}
GIVEN: Final[Mapping[MadeFor, Given]] = MappingProxyType(
    {
        MadeFor.PARTNERSHIP: Given({"promises": Promises, "annexes": Annexes}, ()),
        MadeFor.NOTICES: Given({"notice": Notice}, (Doing.TELLS_PEOPLE,)),
        MadeFor.YOUNG_NOTICES: Given({"notice": Notice}, (Doing.TELLS_PEOPLE,)),
        MadeFor.CONSENT_LETTERS: Given(_LETTER, (Doing.ASKS_FOR_CONSENT,)),
        MadeFor.CONSENT_FORMS: Given({"conversation": Conversation}, (Doing.ASKS_FOR_CONSENT,)),
        MadeFor.OPT_OUT_LETTERS: Given(_LETTER, (Doing.OFFERS_OBJECTION,)),
        MadeFor.ANSWERS: Given({**_LETTER, "answer": Answer}, (Doing.ANSWERS_PEOPLE,)),
        MadeFor.ASKINGS: Given(
            {"asking": Letter, "letter": Letter, "conversation": Conversation}, (Doing.BRIEFS_STAFF,)
        ),
        MadeFor.REQUESTS: Given({"request": Request}, (Doing.REQUESTS_DATA,)),
        MadeFor.BRIEFINGS: Given({"briefing": Briefing}, (Doing.BRIEFS_STAFF,)),
    }
)
_OF_ASKING: Final = {
    "answered_by": PartnerId,
    "answers_in_welsh": YesNo,
    "calls_in_welsh": YesNo,
    "senders": Mapping[FlowId, tuple[PartnerId, ...]],
    "told_of_the_answer": tuple[PartnerId, ...],
    "tells_no_others": YesNo,
    "answer_kept": Retention,
    "answer_kept_by_others": tuple[RetentionBy, ...],
    "answer_limit": Text,
    "answer_needed_to": Text,
    "goes_to_nobody_else": YesNo,
    "not_for": tuple[Text, ...],
}
# Facts that no file states, but that follow from it, by the part that they are added to.
WORKED_OUT: Final[Mapping[type, Mapping[str, Any]]] = MappingProxyType(
    {
        Conversation: {
            "asked_by_school": YesNo,
            **_OF_ASKING,
        },
        Letter: {
            "asked_by_school": YesNo,
            "reply_by": date,
            "time_to_reply": Period,
            "may_be_refused": YesNo,
            "refusable": tuple[FlowId, ...],
            "refusal_ground": Text,
            "criteria": tuple[Text, ...],
            "tells_why_you": YesNo,
            **_OF_ASKING,
        },
        Request: {"reply_by": date, "is_told_to_parents": YesNo},
        PrivacyNotice: {"out_before_first_flow": bool},
        Flow: {
            "asked_in": tuple[ConversationId, ...],
            "no_means": tuple[Text, ...],
            "refusal_ground": Text,
            "is_told_to_parents": YesNo,
        },
        DataItem: {"seen_by": tuple[PartnerId, ...], "for_the_young": Text, "is_told_to_parents": YesNo},
        Purpose: {"for_the_young": Text},
        PartnerGroup: {
            "listed_here": tuple[PartnerId, ...],
            "listed_before": tuple[PartnerId, ...],
            "is_told_to_parents": YesNo,
        },
    }
)


def facts_for(made_for: MadeFor) -> Mapping[str, Any]:
    """All names that the templates and the standard of such a kind can start a path with, and the part that each stands for.

    A section of the partnership file stands for itself: its part is None.
    """
    return {**dict.fromkeys(names(Partnership)), "regulator": Regulator, **GIVEN[made_for].facts}
