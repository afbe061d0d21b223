"""The safeguarding paragraph holds only where there is one of three reasons not to ask for consent, and for adults only if they are at risk.

The reasons are that consent can't be given, that nobody could reasonably be expected to get it, or that asking would prejudice the
protection. An adult is at risk who needs care and support, is or may be harmed, and so can't protect themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.safeguarding import WithoutConsent
from govkit.questions.children import about_others
from govkit.questions.settled import parts
from govkit.questions.sharing import bases_of, items_of
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, Schedule 1, paragraph 18(1) to (3)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-sch1-18",)

BAD = """
lawful_bases.council-early-help.schedule_1: paragraph 18 (safeguarding of children and of individuals at risk)
"""
GOOD = """
lawful_bases.council-early-help.schedule_1: paragraph 18 (safeguarding of children and of individuals at risk)
lawful_bases.council-early-help.safeguarding:
  without_consent: asking-would-prejudice-protection
  reason: A parent who is asked may hide the child.
  adults_at_risk: A social worker has found that the adult needs care, is being harmed, and can’t stop it because of that need.
"""

_SAFEGUARDING = 18

_CHOICES = listing([f"`{each}`" for each in WithoutConsent], "or")


def check(partnership: Partnership) -> Iterator[Problem]:
    """A basis with the safeguarding paragraph must say why consent is not asked for, and how adults are known to be at risk."""
    adults = {
        flow.basis[taker]: item.name
        for _, flow in parts(partnership.flows)
        for taker, _ in bases_of(partnership, flow)
        for _, item in items_of(partnership, flow)
        if about_others(item)
    }
    for name, basis in parts(partnership.lawful_bases):
        if _SAFEGUARDING not in basis.paragraphs:
            continue
        if basis.safeguarding is None:
            yield Problem(
                f"lawful_bases.{name}",
                f"“{basis.name}” rests on the safeguarding paragraph, but does not say why people are not asked for consent.",
                f"Add `safeguarding` to `lawful_bases.{name}`, with a `reason`, and as `without_consent` one of {_CHOICES}.",
            )
        elif name in adults and basis.safeguarding.adults_at_risk is None:
            yield Problem(
                f"lawful_bases.{name}.safeguarding",
                f"“{basis.name}” rests on the safeguarding paragraph for “{adults[name]}”, which is about adults, but does not say how "
                "they are known to be at risk.",
                f"Add `adults_at_risk` to `lawful_bases.{name}.safeguarding`: that each needs care and support, is or may be "
                "harmed, and so can’t protect themselves.",
            )
