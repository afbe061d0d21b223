"""An answer is taken where somebody names it, or where there is no doubt about it."""

from __future__ import annotations

import pytest

from govkit.editing.change import SetFact
from govkit.errors import SheetRefused
from govkit.model.unsettled import WORDS
from govkit.sheets.taking import all_ready, changes, named
from tests.rows import over_rows
from tests.sheets.test_answers import COUNCIL, DECIDED, DECIDING, EMAIL, SCHOOL, STARTS, STILL_OPEN, compare, returned

BOTH = compare(
    returned("harrow-lane-surgery", (DECIDED, "1 December 2026", STILL_OPEN), changes=DECIDING),
    returned("millbrook-surgery", (DECIDED, "2 December 2026", STILL_OPEN), changes=DECIDING),
    changes=DECIDING,
)
MIXED = compare(
    returned(
        SCHOOL,
        (EMAIL, "office@hilltop.example", STILL_OPEN),
        (STARTS, "1/2/2027", STILL_OPEN),
        ("partners.hill-top-school.address", "\n".join("abcdef"), STILL_OPEN),
    ),
    returned(COUNCIL, ("partners.hill-top-school.name", "Hilltop", "Hill Top Primary School")),
)


def test_all_that_is_ready_is_taken_and_nothing_else() -> None:
    assert changes(all_ready(MIXED)) == (SetFact(EMAIL, "office@hilltop.example"),)
    assert all_ready(BOTH) == ()


def test_what_is_named_is_taken_though_it_could_be_meant_otherwise() -> None:
    taken = named(MIXED, [STARTS])
    assert changes(taken) == (SetFact(STARTS, "2027-02-01"),)
    assert [each.at.path for each in all_ready(MIXED, taken)] == [EMAIL]


def test_where_partners_differ_one_is_named() -> None:
    assert changes(named(BOTH, [f"{DECIDED}=millbrook-surgery"])) == (SetFact(DECIDED, "2026-12-02"),)


def test_an_answer_that_another_may_gainsay_is_taken_by_whose_it_is() -> None:
    odd = compare(
        returned("harrow-lane-surgery", (DECIDED, "1 December 2026", STILL_OPEN), changes=DECIDING),
        returned("millbrook-surgery", (DECIDED, "soon after", STILL_OPEN), changes=DECIDING),
        changes=DECIDING,
    )
    with pytest.raises(SheetRefused, match=f"may differ.*`{DECIDED}=harrow-lane-surgery`"):
        named(odd, [DECIDED])
    assert changes(named(odd, [f"{DECIDED}=harrow-lane-surgery"])) == (SetFact(DECIDED, "2026-12-01"),)


@over_rows(
    ("wanted", "says"),
    [
        ([DECIDED], f"`{DECIDED}=harrow-lane-surgery` or `{DECIDED}=millbrook-surgery`"),
        ([f"{DECIDED}=hill-top-school"], "was answered by `harrow-lane-surgery` and `millbrook-surgery`"),
        (["flows.nothing.starts"], "nobody answered this"),
        ([f"{DECIDED}=millbrook-surgery", f"{DECIDED}=harrow-lane-surgery"], "named twice"),
    ],
)
def test_what_can_not_be_taken_is_refused(wanted: list[str], says: str) -> None:
    with pytest.raises(SheetRefused) as refused:
        named(BOTH, wanted)
    assert says in str(refused.value)
    assert "Nothing was written." in str(refused.value)


@over_rows("wanted", ["1" * 5000, f"{DECIDED}={'1' * 5000}"])
def test_no_more_of_a_long_name_is_said_back_than_tells_which_it_is(wanted: str) -> None:
    with pytest.raises(SheetRefused) as refused:
        named(BOTH, [wanted])
    assert len(str(refused.value)) < 400


def test_what_can_not_be_read_is_not_taken_by_its_name() -> None:
    with pytest.raises(SheetRefused, match="5 is the most"):
        named(MIXED, ["partners.hill-top-school.address"])


def test_a_part_that_was_open_as_a_whole_is_written_whole() -> None:
    opened = "partners.hill-top-school.contact: to be agreed"
    found = compare(returned(SCHOOL, (EMAIL, "a@b.example", STILL_OPEN), changes=opened), changes=opened)
    contact = {"team": WORDS, "email": "a@b.example", "phone": WORDS}
    assert changes(all_ready(found)) == (SetFact("partners.hill-top-school.contact", contact),)
