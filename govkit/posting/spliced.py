"""Zip files that are the same for everybody but for some words: what all have in common is packed once, and the words are written into it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

Pieces = Sequence[bytes | str]

_STORED, _DEFLATED = 0, 8
_VERSION: Final = 20  # of the format, in which each program can read it
_UNIX: Final = 3 << 8
_FIRST_DAY: Final = 0x21 << 16  # 1 January 1980, as a zip file tells it
_LOCAL: Final = struct.Struct("<4sHHHLLLLHH")
_CENTRAL: Final = struct.Struct("<4sHHHHLLLLHHHHHLL")
_END: Final = struct.Struct("<4sHHHHLLH")
_AS_IT_IS: Final = struct.Struct("<BHH")  # how a block begins that is not packed
_LAST_BLOCK: Final = b"\x03\x00"
_MOST_AS_IT_IS: Final = 0xFFFF


class _PackedPiece(NamedTuple):
    """What stands between two words: as it is, which the sum is made of, and packed, so that it can be followed by anything."""

    content: bytes
    packed: bytes


class _Varying(NamedTuple):
    name: bytes
    pieces: tuple[_PackedPiece | str, ...]


class SplicedZip:
    """A zip file of these parts, each in pieces, of which a text names the word that stands there."""

    def __init__(self, parts: Mapping[str, Pieces]) -> None:
        self._start, self._told = b"", b""
        self._varying: list[_Varying] = []
        for name, part in sorted(parts.items()):
            pieces = tuple(each if isinstance(each, str) else _packed(each) for each in part)
            if any(isinstance(each, str) for each in pieces):
                self._varying.append(_Varying(name.encode("utf-8"), pieces))
            else:
                self._add(name.encode("utf-8"), b"".join(each for each in part if isinstance(each, bytes)))
        self._count = len(parts)

    def file(self, words: Mapping[str, bytes]) -> bytes:
        """The file in which these words stand. Each has at most 65,535 bytes."""
        at, parts, told = len(self._start), [self._start], [self._told]
        blocks = {name: _as_it_is(said) for name, said in words.items()}
        for name, pieces in self._varying:
            checked = size = 0
            packed = []
            for piece in pieces:
                content, block = (words[piece], blocks[piece]) if isinstance(piece, str) else piece
                checked = zlib.crc32(content, checked)
                size += len(content)
                packed.append(block)
            packed.append(_LAST_BLOCK)
            body = b"".join(packed)
            local, central = _heads(name, _DEFLATED, checked, len(body), size, at)
            parts += (local, body)
            told.append(central)
            at += len(local) + len(body)
        directory = b"".join(told)
        end = _END.pack(b"PK\5\6", 0, 0, self._count, self._count, len(directory), at, 0)
        return b"".join((*parts, directory, end))

    def _add(self, name: bytes, content: bytes) -> None:
        """Adds a part that is the same for everybody."""
        packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
        body = packer.compress(content) + packer.flush()
        local, central = _heads(name, _DEFLATED, zlib.crc32(content), len(body), len(content), len(self._start))
        self._start += local + body
        self._told += central


def _packed(content: bytes) -> _PackedPiece:
    """A piece that refers to nothing before it, and ends with a whole byte."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return _PackedPiece(content, packer.compress(content) + packer.flush(zlib.Z_FULL_FLUSH))


def _as_it_is(said: bytes) -> bytes:
    size = len(said)
    return _AS_IT_IS.pack(_STORED, size, size ^ _MOST_AS_IT_IS) + said


def _heads(name: bytes, method: int, checked: int, packed: int, size: int, at: int) -> tuple[bytes, bytes]:  # noqa: PLR0913, PLR0917 - what a zip file tells of a part
    """What stands before a part in the file, and what its directory tells of it."""
    common = (0, method, _FIRST_DAY, checked, packed, size, len(name), 0)
    local = _LOCAL.pack(b"PK\3\4", _VERSION, *common) + name
    central = _CENTRAL.pack(b"PK\1\2", _UNIX | _VERSION, _VERSION, *common, 0, 0, 0, 0, at) + name
    return local, central
