"""Sets a document on pages. What the renderer only warns of, such as a missing sign in the font, stops the writing."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from govkit.document import Document
from govkit.errors import DocumentUnwritable
from govkit.write.html import LETTER_END, SLIP_START, write_printable
from govkit.write.html.house import pictures
from govkit.write.pdf.archive import ARCHIVED, Enclosed, enclosures, leave_metadata_readable, say_both_standards
from govkit.write.pdf.english_parts import name_english
from govkit.write.pdf.fonts import use_own_fonts
from govkit.write.pdf.libraries import found_by_name
from govkit.write.pdf.placed import misplaced

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher

_TOLD: Final = 5


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, how many pages it has, and how many sides without its slip."""

    pdf: bytes
    page_count: int
    sides: int


def write_pdf(document: Document) -> Printed:
    """The document as PDF/UA-1. Raises DocumentUnwritable when the renderer is missing or warns of anything."""
    return _in_place(document, printed)


def write_archive(document: Document, files: Sequence[Enclosed]) -> Printed:
    """The document as PDF/UA-1 and PDF/A-3a with these files inside. Raises DocumentUnwritable as `write_pdf` does."""
    return _in_place(document, lambda rendered, of: archived(rendered, of, files))


def _in_place(document: Document, as_pdf: Callable[[Any, Document], bytes]) -> Printed:
    rendered = laid_out(document)
    pdf = as_pdf(rendered, document)
    all_in_place(document, rendered.pages)
    ends = (number for number, page in enumerate(rendered.pages, 1) if LETTER_END in page.anchors)
    return Printed(pdf, len(rendered.pages), next(ends, len(rendered.pages)))


def laid_out(document: Document, style: str = "") -> Any:
    """The document on its pages, with more style than its own if there is any. Raises DocumentUnwritable as `write_pdf` does."""
    html = write_printable(document, style)
    weasyprint = renderer()
    with _warnings_stop(document):
        fetcher = what_is_inside(pictures(document.house))
        return weasyprint.HTML(string=html, url_fetcher=fetcher).render(
            pdf_variant="pdf/ua-1", pdf_forms=document.fillable
        )


def printed(rendered: Any, document: Document, seen: Callable[[Any], None] | None = None) -> bytes:
    """Pages as PDF/UA-1, which is told of as this document; `seen` is shown its objects before they are bytes.

    Raises DocumentUnwritable as `write_pdf` does.
    """

    def finish(pages: Any, objects: Any) -> None:
        _label_pages(pages, objects)
        name_english(objects)
        if seen:
            seen(objects)

    with _warnings_stop(document):
        pdf: bytes = rendered.write_pdf(pdf_variant="pdf/ua-1", finisher=finish)
    return pdf


def archived(rendered: Any, document: Document, files: Sequence[Enclosed]) -> bytes:
    """Pages as PDF/UA-1 and PDF/A-3a, with these files inside. Raises DocumentUnwritable as `write_pdf` does."""
    enclosed = enclosures(files, renderer().Attachment)
    say_both_standards(rendered.metadata)

    def finish(pages: Any, pdf: Any) -> None:
        _label_pages(pages, pdf)
        name_english(pdf)
        leave_metadata_readable(pdf)

    with _warnings_stop(document), warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the renderer leaves its colour profile open
        pdf: bytes = rendered.write_pdf(pdf_variant=ARCHIVED, attachments=enclosed, finisher=finish)
    return pdf


def _label_pages(rendered: Any, pdf: Any) -> None:
    """Numbers pages in a reader as they are numbered on paper: those of a slip begin again."""
    slip = next((at for at, page in enumerate(rendered.pages) if SLIP_START in page.anchors), None)
    reply = f" {slip} << /S /D /P (Reply ) >>" if slip else ""
    pdf.catalog["PageLabels"] = f"<< /Nums [0 << /S /D >>{reply}] >>"


def all_in_place(document: Document, pages: Sequence[Any]) -> None:
    """Raises DocumentUnwritable where words can't be read at their place on the pages."""
    if faults := misplaced(pages, document):
        told = "; ".join(faults[:_TOLD]) + (f"; and {len(faults) - _TOLD} more" if len(faults) > _TOLD else "")
        raise DocumentUnwritable(
            f"{document.name}.pdf can't be written so that all of it can be read: {told}. "
            "Say it in shorter words in the partnership file, or in several items, or leave PDF out: --format docx --format html."
        )


def renderer() -> Any:
    """What sets pages. Raises DocumentUnwritable where this machine lacks what it needs."""
    use_own_fonts()
    try:
        with found_by_name():
            import weasyprint  # noqa: PLC0415 - 0.4 s that only a PDF should pay, after its fonts are chosen
    except (ImportError, OSError) as error:
        raise DocumentUnwritable(
            "PDF files need the Pango library, which this machine does not have. On Debian or Ubuntu: "
            "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. Or leave PDF out: --format docx --format html."
        ) from error
    return weasyprint


def what_is_inside(inside: frozenset[str]) -> URLFetcher:
    """What fetches nothing but what a page has inside, by these addresses."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher  # noqa: PLC0415 - as above

    class NoFetcher(URLFetcher):  # type: ignore[misc] # weasyprint ships no types
        """Fetches nothing but the logo and the font of a house: a document has all it needs inside."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url not in inside:
                raise FatalURLFetchingError(f"a document can't load {url[:80]}")
            return super().fetch(url, headers)

    return NoFetcher()


@contextmanager
def _warnings_stop(document: Document) -> Iterator[None]:
    heard = _Heard(logging.WARNING)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(heard)
    try:
        yield
    finally:
        logger.removeHandler(heard)
    if heard.said:
        raise DocumentUnwritable(f"{document.name}.pdf can't be written as it should be: {_plain(heard.said[0])}")


def _plain(said: str) -> str:
    """What the renderer said, in words for a person who has to act on it."""
    if "glyph" not in said:
        return said
    sign = said.partition(": ")[2] or "something in it"
    return (
        f"the font that govkit ships has no sign for {sign}. It has Latin, Greek, Cyrillic and Arabic letters. "
        "Write it in those, or leave PDF out: --format docx --format html."
    )


class _Heard(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())
