"""How facts that were written in another form are written as they are read; nothing where more than one thing may have been meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import date
from typing import Final, NamedTuple


class Respelt(NamedTuple):
    """A fact in the form in which it is read. It is `safe` where nothing else can have been meant."""

    instead: str
    safe: bool = True


Respell = Callable[[str], Respelt | None]

_MOST_COMPARED: Final = 1000
_LONGEST_COMPARED: Final = 100
_QUOTES: Final = "“”‘’„\u201a«»″\uff02\"'"
_PARTED_DAY: Final = re.compile(
    r"(?:(?P<weekday>[A-Za-z]+day),? +)?(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s/.-]+(?P<month>\d{1,2}|[A-Za-z]{3,9}),?[\s/.-]+(?P<year>\d{4})"
)
_YEAR_FIRST: Final = re.compile(r"(?P<year>\d{4})[\s/.-](?P<month>\d{1,2})[\s/.-](?P<day>\d{1,2})")
MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_SHORT_MONTH: Final = 3
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS: Final = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_UNITS: Final = {
    **dict.fromkeys(("d", "dys"), "day"),
    **dict.fromkeys(("wd", "wds"), "working day"),
    **dict.fromkeys(("wk", "wks"), "week"),
    **dict.fromkeys(("mth", "mths", "mnth", "mnths", "mo", "mos"), "month"),
    **dict.fromkeys(("yr", "yrs"), "year"),
}
_PERIOD: Final = re.compile(r"(?P<count>\d{1,4}|[a-z]+)[\s-]*(?P<unit>(?:working[\s-]+)?[a-z]+)")
_BETWEEN_DIGITS: Final = re.compile(r"[\s().\-/\u2010-\u2015]+")


def out_of_quotes(written: str) -> str:
    """What stands in quotes that YAML does not take for quotes, and before a comma or full stop that ends nothing."""
    return written.strip().rstrip(",;").strip().strip(_QUOTES).strip()


def day(written: str) -> Respelt | None:
    """`31/03/2027`, `31 March 2027` and `2027/3/31` as `2027-03-31`. `1/2/2027` may be written by an American, so it is not safe."""
    text = out_of_quotes(written).rstrip(".")
    found = _YEAR_FIRST.fullmatch(text) or _PARTED_DAY.fullmatch(text)
    if not found:
        return None
    number, month = int(found["day"]), month_of(found["month"])
    try:
        meant = date(int(found["year"]), month, number)
    except ValueError:
        return None
    weekday = found.groupdict().get("weekday")
    if weekday and _WEEKDAYS[meant.weekday()] != weekday.casefold():
        return None
    is_parted = found.re is _PARTED_DAY and found["month"].isdigit()
    return Respelt(meant.isoformat(), safe=not (is_parted and number <= len(MONTHS) and number != month))


def month_of(written: str) -> int:
    """The number of a month that is written in digits, in full or as its first three letters or more; 0 where it is none."""
    if written.isdigit():
        return int(written)
    short = written.casefold()
    named = [number for number, name in enumerate(MONTHS, 1) if name.startswith(short)]
    return named[0] if len(short) >= _SHORT_MONTH and len(named) == 1 else 0


def period(written: str) -> Respelt | None:
    """`6months`, `six months` and `6 mths` as `6 months`."""
    found = _PERIOD.fullmatch(out_of_quotes(written).rstrip(".").casefold())
    if not found:
        return None
    count = _counted(found["count"])
    unit = " ".join(re.split(r"[\s-]+", found["unit"]))
    unit = _UNITS.get(unit, unit).removesuffix("s")
    return Respelt(f"{count} {unit}{'' if count == '1' else 's'}") if count else None


def _counted(written: str) -> str:
    if written.isdigit():
        return str(int(written))
    word = {"an": "a", "one": "a"}.get(written, written)
    return str(_NUMBERS.index(word) + 1) if word in _NUMBERS else ""


def phone(written: str) -> Respelt | None:
    """`(01632) 960-001` and `+44 (0)1632 960001` with nothing but spaces between the digits."""
    text = re.sub(r"^(\+\d{1,3})\s*\(0\)", r"\1 ", re.sub(r"(?i)^tel(?:ephone)?\b[.:]?\s*", "", out_of_quotes(written)))
    return Respelt(_BETWEEN_DIGITS.sub(" ", text).strip())


def yes_or_no(written: str) -> Respelt | None:
    """`Y` and `no.` as `yes` and `no`."""
    word = out_of_quotes(written).rstrip(".!").casefold()
    meant = {"y": "yes", "n": "no"}.get(word, word)
    return Respelt(meant) if meant in {"yes", "no", "true", "false"} else None


def email(written: str) -> Respelt | None:
    """`<team@council.example>` and `mailto:team@council.example` as the address alone."""
    return Respelt(re.sub(r"(?i)^(?:mailto|e-?mail):\s*", "", out_of_quotes(written)).strip("<>").rstrip("."))


def web_address(written: str) -> Respelt | None:
    """`www.council.example` with the `https://` that people need to follow it. What answers there nobody has looked at."""
    text = out_of_quotes(written).strip("<>")
    if text.startswith("https://"):
        return Respelt(text)
    return Respelt(f"https://{re.sub(r'^http://', '', text)}", safe=False)


def whole_number(written: str) -> Respelt | None:
    """`1,500` and `“12”` as digits alone."""
    text = out_of_quotes(written)
    return Respelt(text.replace(",", "")) if re.fullmatch(r"\d{1,3}(?:,\d{3})+|\d+", text) else None


def only_meant(written: str, known: Collection[str]) -> str:
    """The known word of which this can only be a slip, or nothing where it may be one of another too."""
    if len(known) > _MOST_COMPARED or len(written) > _LONGEST_COMPARED:
        return ""
    alike = [each for each in known if same_word(written, each)]
    return alike[0] if len(alike) == 1 else ""


def same_word(written: str, known: str) -> bool:
    """Whether a word can only be a slip of a known one: a letter more, less or other, two that changed places, or other signs between.

    Digits are no slip: `surgery-2` is another than `surgery-3`.
    """
    one, other = _plain(written), _plain(known)
    if one == other:
        return True
    if [sign for sign in one if sign.isdigit()] != [sign for sign in other if sign.isdigit()]:
        return False
    return min(len(one), len(other)) >= _SHORT_WORD and _is_one_slip(one, other)


_SHORT_WORD: Final = 4  # of a shorter one, another letter makes another word


def _plain(word: str) -> str:
    return re.sub(r"[\s_-]+", "-", out_of_quotes(word).casefold())


def _is_one_slip(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    start = next((at for at, (left, right) in enumerate(zip(short, long, strict=False)) if left != right), len(short))
    rest, more = short[start:], long[start:]
    if len(short) != len(long):
        return rest == more[1:]
    return rest[1:] == more[1:] or (rest[:2] == more[1::-1] and rest[2:] == more[2:])
