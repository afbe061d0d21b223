"""What the choices of a partnership file mean, and which kinds of document print what is written at a key."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.bodies import bodies
from govkit.data.gateways import known_gateways
from govkit.data.shelf import shipped
from govkit.model.facts import Text
from govkit.model.lawful_basis import Article6, Article9
from govkit.model.partnership import Nation


class ChoicesFile(DataBlock):
    """What choices mean, by the key at which they are written."""

    choices: Mapping[Text, Mapping[Text, Text]] = Field(
        description="the keys, with `ID` for names that are chosen freely, and below each its choices and what they mean."
    )


class ReadersFile(DataBlock):
    """Which kinds of document print what is written at each key."""

    printed_in: Mapping[Text, tuple[Text, ...]] = Field(description="the kinds of document, by key.")


def meanings(path: str) -> Mapping[str, str]:
    """What the choices at a key mean, those that need it said."""
    return shipped("choices.yaml", ChoicesFile).choices.get(path, {})


def sources(path: str) -> Mapping[str, str]:
    """The law that each choice at a key is, of those that are a provision of law."""
    match path:
        case "lawful_bases.ID.article_6":
            return {each: f"UK GDPR, Article 6(1)({each.point})" for each in Article6}
        case "lawful_bases.ID.article_9":
            return {each: f"UK GDPR, Article 9(2)({each.point})" for each in Article9}
        case "lawful_bases.ID.gateway":
            return {each: known.source for each, known in known_gateways().items()}
    return {}


def nations(path: str) -> Mapping[str, tuple[Nation, ...]]:
    """Where there is each choice at a key, or where it applies, of those that not all nations have alike."""
    match path:
        case "partners.ID.kind":
            return {each: known.nations for each, known in bodies().items()}
        case "lawful_bases.ID.gateway":
            return {each: known.nations for each, known in known_gateways().items()}
    return {}


def names(path: str, nation: Nation | None) -> Mapping[str, str]:
    """What choices at a key are called in a nation, where that is not as they are written: words that tell each from all others."""
    if path != "partners.ID.kind":
        return {}
    there = {
        each: known.called_in.get(nation, "") if nation in known.nations else "" for each, known in bodies().items()
    }
    own = {each: name if [*there.values()].count(name) == 1 else "" for each, name in there.items()}
    called = ((each, own[each] or known.called) for each, known in bodies().items())
    return {each: name for each, name in called if name}


def nation_in(raw: Mapping[str, object]) -> Nation | None:
    """The nation that a file says, if it says one."""
    overview = raw.get("partnership")
    said = overview.get("nation") if isinstance(overview, Mapping) else None
    return Nation(said) if said in tuple(Nation) else None


def printed_in(path: str) -> tuple[str, ...]:
    """The kinds of document that print what is written at a key."""
    return shipped("readers.yaml", ReadersFile).printed_in.get(path, ())
