"""Which facts tell themselves apart from ordinary words, found once for all documents of a set."""

from __future__ import annotations

from datetime import date

from govkit.rules.written_facts import WrittenFacts


def test_names_of_partners_and_of_who_signs_contacts_and_days_are_telling() -> None:
    facts = {
        "partners.a.name": "Millbrook Council",
        "partners.a.signatory.name": "Ada Example",
        "letters.b.signed_by.name": "Bo Example",
        "partners.a.contact.phone": "01632 960001",
        "partners.a.contact.email": "a@millbrook.example",
        "partners.a.complaints.form": "https://millbrook.example/c",
        "records.privacy_notice.address": "https://millbrook.example/p",
        "partnership.reference": "MFT-ISA-001",
        "letters.b.posted": date(2027, 1, 4),
    }
    others = {
        "partners.a.unit.name": "Early help",
        "groups.a.name": "Schools",
        "x.partnership.reference": "1",
        "partners.a.postcode": "ZZ1 1ZZ",
        "partners.a.size.phone": 3,
        "records.other.address": "1 High Street",
    }
    telling = WrittenFacts({**facts, **others}).telling
    assert set(telling.values()) == set(facts)
    assert telling["4 January 2027"] == "letters.b.posted"


def test_they_are_found_once() -> None:
    facts = WrittenFacts({"partners.a.name": "Millbrook Council"})
    assert facts.telling is facts.telling
