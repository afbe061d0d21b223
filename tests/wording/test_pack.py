"""The packed file says what the lists say, and nothing that would fall apart when it is read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from govkit.data.shipped import shipped_file
from govkit.data.words import ListedWord
from govkit.errors import DataUnreadable
from govkit.wording import pack
from govkit.wording.pack import packed, read_packed
from govkit.wording.plain_language import shipped
from govkit.wording.word_lists import Listed


@pytest.mark.parametrize(
    ("block", "name", "value"), [("forms", "hand over", "=0="), ("targets", "poster", {"sentence_warning": 5})]
)
def test_what_the_lists_do_not_have_is_refused_where_it_stands(
    block: str, name: str, value: Any, tmp_path: Path
) -> None:
    data = json.loads(shipped_file("plain_language.json").read_text("utf-8"))
    data[block] = {name: value}
    file = tmp_path / "packed.json"
    file.write_text(json.dumps(data, indent=0), "utf-8")
    line = next(number for number, text in enumerate(file.read_text("utf-8").splitlines(), 1) if f'"{name}"' in text)
    with pytest.raises(DataUnreadable) as refused:
        read_packed(file)
    assert str(refused.value) == f"{file}:{line}:1: The lists have no `{name}`. Run scripts/plain-words."


@pytest.mark.parametrize("sign", ";=|")
@pytest.mark.parametrize("words", [{"term": "a b c{}", "instead": "d"}, {"term": "a b c", "instead": "d{}"}])
def test_a_sign_that_parts_the_packed_forms_is_refused_in_a_word(
    sign: str, words: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    word = ListedWord.model_validate({"source": "s", **{key: said.format(sign) for key, said in words.items()}})
    listed: Listed = ("jargon", word, "s")
    monkeypatch.setattr(pack, "_words", lambda rule: [listed] if rule == "jargon" else [])
    with pytest.raises(ValueError, match="has a sign in it"):
        packed()


def test_a_form_is_read_from_the_packed_file_as_the_list_has_it() -> None:
    (form,) = [each for each in shipped().forms["in order"] if each.rest == ("to",)]
    assert (form.rest, form.of.term, form.of.rule, form.instead) == (("to",), "in order to", "officialese", ("to",))
