"""The facts of a partnership file, as rules about documents ask for them: the same for all documents of a set."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Final

from govkit.wording.say import say

_TELLING: Final = re.compile(
    r"(^partners\.[^.]+\.name|\.signatory\.name|\.signed_by\.name|\.phone|\.email|\.complaints\.form"
    r"|privacy_notice\.address|^partnership\.reference)$"
)
# What the path of all that is telling ends with, which is asked first: it takes less time.
_ENDINGS: Final = (".name", ".phone", ".email", ".form", ".address", ".reference")


class WrittenFacts(dict[str, object]):
    """Every single fact by its path."""

    @cached_property
    def telling(self) -> Mapping[str, str]:
        """The words of each fact that can be told from ordinary words, with its path."""
        return {say(fact): path for path, fact in self.items() if isinstance(fact, date) or _is_telling(path, fact)}


def _is_telling(path: str, fact: object) -> bool:
    return isinstance(fact, str) and path.endswith(_ENDINGS) and bool(_TELLING.search(path))
