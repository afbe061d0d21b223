"""Goes through a partnership fact by fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from govkit.model.part import Part


def every_fact(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Each single fact with its path, in the order of the model; what the file does not say is left out."""
    before = f"{path}." if path else ""
    match value:
        case None:
            return
        case str():  # most facts are; whether one is a Mapping takes long to ask
            yield path, value
        case Part():
            for name, field in type(value).model_fields.items():
                yield from every_fact(getattr(value, name), f"{before}{field.alias or name}")
        case Mapping():
            for key, child in value.items():
                yield from every_fact(child, f"{before}{key}")
        case tuple():
            for index, child in enumerate(value):
                yield from every_fact(child, f"{before}{index}")
        case _:
            yield path, value
