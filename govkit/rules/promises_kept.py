"""Which promises a sentence makes by its words, and which of those that a standard asks for nothing in a clause makes any more."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from govkit.approval.listed import without_conditions
from govkit.data.approved import ApprovedSentence
from govkit.data.sentences import promises
from govkit.rules.phrases import plain_list

_BETWEEN: Final = re.compile(r"[^\w’'.,:;!?-]+|(?<=\w)\.(?=\w)|\.\*")


def made_by(says: str, among: Iterable[str]) -> tuple[str, ...]:
    """Those of the promises that a sentence makes by its words; a key stands for its fact."""
    words = _BETWEEN.sub(" ", without_conditions(says))
    known = promises()
    return tuple(name for name in among if name in known and _says_one(known[name].told_by, words))


def _says_one(phrases: tuple[str, ...], words: str) -> bool:
    return bool(phrases) and next(iter(plain_list(phrases).find(words)), None) is not None


def dropped(asked: Iterable[str], says: Iterable[ApprovedSentence]) -> tuple[str, ...]:
    """The promises that were asked for and that no sentence makes."""
    kept = {name for each in says for name in each.keeps}
    return tuple(name for name in asked if name not in kept)
