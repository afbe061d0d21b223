"""Who may approve words, as a house lists them in its `govkit.toml`."""

from __future__ import annotations

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.model.facts import Text


class ListedApprover(DataBlock):
    """Somebody who may approve words, in a role, of all kinds of document or of some."""

    name: Text = Field(description="who it is, as `--by` names them.")
    role: Text = Field(description="in what role they approve, as `--by` names it.")
    kinds: tuple[Text, ...] = Field(
        (), description="the kinds of document whose words they may approve; all where none is named."
    )
