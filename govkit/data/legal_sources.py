"""The register of law and guidance that govkit ships: each source once, by id."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from govkit.data.block import DataTable
from govkit.data.shelf import shipped
from govkit.data.shipped import shipped_file
from govkit.model.facts import Text
from govkit.model.legal_source import LegalSource


class LegalSourcesFile(DataTable[Mapping[Text, LegalSource]]):
    """The sources of one family of instruments, each under an id of its own."""


def source_families() -> list[str]:
    """The files of the register, one for each family of instruments, by name."""
    return sorted(file.stem for file in shipped_file("sources").glob("*.yaml"))


@cache
def legal_sources() -> Mapping[str, LegalSource]:
    """Every source of the register, by its id."""
    return {
        name: source
        for family in source_families()
        for name, source in shipped(f"sources/{family}.yaml", LegalSourcesFile).root.items()
    }
