"""The form of one part of the partnership, made of what the model knows of it and what the file says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

from govkit.load.file_keys import FileKey, file_keys, pattern_of
from govkit.model.unsettled import WORDS, is_unsettled
from govkit.studio.forms.label import for_forms
from govkit.studio.forms.option import Option, called, options
from govkit.studio.forms.question import FormQuestion, Lead, PartForm, QuestionSet
from govkit.studio.forms.standing import raw_at, standing
from govkit.studio.forms.wanted import LEAD_ON, AskedAs, WantedValue, wanted, whole
from govkit.written.source_map import Route, dotted

_FEW: Final = 8  # questions of a part that are asked within the form of the part that it stands in


def form_of(
    route: Route, raw: Mapping[str, Any], said: Mapping[str, Any] | None = None, in_all: Mapping[str, Any] | None = None
) -> PartForm:
    """The form of a part that is a block of keys.

    `said` is what somebody has typed, by path, and `in_all` the data with what is said once for several parts.
    """
    block = wanted(route) or WantedValue(AskedAs.BLOCK)
    asking = _Asking(raw, said or {}, in_all or raw)
    if block.way not in LEAD_ON:  # a section that is one question
        return PartForm(dotted(route), "", "", (asking.question(route, block),), (), (), (), ())
    below = {(*route, key): of for key in block.fields if (of := block.below(key)) is not None}
    single = {here: of for here, of in below.items() if of.way not in LEAD_ON}
    asked = {
        here for here in below if asking.is_needed(here) or raw_at(raw, here) is not None or dotted(here) in asking.said
    }
    small = {here for here, of in below.items() if here in asked and here not in single and _is_small(of)}
    parts = [here for here in below if here not in single and here not in small]
    return PartForm(
        dotted(route),
        called(route, raw) if route else "",
        hint_at(route),
        tuple(asking.question(here, of) for here, of in single.items() if here in asked),
        tuple(asking.few(here, below[here]) for here in below if here in small),
        tuple(asking.lead(here) for here in parts if here in asked),
        tuple(asking.question(here, of) for here, of in single.items() if here not in asked),
        tuple(asking.lead(here) for here in parts if here not in asked),
    )


def sections_of(raw: Mapping[str, Any]) -> tuple[Lead, ...]:
    """The sections of a file, in the order of the model."""
    return tuple(_Asking(raw, {}, raw).lead((key,)) for key in whole().fields)


def leads_of(route: Route, raw: Mapping[str, Any]) -> tuple[Lead, ...]:
    """The entries or items that a section or list holds, in the order of the file."""
    holder = raw_at(raw, route)
    if isinstance(holder, Mapping):
        names: Iterable[str] = holder
    else:
        names = map(str, range(len(holder))) if isinstance(holder, list) else ()
    return tuple(_Asking(raw, {}, raw).lead((*route, name)) for name in names)


class _Asking:
    """Makes questions of one file."""

    def __init__(self, raw: Mapping[str, Any], said: Mapping[str, Any], in_all: Mapping[str, Any]) -> None:
        self._raw, self.said, self._in_all = raw, said, in_all

    def is_needed(self, route: Route) -> bool:
        return is_needed(route) and not self._lent(route)

    def _lent(self, route: Route) -> Any:
        """What is said elsewhere for this part and others, where it says nothing itself."""
        return None if raw_at(self._raw, route) is not None else raw_at(self._in_all, route)

    def question(self, route: Route, of: WantedValue) -> FormQuestion:
        path = dotted(route)
        was = standing(of, raw_at(self._raw, route))
        said = self.said.get(path, was)
        known = (
            options(of.keys if of.way is AskedAs.KEYED and of.keys else of, path, self._raw, said)
            if _chooses(of)
            else ()
        )
        if of.way is AskedAs.KEYED and of.inner and of.inner.way is AskedAs.ONE:
            known = tuple(each._replace(meaning="") for each in known)
        return FormQuestion(
            path,
            of,
            asked_as(of, hint_at(route)),
            self.is_needed(route),
            said,
            was,
            known,
            standing(of, self._lent(route)),
        )

    def of_block(self, route: Route, of: WantedValue) -> tuple[FormQuestion, ...]:
        below = {key: inner for key in of.fields if (inner := of.below(key)) is not None}
        return tuple(self.question((*route, key), inner) for key, inner in below.items())

    def few(self, route: Route, of: WantedValue) -> QuestionSet:
        standing_there = raw_at(self._raw, route)
        return QuestionSet(
            dotted(route),
            hint_at(route),
            self.of_block(route, of),
            can_go(route, self._raw),
            isinstance(standing_there, Mapping),
            isinstance(standing_there, str) and is_unsettled(standing_there),
        )

    def lead(self, route: Route) -> Lead:
        value = raw_at(self._raw, route)
        of = wanted(route)
        below = [(*route, str(each)) for each in (value if isinstance(value, Mapping) else range(_length(value)))]
        holds = tuple(called(each, self._raw) for each in below) if of and of.way is not AskedAs.BLOCK else ()
        is_open = isinstance(value, str) and is_unsettled(value)
        return Lead(dotted(route), hint_at(route), self.is_needed(route), value not in (None, {}, []), is_open, holds)


def hint_at(route: Route) -> str:
    """What the model says of a place."""
    known = _key_at(route)
    return for_forms(known.meaning) if known else ""


def can_go(route: Route, raw: Mapping[str, Any]) -> bool:
    """Whether the file has a part that it can do without."""
    return raw_at(raw, route) is not None and not is_needed(route)


def asked_as(of: WantedValue, hint: str) -> str:
    """What is said of a question whose choices stand below it: without a list of them, and with yes for `true`."""
    if of.choices == ("true", "false"):
        return hint
    rest = hint
    for each in of.choices:
        rest = rest.replace(for_forms(f"`{each}`"), "")
    return hint if re.search(r"\w", rest.replace(" or ", "")) else ""


def is_needed(route: Route) -> bool:
    """Whether the file can't be read without what is written at a place, there or for several parts at once."""
    parent = wanted(route[:-1])
    return parent is not None and route[-1] in parent.fields and parent.fields[route[-1]].is_required()


def key_options(question: FormQuestion, raw: Mapping[str, Any]) -> tuple[Option, ...]:
    """What may be chosen beside each key, where that is a choice too: the basis of each controller."""
    inner = question.wanted.inner
    if question.wanted.way is not AskedAs.KEYED or inner is None or inner.way is not AskedAs.ONE:
        return ()
    now = [each for each in question.by_key.values() if each != WORDS]
    return options(
        WantedValue(AskedAs.SEVERAL, sections=inner.sections, choices=inner.choices), question.path, raw, now
    )


def _chooses(of: WantedValue) -> bool:
    return of.way in (AskedAs.ONE, AskedAs.SEVERAL, AskedAs.KEYED)


def _length(value: Any) -> int:
    return len(value) if isinstance(value, list) else 0


def _is_small(of: WantedValue) -> bool:
    """Whether the questions of a part are few, and lead no further."""
    if of.way is not AskedAs.BLOCK or len(of.fields) > _FEW:
        return False
    return all((below := of.below(key)) is not None and below.way not in LEAD_ON for key in of.fields)


@cache
def _keys() -> Mapping[str, FileKey]:
    return {key.path: key for section in file_keys().values() for key in section}


def _key_at(route: Route) -> FileKey | None:
    return _keys().get(pattern_of(dotted(route))) if route and not route[-1].isdigit() else None
