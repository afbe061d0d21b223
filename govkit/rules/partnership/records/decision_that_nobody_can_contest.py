"""Whoever a computer decides about is told, can have their say, can reach a person and can contest it. A decision that is final has none of these."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 22C, as inserted by the Data (Use and Access) Act 2025, section 80"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

_DECISIONS = """
records.automated_decisions:
  what: A computer puts requests in order.
  safeguards: {words}
"""
BAD = _DECISIONS.format(words="The order is final, so that it is fair to all who wait.")
GOOD = _DECISIONS.format(words="We tell you. You can ask a person to look at it again, and challenge it.")


def check(partnership: Partnership) -> Iterator[Problem]:
    """The safeguards of automated decisions must let people reach a person and contest what was decided."""
    decisions = partnership.records.automated_decisions
    if decisions is None or is_unsettled(decisions) or is_unsettled(decisions.safeguards):
        return
    words = says(partnership, "decides-without-recourse", decisions.safeguards)
    missing = [what for group, what in _NEEDED if not says(partnership, group, decisions.safeguards)]
    if words or missing:
        yield Problem(
            "records.automated_decisions.safeguards",
            f"“{words}” leaves people no way to contest what was decided."
            if words
            else f"The safeguards do not say that people can {' or '.join(missing)}.",
            "Write how people are told, how they have their say, how they reach a person, and how they challenge a decision.",
        )


_NEEDED = (("reach-a-person", "reach a person"), ("contest-a-decision", "challenge what was decided"))

_AT = "records.automated_decisions.safeguards"
CASES = (
    *(
        Case(f"“{words}”", _DECISIONS.format(words=words), finds=_AT, says=expected)
        for words, expected in (
            ("You can’t appeal, though a person may look at it.", "You can’t appeal"),
            ("You can challenge it.", "can reach a person"),
            ("A person looks at each.", "can challenge what was decided"),
            ("The result stands, whatever people say to a person.", "stands, whatever people"),
            ("You can ask a person to look again, but staff cannot override it.", "staff cannot override"),
            ("The computer treats everybody alike.", "can reach a person or challenge"),
        )
    ),
    *(
        Case(f"in other words: “{words}”", _DECISIONS.format(words=words))
        for words in (
            "A member of staff reviews it if you ask us to. You may dispute it.",
            "You can ask a caseworker to check the decision, and you can question it.",
            "Nothing is decided until a manager has looked at it. You can ask for another look.",
            "No decision is final until a person has reviewed it, and you can challenge it.",
            "There is no appeal fee. Someone looks at it again, and you may challenge it.",
        )
    ),
    Case("safeguards to be agreed", _DECISIONS.format(words="to be agreed")),
    Case("all to be agreed", "records.automated_decisions: to be agreed"),
)
