"""Who on a list gets no letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import GovkitError
from govkit.recipients.recipient import Addressee, Fault, Faulty, LeftOut, Reason
from govkit.recipients.suppression import Suppression, read_suppression, suppress, with_opt_outs
from tests.recipients.lists_of_people import example, person, rows_to
from tests.rows import over_rows


def why(*people: Addressee, suppression: Suppression | None = None, for_household: bool = False) -> list[Reason | None]:
    partnership = example("opt-out", for_household=for_household)
    known = with_opt_outs(suppression or Suppression(), people, partnership, "opt-out")
    return [each.why if isinstance(each, LeftOut) else None for each in suppress(people, known)]


def test_who_opted_out_or_has_died_gets_no_letter() -> None:
    people = (person(2), person(3, opted_out=True), person(4, deceased=True), person(5, deceased=True, opted_out=True))
    assert why(*people) == [None, Reason.OPTED_OUT, Reason.DECEASED, Reason.DECEASED]


def test_each_answers_for_themselves_unless_the_file_says_that_a_no_counts_for_the_household() -> None:
    people = (
        person(2, household="H1"),
        person(3, household="h1", opted_out=True),
        person(4, household="H2"),
        person(5, address=("2 High Street", "ZE9 9ZZ")),
        person(6),
    )
    assert why(*people) == [None, Reason.OPTED_OUT, None, None, None]
    in_household = [Reason.HOUSEHOLD, Reason.OPTED_OUT, None, None, Reason.HOUSEHOLD]
    assert why(*people, for_household=True) == in_household


def test_whoever_opted_out_by_a_faulty_row_gets_no_letter_by_another() -> None:
    again = person(9, opted_out=True)._replace(name="MR SAM EXAMPLE 2")
    faulty = Faulty(9, (Fault(9, "name", "", ""),), (), again)
    partnership = example("opt-out")
    known = with_opt_outs(Suppression(), [person(2), faulty], partnership, "opt-out")
    (found,) = suppress([person(2)], known)
    assert found == LeftOut(person(2), Reason.OPTED_OUT)


@over_rows(
    "lines",
    [
        ("reference", "a-2"),
        ("Reference,why", "A-2,asked us"),
        ("name,postcode", "Ms Sam Example 2,ze99zz"),
        ("reference,name,postcode", ",SAM EXAMPLE 2,ZE9 9ZZ"),
    ],
)
def test_a_suppression_list_names_people_by_reference_or_by_name_and_postcode(
    lines: tuple[str, ...], tmp_path: Path
) -> None:
    known = read_suppression(rows_to(tmp_path, "not.csv", *lines))
    assert why(person(2), person(3), suppression=known) == [Reason.SUPPRESSED, None]


def test_the_postcode_is_known_before_a_bfpo_number(tmp_path: Path) -> None:
    known = read_suppression(rows_to(tmp_path, "not.csv", "name,postcode", "Sam Example 2,BF1 0AX"))
    assert why(person(2, address=("x", "BF1 0AX", "BFPO 12")), suppression=known) == [Reason.SUPPRESSED]


@over_rows(
    ("lines", "says"),
    [
        ((), "this list is empty"),
        (("reference",), "nobody is on this list"),
        (("reference,answer,date,how", "A-2,yes,2027-03-20,post"), "this is a file of replies"),
        (("who", "A-2"), "no column `reference`"),
        (("name", "Sam"), "nor the columns `name` and `postcode`"),
        (("refrence", "A-2"), "no column `reference`"),
        (("reference,x", ",x"), ":2: this row has no reference"),
        (("name,postcode", "Sam,"), ":2: this row has no reference"),
        (("reference,x", "A-2,x,y"), ":2: This row has 3 cells"),
        (("reference", "A-2\x07"), ":2: this row has signs"),
    ],
)
def test_a_row_that_names_nobody_stops_all_since_somebody_would_be_written_to(
    lines: tuple[str, ...], says: str, tmp_path: Path
) -> None:
    with pytest.raises(GovkitError) as refused:
        read_suppression(rows_to(tmp_path, "not.csv", *lines))
    assert says in str(refused.value)
    assert "Sam" not in str(refused.value)
