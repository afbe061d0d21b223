"""Makes files of a partnership as the commands do, for a browser to keep."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from govkit.document import Document
from govkit.document.names import kind_of
from govkit.errors import DocumentUnwritable
from govkit.finding import Severity
from govkit.issuing.issued import MANIFEST
from govkit.questions.languages import ENGLISH, languages_of
from govkit.rules.rule import ids
from govkit.studio.desk import Desk
from govkit.tasks.build import build


def is_draft(desk: Desk, language: str = ENGLISH) -> bool:
    """Whether errors stand in the way of documents in a language that could be sent. The English do not wait for a translator."""
    others = {one.name for each in desk.checked.translated if (one := each.document).other_language != language}
    of_languages = ids("language")
    return any(
        each.severity is Severity.ERROR
        and each.document not in others
        and (each.rule not in of_languages or (language != ENGLISH and each.document))
        for each in desk.checked.findings
    )


def as_it_would_go(desk: Desk, document: Document) -> Document:
    """A document with the mark of a draft only where one that is kept as a file would bear it."""
    return replace(document, draft=is_draft(desk, document.other_language or ENGLISH))


def made_document(desk: Desk, name: str, form: str) -> bytes:
    """One document in a format: a draft while errors are outstanding. Raises DocumentUnwritable where there is none."""
    language = next((each.other_language for each in desk.documents if each.name == name), "") or ENGLISH
    draft = is_draft(desk, language)
    files = _made(
        lambda out: build(desk.inputs, out, kinds=(kind_of(name),), formats=(form,), draft=draft, languages=(language,))
    )
    found = next((content for file, content in files.items() if file.rpartition(".")[0] == name), None)
    if found is None:
        raise DocumentUnwritable(f"There is no {name} as {form} as the file stands now. See the findings.")
    return found


def build_all(desk: Desk) -> tuple[Path, tuple[str, ...]]:
    """All documents in the usual formats, in `out/` beside the file, and their files: those of a language as drafts while errors stand."""
    out = desk.file.parent / "out"
    spoken = languages_of(desk.loaded.partnership) if desk.loaded.partnership else ()
    drafts = {language: is_draft(desk, language) for language in (ENGLISH, *spoken)}
    if len(set(drafts.values())) == 1:
        return out, build(desk.inputs, out, draft=drafts[ENGLISH]).written
    # Each language leaves the files of the others as they are.
    built = [build(desk.inputs, out, draft=draft, languages=(language,)) for language, draft in drafts.items()]
    return out, tuple(dict.fromkeys(name for each in built for name in each.written))


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
