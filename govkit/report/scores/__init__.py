"""How the scores of documents are told: one module for each form of the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from govkit.finding import Finding, Waived
from govkit.formats import Format, Formats

if TYPE_CHECKING:  # few runs compare, or ask textstat
    from govkit.readability.compare import Compared
    from govkit.readability.second_opinion import SecondOpinion
    from govkit.readability.sentence import Located
    from govkit.rules.remark import Remark


class ScoresToTell(NamedTuple):
    """The documents with their scores, the findings, those of them about a sentence with it, and what is waived.

    `read` names what was read. `compared` holds what changed, where that was asked. `opinions` holds what textstat says of a
    document, by its name, if it was asked.
    """

    documents: Sequence[Located]
    findings: Sequence[Finding]
    remarks: Sequence[Remark] = ()
    waived: Sequence[Waived] = ()
    read: str = ""
    compared: Sequence[Compared] | None = None
    opinions: Mapping[str, SecondOpinion] | None = None


class ScoresReporter(Format, Protocol):
    """A form of the report."""

    def report(self, told: ScoresToTell, /) -> str:
        """The whole report."""
        ...


REPORTERS: Final = Formats[ScoresReporter]("govkit.report.scores", first="terminal")
