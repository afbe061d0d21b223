"""The points of law that were read again at their source: for each, what is unlawful is found, and what is lawful is let be."""

from __future__ import annotations

import pytest

from govkit.model.lawful_basis import LawfulBasis
from tests.rules.test_more_rules import paths

COUNCIL = "lawful_bases.council-early-help"


# Lists and ranges of paragraphs


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("paragraphs 10 (preventing or detecting unlawful acts) and 18 (safeguarding)", (10, 18)),
        ("paragraph 6 (statutory purposes), paragraph 18 (safeguarding)", (6, 18)),
        ("paragraph 18 (aged 18 or over (at risk))", (18,)),
        ("paragraphs 16 to 18", (16, 17, 18)),
        ("paragraphs 16–18 and 20", (16, 17, 18, 20)),
        ("paragraphs 18 to 16", (18, 16)),
        ("paragraphs 6 & 18", (6, 18)),
        ("paragraph 36 (as an extension of paragraph 10(2))", (36, 10)),
        ("paragraph 6, and section 10", (6,)),
        ("paragraph 6 of Schedule 1 to the Data Protection Act 2018", (6,)),
        ("paragraphs 6 and 2018", (6,)),
    ],
)
def test_lists_and_ranges_of_paragraphs_are_read(written: str, numbers: tuple[int, ...]) -> None:
    assert basis(written).paragraphs == numbers


def test_the_rules_of_each_paragraph_of_a_list_are_asked() -> None:
    change = (f"{COUNCIL}.schedule_1", "paragraphs 10 (unlawful acts) and 18 (safeguarding)")
    assert COUNCIL in paths("safeguarding-paragraph-without-reason", change)


@pytest.mark.parametrize(
    ("interest", "found"),
    [
        ("crime and safeguarding (Annex 1, paragraphs 5 and 6)", False),
        ("crime and safeguarding (paragraphs 5 to 9 of Annex 1)", False),
        ("crime and safeguarding (Annex 1)", True),
        ("crime and safeguarding (Annex 2, paragraph 6)", True),
    ],
)
def test_a_recognised_interest_names_one_condition_or_several(interest: str, found: bool) -> None:
    changes = [
        ("lawful_bases.charity-agreed-support.article_6", "recognised-legitimate-interest"),
        ("lawful_bases.charity-agreed-support.interest", interest),
    ]
    assert bool(paths("interest-not-named", *changes)) == found


# The appropriate policy document


@pytest.mark.parametrize(
    ("paragraph", "needing"),
    [
        ("paragraph 10", (10,)),
        ("paragraph 10(1)", (10,)),
        ("paragraph 10(2)", ()),
        ("paragraph 13(3)", ()),
        ("paragraph 27(3)", ()),
        ("paragraphs 10(2) and 18", (18,)),
        ("paragraph 36", (36,)),
        ("paragraphs 36 and 18", (36, 18)),
        ("paragraphs 36 and 10(2)", ()),
        ("paragraphs 36, 10(2) and 6", (36, 6)),
        ("paragraph 37", (37,)),
        ("paragraph 29", ()),
    ],
)
def test_which_paragraphs_need_a_policy_document(paragraph: str, needing: tuple[int, ...]) -> None:
    assert basis(paragraph).paragraphs_with_policy == needing
    changes = [(f"{COUNCIL}.schedule_1", paragraph), (f"{COUNCIL}.appropriate_policy_document", None)]
    assert bool(paths("paragraph-without-policy-document", *changes)) == bool(needing)


def basis(schedule_1: str) -> LawfulBasis:
    """A lawful basis with a paragraph of Schedule 1."""
    return LawfulBasis.model_validate({"name": "A", "article_6": "consent", "schedule_1": schedule_1})
