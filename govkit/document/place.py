"""Where in a template something stands."""

from __future__ import annotations

from govkit.document.node import Node, node


@node
class Place(Node):
    """A line of a template, such as line 3 of `isa/clauses/retention.html.j2`."""

    template: str
    line: int

    @property
    def spoken(self) -> str:
        """The language of the words, where it is another than the file's own; empty where it is that."""
        return self.language if isinstance(self, PlaceInLanguage) else ""


@node
class PlaceInLanguage(Place):
    """A line whose words are in another language than the file that it stands in, such as `cy`."""

    language: str
