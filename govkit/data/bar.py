"""How many people have to understand a point before its words have passed."""

from __future__ import annotations

import re
from typing import Annotated, Final, NamedTuple

from govkit.model.facts import Fact

_WRITTEN: Final = re.compile(r"(\d{1,4}) of (\d{1,4})")


class PeopleBar(NamedTuple):
    """So many of so many people: as large a share of more of them will do, and fewer people never."""

    understood: int
    of: int

    def __str__(self) -> str:
        return f"{self.understood} of {self.of}"

    def needed(self, asked: int) -> int:
        """How many of those who were asked have to have understood."""
        return -(-asked * self.understood // self.of)

    def has_enough(self, asked: int) -> bool:
        """Whether enough people were asked for the figures to count."""
        return asked >= self.of


MEDICINES: Final = PeopleBar(16, 20)  # to which the leaflets of medicines are held


def read_bar(written: str) -> PeopleBar:
    """The bar that somebody wrote. A house may raise that of medicines and may not lower it, nor ask fewer people, of whom it says less."""
    found = _WRITTEN.fullmatch(" ".join(written.split()))
    if not found:
        raise ValueError(f"“{written}” is no bar. Write how many of how many people, such as `{MEDICINES}`.")
    bar = PeopleBar(int(found[1]), int(found[2]))
    if bar.understood > bar.of:
        raise ValueError(f"“{written}” asks for more people than there are. Write a bar such as `{MEDICINES}`.")
    if bar.of < MEDICINES.of:
        raise ValueError(
            f"“{written}” says too little: of so few people. Write a bar of {MEDICINES.of} people or more."
        )
    if bar.understood * MEDICINES.of < MEDICINES.understood * bar.of:
        raise ValueError(f"“{written}” is lower than `{MEDICINES}`. A house may raise the bar, and may not lower it.")
    return bar


WantedBar = Annotated[PeopleBar, Fact(read_bar)]
