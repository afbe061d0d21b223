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
        ("RENÉE OKAFOR BA", ["renee"], ("okafor",), "ro"),
        ("Mariama Ba", ["mariama"], ("ba",), "mb"),
        ("YO-YO MA", ["yo", "yo"], ("ma",), "yym"),
        ("Wai NG", ["wai"], ("ng",), "wn"),
        ("Okafor, RN", [], ("okafor",), "o"),
        ("Dr Okafor MBChB", [], ("okafor",), "o"),
        ("Okafor CBE", [], ("okafor",), "o"),
        ("Lesley MARCH", ["lesley"], ("march",), "lm"),
        ("Dr Ann NG", ["ann"], ("ng",), "an"),
        ("MR DAVID NG", ["david"], ("ng",), "dn"),
        ("Prof. Dr Wai NG", ["wai"], ("ng",), "wn"),
        ("Ian BATH", ["ian"], ("bath",), "ib"),
        ("JOHN DE BATH", ["john"], ("de", "bath"), "jd"),
        ("Anita KC", ["anita"], ("kc",), "ak"),
        ("Dr Ama DADA", ["ama"], ("dada",), "ad"),
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


def test_a_name_that_can_be_read_in_two_ways_is_two_persons_who_say_so() -> None:
    partnership = partnership_with(
        ("partners.northmoor-council.signatory", {"name": "Dr Jun MA", "role": "Director of Children’s Services"})
    )
    read = [each for each in named_people(partnership) if each.name == "Dr Jun MA"]
    assert [(len(each.given), each.surnames[0], each.is_only) for each in read] == [
        (1, ("ma",), False),
        (0, ("jun",), False),
    ]
    assert named_person("x.name", "Role", "Jun Li-Example").is_only


def test_each_part_of_a_surname_is_joined_to_what_comes_before_it_in_an_address() -> None:
    joined = named_person("x.name", "Role", "Harpreet Kaur Singh-Gill").joined
    assert joined >= {"hgill", "hkgill", "harpreetsingh", "gillh"}
