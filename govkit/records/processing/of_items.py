"""What a record of processing says of items of data: whom they are about, what they hold, how long they are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from govkit.model import Partnership
from govkit.model.retention import Retention
from govkit.model.sharing import DataItem, Form
from govkit.model.unsettled import WORDS, Unsettled, is_unsettled
from govkit.records.said import MISSING, lines, said
from govkit.wording.say import begin

Items = Iterable[DataItem] | Unsettled


def item_of(partnership: Partnership, name: str) -> DataItem:
    """The item of an id; while the id is to be agreed, so is the item."""
    item: Any = name if is_unsettled(name) else partnership.data_items[name]
    return item  # type: ignore[no-any-return] # what is to be agreed has the type of what is settled


def of_each(items: Items, words: Callable[[DataItem], str]) -> tuple[str, ...]:
    """A line for each item, or what stands for the list."""
    return lines(items if isinstance(items, Unsettled) else [words(item) for item in items])


def people(items: Items) -> tuple[str, ...]:
    """Whom the items are about, each category once."""
    if isinstance(items, Unsettled):
        return (WORDS,)
    about = [group for item in items for group in (item.about or (said(item.about),))]
    return lines(begin(said(group)) if said(group) not in (WORDS, MISSING) else said(group) for group in about)


def in_detail(item: DataItem) -> str:
    """An item with what it holds, and whether that is about health or offences."""
    holds = f": {said(item.contains)}" if item.contains or isinstance(item.contains, Unsettled) else ""
    return said(item.name) + holds + "".join(f" ({mark})" for mark in _marks(item))


def _marks(item: DataItem) -> Iterable[str]:
    if item.form == Form.AGGREGATE:
        yield "totals that name nobody"
    for fact, mark in ((item.health, "data concerning health"), (item.criminal, "criminal offence data")):
        if is_unsettled(fact):
            yield f"whether this is {mark}: {WORDS}"
        elif fact:
            yield mark
    if is_unsettled(item.special_categories):
        yield f"which special categories this is about: {WORDS}"
    elif item.other_categories:
        yield f"special category data ({said(item.other_categories)})"


def need_condition(items: Items) -> bool:
    """Whether any of the items is special category data, or about offences."""
    return any(item.is_sensitive for item in items)


def kept(partnership: Partnership, item: DataItem, recipients: Sequence[str]) -> str:
    """An item and how long these recipients keep it, with those that keep it for a time of their own."""
    if len(recipients) == 1:
        return f"{said(item.name)}: {kept_for(item.retention_at(recipients[0]))}"
    own = [each for each in item.retention_by if each.recipient in recipients]
    times = [kept_for(item.retention)] if len(own) < len(recipients) or not own else []
    times += [f"at {said(partnership.partners[each.recipient].name)} {kept_for(each)}" for each in own]
    return f"{said(item.name)}: {'; '.join(times)}"


def kept_for(retention: Retention | None) -> str:
    """A retention in words: `3 months after the list is sent, then securely deleted`."""
    if retention is None or isinstance(retention, Unsettled):
        return said(retention)
    lasts = (
        f"{said(retention.keep_for)} after {said(retention.counted_from)}"
        if retention.until is None
        else f"until {said(retention.until)}"
    )
    return f"{lasts}, then {said(retention.then)}"
