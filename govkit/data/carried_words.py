"""The file in which rewritten words go to whoever approves them: no template, only what a sentence said and what it is to say."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import yaml
from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.shelf import read
from govkit.model.facts import Filled, Text

_TOP: Final = """\
# Words that were rewritten, on their way to whoever approves them: `govkit words import` reads this file, and so does the studio.
# Each [token] stands for a fact, or for alternatives that a document chooses between.
"""


class CarriedSentence(DataBlock):
    """A stretch of words by its number in its template, as govkit says it and as it is to be said."""

    number: int = Field(ge=1, description="which of the stretches of words in the template it is.")
    was: Text = Field(description="what govkit says there.")
    now: str = Field(description="what is to be said there.")


class CarriedTemplate(DataBlock):
    """The rewritten sentences of one template, by its name."""

    template: Text = Field(description="its name, such as `opt_out_letter/clauses/deadline.html.j2`.")
    sentences: Filled[CarriedSentence] = Field(description="its sentences that say something else.")


class CarriedNote(DataBlock):
    """A note that somebody left about the words of a clause."""

    kind: Text = Field(description="the kind of document.")
    clause: Text = Field(description="the clause.")
    note: Text = Field(description="what is said of its words.")
    by: Text = Field(description="who says it.")


class CarriedWords(DataBlock):
    """All that is carried, from whom, and what they say of it."""

    sent_by: Text = Field(description="who wrote the words.")
    note: str = Field("", description="what they say of them.")
    words: Filled[CarriedTemplate] = Field(description="the templates whose words were rewritten.")
    notes: tuple[CarriedNote, ...] = Field((), description="what was said of the words, clause by clause.")


def read_carried(file: Path) -> CarriedWords:
    """What a file carries. Raises DataUnreadable, which names the line and column of the first thing that is wrong."""
    return read(file, CarriedWords)


def as_carried_text(
    sent_by: str, note: str, words: Sequence[CarriedTemplate], notes: Sequence[CarriedNote] = ()
) -> str:
    """The file that carries these."""
    said: dict[str, object] = {"sent_by": sent_by, **({"note": note} if note else {})}
    said["words"] = [each.model_dump(mode="json") for each in words]
    said |= {"notes": [each.model_dump(mode="json") for each in notes]} if notes else {}
    return _TOP + str(yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=120))
