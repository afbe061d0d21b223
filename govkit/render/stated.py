"""What templates see of a partnership: the same words as the YAML, each fact carrying its path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from govkit.data.renamed import renamed
from govkit.document.marks import Chain, mark
from govkit.model.asked import names
from govkit.model.part import Part
from govkit.model.unsettled import TO_BE_AGREED, Unsettled
from govkit.wording.say import say

if TYPE_CHECKING:
    from govkit.render.scope import Scope
    from govkit.wording.tongue import Spoken

BLANK_WORDS: Final = "[to be agreed]"
OWN: Final = frozenset(
    {
        "also",
        "chain",
        "fact",
        "for_all",
        "in_words_of",
        "is_blank",
        "part",
        "said",
        "said_of",
        "scope",
        "spoken",
        "told",
        "words",
    }
)  # what govkit, and no template, asks of a fact


class StatedFact:
    """A fact as templates print it: it compares as its value, and is printed as the mark that stands for its words and their origin."""

    __slots__ = ("also", "chain", "fact", "told", "words")

    def __init__(
        self,
        value: object,
        chain: Chain,
        words: str | None = None,
        also: tuple[Chain, ...] = (),
        *,
        told: bool = True,  # whether the language of the document has words for it
    ) -> None:
        self.fact, self.chain, self.also, self.told = value, chain, also, told
        self.words = (BLANK_WORDS if isinstance(value, Unsettled) else say(value)) if words is None else words

    @property
    def is_blank(self) -> bool:
        """Whether it is still to be agreed."""
        return isinstance(self.fact, Unsettled)

    def said(self, words: str) -> StatedFact:
        """The same fact in other words."""
        if isinstance(self.fact, Unsettled):
            return self
        return StatedFact(self.fact, self.chain, words, self.also, told=self.told)

    def spoken(self, spoken: Spoken) -> StatedFact:
        """The same fact in the words of another language."""
        if isinstance(self.fact, Unsettled):
            return self
        return StatedFact(self.fact, self.chain, spoken.words, self.also, told=spoken.told)

    def in_words_of(self, other: StatedFact) -> StatedFact:
        """The same fact in the words that the file has for it elsewhere, which states both; a blank while those are to be agreed."""
        if self.is_blank or other.is_blank:
            return other if other.is_blank else self
        return StatedFact(self.fact, self.chain, other.words, (*self.also, other.chain), told=other.told)

    def for_all(self, others: Iterable[StatedFact]) -> StatedFact:
        """This fact, said once for others that say the same."""
        theirs = (chain for other in others for chain in (other.chain, *other.also))
        return StatedFact(self.fact, self.chain, self.words, (*self.also, *theirs), told=self.told)

    def __str__(self) -> str:
        settled = self.told and not isinstance(self.fact, Unsettled)
        return mark(self.chain, self.words, settled=settled, also=self.also)

    def __bool__(self) -> bool:
        return isinstance(self.fact, Unsettled) or bool(self.fact)

    def __eq__(self, other: object) -> bool:
        theirs = other.fact if isinstance(other, StatedFact) else other
        return bool(self.fact == theirs) or self._was_called(theirs)

    def _was_called(self, word: object) -> bool:
        """Whether a word is the name that this choice had before, as a house's template may still ask for it."""
        if not (isinstance(self.fact, StrEnum) and isinstance(word, str)):
            return False
        newer = renamed().choice(self.chain[-1].split("."), word)
        return newer is not None and newer.name == self.fact

    def __hash__(self) -> int:
        return hash(self.words)

    def __getattr__(self, name: str) -> StatedFact | bool:
        if isinstance(self.fact, Unsettled) and not name.startswith("_"):
            newer = renamed().key(self.chain[-1].split("."), name)
            return StatedFact(TO_BE_AGREED, (*self.chain[:-1], f"{self.chain[-1]}.{newer.name if newer else name}"))
        value = getattr(self.fact, name) if isinstance(getattr(type(self.fact), name, None), property) else None
        if isinstance(value, bool):
            return value  # it can be asked for, and not printed in the fact's place
        if isinstance(value, str):
            return StatedFact(value, self.chain, also=self.also)
        raise AttributeError(f"`{self.chain[-1]}` is one fact, and has nothing called `{name}`")

    def __iter__(self) -> Iterator[StatedFact]:
        if isinstance(self.fact, Unsettled):
            return iter((self,))
        raise TypeError(f"{self.chain[-1]} is one fact, not a list")


class StatedEntry:
    """One line of a block such as `carries`: what it is for, and what it says."""

    __slots__ = ("chain", "key", "value")

    def __init__(self, key: Any, value: Any, chain: Chain) -> None:
        self.key, self.value, self.chain = key, value, chain

    def __getattr__(self, name: str) -> Any:
        """What a line says of itself is to be agreed where the whole line is; otherwise it holds nothing but key and value."""
        if name.startswith("_") or not _is_blank(self.value):
            raise AttributeError(f"`{self.chain[-1]}` has nothing called `{name}`")
        return getattr(self.value, name)

    def __str__(self) -> str:
        return str(self.value)


class StatedPart:
    """A part of the partnership, whose attributes are the YAML's keys."""

    __slots__ = ("_part", "_scope", "chain")

    def __init__(self, part: Part, chain: Chain, scope: Scope) -> None:
        self._part, self.chain, self._scope = part, chain, scope

    @property
    def id(self) -> str:
        """The id under which it is written."""
        return self.chain[-1].rpartition(".")[2]

    @property
    def scope(self) -> Scope:
        """The partnership that it is a part of, as documents see it."""
        return self._scope

    @property
    def part(self) -> Part:
        """The part itself, without origins."""
        return self._part

    def said_of(self, name: str) -> object:
        """What the file says of it under a name, without origins."""
        return self._scope.say_of(self._part, self.chain, names(type(self._part))[name])

    def __getattr__(self, name: str) -> Any:
        worked_out = self._scope.worked_out.get(self.chain[-1])
        if worked_out is not None and name in worked_out:
            return self._scope.state(worked_out[name], (*self.chain[:-1], f"{self.chain[-1]}.{name}"))
        field = names(type(self._part)).get(name)
        if field is None and (newer := renamed().key(self.chain[-1].split("."), name)):
            return getattr(self, newer.name)
        if field is None:
            raise AttributeError(f"`{self.chain[-1]}` has nothing called `{name}`")
        return self._scope.ask(self._part, self.chain, name, field)


def _is_blank(stated: object) -> bool:
    return isinstance(stated, StatedFact) and isinstance(stated.fact, Unsettled)


def origin(part: object) -> object:
    """What tells a part from others: where it is written, or for a single fact what it says."""
    if isinstance(part, StatedEntry) and isinstance(part.key, StatedPart):
        return part.key.chain[-1]
    if isinstance(part, StatedFact):
        return part.words
    chain = getattr(part, "chain", None)
    return chain[-1] if chain else part


def directly(part: StatedPart | StatedEntry | StatedFact, drop: int | None = None) -> Any:
    """The same part as if nothing had led to it, so that its facts' chains start with itself."""
    drop = len(part.chain) - 1 if drop is None else drop
    match part:
        case StatedPart():
            return StatedPart(part._part, part.chain[drop:], part._scope)  # noqa: SLF001 - its own module
        case StatedEntry():
            return StatedEntry(directly(part.key, drop), directly(part.value, drop), part.chain[drop:])
        case StatedFact():
            return StatedFact(part.fact, part.chain[drop:], part.words, told=part.told)
