"""A misspelt key in a file of data is refused, with its file, line and column: each key of each file that govkit ships, one at a time."""

from __future__ import annotations

import re
import runpy
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from govkit.data.forms import Held
from govkit.errors import DataUnreadable
from govkit.written.keys import kind_at
from govkit.written.read_yaml import read_yaml
from govkit.written.source_map import Position, Route
from tests.conftest import ROOT

SCRIPT = runpy.run_path(str(ROOT / "scripts" / "data"))
FILES: Mapping[str, Held] = SCRIPT["every_file"]()
FILE_OF: Callable[[str], Path] = SCRIPT["file_of"]
# What a writer of the file names as they like, told by the type of its keys: a misspelt one is just another name.
FREE = {"str", "Text", "Id"}


@dataclass(frozen=True)
class Key:
    """A key of a file: its route, the same with `*` for what its writer names or counts, its place, and whether it is such a name itself."""

    route: Route
    shape: Route
    place: Position
    is_free: bool


def keys_in(name: str) -> Iterator[Key]:
    """Every key of a shipped file."""
    reading = read_yaml(FILE_OF(name).read_text("utf-8"), name)
    assert reading.faults == ()
    for route, place in reading.sources.places.items():
        if route and isinstance(value_at(reading.raw, route[:-1]), Mapping):
            shape = tuple(starred(FILES[name].form, route[: at + 1]) for at in range(len(route)))
            yield Key(route, shape, place, shape[-1] == "*")


def starred(form: type[BaseModel], route: Route) -> str:
    """The last step of a route, or `*` where the model leaves it to whoever writes the file."""
    return "*" if route[-1].isdigit() or is_free(kind_at(form, route[:-1])) else route[-1]


def value_at(raw: Any, route: Route) -> Any:
    for step in route:
        raw = raw[int(step)] if isinstance(raw, list) else raw[step]
    return raw


def is_free(kind: Any) -> bool:
    """Whether the keys of a block are names that its writer chooses: text or ids, and no fixed set of words."""
    if isinstance(kind, type):
        return False
    notes = getattr(get_args(kind)[0], "__metadata__", ())
    return not any("enum" in note.schema for note in notes)


def misspelt(text: str, key: Key) -> str:
    """The text of a file in which a letter is missing from that key."""
    lines = text.split("\n")
    line, column = key.place.line - 1, key.place.column - 1
    name = key.route[-1]
    before, rest = lines[line][:column], lines[line][column:]
    quote = '"' if rest.startswith('"') else ""
    assert rest.startswith(quote + name), (key, rest)
    wrong = name[: len(name) // 2] + name[len(name) // 2 + 1 :]
    lines[line] = before + quote + wrong + rest[len(quote + name) :]
    return "\n".join(lines)


def one_of_each_shape(keys: list[Key]) -> list[Key]:
    """The first of the keys that stand alike: under the same keys, whatever the number or the name of the item."""
    return list({key.shape: key for key in reversed(keys)}.values())


def told(name: str, text: str, tmp_path: Path) -> str:
    """What is said of a file of that name with this text, or nothing."""
    file = tmp_path / Path(name).name
    file.write_text(text, "utf-8")
    try:
        FILES[name].read(file)
    except DataUnreadable as error:
        return str(error).removeprefix(f"{file}:")
    return ""


def check_keys(name: str, keys: list[Key], tmp_path: Path) -> None:
    text = FILE_OF(name).read_text("utf-8")
    for key in keys:
        said = told(name, misspelt(text, key), tmp_path)
        assert said or key.is_free, key.route
        if not key.is_free:
            assert said.startswith(f"{key.place.line}:{key.place.column}: "), (key, said)


# Each of the others takes so long to read that a key of each shape has to do.
LONG = ("plain_language.json", "officialese.yaml", "sentences.yaml", "approved.yaml", "approved_words.json")
READ_SOON = [name for name in FILES if not name.endswith(LONG)]
# A shape has the keys of a partnership file, of which tests of what is loaded know; there are many.
FORMS = sorted({held.form.__name__ for name, held in FILES.items() if "/shapes/" not in name})


def files_of(form: str) -> list[str]:
    """The files of a model, the smallest first, since each key is tried by reading the whole file."""
    names = [name for name, held in FILES.items() if held.form.__name__ == form and "/shapes/" not in name]
    return sorted(names, key=lambda name: FILE_OF(name).stat().st_size)


def check_form(form: str, tmp_path: Path, most: int | None = None) -> None:
    """Misspells a key of each shape that a model has, or as many by lot of each file."""
    tried: set[Route] = set()
    for name in files_of(form):
        keys = [key for key in one_of_each_shape(list(keys_in(name))) if key.shape not in tried]
        few = keys if most is None else Random(name).sample(keys, min(most, len(keys)))  # noqa: S311 - can be repeated
        check_keys(name, few, tmp_path)
        tried |= {key.shape for key in keys}
    assert tried


@pytest.mark.parametrize("form", FORMS)
def test_keys_of_a_model_by_lot_are_refused_at_their_places_when_they_are_misspelt(form: str, tmp_path: Path) -> None:
    check_form(form, tmp_path, most=3)


@pytest.mark.slow
@pytest.mark.parametrize("form", [form for form in FORMS if {*files_of(form)}.isdisjoint(READ_SOON)])
def test_each_key_of_a_model_is_refused_at_its_place_when_it_is_misspelt(form: str, tmp_path: Path) -> None:
    check_form(form, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("name", READ_SOON)
def test_every_misspelt_key_is_refused_at_its_place(name: str, tmp_path: Path) -> None:
    check_keys(name, list(keys_in(name)), tmp_path)


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.whole if name.endswith(LONG) else ()) for name in FILES]
)
def test_every_shipped_file_is_right(name: str) -> None:
    FILES[name].read(FILE_OF(name))


def test_every_file_of_data_has_a_model() -> None:
    shipped = {
        *(
            f"standards/{file.relative_to(FILE_OF('standards/')).as_posix()}"
            for file in FILE_OF("standards/").rglob("*.*")
        ),
        *(file.relative_to(ROOT / "templates").as_posix() for file in (ROOT / "templates").rglob("*.yaml")),
    }
    data = {name for name in shipped if re.search(r"\.(yaml|json)$", name)}
    assert data == set(FILES)
