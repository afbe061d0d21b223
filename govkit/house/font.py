"""The font of a house: whether its maker lets it stand in documents, and how wide its signs are."""

from __future__ import annotations

import io
import logging
import re
import struct
from functools import lru_cache
from typing import Any, Final

from govkit.document.house_style import HouseFont, Weight
from govkit.house.refused import LookRefused

_STARTS: Final = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_MOST_TABLES: Final = 64
_MOST_SIGNS: Final = 70_000  # a file of a few bytes can claim millions, in groups that follow each other
_IN_GROUPS: Final = {8: 8204, 12: 12, 13: 12}  # the kinds of list that have groups, and where their number stands
_RESTRICTED, _PREVIEW, _EDITABLE, _WHOLE, _PICTURES = 0x0002, 0x0004, 0x0008, 0x0100, 0x0200  # of fsType
_USE_ANOTHER: Final = "Use a font file, .ttf or .otf, as its maker sent it, of one weight."
_ASK_MAKER: Final = "Use a font that may be embedded, or ask its maker for a licence and the file that goes with it."
_LETTERS: Final = frozenset(map(ord, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,"))


@lru_cache(maxsize=4)
def read_font(regular: bytes, bold: bytes) -> HouseFont:
    """The font of these two files. Raises LookRefused."""
    name, plain, allowed = _read(regular)
    _name, heavy, also_allowed = _read(bold)
    return HouseFont(name, plain, heavy, in_pages=allowed == also_allowed == 0)


def _read(content: bytes) -> tuple[str, Weight, int]:
    """The name of a font, its face, and what its maker allows."""
    _refuse_bombs(content)
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - only a house with a font of its own pays for it

    logging.getLogger("fontTools").setLevel(logging.CRITICAL)  # it tells each record that somebody broke
    try:
        with TTFont(io.BytesIO(content), lazy=True) as font:
            return _told(font, content)
    except LookRefused:
        raise
    except Exception:  # noqa: BLE001 - whatever a library makes of a file that somebody broke, it is no font
        raise LookRefused("This font can't be read.", _USE_ANOTHER) from None


def _told(font: Any, content: bytes) -> tuple[str, Weight, int]:
    allows = font["OS/2"].fsType
    _refuse_forbidden(allows)
    if "fvar" in font:
        raise LookRefused("This is a variable font, which is several in one.", _USE_ANOTHER)
    square, advances = font["head"].unitsPerEm, font["hmtx"].metrics
    widths = {code: advances[glyph][0] / square for code, glyph in font.getBestCmap().items()}
    if not widths.keys() >= _LETTERS or not 16 <= square <= 16384:
        raise LookRefused("This font lacks letters or digits that any document has.", _USE_ANOTHER)
    high = font["hhea"].ascent - font["hhea"].descent + font["hhea"].lineGap
    windows = font["OS/2"].usWinAscent + font["OS/2"].usWinDescent
    return _name_of(font), Weight(content, widths, max(high, windows) / square), allows


def _name_of(font: Any) -> str:
    """What a family is called: for Word, the name that old programs know too."""
    told = font["name"].getDebugName(1) or ""
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9 _-]{0,60}", told):
        raise LookRefused(f"This font is called “{told[:40]}”, which is no name for a font.", _USE_ANOTHER)
    return told


def _refuse_forbidden(allows: int) -> None:
    """Raises LookRefused where the file says that it may not stand in a document. OpenType, OS/2, fsType."""
    if allows & _RESTRICTED and not allows & (_PREVIEW | _EDITABLE):
        raise LookRefused("The maker of this font does not let it be put into documents (fsType 2).", _ASK_MAKER)
    if allows & (_WHOLE | _PICTURES):
        raise LookRefused("The maker of this font does not let a part of it be put into documents.", _ASK_MAKER)


def _refuse_bombs(content: bytes) -> None:
    """Raises LookRefused for what is no font file of one face, and for one that claims more signs than there are."""
    if content[:4] not in _STARTS:
        raise LookRefused("This is no font file that can be used.", _USE_ANOTHER)
    try:
        (count,) = struct.unpack_from(">H", content, 4)
        tables = {
            tag: (start, length)
            for tag, _sum, start, length in (struct.unpack_from(">4sIII", content, 12 + 16 * at) for at in range(count))
        }
        fits = all(start + length <= len(content) for start, length in tables.values())
        if count > _MOST_TABLES or not fits or _claimed(content, *tables[b"cmap"]) > _MOST_SIGNS:
            raise LookRefused("This font is damaged, or claims more signs than there are.", _USE_ANOTHER)
    except (struct.error, KeyError):
        raise LookRefused("This font can't be read.", _USE_ANOTHER) from None


def _claimed(content: bytes, start: int, _length: int) -> int:
    """How many signs the largest list of a font claims to have."""
    (lists,) = struct.unpack_from(">H", content, start + 2)
    offsets = {struct.unpack_from(">I", content, start + 8 + 8 * at)[0] for at in range(lists)}
    return max((_in_list(content, start + offset) for offset in offsets), default=0)


def _in_list(content: bytes, at: int) -> int:
    """How many signs a list claims to have. Those of other kinds than these have no more than their bytes say."""
    kind, *_rest = struct.unpack_from(">H", content, at)
    if kind not in _IN_GROUPS:
        return 0
    groups = at + _IN_GROUPS[kind]
    (count,) = struct.unpack_from(">I", content, groups)
    if count > _MOST_SIGNS:
        return int(count)
    ends = (struct.unpack_from(">II", content, groups + 4 + 12 * each) for each in range(count))
    return sum(last - first + 1 for first, last in ends)
