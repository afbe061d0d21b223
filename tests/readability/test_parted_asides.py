"""What is put in between, and what stands between commas and parts nothing."""

from __future__ import annotations

from tests.readability.parted_set import found_in
from tests.rows import over_rows


@over_rows(
    ("text", "found"),
    [
        ("You can (if you wish) ask us for it.", ["if you wish"]),
        ("You can – when you wish – ask us for it.", ["when you wish"]),
        ("We will not, unless you agree, send it on.", ["unless you agree"]),
        ("You have the right, if you think so, to complain.", ["if you think so"]),
        ("If, once you have signed, you change your mind, tell us.", ["once you have signed"]),
        ("The clerk, to whom you gave it today, can help.", ["to whom you gave it today"]),
        ("The plan, so they have told us all, is safe.", ["so they have told us all"]),
        ("We came here, so that we can plan, and will stay.", []),
        ("The appeal panel, which meets monthly, will hear it.", []),
        ("We will ask you, if you agree, and then we will go.", []),
        ("If you agree, we will ask the school, and it will answer.", []),
        ("We share names, addresses, and when people came, so.", []),
    ],
)
def test_a_clause_that_is_put_in_between(text: str, found: list[str]) -> None:
    assert found_in(text) == found
