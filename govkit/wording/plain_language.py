"""What plain language is held to: the lists of words, the abbreviations that everybody knows, and the reading targets."""

from __future__ import annotations

from collections.abc import Iterator, KeysView, Mapping, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from govkit.data.shipped import from_json
from govkit.finding import Severity
from govkit.wording.plain_words import Forms, PlainWord, WrittenForm

PARTS: Final = ";"  # between words that the packed file holds as one text
Limits = Mapping[str, float]


class Targets(NamedTuple):
    """How long sentences and paragraphs may be, and how high the load, its counts and the grade. `sentence_warning: 20`: a warning over 20."""

    limits: Limits

    def missed(self, measure: str, value: float) -> Severity | None:
        """How grave it is that the measure has this value, or None where that is within its target."""
        return next((each for each in Severity if value > self.limits.get(f"{measure}_{each}", value)), None)

    def aim(self, measure: str) -> float | None:
        """What the measure may be without a finding, or None where it has no target."""
        known = (self.limits.get(f"{measure}_{each}") for each in Severity)
        return min((limit for limit in known if limit is not None), default=None)


class PlainLanguage(NamedTuple):
    """The words that have plainer ones, the abbreviations and words that readers know, and the targets by design or kind of document.

    `firsts` are the words that any of those terms starts with.
    """

    forms: Forms
    firsts: frozenset[str]
    well_known: frozenset[str]
    targets: Mapping[str, Limits]

    def targets_of(self, kind: str, design: str) -> Targets:
        """The targets of a kind of document: those of its design, and what is set for the kind itself."""
        return Targets({**self.targets.get(design, {}), **self.targets.get(kind, {})})


class _Packed(Mapping[str, Sequence[WrittenForm]]):
    """The forms as the packed file has them. Most starts are never met, so what is said of one is read when it is asked for."""

    def __init__(self, packed: Mapping[str, Any]) -> None:
        self._packed = packed
        self._met: dict[str, Sequence[WrittenForm]] = {}

    def __getitem__(self, start: str) -> Sequence[WrittenForm]:
        if start not in self._met:
            self._met[start] = tuple(map(self._form, self._packed["forms"][start].split(";")))
        return self._met[start]

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed["forms"])

    def __len__(self) -> int:
        return len(self._packed["forms"])

    def keys(self) -> KeysView[str]:
        """The first two words of each form, or its only one."""
        starts: dict[str, str] = self._packed["forms"]
        return starts.keys()

    def _form(self, said: str) -> WrittenForm:
        """One form: the words after the first two, the number of its entry, what stands for it, and after “is” where that is another form."""
        rest, number, instead, *more = said.split("=")
        participles = more[0].split("|") if more else ()
        stands_for = tuple(instead.split("|")) if instead else ()
        return WrittenForm(tuple(rest.split()), self._word(int(number)), stands_for, tuple(participles))

    def _word(self, number: int) -> PlainWord:
        """The entry of this number."""
        term, rule, note, source, *more = self._packed["entries"][number]
        word = PlainWord(term, rule, note, self._packed["sources"][source], *more)
        return word._replace(as_noun=_parted(word.as_noun), not_in=_parted(word.not_in))


def _parted(joined: Sequence[str]) -> tuple[str, ...]:
    """The words that the packed file holds as one text."""
    return tuple(str(joined).split(PARTS)) if joined else ()


@cache
def shipped() -> PlainLanguage:
    """What govkit ships. It is read from one file that scripts/plain-words packs from the YAML beside it, since that reads faster."""
    packed: dict[str, Any] = from_json("plain_language.json")
    forms, firsts, well_known = _Packed(packed), frozenset(packed["firsts"]), frozenset(packed["well_known"])
    return PlainLanguage(forms, firsts, well_known, packed["targets"])
