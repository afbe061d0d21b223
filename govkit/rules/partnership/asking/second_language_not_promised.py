"""In Wales the Welsh version of what goes to many people goes out at the same time as the English one, so the file says who does so.

The standards bind a body as its own compliance notice has them. So this is asked of councils and bodies of the health service that send letters, or
publish the notice, and says nothing of what their notices hold. “Ask us for Welsh” is not the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.body import PartnerKind
from govkit.model.partner import Partner
from govkit.model.partnership import Nation
from govkit.model.senders import senders_of
from govkit.questions.settled import parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "Welsh Language (Wales) Measure 2011; Welsh Language Standards Regulations, on the same correspondence to several people"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("welsh-language-standards",)
CATALOGUE = ("gov-access-format",)

BAD = """
partnership.nation: wales
"""
GOOD = """
partnership.nation: wales
records.second_language: {language: Welsh, of: northmoor-council, by: the standards in the council’s compliance notice}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Public bodies in Wales that write to people must say that the Welsh version goes out together with the English one."""
    if partnership.partnership.nation != Nation.WALES or partnership.records.second_language is not None:
        return
    writers = {sender for _, letter in parts(partnership.letters) for sender in senders_of(partnership, letter)}
    bound = [
        partner.name
        for name, partner in parts(partnership.partners)
        if name in {*writers, *settled([partnership.partnership.lead])} and _is_bound(partner)
    ]
    if bound:
        yield Problem(
            "records",
            f"{listing([str(name) for name in bound])} write to people in Wales, and nothing says that it goes out in Welsh "
            "at the same time as in English.",
            "Look at the standards in the compliance notice of each, and add `second_language` to `records`, with `language`, `of` and `by`; "
            "and `welsh_language`, if people who write in Welsh are answered in Welsh.",
        )


def _is_bound(partner: Partner) -> bool:
    return partner.kind == PartnerKind.LOCAL_AUTHORITY or partner.kind.is_health_body


CASES = (
    Case("Scotland", "partnership.nation: scotland"),
    Case("a nation that is to be agreed", "partnership.nation: to be agreed"),
    Case(
        "the second language is to be agreed",
        """
        partnership.nation: wales
        records.second_language: to be agreed
        """,
    ),
    Case(
        "a charity writes",
        """
        partnership.nation: wales
        partners.northmoor-council.kind: charity
        """,
    ),
    Case(
        "a trust of the health service writes too",
        """
        partnership.nation: wales
        letters.opt-out.sent_by: northmoor-community-trust
        """,
        finds="records",
        says="Northmoor Council and Northmoor Community Health Trust",
    ),
    Case(
        "each member of a group writes too",
        """
        partnership.nation: wales
        groups.surgeries: {name: Surgeries, plain_name: your surgery, who_they_are: A GP surgery., members: [harrow-lane-surgery]}
        letters.opt-out.sent_by: surgeries
        """,
        finds="records",
        says="Northmoor Council and Harrow Lane Surgery",
    ),
)
