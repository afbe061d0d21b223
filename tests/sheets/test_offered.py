"""What can be chosen is offered by what people call it, with what it means."""

from __future__ import annotations

from govkit.sheets.offered import offered
from govkit.sheets.place import places
from tests.changes import partnership_with
from tests.sheets.example import partnership, place

NAME = "Harrow Lane Surgery"


def test_choices_are_said_with_their_meanings() -> None:
    role = place("partners.hill-top-school.role")
    first, *_others = offered(partnership(), role.form.fact, role.path)
    assert (first.written, first.said) == ("controller", "Controller")
    assert first.means == "It decides why and how it uses the data."


def test_a_meaning_speaks_of_no_key() -> None:
    basis = next(each for path, each in places(partnership()).items() if path.endswith(".article_6"))
    means = [each.means for each in offered(partnership(), basis.form.fact, basis.path)]
    assert any(means)
    assert not any("`" in each for each in means)


def test_parts_are_offered_by_name() -> None:
    lead = place("partnership.lead")
    assert ("northmoor-council", "Northmoor Council") in {
        (each.written, each.said) for each in offered(partnership(), lead.form.fact)
    }


def test_two_of_one_name_are_told_apart() -> None:
    twins = partnership_with({"partners.millbrook-surgery.name": NAME})
    said = [each.said for each in offered(twins, place("partnership.lead").form.fact)]
    assert {f"{NAME} (harrow-lane-surgery)", f"{NAME} (millbrook-surgery)"} <= {*said}
    assert len({*said}) == len(said)


def test_yes_and_no_are_offered_and_any_words_are_not() -> None:
    yes_or_no = place("partners.hill-top-school.public_authority").form.fact
    assert [each.said for each in offered(partnership(), yes_or_no)] == ["Yes", "No"]
    assert offered(partnership(), place("partners.hill-top-school.name").form.fact) == ()
    assert offered(partnership(), None) == ()
