"""The list of all that the templates can say: each sentence with its condition, what makes it true, and what it promises."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Annotated, Final

from pydantic import Field

from govkit.data.block import DataBlock, DataTable
from govkit.data.shelf import fast, shipped
from govkit.data.templates import shipped_templates
from govkit.model.facts import Id, Listed, Text, one_of

SHARED: Final = "shared"
FILE: Final = "sentences.yaml"
PROMISES: Final = "promises.yaml"
ALWAYS: Final = "always"


class RestsOn(StrEnum):
    """What a sentence rests on beside facts and sources, or where there are none.

    A label names what follows. `standard` is the source that the standard of the kind names for the clause. A promise is one of whoever signs or
    sends the document.
    """

    LABEL = "label"
    STANDARD = "standard"
    THIS_DOCUMENT = "this-document"
    INSTRUCTION = "instruction"
    PROMISE = "promise"
    GOOD_PRACTICE = "good-practice"


class SentencePart(DataBlock):
    """Words of a sentence that are not always said, and the template's conditions for them."""

    says: Text = Field(description="the words, as they stand in the sentence.")
    said: Listed[Text] = Field(description="the conditions of the template, which all have to hold.")


class ListedSentence(DataBlock):
    """One sentence. `said` and the `parts` are made from the templates by scripts/sentences, and the rest is written by people."""

    id: Id = Field(description="the name of the sentence, which stays when its words change.")
    clause: Text = Field("", description="the clause that it stands in, if it stands in one.")
    says: Text = Field(description="its words, with facts as `{slots}`.")
    when: Text = Field(description="when it is said, in plain words.")
    facts: Listed[Text] = Field((), description="the facts of the file that make it true.")
    sources: Listed[Text] = Field((), description="the ids of what makes it true in the register of law.")
    rests_on: Annotated[RestsOn, one_of(RestsOn)] | None = Field(
        None,
        description="what else it rests on: `label`, `standard`, `this-document`, `instruction`, `promise` or `good-practice`.",
    )
    promise: Id | None = Field(None, description="the id of the promise that it makes.")
    value: Listed[Text] = Field((), description="the `{slots}` or the words that are what is promised.")
    said: tuple[Listed[Text], ...] = Field((), description="the template's conditions; one of the lists has to hold.")
    parts: tuple[SentencePart, ...] = Field((), description="its words that are not always said.")

    @property
    def is_conditional(self) -> bool:
        """Whether there is an `if` that can leave it out."""
        return bool(self.said) and all(any(not each.startswith("for ") for each in chain) for chain in self.said)


class SentencesFile(DataBlock):
    """The sentences of one kind of document, or those that several kinds share."""

    sentences: tuple[ListedSentence, ...] = Field(description="the sentences, each after a dash.")


class ListedPromise(DataBlock):
    """A promise that several documents can make, each in its own words, and each with the same value."""

    says: Text = Field(description="what is promised, in plain words.")
    per: Listed[Text] = Field(
        (),
        description="the sections of the file of which each part has a value of its own, such as `data_items` or `data_items.*.retention_by`.",
    )
    told_by: Listed[Text] = Field(
        (),
        description="phrases by which a sentence makes the promise, written as in lists of phrases; a key stands for its fact.",
    )
    in_easy_words: str = Field("", description="a sentence that makes the promise, for whoever writes it in Easy Read.")
    values: Mapping[Id, Text] = Field(
        {}, description="what can be promised, each under an id, for a promise whose words differ."
    )


class PromisesFile(DataTable[Mapping[Id, ListedPromise]]):
    """The promises, each under an id of its own."""


@cache
def promises() -> Mapping[str, ListedPromise]:
    """The promises that govkit's sentences make, by id."""
    return shipped(PROMISES, PromisesFile).root


@cache
def shipped_sentences(folder: str) -> tuple[ListedSentence, ...]:
    """The sentences that govkit ships for a kind of document, or those of `shared`."""
    return fast(shipped_templates() / folder / FILE, SentencesFile).sentences


def fragments() -> tuple[tuple[str, str], ...]:
    """What stands inside other sentences, such as `shared/complain`, each with its words."""
    found = shipped_sentences(SHARED) if (shipped_templates() / SHARED / FILE).is_file() else ()
    return tuple((f"{SHARED}/{each.clause}", each.says) for each in found if each.clause)
