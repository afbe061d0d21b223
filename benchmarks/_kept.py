"""Compares the ratios that a benchmark measured with those that are kept in a file, and keeps new ones there."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Final

import yaml
from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

KEPT: Final = Path(__file__).with_name("kept.yaml")
LEEWAY: Final = 1.15
_HEAD: Final = f"""\
# How many times longer govkit takes than what it is measured against: medians of the ratios, by the clock and of the processor.
# `make bench` fails where one is over {LEEWAY} times what stands here. `make bench-keep` writes it anew; whoever raises one says why in
# docs/performance.md.
"""

Ratio = Annotated[float, Field(gt=0, allow_inf_nan=False)]


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Ratios:
    """How many times longer govkit takes: by the clock, and of the processor."""

    clock: Ratio
    processor: Ratio


def settle(measured: Mapping[str, Ratios], *, keep: bool, file: Path = KEPT) -> None:
    """Keeps what was measured, or ends with 1 and a sentence for each ratio that is over the kept one."""
    before = read(file)
    if not measured:
        return
    if keep:
        write({**before, **measured}, file)
        print(f"Kept in {file.name}: {', '.join(measured)}. Whoever raised one says why in docs/performance.md.")
        return
    found = [fault for name, ratios in measured.items() for fault in faults(name, ratios, before.get(name))]
    sys.stdout.flush()
    if found:
        raise SystemExit("\n".join(found))


def faults(name: str, measured: Ratios, kept: Ratios | None) -> Iterator[str]:
    """A sentence for each ratio that is over the kept one, or for both where none is kept."""
    if kept is None:
        yield f"{name}: no ratio is kept in {KEPT.name}, so nothing tells whether it got slower. `make bench-keep` keeps this one."
        return
    for by, now, then in (
        ("by the clock", measured.clock, kept.clock),
        ("of the processor", measured.processor, kept.processor),
    ):
        if now > LEEWAY * then:
            yield (
                f"{name}: {now:.3g} times {by}, and {then:.3g} is kept in {KEPT.name}: {now / then:.2f} times as much, over {LEEWAY}. "
                "Make it faster. If what it buys is worth that, run `make bench-keep`, and say why in docs/performance.md."
            )


def read(file: Path = KEPT) -> dict[str, Ratios]:
    """The kept ratios by the name of their benchmark; none where the file is not there yet."""
    try:
        return TypeAdapter(dict[str, Ratios]).validate_python(yaml.safe_load(file.read_text("utf-8")) or {})
    except FileNotFoundError:
        return {}
    except (yaml.YAMLError, ValidationError) as error:
        raise SystemExit(f"{file}: this is no file of kept ratios. Get it back from git. {error}") from error


def write(ratios: Mapping[str, Ratios], file: Path = KEPT) -> None:
    """Writes the file of kept ratios, to three figures."""
    lines = (
        f"{name}: {{clock: {each.clock:.3g}, processor: {each.processor:.3g}}}\n"
        for name, each in sorted(ratios.items())
    )
    file.write_text(_HEAD + "".join(lines), "utf-8")
