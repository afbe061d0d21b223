"""`partnership.programme`: the criteria and the threshold that the approach need not write, since the programme sets them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from govkit.data.programmes import FILE, NONE, PROGRAMME, programmes
from govkit.finding import Finding
from govkit.model.facts import suggest
from govkit.model.programme import Programme
from govkit.model.unsettled import WORDS, is_unsettled
from govkit.written.faults import fault
from govkit.written.source_map import Route, SourceMap

SET_BY_IT: Final = ("other_criteria", "other_criteria_first")


def programmes_for(raw: Mapping[str, Any], house: Path | None) -> Mapping[str, Programme]:
    """The programmes that the data can mean: none are read where it says that there is none."""
    return {} if _named(raw) == NONE else programmes(house)


def with_programme(
    raw: Mapping[str, Any], sources: SourceMap, known: Mapping[str, Programme]
) -> tuple[Mapping[str, Any], SourceMap]:
    """The same data in which the approach says what its programme sets, and the place where that programme is named."""
    approach = raw.get("approach")
    aliases: dict[Route, Route] = {(name,): PROGRAMME for name in ("programme", "programme_criteria")}
    if not isinstance(approach, Mapping):
        return raw, sources.aliased(aliases)
    missing = {key: value for key, value in _set_by(_named(raw), known).items() if key not in approach}
    borrowed: dict[Route, Route] = {("approach", key): PROGRAMME for key in missing}
    return {**raw, "approach": {**approach, **missing}}, sources.aliased(aliases | borrowed)


def unknown_programme(
    raw: Mapping[str, Any], sources: SourceMap, known: Mapping[str, Programme], house: Path
) -> Iterator[Finding]:
    """The fault that neither govkit nor the house knows the programme."""
    named = _named(raw)
    if named and named not in known and named != NONE and not is_unsettled(named):
        yield fault(
            "unknown-programme",
            f"`programme`: There is no programme “{named}”.",
            f"{suggest(named, known)} Where you belong to none, write `{NONE}`. A programme of your own goes into {house / FILE}.",
            sources.locate_value(PROGRAMME),
            PROGRAMME,
        )


def _named(raw: Mapping[str, Any]) -> str:
    overview = raw.get("partnership")
    named = overview.get("programme") if isinstance(overview, Mapping) else overview
    is_told = isinstance(overview, Mapping) or is_unsettled(
        overview
    )  # other words in its place are a fault of their own
    return named if isinstance(named, str) and is_told else ""


def _set_by(named: str, known: Mapping[str, Programme]) -> dict[str, Any]:
    """What the programme sets; to be agreed while the programme is, or where there is none that is known, which is reported."""
    if named == NONE:
        return {}
    if named not in known:
        return dict.fromkeys(SET_BY_IT, WORDS)
    programme = known[named]
    first = programme.others_first
    return {} if first is None else dict(zip(SET_BY_IT, (list(programme.other_criteria), str(first)), strict=True))
