"""The command, run as in tests/cli."""

from __future__ import annotations

from tests.cli.conftest import govkit

__all__ = ["govkit"]
