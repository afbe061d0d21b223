"""A letter says that people can answer it in Welsh only where the file says so of all who send it and of who answers a no."""

from __future__ import annotations

from govkit.questions.in_welsh import answers_in_welsh, calls_in_welsh
from tests.changes import partnership_with
from tests.rows import over_rows

COUNCIL, SCHOOL, CHARITY = "northmoor-council", "hill-top-school", "harbour-families"
WELSH = "records.welsh_language: {{of: {}, calls: {}, by: the standards}}"
ANSWERED = "records.objections.answered_by: {}"


@over_rows(
    ("changes", "by", "answers", "calls"),
    [
        (("partnership.nation: wales",), (COUNCIL,), False, False),
        ((WELSH.format(COUNCIL, "true"),), (COUNCIL,), True, True),
        ((WELSH.format(COUNCIL, "false"),), (COUNCIL,), True, False),
        ((WELSH.format(COUNCIL, "to be agreed"),), (COUNCIL,), True, False),
        ((WELSH.format(SCHOOL, "true"),), (COUNCIL,), False, False),
        ((WELSH.format(COUNCIL, "true"),), (COUNCIL, SCHOOL), False, False),
        ((WELSH.format(f"[{COUNCIL}, {SCHOOL}]", "true"),), (COUNCIL, SCHOOL), True, True),
        ((WELSH.format(COUNCIL, "true"), ANSWERED.format(CHARITY)), (COUNCIL,), False, False),
        ((WELSH.format(f"[{COUNCIL}, {CHARITY}]", "true"), ANSWERED.format(CHARITY)), (COUNCIL,), True, True),
        ((WELSH.format("to be agreed", "true"),), (COUNCIL,), False, False),
        (("records.welsh_language: to be agreed",), (COUNCIL,), False, False),
        ((WELSH.format(COUNCIL, "true"),), (), False, False),
    ],
)
def test_a_letter_can_be_answered_in_welsh_if_the_file_says_so_of_all_whom_it_needs(
    changes: tuple[str, ...], by: tuple[str, ...], answers: bool, calls: bool
) -> None:
    partnership = partnership_with(*changes)
    letter = partnership.letters["opt-out"]
    assert answers_in_welsh(partnership, letter, by) is answers
    assert calls_in_welsh(partnership, letter, by) is calls
