"""The people whom a partnership names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from govkit.model.letter import Signer
from govkit.model.part import Part
from govkit.model.partner import Officer, Signatory

Person = Officer | Signatory | Signer


def people(value: object, path: str = "") -> Iterator[tuple[str, Person]]:
    """Everyone with a role in the partnership, each with the path of the block that names them."""
    before = f"{path}." if path else ""
    match value:
        case Officer() | Signatory() | Signer():
            yield path, value
        case Part():
            for name, field in type(value).model_fields.items():
                yield from people(getattr(value, name), f"{before}{field.alias or name}")
        case Mapping():
            for key, child in value.items():
                yield from people(child, f"{before}{key}")
        case tuple():
            for index, child in enumerate(value):
                yield from people(child, f"{before}{index}")
