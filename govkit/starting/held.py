"""Holds the file of a shape to the model of a partnership, for every nation and answer that it can have: when it is packed or tested."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import product
from pathlib import Path
from typing import Any, Final

from govkit.data.shelf import refuse
from govkit.data.starting import Shape, shapes
from govkit.errors import DataUnreadable
from govkit.finding import Finding, shown
from govkit.model import Partnership
from govkit.model.facts import suggest
from govkit.starting.answers import Answers, NamedPartner
from govkit.starting.shape_file import from_shape
from govkit.written.faults import fault
from govkit.written.file_kind import PARTNERSHIP_FILE
from govkit.written.keys import known_keys
from govkit.written.read_file import read_text
from govkit.written.read_yaml import YamlReading, read_yaml
from govkit.written.source_map import Route
from govkit.written.validate import validate

_QUESTIONS: Final = ("nation", "asked", "health")


def all_answers(name: str, shape: Shape) -> Iterator[Answers]:
    """The answers that can be given to the shape, with the partners of its own file."""
    for chosen in product(*(shape.possible(question) for question in _QUESTIONS)):
        yield Answers({"shape": name, **dict(zip(_QUESTIONS, chosen, strict=True))})


def read_shape(name: str, file: Path) -> None:
    """Reads the file of a shape. Raises DataUnreadable at the first place that is wrong, whatever is answered."""
    reading = read_yaml(read_text(file, DataUnreadable), shown(file), PARTNERSHIP_FILE)
    refuse(reading.faults)
    refuse(_unknown_keys(reading.raw or {}, (), reading))
    refuse(_other_places(name, reading))
    refuse(_leading_nowhere(reading))
    for answers in all_answers(name, shapes()[name]):
        raw = from_shape(deepcopy(dict(reading.raw or {})), _under_the_same_ids(answers))
        known = {section: block.keys() for section, block in raw.items() if isinstance(block, Mapping)}
        _partnership, faults = validate(Partnership, _with_defaults(raw), reading.sources, known)
        refuse(faults)


def _other_places(name: str, reading: YamlReading) -> Iterator[Finding]:
    """Each partner of the file that is no place of the shape, which could be nobody's."""
    places = shapes()[name].partners
    for partner in (reading.raw or {}).get("partners", ()):
        if partner not in places:
            here = ("partners", partner)
            what = f"`{partner}` is no place of the shape in shapes.yaml."
            yield fault("unknown-key", what, suggest(partner, places), reading.sources.locate_key(here), here)


def _leading_nowhere(reading: YamlReading) -> Iterator[Finding]:
    """Each id of an item, basis or flow that there is none of: it would be taken for one that the answers leave out."""
    raw = reading.raw or {}
    for here, meant, section in _meant(raw):
        known = raw.get(section, ())
        if meant not in known:
            what = f"There is no “{meant}” in `{section}`."
            yield fault("unknown-reference", what, suggest(meant, known), reading.sources.locate_value(here), here)


def _meant(raw: Mapping[str, Any]) -> Iterator[tuple[Route, str, str]]:
    """Where an id of another part stands, with the part that it is of."""
    for name, flow in raw.get("flows", {}).items():
        for item in flow.get("carries", {}):
            yield ("flows", name, "carries", item), item, "data_items"
        for partner, basis in flow.get("basis", {}).items():
            yield ("flows", name, "basis", partner), basis, "lawful_bases"
    for name, letter in raw.get("letters", {}).items():
        for at, flow in enumerate(letter.get("covers", ())):
            yield ("letters", name, "covers", str(at)), flow, "flows"


def _under_the_same_ids(answers: Answers) -> Answers:
    """The answers with partners whose ids are those of the places in the file, so that what is wrong is found there."""
    named = {place: (NamedPartner(place, str(what.kinds[0])),) for place, what in answers.places.items()}
    return Answers(answers.chosen, named)


def _with_defaults(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """The data in which each flow says what `flow_defaults` say for it."""
    return {
        **raw,
        "flows": {name: {**raw.get("flow_defaults", {}), **flow} for name, flow in raw.get("flows", {}).items()},
    }


def _unknown_keys(value: Any, route: Route, reading: YamlReading) -> Iterator[Finding]:
    """Each key that the model does not know: what is left out for some answers is held to it too."""
    if isinstance(value, Mapping):
        known = known_keys(Partnership, route)
        for key, child in value.items():
            here = (*route, key)
            if known and key not in known:
                place = reading.sources.locate_key(here)
                yield fault("unknown-key", f"`{key}` is no key here.", suggest(key, known), place, here)
            yield from _unknown_keys(child, here, reading)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _unknown_keys(item, (*route, str(index)), reading)
