"""`make mutate`: every change at every place of the shipped templates, and what `check` notices of it.

python -m scripts.mutate [--count N] [--seed N] [--list]
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter

from scripts.mutate.changes import REVERSING, every_mutant
from scripts.mutate.noticed import house, noticed


def main() -> int:
    """Prints a table, and each change of which nothing is told; ends with 1 if there is any."""
    asked = argparse.ArgumentParser(prog="scripts.mutate")
    asked.add_argument("--count", type=int, default=0, help="as many, by lot")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--list", action="store_true", help="list what is no promise-... error, too")
    options = asked.parse_args()
    chosen = list(every_mutant())
    if options.count:
        chosen = random.Random(options.seed).sample(chosen, options.count)  # noqa: S311 - a lot, and no secret
    made, seen, there, broken = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    missed = []
    with house() as folder:
        for mutant in chosen:
            found = noticed(mutant, folder)
            made[mutant.kind] += 1
            seen[mutant.kind] += bool(found.rules)
            there[mutant.kind] += found.is_noticed
            broken[mutant.kind] += found.is_error
            if not found.is_noticed:
                missed.append((mutant, found))
            elif options.list and not found.is_error:
                sys.stdout.write(f"only a warning: {mutant.kind}, {mutant.template}:{mutant.line}: {mutant.was!r}\n")
    for mutant, found in missed:
        how = (
            f"told {found.distance} lines away"
            if found.distance >= 0
            else "told elsewhere"
            if found.rules
            else "not told"
        )
        sys.stdout.write(f"{how}: {mutant.kind}, {mutant.template}:{mutant.line}: {mutant.was!r}\n")
    sys.stdout.write("\n| Change | made | noticed | at its line | as a broken promise |\n|---|---|---|---|---|\n")
    for kind in made:
        sys.stdout.write(f"| {kind} | {made[kind]} | {seen[kind]} | {there[kind]} | {broken[kind]} |\n")
    reversing = [sum(some[kind] for kind in REVERSING) for some in (made, seen, there, broken)]
    for name, figures in (
        ("all", [sum(some.values()) for some in (made, seen, there, broken)]),
        ("reversing", reversing),
    ):
        sys.stdout.write(f"| {name} | {' | '.join(map(str, figures))} |\n")
    return int(any(not found.rules for _mutant, found in missed))


if __name__ == "__main__":
    sys.exit(main())
