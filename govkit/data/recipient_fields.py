"""What each recipient of a letter has of their own, under which name, and what stands there in a specimen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.shelf import Wrong, shipped
from govkit.model.facts import Filled, Text
from govkit.model.letter import Recipient

FILE: Final = "recipient_fields.yaml"
ADDRESS: Final = "recipient.address."


class RecipientField(DataBlock):
    """One thing that each recipient has of their own."""

    name: Text = Field(description="the merge field, and the column of a list of recipients: letters, digits and `_`.")
    fills: Text = Field(description="what templates call it, such as `recipient.name`.")
    specimen: Text | None = Field(None, description="what stands there in a specimen; without it the line is left out.")


class RecipientFieldsFile(DataBlock):
    """All that each recipient has of their own, the lines of the address in their order."""

    fields: Filled[RecipientField] = Field(description="one entry for each field.")


def check_recipient_fields(written: RecipientFieldsFile) -> Iterator[Wrong]:
    """Names are Word's own kind of names, each stands once, and the specimen has a name, an address and a reference."""
    for key in ("name", "fills"):
        known: set[str] = set()
        for index, field in enumerate(written.fields):
            if (said := getattr(field, key)) in known:
                yield Wrong(("fields", str(index), key), f"`{said}` stands twice.", "Keep one.")
            known.add(said)
    for index, field in enumerate(written.fields):
        if not (field.name.isidentifier() and field.name.isascii()):
            yield Wrong(
                ("fields", str(index), "name"), f"Word has no field “{field.name}”.", "Use letters, digits and `_`."
            )
        if field.fills.partition(".")[0] != "recipient":
            yield Wrong(
                ("fields", str(index), "fills"), f"`{field.fills}` is nothing of a recipient.", "Start it `recipient.`"
            )


def recipient_fields() -> tuple[RecipientField, ...]:
    """All that each recipient has of their own."""
    return tuple(shipped(FILE, RecipientFieldsFile).fields)


def specimen() -> Recipient:
    """The recipient to whom a letter is addressed when it is built to be looked at."""
    said = {field.fills: field.specimen for field in recipient_fields() if field.specimen is not None}
    return Recipient(
        name=said["recipient.name"],
        address=tuple(line for path, line in said.items() if path.startswith(ADDRESS)),
        reference=said["recipient.reference"],
    )
