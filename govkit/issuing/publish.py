"""Puts finished files into the output folder: each whole or not at all, and none over a file that somebody has edited."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from tempfile import mkdtemp

from govkit.errors import OutputRefused
from govkit.issuing.exchange import exchange, may_go, restore
from govkit.issuing.issued import (
    MANIFEST,
    STAGE,
    IsReplaced,
    IssuedBuild,
    digest_of,
    everything,
    has_another_manifest,
    issued,
    kept_builds,
    names_of,
    stages_in,
)
from govkit.issuing.links import refuse_links, refuse_to_leave
from govkit.issuing.lock import alone_in

Record = Callable[[tuple[IssuedBuild, ...]], bytes]


def publish(out: Path, files: Mapping[str, bytes], record: Record, is_replaced: IsReplaced = everything) -> None:
    """Writes all files beside their places, then moves each into its place, the manifest last, while no other run writes there.

    `record` makes the manifest from the builds of which the folder keeps files. What govkit wrote there before and `is_replaced` is
    removed. Raises OutputRefused where somebody has changed a file, or where one can't be moved; the folder holds the old set then.
    """
    refuse_to_leave(out)
    try:
        with alone_in(out):
            stages = stages_in(out)
            for stage in stages:
                restore(out, stage)
            _refuse_edits(out, is_replaced)
            _refuse_strangers(out, (*files, MANIFEST))
            earlier = kept_builds(out, is_replaced)
            _exchange(out, {**files, MANIFEST: record(earlier)}, frozenset(names_of(earlier)))
            for stage in stages:
                shutil.rmtree(stage, ignore_errors=True)
    except OSError as error:
        why = (
            f"the documents can't be written here: {error.strerror}. Close them if they are open, or use another --out."
        )
        raise OutputRefused(f"{_place(error.filename or out)}: {why}") from error


def _exchange(out: Path, files: Mapping[str, bytes], kept: frozenset[str]) -> None:
    known = issued(out)
    stage = Path(mkdtemp(prefix=f"{STAGE}-", dir=out))
    try:
        for name, content in files.items():
            (stage / name).write_bytes(content)
        in_order = sorted(files, key=lambda name: name == MANIFEST)
        stale = [name for name in sorted(known.keys() - files.keys() - kept) if (out / name).is_file()]
        exchange(out, stage, in_order, stale, known)
    finally:
        if may_go(out, stage):
            shutil.rmtree(stage, ignore_errors=True)


def _place(named: str | Path) -> Path:
    """Where the person sees it: the folder that documents are made in first is no name for them to meet."""
    return Path(*(part for part in Path(named).parts if not part.startswith(STAGE)))


def refuse_to_overwrite_edits(out: Path, is_replaced: IsReplaced = everything) -> None:
    """Raises OutputRefused if a file that govkit wrote into the folder, and replaces now, was changed since, or if the folder is none."""
    refuse_to_leave(out)
    if out.exists() and not out.is_dir():
        raise OutputRefused(f"{out} is a file. Name a folder with --out.")
    if out.exists():
        with alone_in(out):
            _refuse_edits(out, is_replaced)


def _refuse_edits(out: Path, is_replaced: IsReplaced) -> None:
    known = issued(out)
    replaced = sorted(filter(is_replaced, known))
    refuse_links(out / name for name in (MANIFEST, *replaced))
    for name in replaced:
        file = out / name
        if file.is_file() and digest_of(file) not in known[name]:
            raise OutputRefused(
                f"{file} was changed after govkit wrote it. Nothing was written. Move it away, or name another folder: --out new-folder."
            )


def _refuse_strangers(out: Path, names: Iterable[str]) -> None:
    """Raises OutputRefused if a file of one of these names is in the folder that govkit did not write."""
    refuse_links(out / name for name in names)
    known = {*issued(out), *(() if has_another_manifest(out) else (MANIFEST,))}
    stranger = next((name for name in names if name not in known and (out / name).exists()), None)
    if stranger:
        raise OutputRefused(
            f"{out / stranger} was not written by govkit. Nothing was written now. Move it away, or name another folder: --out new."
        )
