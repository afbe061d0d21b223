"""How many syllables a number has when it is read aloud in Britain."""

from __future__ import annotations

from typing import Final

_UNITS: Final = (1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)  # nought to nineteen
_TENS: Final = (0, 1, 2, 2, 2, 2, 2, 3, 2, 2)  # ten to ninety
_SCALES: Final = ((1_000_000_000, 2), (1_000_000, 2), (1_000, 2))  # billion, million, thousand
_AND: Final = 1
_LONGEST: Final = 6


def cardinal(number: int) -> int:
    """The syllables of `one hundred and eleven`."""
    if number < 20:
        return _UNITS[number]
    if number < 100:
        return _TENS[number // 10] + (_UNITS[number % 10] if number % 10 else 0)
    if number < 1000:
        rest = number % 100
        return _UNITS[number // 100] + 2 + (_AND + cardinal(rest) if rest else 0)
    scale, syllables = next((scale, said) for scale, said in _SCALES if number >= scale)
    rest = number % scale
    joined = _AND if 0 < rest < 100 else 0
    return cardinal(number // scale) + syllables + (joined + cardinal(rest) if rest else 0)


def ordinal(number: int) -> int:
    """The syllables of `twenty-first`: those of the number, with one more in `second` and in `twentieth`."""
    more = (number % 10 == 2 and number % 100 != 12) or (number % 10 == 0 and number % 100 >= 20)
    return cardinal(number) + int(more)


def digits(written: str) -> int:
    """The syllables of digits read one by one."""
    return sum(_UNITS[int(digit)] for digit in written)


def figures(written: str) -> int:
    """The syllables of a number as it is written: a year by its halves, `001` by its digits, a long reference as one."""
    number = written.replace(",", "")
    if len(number) > _LONGEST and "," not in written:
        return 1
    if number.startswith("0") and len(number) > 1:
        return digits(number)
    value = int(number)
    is_year = len(written) == 4 and (1100 <= value < 2000 or 2010 <= value < 2100)
    return _year(value) if is_year else cardinal(value)


def _year(year: int) -> int:
    century, rest = divmod(year, 100)
    if rest == 0:
        return cardinal(century) + 2
    return cardinal(century) + cardinal(rest) + (1 if rest < 10 else 0)
