"""A criterion that the programme does not have finds families it is not for; and one about health can't come before health data is looked at.

A criterion is the programme's if it has the words of its `name` or `plain_name`. Who wants other words writes a programme of their own, in
`templates/standards/programmes.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.facts import nearest
from govkit.model.programme import Programme
from govkit.questions.settled import placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "The source of the programme’s criteria, which each finding names"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-profile-threshold", "gov-min-nonhealth")

_PARTNERSHIP = """
partnership:
  name: Northmoor Families Together
  reference: NFT-ISA-001
  version: "0.9"
  status: draft
  nation: england
  programme: supporting-families
  lead: northmoor-council
  starts: 2027-02-01
  review: {by: 2027-08-02, owner: northmoor-council}
"""
_APPROACH = """
approach:
  health_issues:
    mental-health:
      name: Mental health
      agreed_with: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]
      agreed_on: 2026-11-02
      local_priority: Northmoor joint strategic needs assessment 2026
  other_criteria: [problems at school, CRITERION]
  other_criteria_first: 2
  filtered_list:
    largest_size: 250
    agreed_with: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]
    agreed_on: 2026-11-02
  approached_by: northmoor-community-trust
  interpreted_by: {role: school nurse lead, from: northmoor-community-trust}
  direct_referrals: Any partner can refer a family with its agreement.
"""
GIVEN = """
partnership.programme: supporting-families
"""
BAD = """
approach.other_criteria: [problems at school, poor health of body or mind]
"""
GOOD = """
approach.other_criteria: [problems at school, money worries]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each criterion must be one of the programme's, and not about health."""
    programme, approach = partnership.programme, partnership.approach
    if not programme or not approach or not programme.criteria:
        return
    about_health = _words(programme, health=True)
    others = _words(programme, health=False)
    for index, criterion in placed(approach.other_criteria):
        if criterion.casefold() not in others:
            yield Problem(
                f"approach.other_criteria.{index}",
                f"“{criterion}” is about health, so it can’t be one of the criteria that come before health data is looked at."
                if criterion.casefold() in about_health
                else f"“{criterion}” is not one of the criteria of {programme.name}.",
                _cure(criterion, others),
                programme.source,
            )


def _words(programme: Programme, *, health: bool) -> dict[str, str]:
    """The words of the criteria by the same in small letters."""
    chosen = [each for each in programme.criteria.values() if bool(each.health) == health]
    named = [words for each in chosen for words in (each.plain_name, each.name) if isinstance(words, str)]
    return {words.casefold(): words for words in named}


def _cure(criterion: str, others: dict[str, str]) -> str:
    near = nearest(criterion.casefold(), others)
    meant = f"Did you mean “{others[near]}”? " if near else ""
    return f"{meant}Take it out, or leave out `other_criteria`: the programme sets them."


CASES = (
    Case(
        "what the programme says of health",
        "approach.other_criteria: [problems at school, poor health of body or mind]",
        finds="approach.other_criteria.1",
        says="“poor health of body or mind” is about health, so it can’t be one of the criteria that come before",
    ),
    Case(
        "a criterion of another programme",
        "approach.other_criteria: [problems at school, red hair]",
        finds="approach.other_criteria.1",
        says="“red hair” is not one of the criteria of",
    ),
    Case(
        "a slip in a criterion",
        "approach.other_criteria: [problems at school, Mony worries]",
        finds="approach.other_criteria.1",
        says="Did you mean “money worries”? Take it out",
    ),
    Case(
        "a criterion in other letters",
        "approach.other_criteria: [PROBLEMS at school, Money worries]",
    ),
    Case(
        "criteria of a programme that sets none",
        """
            partnership.programme: own
            approach.other_criteria: [problems at school, red hair]
            """,
    ),
    Case(
        "a criterion that is like none",
        "approach.other_criteria: [problems at school, zzzz qqqq]",
        finds="approach.other_criteria.1",
        says="Families. Take it out, or leave out",
    ),
    Case(
        "a criterion of health in other letters",
        "approach.other_criteria: [problems at school, Poor Health of BODY or mind]",
        finds="approach.other_criteria.1",
        says="“Poor Health of BODY or mind” is about health, so it can’t be one",
    ),
    Case(
        "two criteria that the programme does not have",
        "approach.other_criteria: [red hair, problems at school, poor health of body or mind]",
        finds="approach.other_criteria.0 approach.other_criteria.2",
    ),
    Case(
        "a criterion beside one that is to be agreed",
        "approach.other_criteria: [to be agreed, red hair]",
        finds="approach.other_criteria.1",
    ),
    Case(
        "criteria that are still to be agreed",
        "approach.other_criteria: to be agreed",
    ),
)
