"""A name is found however it is written, and what is only like one is not taken for it."""

from __future__ import annotations

import unicodedata

import pytest

from govkit.issuing.name_search import Sure, matches
from govkit.issuing.named_person import NamedPerson, named_person

OKAFOR = named_person("partners.northmoor-council.signatory.name", "Director", "Renée Zoë Okafor")
ORDINARY = {"young", "will", "example", "field", "the"}

SURELY = [
    "Renée Zoë Okafor",
    "Renee Zoe Okafor",
    "RENÉE ZOË OKAFOR",
    "renée okafor",
    "Renée Okafor",
    "Zoë Okafor",
    "Renée Z. Okafor",
    "Renée-Zoë Okafor",
    "Renée  Zoë\u00a0Okafor",
    "Re\u00adnée Zoë Oka\u200bfor",
    "\uff32enée Okafor",
    "Mrs Okafor",
    "MRS. OKAFOR",
    "Ms. R. Z. Okafor",
    "Cllr Renée Okafor",
    "Dr Renée Zoë Okafor OBE",
    "Miss Renée",
    "R. Z. Okafor",
    "R.Z. Okafor",
    "RZ Okafor",
    "R Okafor",
    "Okafor, Renée Zoë",
    "OKAFOR Renee",
    "Okafor, R. Z.",
    "OKAFOR (Renée)",
    *(unicodedata.normalize(form, "Renée Zoë Okafor") for form in ("NFD", "NFKD")),
]
PERHAPS = [
    "Okafor",
    "OKAFOR",
    "Oka\u00adfor",
    "Okafors",
    "Renée Zoë",
    "Renee Zoe",
    "RZO",
    "R.Z.O.",
    "R. Z. O.",
    "R. O.",
    "rzokafor",
    "ROkafor",
    "Okafor R",
    "Renée O.",
    "Renée Zoë O.",
]
HARDLY = ["Renée", "okafor", "RO"]
NOT_AT_ALL = ["Okaforson", "Renéesance", "zoe", "r", "R", "R and Z", "R.Z.", "OZR", "Rz", "R & O", "Z Okaf"]


def found(text: str, *people: NamedPerson, ordinary: set[str] = ORDINARY) -> list[tuple[str, Sure]]:
    return [(text[each.start : each.end], each.sure) for each in matches(text, people, ordinary)]


@pytest.mark.parametrize(
    ("spellings", "sure"), [(SURELY, Sure.SURELY), (PERHAPS, Sure.PERHAPS), (HARDLY, Sure.HARDLY)], ids=str
)
def test_each_spelling_is_found_whole(spellings: list[str], sure: Sure) -> None:
    asked = {text: f"Ask {text} about it." for text in spellings}
    wrong = {text: found(said, OKAFOR) for text, said in asked.items() if found(said, OKAFOR) != [(text, sure)]}
    assert not wrong


def test_what_is_another_word_is_not_found() -> None:
    wrong = {text: found(f"Ask {text} about it.", OKAFOR) for text in NOT_AT_ALL}
    assert not {text: matched for text, matched in wrong.items() if matched}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Will Young", "Will young people be asked?", [("Will young", Sure.PERHAPS)]),
        ("Will Young", "Ask Will Young.", [("Will Young", Sure.SURELY)]),
        ("Will Young", "Families with young children", [("young", Sure.HARDLY)]),
        ("Will Young", "Young people. “Young children", [("Young", Sure.HARDLY), ("Young", Sure.HARDLY)]),
        ("Will Young", "YOUNG people. Young", [("YOUNG", Sure.PERHAPS), ("Young", Sure.PERHAPS)]),
        ("Will Young", "Young Carers", [("Young", Sure.PERHAPS)]),
        ("Will Young", "as Young people said", [("Young", Sure.PERHAPS)]),
        ("Will Young", "WILL YOUNG PEOPLE BE ASKED", [("WILL YOUNG", Sure.PERHAPS)]),
        ("Will Young", "Ask WILL YOUNG", [("WILL YOUNG", Sure.SURELY)]),
        ("Will Young", "WILL YOUNG", [("WILL YOUNG", Sure.SURELY)]),
        ("Will Young", "Miss young people out, Mr Young", [("Miss young", Sure.PERHAPS), ("Mr Young", Sure.SURELY)]),
        ("Lesley March", "on 1 March, in March 2027, 3rd March", [("March", Sure.HARDLY)] * 3),
        ("Lesley March", "MARCH 2027, Ms March, March, 4 marches", [("MARCH", Sure.HARDLY), ("Ms March", Sure.SURELY), ("March", Sure.PERHAPS)]),
        ("Lesley March", "L. March 2027, March 4412 5566", [("L. March", Sure.SURELY), ("March", Sure.PERHAPS)]),
        ("Ada Example", "ADA EXAMPLE, MARCH 2027", [("ADA EXAMPLE", Sure.SURELY)]),
        ("Ada Example", "ADA EXAMPLE, BATH", [("ADA EXAMPLE", Sure.SURELY)]),
        ("Sam Marsh", "dr marsh, mrs. marsh, the marsh", [("marsh", Sure.PERHAPS), ("marsh", Sure.PERHAPS), ("marsh", Sure.HARDLY)]),
        ("Sam Marsh", "mARSH", [("mARSH", Sure.PERHAPS)]),
        ("Sam Field", "dr field", [("field", Sure.HARDLY)]),
        ("Iain MacDonald", "Iain McDonald, Mr M’Donald", [("Iain McDonald", Sure.SURELY), ("Mr M’Donald", Sure.SURELY)]),
        ("Iain MacDonald", "I. Mac Donald", [("I. Mac Donald", Sure.SURELY)]),
        ("Catriona McLeod", "MacLeod; Mc Leod", [("MacLeod", Sure.PERHAPS), ("Mc Leod", Sure.PERHAPS)]),
        ("Iain MacDonald", "an ID", []),
        ("Sam Marsh", "Marsh people: Marsh Road", [("Marsh", Sure.PERHAPS), ("Marsh", Sure.HARDLY)]),
        ("Sam Marsh", "Marsh, Road; Marsh road", [("Marsh", Sure.HARDLY), ("Marsh", Sure.PERHAPS)]),
        ("Ada Example", "This is an example. A council", [("example", Sure.HARDLY)]),
        ("Ada Example", "A Example", [("A Example", Sure.PERHAPS)]),
        ("Ada Example", "A. Example", [("A. Example", Sure.SURELY)]),
        ("Ada Example", "A&E", []),
        ("Ines O'Hara", "Ines O’Hara; Ines OHara", [("Ines O’Hara", Sure.SURELY), ("Ines OHara", Sure.SURELY)]),
        ("Ines O'Hara", "Ines O Hara", [("Ines O Hara", Sure.SURELY)]),
        ("Ines O'Hara", "Ines O’Hara’s plan", [("Ines O’Hara", Sure.SURELY)]),
        ("Ann Smith-Jones", "Ann Smith Jones, and Ann Jones", [("Ann Smith Jones", Sure.SURELY), ("Ann Jones", Sure.SURELY)]),
        ("Ann Smith-Jones", "Mrs Jones", [("Mrs Jones", Sure.PERHAPS)]),
        ("Ann Smith-Jones", "ask SmithJones", [("SmithJones", Sure.PERHAPS)]),
        ("Jan van der Berg", "Jan van der Berg; Mr van der Berg", [("Jan van der Berg", Sure.SURELY), ("Mr van der Berg", Sure.SURELY)]),
        ("Jan van der Berg", "jan.vanderberg, Jan VanDerBerg", [("jan.vanderberg", Sure.SURELY), ("Jan VanDerBerg", Sure.SURELY)]),
        ("Jan van der Berg", "ask Berg", [("Berg", Sure.PERHAPS)]),
        ("Jürgen Müller", "Juergen Mueller; J. Muller", [("Juergen Mueller", Sure.SURELY), ("J. Muller", Sure.SURELY)]),
        ("Søren Łęcki", "Soren Lecki", [("Soren Lecki", Sure.SURELY)]),
        ("Okafor, Renée", "Renee Okafor", [("Renee Okafor", Sure.SURELY)]),
        ("Dr Renée Okafor MBE", "Renee Okafor", [("Renee Okafor", Sure.SURELY)]),
        ("Grace", "Grace Road", [("Grace", Sure.HARDLY)]),
        ("Grace", "Grace gives a period of grace", [("Grace", Sure.SURELY), ("grace", Sure.HARDLY)]),
        ("Амина Окафор", "Амина Окафор и окафор", [("Амина Окафор", Sure.SURELY), ("окафор", Sure.HARDLY)]),
    ],
)  # fmt: skip
def test_each_name_is_read_as_people_read_it(name: str, text: str, expected: list[tuple[str, Sure]]) -> None:
    assert found(text, named_person("x.name", "Role", name)) == expected


def test_of_two_people_the_one_who_is_meant_is_found_and_where_both_may_be_it_is_said() -> None:
    ada, amir = (named_person(f"{first}.name", first, f"{first} Example") for first in ("Ada", "Amir"))
    (match,) = matches("Ask Amir Example.", (ada, amir))
    assert (match.person, match.sure) == (amir, Sure.SURELY)
    for text in ("Ask Mrs Example.", "Ask A. Example."):
        (match,) = matches(text, (ada, amir))
        assert match.sure is Sure.PERHAPS
    twice = named_person("other.name", "Guardian", "Ada Example")
    (match,) = matches("Ask Mrs Example.", (ada, twice))
    assert match.sure is Sure.SURELY
    longer = named_person("other.name", "Guardian", "Ada Grace Example")
    (match,) = matches("Ask Ada Example.", (ada, longer))
    assert match.sure is Sure.SURELY
