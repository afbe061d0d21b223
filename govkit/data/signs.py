"""Phrases by which rules tell what words of a partnership file show, by a name that the rules ask for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, RootModel

from govkit.data.shelf import shipped
from govkit.model.facts import Text

Phrases = Annotated[tuple[Text, ...], Field(min_length=1)]


class SignsFile(RootModel[Mapping[Text, Phrases]]):
    """The phrases, by what they show."""


def signs() -> Mapping[str, tuple[str, ...]]:
    """The phrases, by what they show; `govkit/rules/phrases.py` says how they are written."""
    return shipped("signs.yaml", SignsFile).root
