"""Takes out what nothing leads to any more once partners, letters or health data are left out of a shape."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

Raw = dict[str, Any]


def without_loose_ends(raw: Raw) -> Raw:
    """The same data, in which every item is carried, every basis is relied on, and every letter covers something."""
    while (less := _once(raw)) != raw:
        raw = less
    return {section: value for section, value in raw.items() if value not in ({}, [])}


def _once(raw: Raw) -> Raw:
    items = raw["data_items"]
    flows = {name: less for name, flow in raw["flows"].items() if (less := _with_items(flow, items))}
    letters = {name: less for name, letter in raw.get("letters", {}).items() if (less := _covering(letter, flows))}
    carried = {item for flow in flows.values() for item in flow["carries"]}
    relied_on = {basis for flow in flows.values() for basis in flow["basis"].values()}
    met_by = {flow["confidentiality"] for flow in flows.values() if "confidentiality" in flow}
    less = {**raw, "flows": flows, "data_items": _kept(items, carried)}
    less["lawful_bases"] = _kept(raw["lawful_bases"], relied_on)
    if "letters" in raw:
        less["letters"] = letters
    if "confidentiality_bases" in raw:
        less["confidentiality_bases"] = _kept(raw["confidentiality_bases"], met_by)
    return {**less, "records": _exempt(raw["records"], flows)}


def _kept(entries: Mapping[str, Any], names: Collection[str]) -> Raw:
    return {name: entry for name, entry in entries.items() if name in names}


def _with_items(flow: Raw, items: Collection[str]) -> Raw:
    """The flow with what there is to carry, or nothing where there is none of it."""
    carries = _kept(flow["carries"], items)
    return {**flow, "carries": carries} if carries else {}


def _covering(letter: Raw, flows: Collection[str]) -> Raw:
    covers = [flow for flow in letter["covers"] if flow in flows]
    return {**letter, "covers": covers} if covers else {}


def _exempt(records: Raw, flows: Collection[str]) -> Raw:
    """The records, in which a notice exemption names the flows that there are."""
    exemption = records.get("notice_exemption")
    if not exemption:
        return records
    named = [flow for flow in exemption["flows"] if flow in flows]
    rest = {key: value for key, value in records.items() if key != "notice_exemption"}
    return {**rest, "notice_exemption": {**exemption, "flows": named}} if named else rest
