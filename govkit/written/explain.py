"""What pydantic found wrong with the data, in the words of the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from govkit.finding import Cure, CureAt
from govkit.model.cured import only_meant
from govkit.model.facts import nearest, suggest
from govkit.model.unsettled import WORDS, is_unsettled
from govkit.written.keys import known_keys, may_be_open
from govkit.written.slips import curly, with_space, without_space
from govkit.written.source_map import Route, dotted

LONGEST_QUOTE: Final = 60


class Explained(NamedTuple):
    """A fault in plain words: its rule, what is wrong and what to do; and the cure, where it is known."""

    rule: str
    message: str
    fix: str
    cure: Cure | None = None


def explain(error: ErrorDetails, route: Route, raw: Mapping[str, Any], root: type[BaseModel]) -> Explained:
    """The plain words for one error at the place it is about, in data that says which ids there are, of a file of that model."""
    if error["type"] == "unknown-reference":
        return _unknown_reference(error, route, raw)
    return _EXPLAINED.get(error["type"], _otherwise)(error, route, root)


def _missing_key(_error: ErrorDetails, route: Route, root: type[BaseModel]) -> Explained:
    where = f"`{dotted(route[:-1])}`" if route[:-1] else "The file"
    field = known_keys(root, route[:-1]).get(route[-1])
    meaning = f": {field.description}" if field and field.description else ", and what belongs to it."
    cure = Cure(CureAt.MISSING, dotted(route), "", WORDS, safe=False) if field and may_be_open(field) else None
    return Explained("missing-key", f"{where} has no `{route[-1]}`.", f"Add `{route[-1]}`{meaning}", cure)


def _unknown_key(_error: ErrorDetails, route: Route, root: type[BaseModel]) -> Explained:
    where = f"a key of `{dotted(route[:-1])}`" if route[:-1] else "a key that the file can start with"
    known = known_keys(root, route[:-1])
    fix = suggest(route[-1], known)
    sure = only_meant(route[-1], known)
    meant = sure or nearest(route[-1], known)
    cure = Cure(CureAt.KEY, dotted(route), route[-1], meant, safe=bool(sure)) if meant else None
    return Explained("unknown-key", f"`{shortened(route[-1])}` is not {where}.", fix, cure)


def _unreadable(error: ErrorDetails, route: Route, _root: type[BaseModel]) -> Explained:
    what, fix = _parted(str(error.get("ctx", {}).get("why", error["msg"])), str(error["input"]))
    empty = isinstance(error["input"], str) and not error["input"].strip()
    if isinstance(error["input"], str) and (slip := curly(error["input"])):
        fix = f"{slip[0]} {slip[1]}"
    cure = Cure(CureAt.VALUE, dotted(route), error["input"], WORDS, safe=False) if empty else _respelt(error, route)
    return Explained("empty-value" if empty else "unreadable-value", f"{_name(route)}: {what}", fix, cure)


def _respelt(error: ErrorDetails, route: Route) -> Cure | None:
    """The value as it would be read, where it is known how that is written."""
    about = error.get("ctx", {})
    if "instead" not in about:
        return None
    return Cure(CureAt.VALUE, dotted(route), error["input"], about["instead"], safe=about["safe"])


def _unknown_reference(error: ErrorDetails, route: Route, raw: Mapping[str, Any]) -> Explained:
    about, written = error["ctx"], error["input"]
    fix = about.get("fix") or suggest(written, raw.get(about["section"], ()))
    return Explained("unknown-reference", f"{_name(route)}: {about['why']}", fix, _respelt(error, route))


def _not_keys(error: ErrorDetails, route: Route, root: type[BaseModel]) -> Explained:
    if is_unsettled(error["input"]):
        fix = "Write at least one, and put `to be agreed` where a fact in it is missing."
        return Explained("unreadable-value", f"{_name(route)} can't be `to be agreed` as a whole.", fix)
    if isinstance(error["input"], str) and (slip := without_space(error["input"])):
        return Explained("unreadable-value", *slip, _with_space(error["input"], route))
    keys = ", ".join(f"`{key}`" for key in known_keys(root, route))
    fix = f"On the lines below it, indented, write its keys{f': {keys}' if keys else ', each with its value'}."
    what = f"{_name(route)} should be a block of keys, not {_shape(error['input'])}."
    return Explained("unreadable-value", what, fix)


def _with_space(written: str, route: Route) -> Cure | None:
    """The line with its colon and a space, in place of what was taken for a single value."""
    spaced = with_space(written)
    return Cure(CureAt.VALUE, dotted(route), written, spaced) if spaced else None


def _not_list(error: ErrorDetails, route: Route, _root: type[BaseModel]) -> Explained:
    fix = "Write each item on a line of its own after `- `, or all in square brackets: `[one, two]`."
    return Explained("unreadable-value", f"{_name(route)} should be a list, not {_shape(error['input'])}.", fix)


def _too_few(_error: ErrorDetails, route: Route, _root: type[BaseModel]) -> Explained:
    return Explained("empty-value", f"{_name(route)} is empty.", "Write at least one.")


def _too_many(error: ErrorDetails, route: Route, _root: type[BaseModel]) -> Explained:
    most, written = error["ctx"]["max_length"], error["ctx"]["actual_length"]
    return Explained("unreadable-value", f"{_name(route)} holds {written} items.", f"Keep it to {most} at most.")


def _otherwise(error: ErrorDetails, route: Route, _root: type[BaseModel]) -> Explained:
    fix = "Compare it with an example that works."
    return Explained("unreadable-value", f"{_name(route)} can't be read: {error['msg']}.", fix)


_EXPLAINED: Final[Mapping[str, Callable[[ErrorDetails, Route, type[BaseModel]], Explained]]] = MappingProxyType(
    {
        "missing": _missing_key,
        "extra_forbidden": _unknown_key,
        "unreadable-value": _unreadable,
        "mapping_type": _not_keys,
        "dict_type": _not_keys,
        "model_type": _not_keys,
        "model_attributes_type": _not_keys,
        "tuple_type": _not_list,
        "too_short": _too_few,
        "too_long": _too_many,
    }
)


def _name(route: Route) -> str:
    """The key that a value belongs to; an item of a list goes by the key of its list."""
    return f"`{next((shortened(key) for key in reversed(route) if not key.isdigit()), 'this')}`"


def _shape(raw: Any) -> str:
    return "a list" if isinstance(raw, list) else "a block of keys" if isinstance(raw, Mapping) else "a single value"


def shortened(written: str) -> str:
    """What somebody wrote, as it is said back to them: no more of it than tells which it is."""
    words = " ".join(written.split())
    return words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE]}…"


def _parted(why: str, written: str) -> tuple[str, str]:
    """What is wrong and how to put it right, from a reason that quotes what was written, full stops and all."""
    quoted = f"“{written}”"
    start = f"“{shortened(written)}”" if why.startswith(quoted) else ""
    what, _, fix = why.removeprefix(quoted if start else "").partition(". ")
    return start + (what if what.endswith(".") else f"{what}."), fix or "Write another value here."
