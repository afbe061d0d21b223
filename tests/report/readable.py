"""Makes HTML reports, and reads them as a person would."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from lxml import html

from govkit.data.inputs import Inputs
from govkit.earlier.history import keep
from govkit.issuing.readability_report import Earlier, write_report
from govkit.outcome.remarks import Read
from govkit.readability.compare import compare
from govkit.readability.reading import readings
from govkit.tasks.readability import readability
from tests.conftest import TODAY

NOT_THE_DOCUMENT = "unseen", "marker", "level", "box", "number", "origins", "about", "notes", "furniture"


@dataclass(frozen=True, slots=True)
class Shown:
    """A report as it was written, and what it was made from."""

    file: Path
    read: Read

    @property
    def text(self) -> str:
        """The file's text."""
        return self.file.read_text("utf-8")

    @property
    def page(self) -> html.HtmlElement:
        """The file's elements."""
        return _page(self.text)

    def document(self, name: str) -> html.HtmlElement:
        """The words of one document of the report."""
        return self.page.xpath(f'//*[@data-name="{name}"]//div[@class="text"]')[0]


@lru_cache(maxsize=4)
def _page(text: str) -> html.HtmlElement:
    """The elements of a report, read once for all that is asked of it."""
    return html.fromstring(text)


def show(partnership: Path, folder: Path, before: Path | None = None) -> Shown:
    """The report of a partnership file, after that of another which came before it, if one did."""
    inputs = Inputs(partnership, TODAY)
    read = readability(inputs)
    file = folder / "report.html"
    write_report(file, inputs, read, partnership.name, _earlier(before, read, folder) if before else Earlier())
    return Shown(file, read)


def _earlier(before: Path, read: Read, folder: Path) -> Earlier:
    older = readability(Inputs(before, TODAY))
    compared = compare(readings(older.documents, older.findings), readings(read.documents, read.findings))
    kept = [keep(folder / "runs.jsonl", run, TODAY) for run in (older, read)]
    return Earlier(compared, before.name, kept[-1])


def words_of(element: html.HtmlElement) -> list[str]:
    """The words of a document without what the report adds to them."""
    copy: html.HtmlElement = deepcopy(element)
    for name in NOT_THE_DOCUMENT:
        for added in copy.find_class(name):
            added.drop_tree()
    for end in copy.iter("br", "p", "div", "li", "td", "th", "caption", "h4", "h5", "h6"):
        end.tail = f" {end.tail or ''}"
    return str(copy.text_content()).split()
