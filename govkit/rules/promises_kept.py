"""Which promises a sentence makes by its words, and which of those that a standard asks for nothing in a clause makes any more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from govkit.approval.gravity import weighed_conditions
from govkit.approval.listed import without_conditions
from govkit.data.approved import ApprovedSentence
from govkit.data.sentences import promises
from govkit.rules.phrases import plain_list
from govkit.wording.say import listing

_CHOICE: Final = re.compile(r"<([^<>|]*)[^<>]*>")
_BETWEEN: Final = re.compile(r"[^\w’'.,:;!?-]+|(?<=\w)\.(?=\w)|\.\*")


def made_by(says: str, among: Iterable[str]) -> tuple[str, ...]:
    """Those of the promises that a sentence makes by its words; a key stands for its fact."""
    words = _BETWEEN.sub(" ", without_conditions(says))
    known = promises()
    return tuple(name for name in among if name in known and _says_one(known[name].told_by, words))


def _says_one(phrases: tuple[str, ...], words: str) -> bool:
    return bool(phrases) and next(iter(plain_list(phrases).find(words)), None) is not None


def dropped(
    asked: Iterable[str], says: Sequence[ApprovedSentence], was: Sequence[ApprovedSentence] = ()
) -> tuple[str, ...]:
    """The promises that were asked for and that no sentence makes, or none under conditions under which one was made."""
    return tuple(name for name in asked if not _is_kept(name, says, was))


def told_dropped(gone: Sequence[str]) -> tuple[str, str]:
    """What is wrong where these promises are dropped, and words that make them."""
    known = promises()
    what = listing([f"`{name}` ({known[name].says})" for name in gone], "or")
    how = (f"For `{name}` say {listing([_example(each) for each in known[name].told_by], 'or')}." for name in gone)
    return f"these words do not promise {what} any more, which the standard asks for.", " ".join(how)


def _example(phrase: str) -> str:
    """A phrase of a list as somebody could say it: the first of its alternatives."""
    return f"“{' '.join(_CHOICE.sub(lambda found: found[1], phrase).split())}”"


def _is_kept(name: str, says: Sequence[ApprovedSentence], was: Sequence[ApprovedSentence]) -> bool:
    now = [each.when for each in says if name in each.keeps]
    before = [each.when for each in was if name in each.keeps]
    return bool(now) and all(any(not weighed_conditions(when, each) for each in now) for when in before)
