"""A font: what its maker allows, how wide its signs are, and files that claim what they do not hold."""

from __future__ import annotations

import random
import struct
from contextlib import suppress
from importlib import resources
from typing import Final

import pytest

from govkit.house.font import read_font
from govkit.house.refused import LookRefused
from tests.house_folder import NAME, font_file
from tests.rows import over_rows

SHIPPED: Final = resources.files("govkit.write") / "fonts" / "SourceSans3-Bold.ttf"


@pytest.mark.whole
def test_a_font_tells_its_name_and_how_wide_its_signs_are() -> None:
    font = read_font(font_file(), font_file())
    wider = read_font(font_file(wider=1.5), font_file(wider=1.5))
    assert (font.name, font.in_pages) == (NAME, True)
    assert wider.width("Hello", bold=False) == pytest.approx(1.5 * font.width("Hello", bold=False), rel=0.01)
    assert font.lacking("Zoë Nguyễn ☐") == ("ễ", "☐")
    assert 1.1 < font.line < 1.6


@pytest.mark.whole
@over_rows(
    ("allows", "why"), [(2, "fsType 2"), (0x100, "a part of it"), (0x200, "a part of it"), (0x108, "a part of it")]
)
def test_a_font_that_may_not_stand_in_documents_is_refused(allows: int, why: str) -> None:
    with pytest.raises(LookRefused, match=why):
        read_font(font_file(), font_file(allows=allows))


@pytest.mark.whole
@over_rows("allows", [4, 8])
def test_a_font_that_may_stand_in_what_is_printed_alone_is_put_into_no_page(allows: int) -> None:
    assert not read_font(font_file(allows=allows), font_file()).in_pages


@pytest.mark.whole
def test_a_name_that_could_be_more_than_a_name_is_refused() -> None:
    with pytest.raises(LookRefused, match="no name for a font"):
        read_font(font_file(name='x"; } body { display: none'), font_file())


def claiming(groups: int, last: int) -> bytes:
    """A font whose list of signs is of groups, the first of which ends at `last`."""
    content = bytearray(font_file())
    count = struct.unpack_from(">H", content, 4)[0]
    at = next(12 + 16 * each for each in range(count) if content[12 + 16 * each : 16 + 16 * each] == b"cmap")
    table = struct.pack(">HH", 0, 1) + struct.pack(">HHI", 3, 10, 12)
    table += struct.pack(">HHIII", 12, 0, 28, 0, groups) + struct.pack(">III", 0, last, 1)
    struct.pack_into(">II", content, at + 8, len(content), len(table))
    return bytes(content) + table


@over_rows(("groups", "last"), [(1, 0xFFFFFFFF), (0xFFFFFFFF, 1), (2, 5)])
def test_a_font_that_claims_millions_of_signs_is_refused_unread(groups: int, last: int) -> None:
    with pytest.raises(LookRefused, match=r"claims more signs|can't be read"):
        read_font(claiming(groups, last), font_file())


def test_a_broken_table_of_names_writes_nothing_to_the_terminal(caplog: pytest.LogCaptureFixture) -> None:
    content = bytearray(font_file())
    count = struct.unpack_from(">H", content, 4)[0]
    at = next(12 + 16 * each for each in range(count) if content[12 + 16 * each : 16 + 16 * each] == b"name")
    (names,) = struct.unpack_from(">I", content, at + 8)
    struct.pack_into(">H", content, names + 2, 65_535)
    with suppress(LookRefused):
        read_font(bytes(content), font_file())
    assert caplog.messages == []


@over_rows("content", [b"", b"wOFF" + b"0" * 100, b"OTTO", b"\x00\x01\x00\x00\xff\xff", SHIPPED.read_bytes()[:2000]])
def test_what_is_no_font_is_refused(content: bytes) -> None:
    with pytest.raises(LookRefused):
        read_font(content, font_file())


def test_a_font_with_bytes_changed_by_lot_is_read_or_refused() -> None:
    lot = random.Random(7)  # noqa: S311 - the same lot each time
    refused = 0
    for _ in range(60):
        content = bytearray(font_file())
        for _each in range(20):
            content[lot.randrange(2000)] = lot.randrange(256)
        try:
            read_font(bytes(content), font_file())
        except LookRefused:
            refused += 1
    assert refused > 0
