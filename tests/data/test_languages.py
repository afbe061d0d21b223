"""The words of other languages: what is shipped, and what stands beside the partnership file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from govkit.data.languages import (
    NOTHING,
    CheckedWords,
    LanguageFile,
    SaidIn,
    as_text,
    kept_language,
    shipped_language,
    shipped_languages,
    words_digest,
)
from govkit.errors import DataUnreadable
from govkit.model.gateway import Gateway
from govkit.wording.plainly import PLAIN_WORDS
from govkit.wording.say import say


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "languages" / "cy.yaml"
    file.parent.mkdir()
    checked = CheckedWords(by="Nia Example, translator", on=date(2027, 1, 12), words=("a1", "b2"))
    said = LanguageFile(commas=True, checked=(checked,), words=(SaidIn(english='A "name": #1', says="Ŵy ŷd"),))
    file.write_text(as_text(said), "utf-8")
    assert kept_language(tmp_path / "partners.yaml", "cy") == said
    assert kept_language(tmp_path / "partners.yaml", "ur") == NOTHING


def test_words_that_stand_twice_are_told(tmp_path: Path) -> None:
    (tmp_path / "languages").mkdir()
    text = "words:\n- {english: A, says: B}\n- {english: A, says: C}\n"
    (tmp_path / "languages" / "cy.yaml").write_text(text, "utf-8")
    with pytest.raises(DataUnreadable, match="stands here twice"):
        kept_language(tmp_path / "partners.yaml", "cy")


def test_the_shipped_welsh_has_words_for_all_that_code_puts_into_letters_and_notices() -> None:
    assert shipped_languages() == ("cy",)
    words = {each.english for each in shipped_language("cy").words}
    powers = {say(each) for each in Gateway if each.value.startswith("digital-economy-act")}
    assert {said for _choice, said in PLAIN_WORDS} | powers <= words


def test_the_shipped_welsh_is_checked_by_nobody() -> None:
    assert shipped_language("cy").checked == ()


def test_what_stands_for_words_changes_with_either_language() -> None:
    assert len({words_digest("a", "b"), words_digest("a", "c"), words_digest("c", "b")}) == 3
