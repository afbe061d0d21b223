"""The kinds of fact a partnership is made of, and how each is read from text."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import Annotated, Any, Final, Self, TypeVar, get_origin

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from govkit.model import cured
from govkit.model.cured import Respell, Respelt, only_meant
from govkit.model.period import Period, read_period
from govkit.model.unsettled import TO_BE_AGREED, is_unsettled

LONGEST_TEXT: Final = 2000
KNOWN_YEARS: Final = range(2000, 2099)
LONGEST_WORD: Final = 60
LONGEST_RESPELT: Final = 100
MOST_COMPARED: Final = 1000
MOST_LISTED: Final = 30


@dataclass(frozen=True, eq=False)
class Fact:
    """One kind of fact: `read` turns text into it or raises ValueError with the cure; `schema` is its JSON Schema.

    `respell` gives what was written in another form in that in which `read` takes it.
    """

    read: Callable[[str], Any]
    schema: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})
    respell: Respell | None = None

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self.validate)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return dict(self.schema)

    def validate(self, raw: object, _info: ValidationInfo) -> Any:
        """The fact that was written, or the mark that it is still to be agreed."""
        if is_unsettled(raw):
            return TO_BE_AGREED
        if not isinstance(raw, str):
            raise fault("This is a list or a block of keys. Write a single value.")
        try:
            return self.read(raw)
        except ValueError as error:
            raise fault(str(error), self._respelt(raw)) from None

    def _respelt(self, written: str) -> Respelt | None:
        """The fact as it is read, if it is known how that is written."""
        respelt = self.respell(written) if self.respell and 0 < len(written.strip()) <= LONGEST_RESPELT else None
        try:
            return respelt if respelt and self.read(respelt.instead) is not None else None
        except ValueError:
            return None


class Ref(str):
    """The id of something written elsewhere in the file, which knows the section it is written in."""

    __slots__ = ("section",)
    section: str

    def __new__(cls, name: str, section: str) -> Self:
        """The id `name` of the section `section`."""
        ref = super().__new__(cls, name)
        ref.section = section
        return ref


class MostOf(Ref):
    """The id of a group that stands for those of its members that are named here, all or most of them."""

    __slots__ = ("members",)
    members: tuple[str, ...]

    def __new__(cls, name: str, section: str, members: tuple[str, ...] = ()) -> Self:
        """The id `name` of the section `section`, for these members."""
        most = super().__new__(cls, name, section)
        most.members = members
        return most


@dataclass(frozen=True, eq=False)
class IdElsewhere(Fact):
    """The id of something written elsewhere in the file, in the section `section`."""

    section: str = ""
    or_section: str = ""

    def validate(self, raw: object, info: ValidationInfo) -> Any:
        """The id, which must be one that the section defines, or the other section where there is one."""
        wanted = super().validate(raw, info)
        if self.or_section and wanted in (info.context or {}).get(self.or_section, ()):
            return Ref(str(wanted), self.or_section)
        known: Collection[str] = (info.context or {}).get(self.section, ())
        if isinstance(wanted, str) and wanted not in known:
            if self.section == "partners" and wanted in (info.context or {}).get("groups", ()):
                raise _group_for_a_partner(wanted)
            why = f"There is no “{wanted}” in `{self.section}`."
            meant = nearest(wanted, known)
            about = {"instead": meant, "safe": False} if meant else {}
            raise PydanticCustomError("unknown-reference", "{why}", {"why": why, "section": self.section, **about})
        return Ref(wanted, self.section) if isinstance(wanted, str) else wanted


def _group_for_a_partner(written: str) -> PydanticCustomError:
    """The fault of a group in the place of one partner, with what to do."""
    why = f"“{written}” is a group, and a group can’t stand here."
    fix = (
        "Name one partner: a member of the group, or another that does it for all of them. "
        "Where there can be several entries, write one for each member."
    )
    return PydanticCustomError("unknown-reference", "{why}", {"why": why, "section": "partners", "fix": fix})


def fault(why: str, instead: Respelt | None = None) -> PydanticCustomError:
    """A fault in what was written, as pydantic wants it, with what is to be written `instead` where that is known."""
    return PydanticCustomError("unreadable-value", "{why}", {"why": why, **(instead._asdict() if instead else {})})


# What is less alike than this is another word and no slip: `local-health-board` is no `local-authority`.
_NEAR: Final = 0.7


def nearest(written: str, known: Collection[str]) -> str:
    """The known word that was probably meant, or nothing."""
    near = get_close_matches(written[:LONGEST_WORD], known, n=1, cutoff=_NEAR) if len(known) <= MOST_COMPARED else []
    return near[0] if near else ""


def suggest(written: str, known: Collection[str]) -> str:
    """“Did you mean”, or the whole choice when nothing is near."""
    if near := nearest(written, known):
        return f"Did you mean `{near}`?"
    if len(known) > MOST_LISTED:
        return "Nothing there has a name like it."
    return f"Choose one of: {', '.join(f'`{name}`' for name in known)}." if known else "Nothing is written there yet."


def one_of(choices: type[StrEnum]) -> Fact:
    """A fact that is one of a fixed set of words."""
    words = [choice.value for choice in choices]

    def read(written: str) -> StrEnum:
        if written not in words:
            raise ValueError(f"“{written}” is not one of the choices. {suggest(written, words)}")
        return choices(written)

    def respell(written: str) -> Respelt | None:
        if sure := only_meant(written, words):
            return Respelt(sure)
        near = nearest(written, words)
        return Respelt(near, safe=False) if near else None

    return Fact(read, {"type": "string", "enum": words}, respell)


def _read_text(written: str) -> str:
    text = " ".join(written.split())
    if not text:
        raise ValueError("This is empty. Write a value, or `to be agreed`.")
    if len(text) > LONGEST_TEXT:
        raise ValueError(f"This is {len(text)} characters long. Keep it to {LONGEST_TEXT}.")
    return text


def _read_id(written: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", written) or len(written) > LONGEST_WORD:
        raise ValueError(
            f"“{written}” can't be a name here. Use small letters, digits and single hyphens, like `family-list`."
        )
    return written


def _read_day(written: str) -> date:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        meant = cured.day(written)
        fix = f"Write it as `{meant.instead}`." if meant else "Write the year, month and day, like `2027-03-01`."
        raise ValueError(f"“{written}” is not a date. {fix}")
    try:
        day = date.fromisoformat(written)
    except ValueError:
        raise ValueError(f"There is no such date as {written}. Check the month and the day.") from None
    if day.year not in KNOWN_YEARS:
        raise ValueError(
            f"The year {day.year} can't be right. Write a year from {KNOWN_YEARS[0]} to {KNOWN_YEARS[-1]}."
        )
    return day


def _read_email(written: str) -> str:
    spelt_out = re.search(
        r"%[0-9A-Fa-f]{2}", written
    )  # `%0d%0a` would begin another line of what a mail program is told
    if spelt_out or not re.fullmatch(r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", written):
        raise ValueError(f"“{written}” is not an email address. Write it like `team@council.example`.")
    return written


def _read_phone(written: str) -> str:
    if not re.fullmatch(r"\+?[0-9][0-9 ]{5,18}|1[0-9]{2}|999", written):
        raise ValueError(f"“{written}” is not a phone number. Write digits and spaces, like `01632 960001`.")
    return written


def _read_web_address(written: str) -> str:
    if not re.fullmatch(r"https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(/[A-Za-z0-9._~/?&=%+-]*)?", written):
        raise ValueError(
            f"“{written}” is not a web address that people can follow. Write it in full, starting with `https://`."
        )
    return written


def _read_yes_no(written: str) -> bool:
    if written.casefold() not in ("true", "false", "yes", "no"):
        raise ValueError(f"“{written}” is neither yes nor no. Write `true` or `false`.")
    return written.casefold() in ("true", "yes")


def _counted(least: int, most: int) -> Fact:
    def read(written: str) -> int:
        if not re.fullmatch(r"[0-9]{1,6}", written) or not least <= int(written) <= most:
            raise ValueError(f"“{written}” is not a whole number from {least} to {most}. Write one in digits.")
        return int(written)

    schema = {"type": ["string", "integer"], "pattern": r"^\d{1,6}$", "minimum": least, "maximum": most}
    return Fact(read, schema, cured.whole_number)


@dataclass(frozen=True, eq=False)
class MayBeUnsettled:
    """Lets a whole list or block be `to be agreed`, and lets a single value stand for a list of one. `filled`: nothing is not enough."""

    filled: bool = False

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        takes_one = get_origin(source) is tuple

        def read(raw: object, settled: Callable[[object], Any]) -> Any:
            if is_unsettled(raw):
                return TO_BE_AGREED
            if self.filled and isinstance(raw, list | Mapping) and not raw:
                raise PydanticCustomError("too_short", "This is empty.")
            return settled([raw] if takes_one and isinstance(raw, str) else raw)

        return core_schema.no_info_wrap_validator_function(read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        described = handler(schema)
        if self.filled:
            described["minItems" if "items" in described else "minProperties"] = 1
        return {"anyOf": [described, described["items"]]} if "items" in described else described


T = TypeVar("T")
K = TypeVar("K")

Text = Annotated[str, Fact(_read_text, {"type": "string", "maxLength": LONGEST_TEXT})]
Id = Annotated[str, Fact(_read_id, {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"})]
Day = Annotated[date, Fact(_read_day, {"type": "string", "format": "date"}, cured.day)]
Length = Annotated[
    Period,
    Fact(read_period, {"type": "string", "examples": ["28 days", "20 working days", "12 months"]}, cured.period),
]
Email = Annotated[str, Fact(_read_email, {"type": "string", "format": "email"}, cured.email)]
Phone = Annotated[str, Fact(_read_phone, respell=cured.phone)]
WebAddress = Annotated[str, Fact(_read_web_address, {"type": "string", "format": "uri"}, cured.web_address)]
YesNo = Annotated[bool, Fact(_read_yes_no, {"enum": [True, False, "yes", "no"]}, cured.yes_or_no)]
MOST_COUNTED: Final = 100_000
Count = Annotated[int, _counted(1, MOST_COUNTED)]
Step = Annotated[int, _counted(1, 6)]
Score = Annotated[int, _counted(1, 5)]
Age = Annotated[int, _counted(1, 17)]
PartnerId = Annotated[str, IdElsewhere(_read_id, section="partners")]
PartnerOrGroupId = Annotated[str, IdElsewhere(_read_id, section="partners", or_section="groups")]
ItemId = Annotated[str, IdElsewhere(_read_id, section="data_items")]
BasisId = Annotated[str, IdElsewhere(_read_id, section="lawful_bases")]
ConfidentialityId = Annotated[str, IdElsewhere(_read_id, section="confidentiality_bases")]
FlowId = Annotated[str, IdElsewhere(_read_id, section="flows")]
RequestId = Annotated[str, IdElsewhere(_read_id, section="requests")]
ConversationId = Annotated[str, IdElsewhere(_read_id, section="conversations")]
LetterId = Annotated[str, IdElsewhere(_read_id, section="letters")]

Listed = Annotated[tuple[T, ...], MayBeUnsettled()]
Keyed = Annotated[Mapping[K, T], MayBeUnsettled()]
# The same, where the documents or the record of processing would have a gap without any.
Filled = Annotated[tuple[T, ...], MayBeUnsettled(filled=True)]
FilledKeys = Annotated[Mapping[K, T], MayBeUnsettled(filled=True)]
