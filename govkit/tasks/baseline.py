"""Writes down what is found today, so that a check fails only on what is new; afterwards it only takes out what is gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from govkit.data.baseline import MOST_ENTRIES, Baseline, as_text, baseline_in
from govkit.data.inputs import CheckOptions, Inputs
from govkit.errors import BaselineRefused
from govkit.finding import Besides, Fingerprinted
from govkit.issuing.links import refuse_links, refuse_to_leave
from govkit.issuing.new_files import write_new
from govkit.issuing.rewrite import Rewrite, rewrite
from govkit.outcome.known import SHIPPED
from govkit.rules.selecting import askable
from govkit.tasks.check_several import OfAll, check_several
from govkit.wording.say import listing


class WrittenBaseline(NamedTuple):
    """What the baseline holds now, what was put in and taken out, and what is found and is not in it, since it only shrinks.

    `written` says whether the file is another one than before.
    """

    held: frozenset[Fingerprinted]
    put_in: frozenset[Fingerprinted]
    taken_out: frozenset[Fingerprinted]
    left_out: frozenset[Fingerprinted]
    besides: Besides
    written: bool

    @property
    def law(self) -> int:
        """How many of the entries are of rules that are law."""
        return sum(entry.rule in askable() and askable()[entry.rule].law for entry in self.held)


def write_baseline(
    inputs: Sequence[Inputs], file: Path, from_scratch: tuple[date, str] | None = None
) -> WrittenBaseline:
    """Writes what is found in these files or, where there is a baseline, takes out of it what is found no longer.

    `from_scratch` is the day and the reason for which an old one gives way to all that is found. Raises BaselineRefused where that can't be
    or a file can't be read, DataUnreadable where the file is no baseline, and OutputRefused.
    """
    refuse_to_leave(file)
    refuse_links([file])
    old = baseline_in(file) if file.exists() else None
    before = file.read_bytes() if old else b""
    if from_scratch and old is None:
        raise BaselineRefused(
            f"{file} is not there yet, so nothing has to be started anew. Leave out `--from-scratch`."
        )
    shrinks = old if old and not from_scratch else None
    found = check_several([each._replace(asking=CheckOptions(baseline=shrinks or Baseline(file))) for each in inputs])
    _refuse_unread(found)
    fresh = frozenset(found.besides.fresh)
    held = _shrunk(shrinks, found.besides) if shrinks else fresh
    _refuse_too_many(held, file)
    known = old.entries if old else frozenset()
    reason = from_scratch or (old.from_scratch if old else None)
    written = _write(file, before, as_text(held, reason).encode("utf-8")) if old or held else False
    return WrittenBaseline(held, held - known, known - held, fresh if shrinks else frozenset(), found.besides, written)


def _shrunk(old: Baseline, besides: Besides) -> frozenset[Fingerprinted]:
    """What is left of it: each entry that was found, in the words of today, and those that nobody looked for."""
    gone = {*besides.gone, *(each.was for each in besides.waived), *_without_file(old)}
    met = {each.was: each.entry for each in besides.known}
    return frozenset(met.get(entry, entry) for entry in old.entries - gone)


def _without_file(old: Baseline) -> Iterable[Fingerprinted]:
    """The entries of agreements that are not there any more."""
    folder = old.file.resolve().parent
    for entry in old.entries:
        if not entry.file.startswith(f"{SHIPPED}/") and not (folder / entry.file).exists():
            yield entry


def _refuse_unread(found: OfAll) -> None:
    if found.unchecked:
        raise BaselineRefused(*found.unchecked, "Nothing was written, since not all could be checked.")
    if found.besides.unread:
        them = listing(list(found.besides.unread))
        raise BaselineRefused(
            f"{them} can’t be read as it stands, so nothing was written. `govkit check` says where; mend that first."
        )


def _refuse_too_many(held: frozenset[Fingerprinted], file: Path) -> None:
    if len(held) > MOST_ENTRIES:
        raise BaselineRefused(
            f"{len(held):,} findings are more than {file} can hold. Nothing was written. Give each agreement one of its own, with -p and --file."
        )


def _write(file: Path, before: bytes, after: bytes) -> bool:
    """Whether the file had to be written."""
    if before == after:
        return False
    if before:
        rewrite([Rewrite(file, before, after, file)])
    else:
        write_new({file: after})
    return True
