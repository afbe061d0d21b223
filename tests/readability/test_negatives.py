"""Two negatives are found where one undoes the other, within reach of each other."""

from __future__ import annotations

from govkit.document import Design, Document
from govkit.document.parse import parse
from govkit.readability.negatives import double_negatives
from govkit.readability.score import score
from tests.rows import over_rows

FAR = "one two three four five six seven eight nine"


@over_rows(
    ("text", "found"),
    [
        ("We will not share it unless you agree.", ["not share it unless"]),
        ("We share it unless you do not agree.", ["unless you do not"]),
        ("Unless you say no, we share it.", []),
        ("No letter comes without a name.", ["No letter comes without"]),
        ("Nobody comes except you.", ["Nobody comes except"]),
        ("None comes without a name.", ["None comes without"]),
        ("Nothing comes without a name.", ["Nothing comes without"]),
        ("Nothing is not here.", []),
        ("Not all of it is not here.", ["Not all of it is not"]),
        ("It is not uncommon.", ["not uncommon"]),
        ("It is not so uncommon.", []),
        ("Do not fail to write.", ["not fail"]),
        ("Nobody will fail.", []),
        ("We do not ask, without a name.", []),
        ("We do not ask; without a name.", []),
        ("We do not ask (without a name).", []),
        ("We do not ask – without a name.", []),
        ("We do not ask, unless you do.", ["not ask, unless"]),
        (f"We do not {FAR[:38]} without it.", [f"not {FAR[:38]} without"]),
        (f"We do not {FAR} without it.", []),
        (f"We do not {FAR} and {FAR} unless so.", []),
        (f"We do not {FAR} and {FAR[:33]} unless so.", [f"not {FAR} and {FAR[:33]} unless"]),
        ("You can say no without a reason.", []),
        ("No one says so.", []),
        ("It is without a name.", []),
    ],
)
def test_two_negatives_that_undo_each_other(text: str, found: list[str]) -> None:
    blocks = parse(f"<p>{text}</p>", "t")
    whole = score(Document("sample", "sample", "Sample", "en-GB", "S-1", "1", Design.LETTER, blocks)).whole
    pairs = [(sentence, pair) for sentence in whole.sentences for pair in double_negatives(sentence)]
    assert [sentence.text[slice(*sentence.span(*pair))] for sentence, pair in pairs] == found
