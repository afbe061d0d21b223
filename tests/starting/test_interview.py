"""The answers of somebody who starts: by flags, by what the shape settles, and by asking."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from govkit.data.starting import PartnerPlace, StartQuestion, shapes
from govkit.errors import StartRefused
from govkit.starting.answers import NamedPartner
from govkit.starting.interview import Flags, answers_to
from govkit.starting.shape_file import partnership_of
from tests.rows import over_rows


class Person:
    """Somebody who has an answer to everything, and remembers what was asked."""

    def __init__(self, answers: Mapping[str, str], names: Mapping[str, tuple[NamedPartner, ...]] | None = None) -> None:
        self.answers, self.names = answers, names or {}
        self.asked: list[str] = []
        self.offered: dict[str, Mapping[str, str]] = {}

    def choose(self, question: StartQuestion, known: Mapping[str, str]) -> str:
        self.asked.append(question.id)
        self.offered[question.id] = known
        return self.answers[question.id]

    def name(self, question: StartQuestion, place: PartnerPlace, _stand_in: str) -> tuple[NamedPartner, ...] | None:
        self.asked.append(f"{question.id}: {place.says}")
        return self.names.get(place.says)


def refused(said: Flags) -> str:
    with pytest.raises(StartRefused) as told:
        answers_to(said, None)
    return str(told.value)


def test_what_no_flag_says_is_asked_in_the_order_of_the_data() -> None:
    person = Person({"shape": "marac", "nation": "wales", "lead": "police"})
    answers = answers_to(Flags(), person)
    assert answers.chosen == {"shape": "marac", "nation": "wales", "asked": "nobody", "health": "yes"}
    assert person.asked[:4] == ["shape", "nation", "lead", "lead: the police"]
    assert [asked for asked in person.asked if asked.startswith("partners: ")] == [
        f"partners: {place.says}" for name, place in shapes()["marac"].partners.items() if name != "police"
    ]
    assert answers.partners == {}, "the fictional ones stand"


def test_a_place_that_a_nation_has_not_is_not_asked_for() -> None:
    for nation, there in (("wales", False), ("england", True)):
        person = Person({"nation": nation, "lead": "council"})
        answers_to(Flags({"shape": "hospital-discharge"}), person)
        assert ("partners: the integrated care board" in person.asked) is there


def test_only_what_the_shape_leaves_open_is_offered() -> None:
    person = Person({"nation": "wales", "lead": "university"})
    answers_to(Flags({"shape": "evaluation"}), person)
    assert [*person.offered["nation"]] == ["england", "wales"]
    assert person.offered.keys() == {"nation", "lead"}


def test_without_a_shape_everything_is_asked() -> None:
    named = {
        "the lead": (NamedPartner("A", "police"),),
        "another partner": (NamedPartner("B", "charity"), NamedPartner("C", "school")),
    }
    person = Person({"shape": "own", "nation": "scotland", "asked": "nobody", "health": "no"}, named)
    answers = answers_to(Flags(), person)
    assert person.asked == ["shape", "nation", "lead: the lead", "partners: another partner", "asked", "health"]
    assert answers.partners == {"lead-body": (NamedPartner("A", "police"),), "other-body": named["another partner"]}


def test_where_nobody_can_be_asked_all_flags_that_are_missing_are_named_at_once() -> None:
    said = refused(Flags())
    for flag in ("--nation (england, wales", "--lead", "--partner", "--asked (consent, opt-out", "--health", "--shape"):
        assert flag in said
    assert refused(Flags({"shape": "marac"})).endswith("--nation (england, wales, scotland, northern-ireland).")


def test_flags_alone_are_enough() -> None:
    flags = {"nation": "england", "asked": "consent", "health": "no"}
    partners = {"lead": ["Northmoor Council: local-authority"], "partners": ["Mill: gp-practice", "St Anne: school"]}
    answers = answers_to(Flags(flags, partners), None)
    assert answers.chosen == {"shape": "own", **flags}
    assert answers.partners["other-body"] == (NamedPartner("Mill", "gp-practice"), NamedPartner("St Anne", "school"))


@over_rows(
    ("flags", "partners", "says"),
    [
        ({"shape": "marak"}, {}, "--shape: “marak” is not one of the answers. Did you mean `marac`?"),
        (
            {"shape": "attendance", "nation": "scotland"},
            {},
            "--nation: “scotland” is not one of the answers in the shape",
        ),
        (
            {"shape": "marac", "asked": "consent"},
            {},
            "--asked: “consent” is not one of the answers in the shape `marac`",
        ),
        ({}, {"lead": ["Northmoor: council"]}, "--lead: “council” is no kind of partner."),
        ({}, {"lead": ["Northmoor"]}, "What kind of body is “Northmoor”?"),
        ({}, {"lead": [": police"]}, "has no name in it"),
        ({"shape": "attendance"}, {"lead": ["A: police"]}, "“A” is of the kind `police`"),
        ({"shape": "attendance"}, {"partners": ["A: police"]}, "no place left for “A” of the kind `police`"),
        ({"shape": "attendance"}, {"partners": ["A: local-authority"]}, "This shape also needs the body that runs"),
    ],
)
def test_an_answer_that_can_t_be_is_refused_in_a_sentence(
    flags: dict[str, str], partners: dict[str, list[str]], says: str
) -> None:
    given = {"nation": "england", "asked": "nobody", "health": "no"} if not flags else {"nation": "england"}
    if "lead" not in partners and not flags:
        partners = {**partners, "lead": ["A: police"]}
    more = {"partners": ["B: charity"]} if not flags else {}
    assert says in refused(Flags({**given, **flags}, {**more, **partners}))


@pytest.mark.parametrize("by_flag", [True, False])
def test_another_place_of_the_shape_can_lead(by_flag: bool) -> None:
    chosen = {"shape": "hospital-discharge", "nation": "scotland"}
    flags = Flags(chosen, {"lead": ["NHS Tarvie: nhs-trust"]} if by_flag else {})
    person = Person({"lead": "hospital"}, {"the hospital": (NamedPartner("NHS Tarvie", "nhs-trust"),)})
    answers = answers_to(flags, None if by_flag else person)
    assert (answers.led_from, answers.partners["hospital"]) == ("hospital", person.names["the hospital"])
    overview = partnership_of(answers)["partnership"]
    assert (overview["lead"], overview["review"]["owner"]) == ("nhs-tarvie", "nhs-tarvie")
