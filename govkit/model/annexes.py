"""What is annexed to an agreement: the letters, forms and notices that go with it."""

from __future__ import annotations

from govkit.model.facts import Text
from govkit.model.part import Part


class Annex(Part):
    """One annex: the letter that it goes by, the title that it has, and where it is found."""

    letter: Text
    title: Text
    where: Text


class Annexes(Part):
    """All annexes, in their order."""

    of: tuple[Annex, ...]
