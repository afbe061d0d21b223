"""How a postcode, a registration number and a telephone number look."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Annotated

from pydantic import Field, RootModel

from govkit.data.block import DataBlock
from govkit.data.shelf import Wrong, shipped
from govkit.model.facts import Text, one_of


class ContactForm(StrEnum):
    """What has a form that everybody knows."""

    POSTCODE = "postcode"
    REGISTRATION = "ico_registration"
    FICTIONAL_PHONE = "fictional_phone"
    PLACEHOLDER_PHONE = "placeholder_phone"


class ContactPattern(DataBlock):
    """A pattern that the whole has to fit, and who says so."""

    pattern: Text = Field(description="the regular expression.")
    source: Text = Field(description="who says so.")


class ContactPatternsFile(RootModel[Mapping[Annotated[ContactForm, one_of(ContactForm)], ContactPattern]]):
    """The patterns."""


@cache
def pattern_of(shape: ContactForm) -> re.Pattern[str]:
    """The pattern of a form, ready to be matched."""
    return re.compile(shipped("contact_patterns.yaml", ContactPatternsFile).root[shape].pattern, re.ASCII)


def check_contact_patterns(found: ContactPatternsFile) -> Iterator[Wrong]:
    """Each form has a pattern that can be read."""
    for shape in ContactForm:
        if shape not in found.root:
            yield Wrong((), f"Nothing says how `{shape}` looks.", f"Add `{shape}`, with `pattern` and `source`.")
    for shape, each in found.root.items():
        try:
            re.compile(each.pattern)
        except re.error as error:
            yield Wrong((shape, "pattern"), f"This is no regular expression: {error}.", "Correct it.")
