"""A PNG logo: nothing but the picture is kept, and no more of it is unpacked than its size says."""

from __future__ import annotations

import struct
import zlib

import pytest

from govkit.house.png import read_png
from govkit.house.refused import LookRefused
from tests.house_folder import png_chunk, png_file
from tests.rows import over_rows


def test_a_picture_is_kept_with_its_sides() -> None:
    found = read_png(png_file(8, 4))
    assert (found.content, found.width, found.height) == (png_file(8, 4), 8, 4)


def test_what_is_no_picture_is_left_out() -> None:
    told = png_chunk(b"tEXt", b"Author\x00Jane Smith") + png_chunk(
        b"iCCP", b"x\x00\x00" + zlib.compress(b"0" * 9_000_000)
    )
    assert read_png(png_file(more=told)).content == png_file()


@over_rows(
    ("content", "why"),
    [
        (b"GIF89a", "no PNG"),
        (png_file()[:-20], "damaged"),
        (png_file().replace(b"IDAT", b"IDAX"), "damaged"),
        (png_file(held=50_000_000), "more or less than its size says"),
        (png_file(held=3), "more or less than its size says"),
        (png_file(40_000, 1, held=1), "too large"),
        (png_file(3_000, 3_000, held=1), "too large"),
        (png_file(0, 3, held=1), "too large"),
    ],
)
def test_a_picture_that_would_do_harm_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(LookRefused, match=why):
        read_png(content)


def test_an_interlaced_picture_is_refused() -> None:
    header = struct.pack(">IIBBBBB", 8, 4, 8, 2, 0, 0, 0)
    woven = struct.pack(">IIBBBBB", 8, 4, 8, 2, 0, 0, 1)
    content = png_file().replace(png_chunk(b"IHDR", header), png_chunk(b"IHDR", woven))
    with pytest.raises(LookRefused, match="interlaced"):
        read_png(content)


def test_a_picture_with_a_second_header_is_refused() -> None:
    sound = png_file()
    again = png_chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0))
    end = sound.rindex(b"IEND") - 4
    with pytest.raises(LookRefused, match="damaged"):
        read_png(sound[:end] + again + sound[end:])
