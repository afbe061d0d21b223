"""A number has the syllables of the words that are read aloud for it."""

from __future__ import annotations

from govkit.readability.numbers import cardinal, digits, figures, ordinal
from tests.rows import over_rows

SMALL = (
    *("nought", "one", "two", "three", "four", "five", "six", "sev·en", "eight", "nine", "ten", "e·lev·en", "twelve"),
    *("thir·teen", "four·teen", "fif·teen", "six·teen", "sev·en·teen", "eigh·teen", "nine·teen"),
)
TENS = ("twen·ty", "thir·ty", "for·ty", "fif·ty", "six·ty", "sev·en·ty", "eigh·ty", "nine·ty")


def said(words: str) -> int:
    """The syllables of words that are written with a dot between two of them."""
    return len(words.replace("·", " ").split())


@over_rows(("number", "words"), list(enumerate(SMALL)))
def test_a_small_number(number: int, words: str) -> None:
    assert cardinal(number) == figures(str(number)) == said(words)


@over_rows(("ten", "words"), list(enumerate(TENS, 2)))
def test_a_number_below_a_hundred(ten: int, words: str) -> None:
    assert [cardinal(10 * ten), cardinal(10 * ten + 1), cardinal(10 * ten + 7)] == [
        said(words),
        said(f"{words} one"),
        said(f"{words} sev·en"),
    ]


@over_rows(
    ("written", "words"),
    [
        ("99", "nine·ty nine"),
        ("100", "one hun·dred"),
        ("101", "one hun·dred and one"),
        ("111", "one hun·dred and e·lev·en"),
        ("700", "sev·en hun·dred"),
        ("999", "nine hun·dred and nine·ty nine"),
        ("1,000", "one thou·sand"),
        ("1,007", "one thou·sand and sev·en"),
        ("1,099", "one thou·sand and nine·ty nine"),
        ("1,100", "one thou·sand one hun·dred"),
        ("1,999", "one thou·sand nine hun·dred and nine·ty nine"),
        ("20,000", "twen·ty thou·sand"),
        ("999,999", "nine hun·dred and nine·ty nine thou·sand nine hun·dred and nine·ty nine"),
        ("1,000,000", "one mil·lion"),
        ("2,000,001", "two mil·lion and one"),
        ("1,000,000,000", "one bil·lion"),
        ("1000", "one thou·sand"),
        ("1099", "one thou·sand and nine·ty nine"),
        ("1100", "e·lev·en hun·dred"),
        ("1109", "e·lev·en oh nine"),
        ("1110", "e·lev·en ten"),
        ("1999", "nine·teen nine·ty nine"),
        ("2000", "two thou·sand"),
        ("2009", "two thou·sand and nine"),
        ("2010", "twen·ty ten"),
        ("2026", "twen·ty twen·ty six"),
        ("2099", "twen·ty nine·ty nine"),
        ("2100", "two thou·sand one hun·dred"),
        ("0", "nought"),
        ("07", "nought sev·en"),
        ("001", "nought nought one"),
        ("123456", "one hun·dred and twen·ty three thou·sand four hun·dred and fif·ty six"),
        ("1234567", "long"),
        ("01632960001", "long"),
    ],
)
def test_a_number_as_it_is_written(written: str, words: str) -> None:
    assert figures(written) == said(words)


@over_rows(
    ("number", "words"),
    [
        (1, "first"),
        (2, "sec·ond"),
        (3, "third"),
        (7, "sev·enth"),
        (10, "tenth"),
        (12, "twelfth"),
        (20, "twen·ti·eth"),
        (22, "twen·ty sec·ond"),
        (30, "thir·ti·eth"),
        (31, "thir·ty first"),
        (100, "one hun·dredth"),
        (102, "one hun·dred and sec·ond"),
        (112, "one hun·dred and twelfth"),
        (120, "one hun·dred and twen·ti·eth"),
    ],
)
def test_an_ordinal(number: int, words: str) -> None:
    assert ordinal(number) == said(words)


def test_digits_are_read_one_by_one() -> None:
    assert digits("0170") == said("nought one sev·en nought")
