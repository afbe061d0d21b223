"""The paragraphs of Schedule 1 are read from the words of a lawful basis, and what a power is for from the power."""

from __future__ import annotations

from govkit.model.gateway import Aim, Objective
from govkit.model.lawful_basis import LawfulBasis
from tests.rows import over_rows


@over_rows(
    ("written", "numbers"),
    [
        ("paragraph 2 (health or social care purposes)", (2,)),
        ("Schedule 1, Part 2, paragraph 18", (18,)),
        ("Paragraphs 6(1) and 18(1)(c)", (6, 18)),
        ("paras 6, 18 and 20 of Schedule 1 to the Data Protection Act 2018", (6, 18, 20)),
        ("para. 6", (6,)),
        ("paragraph 6 or paragraph 18", (6, 18)),
        ("statutory purposes", ()),
        ("Schedule 1", ()),
        ("to be agreed", ()),
    ],
)
def test_the_paragraphs_of_schedule_1_are_read(written: str, numbers: tuple[int, ...]) -> None:
    basis = LawfulBasis.model_validate({"name": "A", "article_6": "consent", "schedule_1": written})
    assert basis.paragraphs == numbers


@over_rows(
    ("gateway", "objective", "aim"),
    [
        ("digital-economy-act-2017-section-35", "fuel-poverty", Aim.FUEL_POVERTY),
        ("digital-economy-act-2017-section-35", "multiple-disadvantages", Aim.MULTIPLE_DISADVANTAGES),
        ("digital-economy-act-2017-section-35", None, None),
        ("digital-economy-act-2017-section-35", "to be agreed", None),
        ("digital-economy-act-2017-section-37", None, Aim.FUEL_POVERTY),
        ("digital-economy-act-2017-section-38", "fuel-poverty", Aim.WATER_POVERTY),
        ("digital-economy-act-2017-section-48", None, Aim.DEBT),
        ("digital-economy-act-2017-section-56", None, Aim.FRAUD),
        ("digital-economy-act-2017-section-64", None, Aim.RESEARCH),
        ("children-act-2004-section-10", "fuel-poverty", None),
        ("to be agreed", "fuel-poverty", None),
        (None, None, None),
    ],
)
def test_what_the_digital_economy_act_lets_data_be_told_for(
    gateway: str | None, objective: str | None, aim: Aim | None
) -> None:
    written = {"name": "A", "article_6": "public-task", "gateway": gateway, "objective": objective}
    basis = LawfulBasis.model_validate({key: value for key, value in written.items() if value})
    assert basis.aim == aim


def test_each_objective_is_an_aim() -> None:
    assert {str(objective) for objective in Objective} <= {str(aim) for aim in Aim}
