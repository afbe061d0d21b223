"""An agreement and its annexes as one PDF: each laid out by itself, as it is sent, and its pages counted through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final

from govkit.document import Document, Link, Text
from govkit.document.rewrite import Words, restated
from govkit.errors import DocumentUnwritable
from govkit.write import Annexed
from govkit.write.html import css_text
from govkit.write.pdf.archive import Enclosed
from govkit.write.pdf.pdf import Printed, all_in_place, archived, laid_out, printed

# The numbers of pages are told in the agreement, and could make it longer: once is enough but for a row at the very end of a page.
_MOST_TRIES: Final = 4
_AGREEMENT: Final = '@page {{ @bottom-right {{ content: "Page " counter(page) " of {total}"; }} }}'
_ANNEX: Final = """
@page {{ counter-increment: through; @top-right {{ font-family: "Source Sans 3"; font-size: 11pt; color: #444; white-space: nowrap;
  content: {label} ", page " counter(through) " of {total}"; }} }}
@page :first {{ counter-reset: through {before}; }}
body {{ bookmark-level: 1; bookmark-label: {label} ": " {title}; }}
h1 {{ bookmark-level: none; }}
"""


def write_joined(agreement: Document, annexes: Sequence[Annexed], name: str, files: Sequence[Enclosed] = ()) -> Printed:
    """Both as one PDF/UA-1 of this name, in which the agreement tells the page of each annex. Raises DocumentUnwritable.

    With files inside it is PDF/A-3a too.
    """
    counts = [len(laid_out(each.document).pages) for each in annexes]
    own = 0
    for _ in range(_MOST_TRIES):
        firsts = [own + sum(counts[:at]) + 1 for at in range(len(counts))]
        total = own + sum(counts)
        telling = _with_pages(agreement, zip(annexes, firsts, strict=True))
        first = laid_out(telling, _AGREEMENT.format(total=total))
        if len(first.pages) == own:
            break
        own = len(first.pages)
    else:
        raise DocumentUnwritable(
            f"{name}.pdf can't be written: its pages come out differently each time that they are counted. "
            "Leave out --with-annexes, and send the annexes as files of their own."
        )
    all_in_place(telling, first.pages)
    parts = [_annex(each, page, total) for each, page in zip(annexes, firsts, strict=True)]
    joined = first.copy([page for part in (first, *parts) for page in part.pages])
    whole = replace(agreement, name=name)
    pdf = archived(joined, whole, files) if files else printed(joined, whole)
    return Printed(pdf, total, total)


def _with_pages(agreement: Document, firsts: Iterable[tuple[Annexed, int]]) -> Document:
    """The agreement with the page of each annex, which leads there, in the place of its file."""
    pages: dict[str, Words] = {
        annex.told: (Link(f"#{_anchor(annex)}", (Text(f"Page {page}"),)),) for annex, page in firsts
    }
    return replace(agreement, blocks=restated(agreement.blocks, pages))


def _annex(annex: Annexed, page: int, total: int) -> Any:
    """The pages of an annex, the first of which is this one of so many in all."""
    title = css_text(annex.document.title)
    style = _ANNEX.format(label=css_text(f"Annex {annex.letter}"), title=title, total=total, before=page - 1)
    rendered = laid_out(annex.document, style)
    all_in_place(annex.document, rendered.pages)
    _with_own_anchors(rendered.pages, _anchor(annex))
    return rendered


def _with_own_anchors(pages: Sequence[Any], annex: str) -> None:
    """Names the places of an annex by its letter too: clauses of several documents have the same names, and the first would be taken."""
    for page in pages:
        page.anchors = {f"{annex}-{name}": place for name, place in page.anchors.items()}
        page.links = [
            (kind, f"{annex}-{target}" if kind == "internal" else target, *rest) for kind, target, *rest in page.links
        ]
    pages[0].anchors[annex] = (0, 0, 0, 0)


def _anchor(annex: Annexed) -> str:
    return f"annex-{annex.letter.lower()}"
