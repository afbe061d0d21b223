"""Puts the questions of a new partnership on pages, one after another: what was answered so far comes with each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from govkit.data.starting import PartnerPlace, StartQuestion
from govkit.starting.answers import Answers, NamedPartner
from govkit.starting.interview import Flags, answers_to

ROWS: Final = 6  # partners that a page takes at one place
NOBODY: Final = "nobody"


class NextQuestion(Exception):
    """A question that has no answer yet: its page is to be shown. `known` are its answers, `place` the partner that is asked for."""

    def __init__(
        self,
        name: str,
        question: StartQuestion,
        known: Mapping[str, str] = MappingProxyType({}),
        place: PartnerPlace | None = None,
        stand_in: str = "",
    ) -> None:
        self.name, self.question, self.known, self.place, self.stand_in = name, question, known, place, stand_in
        super().__init__(name)


class AskedOnPages:
    """Whoever answers on pages: `said` holds what was answered, by the name of each question in its turn."""

    def __init__(self, said: Mapping[str, Sequence[str]]) -> None:
        self._said = said
        self._turn = 0

    def choose(self, question: StartQuestion, known: Mapping[str, str]) -> str:
        """The answer that was given. Raises NextQuestion where there is none."""
        name = self._next(question)
        answer = next(iter(self._said.get(name, ())), "")
        if answer not in known:
            raise NextQuestion(name, question, known)
        return answer

    def name(self, question: StartQuestion, place: PartnerPlace, stand_in: str) -> tuple[NamedPartner, ...] | None:
        """Who was named. Raises NextQuestion where that was not asked yet, or a kind is lacking."""
        name = self._next(question)
        if name not in self._said and not any(each.startswith(f"{name}.") for each in self._said):
            raise NextQuestion(name, question, place=place, stand_in=stand_in)
        if NOBODY in self._said.get(name, ()) and not place.needed:
            return ()
        found = tuple(self._named(name, place))
        if any(not each.kind for each in found) or not (found or stand_in):
            raise NextQuestion(name, question, place=place, stand_in=stand_in)
        return found or None

    def _named(self, name: str, place: PartnerPlace) -> Iterator[NamedPartner]:
        for row in range(ROWS if place.several else 1):
            called = " ".join(self._first(f"{name}.{row}").split())
            if called:
                only = str(place.kinds[0]) if len(place.kinds) == 1 else ""
                kind = self._first(f"{name}.{row}.kind")
                yield NamedPartner(called, only or (kind if kind in place.kinds else ""))

    def _first(self, name: str) -> str:
        return next(iter(self._said.get(name, ())), "")

    def _next(self, question: StartQuestion) -> str:
        self._turn += 1
        return f"{self._turn}.{question.id}"


def asked(said: Mapping[str, Sequence[str]]) -> Answers:
    """All answers. Raises NextQuestion at the first that has none."""
    return answers_to(Flags(), AskedOnPages(said))
