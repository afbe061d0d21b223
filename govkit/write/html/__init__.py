"""The tree as one HTML file that needs nothing beside it."""

from govkit.write.html.css import css_text
from govkit.write.html.fragment import write_fragment
from govkit.write.html.page import (
    LETTER_END,
    SLIP_START,
    framed_style,
    write_framed,
    write_html,
    write_printable,
)

__all__ = [
    "LETTER_END",
    "SLIP_START",
    "css_text",
    "framed_style",
    "write_fragment",
    "write_framed",
    "write_html",
    "write_printable",
]
