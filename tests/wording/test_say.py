from __future__ import annotations

from datetime import date
from enum import StrEnum

import pytest

from govkit.model.body import PartnerKind
from govkit.model.gateway import Factor, Gateway
from govkit.model.lawful_basis import Article6, Confidentiality
from govkit.model.letter import LetterKind
from govkit.model.not_told import ExemptionGround
from govkit.model.period import read_period
from govkit.model.reuse import ReuseGround
from govkit.model.sharing import Form, GoesAhead
from govkit.wording.say import begin, listing, say
from tests.rows import over_rows


@over_rows(
    ("fact", "words"),
    [
        (date(2027, 1, 4), "4 January 2027"),
        (date(2028, 2, 29), "29 February 2028"),
        (True, "yes"),
        (False, "no"),
        (250, "250"),
        (9_999, "9999"),
        (10_000, "10,000"),
        ("as it is written", "as it is written"),
        (read_period("1 month"), "1 month"),
        (read_period("20 working days"), "20 working days"),
        (PartnerKind.GP_PRACTICE, "GP practice"),
        (PartnerKind.NHS_TRUST, "NHS trust"),
        (PartnerKind.LOCAL_AUTHORITY, "local authority"),
        (Form.DE_IDENTIFIED, "de-identified"),
        (LetterKind.OPT_OUT, "opt-out"),
        (GoesAhead.UNLESS_THEY_OPT_OUT, "unless they opt out"),
        (Article6.PUBLIC_TASK, "public task"),
        (Factor.ILL_HEALTH, "ill-health"),
        (Factor.ANTI_SOCIAL_BEHAVIOUR, "anti-social behaviour"),
        (ReuseGround.ANNEX_2, "Annex 2 condition"),
        (ExemptionGround.SCHEDULES_2_TO_4, "an exemption of the Data Protection Act 2018, Schedules 2 to 4"),
        (Confidentiality.DIGITAL_ECONOMY_ACT, "Digital Economy Act 2017, section 40"),
        (Confidentiality.EXPLICIT_CONSENT, "explicit consent"),
    ],
)
def test_a_fact_is_said_in_plain_english(fact: object, words: str) -> None:
    assert say(fact) == words


@over_rows("kind", [PartnerKind, Form, GoesAhead, Article6, Confidentiality])
def test_no_two_choices_are_said_alike(kind: type[StrEnum]) -> None:
    assert len({say(choice) for choice in kind}) == len(kind)


@over_rows(("parts", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
def test_parts_are_listed_as_in_a_sentence(parts: list[str], words: str) -> None:
    assert listing(parts) == words


def test_a_listing_can_end_otherwise() -> None:
    assert listing(["a", "b", "c"], "or") == "a, b or c"


@over_rows(
    ("words", "begun"),
    [("a family", "A family"), ("GP practice", "GP practice"), ("", ""), ("élan", "Élan"), ("3 days", "3 days")],
)
def test_words_begin_a_sentence(words: str, begun: str) -> None:
    assert begin(words) == begun


@pytest.mark.parametrize("choices", [Gateway, Confidentiality])
def test_each_section_of_the_digital_economy_act_is_said_as_lawyers_write_it(choices: type[StrEnum]) -> None:
    sections = [choice for choice in choices if choice.value.startswith("digital-economy-act-2017-section-")]
    assert sections
    for choice in sections:
        assert say(choice) == f"Digital Economy Act 2017, section {choice.value.rpartition('-')[2]}"
