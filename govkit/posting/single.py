"""One letter as a file of its own, tagged for screen readers: most of its bytes are the same for everybody."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from typing import Final

from govkit.posting.cut import CutPages

HEAD: Final = b"%PDF-1.7\n%\xf0\x9f\x96\xa4\n"
_PLACED, _PACKED = 1, 2  # where a table of objects says an object is: at a place in the file, or in a pack


class SingleLetters:
    """The letters of one layout, each a PDF/UA-1 of its own."""

    def __init__(self, letter: CutPages) -> None:
        drawn = letter.drawn
        self._first = drawn.count
        numbers = _Numbers(drawn.count)
        packed = dict(drawn.objects.items() - {(number, drawn.objects[number]) for number in drawn.streams})
        placed = {number: _object(number, drawn.objects[number]) for number in drawn.streams}
        varying: list[int] = []
        for page, pieces in zip(drawn.pages, letter.pages, strict=True):
            own = [numbers.next() for _ in pieces]
            for number, piece in zip(own, pieces, strict=True):
                if isinstance(piece, bytes):
                    placed[number] = stream(number, piece, packed=True)
                else:
                    varying.append(number)
            packed[page.number] = _with_contents(page.says, own)
        info, pack = numbers.next(), numbers.next()
        packed[info] = drawn.info
        placed[pack] = _pack(pack, packed)
        self._varying, self._table = tuple(varying), numbers.next()
        self._base, self._entries = _laid_down(placed, packed, pack, self._table)
        size = len(self._entries)
        self._table_head = (
            f"{self._table} 0 obj\n<</Type/XRef/Size {size}/W[1 4 2]/Root {drawn.catalogue.decode('ascii')}"
            f"/Info {info} 0 R/Length {size * 7}>>\nstream\n"
        ).encode("ascii")

    def file(self, varying: Sequence[bytes]) -> bytes:
        """The letter in which these pieces vary."""
        at, parts, entries = len(self._base), [self._base], self._entries.copy()
        for number, piece in zip(self._varying, varying, strict=True):
            written = stream(number, piece)
            entries[number] = _entry(_PLACED, at)
            parts.append(written)
            at += len(written)
        entries[self._table] = _entry(_PLACED, at)
        parts += (self._table_head, *entries, f"\nendstream\nendobj\nstartxref\n{at}\n%%EOF\n".encode("ascii"))
        return b"".join(parts)


class _Numbers:
    """The numbers of objects that are new."""

    def __init__(self, first: int) -> None:
        self._next = first

    def next(self) -> int:
        """One that no object has."""
        self._next += 1
        return self._next - 1


def stream(number: int, content: bytes, *, packed: bool = False) -> bytes:
    """A stream as an object of a file."""
    filtered = "/Filter/FlateDecode" if packed else ""
    written = zlib.compress(content, 9) if packed else content
    head = f"{number} 0 obj\n<<{filtered}/Length {len(written)}>>\nstream\n".encode("ascii")
    return b"".join((head, written, b"\nendstream\nendobj\n"))


def _object(number: int, data: bytes) -> bytes:
    return b"%d 0 obj\n%b\nendobj\n" % (number, data)


def _with_contents(page: bytes, numbers: Iterable[int]) -> bytes:
    """What a page says, with the streams that draw it."""
    told = " ".join(f"{number} 0 R" for number in numbers)
    return page.removesuffix(b">>") + f"/Contents[{told}]>>".encode("ascii")


def _pack(number: int, objects: dict[int, bytes]) -> bytes:
    """Many small objects in one stream."""
    places, at = [], 0
    for each in sorted(objects):
        places.append(f"{each} {at}")
        at += len(objects[each]) + 1
    first = (" ".join(places) + "\n").encode("ascii")
    content = zlib.compress(first + b"\n".join(objects[each] for each in sorted(objects)), 9)
    head = f"{number} 0 obj\n<</Type/ObjStm/N {len(objects)}/First {len(first)}/Filter/FlateDecode/Length {len(content)}>>\nstream\n"
    return head.encode("ascii") + content + b"\nendstream\nendobj\n"


def _laid_down(placed: dict[int, bytes], packed: dict[int, bytes], pack: int, last: int) -> tuple[bytes, list[bytes]]:
    """The bytes that all files begin with, and where each object is in them."""
    entries = [b"\0" * 7] * (last + 1)
    entries[0] = b"\0\0\0\0\0\xff\xff"
    at, parts = len(HEAD), [HEAD]
    for number in sorted(placed):
        entries[number] = _entry(_PLACED, at)
        parts.append(placed[number])
        at += len(placed[number])
    for index, number in enumerate(sorted(packed)):
        entries[number] = _entry(_PACKED, pack, index)
    return b"".join(parts), entries


def _entry(kind: int, where: int, index: int = 0) -> bytes:
    return kind.to_bytes(1, "big") + where.to_bytes(4, "big") + index.to_bytes(2, "big")
