"""A Data Matrix of digits, as ISO/IEC 16022 lays it down (ECC 200), in the one size that holds sixteen: 14 modules a side."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cache
from typing import Final

SIDE: Final = 14
MOST_DIGITS: Final = 16
_INSIDE: Final = SIDE - 2  # without the lines around
_DATA, _CHECKS = 8, 10  # codewords
_FIELD, _PRIMITIVE = 256, 301
_PAIRS, _PAD = 130, 129  # what two digits are counted from, and what stands where no digits do
# Where the eight bits of a codeword stand, by row and column, from where the last one does; and those of the one that is split between corners.
_SHAPE: Final = ((-2, -2), (-2, -1), (-1, -2), (-1, -1), (-1, 0), (0, -2), (0, -1), (0, 0))
_SPLIT: Final = ((11, 0), (11, 1), (11, 2), (0, 10), (0, 11), (1, 11), (2, 11), (3, 11))

Place = tuple[int, int]
Matrix = tuple[tuple[bool, ...], ...]


def data_matrix(digits: str) -> Matrix:
    """The modules of a Data Matrix that says an even number of digits, row by row from its top: those that are dark."""
    words = encoded(digits)
    words += checks(words, _CHECKS)
    inside = [[bool(words[word] >> (7 - bit) & 1) for word, bit in row] for row in _places()]
    top = tuple(at % 2 == 0 for at in range(SIDE))
    middle = [(True, *row, at % 2 == 0) for at, row in enumerate(inside)]
    return (top, *middle, (True,) * SIDE)


def encoded(digits: str, room: int = _DATA) -> list[int]:
    """The codewords of digits, two in each, and of what fills the room after them."""
    words = [_PAIRS + int(digits[at : at + 2]) for at in range(0, len(digits), 2)]
    if len(words) < room:
        words.append(_PAD)
    while len(words) < room:
        at = len(words) + 1
        words.append((_PAD + 149 * at % 253) % 254 + 1)
    return words


def checks(words: Sequence[int], count: int) -> list[int]:
    """So many codewords, by which a reader mends what is smudged (Reed and Solomon)."""
    factors, left = _generator(count), [0] * count
    for word in words:
        lead = word ^ left[0]
        left = [old ^ _times(lead, factor) for old, factor in zip([*left[1:], 0], factors, strict=True)]
    return left


@cache
def _powers() -> tuple[list[int], dict[int, int]]:
    """The powers of two in the field, and the power that each number is."""
    powers, at = [], 1
    for _ in range(_FIELD - 1):
        powers.append(at)
        at = at * 2 if at * 2 < _FIELD else at * 2 ^ _PRIMITIVE
    return powers, {number: power for power, number in enumerate(powers)}


def _times(one: int, other: int) -> int:
    powers, power_of = _powers()
    return powers[(power_of[one] + power_of[other]) % (_FIELD - 1)] if one and other else 0


@cache
def _generator(count: int) -> tuple[int, ...]:
    """The factors of the polynomial that the checks are the rest of, its first, which is 1, left out."""
    factors = [1]
    for power in range(1, count + 1):
        root = _powers()[0][power]
        factors = [one ^ _times(other, root) for one, other in zip([*factors, 0], [0, *factors], strict=True)]
    return tuple(factors[1:])


@cache
def _places() -> tuple[tuple[tuple[int, int], ...], ...]:
    """Which bit of which codeword each module is."""
    placed: dict[Place, tuple[int, int]] = {}
    for word, places in enumerate(_walk(placed)):
        placed.update({place: (word, bit) for bit, place in enumerate(places)})
    return tuple(tuple(placed[row, column] for column in range(_INSIDE)) for row in range(_INSIDE))


def _walk(placed: Container[Place]) -> Iterator[tuple[Place, ...]]:
    """Where the codewords stand one after another: up and to the right, then down and to the left, in turn."""
    row, column, step = 4, 0, -2
    while row < _INSIDE or column < _INSIDE:
        if (row, column) == (_INSIDE, 0):
            yield _SPLIT
        inside = True
        while inside:
            if 0 <= row < _INSIDE and 0 <= column < _INSIDE and (row, column) not in placed:
                yield tuple(_wrapped(row + down, column + right) for down, right in _SHAPE)
            row, column = row + step, column - step
            inside = (row >= 0 and column < _INSIDE) if step < 0 else (row < _INSIDE and column >= 0)
        row, column, step = (row + 1, column + 3, 2) if step < 0 else (row + 3, column + 1, -2)


def _wrapped(row: int, column: int) -> Place:
    """A module inside, for one that would stand beyond the top or the left."""
    shift = 4 - (_INSIDE + 4) % 8
    if row < 0:
        row, column = row + _INSIDE, column + shift
    if column < 0:
        row, column = row + shift, column + _INSIDE
    return row, column
