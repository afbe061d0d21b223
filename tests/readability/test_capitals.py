"""Words in capitals are abbreviations, are explained, or only shout."""

from __future__ import annotations

from govkit.document import Design, Document
from govkit.document.parse import parse
from govkit.readability.capitals import abbreviations, shouted
from govkit.readability.score import score
from govkit.readability.sentence import Sentence
from tests.rows import over_rows


def sentence(text: str) -> Sentence:
    blocks = parse(f"<p>{text.replace('&', '&amp;')}</p>", "t")
    (found,) = score(Document("sample", "sample", "Sample", "en-GB", "S-1", "1", Design.LETTER, blocks)).whole.sentences
    return found


@over_rows(
    ("text", "names"),
    [
        ("The MASH rings.", ["MASH"]),
        ("The MASHs meet.", ["MASH"]),
        ("The MASH’s nurse rings.", ["MASH"]),
        ("Ask the A&E.", ["A&E"]),
        ("An AB and an ABCDEF.", ["AB", "ABCDEF"]),
        ("An A and an ABCDEFG.", []),
        ("Ref NFT-ISA and NM1 1AA.", []),
        ("See ISO 27001 and a.B.", []),
        ("See Annex II, Parts XI and XIV.", []),
        ("IV is the end.", []),
        ("You get an IV now.", ["IV"]),
        ("See Annex MIX.", ["MIX"]),
        ("You MUST reply.", []),
        ("Please DO ASK the MASH.", ["MASH"]),
        ("Freepost NORTH WATER and CAMHS", ["CAMHS"]),
        ("It is CAMHS and not Freepost NORTH", ["CAMHS"]),
    ],
)
def test_an_abbreviation_is_told_from_what_else_has_capitals(text: str, names: list[str]) -> None:
    assert [found.name for found in abbreviations(sentence(text))] == names


@over_rows(
    ("text", "explained"),
    [
        ("The Safeguarding Hub (SH) rings.", True),
        ("The hub of Safeguarding (SH) rings.", True),
        ("The Safeguarding-Hub (HS) rings.", True),
        ("The Safeguarding Hubs (SHs) ring.", True),
        ("The nurse (SH) rings.", False),
        ("The Safeguarding Hub, SH, rings.", False),
        ("The SH (safeguarding hub) rings.", True),
        ("The SHs (safeguarding hubs) ring.", True),
        ("The SH (the) rings.", False),
        ("SH stands for safeguarding hub.", True),
        ("SH means safeguarding hub.", True),
        ("SH is short for safeguarding hub.", True),
        ("SH is a hub.", False),
    ],
)
def test_what_stands_beside_it_explains_it(text: str, explained: bool) -> None:
    assert [found.is_explained for found in abbreviations(sentence(text))] == [explained]


@over_rows(
    ("text", "found"),
    [
        ("You MUST reply.", [(1, 1)]),
        ("DO NOT REPLY by post.", [(0, 2)]),
        ("You MUST reply and DO IT.", [(1, 1), (4, 5)]),
        ("Ask the COUNCIL now.", [(2, 2)]),
        ("Ask the AGENCY now.", []),
        ("You DON’T.", [(1, 1)]),
        ("I ask.", []),
        ("Give A PLEASE.", [(2, 2)]),
        ("Reply NOW", [(1, 1)]),
        ("Ask at A1 and B2.", []),
        ("Write to Freepost COUNCIL HOMES.", []),
        ("A plan.", []),
    ],
)
def test_words_that_only_shout(text: str, found: list[tuple[int, int]]) -> None:
    assert list(shouted(sentence(text))) == found
