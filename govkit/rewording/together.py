"""Several sentences of one template rewritten at once, those within each other too: each as it was typed, or refused."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from govkit.errors import RewordingRefused
from govkit.rewording.reworded import reworded
from govkit.rewording.sentences import TemplateSentence, sentences
from govkit.rewording.stretches import HasElements, stretches
from govkit.rewording.typed import New, read_typed

_NUMBER: Final = re.compile(r" \d+\]")  # tells tokens of one label apart by their order, and they may change places
_OTHERWISE: Final = (
    "Read again, the template would not say this as it was written, or would say something beside it otherwise. "
    "Keep the full stops where they were."
)


class RewordedTogether(NamedTuple):
    """The template with all that could be taken, and why others were refused, each by the place of its sentence."""

    after: str
    refused: Mapping[int, str]


def sentences_of(source: str, has_elements: HasElements) -> tuple[TemplateSentence, ...]:
    """The sentences of a template, those of an alternative after all of what it stands in."""
    return tuple(each for one in stretches(source, has_elements) for each in sentences(one, source))


def reworded_together(source: str, texts: Mapping[int, str], has_elements: HasElements) -> RewordedTogether:
    """The template with a typed text in the place of each of these sentences, by its place among `sentences_of` the template.

    The last comes first: what stands within a sentence is written before that sentence, and the places of those before it stay.
    """
    now, opened, refused = source, sentences_of(source, has_elements), dict[int, str]()
    for at in sorted(texts, reverse=True):
        try:
            after = reworded(now, opened[at], texts[at], has_elements)
            if after != now:
                read_again = sentences_of(after, has_elements)
                _refuse_another_reading(opened, at, read_typed(texts[at], opened[at]), read_again)
                now, opened = after, read_again
        except RewordingRefused as error:
            refused[at] = str(error)
    return RewordedTogether(now, refused)


def _refuse_another_reading(
    before: Sequence[TemplateSentence], at: int, new: New, after: Sequence[TemplateSentence]
) -> None:
    """The template says what was typed, in one sentence or several, and all others as before; those within it may have changed places."""
    following = len(before) - at - 1
    written = after[at : len(after) - following]
    same = (
        len(after) >= at + following
        and [each.says for each in before[:at]] == [each.says for each in after[:at]]
        and Counter(each.says for each in before[at + 1 :])
        == Counter(each.says for each in after[len(after) - following :])
        and _plain(" ".join(each.says for each in written)) == _plain(_as_typed(new))
    )
    if not same:
        raise RewordingRefused(_OTHERWISE)


def _as_typed(new: New) -> str:
    return "".join(each if isinstance(each, str) else f"[{each.label}]" for each in new)


def _plain(says: str) -> str:
    return _NUMBER.sub("]", " ".join(says.split()))
