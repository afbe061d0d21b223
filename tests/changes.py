"""The partnership that the examples of the rules change, and what rules find in it after such changes (see govkit/rules/changes.py)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from typing import Any, Final

import yaml

from govkit.data.programmes import programmes
from govkit.data.renamed import renamed
from govkit.load.flow_defaults import with_flow_defaults
from govkit.load.groups import with_groups
from govkit.load.next_review import with_next_review
from govkit.load.programme_criteria import with_programme
from govkit.load.validate import validate
from govkit.model import Partnership
from govkit.rules.changes import LEFT_OUT
from govkit.rules.problem import Problem
from govkit.rules.rule import find_rule
from govkit.written.source_map import SourceMap
from tests.conftest import PARTNERSHIPS, ask
from tests.libyaml import LOADER

UNSETTLED: Final = "to be agreed"

Raw = dict[str, Any]
Changes = str | tuple[str, Any] | Mapping[str, Any]

_MOST: Final = 100  # partnerships that are kept
_made: Final[dict[str, Partnership]] = {}


def raw_of(name: str) -> Raw:
    """A partnership of the tests as data."""
    data: Raw = yaml.load((PARTNERSHIPS / f"{name}.yaml").read_text("utf-8"), LOADER)
    return data


BASE: Final = raw_of("families_together")
_BASE_AS_TEXT: Final = json.dumps(BASE)  # of which a copy is made sooner than of the data


def read(changes: Changes) -> Mapping[str, Any]:
    """What stands at each path after the changes: written as in an example, or one path and its value, where None leaves it out."""
    if isinstance(changes, tuple):
        path, value = changes
        return {path: LEFT_OUT if value is None else value}
    return (yaml.load(changes, LOADER) or {}) if isinstance(changes, str) else changes


def changed(*changes: Changes, base: Raw = BASE) -> Raw:
    """The data after the changes, the later ones to what the earlier ones have made."""
    raw: Raw = json.loads(_BASE_AS_TEXT) if base is BASE else deepcopy(base)
    for each in changes:
        for path, value in read(each).items():
            _change(raw, path, value)
    return raw


def _change(raw: Raw, path: str, value: Any) -> None:
    *way, key = path.split(".")
    block: Any = raw
    for step in way:
        block = block[int(step)] if isinstance(block, list) else block.setdefault(step, {})
    if value == LEFT_OUT:
        del block[key]  # what is not there can't be left out
    else:
        block[int(key) if isinstance(block, list) else key] = value


def partnership(raw: Raw) -> Partnership | None:
    """The partnership that the data describes, if it does describe one."""
    filled = with_programme(
        *with_groups(*with_flow_defaults(*with_next_review(raw, SourceMap("partners.yaml")))), programmes()
    )
    return validate(*filled, programmes())[0]


def partnership_with(*changes: Changes) -> Partnership:
    """The partnership of the examples after the changes. It is made once for the same ones: nothing in it ever changes."""
    asked = repr((changes, renamed()))
    if asked not in _made:
        found = partnership(changed(*changes))
        assert found is not None, changes
        if len(_made) >= _MOST:
            _made.clear()
        _made[asked] = found
    return _made[asked]


def problems(rule: str, *changes: Changes) -> list[Problem]:
    """What a rule finds after the changes."""
    return ask(find_rule(rule), partnership_with(*changes))


def paths(rule: str, *changes: Changes) -> list[str]:
    """Where a rule finds something after the changes."""
    return [problem.path for problem in problems(rule, *changes)]
