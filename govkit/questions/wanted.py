"""The facts in free words of which it is known what they have to say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govkit.data.wanted_words import WantedWords, wanted_at
from govkit.model import Partnership
from govkit.model.unsettled import Unsettled
from govkit.model.walk import every_fact


class FreeFact(NamedTuple):
    """The words of a fact, their path, and what they have to say."""

    path: str
    words: str
    wanted: WantedWords


def wanted_of(partnership: Partnership) -> Iterator[FreeFact]:
    """Each such fact that is settled, once for each entry that holds for it."""
    facts = dict(every_fact(partnership))
    for path, words in facts.items():
        if not isinstance(words, str) or isinstance(words, Unsettled) or " " not in words:
            continue
        for wanted in wanted_at(path):
            if wanted.beside is None or facts.get(f"{_block_of(path)}.{wanted.beside}") in wanted.holds:
                yield FreeFact(path, words, wanted)


def _block_of(path: str) -> str:
    """The block in which a fact stands, or the list in which it is one of several."""
    steps = path.split(".")
    return ".".join(steps[:-2] if steps[-1].isdecimal() else steps[:-1])
