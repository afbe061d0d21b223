"""What shows that a partner keeps data safe."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Day, Text
from govkit.model.part import Part


class Assurance(Part):
    """A standard that a partner is held to by somebody else, or by itself, and how it stands."""

    standard: Text = Field(
        description="The standard, such as `Data Security and Protection Toolkit` or `Cyber Essentials Plus`."
    )
    result: Text = Field(description="How the partner stands by it, such as `standards met`.")
    reference: Text | None = Field(None, description="The reference of the entry or the certificate.")
    valid_until: Day | None = Field(None, description="The last day on which it counts.")
