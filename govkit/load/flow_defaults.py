"""`flow_defaults`: what every flow says unless it says something else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from govkit.model.sharer import FlowDefaults
from govkit.model.unsettled import is_unsettled
from govkit.written.source_map import Route, SourceMap

DEFAULTS: Final = "flow_defaults"


def with_flow_defaults(raw: Mapping[str, Any], sources: SourceMap) -> tuple[Mapping[str, Any], SourceMap]:
    """The same data in which each flow says everything, and the places where its borrowed values were written."""
    flows, defaults = raw.get("flows"), _defaults(raw.get(DEFAULTS))
    if not isinstance(flows, Mapping) or not defaults:
        return raw, sources
    filled = {name: _filled(flow, defaults) for name, flow in flows.items()}
    return {**raw, "flows": filled}, sources.aliased(_borrowed(flows, defaults))


def _defaults(written: object) -> Mapping[str, Any]:
    """The defaults that flows may borrow; all of them are unsettled when the block as a whole is."""
    if is_unsettled(written):
        return dict.fromkeys(FlowDefaults.model_fields, written)
    if not isinstance(written, Mapping):
        return {}
    return {key: value for key, value in written.items() if key in FlowDefaults.model_fields}


def _filled(flow: Any, defaults: Mapping[str, Any]) -> Any:
    if not isinstance(flow, Mapping):
        return flow
    return {**flow, **{key: value for key, value in defaults.items() if key not in flow}}


def _borrowed(flows: Mapping[str, Any], defaults: Mapping[str, Any]) -> dict[Route, Route]:
    return {
        ("flows", name, key): (DEFAULTS, key)
        for name, flow in flows.items()
        if isinstance(flow, Mapping)
        for key in defaults
        if key not in flow
    }
