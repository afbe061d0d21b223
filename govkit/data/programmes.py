"""The programmes that a partnership can name: those that govkit ships, with a house's own laid over them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from govkit.data.renamed import renamed
from govkit.errors import ProgrammesUnreadable
from govkit.model.facts import suggest
from govkit.model.programme import Criterion, Programme

NONE: Final = "own"
PROGRAMME: Final = ("partnership", "programme")
FILE: Final = "standards/programmes.yaml"
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@cache
def programmes(house: Path | None = None) -> Mapping[str, Programme]:
    """Every programme by its id. Raises ProgrammesUnreadable for a house's file that says something else."""
    shipped = _read(resources.files("govkit").joinpath(FILE))
    own = house / FILE if house else None
    return {**shipped, **_under_new_names(_read(own))} if own and own.is_file() else shipped


def _under_new_names(own: Mapping[str, Programme]) -> dict[str, Programme]:
    newer = {name: renamed().choice(PROGRAMME, name) for name in own}
    return {found.name if (found := newer[name]) else name: each for name, each in own.items()}


def _read(file: Traversable | Path) -> dict[str, Programme]:
    try:
        data = yaml.load(file.read_text("utf-8"), _LOADER)  # noqa: S506 - a base loader makes text alone
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{file}:{mark.line + 1}" if mark else str(file)
        raise ProgrammesUnreadable(f"{where}: this is no YAML that can be read.") from error
    if not isinstance(data, Mapping) or not all(isinstance(each, Mapping) for each in data.values()):
        raise ProgrammesUnreadable(f"{file}: each programme needs an id, and its keys indented below it.")
    if NONE in data:
        raise ProgrammesUnreadable(f"{file}: `{NONE}` means that there is no programme. Give this one another id.")
    return {str(name): _programme(file, str(name), each) for name, each in data.items()}


def _programme(file: Traversable | Path, name: str, data: Mapping[str, Any]) -> Programme:
    try:
        return Programme.model_validate(data)
    except ValidationError as invalid:
        first = min(invalid.errors(include_url=False), key=_what_others_follow_from)
    at = [str(step) for step in first["loc"] if step != "[key]"]
    where = f"{file}: `{'.'.join((name, *at))}`"
    if first["type"] == "extra_forbidden":
        known = (Criterion if at[:1] == ["criteria"] else Programme).model_fields
        raise ProgrammesUnreadable(f"{where} is not a key of a programme. {suggest(at[-1], known)}")
    if first["type"] == "missing":
        raise ProgrammesUnreadable(f"{where} is missing. Write it, as `govkit/{FILE}` does.")
    why = first.get("ctx", {}).get("why", "This can’t be read. Write it as `govkit/" + FILE + "` does.")
    raise ProgrammesUnreadable(f"{where}: {why}")


def _what_others_follow_from(error: ErrorDetails) -> bool:
    """Puts a key that is misspelt before one that is missing for that reason."""
    return error["type"] != "extra_forbidden"
