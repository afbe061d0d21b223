"""Who looks on while a template is gone through: what it is told of each expression and of each way that a condition can go."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from jinja2 import nodes

from govkit.approval.terms import Term
from govkit.document import Place


class AskedHere(NamedTuple):
    """An expression, what it says, and where; `site` is where the document's own template asks for it, `under` what has to hold there.

    `names` is what the names stand for there.
    """

    node: nodes.Node
    said: Term
    place: Place
    site: Place | None
    under: tuple[Term, ...]
    names: Mapping[str, Term]


class TakenHere(NamedTuple):
    """A way of a condition: which of its branches, and all that has to hold for it to be taken, from the outside in."""

    node: nodes.If
    way: int
    under: tuple[Term, ...]
    place: Place
    site: Place | None


class Onlooker(Protocol):
    """Is told of what a template asks for, each time that it is gone through."""

    def asked(self, here: AskedHere, /) -> None:
        """An expression."""
        ...

    def taken(self, here: TakenHere, /) -> None:
        """A way of a condition."""
        ...

    def named(self, name: str, /) -> None:
        """A name that the template gives a block of words."""
        ...
