"""`to be agreed`: a fact that the partners have still to settle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, Self

WORDS: Final = "to be agreed"


class Unsettled:
    """Stands where a fact will stand, and answers every question with "not known".

    Its attributes are unsettled too, it holds nothing, and it is neither before nor after anything, so a rule
    about a fact stays silent until the fact is settled; the rule `still-to-be-agreed` speaks instead.
    """

    __slots__ = ()

    def __getattr__(self, name: str) -> Self:
        if name.startswith("_"):
            raise AttributeError(name)
        return self

    def __call__(self, *_args: object) -> Self:
        """What a question about it answers."""
        return self

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __contains__(self, _item: object) -> bool:
        return False

    def __lt__(self, _other: object) -> bool:
        return False

    __gt__ = __le__ = __ge__ = __lt__

    def __str__(self) -> str:
        return WORDS

    def __repr__(self) -> str:
        return "TO_BE_AGREED"


TO_BE_AGREED: Final = Unsettled()


def is_unsettled(raw: object) -> bool:
    """Whether what was written in the file means "to be agreed"."""
    if isinstance(raw, str):
        said = raw.strip()
        return len(said) == len(WORDS) and said.casefold() == WORDS  # most words are longer, which is sooner told
    return isinstance(raw, Unsettled)
