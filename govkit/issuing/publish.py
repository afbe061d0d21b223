"""Puts finished files into the output folder: each whole or not at all, and none over a file that somebody has edited."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from secrets import token_hex

from govkit.errors import OutputRefused
from govkit.issuing.exchange import Issued, aside, exchange, restore
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
from govkit.wording.say import listing

Record = Callable[[tuple[IssuedBuild, ...]], bytes]


def publish(out: Path, files: Mapping[str, bytes], record: Record, is_replaced: IsReplaced = everything) -> None:
    """Writes all files beside their places, then moves each into its place, the manifest last, while no other run writes there.

    `record` makes the manifest from the builds of which the folder keeps files. What govkit wrote there before and `is_replaced` is
    removed. Raises OutputRefused where somebody has changed a file, or where one can't be moved; the folder holds the old set then, or
    the error names what could not be moved back, and where it lies.
    """
    refuse_to_leave(out)
    with alone_in(out):
        try:
            _publish(out, files, record, is_replaced)
        except OutputRefused as error:
            raise OutputRefused(f"{error}{_told_aside(out)}") from error
        except OSError as error:
            why = f"the documents can't be written here: {error.strerror}. Close them if they are open, or use another --out."
            raise OutputRefused(f"{_place(error.filename or out)}: {why}{_told_aside(out)}") from error


def _publish(out: Path, files: Mapping[str, bytes], record: Record, is_replaced: IsReplaced) -> None:
    stages = stages_in(out)
    for stage in stages:
        restore(out, stage)
    known = issued(out)
    _refuse_edits(out, known, is_replaced)
    _refuse_strangers(out, known, (*files, MANIFEST))
    earlier = kept_builds(out, is_replaced)
    kept = frozenset(names_of(earlier))
    stale = [name for name in sorted(known.keys() - files.keys() - kept) if (out / name).is_file()]
    if (out / MANIFEST).is_file():
        known = {**known, MANIFEST: frozenset({digest_of(out / MANIFEST)})}
    stage = _staged(out, {**files, MANIFEST: record(earlier)})
    exchange(out, stage, (*files, MANIFEST), stale, known)
    for each in stages:
        shutil.rmtree(each, ignore_errors=True)


def _staged(out: Path, files: Mapping[str, bytes]) -> Path:
    """A new folder that holds these files, as open as the one that it is in: Windows leaves a file the rights with which it was made."""
    stage = out / f"{STAGE}-{token_hex(8)}"
    stage.mkdir()
    try:
        for name, content in files.items():
            (stage / name).write_bytes(content)
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    return stage


def _told_aside(out: Path) -> str:
    """In a sentence, where documents lie that could not be moved back."""
    left = [str(file) for stage in stages_in(out) for file in aside(out, stage)]
    if not left:
        return ""
    return f" What was there before lies in {listing(left)}. The next run moves it back, or move it to {out} yourself."


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
            _refuse_edits(out, issued(out), is_replaced)


def _refuse_edits(out: Path, known: Issued, is_replaced: IsReplaced) -> None:
    replaced = sorted(filter(is_replaced, known))
    refuse_links(out / name for name in (MANIFEST, *replaced))
    for name in replaced:
        file = out / name
        if file.is_file() and digest_of(file) not in known[name]:
            raise OutputRefused(
                f"{file} was changed after govkit wrote it. Nothing was written. Move it away, or name another folder: --out new-folder."
            )


def _refuse_strangers(out: Path, known: Issued, names: Iterable[str]) -> None:
    """Raises OutputRefused if a file of one of these names is in the folder that govkit did not write."""
    refuse_links(out / name for name in names)
    ours = {*known, *(() if has_another_manifest(out) else (MANIFEST,))}
    stranger = next((name for name in names if name not in ours and (out / name).exists()), None)
    if stranger:
        raise OutputRefused(
            f"{out / stranger} was not written by govkit. Nothing was written now. Move it away, or name another folder: --out new."
        )
