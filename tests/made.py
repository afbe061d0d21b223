"""Which documents a partnership file makes, told from its data and from what each kind is made for, without rendering any."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from govkit.data.made_for import MadeFor
from govkit.data.standard import kinds_with_standard, standard
from govkit.model.children import might_read
from tests.libyaml import LOADER

Raw = Mapping[str, Any]


def documents_of(file: Path) -> dict[str, str]:
    """The name of each document with its kind."""
    raw: Raw = yaml.load(file.read_text("utf-8"), LOADER)
    return {name: kind for kind in kinds_with_standard() for name in _NAMES[standard(kind).made_for](kind, raw)}


def few_of_each_kind(file: Path) -> list[str]:
    """The names of the documents, but of those that there is one of for each partner only the first."""
    made = documents_of(file)
    each = {kind for kind in made.values() if standard(kind).made_for is MadeFor.BRIEFINGS}
    first = {kind: name for name, kind in reversed(made.items())}
    return [name for name, kind in made.items() if kind not in each or first[kind] == name]


def kinds_made_for(*wanted: MadeFor) -> set[str]:
    """The kinds that there is a document of for each of these."""
    return {kind for kind in kinds_with_standard() if standard(kind).made_for in wanted}


def _one(kind: str, _raw: Raw) -> Iterator[str]:
    yield kind


def _notices(kind: str, raw: Raw) -> Iterator[str]:
    if raw["records"].get("notices") != "each":
        yield kind
        return
    controllers = (name for name, partner in raw["partners"].items() if partner.get("role") != "processor")
    yield from (f"{kind}--{name}" for name in controllers)


def _young_notices(kind: str, raw: Raw) -> Iterator[str]:
    told = [flow for flow in raw["flows"].values() if any(_is_about_children(raw, item) for item in flow["carries"])]
    takers = {name for flow in told for end in ("from", "to") for name in _listed(flow[end])}
    for name in _notices(kind, raw):
        if takers if name == kind else name.removeprefix(f"{kind}--") in takers:
            yield name


def _is_about_children(raw: Raw, name: str) -> bool:
    item = raw["data_items"][name]
    return item["form"] != "aggregate" and any(might_read(words) for words in _listed(item["about"]))


def _letters(wanted: str) -> Callable[[str, Raw], Iterator[str]]:
    def names(kind: str, raw: Raw) -> Iterator[str]:
        ids = [name for name, letter in raw.get("letters", {}).items() if letter["kind"] == wanted]
        yield from (kind if len(ids) == 1 else f"{kind}--{name}" for name in ids)

    return names


def _forms(kind: str, raw: Raw) -> Iterator[str]:
    talks = raw.get("conversations", {}).items()
    ids = [name for name, talk in talks if talk["kind"] == "consent" and talk.get("on_a_form") != "false"]
    yield from (kind if len(ids) == 1 else f"{kind}--{name}" for name in ids)


def _askings(kind: str, raw: Raw) -> Iterator[str]:
    letters = list(raw.get("letters", {}))
    talks = [name for name, talk in raw.get("conversations", {}).items() if talk["kind"] != "telling"]
    for name in letters:
        yield kind if len(letters) + len(talks) == 1 else f"{kind}--{name}"
    for name in talks:
        named = f"{name}--in-person" if name in letters else name
        yield kind if len(letters) + len(talks) == 1 else f"{kind}--{named}"


def _answers(kind: str, raw: Raw) -> Iterator[str]:
    variants = ["accepted", *(["refused"] if raw["records"].get("objections", {}).get("refusal_ground") else [])]
    for letter in _letters("opt-out")(kind, raw):
        yield from (f"{letter}--{variant}" for variant in variants)


def _requests(kind: str, raw: Raw) -> Iterator[str]:
    ids = raw.get("requests", {})
    yield from (kind if len(ids) == 1 else f"{kind}--{name}" for name in ids)


def _briefings(kind: str, raw: Raw) -> Iterator[str]:
    defaults = raw.get("flow_defaults", {})
    flows = [{**defaults, **flow} for flow in raw["flows"].values()]
    takers = {talk["held_by"] for talk in raw.get("conversations", {}).values()}
    takers |= {name for flow in flows for end in ("from", "to") for name in _listed(flow[end])}
    yield from (f"{kind}--{name}" for name in raw["partners"] if name in takers)


def _listed(written: str | list[str]) -> list[str]:
    return [written] if isinstance(written, str) else written


_NAMES: Mapping[MadeFor, Callable[[str, Raw], Iterator[str]]] = {
    MadeFor.PARTNERSHIP: _one,
    MadeFor.NOTICES: _notices,
    MadeFor.YOUNG_NOTICES: _young_notices,
    MadeFor.CONSENT_LETTERS: _letters("consent"),
    MadeFor.CONSENT_FORMS: _forms,
    MadeFor.OPT_OUT_LETTERS: _letters("opt-out"),
    MadeFor.ANSWERS: _answers,
    MadeFor.ASKINGS: _askings,
    MadeFor.REQUESTS: _requests,
    MadeFor.BRIEFINGS: _briefings,
}
