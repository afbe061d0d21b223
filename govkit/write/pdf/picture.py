"""A picture by itself, as the renderer of PDFs draws it."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

from govkit.document.house_style import Logo
from govkit.write.pdf.pdf import renderer, what_is_inside


def drawing_as_pdf(logo: Logo) -> bytes:
    """A page of the size of the logo that shows nothing else. Raises DocumentUnwritable where there is no renderer."""
    source = f"data:{logo.drawing.type};base64,{b64encode(logo.drawing.content).decode('ascii')}"
    page = (
        f"<style>@page {{ size: {logo.width}mm {logo.height}mm; margin: 0 }} body, img {{ margin: 0; display: block }}</style>"
        f'<img src="{source}" style="width: {logo.width}mm; height: {logo.height}mm">'
    )
    weasyprint: Any = renderer()
    pdf: bytes = weasyprint.HTML(string=page, url_fetcher=what_is_inside(frozenset({source}))).write_pdf()
    return pdf
