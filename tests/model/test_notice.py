"""A notice says of offences, of the Digital Economy Act and of Welsh what the file says, and only then."""

from __future__ import annotations

from govkit.model.notice import Notice, notices
from tests.changes import partnership_with
from tests.rows import over_rows

COUNCIL, SCHOOL = "northmoor-council", "hill-top-school"
CRIMINAL = 'data_items.attendance-flag.criminal: "true"'
POWER = "lawful_bases.school-welfare.gateway: digital-economy-act-2017-section-{}"


def joint(*changes: str) -> Notice:
    """The notice of all controllers together."""
    (notice,) = notices(partnership_with("records.notices: joint", *changes)).values()
    return notice


@over_rows(
    ("changes", "flows"),
    [
        ((), []),
        ((CRIMINAL,), ["attendance-flag", "replies"]),
        (("data_items.attendance-flag.criminal: to be agreed",), []),
        ((CRIMINAL, "data_items.attendance-flag.form: aggregate"), []),
    ],
)
def test_what_is_about_offences_is_told_as_far_as_it_is_about_people(
    changes: tuple[str, ...], flows: list[str]
) -> None:
    told = {str(flow) for flow in joint(*changes).about_offences}
    assert told == {flow for flow in flows if flow != "replies"}


@over_rows(
    ("section", "under", "bound"),
    [
        ("35", True, True),
        ("48", True, True),
        ("64", True, False),
    ],
)
def test_what_rests_on_the_digital_economy_act_is_told_and_binds_but_for_research(
    section: str, under: bool, bound: bool
) -> None:
    notice = joint(POWER.format(section))
    found = {str(flow): [str(basis) for basis in bases] for flow, bases in notice.under_the_digital_economy_act.items()}
    assert (found.get("attendance-flag") == ["school-welfare"]) is under
    assert ("attendance-flag" in notice.bound_by_the_digital_economy_act) is bound


def test_no_power_of_that_act_is_none() -> None:
    notice = joint()
    assert not notice.under_the_digital_economy_act
    assert not notice.bound_by_the_digital_economy_act


@over_rows(
    ("welsh", "who", "is_all"),
    [
        ("", (), False),
        ("records.welsh_language: to be agreed", (), False),
        ("records.welsh_language: {of: to be agreed, by: the standards}", (), False),
        (f"records.welsh_language: {{of: [{COUNCIL}, {SCHOOL}], by: the standards}}", (COUNCIL, SCHOOL), False),
    ],
)
def test_who_answers_in_welsh_is_as_the_file_says(welsh: str, who: tuple[str, ...], is_all: bool) -> None:
    notice = joint(welsh)
    assert {str(name) for name in notice.answers_in_welsh} == set(who)
    assert notice.all_answer_in_welsh is is_all


def test_the_notice_of_one_that_answers_in_welsh_says_so_of_it() -> None:
    welsh = f"records.welsh_language: {{of: {COUNCIL}, by: the standards}}"
    own = notices(partnership_with("records.notices: each", welsh))
    assert own[COUNCIL].all_answer_in_welsh
    assert not own[SCHOOL].answers_in_welsh
