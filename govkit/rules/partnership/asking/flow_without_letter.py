"""People can agree or object only if they are asked or told, and a letter is how this partnership does it.

The law wants proof of each yes, and the right to object shown clearly at the first contact. It does not want a letter: if people are
asked in another way, this is a warning to accept. A flow of `records.notice_exemption` has said why nobody gets a letter of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.letter import LetterKind
from govkit.model.sharing import GoesAhead
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 7(1) and 21(4)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-consent-basis-match",)

BAD = """
letters.consent.covers: [health-details]
"""
GOOD = """
letters.consent.covers: [health-details, support-plan]
"""

_LETTERS = {
    GoesAhead.WHEN_THEY_AGREE: LetterKind.CONSENT,
    GoesAhead.UNLESS_THEY_OPT_OUT: LetterKind.OPT_OUT,
}


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each flow that waits for an answer must be covered by a letter of its kind."""
    if any(
        is_unsettled(fact)
        for letter in partnership.letters.values()
        for fact in (letter.kind, letter.covers, *letter.covers)
    ):
        return
    for name, flow in parts(partnership.flows):
        if (
            flow.goes_ahead in _LETTERS
            and not _covered(partnership, name, _LETTERS[flow.goes_ahead])
            and not _told_otherwise(partnership, name)
        ):
            kind = _LETTERS[flow.goes_ahead]
            yield Problem(
                f"flows.{name}.goes_ahead",
                f"“{flow.name}” goes ahead {say(flow.goes_ahead)}, but no {say(kind)} letter tells people about it.",
                f"Add `{name}` to the `covers` of a letter with `kind: {kind}`.",
            )


def _told_otherwise(partnership: Partnership, flow: str) -> bool:
    """Whether the file says why the people of this flow are not told one by one; how they learn of it stands there."""
    exemption = partnership.records.notice_exemption
    if not is_unsettled(partnership.flows[flow]) and partnership.flows[flow].untold_by:
        return True
    return exemption is not None and (is_unsettled(exemption) or flow in exemption.flows)


def _covered(partnership: Partnership, flow: str, kind: LetterKind) -> bool:
    return any(flow in letter.covers for letter in partnership.letters_of(kind).values())


CASES = (
    Case(
        "one flow that no letter covers",
        "letters.consent.covers: [health-details]",
        finds="flows.support-plan.goes_ahead",
    ),
    Case(
        "no letter at all",
        "letters: {}",
        finds=(
            "flows.family-list.goes_ahead flows.attendance-flag.goes_ahead flows.health-flag.goes_ahead "
            "flows.health-details.goes_ahead flows.support-plan.goes_ahead"
        ),
    ),
    *(
        Case(
            f"a flow that no letter covers, where nobody is told one by one of {exempt}",
            f"""
            letters.opt-out.covers: [attendance-flag, family-list]
            records.notice_exemption:
              flows: [{exempt}]
              ground: disproportionate-effort
              reason: The records are years old, and nobody has the addresses.
              people: 4000
              protected_by: The notice stands on the website.
            """,
            finds=finds,
        )
        for exempt, finds in (("health-flag", ""), ("support-plan", "flows.health-flag.goes_ahead"))
    ),
    Case(
        "a flow without a letter, while who is told otherwise is to be agreed",
        """
            letters.opt-out.covers: [attendance-flag, family-list]
            records.notice_exemption: to be agreed
            """,
    ),
)
