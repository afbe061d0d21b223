"""Whether a path such as `letter.covers.*.name` leads to a fact, told from the model alone, before there is any partnership."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from govkit.data.made_for import WORKED_OUT
from govkit.data.renamed import renamed
from govkit.model.asked import fields, questions
from govkit.model.facts import IdElsewhere, suggest
from govkit.model.partnership import Partnership
from govkit.written.keys import kind_at

EACH: Final = "*"


@dataclass(frozen=True, slots=True)
class Several:
    """A list or a block: several values of a kind."""

    of: Any


@dataclass(frozen=True, slots=True)
class BlockLine:
    """One line of a block of single values: what it is for, and what it says."""

    key: Any
    value: Any


class LeadsNowhere(Exception):
    """A path names something that is not there; the message is what is wrong and what to do."""


def lead(path: str, names: Mapping[str, Any]) -> Any:
    """The kind of value that a path leads to, which starts with one of the `names`, of today or of before. Raises LeadsNowhere."""
    first, *rest = path.split(".")
    first = first if first in names else _today(Partnership, first)
    if first not in names:
        raise LeadsNowhere(f"Nothing is called `{first}` here. {suggest(first, names)}")
    start = names[first]
    kind = _under(Partnership)[first] if start is None else start
    return follow(kind, rest, first)


def follow(kind: Any, steps: Iterable[str], said: str) -> Any:
    """The kind of value that steps from another lead to, which goes by the words `said`. Raises LeadsNowhere."""
    for step in steps:
        kind = _step(kind, step, said)
        said = f"{said}.{step}" if said else step
    return kind


def _step(kind: Any, step: str, said: str) -> Any:
    if step == EACH:
        return kind.of if isinstance(kind, Several) else kind
    if isinstance(kind, Several):
        raise LeadsNowhere(f"`{said}` stands for several. Write `{said}.{EACH}.{step}`.")
    known = {"key": kind.key, "value": kind.value} if isinstance(kind, BlockLine) else _under(kind)
    step = step if step in known else _today(kind, step)
    if step not in known:
        what = f"`{said}` has" if said else "What `of` finds has"
        raise LeadsNowhere(f"{what} nothing called `{step}`. {_suggest(step, known)}")
    return known[step]


def _today(kind: Any, key: str) -> str:
    """What a key of a kind of part is called today; a house's file may still ask by the name of before."""
    blocks = (tuple(at.split(".")) if at else () for each in renamed().keys for at in each.at)
    found = (renamed().key(block, key) for block in blocks if kind_at(Partnership, block) is kind)
    return next((newer.name for newer in found if newer), key)


def _suggest(step: str, known: Mapping[str, Any]) -> str:
    return suggest(step, known) if known else "It is a single fact."


@cache
def _under(kind: Any) -> Mapping[str, Any]:
    """What can be asked of a part, and the kind of each answer; of a single fact, what its own kind answers."""
    if not isinstance(kind, type):
        return {}
    asked = {
        name: _kind(get_type_hints(getattr(kind, name).fget, include_extras=True)["return"]) for name in questions(kind)
    }
    if not issubclass(kind, BaseModel):
        return asked
    written = {
        key: _kind(kind.model_fields[name].annotation, kind.model_fields[name].metadata)
        for key, name in fields(kind).items()
    }
    worked_out = {name: _kind(said) for name, said in WORKED_OUT.get(kind, {}).items()}
    return {"id": str, **asked, **written, **worked_out}


def _kind(annotation: Any, notes: Iterable[Any] = ()) -> Any:
    """What an annotation of the model means in a path: a part, a single kind of fact, `Several` of one, or a `BlockLine`."""
    if hasattr(annotation, "__metadata__"):
        return _kind(annotation.__origin__, (*notes, *annotation.__metadata__))
    section = next((note.section for note in notes if isinstance(note, IdElsewhere)), "")
    if section:
        return _kind(Partnership.model_fields[section].annotation).of
    choices = get_args(annotation)
    if NoneType in choices:
        return _kind(next(choice for choice in choices if choice is not NoneType))
    origin = get_origin(annotation)
    if origin is tuple:
        return Several(_kind(choices[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _block(*choices)
    return annotation


def _block(key: Any, value: Any) -> Several:
    """A block: of parts, each under an id of its own, or of lines. A line may say which part written elsewhere it means."""
    is_part = isinstance(value, type) and issubclass(value, BaseModel)
    return Several(value if is_part else BlockLine(_kind(key), _kind(value)))
