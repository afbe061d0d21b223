"""What an impact assessment must contain, where a partnership has written it already, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from govkit.data.impact_screening import Contained, screening
from govkit.finding import Evidence
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.model.walk import every_fact

Facts = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Content:
    """One thing that the assessment must contain.

    `written` is where the file says it, `clauses` names the clauses of the agreement that print it, and `missing` says what is not there.
    """

    asks: str
    source: str
    evidence: Evidence
    written: tuple[str, ...]
    clauses: tuple[str, ...]
    missing: tuple[str, ...]


def contents(partnership: Partnership) -> tuple[Content, ...]:
    """Everything that the assessment must contain, in order."""
    facts = dict(every_fact(partnership))
    return tuple(_content(each, facts) for each in screening().contents)


def _content(data: Contained, facts: Facts) -> Content:
    places = [place for pattern in data.written for place in _places(pattern, facts)]
    beside = (data.beside,) if data.beside else ()
    return Content(
        asks=data.asks,
        source=data.source,
        evidence=data.evidence,
        written=tuple(
            pattern for pattern in data.written if any(_under(place, facts) for place in _places(pattern, facts))
        ),
        clauses=tuple(data.clauses.values()),
        missing=(*beside, *dict.fromkeys(said for place in places for said in _missing(place, facts))),
    )


def _places(pattern: str, facts: Facts) -> Iterator[str]:
    """The paths that a pattern stands for: one for each part, where it holds a star."""
    before, star, after = pattern.partition(".*.")
    if not star:
        yield pattern
        return
    ids = dict.fromkeys(path.split(".")[1] for path in facts if path.startswith(f"{before}."))
    yield from (f"{before}.{each}.{after}" for each in ids)


def _missing(place: str, facts: Facts) -> Iterator[str]:
    under = _under(place, facts)
    if not under:
        yield f"{place} is not written."
    yield from (f"{path} is to be agreed." for path in under if is_unsettled(facts[path]))


def _under(place: str, facts: Facts) -> list[str]:
    """The facts at a path and below it; one that is to be agreed as a whole stands for all below it."""
    return [
        path
        for path in facts
        if path == place or path.startswith(f"{place}.") or (place.startswith(f"{path}.") and is_unsettled(facts[path]))
    ]
