"""A letter can be sent only by a partner that has the names and addresses of the people it goes to.

A partner has them if it holds an item with `address` among what it `contains`, or gets one in a flow that starts by the day of posting. Getting
addresses from another partner only to post the letter would be sharing before people have been told. A letter that is handed over needs none. Nor
is it asked of a school, college or university that sends records of its own students in what the letter is about, and gets no list of them from
anybody: it knows where they live.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.body import PartnerKind
from govkit.model.letter import Letter
from govkit.model.senders import senders_of
from govkit.model.sharing import DataItem, Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import covered_by, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 2: "
    "be clear on the data that is needed and why, as well as who holds it"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
letters.opt-out.sent_by: harbour-families
"""
GOOD = """
letters.opt-out.sent_by: northmoor-council
"""

_WITH_STUDENTS: Final = (PartnerKind.SCHOOL, PartnerKind.ACADEMY_TRUST, PartnerKind.COLLEGE, PartnerKind.UNIVERSITY)
_NAMED: Final = (Form.IDENTIFIABLE, Form.CLINICAL)


def check(partnership: Partnership) -> Iterator[Problem]:
    """The sender of a letter must hold an item with addresses on the day of posting."""
    for name, letter in parts(partnership.letters):
        for sender in senders_of(partnership, letter) if letter.given is None else ():
            if not (_may_have_addresses(partnership, letter, sender) or _is_about_its_own(partnership, letter, sender)):
                yield Problem(
                    f"letters.{name}.sent_by",
                    f"{name_of(partnership.partners, sender)} sends this letter, but holds no item with names and addresses.",
                    f"Let a partner that holds the list send it, or add `{sender}` to the `held_by` of an item that `contains` an `address`.",
                )


def _may_have_addresses(partnership: Partnership, letter: Letter, sender: str) -> bool:
    """Whether the sender has addresses, as far as is settled. What is to be agreed may yet give it some."""
    return any(
        _lists_addresses(data)
        and (sender in data.held_by or _unknown(data.held_by) or _gets(partnership, sender, item, letter.posted))
        for item, data in partnership.data_items.items()
    )


def _is_about_its_own(partnership: Partnership, letter: Letter, sender: str) -> bool:
    """Whether the letter is about named records that the sender itself holds and sends, and nobody else says whose they are."""
    if partnership.partners[sender].kind not in _WITH_STUDENTS:
        return False
    if any(
        _lists_addresses(data) and _gets(partnership, sender, item) for item, data in partnership.data_items.items()
    ):
        return False
    return any(
        sender in flow.from_
        and any(sender in item.held_by and item.form in _NAMED for _, item in items_of(partnership, flow))
        for _, _, flow in covered_by(partnership, letter)
    )


def _lists_addresses(item: DataItem) -> bool:
    if _unknown(item.form) or _unknown(item.contains):
        return True
    words = " ".join(map(str, (*item.contains, item.plain_name))).casefold()
    return item.form in _NAMED and (not item.contains or "address" in words)


def _gets(partnership: Partnership, sender: str, item: str, by: date | None = None) -> bool:
    """Whether a flow brings the item to the sender, by a day if that is asked, or may do so."""
    return any(
        (item in flow.carries or _unknown(flow.carries))
        and (sender in flow.to or _unknown(flow.to))
        and not (by is not None and flow.starts > by)
        for flow in partnership.flows.values()
    )


def _unknown(fact: object) -> bool:
    return is_unsettled(fact) or (isinstance(fact, tuple | Mapping) and any(is_unsettled(part) for part in fact))


CASES = (
    Case(
        "a school that writes to parents about records of its own pupils",
        """
        letters.opt-out.sent_by: hill-top-school
        flows.replies.to: harrow-lane-surgery
        data_items.attendance-flag.form: identifiable
        data_items.attendance-flag.held_by: hill-top-school
        data_items.attendance-flag.contains: [names]
        """,
    ),
    Case(
        "a school that writes about flags alone",
        "letters.opt-out.sent_by: hill-top-school",
        finds="letters.opt-out.sent_by",
    ),
    Case(
        "a charity that hands the letter over",
        """
        letters.opt-out.sent_by: harbour-families
        letters.opt-out.posted: (left out)
        letters.opt-out.given: at the first visit
        """,
    ),
    Case("a surgery that had the list on 15 February", "letters.consent.sent_by: millbrook-surgery"),
    Case(
        "a surgery that does not have the list yet",
        "letters.opt-out.sent_by: millbrook-surgery",
        finds="letters.opt-out.sent_by",
    ),
    Case(
        "a list without addresses",
        """
        data_items.family-list.contains: [names]
        data_items.family-list.plain_name: your names
        """,
        finds="letters.opt-out.sent_by letters.consent.sent_by",
    ),
    Case(
        "a list of clinical records with addresses",
        "data_items.family-list.form: clinical",
    ),
    Case(
        "a list of flags alone",
        "data_items.family-list.form: flag",
        finds="letters.opt-out.sent_by letters.consent.sent_by",
    ),
    Case(
        "a list of which nobody says what it contains",
        """
            data_items.family-list.contains: (left out)
            data_items.family-list.plain_name: your names
            """,
    ),
    Case(
        "a list with an Address in capitals",
        """
            data_items.family-list.contains: [Names, Home Address]
            data_items.family-list.plain_name: your names
            """,
    ),
    Case(
        "a surgery that had the list on the day of posting",
        """
            letters.consent.sent_by: millbrook-surgery
            letters.consent.posted: 2027-02-15
            """,
    ),
    Case(
        "a surgery that had the list on the day after",
        """
            letters.consent.sent_by: millbrook-surgery
            letters.consent.posted: 2027-02-14
            """,
        finds="letters.consent.sent_by",
    ),
    Case(
        "a charity that gets other things",
        """
            letters.consent.sent_by: harbour-families
            letters.consent.posted: 2027-05-03
            """,
        finds="letters.consent.sent_by",
    ),
    Case(
        "a school, while who holds the list is to be agreed",
        """
            letters.opt-out.sent_by: hill-top-school
            data_items.family-list.held_by: to be agreed
            """,
    ),
    Case(
        "a school, while who gets the list is to be agreed",
        """
            letters.consent.sent_by: hill-top-school
            flows.family-list.to: to be agreed
            """,
    ),
    Case(
        "a school, while one that gets the list is to be agreed",
        """
            letters.consent.sent_by: hill-top-school
            flows.family-list.to: [millbrook-surgery, to be agreed]
            """,
    ),
    Case(
        "a school, while what it gets is to be agreed",
        """
            letters.consent.sent_by: hill-top-school
            flows.replies.carries: to be agreed
            """,
    ),
)
