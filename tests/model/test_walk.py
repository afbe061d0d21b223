"""Every fact of a part is told with its path, in the order of the model, and no part answers for another."""

from __future__ import annotations

from govkit.model.walk import every_fact
from tests.changes import partnership_with


def test_facts_are_told_with_their_paths_in_the_order_of_the_model() -> None:
    paths = [path for path, _ in every_fact(partnership_with())]
    assert len(paths) == len(set(paths)) > 500
    assert paths[0].startswith("partnership.")
    key, item = next(iter(partnership_with().data_items.items()))
    listed = [path for path in paths if path.startswith(f"data_items.{key}.contains.")]
    assert listed == [f"data_items.{key}.contains.{at}" for at in range(len(item.contains))] != []


def test_what_the_file_does_not_say_is_left_out() -> None:
    flows = partnership_with().flows
    key = f"flows.{next(name for name, flow in flows.items() if flow.confidentiality)}.confidentiality"
    assert any(path.startswith(key) for path, _ in every_fact(partnership_with()))
    assert not any(path.startswith(key) for path, _ in every_fact(partnership_with((key, None))))


def test_a_part_is_told_under_the_path_where_it_stands() -> None:
    partner = next(iter(partnership_with().partners.values()))
    for path in ("partners.first", "partners.second"):
        assert dict(every_fact(partner, path))[f"{path}.name"] == partner.name


def test_a_partnership_never_answers_for_another() -> None:
    names = ["Northern Families", "Southern Families", "Western Families"]
    said = [dict(every_fact(partnership_with(("partnership.name", name)))) for name in names]
    assert [facts["partnership.name"] for facts in said] == names


def test_it_can_be_asked_again() -> None:
    one = partnership_with()
    assert list(every_fact(one)) == list(every_fact(one)) != []
