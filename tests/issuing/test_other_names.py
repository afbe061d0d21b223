"""A word of a person's name can be part of an organisation's name, of a street, or of a role."""

from __future__ import annotations

from pathlib import Path

from govkit.data.templates import Templates
from govkit.issuing.found_names import Known, found_in
from govkit.issuing.name_search import Sure
from govkit.issuing.named_person import named_person
from govkit.issuing.other_names import OtherNames, other_names
from tests.changes import partnership_with


def covers(others: OtherNames, text: str, word: str, **how: bool) -> bool:
    start = text.index(word)
    return others.cover(text, start, start + len(word), **how)


def test_names_addresses_and_roles_of_the_file_are_known_and_single_words_are_not() -> None:
    partnership = partnership_with(
        ("partners.northmoor-council.name", "Okafor House Council"),
        ("partners.northmoor-council.complaints.post", "Complaints, Okafor Fields, Northmoor"),
        ("partners.northmoor-council.address", ["1 Park Road", "Northmoor"]),
        ("partners.northmoor-council.signatory", {"name": "Renée Okafor", "role": "Park Director"}),
        ("glossary", {"RO": "The returning officer."}),
    )
    others = other_names(partnership)
    for text, word in (
        ("in OKAFOR HOUSE COUNCIL’s care", "OKAFOR"),
        ("at 1 Park Road today", "Park"),
        ("to Complaints, Okafor Fields, Northmoor", "Okafor"),
        ("the Park Director", "Park"),
        ("the RO", "RO"),
    ):
        assert covers(others, text, word), text
    for text, word in (
        ("Okafor House", "Okafor"),
        ("Okafor said so to Okafor House Council", "Okafor"),
        ("Northmoor", "Northmoor"),
        ("Renée Okafor", "Okafor"),
    ):
        assert not covers(others, text, word), text
    assert {"okafor", "house", "park"} <= set(others.known_words())


def test_what_was_accepted_is_known_apart() -> None:
    others = other_names(partnership_with(), ["Okafor Street"])
    assert covers(others, "on okafor street", "okafor", accepted_alone=True)
    assert not covers(others, "on Okafor Road", "Okafor", accepted_alone=True)
    assert not covers(OtherNames(), "on Okafor Street", "Okafor")


def test_what_was_accepted_is_read_without_accents_capitals_and_full_stops() -> None:
    person = named_person("a.name", "Director", "Renée Zoë Okafor")
    for accepted, text in (
        ("R.Z.O.", "Ask the R.Z.O. today."),
        ("R.Z.O.", "Ask the RZO today."),
        ("RZO", "Ask the R.Z.O. today."),
        ("r.z.o", "Ask the R.Z.O."),
        ("R. Z. O.", "Ask the R. Z. O. today."),
        ("OKAFÓR", "Okafor’s (Okafor)"),
        ("renee zoe", "Renée Zoë"),
        ("O’Kafor", "Okafor"),
    ):
        known = Known((person,), OtherNames(accepted=other_names(partnership_with(), [accepted]).accepted))
        assert {match.sure for match in found_in(text, known)} == {Sure.HARDLY}, (accepted, text)
    others = other_names(partnership_with(), ["Plan B", "½"])
    assert covers(others, "by Plan B. A council", "Plan", accepted_alone=True)
    assert not covers(others, "½ a council", "½", accepted_alone=True)


def test_words_of_the_templates_that_govkit_ships_are_ordinary_and_theirs_alone(tmp_path: Path) -> None:
    for folder, words in (
        ("shipped", "<p class='field'>Best {{ partnership.park }} interests</p>"),
        ("house", "<p>okafor</p>"),
    ):
        (tmp_path / folder / "isa").mkdir(parents=True)
        (tmp_path / folder / "isa" / f"{folder}.html.j2").write_text(words, "utf-8")
    others = other_names(partnership_with(), templates=Templates(tmp_path / "shipped", tmp_path / "house"))
    assert others.ordinary == {"interests"}
    assert [others.is_ours(f"isa/{name}.html.j2") for name in ("shipped", "house")] == [True, False]
