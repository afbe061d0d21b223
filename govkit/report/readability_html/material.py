"""What the report is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from govkit.finding import Waived
from govkit.readability.compare import Compared
from govkit.readability.run import KeptRun
from govkit.readability.second_opinion import SecondOpinion
from govkit.readability.sentence import Located
from govkit.report.readability_html.targets import Aims, aims
from govkit.rules.remark import Remark
from govkit.rules.rendered import Rendered
from govkit.wording.plain_language import Targets

if TYPE_CHECKING:  # it takes long to load, and few words were ever tested
    from govkit.understanding.standing import WordsStanding


@dataclass(frozen=True, slots=True)
class Material:
    """A run as the report tells it.

    `name` is the partnership's, `file` its file. `titles` says what people call each document, by the document's name.
    `remarks` holds the findings beside their sentences, `rendered` what each document must say, and `targets` what
    it is held to. `opinions` holds what textstat says of each. `compared` is what changed since `ref`, and `runs` what was kept
    of this run and those before, if anything was asked of either. `waived` is what the partners accept for a time,
    and `tested` how the words stand about which people were asked.
    """

    name: str
    file: str
    day: date
    version: str
    titles: Mapping[str, str]
    documents: tuple[Located, ...]
    remarks: tuple[Remark, ...]
    rendered: Mapping[str, Rendered]
    targets: Mapping[str, Targets]
    opinions: Mapping[str, SecondOpinion] = field(default_factory=dict)
    compared: tuple[Compared, ...] = ()
    ref: str = ""
    runs: tuple[KeptRun, ...] = ()
    waived: tuple[Waived, ...] = ()
    tested: tuple[WordsStanding, ...] = ()

    def aims_of(self, document: str) -> Aims:
        """What a document aims at."""
        return aims(self.targets[document])
