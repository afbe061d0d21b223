"""A PNG picture with nothing in it but the picture."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.house.refused import LookRefused

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_KEPT: Final = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
_MOST_PIXELS: Final = 4_000_000
_LONGEST_SIDE: Final = 4_000
_CHANNELS: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by the type of colour
_SAVE_AGAIN: Final = "Save it again as a PNG without interlacing, at most 4,000 pixels wide and high."


class PngPicture(NamedTuple):
    """A picture: its file, without what is no picture, and its sides in pixels."""

    content: bytes
    width: int
    height: int


def read_png(content: bytes) -> PngPicture:
    """The picture, which is unpacked to no more than its size says. Raises LookRefused."""
    if not content.startswith(_SIGNATURE):
        raise LookRefused("This is no PNG picture.", _SAVE_AGAIN)
    chunks = [(kind, data) for kind, data in _chunks(content) if kind in _KEPT]
    if (
        not chunks
        or chunks[0][0] != b"IHDR"
        or chunks[-1][0] != b"IEND"
        or [kind for kind, _data in chunks].count(b"IHDR") != 1
        or len(chunks[0][1]) != struct.calcsize(">IIBBBBB")
    ):
        raise LookRefused("This PNG picture is damaged.", _SAVE_AGAIN)
    width, height = _sides(chunks[0][1], b"".join(data for kind, data in chunks if kind == b"IDAT"))
    return PngPicture(_SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks), width, height)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at + 12 <= len(content):
        (length,) = struct.unpack_from(">I", content, at)
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        checked = content[at + 8 + length : at + 12 + length]
        if len(data) < length or checked != struct.pack(">I", zlib.crc32(kind + data)):
            raise LookRefused("This PNG picture is damaged.", _SAVE_AGAIN)
        yield kind, data
        at += 12 + length


def _sides(header: bytes, packed: bytes) -> tuple[int, int]:
    """The sides that the header tells, if the picture has them."""
    width, height, depth, colour, _packing, _filter, interlaced = struct.unpack(">IIBBBBB", header)
    if not 0 < width <= _LONGEST_SIDE or not 0 < height <= _LONGEST_SIDE or width * height > _MOST_PIXELS:
        raise LookRefused(
            f"This picture is {width:,} by {height:,} pixels, which is too large for a logo.", _SAVE_AGAIN
        )
    if interlaced or colour not in _CHANNELS:
        raise LookRefused("This PNG picture is interlaced, or of a type of colour that there is not.", _SAVE_AGAIN)
    told = height * (1 + (width * _CHANNELS[colour] * depth + 7) // 8)
    unpacking = zlib.decompressobj()
    try:
        held = len(unpacking.decompress(packed, told + 1))
    except zlib.error:
        held = 0
    if held != told:
        raise LookRefused("This PNG picture holds more or less than its size says.", _SAVE_AGAIN)
    return width, height


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
