"""What the report is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from govkit.readability.sentence import Located
from govkit.report.readability_html.targets import Aims, aims
from govkit.rules.remark import Remark
from govkit.rules.rendered import Rendered
from govkit.wording.plain_language import Targets


@dataclass(frozen=True, slots=True)
class Material:
    """A run as the report tells it.

    `name` is the partnership's, `file` its file. `titles` says what people call each document, by the document's name.
    `remarks` holds the findings beside their sentences, `rendered` what each document must say, and `targets` what
    it is held to.
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

    def aims_of(self, document: str) -> Aims:
        """What a document aims at."""
        return aims(self.targets[document])
