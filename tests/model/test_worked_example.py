"""One person who is made up, and what of the sharing is about this person: nothing that people are not told of, and nobody whom the file names."""

from __future__ import annotations

from govkit.model.notice import notices
from govkit.model.worked_example import WorkedExample
from tests.changes import changed, partnership, raw_of
from tests.rows import over_rows


def example_of(*changes: str, name: str = "families_together") -> WorkedExample | None:
    """The example of the joint notice."""
    of = partnership(changed("records.notices: joint", *changes, base=raw_of(name)))
    assert of is not None
    (notice,) = notices(of).values()
    return notice.example


def found(*changes: str, name: str = "families_together") -> WorkedExample:
    example = example_of(*changes, name=name)
    assert example is not None
    return example


def test_the_flows_come_in_their_order_without_answers_and_totals() -> None:
    assert list(found().flows) == ["attendance-flag", "family-list", "health-flag", "health-details", "support-plan"]


def test_where_nobody_has_a_say_it_shows_what_happens_all_the_same() -> None:
    assert list(found(name="hospital_discharge").flows)[:2] == ["referral", "care-plan"]


@over_rows(
    ("change", "flow"),
    [
        ("data_items.health-flag.form: aggregate", "health-flag"),
        ('data_items.health-flag.criminal: "true"', "health-flag"),
        ("data_items.health-flag.about: people who are somebody else", "health-flag"),
    ],
)
def test_what_is_about_nobody_or_somebody_else_or_crime_is_left_out(change: str, flow: str) -> None:
    assert flow not in found(change).flows


def test_there_is_none_of_what_people_are_not_told() -> None:
    assert example_of(name="county_lines") is None


def test_nobody_whom_the_file_names_is_in_it() -> None:
    assert found().name == "Jo"
    assert found("letters.consent.signed_by.name: Jo Miller").name == "Sam"


def test_a_family_is_made_up_where_something_is_about_one() -> None:
    assert found().with_family
    assert not found(name="belonging_study").with_family


def test_what_is_kept_in_the_end_is_an_item_of_the_last_flow_that_has_one_time() -> None:
    assert found().kept == "support-plan"
    assert found("data_items.support-plan.retention: (left out)").kept is None
