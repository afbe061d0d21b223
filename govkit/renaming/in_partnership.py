"""Old names in a partnership file, and those that can't be rewritten by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from govkit.data.renamed import Renamed
from govkit.errors import PartnershipUnreadable
from govkit.finding import Finding, Location, Severity
from govkit.load.old_names import Name, NewNames, standing, with_new_names
from govkit.renaming.spot import Spot, rewritten
from govkit.written.read_file import LARGEST_FILE, decode
from govkit.written.read_yaml import YamlReading, read_yaml
from govkit.written.scalars import respelled, scalars
from govkit.written.source_map import dotted


class InPartnership(NamedTuple):
    """The old names of a file, and the errors that somebody has to put right before any can be rewritten."""

    spots: tuple[Spot, ...]
    stuck: tuple[Finding, ...]


def in_partnership(file: Path, content: bytes, table: Renamed) -> InPartnership:
    """The old names in what a file holds. Raises PartnershipUnreadable where it is no YAML."""
    reading, today = _read(file, content, table)
    groups: dict[Location, list[Name]] = {}
    for name in today.names:
        groups.setdefault(standing(name, reading.sources), []).append(name)
    old = {where: names for where, names in groups.items() if any(name.newer for name in names)}
    stuck = (
        *(each for each in today.findings if each.severity is Severity.ERROR),
        *(_several(where, names) for where, names in old.items() if len({name.read for name in names}) > 1),
    )
    return InPartnership(() if stuck else tuple(_spots(file, content.decode("utf-8"), old.items())), stuck)


def proved(file: Path, before: bytes, spots: Iterable[Spot], table: Renamed) -> bytes:
    """The file with its old names rewritten. Raises PartnershipUnreadable unless it says the same as before, all of it by new names."""
    after = rewritten(before.decode("utf-8"), spots).encode("utf-8")
    _, meant = _read(file, before, table)
    _, made = _read(file, after, table)
    if meant.raw != made.raw or any(name.newer for name in made.names):
        names = ", ".join(f"`{spot.old}` on line {spot.line}" for spot in spots)
        raise PartnershipUnreadable(
            file, f"nothing was rewritten, since it would then say something else. Rewrite {names} by hand."
        )
    return after


def _read(file: Path, content: bytes, table: Renamed) -> tuple[YamlReading, NewNames]:
    text = decode(file, content) if len(content) <= LARGEST_FILE else ""
    reading = read_yaml(text, str(file))
    if reading.raw is None or any(fault.rule == "unsafe-character" for fault in reading.faults):
        raise PartnershipUnreadable(file, "this can’t be read, so nothing was rewritten. `govkit check` says why.")
    return reading, with_new_names(reading.raw, reading.sources, table)


def _spots(file: Path, text: str, old: Iterable[tuple[Location, list[Name]]]) -> Iterator[Spot]:
    stretches = scalars(text)
    for where, names in old:
        start, end, style = stretches[where.line, where.column]
        name = next(name for name in names if name.newer)
        try:
            instead = respelled(text[start:end], style, name.written, name.read)
        except ValueError:
            why = f"`{name.written}` on line {where.line} is not written in one piece. Write `{name.read}` there by hand, and try again."
            raise PartnershipUnreadable(file, why) from None
        assert name.newer  # noqa: S101 - it was looked for
        yield Spot(file, start, end, instead, where.line, where.column, name.rule, name.written, name.read, name.newer)


def _several(where: Location, names: list[Name]) -> Finding:
    """What is written once and repeated by an alias where it goes by another name."""
    read = " and ".join(f"`{each}`" for each in dict.fromkeys(name.read for name in names))
    places = " and ".join(f"`{dotted(name.path)}`" for name in names)
    what = f"`{names[0].written}` is written once for {places}, where it is called {read} today."
    name = next(name for name in names if name.newer)
    fix = "Write it out in each of these places instead of repeating it with `*`, and run `govkit migrate` again."
    return Finding(name.rule, Severity.ERROR, what, fix, where, dotted(name.path))
