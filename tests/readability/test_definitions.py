"""What stands beside an abbreviation explains it, written as letters write it or as contracts do."""

from __future__ import annotations

from govkit.readability.definitions import is_explained, spells, words_in
from tests.rows import over_rows


@over_rows(
    ("text", "explained"),
    [
        ("Information Sharing Agreement (ISA)", True),
        ("Information Sharing Agreement (“ISA”)", True),
        ("Information Sharing Agreement (the “ISA”)", True),
        ("Information Sharing Agreement (“the ISA”)", True),
        ('Information Sharing Agreement ("ISA")', True),
        ("Information Sharing Agreement ('ISA')", True),
        ("Information Sharing Agreement (the ISA)", True),
        ("Information Sharing Agreements (each an “ISA”)", True),
        ("Information Sharing Agreements (together, the “ISAs”)", True),
        ("Information Sharing Agreement (hereinafter referred to as the “ISA”)", True),
        ("Information Sharing Agreement (“Agreement” or “ISA”)", True),
        ("Information Sharing Agreement (“ISA” or “Agreement”)", True),
        ("Information Sharing Agreement (ISA, version 2)", True),
        ("This paper between us (the “ISA”)", True),
        ("This paper between us (the ISA)", False),
        ("Paper (the “ISA”)", False),
        ("This paper (see the ISA)", False),
        ("Our Information Sharing Agreement ISA", False),
        ("“ISA” means this paper", True),
        ("“ISAs” means these papers", True),
        ("“ISA”, means this paper", True),
        ("ISA shall mean this paper", True),
        ("“ISA” has the meaning given in clause 2", True),
        ("“ISA” is defined in clause 2", True),
        ("The ISA (this paper of ours)", True),
        ("The “ISA” (this paper of ours)", True),
        ("ISA: Information Sharing Agreement", True),
        ("“ISA” – Information Sharing Agreement", True),
        ("An ISA - an Information Sharing Agreement", True),
        ("ISA = information sharing agreement", True),
        ("ISA Information Sharing Agreement", True),
        ("Our ISA Information Sharing Agreement", False),
        ("ISA: this paper", False),
        ("ISA: Information Sharing", False),
        ("Information Sharing Agreement, or ISA, is", True),
        ("The Information Sharing Agreement, known as the ISA, is", True),
        ("“Information Sharing Agreement” or “ISA” has", True),
        ("Sharing Agreement, or ISA, is", False),
        ("Information Sharing Agreement of 2027, or ISA, is", True),
        ("One paper, or ISA, is", False),
    ],
)
def test_what_explains_it(text: str, explained: bool) -> None:
    start = text.index("ISA")
    assert is_explained(text, start, start + 3) is explained


@over_rows(
    ("text", "name", "does"),
    [
        ("Multi-Agency Safeguarding Hub", "MASH", True),
        ("Child and Adolescent Mental Health Services team", "CAMHS", True),
        ("the Accident and Emergency department", "A&E", True),
        ("Department of Education", "DOE", True),
        ("Data Protection", "DPO", False),
        ("Data about Protection Officers", "DPO", False),
        ("", "DPO", False),
    ],
)
def test_words_that_an_abbreviation_is_made_of(text: str, name: str, does: bool) -> None:
    assert spells(words_in(text), name) is does
