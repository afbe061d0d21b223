"""The version of a document for publication, as the tests ask for it."""

from __future__ import annotations

from typing import Final

from govkit.document import Document
from govkit.issuing.doubts import refuse
from govkit.issuing.named_person import NamedPerson
from govkit.issuing.other_names import OtherNames
from govkit.issuing.without_names import public_version

_NO_OTHERS: Final = OtherNames()


def without_names(
    document: Document, named: tuple[NamedPerson, ...], others: OtherNames = _NO_OTHERS
) -> tuple[Document, tuple[str, ...]]:
    """The document without names, and where a name also stood in other words. Raises NameLeftIn rather than leave one."""
    public = public_version(document, named, others)
    refuse(public.doubts)
    return public.document, public.elsewhere
