"""What a house's `style.yaml` may say."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.model.facts import Fact, Listed, Text

LOWEST, HIGHEST = 5, 25  # of a logo, in millimetres
MOST_LINES, LONGEST_LINE = 6, 80  # of a letterhead


def _read_colour(written: str) -> str:
    found = re.fullmatch(r"#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})", written)
    if not found:
        raise ValueError(f"“{written}” is not a colour. Write six digits of red, green and blue, like `#5b1e6f`.")
    digits = found[1].lower()
    return digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)


def _read_file(written: str) -> str:
    parts = PurePosixPath(written).parts
    if not parts or written.startswith("/") or ".." in parts or re.search(r"[\\:\x00-\x1f]", written):
        raise ValueError(f"“{written}” is not a file in this folder. Put it here, and write its name, like `logo.svg`.")
    return written


def _read_height(written: str) -> int:
    if not re.fullmatch(r"[0-9]{1,2}", written) or not LOWEST <= int(written) <= HIGHEST:
        raise ValueError(f"“{written}” is not a whole number of millimetres from {LOWEST} to {HIGHEST}.")
    return int(written)


Colour = Annotated[str, Fact(_read_colour)]
FileHere = Annotated[str, Fact(_read_file)]
Millimetres = Annotated[int, Fact(_read_height)]


class ColoursFile(DataBlock):
    """The colours of the house."""

    headings: Colour | None = Field(None, description="of headings, links, and lines beside what is important.")
    shading: Colour | None = Field(None, description="behind the headings of tables.")
    lines: Colour | None = Field(None, description="of the lines around cells.")
    text: Colour | None = Field(None, description="of all other words.")


class FontFile(DataBlock):
    """The font of the house."""

    regular: FileHere = Field(description="the file of its regular weight, .ttf or .otf.")
    bold: FileHere = Field(description="the file of its bold weight.")


class LogoFile(DataBlock):
    """The logo of the house."""

    file: FileHere = Field(description="the picture, .svg or .png.")
    alt: Text = Field(description="what it says, for those who can't see it, such as the name of the council.")
    height: Millimetres = Field(15, description="how high it is on paper, in millimetres.")


class StyleFile(DataBlock):
    """All that a `style.yaml` says."""

    colours: ColoursFile = Field(
        ColoursFile.model_construct(headings=None, shading=None, lines=None, text=None), description="its colours."
    )
    font: FontFile | None = Field(None, description="its font.")
    logo: LogoFile | None = Field(None, description="its logo.")
    letterhead: Listed[Text] = Field((), description="the lines at the head of the first page, under the logo.")
    footer: Text = Field("", description="a line at the foot of each page.")
    word: FileHere | None = Field(None, description="a Word file, .docx, whose styles Word documents have.")
