"""Several partners told as one: what all of them say alike is said once for all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from govkit.document.marks import SLOT_END, SLOT_START, Chain
from govkit.render.stated import StatedFact, StatedPart
from govkit.wording.say import listing

_OWN_WORDS: Final = ("name", "who_they_are")
_BUT_NOT: Final = "but not"
_OF_THE_GROUP: Final = ("own_people_only",)
# What a blank is called, by what stands in it; what belongs to a block of facts is told apart by the name of the block.
_BLANKS: Final = {"name": "name of the sender", "form": "complaint form"}
_OF_THE_SENDER: Final = ("contact", "partners")


class StatedTogether:
    """Parts of one kind as one part. What differs between them is nothing that they say together, or a blank for each to fill in."""

    __slots__ = ("_blanks", "_parts", "chain")

    def __init__(self, parts: Sequence[Any], *, blanks: bool = False) -> None:
        self._parts, self._blanks = tuple(parts), blanks
        self.chain: Chain = parts[0].chain

    def __getattr__(self, name: str) -> Any:
        return together([getattr(part, name) for part in self._parts], name, blanks=self._blanks)


class StatedGroup:
    """A group of partners in the place of its members, or of all but a few of them."""

    __slots__ = ("_blanks", "_but", "_called", "_group", "chain", "members")

    def __init__(
        self,
        group: StatedPart,
        members: Sequence[StatedPart],
        but: Sequence[StatedPart] = (),
        called: str = "name",
        *,
        blanks: bool = False,
    ) -> None:
        self._group, self._but, self._called, self._blanks = group, tuple(but), called, blanks
        self.members = tuple(members)
        path = f"{group.chain[-1]}.members" if but else group.chain[-1]  # most of a group is not the group
        self.chain: Chain = (*members[0].chain[:-1], path)

    @property
    def id(self) -> str:
        """The id under which the group is written."""
        return self._group.id

    def __getattr__(self, name: str) -> Any:
        if name in _OF_THE_GROUP:
            return getattr(self._group, name)
        held = [getattr(member, name) for member in self.members]
        if name not in _OWN_WORDS:
            return together(held, name, blanks=self._blanks)
        own: StatedFact = getattr(self._group, self._called if name == "name" else name)
        words = f"{own.words} ({self._left_out()})" if self._but and name == "name" and not own.is_blank else own.words
        return StatedFact(own.fact, (*self.chain[:-1], own.chain[-1]), words, told=own.told).for_all(held)

    def _left_out(self) -> str:
        names, tongue = [part.name.words for part in self._but], self._group.scope.tongue
        return f"{tongue.phrase(_BUT_NOT).words} {tongue.listing(names)}" if tongue else f"{_BUT_NOT} {listing(names)}"

    def as_sender(self) -> StatedTogether:
        """Its members as each sends a letter of its own: the name is a blank too."""
        return StatedTogether(self.members, blanks=True)


def together(held: Sequence[Any], name: str, *, blanks: bool = False) -> Any:
    """What several parts hold under one name, as one: said once where all say the same, else nothing, or a blank."""
    said = [each for each in held if each is not None]
    if not said or (len(said) < len(held) and not blanks):
        return None
    match said[0]:
        case StatedFact():
            return _fact(said, name, blanks=blanks)
        case list():
            return _lists(said, name, blanks=blanks)
        case _:
            return StatedTogether(said, blanks=blanks)


def _fact(facts: Sequence[StatedFact], name: str, *, blanks: bool) -> StatedFact | None:
    first, *others = facts
    if len({(fact.words, fact.is_blank) for fact in facts}) == 1:
        return first.for_all(others)
    return _slot(facts, name) if blanks else None


def _lists(lists: Sequence[list[Any]], name: str, *, blanks: bool) -> list[Any]:
    if len({tuple(_said(each) for each in listed) for listed in lists}) == 1:
        return [together(each, name, blanks=blanks) for each in zip(*lists, strict=True)]
    facts = [fact for listed in lists for fact in listed if isinstance(fact, StatedFact)]
    return [_slot(facts, name)] if blanks and facts else []


def _said(each: Any) -> object:
    """By what an entry of a list is the same as that of another: its words, or where it is written."""
    if isinstance(each, StatedPart):
        return each.chain[-1]
    return getattr(each, "words", id(each))


def _slot(facts: Sequence[StatedFact], name: str) -> StatedFact:
    """What each fills in, in the place of facts that differ; still to be agreed where one of them is."""
    first, *others = sorted(facts, key=lambda fact: not fact.is_blank)
    return StatedFact(first.fact, first.chain, _blank(first.chain[-1], name)).for_all(others)


def _blank(path: str, name: str) -> str:
    """The blank for a fact: `«phone»` for a contact’s, `«complaints phone»` for that of the complaints."""
    steps = [step for step in path.split(".") if not step.isdigit()]
    block = steps[-2] if len(steps) > 3 and steps[-2] not in _OF_THE_SENDER else ""
    words = _BLANKS.get(name) or f"{block} {name}".strip()
    return f"{SLOT_START}{words.replace('_', ' ')}{SLOT_END}"
