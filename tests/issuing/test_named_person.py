"""A person is known by the words of their name."""

from __future__ import annotations

import pytest

from govkit.issuing.named_person import named_people, named_person
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
    ],
)
def test_a_name_has_given_names_and_a_surname(
    name: str, given: list[str], surname: tuple[str, ...], initials: str
) -> None:
    person = named_person("x.name", "Role", name)
    assert ([min(each) for each in person.given], person.surnames[0], person.initials) == (given, surname, initials)


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


def test_everyone_in_the_file_is_named_the_longest_name_first() -> None:
    officer = {"name": "Renée Zoë Okafor-Example", "role": "Officer", "email": "officer@northmoor.example"}
    named = named_people(partnership_with(("partners.northmoor-council.data_protection_officer", officer)))
    assert (named[0].path, named[0].role) == ("partners.northmoor-council.data_protection_officer.name", "Officer")
    assert len({each.path for each in named}) == len(named) > 8
    assert [len(each.name) for each in named] == sorted((len(each.name) for each in named), reverse=True)
