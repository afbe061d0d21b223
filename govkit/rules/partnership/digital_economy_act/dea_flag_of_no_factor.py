"""A flag that tells of a factor which is not among the factors named is outside what the power covers, and finds nobody.

Looked at are flags and the factors of which their words tell. A flag that tells of one that is named is let be, and so is one that tells of none.
Where no flag tells of a factor that is named, `dea-factor-without-data` says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.gateway import Factor, Objective
from govkit.model.lawful_basis import LawfulBasis
from govkit.model.sharing import DataItem, Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.digital_economy import relies_on_it
from govkit.questions.settled import all_settled, parts, settled
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "Digital Economy Act 2017, section 35(7); SI 2018/912, Schedule, paragraph 2(3). What tells of a factor is a judgement"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-dea-factors",)

GIVEN = """
data_items.attendance-flag.name: Trouble with neighbours flag
data_items.attendance-flag.plain_name: whether the police came to your home about trouble with neighbours
data_items.attendance-flag.contains: [address, yes or no]
data_items.homes-flag:
  name: Homes flag
  plain_name: whether you may lose your home, and owe rent
  contains: [address, yes or no]
  form: flag
  level: family
  about: adults
  held_by: hill-top-school
  retention: {keep_for: 1 year, counted_from: all sharing ends, then: securely deleted}
lawful_bases.dea:
  name: Finding families with several problems
  article_6: public-task
  power: Digital Economy Act 2017, section 35
  gateway: digital-economy-act-2017-section-35
  objective: multiple-disadvantages
flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: dea}
flows.attendance-flag.carries: {attendance-flag: find families, homes-flag: find families}
"""
BAD = """
records.digital_economy_act.factors: [homelessness, unemployment]
"""
GOOD = """
records.digital_economy_act.factors: [homelessness, anti-social-behaviour]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each flag under the power must tell of a factor that is named, where it tells of any."""
    record = partnership.records.digital_economy_act
    if record is None or is_unsettled(record) or is_unsettled(record.factors) or not all_settled(record.factors):
        return
    named = set(settled(record.factors))
    under_it = {
        item
        for _, flow in parts(partnership.flows)
        if not is_unsettled(flow.basis) and any(_looks_for_several(basis) for _, basis in bases_of(partnership, flow))
        for item in settled(flow.carries)
    }
    flags = {
        name: (item, _told_by(partnership, item))
        for name, item in parts(partnership.data_items)
        if name in under_it and item.form == Form.FLAG and all_settled(item.contains)
    }
    if not any(told & named for _, told in flags.values()):
        return
    for name, (item, told) in flags.items():
        if told and named.isdisjoint(told) and not says(partnership, "factor-any", _words(item)):
            yield Problem(
                f"data_items.{name}",
                f"“{item.name}” tells of {listing(sorted(told))}, which is not among the factors of the agreement.",
                "Add it to `records.digital_economy_act.factors`, or take the flag out of the agreement.",
            )


def _looks_for_several(basis: LawfulBasis) -> bool:
    return relies_on_it(basis) and basis.objective == Objective.MULTIPLE_DISADVANTAGES


def _told_by(partnership: Partnership, item: DataItem) -> set[Factor]:
    return {factor for factor in Factor if says(partnership, f"factor-{factor}", _words(item))}


def _words(item: DataItem) -> str:
    return "; ".join(str(each) for each in (item.name, item.plain_name, *item.contains))


_FACTORS = "records.digital_economy_act.factors"
CASES = (
    Case(
        "one that no factor covers by its words",
        f"{_FACTORS}: [homelessness, unemployment]\ndata_items.attendance-flag.name: Mark\ndata_items.attendance-flag.plain_name: a mark",
    ),
    Case(
        "a flag for several",
        f"{_FACTORS}: [homelessness, unemployment]\ndata_items.attendance-flag.name: Neighbours, one of the criteria",
    ),
    Case(
        "not under the power",
        f"{_FACTORS}: [homelessness, unemployment]\n"
        "flows.attendance-flag.basis: {hill-top-school: school-welfare, northmoor-council: council-early-help}",
    ),
    Case("factors to be agreed", f"{_FACTORS}: to be agreed"),
)
