"""Examples that a house keeps of its own clauses, words and rules: what each has to find, and what it has to pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.shelf import Wrong, read
from govkit.model.facts import Listed, Text

FOLDER: Final = "examples"
_SUBJECTS: Final = ("clause", "word", "rule")


class HouseCase(DataBlock):
    """One more case of what the examples are about, with what is found in it; nothing where it has to pass."""

    name: Text = Field(description="what the case is, as a phrase.")
    changes: Mapping[Text, Any] = Field({}, description="changes of the partnership, and templates, by path.")
    words: Text = Field("", description="words of a letter, where the examples are of a word.")
    finds: Listed[Text] = Field((), description="what is found in it; left out where it has to pass.")


class HouseExamplesFile(DataBlock):
    """A file of a house's `examples/`: of one clause, word or rule, written as the examples of govkit's own rules are."""

    clause: Text = Field("", description="the clause, such as `consent_letter/deadline`.")
    word: Text = Field("", description="the word, as `plain_words.yaml` has it.")
    rule: Text = Field("", description="the rule that reads your `telling_words.yaml` or `programmes.yaml`.")
    group: Text = Field("", description="the group of telling words that the rule reads.")
    base: Text = Field("", description="the partnership that is changed, from the folder of this file.")
    given: Mapping[Text, Any] = Field({}, description="changes that are made before any example.")
    bad: Any = Field(None, description="what has to be found: changes of the partnership, or words.")
    good: Any = Field(None, description="what has to pass: changes of the partnership, or words.")
    cases: tuple[HouseCase, ...] = Field((), description="further cases, each after a dash.")

    @property
    def subject(self) -> str:
        """What the examples are of, in words."""
        return next((f"{each} `{said}`" for each in _SUBJECTS if (said := getattr(self, each))), "")


def read_examples(file: Path) -> HouseExamplesFile:
    """A file of examples. Raises DataUnreadable."""
    return read(file, HouseExamplesFile, _check, may_be_unsettled=True)


def _check(found: HouseExamplesFile) -> Iterator[Wrong]:
    named = [each for each in _SUBJECTS if getattr(found, each)]
    if len(named) != 1:
        what = f"The examples are of {'nothing' if not named else ' and '.join(named)}."
        yield Wrong((), what, "Name one: `clause: KIND/CLAUSE`, `word: WORD` or `rule: RULE`.")
    wants_words = named == ["word"]
    for key in ("bad", "good"):
        given = getattr(found, key)
        if given is not None and isinstance(given, Mapping) == wants_words:
            wanted = "words, in quotes" if wants_words else "changes, each as `path: value`"
            yield Wrong((key,), f"`{key}` should hold {wanted}.", f"Write {wanted}.")
    for number, case in enumerate(found.cases):
        if bool(case.words) != wants_words:
            key = "words" if wants_words else "changes"
            yield Wrong(("cases", str(number), "name"), f"This case has no `{key}`.", f"Add `{key}` to it.")
