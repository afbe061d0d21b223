"""Sentences, words and syllables against counts made by hand, and the kinds of words that go wrong in other counters."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from govkit.readability.sentences import split
from govkit.readability.syllables import syllables
from tests.rows import over_rows


class Counted(NamedTuple):
    """A line with the counts that a person made."""

    sentences: int
    words: int
    syllables: int
    line: str


def counted(file: str = "counted.txt") -> list[Counted]:
    """The lines of a file of counted lines."""
    rows = [
        [part.strip() for part in row.split("|", 3)]
        for row in (Path(__file__).parent / file).read_text("utf-8").splitlines()
        if not row.startswith("#")
    ]
    return [Counted(int(sentences), int(words), int(said), line) for sentences, words, said, line in rows]


def counts_of(line: str) -> tuple[int, int, int]:
    """The sentences, words and syllables of a line as govkit counts them."""
    runs = list(split(line))
    return len(runs), sum(len(run.words) for run in runs), sum(run.syllables for run in runs)


def sentences_of(line: str) -> list[str]:
    return [line[run.start : run.end] for run in split(line)]


def words_of(line: str) -> list[str]:
    return [word.text for run in split(line) for word in run.words]


BY_OTHERS = counted("counted_by_others.txt")
KEPT_APART = 180  # from here on they are from another hand


@over_rows("row", counted(), ids=lambda row: row.line[:40])
def test_counts_as_a_person_does(row: Counted) -> None:
    assert counts_of(row.line) == (row.sentences, row.words, row.syllables)


def test_there_are_enough_lines() -> None:
    assert len(counted()) >= 60
    assert len(BY_OTHERS) >= 300


@pytest.mark.parametrize(
    "blocks", [BY_OTHERS[:KEPT_APART], BY_OTHERS[KEPT_APART:]], ids=["counted twice", "kept apart"]
)
def test_counts_as_others_do_without_sight_of_the_code(blocks: list[Counted]) -> None:
    found = [counts_of(block.line) for block in blocks]
    wrong = [
        [block.line for block, counts in zip(blocks, found, strict=True) if counts[at] != block[at]] for at in range(3)
    ]
    right = [1 - len(lines) / len(blocks) for lines in wrong]
    assert right[0] >= 0.98, wrong[0]
    assert right[1] >= 0.98, wrong[1]
    assert right[2] >= 0.95, wrong[2]


@over_rows(
    ("line", "sentences"),
    [
        ("Ask the U.K. Government. It knows.", ["Ask the U.K. Government.", "It knows."]),
        ("It is on p. 4. See also p. 9.", ["It is on p. 4.", "See also p. 9."]),
        ("Ring us on 01632 960001. We are open.", ["Ring us on 01632 960001.", "We are open."]),
        ("See northmoor.example/notice. Then reply.", ["See northmoor.example/notice.", "Then reply."]),
        ("We can help (or try to). Ask us.", ["We can help (or try to).", "Ask us."]),
        ("Is it ‘safe’? Yes.", ["Is it ‘safe’?", "Yes."]),
        ("Reply in 28 days. 14 April is the last day.", ["Reply in 28 days.", "14 April is the last day."]),
        ("Read this.\N{NO-BREAK SPACE}Then sign.", ["Read this.", "Then sign."]),
        ("Tel. 01632 960001 or write. Thank you.", ["Tel. 01632 960001 or write.", "Thank you."]),
        ("one. two", ["one. two"]),
        ("– ...", []),
        ("", []),
    ],
)
def test_where_sentences_end(line: str, sentences: list[str]) -> None:
    assert sentences_of(line) == sentences


@over_rows(
    ("line", "words"),
    [
        ("Ring +44 (0)1632 960001 now", ["Ring", "+44 (0)1632 960001", "now"]),
        ("Ring (020) 7946 0000, please", ["Ring", "020) 7946 0000", "please"]),
        ("on 4 January 2027, or 4/1/2027", ["on", "4", "January", "2027", "or", "4/1/2027"]),
        ("£1,200 – or 3.5%", ["£1,200", "or", "3.5%"]),
        ("yes/no and opt-out", ["yes/no", "and", "opt-out"]),
        ("health—and care", ["health", "and", "care"]),
        ("the nurse’s, the parents’ view", ["the", "nurse’s", "the", "parents", "view"]),
        ("NHS number 943 476 5919", ["NHS", "number", "943", "476", "5919"]),
    ],
)
def test_what_counts_as_a_word(line: str, words: list[str]) -> None:
    assert words_of(line) == words


@over_rows(
    ("count", "words"),
    [
        (1, "health care share shared use used nurse school through choose yours we’ve can’t eight once whose"),
        (2, "centre programme colour travelled labelled practise needed wanted table couldn’t people’s nurse’s Mrs"),
        (3, "organise analysed catalogue counsellor enrolment recognised behaviour nobody media surgery fulfilment"),
        (4, "anonymised organiser necessary community appropriate"),
        (5, "prioritises organisation authorisation individual immunisation"),
        (6, "responsibility identifiable"),
        (7, "confidentiality"),
    ],
)
def test_british_words(count: int, words: str) -> None:
    assert {word: syllables(word) for word in words.split()} == dict.fromkeys(words.split(), count)


@over_rows(
    ("word", "count"),
    [
        ("NHS", 3),
        ("GPs", 2),
        ("GP’s", 2),
        ("WHO", 1),
        ("CAMHS", 1),
        ("CAFCASS", 2),
        ("0", 1),
        ("12", 1),
        ("101", 5),
        ("1,250", 9),
        ("1999", 5),
        ("2004", 5),
        ("2027", 6),
        ("12345678", 1),
        ("22nd", 4),
        ("30th", 3),
        ("£20", 3),
        ("50%", 4),
        ("9.30am", 5),
        ("COVID-19", 4),
    ],
)
def test_initials_and_numbers_are_read_aloud(word: str, count: int) -> None:
    assert syllables(word) == count
