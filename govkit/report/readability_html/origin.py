"""Where words come from, said to a person who has never seen the partnership file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from govkit.report.readability_html.said import as_words
from govkit.wording.say import listing

_PARTS: Final = {
    "partners": "partner",
    "data_items": "data item",
    "flows": "flow",
    "letters": "letter",
    "lawful_bases": "lawful basis",
    "confidentiality_bases": "confidentiality basis",
}
_SUPPLIED: Final = {
    "regulator": "the regulator’s details, which govkit supplies",
    "recipient": "the person’s own details, filled in for each letter",
}


@dataclass(frozen=True, slots=True)
class Origin:
    """A fact of the partnership file: which part it belongs to, and what it says of it."""

    part: str
    fact: str


def origin(path: str, written: Mapping[str, object]) -> Origin:
    """The part and the fact that a path names, such as `who they are` of `the partner “Northmoor Council”`."""
    section, _, rest = path.partition(".")
    if section not in _PARTS or not rest:
        return Origin(f"“{as_words(section)}”", _fact(rest or section))
    key, _, fact = rest.partition(".")
    name = next((written[at] for at in (f"{section}.{key}.{of}" for of in ("name", "subject")) if at in written), None)
    return Origin(f"the {_PARTS[section]} “{name or as_words(key)}”", _fact(fact or "name"))


def in_words(paths: Iterable[str], written: Mapping[str, object]) -> str:
    """The facts at these paths, those of one part together."""
    parts: dict[str, list[str]] = {}
    for path in paths:
        section = path.partition(".")[0]
        if section in _SUPPLIED:
            parts.setdefault(_SUPPLIED[section], [])
        else:
            found = origin(path, written)
            parts.setdefault(found.part, []).append(f"“{found.fact}”")
    return "; ".join(
        f"{listing(list(dict.fromkeys(facts)))} of {part}" if facts else part for part, facts in parts.items()
    )


def is_supplied(path: str) -> bool:
    """Whether govkit or the recipients' list supplies the words, and not the partnership file."""
    return path.partition(".")[0] in _SUPPLIED


def _fact(path: str) -> str:
    """`security, number 2` for `security.1`, and `contact: phone` for `contact.phone`."""
    said = ""
    for step in map(_step, path.split(".")):
        said += f", {step}" if step.startswith("number ") and said else f": {step}" if said else step
    return said


def _step(step: str) -> str:
    return f"number {int(step) + 1}" if step.isdigit() else step.replace("_", " ").replace("-", " ")
