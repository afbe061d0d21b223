"""A new id stands everywhere that the old one stood as an id, and in no words."""

from __future__ import annotations

import pytest

from govkit.editing.change import RenamePart
from govkit.editing.edited import edited
from govkit.errors import EditRefused
from tests.editing.rows_of_text import becomes
from tests.rows import over_rows

PARTNERS = """\
partnership: {lead: the-council}
partners:
  the-council:  # leads
    name: the-council
    acts_for: [other]
  "other": {name: Other}
data_items:
  list: {held_by: [the-council, other], confidence_owed_by: {the-council: social workers}}
flows:
  out:
    from: the-council
    to:
      - other
      - 'the-council'
    basis: {the-council: law}
    carries: {list: the-council}
waivers:
  - {rule: r, at: partners.the-council.contact}
  - {rule: r, at: privacy_notice--the-council/rights}
  - {rule: r, at: flows.out.basis.the-council}
"""


def test_a_partner_in_every_kind_of_place() -> None:
    after = PARTNERS.replace("the-council", "council-2")
    for kept in ("name: {}", "carries: {{list: {}}}"):
        after = after.replace(kept.format("council-2"), kept.format("the-council"))
    becomes(PARTNERS, RenamePart("partners.the-council", "council-2"), after)


def test_quotes_stay() -> None:
    after = edited(PARTNERS, [RenamePart("partners.other", "third")])
    assert '  "third": {name: Other}' in after
    assert "at: flows.out.basis.the-council" in after


def test_a_group_and_what_names_it() -> None:
    before = (
        "partners: {a: {}}\ngroups:\n  schools: {members: [a]}\nflows:\n  f: {to: [schools], basis: {schools: b}}\n"
    )
    becomes(before, RenamePart("groups.schools", "academies"), before.replace("schools", "academies"))


def test_what_an_alias_repeats_is_written_once() -> None:
    before = "partners: {a: {}, b: {}}\ndata_items:\n  x: {held_by: &h [a, b]}\n  y: {held_by: *h}\n"
    after = "partners: {c: {}, b: {}}\ndata_items:\n  x: {held_by: &h [c, b]}\n  y: {held_by: *h}\n"
    becomes(before, RenamePart("partners.a", "c"), after)


def test_a_word_of_the_glossary() -> None:
    becomes(
        "glossary:\n  e.g.: for example\n",
        RenamePart("glossary.e\\.g\\.", "e.g., or so"),
        'glossary:\n  "e.g., or so": for example\n',
    )


@over_rows(
    ("path", "new", "why"),
    [
        ("partners.the-council", "other", "There is a `other` in `partners` already. Choose another id."),
        ("partners.the-council", "The Council", "“The Council” can’t be an id."),
        ("partners.the-council.name", "title", "is no name that people choose"),
        ("flows.out.to.0", "x", "is no name that people choose"),
        ("partners.nobody", "x", "There is no `partners.nobody` in this file any more."),
        ("", "x", "is no name that people choose"),
    ],
)
def test_a_name_that_can_not_be(path: str, new: str, why: str) -> None:
    with pytest.raises(EditRefused) as refused:
        edited(PARTNERS, [RenamePart(path, new)])
    assert why in str(refused.value)
