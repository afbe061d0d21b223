"""Tries every branch of the templates: what is lost where a partnership differs in a thing or two, and which branches nothing reaches."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, Final

from govkit.approval.leads import AskedKey
from govkit.branches.changes import OneChange, changes_of
from govkit.branches.documents import Press
from govkit.branches.lines import lines, read_all
from govkit.branches.lost import Loss, LossTold
from govkit.branches.reachable import Reachable
from govkit.branches.smallest import smallest
from govkit.branches.trials import CameOf, Changes, FileAsWritten, Trials, pairs
from govkit.branches.unprinted import asked_in, read_of, undefined, unprinted
from govkit.branches.watch import WayTaken
from govkit.data.inputs import Inputs
from govkit.data.renamed import renamed
from govkit.data.starting import shapes
from govkit.data.telling_words import house_words
from govkit.data.templates import Templates, templates
from govkit.finding import Finding, Location, shown
from govkit.load.load import load_partnership
from govkit.load.old_names import with_new_names
from govkit.load.programme_criteria import programmes_for
from govkit.report.branches import EveryBranch, LostOnBranch, Tried
from govkit.starting.as_written import as_written
from govkit.starting.held import all_answers
from govkit.starting.shape_file import partnership_of
from govkit.tasks.check_several import processes
from govkit.tasks.shared_work import shared_work
from govkit.wording.say import listing
from govkit.written.read_file import decode, read_bytes
from govkit.written.read_yaml import read_yaml

_MOST_SHRUNK: Final = 12  # losses; of each further one the change alone is told
_NAMED: Final = 3


@dataclass
class _Gathered:
    """What came of all trials with one set of templates."""

    files: list[str] = field(default_factory=list)
    raws: list[dict[str, Any]] = field(default_factory=list)
    ways: set[WayTaken] = field(default_factory=set)
    losses: dict[Loss, tuple[LossTold, str, str]] = field(default_factory=dict)
    asked: set[AskedKey] = field(default_factory=set)
    counts: list[tuple[int, int, int, int]] = field(default_factory=list)


def every_branch(inputs: Sequence[Inputs]) -> tuple[EveryBranch, ...]:
    """What is found on every branch, by set of templates; nothing of a partnership that can't be read. Raises TemplateFailed."""
    found = [(templates(each.partnership, each.templates), each) for each in inputs]
    of = dict.fromkeys(templates for templates, _ in found)
    read = [(each, [_written(one, each) for templates, one in found if templates == each]) for each in of]
    return tuple(_of_templates(each, [one for one in several if one]) for each, several in read if any(several))


def every_branch_of_shapes(beside: Path, house: Path | None) -> tuple[EveryBranch, ...]:
    """The same from the partnerships that govkit ships to start from, for a house that has none of its own yet."""
    found = templates(beside, house)
    written = []
    for name, shape in shapes().items():
        raw = dict(partnership_of(next(all_answers(name, shape))))
        written.append(
            FileAsWritten(f"the shape {name}", raw, programmes_for(raw, found.house), house_words(found.house))
        )
    return (_of_templates(found, written),)


def _of_templates(found: Templates, several: Sequence[FileAsWritten]) -> EveryBranch:
    press, gathered = Press(found), _Gathered()
    read_all(press.environment, [kind.name for kind, _needed in press.kinds])
    for written in several:
        _gather(Trials(press, written), found, gathered)
    asked = asked_in(found, {kind.name: needed.made_for for kind, needed in press.kinds})
    return EveryBranch(
        listing(gathered.files) if len(gathered.files) <= _NAMED else f"{len(gathered.files)} files",
        Tried(*map(sum, zip(*gathered.counts, strict=True))),
        tuple(lines(press.environment.points, gathered.ways, found)),
        tuple(
            LostOnBranch(_finding(told, change, found), change, small)
            for told, change, small in gathered.losses.values()
        ),
        tuple(unprinted(asked.asked | gathered.asked, gathered.raws)),
        tuple(undefined(asked, found)),
    )


def _written(inputs: Inputs, found: Templates) -> FileAsWritten | None:
    """The partnership file as it was written; nothing where it is at fault, which the check tells."""
    file = inputs.partnership
    if load_partnership(file, found.house).partnership is None:
        return None
    reading = read_yaml(decode(file, read_bytes(file)), str(file))
    raw = dict(with_new_names(reading.raw or {}, reading.sources, renamed()).raw)
    return FileAsWritten(str(file), raw, programmes_for(raw, found.house), house_words(found.house))


def _gather(trials: Trials, found: Templates, gathered: _Gathered) -> None:
    changes = [*changes_of(trials.written.raw)]
    trials.documents, trials.answers  # noqa: B018 - worked out before there are other processes, which share it
    singles = _tried(trials, [(each,) for each in changes])
    valid = [(change, outcome) for change, outcome in zip(changes, singles, strict=True) if outcome.is_valid]
    together = {each for outcome in singles for each in outcome.together} | trials.watch.together
    every_pair = [*pairs(valid, together)]
    tried_pairs = _spread(every_pair, len(valid))
    doubles = _tried(trials, tried_pairs)
    outcomes = [*zip(((each,) for each in changes), singles, strict=True), *zip(tried_pairs, doubles, strict=True)]
    gathered.files.append(str(trials.written.file))
    gathered.raws.append(trials.written.raw)
    gathered.asked |= {key for each in trials.documents.values() for key in read_of(each.printed)}
    gathered.ways |= trials.watch.ways.union(*(outcome.ways for _changes, outcome in outcomes))
    for loss, told in _told(trials, Reachable(found, trials.written), outcomes):
        gathered.losses.setdefault(loss, told)
    invalid = sum(not outcome.is_valid for _changes, outcome in outcomes)
    gathered.counts.append((len(singles), len(doubles), invalid, len(every_pair) - len(tried_pairs)))


def _tried(trials: Trials, work: Sequence[Changes]) -> list[CameOf]:
    return shared_work(trials.outcome, work, processes())


def _spread(every: Sequence[Changes], most: int) -> list[Changes]:
    """As many of the pairs, taken evenly from all."""
    step = max(1, -(-len(every) // max(1, most)))
    return [*islice(every, 0, None, step)]


def _told(
    trials: Trials, reachable: Reachable, outcomes: Sequence[tuple[Changes, CameOf]]
) -> Iterator[tuple[Loss, tuple[LossTold, str, str]]]:
    """Each loss that is told, as it was found first, with the change and the smallest partnership that shows it."""
    shown_by: dict[Loss, list[tuple[Changes, LossTold]]] = {}
    for changes, outcome in outcomes:
        for told in outcome.losses:
            shown_by.setdefault(told.loss, []).append((changes, told))
    kept: list[tuple[Changes, LossTold]] = []
    for loss, several in shown_by.items():
        first = reachable.first(loss, [changes for changes, _told in several])
        kept += [(changes, told) for changes, told in several if changes is first][:1]
    small = shared_work(_shrunk(trials), kept[:_MOST_SHRUNK], processes())
    for (changes, told), text in zip(kept, [*small, *[""] * (len(kept) - len(small))], strict=True):
        yield told.loss, (told, _in_words(changes), text)


def _shrunk(trials: Trials) -> Callable[[tuple[Changes, LossTold]], str]:
    """What makes the smallest file that shows a loss."""

    def shrink(given: tuple[Changes, LossTold]) -> str:
        changes, told = given
        raw = trials.written.after(changes)
        if raw is None:
            return ""
        small = smallest(raw, lambda less: trials.loses(less, told.loss))
        return as_written(small, f"The smallest partnership with this: {told.message}", {})

    return shrink


def _in_words(changes: Sequence[OneChange]) -> str:
    return " and ".join(each.told for each in changes)


def _finding(told: LossTold, change: str, found: Templates) -> Finding:
    """A loss as a finding, at the line of the template."""
    return Finding(
        told.loss.rule,
        told.severity,
        f"{told.message} This is so {change}.",
        told.fix,
        Location(shown(found.find(told.place.template)), told.place.line),
        document=told.document,
        clause=told.loss.clause,
        source=told.source,
        evidence=told.evidence,
    )
