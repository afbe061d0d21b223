"""Words, numbers, references and abbreviations have the syllables that a reader in Britain says."""

from __future__ import annotations

from govkit.readability.syllables import american, syllables
from tests.rows import over_rows


@over_rows(
    ("word", "said"),
    [
        # a reference: its letters one by one, then its digits
        ("AB123", 5),
        ("AB-123", 5),
        ("AB/123", 5),
        ("A123", 4),
        ("ABCD123", 7),
        ("W777", 9),
        # and what is none: two digits, five letters, more behind it
        ("AB12", 3),
        ("ABCDE123", 8),
        ("123AB", 9),
        ("AB-1234x", 7),
        # times, where people arrange to meet at such minutes
        ("9.30", 3),
        ("9.35", 4),
        ("23.55", 6),
        ("9.00", 4),
        ("24.30", 6),
        ("9.30am", 5),
        ("9:05pm", 5),
        ("10.15p.m", 5),
        ("9.3am", 5),
        # dates
        ("12/05/2027", 8),
        ("01/02/27", 6),
        ("1/1/202", 7),
        # money
        ("£5", 2),
        ("£5.50", 4),
        ("£5.00", 2),
        ("£1,200.00", 7),
        # other figures
        ("21st", 3),
        ("2nd", 2),
        (".5", 2),
        ("2.5", 3),
        ("1,000", 3),
        ("1990s", 4),
        ("50%", 4),
        ("20°C", 7),
        ("R&D", 3),
        ("5ml", 5),
        ("5kg", 4),
        ("9am", 3),
        ("16years", 3),
        ("12abc", 4),
        ("NM1", 3),
        # an abbreviation before its number
        ("s.47", 6),
        ("no.7", 4),
        ("xx.47", 6),
        # letters
        ("e.g.", 2),
        ("U.K.", 2),
        ("GPs", 2),
        ("NHS", 3),
        ("CAMHS", 1),
        ("BCDFG", 5),
        ("BCDFGs", 5),
        ("ABCDE", 1),
        ("w", 3),
        ("W", 3),
        ("A", 1),
        # words
        ("café", 2),
        ("nurse's", 2),
        ("nurses'", 2),
        ("nurse’s", 2),
        ("boss's", 2),
        ("dog's", 1),
        ("it’s", 1),
        ("o'clock", 2),
        ("x-ray", 2),
        ("mother-in-law", 4),
        ("and/or", 2),
        ("-", 1),
    ],
)
def test_a_word_is_read_aloud_as_in_britain(word: str, said: int) -> None:
    assert syllables(word) == said


@over_rows(
    ("british", "spelt"),
    [
        ("organise", "organize"),
        ("organised", "organized"),
        ("organisers", "organizers"),
        ("organising", "organizing"),
        ("organisation", "organization"),
        ("organisations", "organizations"),
        ("organisational", "organizational"),
        ("analyse", "analyze"),
        ("analysing", "analyzing"),
        ("analysis", "analysis"),
        ("colour", "color"),
        ("neighbourhood", "neighborhood"),
        ("centre", "center"),
        ("centres", "centers"),
        ("centred", "centred"),
        ("travelled", "traveled"),
        ("travelling", "traveling"),
        ("traveller", "traveler"),
        ("travellers", "travelers"),
        ("counsellor", "counselor"),
        ("counsellors", "counselors"),
        ("call", "call"),
        ("dialogue", "dialog"),
        ("catalogues", "catalogs"),
        ("paediatric", "pediatric"),
        ("oestrogen", "estrogen"),
        ("plain", "plain"),
    ],
)
def test_a_british_spelling_is_looked_up_as_an_american_one(british: str, spelt: str) -> None:
    assert american(british) == spelt
