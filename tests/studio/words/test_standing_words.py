"""How saved words stand is worked out once, and anew once something of them changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.templates import Templates
from govkit.load import Loaded
from govkit.studio.desk import Desk
from govkit.studio.opening import opened
from govkit.studio.words import standing_words as module
from govkit.studio.words.standing_words import standing_words
from govkit.tasks.score_sentence import WordsStand, words_stand
from tests.studio.visiting import DAY
from tests.tasks.test_rewrite_sentence import NEW, rewrite


def test_it_is_worked_out_once_until_a_template_is_saved(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[str]()

    def words_stand_now(loaded: Loaded, found: Templates, kind: str, clause: str) -> WordsStand | None:
        asked.append(clause)
        return words_stand(loaded, found, kind, clause)

    monkeypatch.setattr(module, "words_stand", words_stand_now)

    def stands() -> object:
        return standing_words(Desk(opened(example, DAY), example, "partners.yaml"), "opt_out_letter", "why")

    first = stands()
    assert stands() == first
    assert len(asked) == 1
    rewrite(example, NEW)
    assert stands() != first
    assert len(asked) == 2
