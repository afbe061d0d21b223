"""Forms come from the model alone: what it knows of a part is asked, and nothing of it stands in the studio's own code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import Field, create_model

from govkit.model import Partnership
from govkit.model.facts import Text
from govkit.model.review import Review
from govkit.studio.forms.form import form_of, leads_of
from govkit.studio.forms.standing import raw_at
from govkit.studio.forms.wanted import LEAD_ON, AskedAs, WantedValue, wanted, whole
from govkit.written.read_yaml import read_yaml
from govkit.written.source_map import Route
from tests.conftest import EXAMPLE, PARTNERSHIPS, ROOT, SOUND
from tests.rows import over_rows

RAW = read_yaml(EXAMPLE.read_text("utf-8"), "x").raw or {}


def every_place(of: WantedValue, route: Route = ()) -> Iterator[tuple[Route, WantedValue]]:
    """Each place that the model knows, with `x` for names that are chosen freely."""
    for key in of.fields:
        below = of.below(key)
        assert below is not None
        yield (*route, key), below
        inner = below
        step = (*route, key)
        while inner.inner is not None:
            inner, step = inner.inner, (*step, "x")
        yield from every_place(inner, step)


@pytest.mark.slow
def test_every_key_of_the_model_is_asked_in_some_way() -> None:
    _every_key_is_asked(None)


def test_the_keys_of_a_few_parts_are_asked_in_some_way() -> None:
    _every_key_is_asked(40)


def _every_key_is_asked(most: int | None) -> None:
    blocks = [(route, of) for route, of in every_place(whole()) if of.model is not None]
    for route, of in [((), whole()), *blocks][:most]:
        form = form_of(route, {})
        sets = {each.path for each in form.sets}
        told = {each.path for each in form.asked} | {each.path for each in (*form.leads, *form.more_leads)} | sets
        assert {".".join((*route, key)) for key in of.fields} <= told


def test_a_field_that_the_model_gets_is_asked_for_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    grown = create_model("Review", __base__=Review, weather=(Text, Field(description="What the weather is like.")))
    fields = wanted(("partnership",))
    assert fields is not None
    assert fields.model is not None
    monkeypatch.setitem(
        fields.model.model_fields, "review", type(fields.model.model_fields["review"])(annotation=grown)
    )
    form = form_of(("partnership",), RAW)
    asked = {each.path: each for each in form.asked}
    assert asked["partnership.review.weather"].needed
    assert asked["partnership.review.weather"].wanted.way is AskedAs.WORDS


def test_no_key_of_the_model_stands_in_the_code_of_the_studio() -> None:
    keys = {key for route, _of in every_place(whole()) for key in route[-1:] if "_" in key or len(key) > 9}
    code = "\n".join(
        file.read_text("utf-8")
        for folder, ending in (("forms", "*.py"), ("pages", "*.j2"), ("routes", "*.py"))
        for file in sorted((ROOT / "govkit" / "studio" / folder).glob(ending))
    )
    quoted = set(re.findall(r"[\"']([a-z_]+)[\"']", code))
    assert quoted & keys == set()


@over_rows(
    ("path", "way"),
    [
        ("partnership.name", AskedAs.WORDS),
        ("partnership.starts", AskedAs.DAY),
        ("partnership.nation", AskedAs.ONE),
        ("partnership.lead", AskedAs.ONE),
        ("partners.x.contact.email", AskedAs.BRIEF),
        ("partners.x.address", AskedAs.LINES),
        ("flows.x.to", AskedAs.SEVERAL),
        ("flows.x.carries", AskedAs.KEYED),
        ("flows.x.basis", AskedAs.KEYED),
        ("glossary", AskedAs.PAIRS),
        ("partners", AskedAs.ENTRIES),
        ("waivers", AskedAs.ITEMS),
        ("partners.x.contact", AskedAs.BLOCK),
    ],
)
def test_each_kind_of_value_is_asked_in_its_own_way(path: str, way: AskedAs) -> None:
    found = wanted(tuple(path.split(".")))
    assert found is not None
    assert found.way is way


def test_choices_say_what_they_mean() -> None:
    form = form_of(("lawful_bases", "nhs-care"), {**RAW, "lawful_bases": {"nhs-care": {"article_6": "public-task"}}})
    basis = next(each for each in form.asked if each.key == "article_6")
    meant = {each.value: each.meaning for each in basis.options}
    assert "a task that law gives this controller" in meant["public-task"]


@over_rows(
    ("path", "hint"),
    [
        ("data_items.x.health", "Yes if it says anything about health, a flag included."),
        ("data_items.x.form", ""),
        ("partnership.name", "The partnership's name."),
    ],
)
def test_a_question_says_nothing_that_its_choices_say(path: str, hint: str) -> None:
    route = tuple(path.split("."))
    asked = {each.path: each.hint for each in form_of(route[:-1], {}).asked}
    assert asked[path] == hint


def test_what_is_written_elsewhere_is_chosen_by_its_name() -> None:
    form = form_of(("partnership",), RAW)
    lead = next(each for each in form.asked if each.key == "lead")
    assert ("northmoor-council", "Northmoor Council") in {(each.value, each.label) for each in lead.options}


@pytest.mark.parametrize("shape", SOUND[:6])
def test_what_stands_in_a_file_is_what_its_forms_say(shape: str) -> None:
    raw = read_yaml((PARTNERSHIPS / f"{shape}.yaml").read_text("utf-8"), shape).raw or {}
    for route, _of in _blocks(raw):
        for asked in form_of(route, raw).asked:
            standing = raw_at(raw, tuple(asked.path.split("."))) if "\\" not in asked.path else None
            assert (asked.said is None) == (standing is None or standing in ([], {})), asked.path


def _blocks(raw: object) -> Iterator[tuple[Route, WantedValue]]:
    def walk(value: object, route: Route) -> Iterator[tuple[Route, WantedValue]]:
        of = wanted(route)
        if of is None:
            return
        if of.way is AskedAs.BLOCK and isinstance(value, dict):
            yield route, of
        if of.way in LEAD_ON and isinstance(value, dict):
            for key, inner in value.items():
                yield from walk(inner, (*route, key))
        elif of.way in LEAD_ON and isinstance(value, list):
            for at, inner in enumerate(value):
                yield from walk(inner, (*route, str(at)))

    yield from walk(raw, ())


def test_entries_are_listed_by_their_names() -> None:
    assert leads_of(("partners",), RAW)[0].path == "partners.northmoor-council"
    assert leads_of(("waivers",), {}) == ()


def test_the_model_is_the_one_that_files_are_read_by() -> None:
    assert whole().model is Partnership
    assert Path(EXAMPLE).is_file()
