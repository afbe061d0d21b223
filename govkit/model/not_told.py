"""Whom nobody tells of a flow one by one, and why the law allows that."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

from pydantic import Field

from govkit.model.facts import Count, FlowId, Listed, PartnerId, Text, one_of
from govkit.model.part import Part
from govkit.model.told_later import ToldLater


class ExemptionGround(StrEnum):
    """Why people need not be told of flows one by one.

    The first six are for data that came from elsewhere, the next for what the body collected itself and reuses, the last for either.
    """

    ALREADY_TOLD = "people-already-know"
    LAID_DOWN_BY_LAW = "laid-down-by-law"
    SECRECY = "professional-secrecy"
    IMPOSSIBLE = "impossible"
    DISPROPORTIONATE = "disproportionate-effort"
    WOULD_DEFEAT_IT = "would-defeat-the-purpose"
    OWN_DATA_FOR_RESEARCH = "own-data-for-research"
    SCHEDULES_2_TO_4 = "data-protection-act-schedules-2-to-4"

    @property
    def law(self) -> str:
        """The provision that has it; that of a Schedule the exemption names itself."""
        return _LAW_OF_EXEMPTION[self]

    @property
    def is_for_data_from_elsewhere(self) -> bool:
        """Whether it frees only a body that got the data from somebody else (UK GDPR, Article 14(5))."""
        return "14(5)" in self.law and self is not ExemptionGround.ALREADY_TOLD

    @property
    def needs_protection(self) -> bool:
        """Whether it holds only where people are protected in another way (UK GDPR, Articles 13(7) and 14(7))."""
        return self in (
            ExemptionGround.IMPOSSIBLE,
            ExemptionGround.DISPROPORTIONATE,
            ExemptionGround.WOULD_DEFEAT_IT,
            ExemptionGround.OWN_DATA_FOR_RESEARCH,
        )


_LAW_OF_EXEMPTION: Final = {
    ExemptionGround.ALREADY_TOLD: "UK GDPR, Articles 13(4) and 14(5)(a)",
    ExemptionGround.LAID_DOWN_BY_LAW: "UK GDPR, Article 14(5)(c)",
    ExemptionGround.SECRECY: "UK GDPR, Article 14(5)(d)",
    ExemptionGround.IMPOSSIBLE: "UK GDPR, Article 14(5)(e)",
    ExemptionGround.DISPROPORTIONATE: "UK GDPR, Article 14(5)(e)",
    ExemptionGround.WOULD_DEFEAT_IT: "UK GDPR, Article 14(5)(f)",
    ExemptionGround.OWN_DATA_FOR_RESEARCH: "UK GDPR, Article 13(5)",
    ExemptionGround.SCHEDULES_2_TO_4: "Data Protection Act 2018",
}


class NoticeExemption(Part):
    """Flows about which people are not told one by one, and what protects them instead."""

    flows: Listed[FlowId] = Field(description="The flows that it is about.")
    ground: Annotated[ExemptionGround, one_of(ExemptionGround)] = Field(
        description="Why no notice is owed: `disproportionate-effort`, `would-defeat-the-purpose` ..."
    )
    provision: Text | None = Field(
        None,
        description="For `data-protection-act-schedules-2-to-4`: the paragraph, such as `Schedule 2, paragraph 2 (crime)`.",
    )
    reason: Text = Field(description="Why that ground holds here, as a sentence.")
    relied_on_by: Listed[PartnerId] = Field(
        (), description="The partners that rely on it, where not all in the flows do."
    )
    told_by_collectors: Text | None = Field(
        None,
        description="For data that some collected from the people themselves: how these tell people, or why they need not (UK GDPR, Article 13), "
        "as a sentence.",
    )
    told_later: ToldLater | None = Field(None, description="When people are told after all, and who decides that.")
    people: Count | None = Field(None, description="How many people the data is about.")
    age_of_data: Text | None = Field(None, description="How old the data is, such as `up to 20 years`.")
    protected_by: Text | None = Field(
        None,
        description="What protects people instead, as a sentence: how the information is made public, and what else.",
    )


class NoticeAlone(Part):
    """Flows of which a notice alone tells people: neither a letter nor a conversation does."""

    flows: Listed[FlowId] = Field(description="The flows that it is about.")
    where: Listed[Text] = Field(
        description="Where people read or hear it, such as `posters in each waiting room`, `the page at surgery.example/research`."
    )
    reason: Text = Field(description="Why a notice is enough, and nobody is written to, as a sentence.")
