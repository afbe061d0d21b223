"""The safeguarding paragraph protects people under 18 and adults at risk, and holds only for one of three reasons not to ask for consent.

Who is protected need not be who the data is about: data about a parent can protect a child, so nobody has to claim that the
parent is at risk. The reasons are that consent can't be given, that nobody could reasonably be expected to get it, or that asking
would prejudice the protection. An adult is at risk if there is reasonable cause to suspect that they need care and support, are or may
be harmed, and so can't protect themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.safeguarding import Protected, Safeguarding, WithoutConsent
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.questions.sharing import bases_of, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, Schedule 1, paragraph 18(1) to (4)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-sch1-para18", "dpa-2018-sch1-para18-4")
CATALOGUE = ("gov-sch1-18",)

BAD = """
lawful_bases.council-early-help.schedule_1: paragraph 18 (safeguarding of children and of individuals at risk)
"""
GOOD = """
lawful_bases.council-early-help.schedule_1: paragraph 18 (safeguarding of children and of individuals at risk)
lawful_bases.council-early-help.safeguarding:
  without_consent: asking-would-prejudice-protection
  reason: A parent who is asked may hide the child.
  protects: people-under-18
"""

_SAFEGUARDING = 18

_CHOICES = listing([f"`{each}`" for each in WithoutConsent], "or")
_PROTECTED = listing([f"`{each}`" for each in Protected], "or")


def check(partnership: Partnership) -> Iterator[Problem]:
    """A basis with the safeguarding paragraph must say whom it protects, why consent is not asked for, and how adults are at risk."""
    about_adults = _items_about_adults(partnership)
    for name, basis in parts(partnership.lawful_bases):
        if _SAFEGUARDING not in basis.paragraphs:
            continue
        path = f"lawful_bases.{name}"
        if basis.safeguarding is None:
            yield Problem(
                path,
                f"“{basis.name}” rests on the safeguarding paragraph, but does not say why people are not asked for consent.",
                f"Add `safeguarding` to `{path}`, with a `reason`, as `without_consent` one of {_CHOICES}, and as `protects` {_PROTECTED}.",
                lacks=f"{path}.safeguarding",
            )
        elif not is_unsettled(basis.safeguarding):
            yield from _about_whom(f"{path}.safeguarding", basis.name, basis.safeguarding, about_adults.get(name, ""))


def _about_whom(path: str, basis: str, safeguarding: Safeguarding, item: str) -> Iterator[Problem]:
    """Whom the paragraph protects; where the file is silent, data about adults alone leaves it open."""
    if safeguarding.adults_at_risk is not None or is_unsettled(safeguarding.protects):
        return
    if Protected.ADULTS_AT_RISK in safeguarding.protects:
        yield Problem(
            path,
            f"“{basis}” protects adults at risk, but does not say why they are thought to be.",
            f"Add `adults_at_risk` to `{path}`: why you suspect that each needs care and support, is or may be harmed, and so "
            "can’t protect themselves.",
            lacks=f"{path}.adults_at_risk",
        )
    elif item and not safeguarding.protects:
        yield Problem(
            path,
            f"“{basis}” rests on the safeguarding paragraph for “{item}”, which is about adults, but does not say who is protected.",
            f"Add `protects` to `{path}`: `people-under-18` where a child is protected, whoever the data is about, or `adults-at-risk`.",
            lacks=f"{path}.protects",
        )


def _items_about_adults(partnership: Partnership) -> dict[str, str]:
    """For each lawful basis on which data about anyone but children is shared, by id: one such item."""
    return {
        flow.basis[taker]: item.name
        for _, flow in parts(partnership.flows)
        for taker, _ in bases_of(partnership, flow)
        for _, item in items_of(partnership, flow)
        if item.is_about_others
    }


CASES = (
    Case(
        "what is to be written where nothing is said",
        "lawful_bases.council-early-help.schedule_1: paragraph 18 (safeguarding)",
        finds="lawful_bases.council-early-help",
        says=", and as `protects` `people-under-18` or `adults-at-risk`.",
    ),
    Case(
        "adults at risk, and nothing of why",
        """
            lawful_bases.council-early-help.schedule_1: paragraph 18 (safeguarding)
            lawful_bases.council-early-help.safeguarding: {without_consent: asking-would-prejudice-protection, reason: A parent may hide the child.}
            lawful_bases.council-early-help.safeguarding.protects: adults-at-risk
            """,
        finds="lawful_bases.council-early-help.safeguarding",
        says="but does not say why they are thought to be.",
    ),
    Case(
        "adults at risk, and why they are",
        """
            lawful_bases.council-early-help.schedule_1: paragraph 18 (safeguarding)
            lawful_bases.council-early-help.safeguarding: {without_consent: asking-would-prejudice-protection, reason: A parent may hide the child.}
            lawful_bases.council-early-help.safeguarding.protects: adults-at-risk
            lawful_bases.council-early-help.safeguarding.adults_at_risk: They need care and can’t protect themselves.
            """,
    ),
    Case(
        "data about adults, and nothing of who is protected",
        """
            lawful_bases.council-early-help.schedule_1: paragraph 18 (safeguarding)
            lawful_bases.council-early-help.safeguarding: {without_consent: asking-would-prejudice-protection, reason: A parent may hide the child.}
            """,
        finds="lawful_bases.council-early-help.safeguarding",
        says="which is about adults, but does not say who is protected.",
    ),
    Case(
        "who is protected is to be agreed",
        """
            lawful_bases.council-early-help.schedule_1: paragraph 18 (safeguarding)
            lawful_bases.council-early-help.safeguarding: {without_consent: asking-would-prejudice-protection, reason: A parent may hide the child.}
            lawful_bases.council-early-help.safeguarding.protects: to be agreed
            """,
    ),
    Case(
        "data about children alone",
        """
            lawful_bases.council-early-help.schedule_1: paragraph 18 (safeguarding)
            lawful_bases.council-early-help.safeguarding: {without_consent: asking-would-prejudice-protection, reason: A parent may hide the child.}
            data_items.family-list.about: children
            data_items.attendance-flag.about: children
            data_items.health-details.about: children
            data_items.support-plan.about: children
            data_items.replies.about: children
            data_items.programme-counts.about: children
            """,
    ),
    Case(
        "the reason is to be agreed",
        """
            lawful_bases.council-early-help.schedule_1: paragraph 18 (safeguarding)
            lawful_bases.council-early-help.safeguarding: to be agreed
            """,
    ),
)
