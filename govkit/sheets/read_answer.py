"""Reads what somebody answered into the form that the file has, or says why it can't be read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from govkit.dates.days import day_in_workbook
from govkit.model import Partnership
from govkit.model.facts import Fact, nearest
from govkit.model.unsettled import is_unsettled
from govkit.read.bullets import without_label
from govkit.rules.placeholder import find_placeholder
from govkit.sheets.form import AnswerForm, HowMany, Written
from govkit.sheets.offered import OfferedChoice, offered
from govkit.wording.say import listing, say

LONGEST_ANSWER: Final = 10_000
_MOST_NAMED: Final = 12
_NEVER_SEEN: Final = str.maketrans(
    {"\u00ad": "", "\u200b": "", "\ufeff": "", "\u2060": "", "\u00a0": " ", "\u202f": " ", "\t": " "}
)
_HIDDEN: Final = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})
_UNKNOWN: Final = re.compile(
    r"(?:tb[acd]|to be (?:agreed|confirmed|decided|determined)|not (?:yet )?(?:known|agreed|sure)(?: yet)?"
    r"|unknown|don[’']?t know|n/?a|[?.\-–—_…]+)[.]?",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"`([^`]*)`")
_IN_WORKBOOK: Final = re.compile(r"[345]\d{4}(?:\.0+)?")  # a day as a cell of a workbook keeps it
_SHORT_YEAR: Final = re.compile(r"(?P<day>^\d{1,2}[/.-]\d{1,2}[/.-])(?P<year>\d{2})$")
_ENDS_IN_POSTCODE: Final = re.compile(r"\b[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}\.?$")
_BETWEEN: Final = re.compile(r"\s*[;,\n]\s*")


class ReadAnswer(NamedTuple):
    """An answer as the file would have it; `doubt` says how else it could be meant, and `fault` why it can't be read."""

    value: Written | None = None
    doubt: str = ""
    fault: str = ""


class _Unreadable(Exception):
    """One fact can't be read; the message says why, and what to do."""


def cleaned(words: str) -> str:
    """The words of an answer without what nobody sees in them, and without empty lines."""
    lines = (" ".join(line.split()) for line in words.translate(_NEVER_SEEN).replace("\r", "\n").split("\n"))
    return "\n".join(line for line in lines if line)


def is_no_answer(words: str) -> bool:
    """Whether somebody left a question open: with nothing, or in words such as “TBC”."""
    return not words or is_unsettled(words) or _UNKNOWN.fullmatch(words) is not None


def read_answer(words: str, form: AnswerForm, partnership: Partnership) -> ReadAnswer:
    """What was answered, in the form that the model asks for."""
    if len(words) > LONGEST_ANSWER:
        return ReadAnswer(fault=f"It has more than {LONGEST_ANSWER:,} characters. Ask for what belongs there alone.")
    if any(unicodedata.category(sign) in _HIDDEN for sign in words if sign != "\n"):
        return ReadAnswer(fault="It holds a sign that nobody can see, and that can turn words round. Type it anew.")
    if left := find_placeholder(words):
        return ReadAnswer(fault=f"It still says “{left}”. Ask for the whole answer.")
    if form.how_many is HowMany.BY_HAND or form.fact is None:
        return ReadAnswer(fault="No single field of the file takes it. Write what follows from it by hand.")
    doubts: list[str] = []
    try:
        return ReadAnswer(
            _in_form(words, form, form.fact, _Names(partnership, doubts)), " ".join(dict.fromkeys(doubts))
        )
    except _Unreadable as error:
        return ReadAnswer(fault=str(error))


class _Names(NamedTuple):
    """The partnership whose parts an answer may name, and the doubts that arise on the way."""

    partnership: Partnership
    doubts: list[str]


def _in_form(words: str, form: AnswerForm, fact: Fact, names: _Names) -> Written:
    if form.is_day and _IN_WORKBOOK.fullmatch(words):
        return day_in_workbook(int(words.partition(".")[0])).isoformat()
    if form.how_many is HowMany.ONE:
        return _one(" ".join(words.split()), fact, names)
    if form.first is not None:
        return dict(_pair(line, form.first, fact, names) for line in _lines(words))
    words = _under_each_other(words, form, names)
    several = [_one(each, fact, names) for each in _parted(words, offered(names.partnership, fact))]
    if form.at_most and len(several) > form.at_most:
        raise _Unreadable(f"These are {len(several)} lines, and {form.at_most} is the most.")
    return list(dict.fromkeys(several)) if form.choices or form.section else several


def _under_each_other(words: str, form: AnswerForm, names: _Names) -> str:
    """An address that was written in one line, to its postcode, as the lines that it has on an envelope."""
    parts = [each.strip() for each in words.split(",") if each.strip()]
    if not (_ENDS_IN_POSTCODE.search(words) and "\n" not in words and 1 < len(parts) <= form.at_most):
        return words
    names.doubts.append(
        f"It came in one line, and is read as {len(parts)}, parted at its commas. See if that is right."
    )
    return "\n".join(parts)


def _pair(line: str, first: Fact, fact: Fact, names: _Names) -> tuple[str, str]:
    before, colon, after = line.partition(":")
    if not colon or not before.strip() or not after.strip():
        raise _Unreadable(f"“{line}” is not read. Write a line for each, with a colon: “name: words”.")
    return _one(before.strip(), first, names), _one(after.strip(), fact, names)


def _lines(words: str) -> Iterator[str]:
    return (without_label(line)[0] for line in words.split("\n"))


def _parted(words: str, choices: Iterable[OfferedChoice]) -> Iterator[str]:
    """Each of several answers: a line each or, where there are choices, also between commas and semicolons."""
    known = {_plain(word) for each in choices for word in (each.written, each.said)}
    for line in _lines(words):
        if not known or _plain(line) in known:
            yield line
        else:
            yield from (each for each in _BETWEEN.split(line) if each)


def _one(words: str, fact: Fact, names: _Names) -> str:
    """One fact as the file has it."""
    choices = offered(names.partnership, fact)
    if choices:
        return _chosen(words, choices, fact)
    try:
        fact.read(words)
    except ValueError as error:
        return _respelt(words, fact, names, str(error))
    return words


def _chosen(words: str, choices: tuple[OfferedChoice, ...], fact: Fact) -> str:
    plain = _plain(words)
    exactly = [each.written for each in choices if plain in {_plain(each.written), _plain(each.said)}]
    if len(exactly) == 1:
        return exactly[0]
    respelt = fact.respell(words) if fact.respell and len(words) <= LONGEST_ANSWER else None
    if respelt and respelt.safe and _yes_no(respelt.instead) in {each.written for each in choices}:
        return _yes_no(respelt.instead)
    raise _Unreadable(f"“{words}” is none of the choices. {_suggestion(plain, choices)}")


def _suggestion(plain: str, choices: tuple[OfferedChoice, ...]) -> str:
    said = {_plain(each.said): each.said for each in choices}
    if near := nearest(plain, said):
        return f"Did they mean “{said[near]}”?"
    named = [f"“{each.said}”" for each in choices[:_MOST_NAMED]]
    more = [f"{len(choices) - _MOST_NAMED} more"] if len(choices) > _MOST_NAMED else []
    return f"There are: {listing([*named, *more])}." if named else "There is nothing to choose from yet."


def _yes_no(word: str) -> str:
    return {"yes": "true", "no": "false"}.get(word, word)


def _respelt(words: str, fact: Fact, names: _Names, why: str) -> str:
    """The fact in the form in which it is read, where that can be told."""
    whole = _SHORT_YEAR.sub(r"\g<day>20\g<year>", words)
    respelt = fact.respell(whole) if fact.respell else None
    if respelt is None or not _reads(fact, respelt.instead):
        if words.isdecimal() and _reads(fact, f"{words} months"):
            raise _Unreadable(f"“{words}” does not say of what: days, weeks, months or years. Ask which.")
        raise _Unreadable(_QUOTED.sub(r"“\1”", why))
    if not respelt.safe or whole != words:
        names.doubts.append(
            f"“{words}” is read as {say(fact.read(respelt.instead))}. Ask if it could be meant otherwise."
        )
    return respelt.instead


def _reads(fact: Fact, words: str) -> bool:
    try:
        return fact.read(words) is not None
    except ValueError:
        return False


def _plain(words: str) -> str:
    return re.sub(r"[\s_-]+", " ", words.casefold().strip(" .")).replace("’", "'")
