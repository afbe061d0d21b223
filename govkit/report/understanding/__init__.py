"""How it is told what people found and understood: one module for each form of the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Protocol

from govkit.formats import Format, Formats

if TYPE_CHECKING:  # it takes long to load, and few words were ever tested
    from govkit.understanding.standing import WordsStanding


class UnderstandingReporter(Format, Protocol):
    """A form of the report."""

    def report(self, standings: Sequence[WordsStanding], /) -> str:
        """The whole report."""
        ...


REPORTERS: Final = Formats[UnderstandingReporter]("govkit.report.understanding", first="terminal")
