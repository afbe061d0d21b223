"""Which sentence became which."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from govkit.approval.alike import Pair, paired, tokens


class Said(NamedTuple):
    says: str
    when: tuple[str, ...] = ()


ONE, TWO, THREE = Said("We share this with the council."), Said("You can say no."), Said("It stays safe.")


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        ([ONE, TWO], [ONE, TWO], []),
        ([ONE, TWO], [TWO, ONE], []),
        ([ONE, TWO], [ONE, Said("You cannot say no.")], [Pair(1, 1)]),
        ([ONE, TWO], [TWO], [Pair(0, None)]),
        ([ONE], [ONE, ONE], [Pair(None, 1)]),
        ([ONE, TWO], [ONE, THREE], [Pair(1, 1)]),
        ([ONE, TWO], [ONE, Said(THREE.says, ("a",))], [Pair(1, None), Pair(None, 1)]),
        ([ONE, TWO, THREE], [THREE, Said("We share this with the school.")], [Pair(0, 1), Pair(1, None)]),
        ([ONE], [Said(ONE.says, ("a",))], [Pair(0, 0)]),
        ([Said(ONE.says, ("a",)), Said(ONE.says, ("b",))], [Said(ONE.says, ("b", "c"))], [Pair(0, None), Pair(1, 0)]),
        ([], [ONE], [Pair(None, 0)]),
    ],
)
def test_sentences_are_put_beside_what_became_of_them(before: list[Said], after: list[Said], pairs: list[Pair]) -> None:
    assert sorted(paired(before, after), key=str) == sorted(pairs, key=str)


def test_words_facts_and_signs_are_told_apart() -> None:
    assert tokens("We can’t: {a | b}, [if c:x].") == (
        "We",
        "can’t",
        ":",
        "{a | b}",
        ",",
        "[",
        "if",
        "c",
        ":",
        "x",
        "]",
        ".",
    )
