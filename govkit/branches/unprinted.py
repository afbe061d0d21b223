"""Where the templates and the model do not fit: keys that no template asks for, and names that nothing has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from govkit.approval.asked_of import AskedOf
from govkit.approval.leads import AskedKey
from govkit.branches.shapes import Keyed, Many, ModelShape, Shape
from govkit.branches.watch import FactRead
from govkit.data.made_for import MadeFor
from govkit.data.templates import Templates
from govkit.finding import Location, shown
from govkit.model.partnership import Partnership
from govkit.render.environment import environment
from govkit.report.branches import UnprintedKey
from govkit.written.keys import kind_at

_OF_THE_FILE = ("waivers", "flow_defaults")  # what govkit itself asks for, or fills in where it is printed


def asked_in(found: Templates, kinds: Mapping[str, MadeFor]) -> AskedOf:
    """All that the templates ask for."""
    asked = AskedOf()
    for kind, made_for in kinds.items():
        asked.look_at(environment(found.folders), kind, made_for, {})
    return asked


def read_of(reads: Iterable[FactRead]) -> Iterator[AskedKey]:
    """The keys that were read while documents were filled in, such as a name that a filter prints."""
    for read in reads:
        model = kind_at(Partnership, tuple(read.path.split("."))) if read.path else Partnership
        yield AskedKey(model, read.name.lstrip("="))


def unprinted(asked: Collection[AskedKey], raws: Collection[Mapping[str, Any]]) -> Iterator[UnprintedKey]:
    """The keys of the model that no template asks for, in its order; what stands in one of them is not told for itself."""
    seen = set[type]()
    for key, known in ModelShape(Partnership).keys.items():
        if key not in _OF_THE_FILE:
            yield from _under(known.shape, (key,), {(each.part, each.key) for each in asked}, seen, raws)


def _under(
    shape: Shape,
    path: tuple[str, ...],
    asked: Collection[tuple[Any, str]],
    seen: set[type],
    raws: Collection[Mapping[str, Any]],
) -> Iterator[UnprintedKey]:
    match shape:
        case Many(of):
            yield from _under(of, (*path, "*"), asked, seen, raws)
        case Keyed(value=value):
            yield from _under(value, (*path, "*"), asked, seen, raws)
        case ModelShape(model) as block if model not in seen:
            seen.add(model)
            for key, known in block.keys.items():
                here = (*path, key)
                if (model, key) in asked:
                    yield from _under(known.shape, here, asked, seen, raws)
                else:
                    yield UnprintedKey(".".join(here), any(_says(raw, here) for raw in raws))


def _says(raw: Any, path: tuple[str, ...]) -> bool:
    """Whether data says something at a path, in which `*` is each of several."""
    if not path:
        return True
    step, *rest = path
    if step == "*":
        inner = raw.values() if isinstance(raw, Mapping) else raw if isinstance(raw, list) else ()
        return any(_says(each, tuple(rest)) for each in inner)
    return isinstance(raw, Mapping) and step in raw and _says(raw[step], tuple(rest))


def undefined(asked: AskedOf, found: Templates) -> Iterator[tuple[Location, str]]:
    """The names that stand for nothing, at their lines."""
    told = ((shown(found.find(each.place.template)), each) for each in asked.undefined)
    places = {(file, each.place.line, f"{each.wrong.message} {each.wrong.fix}") for file, each in told}
    yield from ((Location(file, line), why) for file, line, why in sorted(places))
