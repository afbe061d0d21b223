"""What a run says: a table by room, and each mutant that was not caught."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from scripts.mutants.mutant import Mutant
from scripts.mutants.trial import Outcome


def share(sample: Sequence[Mutant], outcomes: Mapping[str, Outcome]) -> float:
    """How many of a hundred are caught."""
    caught = sum(outcomes[mutant.id].verdict == "caught" for mutant in sample)
    return 100 * caught / len(sample) if sample else 0.0


def report(sample: Sequence[Mutant], outcomes: Mapping[str, Outcome]) -> str:
    """The table, then what was not caught, with its place."""
    missed = [mutant for mutant in sample if outcomes[mutant.id].verdict != "caught"]
    listed = [
        f"{mutant}{_told(outcomes[mutant.id])}" for mutant in sorted(missed, key=lambda each: (each.file, each.line))
    ]
    return "\n".join(
        [*_table(sample, outcomes), *(["", "Not caught:"] if listed else []), *listed, "", _left_out(outcomes)]
    )


def _table(sample: Sequence[Mutant], outcomes: Mapping[str, Outcome]) -> Iterator[str]:
    yield f"{'Room':<14}{'Mutants':>8}{'Caught':>8}{'Share':>8}"
    rooms = sorted({mutant.room for mutant in sample})
    for room in (*rooms, ""):
        of_room = [mutant for mutant in sample if not room or mutant.room == room]
        caught = sum(outcomes[mutant.id].verdict == "caught" for mutant in of_room)
        yield f"{room or 'All':<14}{len(of_room):>8}{caught:>8}{share(of_room, outcomes):>7.1f}%"


def _told(outcome: Outcome) -> str:
    if outcome.verdict == "unreached":
        return "  (no test reaches it)"
    return f"  ({outcome.tests} tests reach it{'; ' if outcome.why else ''}{outcome.why})"


def _left_out(outcomes: Mapping[str, Outcome]) -> str:
    told = Counter(outcome.verdict for outcome in outcomes.values())
    return (
        f"Drawn but not counted: {told['died']} could not be imported, {told['same']} changed no value in any test, "
        f"{told['unsure']} can't be told."
    )
