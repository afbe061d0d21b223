"""One partnership file as it stands, with what is found in it and where its pages are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Final

from starlette.requests import Request

from govkit.data.inputs import Inputs
from govkit.data.kinds import kinds
from govkit.data.templates import Templates, templates
from govkit.document import Document
from govkit.document.names import about, document_name, kind_of
from govkit.editing.journal import Step
from govkit.errors import TemplateNotTried
from govkit.finding import Finding, Severity
from govkit.load import Loaded, load_partnership, said_in_all
from govkit.outcome.checked import Checked
from govkit.studio.studio import Studio, studio_of
from govkit.tasks.edit_file import steps
from govkit.wording.tongue import Tongue
from govkit.written.read_file import decode, read_bytes
from govkit.written.read_yaml import read_yaml

OPEN: Final = "/p"


class Desk:
    """A partnership file that lies open: all of it is as the file stood when the page was asked for, or as it is `unsaved`.

    `asked` is where the page that was asked for is below its home.
    """

    def __init__(self, studio: Studio, file: Path, address: str, unsaved: bytes | None = None, asked: str = "") -> None:
        self.studio, self.file, self.asked = studio, file, asked
        self.home = f"{OPEN}/{address}"
        self._unsaved = unsaved

    def at(self, place: str = "") -> str:
        """The address of one of its pages: `/p/partners.yaml/findings` for `findings`."""
        return f"{self.home}/{place}"

    def as_if(self, content: bytes) -> Desk:
        """The same file as it would stand with another content."""
        return Desk(self.studio, self.file, self.home.removeprefix(f"{OPEN}/"), content, self.asked)

    @cached_property
    def content(self) -> bytes:
        """What stands in the file."""
        return read_bytes(self.file) if self._unsaved is None else self._unsaved

    @cached_property
    def templates(self) -> Templates:
        """Where its documents' templates come from."""
        return templates(self.file, self.studio.templates)

    @cached_property
    def inputs(self) -> Inputs:
        """What a run over it is given."""
        return Inputs(self.file, self.studio.today, self.studio.templates, unsaved=self._unsaved)

    @cached_property
    def raw(self) -> Mapping[str, Any]:
        """What the file says, as it was written; nothing where it is no YAML."""
        return _raw(self.file, self.content)

    @cached_property
    def in_all(self) -> Mapping[str, Any]:
        """The same with what is said once for several of its parts."""
        return said_in_all(self.raw, self.templates.house)

    @cached_property
    def loaded(self) -> Loaded:
        """The partnership, or why there is none."""
        return load_partnership(self.file, self.templates.house, self.content)

    @cached_property
    def checked(self) -> Checked:
        """What is found in it and its documents."""
        return self.studio.looks.look(self.inputs, self.content)

    @cached_property
    def faults(self) -> tuple[Finding, ...]:
        """Why there is no partnership, and so no document; nothing where there is one."""
        if self.loaded.partnership is not None:
            return ()
        return tuple(each for each in self.loaded.findings if each.severity is Severity.ERROR)

    @cached_property
    def not_made(self) -> Mapping[str, str]:
        """The titles of kinds of which no document can be made, as their templates stand, each with the reason."""
        tried = ((name, why) for name, why in self.checked.not_made.items() if not isinstance(why, TemplateNotTried))
        return {self._title_of(name): str(why) for name, why in tried}

    @cached_property
    def not_looked_at(self) -> tuple[str, ...]:
        """The titles of kinds whose templates were not filled in, since others had taken the time for all."""
        not_tried = (name for name, why in self.checked.not_made.items() if isinstance(why, TemplateNotTried))
        return tuple(map(self._title_of, not_tried))

    def _title_of(self, name: str) -> str:
        """What documents of a kind are called, with their language where it is another than English."""
        kind, language = kind_of(name), about(name)
        title = next((each.title for each in kinds(self.templates) if each.name == kind), kind)
        return f"{title} ({Tongue(language, {}).name})" if language else title

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """Every document, each followed by those of its words in other languages."""
        others = [each.document for each in self.checked.translated]
        return tuple(
            one
            for each in self.checked.documents
            for one in (each.document, *(other for other in others if is_version_of(other, each.document)))
        )

    def language_of(self, shown: Document) -> str:
        """What the language of a document is called in English, if it is another."""
        return Tongue(shown.other_language, {}).name if shown.other_language else ""

    @cached_property
    def newest_step(self) -> Step | None:
        """What was changed last and can be taken back."""
        taken = steps(self.file).taken
        return taken[-1] if taken else None

    @property
    def name(self) -> str:
        """What the partnership is called, or else its file."""
        overview = self.raw.get("partnership")
        name = overview.get("name") if isinstance(overview, Mapping) else None
        return name if isinstance(name, str) else self.file.name


def is_version_of(other: Document, english: Document) -> bool:
    """Whether a document is another in its own language."""
    return other.name == document_name(english.name, other.other_language)


def desk_of(request: Request) -> Desk:
    """The partnership that a request is about. Raises PageUnknown."""
    studio, address = studio_of(request), request.path_params["address"]
    asked = request.scope["path"].removeprefix(f"{OPEN}/{address}").strip("/")
    return Desk(studio, studio.find(address), address, asked=asked)


@lru_cache(maxsize=4)  # a form asks for the same file with each key that is pressed
def _raw(file: Path, content: bytes) -> Mapping[str, Any]:
    return read_yaml(decode(file, content), str(file)).raw or {}
