"""Who is a public authority follows the Freedom of Information Acts, by kind and nation, unless the file says otherwise."""

from __future__ import annotations

from govkit.questions.bodies import is_public_authority
from tests.changes import partnership_with
from tests.rows import over_rows

PARTNER = "hill-top-school"


@over_rows(
    ("kind", "nation", "is_one"),
    [
        ("council-company", "england", True),
        ("council-company", "scotland", True),
        ("company", "england", False),
        ("parish-council", "england", False),
        ("parish-council", "wales", False),
        ("academy-trust", "england", True),
        ("local-health-board", "wales", True),
        ("health-board", "scotland", True),
        ("hsc-trust", "northern-ireland", True),
        ("police-and-crime-commissioner", "england", True),
        ("fire-and-rescue", "wales", True),
        ("university", "scotland", True),
        ("combined-authority", "england", True),
    ],
)
def test_a_kind_is_one_by_default_in_its_nation(kind: str, nation: str, is_one: bool) -> None:
    found = partnership_with({f"partners.{PARTNER}.kind": kind, "partnership.nation": nation})
    assert is_public_authority(found, PARTNER) is is_one


def test_the_file_may_say_otherwise() -> None:
    found = partnership_with(
        {f"partners.{PARTNER}.kind": "university", f"partners.{PARTNER}.public_authority": "false"}
    )
    assert is_public_authority(found, PARTNER) is False
