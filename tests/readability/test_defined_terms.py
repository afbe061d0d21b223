"""Which terms a text defines, how often it uses them, and which it only seems to have defined."""

from __future__ import annotations

from govkit.document import Design, Document
from govkit.document.parse import parse
from govkit.readability.defined_terms import definitions, undefined, uses
from govkit.readability.score import score
from govkit.readability.sentence import Sentence
from tests.rows import over_rows


def read(text: str) -> tuple[Sentence, ...]:
    blocks = parse(f"<p>{text}</p>", "t")
    return score(Document("sample", "sample", "Sample", "en-GB", "S-1", "1", Design.LETTER, blocks)).whole.sentences


@over_rows(
    ("text", "terms"),
    [
        ("“Shared Data” means names.", ["Shared Data"]),
        ("“Party” has the meaning given in clause 3.", ["Party"]),
        ("The council (the “Council”) pays.", ["Council"]),
        ("Each of us (each a “Party” and together the “Parties”) agrees.", ["Party", "Parties"]),
        ("Say “Yes” to us.", []),
        ("“yes” means that you agree.", []),
    ],
)
def test_what_a_text_defines(text: str, terms: list[str]) -> None:
    assert [each.term for each in definitions(read(text))] == terms


@over_rows(
    ("text", "often"),
    [
        ("“Party” means us. Each Party pays, and the Parties agree.", 2),
        ("“Party” means us. The Third-Party pays for a Partying.", 0),
        ("“Party” means us. In this part “Party” means you.", 0),
    ],
)
def test_how_often_a_term_is_used(text: str, often: int) -> None:
    sentences = read(text)
    assert uses("Party", sentences, definitions(sentences)) == often


@over_rows(
    ("text", "terms"),
    [
        ("The Purpose is help. We serve the Purpose. “Party” means us. “Term” means a year.", [("Purpose", 2)]),
        ("The Purpose is help. “Party” means us. “Term” means a year.", []),
        ("The Purpose is help. We serve the Purpose. “Party” means us.", []),
        (
            "Ask the Data Protection Officer. Ring the Data Protection Officer. “Party” means us. “Term” means a year.",
            [],
        ),
    ],
)
def test_what_only_seems_to_be_defined(text: str, terms: list[tuple[str, int]]) -> None:
    sentences = read(text)
    found = undefined(sentences, definitions(sentences))
    assert [(term.removeprefix("the "), often) for term, often, _sentence, _span in found] == terms
