"""Words that tell what facts are about: what identifies people, what is special about them, how safe a channel is, what data is used for."""

from __future__ import annotations

from pydantic import BaseModel, Field

from govkit.model.facts import Text


class TellingWords(BaseModel, frozen=True, extra="forbid"):
    """Words that tell one thing, those that look like one of them and are none, and those by which a lawful basis covers it."""

    called: Text = Field("", description="what they tell, in a word or two.")
    words: tuple[Text, ...] = Field((), description="the words.")
    right: tuple[Text, ...] = Field((), description="words that look like one of them and are none.")
    covered: tuple[Text, ...] = Field((), description="for a use of data: words of a lawful basis that is for it.")

    def with_more(self, more: TellingWords) -> TellingWords:
        """The same group with what a house adds to it."""
        return TellingWords(
            called=more.called or self.called,
            words=(*self.words, *more.words),
            right=(*self.right, *more.right),
            covered=(*self.covered, *more.covered),
        )
