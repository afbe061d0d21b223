"""Which values of a partnership file somebody has to read, since no rule can judge them: who reads them, and what they ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.paths import LeadsNowhere, follow
from govkit.data.shelf import Wrong, shipped
from govkit.model.facts import Count, Listed, Score, Text, suggest
from govkit.model.partnership import Partnership
from govkit.written.source_map import Route


class ValueToRead(DataBlock):
    """The values at one key, by who reads them and what they ask of each."""

    at: Text = Field(description="the key, with `*` for each id or place.")
    beside: Listed[Text] = Field((), description="keys next to it that are read with it.")
    reader: Text = Field(description="who reads it, one of `readers`.")
    asks: Text = Field(description="what they ask, as a question.")
    matters: Score = Field(
        description="how much it matters, 1 to 5: what matters most is listed first where there is too much."
    )


class ReadAloudFile(DataBlock):
    """What is read aloud: how many values at most, by whom, and which."""

    most: Count = Field(description="how many values are listed at most.")
    readers: Mapping[Text, Text] = Field(description="who reads, each under a name.")
    doubted: ValueToRead = Field(
        description="who reads other words that seem to say something else than they have to, and what they ask."
    )
    values: tuple[ValueToRead, ...] = Field(description="the values.")


def to_read_aloud() -> ReadAloudFile:
    """What no rule can judge, as govkit lists it."""
    return shipped("read_aloud.yaml", ReadAloudFile)


def check_read_aloud(found: ReadAloudFile) -> Iterator[Wrong]:
    """Each value is one of the partnership file, and each reader is named."""
    yield from _nobody(found.doubted, found, ("doubted", "reader"))
    for number, each in enumerate(found.values):
        before = each.at.rpartition(".")[0]
        for path in (each.at, *(f"{before}.{key}" for key in each.beside)):
            try:
                follow(Partnership, path.split("."), "")
            except LeadsNowhere as error:
                yield Wrong(("values", str(number), "at"), str(error), "Write a key of the partnership file.")
        yield from _nobody(each, found, ("values", str(number), "reader"))


def _nobody(each: ValueToRead, found: ReadAloudFile, route: Route) -> Iterator[Wrong]:
    if each.reader not in found.readers:
        yield Wrong(route, f"Nobody is called `{each.reader}`.", suggest(each.reader, found.readers))
