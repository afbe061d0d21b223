from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import jsonschema
import pytest
import yaml

from govkit.load import partnership_schema
from tests.rows import over_rows


class AsEditorsRead(yaml.SafeLoader):
    """YAML 1.2, as the YAML language server reads it: only `true` and `false` are booleans, and dates are text."""


AsEditorsRead.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(("timestamp", "bool")) or sign in "tf"]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return partnership_schema()


@pytest.fixture
def complaints(schema: dict[str, Any], smallest: str) -> Callable[..., list[str]]:
    """What an editor underlines in the smallest partnership with something in it replaced."""

    def complaints(old: str = "", new: str = "") -> list[str]:
        typed = yaml.load(smallest.replace(old, new, 1), AsEditorsRead)
        return [".".join(place) for place in places(jsonschema.Draft7Validator(schema).iter_errors(typed))]

    return complaints


def places(errors: Iterable[Any]) -> Iterator[list[str]]:
    """Where the errors are, with those of each kind that a value might have been of."""
    for error in errors:
        yield [str(step) for step in error.absolute_path]
        yield from places(error.context)


def properties(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, part in {"": schema, **schema["$defs"]}.items():
        yield from ((f"{name}.{key}", value) for key, value in part["properties"].items())


def test_it_is_a_schema_itself(schema: dict[str, Any]) -> None:
    jsonschema.Draft7Validator.check_schema(schema)


def test_it_names_no_web_address_of_its_own(schema: dict[str, Any]) -> None:
    assert not schema["$id"].startswith("http")


def test_every_key_is_described(schema: dict[str, Any]) -> None:
    assert [name for name, value in properties(schema) if not value.get("description")] == []


def test_a_complete_partnership_is_clean(complaints: Callable[..., list[str]]) -> None:
    assert complaints() == []


@over_rows(
    ("old", "new"),
    [
        ('version: "1.0"', "version: 1.0"),
        ("reference: DPIA-1", "reference: 2026"),
        ("family-list: know which families to visit first", "family-list: true"),
        ("step: 2", 'step: "2"'),
        ("level: family", "level: family\n    health: true"),
        ("level: family", "level: family\n    health: no"),
        ("to: [weir-surgery]", "to: weir-surgery"),
        ("    step: 2", "    step: to be agreed"),
        ("posted: 2027-01-04", "posted: to be agreed"),
        ("status: draft", "status: to be agreed"),
        ("covers: [list-out]", "covers: to be agreed"),
        ("covers: [list-out]", "covers: [to be agreed]"),
        ("signed_by: {name: A. Example, role: Head of family help}", "signed_by: to be agreed"),
        ("level: family", "level: family\n    health: to be agreed"),
    ],
)
def test_an_editor_takes_what_the_loader_takes(
    complaints: Callable[..., list[str]], change: Callable[..., Any], old: str, new: str
) -> None:
    assert complaints(old, new) == []
    assert change((old, new)).findings == ()


@over_rows(
    ("old", "new", "path"),
    [
        ("status: draft", "status: drat", "partnership.status"),
        ("step: 2", "step: 9", "flows.list-out.step"),
        ("step: 2", "step: two", "flows.list-out.step"),
        ("status: draft", "state: draft", "partnership"),
        ("  list-out:\n", "  List Out:\n", "flows"),
        ("held_by: [millbrook-council]", "held_by: {a: b}", "data_items.family-list.held_by"),
        ("level: family", "level: family\n    health: 2", "data_items.family-list.health"),
        ("name: Weir Surgery", "name:", "partners.weir-surgery.name"),
        ("lawful_bases:", "lawful_bases: to be agreed\nold:", "lawful_bases"),
    ],
)
def test_an_editor_underlines_what_the_loader_refuses(
    complaints: Callable[..., list[str]], change: Callable[..., Any], old: str, new: str, path: str
) -> None:
    assert any(place.startswith(path) for place in complaints(old, new))
    assert change((old, new)).findings != ()


def test_choices_are_shown_with_the_words_for_not_yet(schema: dict[str, Any]) -> None:
    assert schema["$defs"]["Partner"]["properties"]["reach"]["enum"] == ["local", "national", "to be agreed"]


TEXT = ["string", "number", "boolean"]
UNSETTLED = {"const": "to be agreed", "description": "The partners have still to settle this."}
WORDS = {"maxLength": 2000, "type": TEXT}
ID = "^[a-z0-9]+(-[a-z0-9]+)*$"


@over_rows(
    ("part", "key", "shape"),
    [
        ("Partner", "name", WORDS),
        ("Partner", "address", {"anyOf": [{"items": WORDS, "maxItems": 5, "minItems": 1, "type": "array"}, WORDS]}),
        ("Partner", "signatory", {"anyOf": [{"$ref": "#/$defs/Signatory"}, UNSETTLED]}),
        ("Partner", "public_authority", {"enum": [True, False, "yes", "no", "to be agreed"]}),
        (
            "Flow",
            "carries",
            {"anyOf": [{"additionalProperties": WORDS, "minProperties": 1, "type": "object"}, UNSETTLED]},
        ),
        ("Flow", "from", {"anyOf": [{"items": {"type": TEXT}, "minItems": 1, "type": "array"}, {"type": TEXT}]}),
        ("Flow", "starts", {"anyOf": [{"format": "date", "type": "string"}, UNSETTLED]}),
        ("Letter", "reply_within", {"examples": ["28 days", "20 working days", "12 months"], "type": TEXT}),
        ("DataItem", "health", {"default": False, "enum": [True, False, "yes", "no", "to be agreed"]}),
        (
            "Approach",
            "health_issues",
            {
                "anyOf": [
                    {
                        "type": "object",
                        "propertyNames": {"pattern": ID},
                        "additionalProperties": {"anyOf": [{"$ref": "#/$defs/HealthIssue"}, UNSETTLED]},
                    },
                    UNSETTLED,
                ]
            },
        ),
    ],
)
def test_a_value_is_of_its_kinds_or_still_to_be_agreed(
    schema: dict[str, Any], part: str, key: str, shape: dict[str, Any]
) -> None:
    found = schema["$defs"][part]["properties"][key]
    assert {name: value for name, value in found.items() if name != "description"} == shape


def test_a_section_can_not_be_agreed_on_later_in_one_word(schema: dict[str, Any]) -> None:
    sections = {name for name, value in schema["properties"].items() if "propertyNames" in value}
    assert sections >= {"partners", "data_items", "lawful_bases", "confidentiality_bases", "flows"}
    assert all("anyOf" not in schema["properties"][name] for name in sections)


def test_what_is_said_elsewhere_need_not_be_said_again(schema: dict[str, Any]) -> None:
    assert schema["$defs"]["Flow"]["required"] == ["name", "from", "to", "carries", "goes_ahead", "basis", "starts"]
    assert "other_criteria" not in schema["$defs"]["Approach"]["required"]


def test_nothing_may_be_left_without_a_value(schema: dict[str, Any]) -> None:
    kinds = [kind for _, value in properties(schema) for kind in (value, *value.get("anyOf", ()))]
    assert not [kind for kind in kinds if kind.get("type") == "null" or kind.get("default", 0) is None]


def test_it_says_what_it_is_of(schema: dict[str, Any]) -> None:
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert schema["$id"] == "urn:govkit:partnership"
    assert schema["title"] == "A partnership that shares personal data"
