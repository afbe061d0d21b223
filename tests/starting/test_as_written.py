"""The text of a new file: what it says comes back as it was, and a comment stands where it helps."""

from __future__ import annotations

from typing import Any

from govkit.starting.as_written import WIDTH, as_written
from govkit.written.read_yaml import read_yaml
from tests.rows import over_rows

WORDS = [
    *(
        "plain",
        "1.0",
        "012",
        "yes",
        "true",
        "Nein: so",
        "a #b",
        "a#b",
        "“curly”",
        "it’s",
        "it's",
        '"x"',
        "back\\slash",
        "- a",
    ),
    *(
        "@x",
        "`x`",
        "%x",
        "*x",
        "&x",
        "!x",
        "?",
        "? x",
        "[a]",
        "{a}",
        "a, b",
        "a: b",
        "a:",
        ":a",
        " #",
        "~",
        "null",
        "2027-01-01",
    ),
    *("3 months", "ŵy", "https://a.example/b", "a [b] c", "a {b}", "a?", "off", "No", "-1", ".5"),
]


def read_back(raw: dict[str, Any]) -> Any:
    return read_yaml(as_written(raw, "Head.", {}), "partners.yaml").raw


@over_rows("words", [word for word in WORDS if word.strip() == word])
def test_every_word_comes_back_as_it_was(words: str) -> None:
    raw = {
        "partnership": {"name": words, "block": {"in": words, "list": [words, "x"]}},
        "partners": {"a": {"b": {"c": words}}},
    }
    assert read_back(raw) == raw
    assert read_back({"involvement": [{"who": words, "on": "x"}]}) == {"involvement": [{"who": words, "on": "x"}]}


def test_long_words_are_folded_and_come_back() -> None:
    raw = {"purpose": {"summary": "word " * 60 + "end", "list": ["item " * 12 + "end"] * 5}}
    text = as_written(raw, "Head.", {})
    assert read_yaml(text, "x").raw == raw
    assert max(map(len, text.splitlines())) <= WIDTH


def test_a_section_has_its_comment_above_and_a_key_has_its_own_once() -> None:
    raw = {"partners": {"a": {"kind": "police"}, "b": {"kind": "school"}}}
    text = as_written(raw, "Head of the file.", {"partners": "Who shares.", "partners.*.kind": "the kind"})
    assert text.splitlines() == [
        *("# yaml-language-server: $schema=partners.schema.json", "#", "# Head of the file.", "", "# Who shares."),
        *("partners:", "  a:", "    kind: police  # the kind", "", "  b:", "    kind: school"),
    ]
