"""Nobody can promise that what somebody says stays secret whatever happens: whoever learns that a person is in danger may have to tell.

A young person who was promised it, and is then betrayed, asks for no help again. Say what would have to be told, and to whom.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import parts, placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(a): fair; NHS Code of Practice on confidentiality: disclosure to prevent serious harm"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

_TALK = """
conversations.first-visit:
  kind: consent
  subject: Sharing your support plan
  held_by: northmoor-council
  asked_by: {{role: Family worker, told_how: Half-day training, told_by: 2027-03-22}}
  covers: [support-plan]
  when: at your first visit
  one_answer_covers: only the person who signs
  explained: ["{words}"]
"""
BAD = _TALK.format(words="whatever they say stays secret")
GOOD = _TALK.format(words="what they say stays with us, unless somebody may be harmed")


def check(partnership: Partnership) -> Iterator[Problem]:
    """What is explained to people must promise no secrecy without an end."""
    for name, talk in parts(partnership.conversations):
        for index, words in placed(talk.explained):
            found = says(partnership, "secrecy-without-end", words)
            if found and not says(partnership, "unless-harm", words):
                yield Problem(
                    f"conversations.{name}.explained.{index}",
                    f"“{found}” is a promise that nobody can keep.",
                    "Write what would have to be told, and when: `the nurse tells nobody, unless somebody may be harmed`.",
                )


CASES = (
    *(
        Case(f"“{words}”", _TALK.format(words=words), finds="conversations.first-visit.explained.0" if found else "")
        for words, found in (
            ("nobody will ever be told", True),
            ("it is completely confidential", True),
            ("the nurse keeps it to herself", True),
            ("it goes no further", True),
            ("what they say will not leave this room", True),
            ("nothing they say is passed on to anyone", True),
            ("what they say is confidential, and when it is not", False),
            ("nobody at school is told of a no", False),
            ("nobody else is told of their answer", False),
            ("nobody will know where they live", False),
            ("your landlord is never told anything", False),
            ("the records are kept confidential", False),
            ("that we may have to pass on what is said in confidence", False),
            ("nobody else is told, but for the law", False),
            ("the list is kept safe", False),
            ("it goes no further than the nurses", False),
            ("nothing you say is passed on to anybody outside the clinic", False),
            ("what you say is never shared with anyone outside the team", False),
            ("what you say stays between us", True),
            ("it stays between us and your doctor", False),
        )
    ),
    Case("to be agreed", _TALK.format(words="x").replace('["x"]', "to be agreed")),
)
