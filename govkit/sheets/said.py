"""What stands at a place of a partnership, in the words of the people who are asked about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from govkit.model import Partnership
from govkit.model.facts import Fact
from govkit.model.unsettled import Unsettled
from govkit.sheets.form import YES_NO, AnswerForm, Written
from govkit.sheets.offered import offered
from govkit.wording.say import begin, say

OPEN: Final = "Still to be agreed"
NOTHING: Final = "Nothing yet"
_SEVERAL_FACTS: Final = "An entry with several facts"


def said(partnership: Partnership, form: AnswerForm, value: object) -> str:
    """A fact as an answer would say it, a line for each of several."""
    if isinstance(value, Unsettled):
        return OPEN
    if value is None or value in ((), {}):
        return NOTHING
    if form.fact is None:
        return _SEVERAL_FACTS
    if isinstance(value, tuple):
        return "\n".join(_one(partnership, form.fact, each) for each in value)
    if isinstance(value, Mapping):
        return "\n".join(
            f"{_one(partnership, form.first, name)}: {_one(partnership, form.fact, each)}"
            for name, each in value.items()
        )
    return _one(partnership, form.fact, value)


def meant(partnership: Partnership, form: AnswerForm, written: Written) -> str:
    """What was read of an answer, in words, so that whoever asked sees if it is what was meant."""
    if form.fact is None:
        return ""
    if isinstance(written, str):
        return _one(partnership, form.fact, form.fact.read(written))
    if isinstance(written, list):
        return said(partnership, form, tuple(form.fact.read(each) for each in written))
    return said(partnership, form, {name: form.fact.read(each) for name, each in written.items()})


def _one(partnership: Partnership, fact: Fact | None, value: object) -> str:
    if isinstance(value, Unsettled):
        return OPEN
    names = {each.written: each.said for each in offered(partnership, fact)} if fact is not YES_NO else {}
    return names.get(str(value)) or (begin(say(value)) if fact is YES_NO else say(value))
