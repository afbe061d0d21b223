"""What may be chosen, and what each entry is called."""

from __future__ import annotations

from govkit.studio.forms.option import called, options
from govkit.studio.forms.wanted import wanted
from tests.rows import over_rows

RAW = {
    "partners": {"a": {"name": "Alpha"}, "b": {"name": "to be agreed"}},
    "groups": {"schools": {"name": "The schools"}},
    "letters": {"consent": {"kind": "opt-out"}},
    "waivers": [{}],
}


def values(path: str, standing: object = None) -> list[str]:
    of = wanted(tuple(path.split(".")))
    assert of is not None
    return [each.value for each in options(of, path, RAW, standing)]


def test_one_partner_is_chosen_of_partners_and_several_of_groups_too() -> None:
    assert values("partnership.lead") == ["a", "b"]
    assert values("flows.x.to") == ["a", "b", "schools"]


def test_what_stands_there_is_offered_whatever_it_is() -> None:
    assert values("partnership.lead", "gone") == ["a", "b", "gone"]
    assert values("partnership.lead", "to be agreed") == ["a", "b"]


@over_rows(
    ("path", "name"),
    [
        ("partners.a", "Alpha"),
        ("partners.b", "B"),
        ("letters.consent", "Opt out"),
        ("waivers.0", "Number 1"),
        ("partners.gone-away", "Gone away"),
    ],
)
def test_an_entry_is_called_by_what_it_says_of_itself(path: str, name: str) -> None:
    assert called(tuple(path.split(".")), RAW) == name


def test_a_choice_that_is_a_provision_of_law_has_its_source() -> None:
    of = wanted(("lawful_bases", "x", "article_6"))
    assert of is not None
    found = {each.value: each for each in options(of, "lawful_bases.x.article_6", RAW, None)}
    assert found["public-task"].source == "UK GDPR, Article 6(1)(e)"
    assert found["public-task"].meaning
