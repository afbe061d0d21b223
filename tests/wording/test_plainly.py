"""Whatever people are told in plain words has some, and no two choices of a kind sound alike."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum

from govkit.wording.plainly import PLAIN_WORDS, plainly
from tests.rows import over_rows

KINDS = sorted({type(choice) for choice, _ in PLAIN_WORDS}, key=lambda kind: kind.__name__)


@over_rows("kind", KINDS, ids=lambda kind: kind.__name__)
def test_each_choice_of_a_kind_has_words_of_its_own(kind: type[StrEnum]) -> None:
    said = defaultdict(list)
    for choice in kind:
        said[plainly(choice)].append(choice)
    assert all(words == words.strip() and words for words in said)
    assert [alike for alike in said.values() if len(alike) > 1] == []


@over_rows(("choice", "words"), PLAIN_WORDS, ids=lambda each: f"{type(each).__name__} {each}")
def test_a_choice_is_told_from_one_of_another_kind_with_the_same_name(choice: StrEnum, words: str) -> None:
    assert plainly(choice) == words
