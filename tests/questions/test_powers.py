"""A power is laid down in a law, and data protection law lays down none."""

from __future__ import annotations

from govkit.questions.powers import names_data_protection_law, names_law
from tests.rows import over_rows


@over_rows(
    "power",
    [
        "Housing Act 1996, section 195",
        "the Acts of 1980",
        "The fictional Visits Order 2020",
        "two Orders in Council",
        "Care Regulations 2014",
        "a Regulation",
        "Rules of the court",
        "Government of Wales Measure 2011",
        "our Royal Charter",
        "a Statute of the university",
        "Directions of the minister",
        "a Direction",
        "Byelaws of 1990",
        "a Byelaw",
        "our Instrument of government",
        "SI 2014",
        "S.I. 2014/1",
        "common law",
        "the rule of law",
        "the Royal Prerogative",
        "it is asked for by statute",
        "Children Act 2004, with the Data Protection Act 2018",
    ],
)
def test_a_law_is_named(power: str) -> None:
    assert names_law(power)


@over_rows("power", ["", "an act of kindness", "in order to help", "our rules", "SI 14", "Actions"])
def test_no_law_is_named(power: str) -> None:
    assert not names_law(power)
    assert not names_data_protection_law(power)


@over_rows(
    "power",
    [
        "UK GDPR, Article 6(1)(e)",
        "EU GDPR",
        "GDPR",
        "General Data Protection Regulation",
        "Data Protection Act 2018, section 8",
        "Data Protection Act",
        "DPA 2018",
        "Data (Use and Access) Act 2025",
    ],
)
def test_data_protection_law_gives_no_power(power: str) -> None:
    assert names_data_protection_law(power)
    assert not names_law(power)
