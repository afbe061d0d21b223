"""The settings of a house: its `govkit.toml`, which holds for its folder and all below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final, NamedTuple, cast

from pydantic import Field

from govkit.data.approvers import ListedApprover
from govkit.data.bar import MEDICINES, WantedBar
from govkit.data.block import DataBlock
from govkit.data.shelf import refuse
from govkit.errors import DataUnreadable, LinkRefused
from govkit.finding import shown
from govkit.model.facts import Listed, Text, one_of
from govkit.repository import leads_out, top_of
from govkit.written.read_file import read_text
from govkit.written.source_map import Route, SourceMap

SETTINGS: Final = "govkit.toml"


class WantedSeverity(StrEnum):
    """How grave a house takes a rule to be, in the words of its settings."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class CheckSettings(DataBlock):
    """Which rules `govkit check` asks where the command line does not say otherwise."""

    select: Listed[Text] = Field((), description="the rules and groups that are asked; all where none is named.")
    ignore: Listed[Text] = Field((), description="the rules and groups that are not asked; law is asked all the same.")


class UnderstandingSettings(DataBlock):
    """What `govkit understand` holds the words to."""

    bar: WantedBar = Field(MEDICINES, description="how many of how many people have to understand each point.")


class HouseSettings(DataBlock):
    """Where a house keeps what all its partnerships share."""

    folder: Text = Field("", description="the folder of its `style.yaml`, from this file on.")


class SettingsFile(DataBlock):
    """All that a `govkit.toml` says."""

    approvers: tuple[ListedApprover, ...] = Field((), description="who may approve words.")
    check: CheckSettings = Field(CheckSettings(select=(), ignore=()), description="which rules `govkit check` asks.")
    house: HouseSettings = Field(
        HouseSettings.model_construct(folder=""), description="where the look of its documents is."
    )
    severity: Mapping[Text, Annotated[WantedSeverity, one_of(WantedSeverity)]] = Field(
        {}, description="how grave the house takes rules to be, each by its id."
    )
    understanding: UnderstandingSettings = Field(
        UnderstandingSettings.model_construct(bar=MEDICINES), description="what `govkit understand` holds the words to."
    )


class Settings(NamedTuple):
    """What a settings file says, and where it says it."""

    said: SettingsFile
    sources: SourceMap
    file: Path

    def refused(self, route: Route, why: str, *, with_key: bool = False) -> DataUnreadable:
        """The error that something in the file can't be, with its line and column."""
        place = (self.sources.locate_key if with_key else self.sources.locate_value)(route)
        return DataUnreadable(str(place), why)


def settings_in(file: Path) -> Settings:
    """What a settings file says. Raises DataUnreadable, which names the line and column of the first thing that is wrong."""
    from govkit.written.read_toml import read_toml  # noqa: PLC0415 - few houses have settings
    from govkit.written.validate import validate  # noqa: PLC0415 - as above

    raw, sources = read_toml(read_text(file, DataUnreadable), shown(file), DataUnreadable)
    found, faults = validate(SettingsFile, raw, sources, {})
    refuse(faults)
    return Settings(cast("SettingsFile", found), sources, file)


def settings_of(partnership: Path) -> Settings | None:
    """The settings that hold for a partnership file: the nearest, from its folder up. Raises DataUnreadable, or LinkRefused."""
    for folder in _folders(partnership):
        file = folder / SETTINGS
        if leads_out(file):
            raise LinkRefused(
                f"{Path(shown(folder), SETTINGS)} is a link out of its repository. Put the file itself there."
            )
        if file.is_file():
            return settings_in(file)
    return None


def _folders(partnership: Path) -> Iterator[Path]:
    """The folders whose settings hold for a file: up to the top of its repository or, outside of one, to the current folder."""
    folder = partnership.resolve().parent
    top = top_of(folder) or Path.cwd().resolve()
    yield folder
    if folder.is_relative_to(top):
        yield from (each for each in folder.parents if each.is_relative_to(top))


def approvers_of(beside: Path) -> tuple[ListedApprover, ...]:
    """Who may approve words, for a file or folder. Raises DataUnreadable, or LinkRefused where the settings lead out of their repository."""
    settings = settings_of(beside)
    return settings.said.approvers if settings else ()
