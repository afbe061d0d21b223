"""Who answers in Welsh whoever writes, replies or complains in it, without delay."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Filled, PartnerId, Text, YesNo
from govkit.model.part import Part


class WelshLanguage(Part):
    """Which partners people can write to in Welsh, by what they say so, and whether they can ring in Welsh too."""

    of: Filled[PartnerId] = Field(
        description="The partners that answer in Welsh whoever writes, replies or complains in Welsh, in the same time as in English."
    )
    calls: YesNo = Field(False, description="`true` if all of them answer calls in Welsh too.")
    by: Text = Field(description="What asks for it, such as the standards and the compliance notice of each.")
