"""That it is quicker, that the law allows it, or that people might say no is true of much sharing, and justifies none.

Five reasons are looked at. Why less would not do, why sharing is needed, why nobody is asked and why a no is refused must not be what suits those
who share. Why telling
people takes a disproportionate effort must not be that they might object. Why an interference is in proportion must weigh something, and not only
name a power. And what is best for children must not be that this does not matter. The words stand in `govkit/standards/telling_words.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.not_told import ExemptionGround
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says, told

SEVERITY = Severity.WARNING
SOURCE = (
    "UK GDPR, Articles 5(1)(c), 14(5)(b) and 21(1): no more than is necessary, an effort that is disproportionate, a compelling ground; "
    "European Convention on Human Rights, Article 8(2)"
)
EVIDENCE = Evidence.SECONDARY
SOURCES = ("uk-gdpr-art14-5", "uk-gdpr-art21-1", "echr-article-8")
CATALOGUE = ()

BAD = """
purpose.why_not_less: It is quicker to send all of it than to sort it.
"""
GOOD = """
purpose.why_not_less: A nurse can’t help a child without knowing who the child is.
"""


class _Reason(NamedTuple):
    """A reason of the file: its path, its words, the groups of words that are no reason for it, and what it has to say."""

    path: str
    words: object
    groups: tuple[str, ...]
    wants: str


_SUITS: Final = ("convenience", "spares-a-body-work", "spares-staff-work", "no-time", "circular-reason")
_OF_OBJECTIONS: Final = (*_SUITS, "fear-of-more-objections")
# What a reason of a group has to say besides to be one.
_SAVED_BY: Final = {
    "power-as-proportion": "weighs-something",
    "no-time": "urgency",
    "spares-staff-work": "urgency",
    "spares-a-body-work": "gain-of-people",
}
_NEED: Final = "what would fail without this data, for the people it is about"
_UNASKED: Final = "what asking first would do to somebody, or the law that leaves no choice"
_CONFIDED: Final = "why what people told in confidence may be told here, whatever they would answer"
_GROUND: Final = "the harm that would come to somebody, which is a compelling ground"
_EFFORT: Final = "what telling them would take: how many they are, how old the data is, who can’t be found"
_WEIGHED: Final = "what is weighed: why it goes no further than the aim needs, and is fair to these people"
_CHILDREN: Final = "what this does for a child, and what it could cost a child"


def check(partnership: Partnership) -> Iterator[Problem]:
    """No reason may be one that would justify any sharing at all."""
    for reason in _reasons(partnership):
        find = says if "children-set-aside" in reason.groups else told
        words = next(
            (
                found
                for group in reason.groups
                if (found := find(partnership, group, _ended(reason.words)))
                and not _is_saved(partnership, group, reason.words)
            ),
            "",
        )
        if words:
            yield Problem(
                reason.path,
                f"“{words}” would justify any sharing, and is no reason for this.",
                f"Write in `{reason.path}` {reason.wants}. If there is no such reason, leave out what it is to justify.",
            )


def _ended(words: object) -> object:
    """Words with the full stop by which a phrase knows that nothing follows."""
    return f"{words.rstrip('. ')}." if isinstance(words, str) and not is_unsettled(words) else words


def _is_saved(partnership: Partnership, group: str, words: object) -> bool:
    return group in _SAVED_BY and bool(says(partnership, _SAVED_BY[group], words))


def _reasons(partnership: Partnership) -> Iterator[_Reason]:
    purpose, records = partnership.purpose, partnership.records
    yield _Reason("purpose.needed_because", purpose.needed_because, ("convenience", "circular-reason"), _NEED)
    yield _Reason("purpose.why_not_less", purpose.why_not_less, _SUITS, _NEED)
    for name, item in parts(partnership.data_items):
        yield _Reason(f"data_items.{name}.why_not_less", item.why_not_less, _SUITS, _NEED)
    for name, confidence in parts(partnership.confidentiality_bases):
        path = f"confidentiality_bases.{name}.reason"
        yield _Reason(path, confidence.reason, (*_SUITS, "fear-of-more-objections"), _CONFIDED)
    for name, flow in parts(partnership.flows):
        yield _Reason(f"flows.{name}.why_without_asking", flow.why_without_asking, _SUITS, _UNASKED)
    if purpose.human_rights is not None and not is_unsettled(purpose.human_rights):
        because = purpose.human_rights.proportionate_because
        yield _Reason("purpose.human_rights.proportionate_because", because, ("power-as-proportion",), _WEIGHED)
    if records.objections is not None and not is_unsettled(records.objections):
        yield _Reason("records.objections.refusal_ground", records.objections.refusal_ground, _OF_OBJECTIONS, _GROUND)
    if records.children is not None and not is_unsettled(records.children):
        yield _Reason(
            "records.children.best_interests", records.children.best_interests, ("children-set-aside",), _CHILDREN
        )
    exemption = records.notice_exemption
    if exemption is not None and not is_unsettled(exemption) and exemption.ground == ExemptionGround.DISPROPORTIONATE:
        yield _Reason("records.notice_exemption.reason", exemption.reason, ("fear-of-objections",), _EFFORT)


_LESS = "purpose.why_not_less"
_WHY = "purpose.human_rights.proportionate_because"
_RIGHTS = """
purpose.human_rights:
  whose: [parents, children]
  law: Children Act 2004, section 10
  aims: [protection-of-health-or-morals]
  proportionate_because: {words}
"""
_EXEMPTION = """
records.notice_exemption:
  flows: [support-plan]
  ground: {ground}
  reason: {words}
"""
CASES = (
    *(
        Case(f"“{words}”", f"{_LESS}: {words}", finds=_LESS if found else "")
        for words, found in (
            ("The rest may be useful later.", True),
            ("The school might find a use for it.", True),
            ("Just in case.", True),
            ("Sorting it would be too much trouble.", True),
            ("Our system can’t leave fields out.", True),
            ("It takes too long to sort.", True),
            ("It has always been sent like this.", True),
            ("It saves us time.", True),
            ("It saves the office work.", True),
            ("It spares the surgery from ringing round.", True),
            ("It saves the surgery from ringing round while a patient waits for a bed.", False),
            ("It saves the ward a call, and the patient tells the story only once.", False),
            ("It would take our staff too long to reach a child who is in danger.", False),
            ("Because we need it.", True),
            ("The partners need this information.", True),
            ("The council has to have the data.", True),
            ("All of it is necessary.", True),
            ("It is needed because it is required.", True),
            ("The nurse needs the data to find the right patient.", False),
            ("Each of these is needed, since a dose depends on weight.", False),
            ("It is simplest for everyone.", True),
            ("The system can only export the whole file.", True),
            ("Less would not do, and it is easier for families to be asked once.", False),
            ("A yes or no is enough, so nobody sends details.", False),
            ("Nobody sends what may be useful later.", False),
            ("A flag does not say what may be useful in an emergency.", False),
        )
    ),
    *(
        Case(f"“{words}”", _RIGHTS.format(words=words), finds=_WHY if found else "")
        for words, found in (
            ("The Crime and Disorder Act allows it, so that it is always in proportion.", True),
            ("It is allowed by the regulations.", True),
            ("It is lawful.", True),
            ("The Act allows it, and only what bears on the danger is told.", False),
            ("The team gets the name of the street and of the house.", False),
        )
    ),
    *(
        Case(
            f"“{words}”, of {ground}",
            _EXEMPTION.format(words=words, ground=ground),
            finds="records.notice_exemption.reason" if found else "",
        )
        for words, ground, found in (
            ("Some families would object.", "disproportionate-effort", True),
            ("Too many objections come in.", "disproportionate-effort", True),
            ("Some families would object.", "would-defeat-the-purpose", False),
            ("Families may opt out at any time, and few can be found.", "disproportionate-effort", False),
            ("Letters to 40,000 people would cost more than the study.", "disproportionate-effort", False),
        )
    ),
    *(
        Case(
            f"“{words}”, of children",
            f"records.children.best_interests: {words}",
            finds="records.children.best_interests" if found else "",
        )
        for words, found in (
            ("This does not apply.", True),
            ("It is the parents who decide.", True),
            ("The data is theirs.", True),
            ("Parents decide for their children, and young people for themselves.", False),
            ("Parents can say no, and a child gains when help comes early.", False),
        )
    ),
    Case(
        "a refusal that spares the staff work",
        "records.objections.refusal_ground: It would take our staff too much time.",
        finds="records.objections.refusal_ground",
        says="compelling ground",
    ),
    Case(
        "sharing that spares us work",
        "purpose.needed_because: It is cheaper than asking people.",
        finds="purpose.needed_because",
    ),
    *(
        Case(f"“{words}”, of the need", f"purpose.needed_because: {words}")
        for words in (
            "Finding a family takes our staff too long, so help comes late.",
            "Help is easier to accept when it comes early.",
            "Families fill in too much paperwork.",
        )
    ),
    *(
        Case(
            f"“{words}”, of those who are not asked",
            f"flows.replies.why_without_asking: {words}",
            finds="flows.replies.why_without_asking" if found else "",
            says="what asking first would do" if found else "",
        )
        for words, found in (
            ("It saves the ward a second phone call.", True),
            ("The council likes to have it in good time.", True),
            ("It saves a life where somebody is in danger.", False),
            ("Officers have no time at the door to go through a form.", True),
            ("Our officers do not have the capacity to ask.", True),
            ("We do not have time to ask.", True),
            ("Asking takes too long.", True),
            ("It is quicker not to ask.", True),
            ("There is no time to ask where somebody is in danger.", False),
            ("To wait for an answer would take too long when a child is at risk.", False),
            ("The person has no capacity to decide, and a best-interests decision is made.", False),
            ("To ask first could put the person in danger.", False),
            ("The law says that every school must send this return.", False),
        )
    ),
    *(
        Case(f"“{words}”, of {path}", f"{path}: {words}", finds=path if found else "")
        for path in ("confidentiality_bases.flag-for-care.reason", "records.objections.refusal_ground")
        for words, found in (
            ("It is care. To ask them would bring in more refusals than the study can bear.", True),
            ("Too many refusals would spoil the figures.", True),
            (
                "It is care. If somebody objects, their objection is looked at before anything is sent, so that no harm comes.",
                False,
            ),
            ("It is care. Objections are rare, and each is followed unless a child would come to harm.", False),
        )
    ),
    Case(
        "an item that may be useful",
        "data_items.support-plan.why_not_less: It may be useful.",
        finds="data_items.support-plan.why_not_less",
        says="`data_items.support-plan.why_not_less` what would fail",
    ),
    Case(
        "all to be agreed",
        """
        purpose.human_rights: to be agreed
        records.objections: to be agreed
        records.children: to be agreed
        records.notice_exemption: to be agreed
        """,
    ),
    Case("nothing of children or objections", "records.children: (left out)\nrecords.objections: (left out)"),
)
