"""The tree as one HTML file that needs nothing beside it."""

from govkit.write.html.page import LETTER_END, css_text, large_print, write_html, write_printable

__all__ = ["LETTER_END", "css_text", "large_print", "write_html", "write_printable"]
