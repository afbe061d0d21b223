from __future__ import annotations

from tests.load.conftest import change, load, read, smallest

__all__ = ["change", "load", "read", "smallest"]
