"""Each part of a file is in a language, which the file says, its words tell, or what stands beside it."""

from __future__ import annotations

from pathlib import Path

from govkit.document import Block, Design, Document
from govkit.read.blocks import heading, in_sections, paragraph, place
from govkit.readability.score import score
from govkit.readability.spoken import spoken

ENGLISH, WELSH = "We keep your data safe.", "Rydym yn cadw eich gwybodaeth yn ddiogel."


def line(words: str, language: str = "") -> Block:
    return paragraph(words, place(Path("a.html"), 1, language))


def title(words: str) -> Block:
    return heading(2, words, place(Path("a.html"), 1))


def languages(*blocks: Block, own: str = "") -> list[str]:
    document = Document("kind", "a", "a", own, "", "", Design.LETTER, in_sections(blocks))
    return list(spoken(document, score(document).whole.sentences).values())


def test_what_nothing_tells_is_english() -> None:
    assert languages(line("Cyngor Gogledd Cymru"), line("NM1 1AA")) == ["English", "English"]
    assert languages() == []


def test_the_words_tell_and_names_are_in_the_language_around_them() -> None:
    assert languages(line(ENGLISH), line("Cyngor"), line(WELSH), line("Cyngor")) == [
        "English",
        "English",
        "Welsh",
        "Welsh",
    ]
    assert languages(line("Cyngor"), line(WELSH)) == ["Welsh", "Welsh"]


def test_a_heading_is_in_the_language_of_what_it_heads() -> None:
    assert languages(line(ENGLISH), title("Cyngor"), line(WELSH), title("Privacy"), line("Council"), line(ENGLISH)) == [
        "English",
        *("Welsh", "Welsh"),
        *("English", "English", "English"),
    ]


def test_what_stands_in_its_own_section_counts_for_more() -> None:
    assert languages(line(WELSH), title("Council"), line("Northmoor"), line("Town Hall"), line(ENGLISH)) == [
        "Welsh",
        *["English"] * 4,
    ]


def test_what_the_file_says_is_believed_but_where_it_only_says_english() -> None:
    assert languages(line(ENGLISH, "cy"), line("Cyngor", "fr")) == ["Welsh", "French"]
    assert languages(line(WELSH), line("Cyngor", "en"), own="cy") == ["Welsh", "English"]
    assert languages(line(WELSH), own="en") == ["Welsh"]


def test_english_within_a_file_that_says_it_is_in_another_language_is_told_by_its_words() -> None:
    assert languages(line(WELSH), line(ENGLISH), line("Cyngor"), own="cy") == ["Welsh", "English", "Welsh"]
    assert languages(line("Ffoniwch ni am help i ofalu, a do at the"), own="cy") == ["Welsh"]
    assert languages(line("Mae eich you with"), own="cy") == ["Welsh"]
    assert languages(line(ENGLISH, "cy"), own="cy") == ["Welsh"]
