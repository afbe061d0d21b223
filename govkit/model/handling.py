"""How data is marked and handled once it is on its way."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Listed, Text
from govkit.model.part import Part


class Handling(Part):
    """The marking that data carries, what its recipients do with it, and how people can be reached without danger."""

    marking: Text | None = Field(
        None, description="The marking that data carries, such as `Official-Sensitive`, as your scheme has it."
    )
    rules: Listed[Text] = Field(
        (), description="What whoever has the data does and does not do with it, each as a sentence."
    )
    safe_contact: Text | None = Field(
        None,
        description="How people are reached so that nobody is put in danger, as a plain sentence: `We leave no voicemail.`",
    )
