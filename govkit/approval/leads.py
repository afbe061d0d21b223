"""What an expression of a template stands for, told from the model alone; and each name in it that stands for nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from govkit.approval.terms import Term, parts_of, text
from govkit.data.made_for import MadeFor, facts_for
from govkit.data.paths import EACH, LeadsNowhere, Several, follow, lead
from govkit.model.asked import names
from govkit.model.facts import suggest
from govkit.model.group import PartnerGroup
from govkit.model.partner import Partner

# What a filter makes of a list is a list of the same, or what stands first in it.
_SAME: Final = ("where", "where_given", "without", "among", "distinct", "under", "resting_on")
_ITSELF: Final = ("begin", "bare", "plainly", "called_in", "as_sender")
_BY_NAME: Final = ("where", "where_given", "gather", "spoken")  # filters that are given the name of a fact
_KEY: Final = "name"  # what they call it
_JINJA: Final = frozenset({"loop", "caller", "varargs", "kwargs", "nothing", "self", "super"})


class NoSuchName(NamedTuple):
    """A name that stands for nothing: what is wrong, and what to do."""

    name: str
    message: str
    fix: str


class AskedKey(NamedTuple):
    """A key that is asked of a kind of part."""

    part: Any
    key: str


class Leads:
    """Follows the expressions of templates whose documents are made for this; keeps which keys of which parts they ask for."""

    def __init__(self, made_for: MadeFor) -> None:
        self._names: Mapping[str, Any] = facts_for(made_for)
        self.asked: set[AskedKey] = set()

    def wrong(self, said: Term, known: frozenset[str]) -> tuple[NoSuchName, ...]:
        """Each name in an expression that stands for nothing; `known` are those that the template gives a block of words."""
        found: dict[NoSuchName, None] = {}
        self._kind(said, frozenset({*known, *_JINJA}), found)
        return tuple(found)

    def kind(self, said: Term) -> Any:
        """The kind of value that an expression leads to, or None where nobody can tell."""
        return self._kind(said, _JINJA, {})

    def _kind(self, said: Term, known: frozenset[str], found: dict[NoSuchName, None]) -> Any:
        """The kind of value that an expression leads to, or None where nobody can tell."""
        match said:
            case Term("name", (name,)):
                return None if name in known else self._start(str(name), found)
            case Term("attr", (inner, key)):
                return self._step(self._kind(inner, known, found), text(inner), str(key), found)
            case Term("each", (inner, _again)):
                several = self._kind(inner, known, found)
                return several.of if isinstance(several, Several) else None
            case Term("filter", (inner, name, args, named)):
                given = (*args, *(value for _name, value in named))
                for each in given:
                    self._kind(each, known, found)
                key = next(iter((*args, *(value for called, value in named if called == _KEY))), None)
                return self._filtered(self._kind(inner, known, found), str(name), key, found)
            case Term("if", parts):
                kinds = [self._kind(part, known, found) for part in parts][1:]
                return kinds[0] if kinds[0] == kinds[1] else None
            case _:
                for part in parts_of(said):
                    self._kind(part, known, found)
                return None

    def _start(self, name: str, found: dict[NoSuchName, None]) -> Any:
        try:
            return lead(name, self._names)
        except LeadsNowhere:
            fix = suggest(name, self._names)
            found[NoSuchName(name, f"Nothing is called `{name}` in this document.", fix)] = None
            return None

    def _step(self, kind: Any, inner: str, key: str, found: dict[NoSuchName, None]) -> Any:
        if kind is None or (kind is Partner and key in (*names(PartnerGroup), "members")):
            return None
        self.asked.add(AskedKey(kind, key))
        if isinstance(kind, Several):
            why = f"`{inner}` stands for several, which have no `{key}` together."
            found[NoSuchName(key, why, "Go through them with {% for %}, or take one fact of each with `| gather`.")] = (
                None
            )
            return None
        try:
            return follow(kind, (key,), inner)
        except LeadsNowhere as why:
            told, _, fix = str(why).partition(". ")
            found[NoSuchName(key, f"{told}.", fix)] = None
            return None

    def _filtered(self, kind: Any, name: str, key: Term | None, found: dict[NoSuchName, None]) -> Any:
        held = kind.of if isinstance(kind, Several) else None
        first = key.parts[0] if key and key.op == "const" else None
        under = None
        if name in _BY_NAME and held is not None and isinstance(first, str):
            under = held
            for step in first.split("."):
                under = self._step(under, f"{EACH}", step, found)
        if name in _SAME:
            return kind
        if name == "gather":
            return under if isinstance(under, Several) or under is None else Several(under)
        return kind if name in _ITSELF else None
