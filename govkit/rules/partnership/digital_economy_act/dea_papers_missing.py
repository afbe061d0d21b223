"""Who shares under the Digital Economy Act must have regard to its code, which asks for a register entry, a business case and a security plan.

The Act makes the code binding only so far as regard must be had to it. So what it asks for is guidance, and a warning. The impact assessment
that it asks for too is `records.dpia`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.digital_economy import relies_on_it
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "Digital Economy Act 2017, section 43(3); HMRC Information Disclosure Guide, IDG55330, and written answer HL12970, on the code of practice"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-dea-register",)

GIVEN = """
lawful_bases.dea:
  name: Finding families with several problems
  article_6: public-task
  power: Digital Economy Act 2017, section 35
  gateway: digital-economy-act-2017-section-35
  objective: multiple-disadvantages
"""
BAD = """
records.digital_economy_act: {register_entry: DEA-2026-104}
"""
GOOD = """
records.digital_economy_act: {register_entry: DEA-2026-104, business_case: NC-BC-2026-11, security_plan: NC-SP-2026-11}
"""

_PAPERS = {"register_entry": "register entry", "business_case": "business case", "security_plan": "security plan"}


def check(partnership: Partnership) -> Iterator[Problem]:
    """A partnership that relies on the Digital Economy Act must name its register entry, business case and security plan."""
    record = partnership.records.digital_economy_act
    if is_unsettled(record) or not any(relies_on_it(basis) for _, basis in parts(partnership.lawful_bases)):
        return
    missing = [key for key in _PAPERS if not record or getattr(record, key) is None]
    if missing:
        yield Problem(
            "records.digital_economy_act" if record else "records",
            f"The sharing rests on the Digital Economy Act, but there is no {listing([_PAPERS[key] for key in missing], 'or')} for it.",
            f"Add {listing([f'`{key}`' for key in missing])} to `records.digital_economy_act`.",
        )


CASES = (
    Case(
        "one of the three is there",
        "records.digital_economy_act: {business_case: B}",
        finds="records.digital_economy_act",
        says="`register_entry` and `security_plan`",
    ),
    Case(
        "none of the three, and nothing else",
        "records.next_check: 2027-08-03",
        finds="records",
        says="there is no register entry, business case or security plan for it. Add `register_entry`, `business_case` and `security_plan` to",
    ),
    Case(
        "a partnership on other powers alone",
        "lawful_bases.dea: (left out)",
    ),
    Case(
        "papers that are to be agreed",
        "records.digital_economy_act: to be agreed",
    ),
)
