"""Which members of each group the documents list where."""

from __future__ import annotations

from govkit.load import load_partnership
from govkit.sets.listed import listed
from tests.conftest import PARTNERSHIPS


def test_a_member_of_two_groups_is_listed_in_the_first() -> None:
    partnership = load_partnership(PARTNERSHIPS / "vaccination_wales.yaml", None).partnership
    assert partnership is not None
    schools = partnership.groups["schools"]
    both = partnership.model_copy(update={"groups": {"schools": schools, "again": schools}})
    found = listed(both)
    assert found["groups.schools"]["listed_here"] == tuple(schools.members)
    assert found["groups.schools"]["listed_before"] == ()
    assert found["groups.again"]["listed_here"] == ()
    assert found["groups.again"]["listed_before"] == tuple(schools.members)
