"""What govkit knows of the statutes that powers to share rest on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from govkit.data.block import DataBlock, DataTable
from govkit.data.shelf import shipped
from govkit.model.facts import Day, Text, YesNo, one_of
from govkit.model.gateway import Gateway
from govkit.model.partnership import Nation


class KnownGateway(DataBlock):
    """Where a statute applies, whether it is in force, and the source. bodies.yaml says whom it gives no power."""

    act: Text = Field(description="the Act.")
    section: Text = Field(description="the section.")
    nations: tuple[Annotated[Nation, one_of(Nation)], ...] = Field(description="where it applies.")
    in_force: YesNo = Field(description="`false` where it is no power to anyone yet.")
    source: Text = Field(description="the law, as it was read.")
    as_of: Day | None = Field(None, description="the day on which somebody last looked for what brings it into force.")

    @property
    def name(self) -> str:
        """What people call it, such as `Children Act 2004, section 10`."""
        return f"{self.act}, section {self.section}"


class GatewaysFile(DataTable[Mapping[Annotated[Gateway, one_of(Gateway)], KnownGateway]]):
    """The statutes, each under the id that `gateway` of a lawful basis names."""


def known_gateways() -> Mapping[Gateway, KnownGateway]:
    """What govkit knows of each gateway."""
    return shipped("gateways.yaml", GatewaysFile).root
