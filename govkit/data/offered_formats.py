"""In what letters and notices can be offered: what govkit makes of it, and where the partners put what they bring."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.shelf import shipped
from govkit.model.facts import Text

FILE: Final = "offered_formats.yaml"
VERSIONS: Final = "versions"
OTHER_LANGUAGES: Final = "other-languages"
LARGE_PRINT: Final = "large-print"
_NO_NAME: Final = re.compile(r"[\W_]+")


class OfferedFormat(DataBlock):
    """A format that govkit makes."""

    said: tuple[Text, ...] = Field(description="the words by which files offer it.")
    made: tuple[Text, ...] = Field(description="what is written for it: formats of `govkit build`, and `large-print`.")


class OfferedFormatsFile(DataBlock):
    """What govkit makes of what can be offered."""

    formats: Mapping[Text, OfferedFormat] = Field(description="each format, under a name.")


def folder_of(offer: str) -> str:
    """What the folder of a format is called in which the partners put it: `easy-read`."""
    return _NO_NAME.sub("-", offer.casefold()).strip("-")


def made_for(offer: str) -> tuple[str, ...]:
    """What govkit writes for an offer, or nothing where the partners have to bring it."""
    formats = shipped(FILE, OfferedFormatsFile).formats.values()
    return next((each.made for each in formats if folder_of(offer) in map(folder_of, each.said)), ())
