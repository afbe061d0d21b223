"""What govkit wrote into a folder before, as the manifest there tells it: which files, with which digests, and in which build."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from govkit.written.opened import digest_of_bytes

MANIFEST: Final = "manifest.json"
STAGE: Final = ".govkit-building"
BEFORE: Final = "before"  # in a stage: what stood in the folder, the manifest too
TAKEN: Final = "taken"  # in a stage: what was taken out of the folder again

IsReplaced = Callable[[str], bool]


class IssuedBuild(NamedTuple):
    """A build, as it was recorded, and its files that are still of it, with their digests."""

    record: Mapping[str, Any]
    files: Mapping[str, str]


def everything(_name: str) -> bool:
    """That a build makes all anew, and so takes the place of every file that was written before."""
    return True


def stages_in(out: Path) -> tuple[Path, ...]:
    """Where runs made their files first: of a run that was cut short, what it made is still there."""
    return tuple(sorted(each for each in out.glob(f"{STAGE}*") if each.is_dir() and not each.is_symlink()))


def builds_in(out: Path) -> tuple[IssuedBuild, ...]:
    """The builds that wrote into the folder: the last one, then those of which it left files there. A link leads to none."""
    if (out / MANIFEST).is_symlink():
        return ()
    try:
        record = json.loads((out / MANIFEST).read_text("utf-8"))
        return tuple(_build(each) for each in (record, *record.get("earlier", ())))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ()


def _build(record: Mapping[str, Any]) -> IssuedBuild:
    files = {each["file"]: each["sha256"] for each in record["outputs"] if _is_of_folder(each["file"])}
    return IssuedBuild({key: value for key, value in record.items() if key != "earlier"}, files)


def has_another_manifest(out: Path) -> bool:
    """Whether what has that name is another tool's, such as a web application's, and tells of no outputs, or is no file."""
    if (out / MANIFEST).exists() and not (out / MANIFEST).is_file():
        return True
    try:
        record = json.loads((out / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(record, dict) and bool(record) and "outputs" not in record


def _is_of_folder(name: str) -> bool:
    """Whether a name that somebody wrote into a manifest is one of a file in the folder, and not of the folder or of one above."""
    return Path(name).name == name and name not in {"", ".", ".."}


def all_builds_in(out: Path) -> tuple[IssuedBuild, ...]:
    """The same, and after them the builds that were cut short before all their files were in place, and those whose manifest they moved."""
    folders = (folder for stage in stages_in(out) for folder in (stage, stage / TAKEN, stage / BEFORE))
    return (*builds_in(out), *(build for folder in folders for build in builds_in(folder)))


def issued(out: Path) -> dict[str, frozenset[str]]:
    """The files that govkit wrote into the folder, or was about to when it was cut short, each with the digests that it gave them."""
    found: dict[str, frozenset[str]] = {}
    for build in all_builds_in(out):
        for name, digest in build.files.items():
            found[name] = found.get(name, frozenset()) | {digest}
    return found


def kept_builds(out: Path, is_replaced: IsReplaced) -> tuple[IssuedBuild, ...]:
    """The builds of which files stay in the folder, with those files. A file that two builds name is of the one that wrote it."""
    found = all_builds_in(out)
    wrote = {name: _writer(out / name, found) for build in found for name in build.files if not is_replaced(name)}
    kept = (
        IssuedBuild(build.record, {name: digest for name, digest in build.files.items() if wrote.get(name) is build})
        for build in found
    )
    return tuple(build for build in kept if build.files)


def _writer(file: Path, builds: tuple[IssuedBuild, ...]) -> IssuedBuild | None:
    """The build whose digest the file has, or else the first that names it; none of a file that is gone."""
    if file.is_symlink() or not file.is_file():
        return None
    naming, digest = [build for build in builds if file.name in build.files], digest_of(file)
    return next((build for build in naming if build.files[file.name] == digest), naming[0])


def digest_of(file: Path) -> str:
    """The SHA-256 of what is in a file."""
    return digest_of_bytes(file.read_bytes())


def names_of(builds: tuple[IssuedBuild, ...]) -> Iterator[str]:
    """The files of these builds."""
    return (name for build in builds for name in build.files)
