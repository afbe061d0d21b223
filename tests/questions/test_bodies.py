"""What each kind of body may rely on stands in one table, which knows every kind."""

from __future__ import annotations

from govkit.data.bodies import bodies
from govkit.data.legal_sources import legal_sources
from govkit.model.body import PartnerKind
from govkit.questions.bodies import (
    how_to_say_otherwise,
    is_public_authority,
    is_revenue_and_customs,
    speaks_of_revenue_data,
)
from tests.changes import partnership_with
from tests.rows import over_rows


def test_the_table_of_bodies_knows_each_kind_and_its_sources() -> None:
    assert set(bodies()) == set(PartnerKind)
    for body in bodies().values():
        assert set(body.sources) <= set(legal_sources())
        assert all(why.endswith(".") for why in body.lacks.values())


@over_rows(
    ("changes", "found"),
    [
        ("", True),
        ("partners.hill-top-school.kind: charity", False),
        ("partners.hill-top-school.kind: charity\npartners.hill-top-school.public_authority: true", True),
        ("partners.hill-top-school.public_authority: false", False),
        ("partners.hill-top-school.public_authority: to be agreed", None),
        ("partners.hill-top-school.kind: to be agreed", None),
        ("partnership.nation: to be agreed", None),
        ("partners.hill-top-school.kind: to be agreed\npartners.hill-top-school.public_authority: true", True),
    ],
)
def test_a_partner_is_a_public_authority_by_its_kind_or_as_the_file_says(changes: str, found: bool | None) -> None:
    assert is_public_authority(partnership_with(changes), "hill-top-school") is found


def test_what_to_write_where_a_kind_says_too_much() -> None:
    said = how_to_say_otherwise(partnership_with(), "hill-top-school")
    assert said.startswith(" If it is none, write `public_authority: false` in `partners.hill-top-school`.")
    assert (
        how_to_say_otherwise(partnership_with("partners.hill-top-school.public_authority: true"), "hill-top-school")
        == ""
    )
    for kind in PartnerKind:
        text = how_to_say_otherwise(partnership_with(("partners.hill-top-school.kind", kind.value)), "hill-top-school")
        assert text.removeprefix(said.partition("`.")[0] + "`.").strip() == bodies()[kind].unless


@over_rows(
    ("name", "kind", "is_it"),
    [
        ("HM Revenue and Customs", "government-department", True),
        ("HMRC", "government-department", True),
        ("His Majesty’s Revenue & Customs (HMRC)", "government-department", True),
        ("HM Revenue and Customs, Debt Management", "government-department", True),
        ("HM Revenue and Customs Choir", "government-department", False),
        ("Friends of HMRC", "government-department", False),
        ("Revenue Scotland", "government-department", False),
        ("HM Revenue and Customs", "charity", False),
        ("HM Revenue and Customs", "to be agreed", False),
    ],
)
def test_the_revenue_is_known_by_its_kind_and_its_whole_name(name: str, kind: str, is_it: bool) -> None:
    partners = partnership_with({"partners.hill-top-school.name": name, "partners.hill-top-school.kind": kind}).partners
    assert is_revenue_and_customs(partners["hill-top-school"]) is is_it


@over_rows(
    ("words", "speak"),
    [
        ("what HMRC told the council", True),
        ("whether tax credits are paid", True),
        ("income tax returns", True),
        ("council tax records", False),
        ("days missed", False),
    ],
)
def test_words_speak_of_what_the_revenue_holds(words: str, speak: bool) -> None:
    assert speaks_of_revenue_data(words) is speak
