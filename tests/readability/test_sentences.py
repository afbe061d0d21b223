"""Where a sentence ends: by its signs, by what follows, at breaks and beside blanks, each with its place in the text."""

from __future__ import annotations

import pytest

from govkit.readability.sentences import split
from tests.rows import over_rows

BLANK = "[to be agreed]"


@over_rows(
    ("text", "sentences"),
    [
        ("1. Go on. Then stop.", ["1. Go on.", "Then stop."]),
        ("12. Go. Then", ["12. Go.", "Then"]),
        ("123. Go. Then", ["123.", "Go.", "Then"]),
        ("iv. Go. Then.", ["iv. Go.", "Then."]),
        ("A. Go", ["A. Go"]),
        ("(b). Go", ["(b).", "Go"]),
        ("We go... Then stop.", ["We go...", "Then stop."]),
        ("We go... then stop.", ["We go... then stop."]),
        ("Go! “Then” we stop.", ["Go!", "“Then” we stop."]),
        ("Go.) Then", ["Go.)", "Then"]),
        ("Go. then stop", ["Go. then stop"]),
        ("Go. www.council.example has it", ["Go.", "www.council.example has it"]),
        ("Go? 12 people came.", ["Go?", "12 people came."]),
        ("Go. (See it.) Now", ["Go.", "(See it.)", "Now"]),
        ("Go, Then", ["Go, Then"]),
        ("End… Then", ["End…", "Then"]),
        ("Ask Dr. Patel. He knows.", ["Ask Dr. Patel.", "He knows."]),
        ("See No. 4. See no. Yes.", ["See No. 4.", "See no.", "Yes."]),
        ("Ring No. Three", ["Ring No.", "Three"]),
        ("Go. — Then", ["Go. — Then"]),
        (
            "They are free. iPads are too. eBooks help. The mRNA. pH counts.",
            ["They are free.", "iPads are too.", "eBooks help.", "The mRNA.", "pH counts."],
        ),
        ("We keep it. you can ask! we say. it ends", ["We keep it.", "you can ask! we say.", "it ends"]),
        ("It takes approx. you know. And so", ["It takes approx. you know.", "And so"]),
        (
            "See art. it says. The Dr. you know. U.K. we. Inc. it is, (go. we do)",
            ["See art. it says.", "The Dr. you know.", "U.K. we.", "Inc. it is, (go. we do)"],
        ),
        ("We go.. we stop. then. “we wait.” we ask", ["We go.. we stop. then.", "“we wait.”", "we ask"]),
        (
            "You can stop (see page 2. It has a form.) at any time. It is free.",
            ["You can stop (see page 2. It has a form.) at any time.", "It is free."],
        ),
        (
            "You can stop (see page 2. It has a form.) It is free.",
            ["You can stop (see page 2. It has a form.)", "It is free."],
        ),
        ("You (a (b. C) d. E) f. Go", ["You (a (b. C) d. E) f.", "Go"]),
        ("(We write. You answer.) Then stop.", ["(We write.", "You answer.)", "Then stop."]),
        ("We write (to you. You answer. Then stop.", ["We write (to you.", "You answer.", "Then stop."]),
        ("We a) write. You b) answer. Go", ["We a) write.", "You b) answer.", "Go"]),
        ("...", []),
        ("— — —", []),
    ],
)
def test_a_sentence_ends_where_a_reader_stops(text: str, sentences: list[str]) -> None:
    assert [text[run.start : run.end] for run in split(text)] == sentences


@over_rows(
    ("text", "sentences"),
    [
        (f"We end on {BLANK}. Then go", [f"We end on {BLANK}.", "Then go"]),
        (f"We end on {BLANK} then go", [f"We end on {BLANK} then go"]),
        (f"We end. {BLANK} comes", ["We end.", f"{BLANK} comes"]),
        (f"{BLANK}. Then go", [f"{BLANK}.", "Then go"]),
    ],
)
def test_a_blank_may_end_a_sentence_or_start_one(text: str, sentences: list[str]) -> None:
    at = text.index(BLANK)
    assert [text[run.start : run.end] for run in split(text, [(at, at + len(BLANK))])] == sentences


@over_rows(
    ("text", "end", "sentences"),
    [
        ("One two three", 3, ["One", "two three"]),
        ("One two three", 4, ["One", "two three"]),
        ("One two three", 0, ["One two three"]),
        ("One two three", 13, ["One two three"]),
        ("See No. 4", 8, ["See No.", "4"]),
    ],
)
def test_a_break_ends_a_sentence_whatever_stands_there(text: str, end: int, sentences: list[str]) -> None:
    assert [text[run.start : run.end] for run in split(text, (), [end])] == sentences


def test_a_break_ends_what_brackets_hold() -> None:
    text = "We (go. Then stop) now"
    assert [text[run.start : run.end] for run in split(text, (), [13])] == ["We (go.", "Then", "stop) now"]


def test_brackets_that_close_too_far_on_hold_nothing_together() -> None:
    for words, number in ((40, 1), (80, 2)):
        assert len(list(split(f"We (go. Then {'stop ' * words}) now"))) == number


def test_the_places_of_words_count_from_the_start_of_their_sentence() -> None:
    _first, second = split("Go on. Ring us, or write/ring.")
    assert [(word.text, word.start) for word in second.words] == [
        ("Ring", 0),
        ("us", 5),
        ("or", 9),
        ("write/ring", 12),
    ]
    assert [second.word(index) for index in range(4)] == list(second.words)
    with pytest.raises(IndexError):
        second.word(4)
    assert second.small == ("ring", "us", "or", "write/ring")
    assert (second.syllables, second.long, second.hard) == (5, 0, 0)


def test_an_abbreviation_keeps_its_stop_before_a_number_alone() -> None:
    assert [word.text for run in split("See No. 4") for word in run.words] == ["See", "No.", "4"]
    assert [word.text for run in split("I say no. Go") for word in run.words] == ["I", "say", "no", "Go"]
