"""A controller has to be able to show who said yes, to what and when. The law wants no form, but a yes that nobody wrote down can't be shown.

`on_a_form: false` says that nobody signs. Then `recorded` says where the answer is written down.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.conversation import ConversationKind
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 7(1)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art7-1",)
CATALOGUE = ("cl-record",)

GIVEN = """
conversations.first-visit:
  kind: consent
  subject: Sharing your support plan
  held_by: northmoor-council
  asked_by: {role: Family worker, told_how: Half-day training, told_by: 2027-03-22}
  covers: [support-plan]
  when: at your first visit
  passed_on: Ring the family help team the same day.
  one_answer_covers: only the person who signs
"""
BAD = """
conversations.first-visit.on_a_form: false
"""
GOOD = """
conversations.first-visit.on_a_form: false
conversations.first-visit.recorded: in the case record, with the day and what was explained
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Where people are asked for a yes and sign no form, the conversation must say where the answer is written down."""
    for name, talk in parts(partnership.conversations):
        unsigned = not talk.on_a_form and not is_unsettled(talk.on_a_form)
        if talk.kind == ConversationKind.CONSENT and unsigned and talk.recorded is None:
            yield Problem(
                f"conversations.{name}",
                f"People are asked about “{talk.subject}” in person and sign nothing, and nothing says where their answer is written down.",
                f"Add `recorded` to `conversations.{name}`, or take `on_a_form: false` out, and a form is made.",
                lacks=f"conversations.{name}.recorded",
            )


CASES = (
    Case("a form that people sign", "conversations.first-visit.on_a_form: true"),
    Case(
        "people who are told, and asked for no yes",
        """
        conversations.first-visit.kind: opt-out
        conversations.first-visit.on_a_form: false
        """,
    ),
)
