"""Writes the cure of one finding into the file."""

from __future__ import annotations

from govkit.editing.steps import steps
from govkit.errors import OutputRefused
from govkit.issuing.rewrite import Rewrite, rewrite
from govkit.studio.desk import Desk
from govkit.studio.saving import save, tried
from govkit.written.cures import Curing, rewritten


def cured(desk: Desk, rule: str, path: str, line: str = "") -> None:
    """Writes it whole or not at all. Raises OutputRefused where it is found no more, or can't be written by itself."""
    found = next(
        (
            each
            for each in (*desk.checked.findings, *desk.loaded.findings)
            if each.cure and each.rule == rule and each.path == path and line in ("", str(each.location.line))
        ),
        None,
    )
    if found is None or found.cure is None:
        raise OutputRefused("This was put right already, or the file has changed since. Nothing was written.")
    text = desk.content.decode("utf-8")
    after = rewritten(text, Curing(text, desk.loaded.sources).edits(found.cure, found.location)).encode("utf-8")
    if after == desk.content:
        raise OutputRefused("This can’t be put right by itself. Open its form, and put it right there.")
    cure = desk.as_if(after)
    if desk.raw and cure.raw:
        save(desk, tried(desk, [*steps(desk.raw, cure.raw)]), f"Put right: {rule}")
    else:  # what is no YAML has no facts yet that could be changed
        rewrite([Rewrite(desk.file, desk.content, after, desk.file)])
