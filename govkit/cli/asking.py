"""Puts the questions of a new partnership to somebody at a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import click

from govkit.cli.say import ask_for, say, tell
from govkit.data.starting import PartnerPlace, StartQuestion
from govkit.starting.answers import NamedPartner

NOBODY = "-"


class Terminal:
    """Asks on stderr, so that stdout still holds nothing but the files that were written."""

    def choose(self, question: StartQuestion, known: Mapping[str, str]) -> str:
        """One of the answers, by its name or its number."""
        _say(question.asks, question.why)
        return _pick(known, question.unsaid)

    def name(self, question: StartQuestion, place: PartnerPlace, stand_in: str) -> tuple[NamedPartner, ...] | None:
        """Who takes a place; without a word the fictional partner stands there."""
        if not stand_in:
            _say(question.asks, question.why)
        found: list[NamedPartner] = []
        while name := self._name(place, stand_in, found):
            if name == NOBODY:
                return ()
            found.append(NamedPartner(name, self._kind(name, place.kinds)))
            if not place.several:
                break
        return tuple(found) or None

    def _name(self, place: PartnerPlace, stand_in: str, found: Sequence[NamedPartner]) -> str:
        if found:
            return ask_for("Another one, or Enter if that is all", default="", show_default=False)
        if not stand_in:
            return ask_for(f"The name of {place.says}")
        leave = "" if place.needed else f", or {NOBODY} if there is none"
        words = f"The name of {place.says}{leave} (Enter keeps the fictional {stand_in})"
        return ask_for(words, default="", show_default=False)

    def _kind(self, name: str, kinds: Sequence[str]) -> str:
        if len(kinds) == 1:
            return str(kinds[0])
        say(f"What kind of body is {name}?", err=True)
        return _pick({str(kind): "" for kind in kinds}, None)


def _say(asks: str, why: str) -> None:
    tell(f"\n{asks}\n{click.wrap_text(why, 100)}\n", err=True)


def _pick(known: Mapping[str, str], unsaid: str | None) -> str:
    """An answer that is known, asked for until it is one."""
    names = [*known]
    for number, (name, says) in enumerate(known.items(), 1):
        say(f"  {number:>2}  {name}{f': {says}' if says and says.casefold() != name else ''}", err=True)
    while True:
        written = ask_for("Its number or its name", default=unsaid).strip()
        if written.isdigit() and 1 <= int(written) <= len(names):
            return names[int(written) - 1]
        if written in known:
            return written
        say(f"“{written}” is none of them.", err=True)
