"""What govkit wrote into a folder before, as the manifest there tells it: which files, with which digests, and in which build."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, NamedTuple

MANIFEST: Final = "manifest.json"
STAGE: Final = ".govkit-building"

IsReplaced = Callable[[str], bool]


class IssuedBuild(NamedTuple):
    """A build, as it was recorded, and its files that are still of it, with their digests."""

    record: Mapping[str, Any]
    files: Mapping[str, str]


def everything(_name: str) -> bool:
    """That a build makes all anew, and so takes the place of every file that was written before."""
    return True


def builds_in(out: Path) -> tuple[IssuedBuild, ...]:
    """The builds that wrote into the folder: the last one, then those of which it left files there."""
    try:
        record = json.loads((out / MANIFEST).read_text("utf-8"))
        return tuple(_build(each) for each in (record, *record.get("earlier", ())))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ()


def _build(record: Mapping[str, Any]) -> IssuedBuild:
    files = {each["file"]: each["sha256"] for each in record["outputs"] if Path(each["file"]).name == each["file"]}
    return IssuedBuild({key: value for key, value in record.items() if key != "earlier"}, files)


def issued(out: Path) -> dict[str, str]:
    """The files that govkit wrote into the folder, or was about to when it was cut short, with their digests."""
    return {name: digest for build in builds_in(out) for name, digest in build.files.items()}


def kept_builds(out: Path, is_replaced: IsReplaced) -> tuple[IssuedBuild, ...]:
    """The builds of which files stay in the folder, with those files. A file that two builds name is of the one that wrote it."""
    found = (*builds_in(out), *builds_in(out / STAGE))
    wrote = {name: _writer(out / name, found) for build in found for name in build.files if not is_replaced(name)}
    kept = (
        IssuedBuild(build.record, {name: digest for name, digest in build.files.items() if wrote.get(name) is build})
        for build in found
    )
    return tuple(build for build in kept if build.files)


def _writer(file: Path, builds: tuple[IssuedBuild, ...]) -> IssuedBuild | None:
    """The build whose digest the file has, or else the first that names it; none of a file that is gone."""
    if not file.is_file():
        return None
    naming = [build for build in builds if file.name in build.files]
    return next((build for build in naming if build.files[file.name] == digest_of(file)), naming[0])


def digest_of(file: Path) -> str:
    """The SHA-256 of what is in a file."""
    return sha256(file.read_bytes()).hexdigest()


def names_of(builds: tuple[IssuedBuild, ...]) -> Iterator[str]:
    """The files of these builds."""
    return (name for build in builds for name in build.files)
