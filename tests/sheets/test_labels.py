"""Those who never see the file are told of it in words."""

from __future__ import annotations

from govkit.sheets.labels import about, choice_words, key_words, plainly, trail
from tests.rows import over_rows
from tests.sheets.example import partnership


@over_rows(
    ("path", "is_about", "within"),
    [
        ("partners.hill-top-school.contact.email", "Hill Top Primary School", "Contact"),
        ("partners.hill-top-school.name", "Hill Top Primary School", ""),
        ("flows.attendance-flag.carries.attendance-flag", "Flows: School attendance flag", "Carries"),
        ("records.dpia.completed", "Records", "DPIA"),
        ("involvement.0.on", "Involvement", "“Parents at Hill Top Primary School”"),
    ],
)
def test_a_place_is_called_by_names_and_not_by_keys(path: str, is_about: str, within: str) -> None:
    route = tuple(path.split("."))
    known_as = ("involvement", "Parents at Hill Top Primary School", "on") if "involvement" in route else route
    assert about(partnership(), route) == is_about
    assert trail(partnership(), route, known_as) == within


@over_rows(
    ("written", "said"),
    [
        ("`true` if it is so", "yes if it is so"),
        ("`joint-controller` or `processor`", "“joint controller” or “processor”"),
        ("such as `12 months`", "such as “12 months”"),
        (
            "`partners.hill-top-school.contact.email` is open",
            "“Hill Top Primary School, Contact, email” is open",
        ),
        ("`hill-top-school` sends it", "“Hill Top Primary School” sends it"),
        ("see `data_protection_officer`", "see “data protection officer”"),
        ("for `follows_policy: false`", "for “follows policy: no”"),
    ],
)
def test_a_sentence_about_the_file_is_said_plainly(written: str, said: str) -> None:
    assert plainly(written, partnership()) == said


def test_each_choice_of_the_model_is_said_without_hyphens_of_the_file() -> None:
    assert choice_words()["gp-practice"] == "GP practice"
    assert choice_words()["when-they-agree"] == "when they agree"


def test_a_key_is_said_in_words() -> None:
    assert key_words("ico_registration") == "ICO registration"
