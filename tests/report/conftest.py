"""Reports are tried on the command line too."""

from tests.cli.conftest import govkit

__all__ = ["govkit"]
