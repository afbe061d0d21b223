"""The data protection impact assessment, and what follows where a high risk remains."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Day, Text, YesNo
from govkit.model.part import Part
from govkit.model.prior_consultation import PriorConsultation


class Dpia(Part):
    """The data protection impact assessment (UK GDPR Article 35)."""

    reference: Text = Field(description="Its reference.")
    completed: Day = Field(description="The day it was completed.")
    outcome: Text = Field(description="What it found, in a few words.")
    officer_advice: Text | None = Field(
        None, description="What the Data Protection Officers advised, as a sentence (Article 35(2))."
    )
    advice_followed: Text | None = Field(
        None,
        description="What is done about that advice, or why it is not followed, as a sentence that binds the parties.",
    )
    high_risk_remains: YesNo | None = Field(
        None, description="`true` if the risk to people stays high with all that is done about it, otherwise `false`."
    )
    prior_consultation: PriorConsultation | None = Field(
        None, description="For a high risk that remains: what the regulator was asked (Article 36)."
    )
