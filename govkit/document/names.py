"""What documents and records are called: their kind, then whom or what each is for. This alone knows how that is joined."""

from __future__ import annotations

from typing import Final

_JOINT: Final = "--"
WITH_ANNEXES: Final = "with-annexes"
LARGE_PRINT: Final = "large-print"
ARCHIVE: Final = "archive"
FILLABLE: Final = "fillable"


def document_name(kind: str, *about: str) -> str:
    """The name of a document of a kind: `privacy_notice--northmoor-council`. What there is nothing to say of is left out."""
    return _JOINT.join(part for part in (kind, *about) if part)


def template_of(kind: str, language: str = "") -> str:
    """The template of the documents of a kind, in another language than English if one is named by its code."""
    return f"{clauses_of(kind, language)}/document.html.j2" if language else f"{kind}/document.html.j2"


def clauses_of(kind: str, language: str = "") -> str:
    """The folder of the clauses of a kind, in another language than English if one is named by its code."""
    return f"{kind}/clauses/{language}" if language else f"{kind}/clauses"


def kind_of(name: str) -> str:
    """The kind of the document that has this name. The name of a file does too."""
    return name.partition(_JOINT)[0].partition(".")[0]


def about(name: str) -> str:
    """Whom or what the document is for, or nothing where there is one of its kind."""
    return name.partition(_JOINT)[2]


def things_of(name: str) -> tuple[str, ...]:
    """Each thing that the name says its document is for, in the order in which they are joined."""
    return tuple(part for part in name.split(_JOINT)[1:] if part)


def printed_of(name: str) -> str:
    """The name of the document that a file is of, in whatever way it is printed: without `large-print` and the like."""
    kind, *things = name.partition(".")[0].split(_JOINT)
    while things and things[-1] in {LARGE_PRINT, ARCHIVE, FILLABLE}:
        things.pop()
    return document_name(kind, *things)


def beyond(name: str, document: str) -> str:
    """What a name says beyond that of a document, such as a language, or nothing where it says no more or is another's."""
    start = f"{document}{_JOINT}"
    return name.removeprefix(start) if name.startswith(start) else ""


def has_annexes(name: str) -> bool:
    """Whether this is the name of an agreement that is joined with its annexes. The name of a file does too."""
    return WITH_ANNEXES in name.partition(".")[0].split(_JOINT)[1:]
