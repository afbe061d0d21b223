"""The list in its files: what people wrote there is kept, what is made from the templates is made anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, Final

import yaml

from govkit.data.sentences import ALWAYS, FILE
from govkit.data.templates import shipped_templates
from sentence_list.made import Made

TO_WRITE: Final = "to be agreed"  # which no file of data may hold, so that whoever leaves it is told the line
LABELS: Final = {"h1", "h2", "h3", "h4", "th", "caption", "figcaption"}
_LIKE: Final = 0.6
_HAND: Final = ("id", "when", "facts", "sources", "rests_on", "promise", "value")
_TOP: Final = """\
# What these templates can say: each sentence with its condition, what makes it true, and what it promises. `said` and `parts` are made from
# the templates by scripts/sentences, which also adds new sentences here; the rest is written by people (CONTRIBUTING.md, “Add a clause”).
"""
# libyaml's, where PyYAML has them: the lists have ten thousand lines, and Python alone takes seconds to read them.
_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DUMPER: Final[Any] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
Entry = dict[str, Any]


def written(folder: str) -> list[Entry]:
    """The entries of a folder as they stand."""
    file = shipped_templates() / folder / FILE
    if not file.is_file():
        return []
    read = yaml.load(file.read_text("utf-8"), _LOADER) or {}  # noqa: S506 - it is the safe one
    return list(read.get("sentences", []))


def renewed(entries: Sequence[Entry], found: Sequence[Made]) -> tuple[list[Entry], list[str]]:
    """The entries for what the templates say now, and what whoever ran this should know."""
    known = {(each.get("clause", ""), each["says"]): each for each in entries}
    left = {key: each for key, each in known.items() if key not in {made.key for made in found}}
    used = {each["id"] for each in entries}
    told: list[str] = []
    renewed_entries = []
    for made in found:
        entry = known.get(made.key)
        if entry and entry.get("said", []) != [list(chain) for chain in made.said]:
            told.append(f"{entry['id']}: its conditions are new. Look whether `when` and `facts` still say them.")
        if entry is None and (was := _reworded(made, left)):
            entry = left.pop(was)
            told.append(f"{entry['id']}: its words are new. Look whether what makes it true still does.")
        if entry is None:
            entry = _skeleton(made, used)
            told.append(f"{entry['id']}: a new sentence. Fill in what says “{TO_WRITE}”.")
        renewed_entries.append(_entry(entry, made))
    told += [f"{each['id']}: no template says this any more, so it was taken out." for each in left.values()]
    return renewed_entries, told


def _reworded(made: Made, left: Mapping[tuple[str, str], Entry]) -> tuple[str, str] | None:
    """The entry of the clause whose sentence is gone, and is most like this one."""
    words = _without_facts(made.says)
    likeness = {
        key: SequenceMatcher(None, _without_facts(key[1]), words).ratio() for key in left if key[0] == made.clause
    }
    best = max(likeness, key=lambda key: likeness[key], default=None)
    return best if best and likeness[best] >= _LIKE else None


def _without_facts(says: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", says)


def _skeleton(made: Made, used: set[str]) -> Entry:
    name = _name(made, used)
    used.add(name)
    entry: Entry = {"id": name, "when": TO_WRITE if made.said else ALWAYS}
    if made.tag in LABELS and not made.facts:
        return {**entry, "rests_on": "label"}
    return {**entry, "facts": list(made.facts) or TO_WRITE}


def _name(made: Made, used: set[str]) -> str:
    """An id from the clause and the first words."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"[’']", "", re.sub(r"\| *[a-z_]+(\([^)]*\))?", "", made.says)).lower())
    stem, name = made.clause, ""
    for word in words[:9]:
        longer = f"{name}-{word}" if name else f"{stem}-{word}" if stem else word
        if len(longer) > 44:
            break
        name = longer
    name, number, first = name or stem or "sentence", 2, name or stem or "sentence"
    while name in used:
        name, number = f"{first}-{number}", number + 1
    return name


def _entry(entry: Entry, made: Made) -> Entry:
    hand = {key: entry[key] for key in _HAND if key in entry}
    whole: Entry = {"id": hand.pop("id")}
    if made.clause:
        whole["clause"] = made.clause
    whole |= {"says": made.says, **hand}
    if made.said:
        whole["said"] = [list(chain) for chain in made.said]
    if made.parts:
        whole["parts"] = [
            {"says": part.words.strip(), "said": list(part.chain)} for part in made.parts if part.words.strip()
        ]
    return whole


def as_text(entries: Sequence[Entry]) -> str:
    """The entries as their file holds them."""
    return "".join((_TOP, "sentences:\n", *(line for entry in entries for line in _lines(entry))))


def _lines(entry: Entry) -> Iterator[str]:
    start = "- "
    for key, value in entry.items():
        if key in ("said", "parts"):
            yield f"{start}{key}:\n"
            yield from (f"  - {_flow(each)}\n" for each in value)
        else:
            yield f"{start}{key}: {_flow(value)}\n"
        start = "  "


def _flow(value: object) -> str:
    text = yaml.dump(value, Dumper=_DUMPER, default_flow_style=True, allow_unicode=True, width=10**9, sort_keys=False)
    return str(text).strip().removesuffix("...").strip()
