"""The words that promise people a right, by the right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from govkit.data.block import DataTable
from govkit.data.shelf import shipped
from govkit.model.exemption import Right
from govkit.model.facts import Text, one_of

Phrases = Annotated[tuple[Text, ...], Field(min_length=1)]


class PromisedRightsFile(DataTable[Mapping[Annotated[Right, one_of(Right)], Phrases]]):
    """The phrases, by the right."""


def promised_rights() -> Mapping[Right, tuple[str, ...]]:
    """The phrases that promise each right; `govkit/rules/phrases.py` says how they are written."""
    return shipped("promised_rights.yaml", PromisedRightsFile).root
