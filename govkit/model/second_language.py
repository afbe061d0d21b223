"""A second language in which letters and notices go out together with the first."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Filled, PartnerId, Text
from govkit.model.part import Part


class SecondLanguage(Part):
    """Which language, for whom it is a duty, and by what."""

    language: Text = Field(description="The language, such as `Welsh`.")
    of: Filled[PartnerId] = Field(description="The partners that send what goes to the public in it as well.")
    by: Text = Field(description="What asks for it, such as the standards and the compliance notice of each.")
