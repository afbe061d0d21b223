"""Definitions are found in tables, under their heading, and where a sentence gives a meaning."""

from __future__ import annotations

from govkit.document import Design, Document
from govkit.document.parse import parse
from govkit.readability.definition_lists import definitions
from govkit.readability.score import score
from tests.rows import over_rows


def found(markup: str) -> list[tuple[str, int]]:
    document = Document("sample", "sample", "Sample", "en-GB", "S-1", "1", Design.AGREEMENT, parse(markup, "t"))
    return list(definitions(score(document).whole.sentences))


def row(*cells: str) -> str:
    return f"<tr>{''.join(f'<td>{each}</td>' for each in cells)}</tr>"


@over_rows(
    ("markup", "names"),
    [
        ("<p>Hello.</p><p>“ISA” means this paper.</p>", [("ISA", 1)]),
        ("<p>ISA means this paper.</p>", [("ISA", 0)]),
        ("<p>“ISAs” shall mean these papers.</p>", [("ISA", 0)]),
        ("<p>“Paper of ours” or the “ISA” has the meaning below.</p>", [("ISA", 0)]),
        ("<p>“Our DPO rules” and “ISA” are defined below for the MASH.</p>", [("DPO", 0), ("ISA", 0)]),
        ("<p>“Our DPO rules”, he said. ISA is one.</p>", []),
        ("<p>The ISA means well.</p>", []),
        ("<p>ISA rules apply.</p>", []),
        (f"<table>{row('ISA', 'Information Sharing Agreement')}{row('DPO', 'Northmoor')}</table>", [("ISA", 0)]),
        (f"<table>{row('“ISAs”', 'Information Sharing Agreements')}</table>", [("ISA", 0)]),
        (f"<table>{row('Term', 'Meaning')}{row('ISA', 'This paper')}{row('The DPO', 'Sam')}</table>", [("ISA", 2)]),
        (f"<table>{row('Abbreviation:', 'In full')}{row('ISA', 'This paper')}</table>", [("ISA", 2)]),
        (f"<h2>2. Definitions</h2><table>{row('ISA', 'This paper')}</table><h2>Who</h2><table>{row('DPO', 'Sam')}</table>", [("ISA", 1)]),
        ("<h2>Glossary</h2><p>ISA</p><p>This paper</p><p>“DPO” the officer</p><p>DPO rules</p>", [("ISA", 1), ("DPO", 3)]),
        ("<h2>Definition of terms</h2><p>ISA</p>", []),
        ("<p>ISA</p><p>Information Sharing Agreement</p>", [("ISA", 0)]),
        ("<p>ISA. Information Sharing Agreement</p>", []),
    ],
)  # fmt: skip
def test_a_definition_is_found(markup: str, names: list[tuple[str, int]]) -> None:
    assert found(markup) == names
