"""Goes through a partnership fact by fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from govkit.model.asked import fields
from govkit.model.part import Part


def every_fact(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Each single fact with its path, in the order of the model; what the file does not say is left out."""
    found: list[tuple[str, object]] = []
    _gather(value, path, found)
    return iter(found)


def _gather(value: object, path: str, found: list[tuple[str, object]]) -> None:
    """Adds to what was found; a list takes half as long as handing each fact up through every part that it stands in."""
    if value is None:
        return
    if isinstance(value, str):  # most facts are; whether one is a Mapping takes long to ask
        found.append((path, value))
        return
    before = f"{path}." if path else ""
    if isinstance(value, Part):
        for key, name in fields(type(value)).items():
            _gather(getattr(value, name), f"{before}{key}", found)
    elif isinstance(value, tuple):
        for index, child in enumerate(value):
            _gather(child, f"{before}{index}", found)
    elif isinstance(value, Mapping):
        for key, child in value.items():
            _gather(child, f"{before}{key}", found)
    else:
        found.append((path, value))
