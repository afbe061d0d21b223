"""How it is told how ready the partners are: one module for each form of the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Protocol

from govkit.formats import Format, Formats
from govkit.model.partnership import Partnership
from govkit.model.plan import Plan

if TYPE_CHECKING:  # it takes long to load, and few words were ever tested
    from govkit.understanding.standing import WordsStanding


class ReadinessReporter(Format, Protocol):
    """A form of the report."""

    def report(self, partnership: Partnership, made: Plan, words: Sequence[WordsStanding] = (), /) -> str:
        """The whole report; `words` are those about which people were asked."""
        ...


REPORTERS: Final = Formats[ReadinessReporter]("govkit.report.readiness", first="terminal")
