"""A kind of body goes by the words that are right for it in each nation."""

from __future__ import annotations

from govkit.model.body import PartnerKind
from govkit.model.partnership import Nation
from govkit.model.unsettled import TO_BE_AGREED
from govkit.wording.body_words import body_words
from tests.rows import over_rows


@over_rows(
    ("kind", "nation", "words"),
    [
        (PartnerKind.NHS_TRUST, Nation.ENGLAND, "NHS trust"),
        (PartnerKind.NHS_TRUST, Nation.SCOTLAND, "NHS body"),
        (PartnerKind.NHS_TRUST, Nation.WALES, "NHS body"),
        (PartnerKind.NHS_TRUST, Nation.NORTHERN_IRELAND, "Health and Social Care body"),
        (PartnerKind.LOCAL_HEALTH_BOARD, Nation.WALES, "local health board"),
        (PartnerKind.HEALTH_BOARD, Nation.SCOTLAND, "NHS health board"),
        (PartnerKind.HSC_TRUST, Nation.NORTHERN_IRELAND, "Health and Social Care trust"),
        (PartnerKind.PARISH_COUNCIL, Nation.WALES, "community council"),
        (PartnerKind.PARISH_COUNCIL, Nation.ENGLAND, "parish or town council"),
        (PartnerKind.COUNCIL_COMPANY, Nation.ENGLAND, "council-owned company"),
        (PartnerKind.GP_PRACTICE, Nation.WALES, "GP practice"),
        (PartnerKind.POLICE, Nation.SCOTLAND, "police"),
        (PartnerKind.NHS_TRUST, TO_BE_AGREED, "NHS body"),
    ],
)
def test_a_kind_is_called_by_what_it_is_there(kind: PartnerKind, nation: object, words: str) -> None:
    assert body_words(kind, nation) == words


@over_rows("nation", Nation)
def test_no_kind_is_printed_with_an_abbreviation_in_small_letters(nation: Nation) -> None:
    for kind in PartnerKind:
        words = body_words(kind, nation).split()
        assert {"nhs", "gp", "hsc"}.isdisjoint(words)
