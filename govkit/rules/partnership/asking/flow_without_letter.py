"""People can agree or object only if they are asked or told: in a letter, in a conversation, or by a notice alone where they can say no.

The law wants proof of each yes, and the right to object shown clearly at the first contact. It does not want a letter. Who is asked in person is
asked in one of the `conversations`. A flow of `records.told_by_notice` is told by a notice alone, and one of `records.notice_exemption` has said why
nobody is told of it one by one.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.conversation import Conversation
from govkit.model.letter import Letter, LetterKind
from govkit.model.sharing import GoesAhead
from govkit.model.unsettled import is_unsettled
from govkit.questions.asking import told_by_notice_alone
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
    """Each flow that waits for an answer must be covered by a letter or a conversation of its kind."""
    asking: list[Letter | Conversation] = [*partnership.letters.values(), *partnership.conversations.values()]
    if any(is_unsettled(fact) for each in asking for fact in (each.kind, each.covers, *each.covers)):
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
                f"“{flow.name}” goes ahead {say(flow.goes_ahead)}, but no {say(kind)} letter tells people about it, and no conversation.",
                f"Add `{name}` to the `covers` of a letter with `kind: {kind}`; or, where people are asked in person, of one of the `conversations`.",
            )


def _told_otherwise(partnership: Partnership, flow: str) -> bool:
    """Whether the file says how people learn of this flow if nobody is told one by one. A notice alone asks nobody for a yes."""
    exemption, records = partnership.records.notice_exemption, partnership.records
    if exemption is not None and (is_unsettled(exemption) or flow in exemption.flows):
        return True
    if not is_unsettled(partnership.flows[flow]) and partnership.flows[flow].untold_by:
        return True
    offered = partnership.flows[flow].goes_ahead == GoesAhead.UNLESS_THEY_OPT_OUT
    alone = is_unsettled(records.told_by_notice) or any(
        name == flow for _, name, _ in told_by_notice_alone(partnership)
    )
    return offered and alone


def _covered(partnership: Partnership, flow: str, kind: LetterKind) -> bool:
    in_person = [talk.covers for talk in partnership.conversations.values() if talk.kind.value == kind.value]
    written = [letter.covers for letter in partnership.letters_of(kind).values()]
    return any(flow in covers for covers in (*written, *in_person))


_TALK = """
letters.consent.covers: [health-details]
conversations.first-visit:
  kind: {kind}
  subject: Sharing your support plan
  held_by: northmoor-council
  asked_by: {{role: Family worker, told_how: Half-day training, told_by: 2027-03-22}}
  covers: [support-plan]
  when: at your first visit
  one_answer_covers: only the person who signs
"""
_NOTICE = """
letters.opt-out.covers: [attendance-flag, family-list]
letters.consent.covers: [health-details]
records.told_by_notice:
  - flows: [health-flag, support-plan]
    where: posters in each waiting room
    reason: Nobody knows the addresses.
"""

CASES = (
    Case("a flow about which people are asked in person", _TALK.format(kind="consent")),
    Case(
        "a flow that waits for a yes, of which people are only told in person",
        _TALK.format(kind="opt-out"),
        finds="flows.support-plan.goes_ahead",
    ),
    Case("a notice alone, which offers a no and asks for no yes", _NOTICE, finds="flows.support-plan.goes_ahead"),
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
