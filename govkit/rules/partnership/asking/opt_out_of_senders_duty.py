"""Where the law obliges the sender to send, an opt-out from it is a promise that the sender may not keep.

The recipient may rely on a public task, to which people can object: that is told to the recipient, and stops no return that the law asks for.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.dates.reply import ends_with_a_no
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import GoesAhead
from govkit.questions.gateways import stands_against_objection
from govkit.questions.settled import parts, settled
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 6(1)(c) and 21(1), as amended by the Data (Use and Access) Act 2025, section 70(5)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art21-1",)
CATALOGUE = ("ol-object",)

BAD = """
lawful_bases.school-welfare.article_6: legal-obligation
"""
GOOD = """
lawful_bases.school-welfare.article_6: public-task
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No flow that the law obliges its senders to send may offer an opt-out, while its recipients rely on something else."""
    for name, flow in parts(partnership.flows):
        if flow.goes_ahead != GoesAhead.UNLESS_THEY_OPT_OUT or ends_with_a_no(partnership, flow):
            continue
        bases = dict(bases_of(partnership, flow))
        senders = [partner for partner in settled(flow.from_) if partner in bases]
        duties = [partner for partner, basis in bases.items() if stands_against_objection(basis)]
        if senders and set(senders) <= set(duties) and len(duties) < len(bases):
            yield Problem(
                f"flows.{name}.goes_ahead",
                f"“{flow.name}” offers people an opt-out, and {_who(partnership, senders)} to send it: nobody can object to that.",
                f"If the law lets them send it, and does not oblige them, write that basis. If it obliges them, write `goes_ahead: without-asking` "
                f"and `why_without_asking`{_left_out(partnership, name)}. People can still object to what the others do with it.",
            )


def _who(partnership: Partnership, senders: list[str]) -> str:
    names = [partnership.partners[sender].name for sender in senders]
    return f"the law obliges {' and '.join(map(str, names))}"


def _left_out(partnership: Partnership, flow: str) -> str:
    """Where else the flow has to go, so that nothing offers the opt-out any more."""
    letters, talks = parts(partnership.letters), parts(partnership.conversations)
    asked = [f"`letters.{name}.covers`" for name, letter in letters if flow in settled(letter.covers)]
    asked += [f"`conversations.{name}.covers`" for name, talk in talks if flow in settled(talk.covers)]
    return f", and take `{flow}` out of {listing(asked)}" if asked else ""


CASES = (
    Case(
        "a school that must send it",
        "lawful_bases.school-welfare.article_6: legal-obligation",
        finds="flows.attendance-flag.goes_ahead",
        says="the law obliges Hill Top",
    ),
    Case(
        "a flow in which nobody has a choice is another rule’s business, and not one to bodies that have",
        """
        lawful_bases.school-welfare.article_6: legal-obligation
        lawful_bases.council-early-help.article_6: legal-obligation
        """,
        finds="flows.family-list.goes_ahead",
    ),
    Case(
        "the letter that offers it",
        "lawful_bases.school-welfare.article_6: legal-obligation",
        finds="flows.attendance-flag.goes_ahead",
        says="take `attendance-flag` out of `letters.opt-out.covers`.",
    ),
    Case(
        "no letter that offers it",
        "lawful_bases.school-welfare.article_6: legal-obligation\nletters.opt-out.covers: [family-list]",
        finds="flows.attendance-flag.goes_ahead",
        says="`why_without_asking`. People",
    ),
    Case(
        "the duty to share for care, to which people can object",
        """
        lawful_bases.school-welfare.article_6: legal-obligation
        lawful_bases.school-welfare.gateway: health-and-social-care-act-2012-section-251b
        """,
    ),
    Case(
        "one sender of two that must send it",
        """
        lawful_bases.school-welfare.article_6: legal-obligation
        flows.attendance-flag.from: [hill-top-school, harbour-families]
        flows.attendance-flag.basis.harbour-families: charity-agreed-support
        """,
    ),
    Case(
        "sent without asking",
        """
        lawful_bases.school-welfare.article_6: legal-obligation
        flows.attendance-flag.goes_ahead: without-asking
        """,
    ),
)
