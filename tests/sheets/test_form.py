"""In which form a question is answered is told by the model alone."""

from __future__ import annotations

from pydantic import BaseModel, Field

from govkit.model import Partnership
from govkit.model.facts import Keyed, Listed, PartnerId, Text, YesNo
from govkit.model.partner import Contact, Partner
from govkit.sheets.form import BlockKind, HowMany, form_of
from govkit.written.keys import kind_at, known_keys
from tests.rows import over_rows


def form_at(path: str) -> object:
    *above, key = path.split(".")
    return form_of(known_keys(Partnership, tuple(above))[key])


@over_rows(
    ("path", "how_many", "section", "has_choices"),
    [
        ("partners.x.name", HowMany.ONE, "", False),
        ("partners.x.kind", HowMany.ONE, "", True),
        ("partners.x.gives", HowMany.SEVERAL, "", True),
        ("partners.x.address", HowMany.SEVERAL, "", False),
        ("partnership.lead", HowMany.ONE, "partners", False),
        ("flows.x.to", HowMany.SEVERAL, "partners", False),
        ("flows.x.carries", HowMany.PAIRS, "", False),
        ("flows.x.basis", HowMany.PAIRS, "lawful_bases", False),
        ("flows", HowMany.BY_HAND, "", False),
        ("involvement", HowMany.BY_HAND, "", False),
    ],
)
def test_the_form_of_a_field(path: str, how_many: HowMany, section: str, has_choices: bool) -> None:
    form = form_at(path)
    assert not isinstance(form, BlockKind)
    assert (form.how_many, form.section, bool(form.choices)) == (how_many, section, has_choices)  # type: ignore[attr-defined]


def test_a_part_has_places_of_its_own() -> None:
    assert form_of(Partner.model_fields["contact"]) == BlockKind(Contact)
    assert kind_at(Partnership, ("partners", "x", "contact")) is Contact


def test_a_list_knows_how_many_lines_it_takes() -> None:
    assert form_at("partners.x.address").at_most == 5  # type: ignore[attr-defined]


class Newcomer(BaseModel):
    """A part with fields that no sheet has met."""

    agrees: YesNo | None = None
    with_whom: Listed[PartnerId] = ()
    why: Keyed[PartnerId, Text] = Field(default_factory=dict)


def test_a_new_field_needs_nothing_here() -> None:
    agrees, with_whom, why = (form_of(Newcomer.model_fields[name]) for name in ("agrees", "with_whom", "why"))
    assert not isinstance(agrees, BlockKind)
    assert agrees.is_yes_or_no
    assert [each.how_many for each in (with_whom, why) if not isinstance(each, BlockKind)] == [
        HowMany.SEVERAL,
        HowMany.PAIRS,
    ]
