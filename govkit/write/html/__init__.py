"""The tree as one HTML file that needs nothing beside it."""

from govkit.write.html.page import write_html, write_printable

__all__ = ["write_html", "write_printable"]
