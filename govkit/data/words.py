"""Words that have plainer ones, as govkit lists them and as a house adds to them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from govkit.data.block import DataBlock, DataTable
from govkit.data.shelf import Wrong
from govkit.model.facts import Listed, Text, YesNo, fault, one_of, suggest

KINDS: Final = ("term", "verb", "noun")


class WordRule(StrEnum):
    """The rules that mind a list of words: each list in `govkit/standards/words/` has its rule’s name. Of two with the same word the first counts."""

    TESTED_WORD = "tested-word"
    OFFICIALESE = "officialese"
    JARGON = "jargon"
    LABEL = "label"
    NOMINALISATION = "nominalisation"
    HEDGE = "hedge"
    RARE_WORD = "rare-word"


class ListedWord(DataBlock):
    """A word that has a plainer one: a `term` as it stands, or a `verb` or `noun` in all its forms."""

    term: Text | None = Field(None, description="words as they stand.")
    verb: Text | None = Field(None, description="a verb, which is found in all its forms.")
    noun: Text | None = Field(None, description="a noun, which is found in both its forms.")
    instead: Listed[Text] = Field((), description="what to write instead.")
    many: Listed[Text] | None = Field(None, description="what to write instead of the plural.")
    note: Text = Field("", description="what to do, where no words can be named.")
    source: Text = Field(description="who asks for it to be avoided, such as `our style guide`.")
    tested: Text = Field(
        "", description="what was found when it was tested with the public, in the test that is the source."
    )
    advice: YesNo = Field(False, description="`true` where it is often right as it is.")
    agreements: YesNo = Field(False, description="`true` where agreements do without it too.")
    capitals: YesNo = Field(False, description="`true` where it counts only in capitals.")
    alone: YesNo = Field(False, description="`true` where a noun after it gives it another meaning.")
    not_after: Listed[Text] = Field((), description="words after which it means something else.")
    not_before: Listed[Text] = Field((), description="words before which it means something else.")
    not_in: Listed[Text] = Field(
        (),
        description="set phrases in which it means something else, with the word in any of its forms: `letting agency`.",
    )
    leave: Text = Field("", description="when it is right as it is, which the finding says: `where it is a name`.")

    @model_validator(mode="after")
    def _is_one_word_with_an_answer(self) -> Self:
        named = [kind for kind in KINDS if getattr(self, kind) is not None]
        if len(named) != 1:
            raise fault(f"Each word needs one of `term`, `verb` and `noun`, and this one has {len(named) or 'none'}.")
        for phrase in self.not_in:
            if phrase.count("~") > 1 or phrase.strip() in {"~", self.words}:
                raise fault(
                    f"“{phrase}” is no phrase in which “{self.words}” means something else. Write it as people do, such as `letting agency`."
                )
        if not (self.instead or self.note):
            raise fault(
                f"Nothing says what to write instead of “{self.words}”. Add `instead: ...`, or with `note` what to do."
            )
        return self

    @property
    def words(self) -> str:
        """The words that it is about."""
        return next(words for words in (self.term, self.verb, self.noun) if words is not None)


class HouseWord(ListedWord):
    """A word that a house adds. It is officialese unless it names another rule."""

    rule: Annotated[WordRule, one_of(WordRule)] = Field(
        WordRule.OFFICIALESE, description="the rule that minds it, such as `jargon`."
    )


class TurnedOff(DataBlock):
    """A shipped word that a house does not mind, and why."""

    term: Text = Field(description="the word, as govkit lists it.")
    reason: Text = Field(description="why it is turned off.")


class WordsFile(DataBlock):
    """One of the lists that govkit ships. `source` of each word is an id of `sources.yaml`."""

    words: tuple[ListedWord, ...] = Field(description="the words, each after a dash.")


class HouseWordsFile(DataBlock):
    """A house's `plain_words.yaml`: words of its own, shipped ones that it turns off, and abbreviations and words that its readers know."""

    words: tuple[HouseWord, ...] = Field((), description="words of your own.")
    off: tuple[TurnedOff, ...] = Field((), description="shipped words that you turn off.")
    well_known: tuple[Text, ...] = Field((), description="abbreviations and words that your readers know.")


class SourcesFile(DataTable[Mapping[Text, Text]]):
    """What the lists of words are taken from, each under an id."""


def check_words(found: WordsFile, sources: Collection[str]) -> Iterator[Wrong]:
    """Each word of a shipped list names one of the sources."""
    for number, word in enumerate(found.words):
        if word.source not in sources:
            what = f"`sources.yaml` has no “{word.source}”."
            yield Wrong(("words", str(number), "source"), what, suggest(word.source, sources))


def check_sources(found: SourcesFile, named: Collection[str]) -> Iterator[Wrong]:
    """Each source is named by a list."""
    for source in found.root:
        if source not in named:
            yield Wrong((source,), f"No list of words names `{source}`.", suggest(source, named), with_key=True)


class WellKnownAbbreviation(DataBlock):
    """An abbreviation that people know better than the words that it stands for."""

    short: Text = Field(description="the abbreviation.")
    stands_for: Text = Field(description="the words that it stands for.")


class AbbreviationsFile(DataBlock):
    """The abbreviations that no document has to explain."""

    well_known: tuple[WellKnownAbbreviation, ...] = Field(description="the abbreviations, each after a dash.")
