"""A person is known by the words of their name."""

from __future__ import annotations

import pytest

from govkit.issuing.name_search import matches
from govkit.issuing.named_person import named_people, named_person
from govkit.issuing.spelling import APOSTROPHES
from tests.changes import partnership_with


@pytest.mark.parametrize(
    ("name", "given", "surname", "initials"),
    [
        ("Renée Zoë Okafor", ["renee", "zoe"], ("okafor",), "rzo"),
        ("Okafor, Renée Zoë", ["renee", "zoe"], ("okafor",), "rzo"),
        ("Prof. Dr Ada Example OBE", ["ada"], ("example",), "ae"),
        ("Ada Example, MBE", ["ada"], ("example",), "ae"),
        ("Jan van der Berg", ["jan"], ("van", "der", "berg"), "jv"),
        ("Ann-Marie Smith-Jones", ["ann", "marie"], ("smith", "jones"), "ams"),
        ("Ines O’Hara", ["ines"], ("ohara",), "io"),
        ("Grace", [], ("grace",), "g"),
        ("Dr Grace", [], ("grace",), "g"),
        ("Miss", [], ("miss",), "m"),
        ("Renée Okafor MBChB", ["renee"], ("okafor",), "ro"),
        ("Renée Okafor, BA (Hons), RN", ["renee"], ("okafor",), "ro"),
        ("Renée Zoë OKAFOR RGN", ["renee", "zoe"], ("okafor",), "rzo"),
        ("Dr Okafor MA", [], ("okafor",), "o"),
        ("RENÉE OKAFOR BA", ["renee"], ("okafor",), "ro"),
        ("Okafor OBE", [], ("okafor",), "o"),
        ("Mariama Ba", ["mariama"], ("ba",), "mb"),
        ("YO-YO MA", ["yo", "yo"], ("ma",), "yym"),
        ("Wai NG", ["wai"], ("ng",), "wn"),
        ("Okafor, RN", [], ("okafor",), "o"),
        ("李小龙", [], ("李小龙",), "李"),
        ("Renée ½ Okafor-½", ["renee"], ("okafor",), "ro"),
    ],
)
def test_a_name_has_given_names_and_a_surname(
    name: str, given: list[str], surname: tuple[str, ...], initials: str
) -> None:
    person = named_person("x.name", "Role", name)
    assert ([min(each) for each in person.given], person.surnames[0], person.initials) == (given, surname, initials)


def test_an_apostrophe_of_any_sort_parts_a_surname_that_is_one_word_too() -> None:
    ways = {named_person("x.name", "Role", f"Sean O{sign}Neill").surnames for sign in APOSTROPHES}
    assert ways == {(("oneill",), ("o", "neill"))}


def test_a_name_without_letters_is_known_by_its_place_alone() -> None:
    for name in ("½", "4821", "—", "’"):
        person = named_person("x.name", "Officer", name)
        assert (person.given, person.surnames, person.initials, person.vocabulary) == ((), (), "", frozenset()), name
        assert matches(f"Ask {name}, or A. Field, at once.", [person]) == []


def test_a_name_of_many_parts_has_not_many_times_as_many_spellings() -> None:
    name = " ".join(f"{chr(97 + at)}{chr(98 + at)}ame" for at in range(20))
    assert len(named_person("x.name", "Role", name).joined) < 5000


def test_what_stands_before_the_at_of_an_address_is_known() -> None:
    joined = named_person("x.name", "Role", "Renée Zoë Okafor").joined
    assert joined >= {
        "reneeokafor",
        "reneezoeokafor",
        "rokafor",
        "rzokafor",
        "okaforr",
        "okaforrenee",
        "reneeo",
        "zoeokafor",
    }
    assert not joined & {"okafor", "renee"}
    assert "drokafor" in joined
    assert "drink" not in named_person("x.name", "Role", "Ann Ink").joined


def test_everyone_in_the_file_is_named_the_longest_name_first() -> None:
    officer = {"name": "Renée Zoë Okafor-Example", "role": "Officer", "email": "officer@northmoor.example"}
    named = named_people(partnership_with(("partners.northmoor-council.data_protection_officer", officer)))
    assert (named[0].path, named[0].role) == ("partners.northmoor-council.data_protection_officer.name", "Officer")
    assert len({each.path for each in named}) == len(named) > 8
    assert [len(each.name) for each in named] == sorted((len(each.name) for each in named), reverse=True)
