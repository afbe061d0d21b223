"""A folder with the look of a house that looks like no other: its own logo, colours, font, letterhead, foot and Word styles."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache
from importlib import resources
from pathlib import Path

import docx
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from fontTools import subset
from fontTools.ttLib import TTFont

NAME = "Northmoor Sans"
ALT = "Northmoor Council: a square and two lines"
LETTERHEAD = "Civic Centre, Northmoor"
FOOTER = "Northmoor Council works for you"
HEADINGS, SHADING = "5b1e6f", "f3e9f7"
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><rect width="60" height="60" rx="8" fill="#c04010"/>'
    '<path d="M80 10h110v12H80zM80 36h80v12H80z" fill="#5b1e6f"/></svg>'
)
STYLE = f"""\
colours:
  headings: "#{HEADINGS}"
  shading: "#{SHADING}"
  lines: "#8a7690"
  text: "#111111"
font:
  regular: regular.ttf
  bold: bold.ttf
logo:
  file: logo.svg
  alt: "{ALT}"
  height: 12
letterhead:
  - {LETTERHEAD}
footer: {FOOTER}
word: styles.docx
"""
_SIGNS = (*range(0x20, 0x7F), *range(0xA0, 0x180), 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2192)


@cache
def font_file(weight: str = "Bold", allows: int = 0, name: str = NAME, *, wider: float = 1.0) -> bytes:
    """A font with the letters of Western Europe: the shipped one cut down, under another name."""
    file = resources.files("govkit.write").joinpath("fonts", f"SourceSans3-{weight}.ttf")
    with file.open("rb") as opened, TTFont(opened) as font:
        options = subset.Options()
        options.layout_features = []
        cut = subset.Subsetter(options)
        cut.populate(unicodes=_SIGNS)
        cut.subset(font)
        font["OS/2"].fsType = allows
        for record in font["name"].names:
            record.string = name
        metrics = font["hmtx"].metrics
        font["hmtx"].metrics = {glyph: (round(wide * wider), side) for glyph, (wide, side) in metrics.items()}
        written = io.BytesIO()
        font.recalcTimestamp = False
        font.save(written)
    return written.getvalue()


@cache
def word_file(colour: str = "5B1E6F", size: float = 26, style: str = "Heading 1") -> bytes:
    """A Word file whose headings look like no others."""
    document = docx.Document()
    for each in document.styles:
        if isinstance(each, ParagraphStyle) and each.name in {
            "Title",
            "Caption",
            "Heading 1",
            "Heading 2",
            "Heading 3",
        }:
            each.font.color.rgb = RGBColor.from_string("222222")
            each.font.size = Pt(12)  # python-docx's own captions are too small
    named = document.styles[style]
    assert isinstance(named, ParagraphStyle)
    named.font.size, named.font.color.rgb, named.font.italic = Pt(size), RGBColor.from_string(colour), True
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def png_file(width: int = 8, height: int = 4, *, held: int | None = None, more: bytes = b"") -> bytes:
    """A red PNG picture; `held` is how many bytes of it there are, and `more` other chunks."""
    rows = (b"\x00" + b"\xc0\x20\x20" * width) * height
    rows = rows if held is None else b"\x00" * held
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = png_chunk(b"IHDR", header) + more + png_chunk(b"IDAT", zlib.compress(rows, 9)) + png_chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def png_chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG picture."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def write_house(beside: Path, style: str = STYLE, **others: bytes) -> Path:
    """The folder beside a partnership file; others are files instead of its own, with `_` for the full stop of their names."""
    folder = beside.parent / "house"
    folder.mkdir(exist_ok=True)
    files = {
        "style.yaml": style.encode("utf-8"),
        "logo.svg": LOGO.encode("utf-8"),
        "regular.ttf": font_file(),
        "bold.ttf": font_file(),
        "styles.docx": word_file(),
    }
    for name, content in (files | {each.replace("_", "."): content for each, content in others.items()}).items():
        (folder / name).write_bytes(content)
    return folder
