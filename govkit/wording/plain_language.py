"""What plain language is held to: the lists of words, the abbreviations that everybody knows, and the reading targets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple, overload

from govkit.finding import Severity
from govkit.wording.plain_words import Form, Forms, PlainWord

MEASURES: Final = ("sentence", "paragraph", "grade")

Limits = Mapping[str, float]


class Targets(NamedTuple):
    """How long sentences and paragraphs may be, and how high the reading grade. `sentence_warning: 20`: a warning over 20."""

    limits: Limits

    def missed(self, measure: str, value: float) -> Severity | None:
        """How grave it is that the measure has this value, or None where that is within its target."""
        return next((each for each in Severity if value > self.limits.get(f"{measure}_{each}", value)), None)

    def aim(self, measure: str) -> float | None:
        """What the measure may be without a finding, or None where it has no target."""
        known = (self.limits.get(f"{measure}_{each}") for each in Severity)
        return min((limit for limit in known if limit is not None), default=None)


class PlainLanguage(NamedTuple):
    """The words that have plainer ones, the abbreviations that need no explaining, and the targets by design or kind of document."""

    forms: Forms
    well_known: frozenset[str]
    targets: Mapping[str, Limits]

    def targets_of(self, kind: str, design: str) -> Targets:
        """The targets of a kind of document: those of its design, and what is set for the kind itself."""
        return Targets({**self.targets.get(design, {}), **self.targets.get(kind, {})})


class _Packed(Sequence[Form]):
    """The forms that start alike, as the packed file has them. Most starts are never met, so each form is made when it is asked for."""

    __slots__ = ("_found", "_packed")

    def __init__(self, found: Sequence[Any], packed: Mapping[str, Any]) -> None:
        self._found, self._packed = found, packed

    def __len__(self) -> int:
        return len(self._found)

    @overload
    def __getitem__(self, index: int) -> Form: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Form]: ...
    def __getitem__(self, index: int | slice) -> Form | Sequence[Form]:
        if isinstance(index, slice):
            return _Packed(self._found[index], self._packed)
        rest, of, instead = self._found[index]
        term, rule, note, source, *more = self._packed["entries"][of]
        word = PlainWord(term, rule, note, self._packed["sources"][source], *more)
        return Form(tuple(rest), word, tuple(instead))


@cache
def shipped() -> PlainLanguage:
    """What govkit ships. It is read from one file that scripts/plain-words packs from the YAML beside it, since that reads faster."""
    import json  # noqa: PLC0415 - `govkit check` reads no words

    packed: dict[str, Any] = json.loads(
        (Path(__file__).parent.parent / "standards" / "plain_language.json").read_bytes()
    )
    forms = {start: _Packed(found, packed) if found else () for start, found in packed["forms"].items()}
    return PlainLanguage(forms, frozenset(packed["well_known"]), packed["targets"])
