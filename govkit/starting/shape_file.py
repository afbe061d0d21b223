"""The partnership that a shape and the answers give, as raw data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any, Final

from govkit.data.shipped import from_yaml
from govkit.data.starting import ANY_SHAPE, LEFT_OUT, OPEN, PartnerFact, file_of_shape, starting
from govkit.model.partner import Partner
from govkit.model.unsettled import WORDS, is_unsettled
from govkit.starting.answers import Answers, NamedPartner
from govkit.starting.loose_ends import without_loose_ends
from govkit.starting.places import id_of
from govkit.written.keys import keys_of
from govkit.written.source_map import Route, undotted

Raw = dict[str, Any]

_GONE: Final = object()


def partnership_of(answers: Answers) -> Raw:
    """What the file of a new partnership says."""
    return from_shape(from_yaml(file_of_shape(answers.shape_name)), answers)


def from_shape(raw: Raw, answers: Answers) -> Raw:
    """The same for the data of a shape's file: with the partners that were named, and what fits the nation and the other answers."""
    raw["partnership"]["nation"] = answers.chosen["nation"]
    if answers.led_from:
        raw["partnership"]["lead"] = raw["partnership"]["review"]["owner"] = answers.led_from
    for variant in answers.variants:
        for path, said in variant.changes.items():
            change(raw, undotted(path), said)
    facts = tuple(each for each in starting().partner if _is_said(each, answers))
    named = _with_partners(raw, answers)
    named["partners"] = {name: _complete(partner, facts) for name, partner in named["partners"].items()}
    return without_loose_ends(named)


def stand_ins(shape: str) -> Mapping[str, str]:
    """The names of the partners of a shape that stand until others are named, by their places; the first is the lead."""
    raw = from_yaml(file_of_shape(shape))
    lead = raw["partnership"]["lead"]
    names = {
        place: "" if is_unsettled(partner["name"]) else partner["name"] for place, partner in raw["partners"].items()
    }
    return {lead: names.pop(lead), **names}


def change(raw: Any, route: Route, said: str) -> None:
    """Puts what is said at each place that the route leads to, in which `*` is any name; a part that is left out goes whole."""
    first, *rest = route
    for key in [key for key in raw if fnmatchcase(key, first)] or ([first] if "*" not in first else []):
        if rest:
            if key in raw:
                change(raw[key], tuple(rest), said)
        elif said == LEFT_OUT:
            raw.pop(key, None)
        else:
            raw[key] = WORDS if said == OPEN else said


def _is_said(fact: PartnerFact, answers: Answers) -> bool:
    """Whether partners say it in this nation, and from the start in this shape."""
    if fact.optional and answers.shape_name == ANY_SHAPE:
        return False
    return not fact.nations or answers.chosen["nation"] in fact.nations


def _complete(partner: Raw, facts: tuple[PartnerFact, ...]) -> Raw:
    """The partner with what one of its kind has to say and the shape has not said for it, in the order of the model."""
    for fact in facts:
        if not fact.kinds or partner["kind"] in fact.kinds or _gives_care(partner, fact):
            *blocks, key = undotted(fact.at)
            block = partner
            for name in blocks:
                block = block.setdefault(name, {})
            block.setdefault(key, fact.says or WORDS)
    return {key: partner[key] for key in keys_of(Partner) if key in partner}


def _gives_care(partner: Raw, fact: PartnerFact) -> bool:
    """Whether it is a body that gives care by its own account, and the fact is one of those that care asks for."""
    return fact.at.startswith("caldicott_guardian.") and "gives" in partner


def _with_partners(raw: Raw, answers: Answers) -> Raw:
    """The data with the ids, names and kinds of the partners that were named in place of those of the shape."""
    ids: dict[str, tuple[str, ...]] = {}
    named: dict[str, NamedPartner] = {}
    for place in answers.shape.partners:
        ids[place] = ()
        for each in answers.partners.get(place, _stand_in(raw["partners"].get(place))):
            new = id_of(each.name, named)
            named[new], ids[place] = each, (*ids[place], new)
    if all(place in answers.partners for place in answers.places):
        raw["partnership"].pop("notice", None)  # nothing in it is fictional any more
    renamed: Raw = _renamed(raw, ids)
    renamed["partners"] = {
        name: {**partner, "name": named[name].name, "kind": named[name].kind}
        for name, partner in renamed["partners"].items()
    }
    return renamed


def _stand_in(partner: Raw | None) -> tuple[NamedPartner, ...]:
    """The partner of the shape's file itself, if it is in it in this nation."""
    return (NamedPartner(partner["name"], partner["kind"]),) if partner else ()


def _renamed(value: Any, ids: Mapping[str, tuple[str, ...]]) -> Any:
    """The value with the new ids of the partners; an entry that speaks of a partner that takes no part is gone."""
    match value:
        case Mapping():
            kept = dict(_entries(value, ids))
            return _GONE if _GONE in kept.values() else kept
        case list():
            kept_items = [each for item in value for each in _items(item, ids)]
            return kept_items or (_GONE if value else [])
        case str() if value in ids:
            new = ids[value]
            return _GONE if not new else new[0] if len(new) == 1 else [*new]
    return value


def _entries(block: Mapping[str, Any], ids: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, Any]]:
    for key, value in block.items():
        new = _renamed(value, ids)
        if isinstance(value, Mapping) and (new is _GONE or not new):
            continue  # the entry goes, and not the block that it stands in
        for each in ids.get(key, (key,)):
            yield each, each if value == key and key in ids else new


def _items(item: Any, ids: Mapping[str, tuple[str, ...]]) -> list[Any]:
    new = _renamed(item, ids)
    return [] if new is _GONE else new if isinstance(new, list) and isinstance(item, str) else [new]
