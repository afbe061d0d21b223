"""One page of the data beside the partnership file: each file that is shipped and that a house may bring, with its keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

from pydantic import BaseModel

from govkit.data.baseline import BaselineFile
from govkit.data.forms import held_files
from govkit.data.house import OWN_DATA
from govkit.data.inputs import BASELINE
from govkit.data.settings import SETTINGS, SettingsFile
from govkit.data.templates import Templates, shipped_templates
from govkit.data.understood import FOLDER as UNDERSTOOD
from govkit.data.understood import UnderstoodFile
from pages.evidence import MADE

HOUSE: Final = ", ".join(f"`standards/{name}.yaml`" for name in sorted(OWN_DATA))
START: Final = f"""\
# The files of data

What govkit knows beside the partnership file stands in files of data: in `govkit/standards/`, and beside the templates of a kind. Each is
held to these keys when it is read. A house brings its own in its folder of templates: for a kind, all that is named after it, and
{HOUSE}; its settings are `govkit.toml`, `govkit baseline`
writes `govkit-baseline.yaml`, and `govkit understand --results` writes `understood/KIND.yaml`. `ID` is a name of its own, `*`
stands for each of a list. **Yes** in the column “Needed” means that the file can't be read without the key.
{MADE.format("the forms of these files")}
"""


def data_page() -> str:
    """A table for each form of file, under the names of the files that have it."""
    files: dict[type[BaseModel], list[str]] = {}
    for name, held in held_files().items():
        if name.endswith(".json"):
            continue  # written by a script, and by nobody else
        named = files.setdefault(held.form, [])
        if (general := _of_any_kind(name)) not in named:
            named.append(general)
    parts = [START]
    files |= {SettingsFile: [SETTINGS], BaselineFile: [BASELINE], UnderstoodFile: [f"{UNDERSTOOD}/KIND.yaml"]}
    for form, names in files.items():
        parts += [
            f"## {', '.join(f'`{name}`' for name in names)}\n",
            f"{' '.join((form.__doc__ or '').split())}\n",
            "| Key | Means | Needed |\n|---|---|---|",
            *(f"| `{key}` | {_cell(means)} | {'yes' if needed else ''} |" for key, means, needed in _keys(form, ())),
            "",
        ]
    return "\n".join(parts)


def _of_any_kind(name: str) -> str:
    """The name of a file that each kind of document has, with `KIND` in the place of the kind."""
    for kind in Templates(shipped_templates()).kinds():
        if name.startswith(f"{kind}/") or name.endswith(f"/{kind}.yaml"):
            return name.replace(kind, "KIND", 1)
    return name


def _keys(form: type[BaseModel], above: tuple[str, ...]) -> Iterator[tuple[str, str, bool]]:
    for name, field in form.model_fields.items():
        is_root = name == "root"
        path = above if is_root else (*above, field.alias or name)
        if not is_root:
            yield ".".join(path), field.description or "", field.is_required()
        for step, part in _parts(field.annotation, ()):
            yield from _keys(part, (*path, *step)) if part is not form else ()


def _parts(annotation: Any, steps: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], type[BaseModel]]]:
    """The blocks that a value may hold, each with the steps that lead to it."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield steps, annotation
        return
    held = get_args(annotation)
    origin = get_origin(annotation)
    if origin in (Union, UnionType) or not held:
        deeper, within = steps, held
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        deeper, within = (*steps, "ID"), held[1:]
    elif isinstance(origin, type) and issubclass(origin, tuple | list):
        deeper, within = (*steps, "*"), held
    else:
        deeper, within = steps, held[:1]
    for each in within:
        yield from _parts(each, deeper)


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")
