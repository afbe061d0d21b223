"""A change between two runs, in words."""

from __future__ import annotations

from govkit.readability.compare import Change


def scores_in_words(change: Change) -> str:
    """`load 30.5 → 41.2, harder by 10.7; grade 4.1 → 5.0, harder by 0.9`, or what else became of it."""
    loads = change.loads
    if loads is None or change.before is None or change.after is None:
        return grades_in_words(change)
    before, after = change.before.load, change.after.load
    said = (
        f"load {before} → {after}, {'harder' if loads > 0 else 'easier'} by {abs(loads)}"
        if loads
        else f"load {after} as before"
    )
    return f"{said}; {grades_in_words(change)}"


def grades_in_words(change: Change) -> str:
    """`grade 4.1 → 5.0, harder by 0.9`, or what else became of it."""
    if change.before is None:
        return "new"
    if change.after is None:
        return "gone"
    if change.grades is None:
        return "nothing to read on one side"
    grades = f"grade {change.before.grade} → {change.after.grade}"
    if not change.grades:
        words = change.after.words - change.before.words
        return f"grade {change.after.grade} as before" + (f", {words:+,} words" if words else "")
    return f"{grades}, {'harder' if change.grades > 0 else 'easier'} by {abs(change.grades)}"


def findings_in_words(change: Change) -> str:
    """`2 new findings and 1 mended`, or nothing."""
    new, mended = len(change.new), len(change.mended)
    parts = (f"{new} new finding{'' if new == 1 else 's'}" if new else "", f"{mended} mended" if mended else "")
    return " and ".join(part for part in parts if part)
