"""An agreement that is called agreed before everyone has signed lets partners share on words that somebody did not accept.

Write the day on which each signed in `signed_on`. Until then the status is `draft`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partnership import Status
from govkit.questions.settled import name_of
from govkit.questions.sharing import controllers_in_flows
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "ICO Accountability Framework, data sharing agreements: senior management sign them off"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-signoff",)

BAD = """
partnership:
  name: Northmoor Families Together
  reference: NFT-ISA-001
  version: "1.0"
  status: agreed
  nation: england
  programme: own
  lead: northmoor-council
  starts: 2027-02-01
  review: {by: 2027-08-02, owner: northmoor-council}
partners:
  harbour-families:
    name: Harbour Families
    kind: charity
    reach: local
    who_they_are: A local charity that supports parents at home.
    role: controller
    address: [3 Quay Street, Northmoor, NM1 6FF]
    contact: {team: Home support team, email: hello@harbourfamilies.example, phone: 01632 960050}
    complaints: {form: "https://harbourfamilies.example/complaints", phone: 01632 960051}
    signatory: {name: Femi Example, role: Chief Officer}
"""
GOOD = """
partnership:
  name: Northmoor Families Together
  reference: NFT-ISA-001
  version: "1.0"
  status: draft
  nation: england
  programme: own
  lead: northmoor-council
  starts: 2027-02-01
  review: {by: 2027-08-02, owner: northmoor-council}
partners:
  harbour-families:
    name: Harbour Families
    kind: charity
    reach: local
    who_they_are: A local charity that supports parents at home.
    role: controller
    address: [3 Quay Street, Northmoor, NM1 6FF]
    contact: {team: Home support team, email: hello@harbourfamilies.example, phone: 01632 960050}
    complaints: {form: "https://harbourfamilies.example/complaints", phone: 01632 960051}
    signatory: {name: Femi Example, role: Chief Officer}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Once an agreement is called agreed, everyone who signs for a partner must have signed."""
    if partnership.partnership.status != Status.AGREED:
        return
    for name, partner in controllers_in_flows(partnership):
        if partner.signatory and partner.signatory.signed_on is None:
            yield Problem(
                f"partners.{name}.signatory",
                f"The agreement is called agreed, but {name_of(partnership.partners, name)} has not signed it.",
                f"Write the day in `partners.{name}.signatory.signed_on`, or `status: draft` in `partnership`.",
            )
