"""A language that documents are made in beside English: how it says facts, and which it has no words for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from govkit.document import Furniture
from govkit.model.period import Period, Unit
from govkit.wording import say

if TYPE_CHECKING:  # it takes long to start
    from babel import Locale

# What is the same in every language: how somebody is reached, what people are called, and what something is filed under.
_THE_SAME: Final = re.compile(
    r"^recipient\.|\.(phone|email|online|website|form|post|reference|version)$|\.address(\.\d+)?$"
    r"|(signed_by|signatory|example|data_protection_officer)\.name$"
)
_WEB: Final = "https://"
_WORKING_DAYS: Final = "working days"
UNTOLD: Final = "en: "


class Spoken(NamedTuple):
    """The words of a fact; `told` is false where the language has none, and they are English."""

    words: str
    told: bool = True


@dataclass(frozen=True)  # without slots, which leave no place to keep the locale
class Tongue:
    """A language by its code, with its words for those of English. Where `commas` join lists, no word does."""

    code: str
    words: Mapping[str, str]
    commas: bool = False

    @cached_property
    def locale(self) -> Locale:
        """How dates, periods and lists are written in it."""
        from babel import Locale  # noqa: PLC0415 - few documents are in another language

        return Locale.parse(self.code)

    @property
    def name(self) -> str:
        """What it is called in English."""
        return self.locale.get_display_name("en") or self.code

    @property
    def right_to_left(self) -> bool:
        """Whether its lines run from right to left."""
        return self.locale.text_direction == "rtl"

    @cached_property
    def furniture(self) -> Furniture:
        """What stands around the words of a page."""
        usual = Furniture()
        return Furniture(
            page=self.phrase(usual.page).words,
            of=self.phrase(usual.of).words,
            of_your_reply=self.phrase(usual.of_your_reply).words,
            version=self.phrase(usual.version).words,
            draft=self.phrase(usual.draft).words,
            specimen=self.phrase(usual.specimen).words,
            right_to_left=self.right_to_left,
        )

    def say(self, value: object, path: str) -> Spoken:
        """A fact that the file states at a path."""
        match value:
            case StrEnum() | bool():
                return self.phrase(say.say(value))
            case Period():
                return self._period(value)
            case date():
                from babel.dates import format_date  # noqa: PLC0415 - as above

                return Spoken(format_date(value, "long", locale=self.locale))
            case int():
                return Spoken(self._number(value))
            case str():
                return Spoken(value) if _is_the_same(value, path) else self.phrase(value)
            case _:
                return self.phrase(say.say(value))

    def phrase(self, english: str) -> Spoken:
        """Words of English in it; the English itself, marked as such, where it has none."""
        words = self.words.get(english)
        return Spoken(f"[{UNTOLD}{english}]", told=False) if words is None else Spoken(words)

    def listing(self, parts: Sequence[str], last: str = "and") -> str:
        """Parts as a list in a sentence."""
        if self.commas:
            return ", ".join(parts)
        from babel.lists import format_list  # noqa: PLC0415 - as above

        return format_list(list(parts), "or" if last == "or" else "standard", locale=self.locale)

    def _number(self, number: int) -> str:
        from babel.numbers import format_decimal  # noqa: PLC0415 - as above

        return format_decimal(number, locale=self.locale)

    def _period(self, period: Period) -> Spoken:
        if period.unit is Unit.WORKING_DAY:
            words, told = self.phrase(_WORKING_DAYS)
            return Spoken(f"{self._number(period.count)} {words}", told)
        from babel.units import format_unit  # noqa: PLC0415 - as above

        return Spoken(format_unit(period.count, f"duration-{period.unit}", "long", locale=self.locale))


def untold(words: str) -> str:
    """The English for which a language has no words; nothing where it has some."""
    return words[len(UNTOLD) + 1 : -1] if words.startswith(f"[{UNTOLD}") else ""


def _is_the_same(value: str, path: str) -> bool:
    return value.startswith(_WEB) or not any(map(str.isalpha, value)) or _THE_SAME.search(path) is not None
