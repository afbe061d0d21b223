"""The agreement says of each partnership what is so there: each test is a shape of which a sentence was once untrue."""

from __future__ import annotations

from functools import cache

import pytest

from govkit.data.templates import Templates, shipped_templates
from govkit.document import every_block, pieces, text_of
from govkit.model import Partnership
from govkit.sets.render_set import render_set
from tests.changes import Changes, changed, partnership, raw_of

Clauses = dict[str, str]


def agreement(name: str, changes: Changes = "") -> Clauses:
    """What each clause of the agreement of a partnership says after changes, by id."""
    found = partnership(changed(changes, base=raw_of(name)))
    assert found is not None
    return _clauses(found)


def _clauses(found: Partnership) -> Clauses:
    documents = render_set(found, Templates(shipped_templates()))
    isa = next(each.document for each in documents if each.document.name == "isa")
    return {
        clause.id: "\n".join(text_of(said) for block in every_block(clause.blocks) for said, _place in pieces(block))
        for clause in isa.clauses()
    }


@cache
def said(name: str) -> Clauses:
    """The same of a partnership as it stands."""
    return agreement(name)


TO_A_SUPPLIER = {"lawful_bases.department-to-supplier.gateway": "digital-economy-act-2017-section-36"}
SUPPLY = (
    ("36", "Schedule 5", "licensed gas or electricity supplier", "fuel poverty"),
    ("37", "Schedule 5", "licensed gas or electricity supplier", "fuel poverty"),
    ("38", "Schedule 6", "water or sewerage undertaker", "water poverty"),
    ("39", "Schedule 6", "water or sewerage undertaker", "water poverty"),
)


@pytest.mark.parametrize(("section", "schedule", "company", "aim"), SUPPLY)
def test_what_goes_to_or_from_a_supplier_under_the_digital_economy_act_is_held_to_its_limits(
    section: str, schedule: str, company: str, aim: str
) -> None:
    """Sections 40 and 41 are about what is disclosed under any of sections 35 to 39."""
    gateway = f"digital-economy-act-2017-section-{section}"
    alone = agreement(
        "fuel_poverty",
        f"""
        lawful_bases.department-to-supplier.gateway: {gateway}
        lawful_bases.department-to-supplier.scheme: the Warm Home Discount
        flows.cold-homes.basis: {{fellside-council: department-to-supplier, household-energy: council-warm-homes}}
        flows.income-flag.basis: {{household-energy: department-to-supplier, fellside-council: council-warm-homes}}
        """,
    )["digital-economy-act"]
    assert "List of households that qualify" in alone
    assert f"Under section {section} " in alone
    assert schedule in alone
    assert company in alone
    assert aim in alone
    assert "Under section 35" not in alone
    assert "Schedule 4" not in alone
    assert "is used only for the purpose for which it was disclosed" in alone
    assert "two years’ imprisonment" in alone


def test_limits_of_the_digital_economy_act_are_not_those_of_section_35_alone() -> None:
    both = agreement("fuel_poverty", TO_A_SUPPLIER)["digital-economy-act"]
    assert "Under section 35 " in both
    assert "Under section 36 " in both
    assert "disclosed under section 35" not in both
    assert "What HM Revenue and Customs disclosed goes further only with the consent of its Commissioners" in both


def test_who_collected_data_is_not_freed_by_what_frees_those_who_got_it_from_others() -> None:
    """Article 14(5) is for data that came from elsewhere; who collected it has Article 13."""
    asking = said("research")["asking"]
    assert "These parties do not tell people one by one about Linking list" in asking
    assert "That ground frees only a party that got the data from somebody else." in asking
    assert "They rely on Article 13(5)" in asking
    assert "That ground frees only" not in said("academy_attendance")["asking"]


@pytest.mark.parametrize("name", ["academy_attendance", "forty_partners"])
def test_whom_the_school_has_told_at_admission_is_not_said_to_be_told_by_nobody(name: str) -> None:
    asking = said(name)["asking"]
    assert "one by one" not in asking
    assert "do not tell people again about Attendance return" in asking
    assert "Articles 13(4) and 14(5)(a)" in asking
