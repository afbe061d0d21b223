"""Finished agreements with what is annexed to them: where each tells that its annexes are, and all of it as one PDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from govkit.document import Document, Stated
from govkit.document.names import ARCHIVE, WITH_ANNEXES, document_name
from govkit.document.rewrite import Words, restated
from govkit.errors import OutputRefused
from govkit.issuing.copies import PartnershipText, enclosed_with
from govkit.rules.rendered import Rendered
from govkit.sets.annexed import annexed, is_agreement, letter_of, told_at, where
from govkit.write import Annexed, Copy


def annexes_among(rendered: Sequence[Rendered], finished: Sequence[Document]) -> tuple[Annexed, ...]:
    """The annexes among the documents, each as it is finished, in their order. Raises OutputRefused where there is nothing to annex to."""
    if not any(is_agreement(each.kind) for each in rendered):
        raise OutputRefused("This partnership makes no agreement, so nothing can be annexed. Leave out --with-annexes.")
    as_finished = {each.document.name: document for each, document in zip(rendered, finished, strict=True)}
    names = (each.document.name for each in annexed(rendered))
    return tuple(Annexed(letter_of(at), told_at(at), as_finished[name]) for at, name in enumerate(names))


def telling_files(document: Document, annexes: Iterable[Annexed]) -> Document:
    """The document, in which the file of each annex has the name that this is finished under."""
    said: dict[str, Words] = {each.told: (Stated((each.told,), where(each.document.name)),) for each in annexes}
    return replace(document, blocks=restated(document.blocks, said))


def joined(
    rendered: Sequence[Rendered],
    finished: Sequence[Document],
    annexes: Sequence[Annexed],
    archived_with: PartnershipText | None = None,
) -> Iterator[tuple[str, Copy]]:
    """Each agreement and its annexes as one PDF, by the name of its file; and as one to keep, with the partnership file in it."""
    from govkit.write.pdf import write_joined  # noqa: PLC0415 - it takes long to start, and few builds need it

    for each, document in zip(rendered, finished, strict=True):
        if is_agreement(each.kind):
            name = document_name(document.name, WITH_ANNEXES)
            yield f"{name}.pdf", Copy(write_joined(document, annexes, name).pdf)
            if archived_with:
                kept = document_name(name, ARCHIVE)
                inside = enclosed_with((document, *(annex.document for annex in annexes)), archived_with)
                yield f"{kept}.pdf", Copy(write_joined(document, annexes, kept, inside).pdf)
