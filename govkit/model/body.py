"""The kinds of body that a partner can be. What each is in law, and may rely on, stands in `govkit/standards/bodies.yaml`."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class PartnerKind(StrEnum):
    """What sort of organisation a partner is; duties differ by it."""

    LOCAL_AUTHORITY = "local-authority"
    PARISH_COUNCIL = "parish-council"
    COMBINED_AUTHORITY = "combined-authority"
    EDUCATION_AUTHORITY = "education-authority"
    GP_PRACTICE = "gp-practice"
    NHS_TRUST = "nhs-trust"
    LOCAL_HEALTH_BOARD = "local-health-board"
    HEALTH_BOARD = "health-board"
    HSC_TRUST = "hsc-trust"
    INTEGRATED_CARE_BOARD = "integrated-care-board"
    INTEGRATION_JOINT_BOARD = "integration-joint-board"
    SCHOOL = "school"
    ACADEMY_TRUST = "academy-trust"
    COLLEGE = "college"
    UNIVERSITY = "university"
    POLICE = "police"
    POLICE_AND_CRIME_COMMISSIONER = "police-and-crime-commissioner"
    FIRE_AND_RESCUE = "fire-and-rescue"
    PROBATION = "probation"
    PRISON = "prison"
    HOUSING_ASSOCIATION = "housing-association"
    CHARITY = "charity"
    COMPANY = "company"
    COUNCIL_COMPANY = "council-company"
    GOVERNMENT_DEPARTMENT = "government-department"
    NATIONAL_BODY = "national-body"

    @property
    def is_health_body(self) -> bool:
        """Whether it is part of the health service."""
        return self in HOLDERS_OF_HEALTH_RECORDS or self is PartnerKind.INTEGRATED_CARE_BOARD


# The bodies that treat patients; an integrated care board arranges that others do.
HOLDERS_OF_HEALTH_RECORDS: Final = (
    PartnerKind.GP_PRACTICE,
    PartnerKind.NHS_TRUST,
    PartnerKind.LOCAL_HEALTH_BOARD,
    PartnerKind.HEALTH_BOARD,
    PartnerKind.HSC_TRUST,
)
