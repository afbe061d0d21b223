"""The register of law and guidance that govkit ships: each source once, by id."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

from govkit.data.standard import shipped_data
from govkit.model.legal_source import LegalSource


def source_families() -> list[str]:
    """The files of the register, one for each family of instruments, by name."""
    folder = resources.files("govkit").joinpath("standards", "sources")
    return sorted(file.name.removesuffix(".yaml") for file in folder.iterdir() if file.name.endswith(".yaml"))


@cache
def legal_sources() -> Mapping[str, LegalSource]:
    """Every source of the register, by its id."""
    return {
        name: LegalSource.model_validate(entry)
        for family in source_families()
        for name, entry in shipped_data(f"sources/{family}").items()
    }
