"""The statutes that powers rest on: what govkit knows of each, and which of them the words of a power name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final

from govkit.data.standard import shipped_data
from govkit.model.gateway import Gateway
from govkit.model.lawful_basis import LawfulBasis
from govkit.model.unsettled import is_unsettled

_NUMBERS: Final = r"\d+[a-z]*(?:\(\w+\))*(?:(?:, and|,| and| or| to) \d+[a-z]*(?:\(\w+\))*)*"
_NUMBER: Final = re.compile(r"(?<![(\w])\d+[a-z]*")
_ANY_ACT: Final = re.compile(r"\bact \d{4}\b")


@dataclass(frozen=True, slots=True)
class KnownGateway:
    """Where a statute applies, whether it is in force, and the source. bodies.yaml says whom it gives no power.

    `as_of` is the day on which somebody last looked for what brings it into force.
    """

    act: str
    section: str
    nations: tuple[str, ...]
    in_force: bool
    source: str
    as_of: date | None = None

    @property
    def name(self) -> str:
        """What people call it, such as `Children Act 2004, section 10`."""
        return f"{self.act}, section {self.section}"


@cache
def known_gateways() -> Mapping[Gateway, KnownGateway]:
    """What govkit knows of each gateway."""
    return {Gateway(name): _known(entry) for name, entry in shipped_data("gateways").items()}


def gateways_of(basis: LawfulBasis) -> Iterator[Gateway]:
    """The gateway that a lawful basis names, or else those that the words of its power name."""
    if basis.gateway is None:
        yield from named_in(basis.power or "")
    elif not is_unsettled(basis.gateway):
        yield basis.gateway


def named_in(words: str) -> Iterator[Gateway]:
    """The gateways that are named in words such as “Children Act 2004, section 10”."""
    for gateway, known in known_gateways().items():
        if known.section.casefold() in _sections(words.casefold(), known.act.casefold()):
            yield gateway


def _known(entry: Mapping[str, Any]) -> KnownGateway:
    return KnownGateway(
        act=entry["act"],
        section=entry["section"],
        nations=tuple(entry["nations"]),
        in_force=entry["in_force"] == "true",
        source=entry["source"],
        as_of=date.fromisoformat(entry["as_of"]) if "as_of" in entry else None,
    )


def _sections(words: str, act: str) -> set[str]:
    """The sections of an Act that are named right after it, before the next Act; or before it, as in “section 35 of the ...”."""
    _, found, after = words.partition(act)
    if not found:
        return set()
    another = _ANY_ACT.search(after)
    own = after[: another.start()] if another else after
    before = re.findall(rf"\b(?:sections?|ss?\.?) ?({_NUMBERS}) of the {re.escape(act)}", words)
    named = [*re.findall(rf"\b(?:sections?|ss?\.?) ?({_NUMBERS})", own), *before]
    return {number for numbers in named for number in _NUMBER.findall(numbers)}
