"""Makes files of a partnership as the commands do, for a browser to keep."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from govkit.document.names import kind_of
from govkit.errors import DocumentUnwritable
from govkit.finding import Severity
from govkit.issuing.issued import MANIFEST
from govkit.studio.desk import Desk
from govkit.tasks.build import Built, build


def is_draft(desk: Desk) -> bool:
    """Whether errors stand in the way of documents that could be sent."""
    return any(each.severity is Severity.ERROR for each in desk.checked.findings)


def made_document(desk: Desk, name: str, form: str) -> bytes:
    """One document in a format: a draft while errors are outstanding. Raises DocumentUnwritable where there is none."""
    kind = kind_of(name)
    files = _made(lambda out: build(desk.inputs, out, kinds=(kind,), formats=(form,), draft=is_draft(desk)))
    found = next((content for file, content in files.items() if file.rpartition(".")[0] == name), None)
    if found is None:
        raise DocumentUnwritable(f"There is no {name} as {form} as the file stands now. See the findings.")
    return found


def build_all(desk: Desk) -> tuple[Path, Built]:
    """All documents in the usual formats, in `out/` beside the file: as drafts while errors are outstanding."""
    out = desk.file.parent / "out"
    return out, build(desk.inputs, out, draft=is_draft(desk))


def endings_of(written: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The files that were written as the endings of each document, by its name."""
    found: dict[str, tuple[str, ...]] = {}
    for file in written:
        name, _, ending = file.partition(".")
        if file != MANIFEST:
            found[name] = (*found.get(name, ()), ending)
    return found


def _made(make: Callable[[Path], object]) -> Mapping[str, bytes]:
    with TemporaryDirectory(prefix="govkit-studio-") as folder:
        out = Path(folder) / "out"
        make(out)
        return {file.name: file.read_bytes() for file in sorted(out.glob("*")) if file.is_file()}
