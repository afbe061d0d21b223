"""The logo of a house as a picture that every version of Word shows."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Final

from govkit.document.house_style import Logo
from govkit.errors import DocumentUnwritable
from govkit.write.pdf.picture import drawing_as_pdf

_DOTS: Final = 300 / 72  # in a point


def drawn(logo: Logo) -> bytes:
    """The logo as a PNG: Word of before 2016 shows no SVG. Raises DocumentUnwritable where one can't be drawn here."""
    return logo.drawing.content if logo.drawing.type == "image/png" else _drawn(logo)


@lru_cache(maxsize=4)
def _drawn(logo: Logo) -> bytes:
    import pypdfium2  # noqa: PLC0415 - only a Word file with an SVG logo needs it

    try:
        with pypdfium2.PdfDocument(drawing_as_pdf(logo)) as pdf:
            picture = pdf[0].render(scale=_DOTS).to_pil()
    except pypdfium2.PdfiumError as error:
        raise DocumentUnwritable("The logo can't be drawn for Word. Give it as a PNG in `style.yaml`.") from error
    content = BytesIO()
    picture.save(content, "PNG")
    return content.getvalue()
