"""What a step of the history changed, as people say it: which fact, by its labels, from what to what, and where that is asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from govkit.editing.differences import Difference, differences
from govkit.editing.journal import journal_of
from govkit.model.unsettled import WORDS, is_unsettled
from govkit.studio.crumbs import crumbs_in
from govkit.studio.forms.option import called, in_words
from govkit.studio.forms.standing import raw_at
from govkit.studio.forms.wanted import WantedValue, wanted
from govkit.wording.say import listing
from govkit.written.read_yaml import read_yaml
from govkit.written.source_map import Route, dotted

_LONGEST: Final = 160  # characters of a value that are shown
_YES_OR_NO: Final = {"true": "yes", "false": "no"}


class ToldChange(NamedTuple):
    """One fact that was changed: its place by its labels, the path of its form, and what became of it."""

    place: str
    path: str
    says: str


def told_changes(file: Path, before: str, after: str) -> tuple[ToldChange, ...]:
    """What changed between two texts of a file that are kept, by their digests; nothing where they are not kept any more."""
    journal = journal_of(file)
    old, new = (journal.text(digest) if journal else None for digest in (before, after))
    return _told(old, new) if old is not None and new is not None else ()


@lru_cache(maxsize=200)  # each page of the history tells the same steps
def _told(before: str, after: str) -> tuple[ToldChange, ...]:
    old, new = (read_yaml(text, "").raw or {} for text in (before, after))
    found = [*differences(old, new)]
    renamed = dict(_renamed(found))
    told = (each for each in found if each.route not in renamed.values())
    return tuple(_change(each, renamed.get(each.route), old, new) for each in told)


def _renamed(found: Sequence[Difference]) -> Iterator[tuple[Route, Route]]:
    """The new place of what only goes by another short name, with its old one."""
    for gone in found:
        for new in found:
            if gone.new is None and new.old is None and gone.old == new.new and gone.route[:-1] == new.route[:-1]:
                yield new.route, gone.route


def _change(difference: Difference, before: Route | None, old: Mapping[str, Any], new: Mapping[str, Any]) -> ToldChange:
    route = difference.route
    known = old if difference.new is None else new
    place = ": ".join(each.title for each in crumbs_in(route, known)) or "The file"
    says = f"goes by the short name “{route[-1]}”, and not “{before[-1]}”" if before else _says(difference, old, new)
    return ToldChange(place, dotted(_form_of(route, new)), says)


def _form_of(route: Route, raw: Mapping[str, Any]) -> Route:
    """The place itself, or where it stood, if it is there no more."""
    while route and (wanted(route) is None or (raw_at(raw, route[:-1]) is None and route[1:])):
        route = route[:-1]
    return route


def _says(difference: Difference, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    of = wanted(difference.route)
    was, is_now = _value(difference.old, of, old), _value(difference.new, of, new)
    if difference.moved:
        return "put in another order"
    if difference.old is None:
        return f"added: {is_now}" if is_now else "added"
    if difference.new is None:
        return f"taken out: {was}" if was else "taken out"
    if was == is_now:  # what is named goes by another id
        was, is_now = _short(difference.old), _short(difference.new)
    return f"from {was} to {is_now}"


def _value(value: Any, of: WantedValue | None, raw: Mapping[str, Any]) -> str:
    """A value as a form shows it, in quotation marks where it was typed."""
    if value is None:
        return ""
    if isinstance(value, str) and is_unsettled(value):
        return WORDS
    if isinstance(value, Mapping):
        return listing([f"{in_words(str(key))}: {_value(each, None, raw)}" for key, each in _few(value)])
    if isinstance(value, list):
        return listing([_value(each, of.inner if of and of.inner else of, raw) for each in value])
    return _single(str(value), of, raw)


def _few(block: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The facts of a part that stand in it by themselves."""
    yield from ((key, each) for key, each in block.items() if not isinstance(each, Mapping | list))


def _single(written: str, of: WantedValue | None, raw: Mapping[str, Any]) -> str:
    if of is not None and of.choices:
        return f"“{_YES_OR_NO.get(written) or in_words(written)}”"
    for section in of.sections if of is not None else ():
        if raw_at(raw, (section, written)) is not None:
            return f"“{called((section, written), raw)}”"
    return _short(written)


def _short(value: Any) -> str:
    words = " ".join(str(value).split())
    return f"“{words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + '…'}”"
