"""YAML by libyaml, where PyYAML has it: partnership files are read and written ten times as fast as by Python alone."""

from __future__ import annotations

from typing import Any, Final

import yaml

LOADER: Final[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
SAFE: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DUMPER: Final[Any] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
