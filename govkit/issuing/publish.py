"""Puts finished files into the output folder: each whole or not at all, and none over a file that somebody has edited."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from govkit.errors import OutputRefused
from govkit.issuing.issued import MANIFEST, STAGE, IsReplaced, digest_of, everything, issued

_BEFORE: Final = "before"


def publish(out: Path, files: Mapping[str, bytes], kept: Collection[str] = ()) -> None:
    """Writes all files beside their places, then moves each into its place, the manifest last. Raises OutputRefused.

    What govkit wrote there before, and is not `kept`, is removed. When one can't be moved, those that were are put back, so that
    the folder holds the old set or the new one.
    """
    stage = out / STAGE
    stale = {*issued(out), *issued(stage)} - {*files, *kept}
    try:
        shutil.rmtree(stage, ignore_errors=True)
        stage.mkdir(parents=True)
        for name, content in files.items():
            (stage / name).write_bytes(content)
        _move(sorted(files, key=lambda name: name == MANIFEST), stage, out)
        for file in (out / name for name in stale):
            if file.is_file():
                file.unlink()
    except OSError as error:
        why = (
            f"the documents can't be written here: {error.strerror}. Close them if they are open, or use another --out."
        )
        raise OutputRefused(f"{_place(error.filename or out)}: {why}") from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _move(names: Iterable[str], stage: Path, out: Path) -> None:
    before, moved = stage / _BEFORE, list[str]()
    before.mkdir()
    try:
        for name in names:
            if (out / name).exists():
                shutil.copy2(out / name, before / name)
            (stage / name).replace(out / name)
            moved.append(name)
    except OSError:
        for name in moved:
            with suppress(OSError):
                _put_back(before / name, out / name)
        raise


def _place(named: str | Path) -> Path:
    """Where the person sees it: the folder that documents are made in first is no name for them to meet."""
    return Path(*(part for part in Path(named).parts if part != STAGE))


def _put_back(old: Path, place: Path) -> None:
    if old.exists():
        old.replace(place)
    else:
        place.unlink()


def refuse_to_overwrite_edits(out: Path, is_replaced: IsReplaced = everything) -> None:
    """Raises OutputRefused if a file that govkit wrote into the folder, and replaces now, was changed since, or if the folder is a file."""
    if out.exists() and not out.is_dir():
        raise OutputRefused(f"{out} is a file. Name a folder with --out.")
    whole, cut_short = issued(out), issued(out / STAGE)
    for name in sorted(filter(is_replaced, {*whole, *cut_short})):
        file = out / name
        if file.is_file() and digest_of(file) not in {whole.get(name), cut_short.get(name)}:
            raise OutputRefused(
                f"{file} was changed after govkit wrote it. Nothing was written. Move it away, or name another folder: --out new-folder."
            )


def refuse_to_overwrite_strangers(out: Path, names: Iterable[str]) -> None:
    """Raises OutputRefused if a file of one of these names is in the folder that govkit did not write."""
    known = {*issued(out), *issued(out / STAGE), MANIFEST}
    stranger = next((name for name in names if name not in known and (out / name).exists()), None)
    if stranger:
        raise OutputRefused(
            f"{out / stranger} was not written by govkit. Nothing was written now. Move it away, or name another folder: --out new."
        )
