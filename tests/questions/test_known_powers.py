"""Which powers words name, and who relies on one that is another's."""

from __future__ import annotations

from govkit.model.partnership import Nation
from govkit.questions.known_powers import misplaced, name_of_nation, powers_in, reliances
from tests.changes import partnership_with


def test_a_power_is_named_by_its_act_and_section_or_by_what_people_call_it() -> None:
    rows: tuple[tuple[str, list[str]], ...] = (
        ("Localism Act 2011, section 1", ["Localism Act 2011"]),
        ("section 1 of the Localism Act 2011", ["Localism Act 2011"]),
        ("Localism Act 2011, section 10", []),
        ("the General Power of Competence", ["Localism Act 2011"]),
        (
            "Local Government Act (Northern Ireland) 2014, section 79 (general power of competence)",
            ["Local Government Act (Northern Ireland) 2014"],
        ),
        ("Academies Act 2010", ["Academies Act 2010"]),
        ("Police Act 1996", []),
        ("Common law powers of the police", ["Police Act 1996"]),
        ("our job", []),
    )
    for words, acts in rows:
        assert [known.act for known in powers_in(words)] == acts, words


def test_each_partner_relies_once_on_the_same_words() -> None:
    relied = [(each.path, each.partner) for each in reliances(partnership_with(""))]
    assert len(relied) == len(set(relied))
    assert ("lawful_bases.school-welfare.power", "hill-top-school") in relied
    assert ("requests.homes-at-risk.power", "northmoor-council") in relied


def test_a_power_of_another_kind_in_another_nation_is_told_for_both_reasons() -> None:
    changes = "lawful_bases.school-welfare.power: Education Act 1996, section 436A\npartnership.nation: scotland\n"
    (found,) = [each for each in misplaced(partnership_with(changes)) if each.reliance.partner == "hill-top-school"]
    assert (
        found.why
        == "It is a power of local authorities, and Hill Top Primary School is none of them. It does not apply in Scotland."
    )


def test_what_is_to_be_agreed_is_let_be() -> None:
    changes = "lawful_bases.school-welfare.power: Education Act 1996, section 436A\npartners.hill-top-school.kind: to be agreed\n"
    assert not [each for each in misplaced(partnership_with(changes)) if each.reliance.partner == "hill-top-school"]


def test_nations_are_called_as_people_call_them() -> None:
    assert [name_of_nation(nation) for nation in Nation] == ["England", "Wales", "Scotland", "Northern Ireland"]
