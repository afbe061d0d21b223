"""A blank and a telephone number are one token each, with the punctuation that touches them."""

from __future__ import annotations

from govkit.readability.tokens import before_number, tokens
from tests.rows import over_rows

BLANK = "[to be agreed]"


@over_rows(
    ("text", "found"),
    [
        (f"We end on {BLANK}. Then", ["We", "end", "on", f"{BLANK}.", "Then"]),
        (f"We end on {BLANK}s or", ["We", "end", "on", BLANK, "s", "or"]),
        (f"{BLANK}, or", [f"{BLANK},", "or"]),
        ("Ring 01632 960001. Ask", ["Ring", "01632 960001.", "Ask"]),
    ],
)
def test_what_touches_a_blank_stays_with_it_where_it_is_no_word(text: str, found: list[str]) -> None:
    start = text.find(BLANK)
    said, starts = tokens(text, [(start, start + len(BLANK))] if start >= 0 else [])
    assert [token.text for token in said] == found
    assert [text[at : at + len(token.text)] for token, at in zip(said, starts, strict=True)] == found


@over_rows(
    ("text", "dialled"),
    [
        ("Ring ext. 412 now", ["412"]),
        ("Ext. 412 is ours", ["412"]),
        ("Ring extension 12345 now", ["12345"]),
        ("Ring extension 123456 now", []),
        ("Ring ext. 4 now", []),
        ("The next 412 families", []),
        ("Call 999 now", ["999"]),
        ("Call 999. Or 101", ["999.", "101"]),
        ("The non-emergency number is 101", ["101"]),
        ("There were 999 of them", []),
        ("Call us. There were 999", []),
        ("Dial 116 117 now", ["116 117"]),
        ("Ring 1011", []),
        ("Ring £999", []),
        ("Phone 999/2", []),
        ("Ring (020) 7946 0000", ["(020) 7946 0000"]),
        ("Ring +44 (0)1632 960001", ["+44 (0)1632 960001"]),
        ("Ring 0300 123 1113 or", ["0300 123 1113"]),
        ("No 01632 96000", ["01632 96000"]),
        ("No 01632 960", []),
        ("No +441 01632 960001 9", ["+441 01632 960001"]),
        ("Ring 0123 456789 012345", []),
        ("01632-960001", ["01632-960001"]),
        ("at 7.01632 960001", []),
    ],
)
def test_a_number_that_people_dial_is_one_token(text: str, dialled: list[str]) -> None:
    said, _starts = tokens(text)
    assert [token.text for token in said if token.whole] == dialled


def test_a_number_that_people_dial_is_copied_and_counts_as_one_short_word() -> None:
    (_ring, number), starts = tokens("Ring 01632 960001.")
    assert starts == [0, 5]
    assert [word.text for word in number.words] == ["01632 960001"]
    assert (number.syllables, number.long, number.hard, number.copied, number.may_end) == (1, 0, 0, True, True)


@over_rows(
    ("text", "syllables", "long", "hard"),
    [
        ("family", 3, 1, 0),
        ("families,", 3, 1, 0),
        ("authorities", 4, 1, 1),
        ("authorities/families", 7, 1, 1),
        ("(help)", 1, 0, 0),
        ("it@northmoor.example", 1, 0, 0),
    ],
)
def test_what_is_counted_in_a_token(text: str, syllables: int, long: int, hard: int) -> None:
    (token,), _starts = tokens(text)
    assert (token.syllables, int(token.long), int(token.hard)) == (syllables, long, hard)


@over_rows(
    ("text", "may_end"),
    [
        *((f"end{sign}", True) for sign in ".!?…'\"’”)]}>*"),
        *((f"end{sign}", False) for sign in ("", ",", ";", ":", "–")),
    ],
)
def test_a_sentence_may_end_with_a_stop_or_what_closes(text: str, may_end: bool) -> None:
    (token,), _starts = tokens(text)
    assert token.may_end is may_end


@over_rows(("text", "is_short"), [("No.", True), ("no.", True), ("No", False), ("not.", False), ("(No.", True)])
def test_an_abbreviation_that_may_stand_before_a_number(text: str, is_short: bool) -> None:
    (token,), _starts = tokens(text)
    assert token.is_short is is_short
    assert [word.text for word in before_number(token).words] == [f"{text.strip('(.')}{'.' if is_short else ''}"]


def test_words_are_kept_in_small_letters_with_straight_apostrophes() -> None:
    said, _starts = tokens("Don’t Ring NHS")
    assert [token.small for token in said] == [("don't",), ("ring",), ("nhs",)]


def test_blanks_that_stand_at_one_place_are_one_token() -> None:
    text = f"On {BLANK} and {BLANK}"
    spans = [(3, 3 + len(BLANK)), (3, 3 + len(BLANK)), (3, 3), (22, 22 + len(BLANK))]
    said, starts = tokens(text, spans)
    assert [token.text for token in said] == ["On", BLANK, "and", BLANK]
    assert starts == [0, 3, 18, 22]
