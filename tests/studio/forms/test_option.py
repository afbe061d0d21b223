"""What may be chosen, and what each entry is called."""

from __future__ import annotations

from govkit.studio.forms.option import Option, called, options
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


def offered(nation: str, standing: str | None = None) -> dict[str, Option]:
    of = wanted(("partners", "x", "kind"))
    assert of is not None
    raw = {"partnership": {"nation": nation}, "partners": {"x": {}}}
    return {each.value: each for each in options(of, "partners.x.kind", raw, standing)}


def test_kinds_of_body_of_the_nation_come_first_and_no_other_is_hidden() -> None:
    for nation, own, other in (
        ("wales", "local-health-board", "hsc-trust"),
        ("northern-ireland", "education-authority", "combined-authority"),
        ("england", "combined-authority", "education-authority"),
    ):
        found = offered(nation)
        far = [each.elsewhere for each in found.values()]
        assert far == sorted(far), nation
        assert not found[own].elsewhere, nation
        assert found[other].elsewhere, nation
    assert offered("wales").keys() == offered("england").keys() == offered("to be agreed").keys()
    assert not any(each.elsewhere for each in offered("to be agreed").values())


def test_no_two_kinds_go_by_the_same_words() -> None:
    for nation in ("england", "wales", "scotland", "northern-ireland"):
        labels = [each.label for each in offered(nation).values()]
        assert len(set(labels)) == len(labels), nation


def test_a_kind_goes_by_the_words_of_the_nation() -> None:
    assert offered("wales")["parish-council"].label == "Community council"
    assert offered("england")["parish-council"].label == "Parish or town council"


def test_a_statute_of_other_nations_comes_last() -> None:
    of = wanted(("lawful_bases", "x", "gateway"))
    assert of is not None
    found = options(of, "lawful_bases.x.gateway", {"partnership": {"nation": "scotland"}}, None)
    assert {each.elsewhere for each in found} == {True, False}
    assert next(each for each in found if each.value == "children-act-2004-section-11").elsewhere


def test_what_a_choice_means_is_said_as_forms_say_it() -> None:
    of = wanted(("partnership", "status"))
    assert of is not None
    (draft,) = (each for each in options(of, "partnership.status", RAW, None) if each.value == "draft")
    assert draft.meaning == "The partners are still writing it. Documents can be built as a draft."


def test_an_entry_without_a_name_is_called_after_its_partner_as_the_name_was_typed() -> None:
    raw = {
        "partners": {"saltby-district-council": {"name": "Saltby District Council"}},
        "lawful_bases": {"saltby-district-council": {"name": "to be agreed"}, "some-duty": {"name": "to be agreed"}},
    }
    assert called(("lawful_bases", "saltby-district-council"), raw) == "Saltby District Council"
    assert called(("lawful_bases", "some-duty"), raw) == "Some duty"
