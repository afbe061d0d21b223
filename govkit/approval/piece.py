"""What a template says, piece by piece: words, facts and alternatives, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from govkit.document import Place


@dataclass(frozen=True, slots=True)
class WrittenWords:
    """Words and markup of a template, from this place on. `site` is where the document's own template asks for them."""

    words: str
    place: Place
    site: Place


@dataclass(frozen=True, slots=True)
class Slot:
    """A fact that is printed here."""

    fact: str
    place: Place
    site: Place


@dataclass(frozen=True, slots=True)
class Branch:
    """What is said where all of these hold."""

    under: tuple[str, ...]
    pieces: tuple[Piece, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Fork:
    """Alternatives, or what is said once for each of several."""

    branches: tuple[Branch, ...]
    place: Place
    site: Place


Piece = WrittenWords | Slot | Fork
