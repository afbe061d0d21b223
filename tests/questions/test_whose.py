"""Whose matter a fact is."""

from __future__ import annotations

from govkit.questions.whose import whose
from tests.changes import partnership_with
from tests.rows import over_rows


@over_rows(
    ("path", "names"),
    [
        ("purpose.summary", ("Northmoor Council",)),
        ("partners.hill-top-school.address", ("Hill Top Primary School",)),
        ("data_items.health-flag.plain_name", ("Harrow Lane Surgery", "Millbrook Surgery")),
        ("lawful_bases.school-welfare.power", ("Hill Top Primary School",)),
        ("flows.support-plan.how", ("Northmoor Council",)),
        ("letters.opt-out.subject", ("Northmoor Council",)),
        (
            "confidentiality_bases.flag-for-care.reason",
            ("Harrow Lane Surgery", "Millbrook Surgery", "Northmoor Community Health Trust"),
        ),
    ],
)
def test_a_fact_is_the_matter_of_whom_its_part_names(path: str, names: tuple[str, ...]) -> None:
    assert whose(partnership_with({}), path) == names


def test_where_nobody_is_named_it_is_the_leads() -> None:
    assert whose(
        partnership_with({"lawful_bases.spare": {"name": "Spare", "article_6": "contract"}}), "lawful_bases.spare.name"
    ) == ("Northmoor Council",)
    assert whose(partnership_with(("partnership.lead", "to be agreed")), "purpose.summary") == ("The lead partner",)
    assert whose(partnership_with(("letters.consent.sent_by", "to be agreed")), "letters.consent.subject") == (
        "Northmoor Council",
    )
    assert whose(partnership_with(("flows.support-plan", "to be agreed")), "flows.support-plan") == (
        "Northmoor Council",
    )
