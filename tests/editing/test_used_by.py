"""Whoever removes a part is told first what names it."""

from __future__ import annotations

from govkit.editing.standing import reading
from govkit.editing.used_by import used_by
from tests.editing.test_naming import PARTNERS
from tests.rows import over_rows


@over_rows(
    ("path", "where"),
    [
        (
            "partners.the-council",
            (
                "partnership.lead",
                "data_items.list.confidence_owed_by.the-council",
                "data_items.list.held_by.0",
                "flows.out.from",
                "flows.out.to.1",
                "flows.out.basis.the-council",
                "waivers.0.at",
                "waivers.1.at",
                "waivers.2.at",
            ),
        ),
        ("partners.other", ("partners.the-council.acts_for.0", "data_items.list.held_by.1", "flows.out.to.0")),
        ("data_items.list", ("flows.out.carries.list",)),
        ("flows.out", ("waivers.2.at",)),
        ("flows.out.basis.the-council", ("waivers.2.at",)),
        ("partners.nobody", ()),
        ("", ()),
    ],
)
def test_where_a_part_is_named(path: str, where: tuple[str, ...]) -> None:
    assert used_by(reading(PARTNERS).raw or {}, path) == where


def test_what_a_part_says_of_itself_goes_with_it() -> None:
    assert used_by({"partners": {"a": {"acts_for": ["a"]}}}, "partners.a") == ()
