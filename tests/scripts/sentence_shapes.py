"""The partnerships that show what the templates say and leave unsaid: those of tests/partnerships/, and some of them after changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

import yaml

from govkit.data.programmes import programmes
from govkit.data.sentence_pattern import pattern
from govkit.data.sentences import SHARED, ListedSentence, fragments, shipped_sentences
from govkit.data.templates import Templates, shipped_templates
from govkit.load.flow_defaults import with_flow_defaults
from govkit.load.groups import with_groups
from govkit.load.next_review import with_next_review
from govkit.load.programme_criteria import with_programme
from govkit.load.validate import validate
from govkit.model import Partnership
from govkit.model.programme import Programme
from govkit.rules.sentences_said import FactSaid, Matched, said_in
from govkit.rules.set.contradicting_promises import check
from govkit.sets.render_set import render_set
from govkit.written.source_map import SourceMap
from tests.changes import changed, raw_of
from tests.conftest import SOUND
from tests.libyaml import LOADER

SHAPES: Final = Path(__file__).with_suffix(".yaml")
Said = tuple[
    str, str, str
]  # the folder, the sentence, and words of it that are not always said with their number, or nothing


class Shape(NamedTuple):
    """A partnership by its name, and whether its agreement is built with annexes."""

    name: str
    partnership: Partnership
    with_annexes: bool = False


def shapes() -> Iterator[Shape]:
    """Each partnership."""
    for name in SOUND:
        yield Shape(name, partnership_of_raw(raw_of(name), {}))
    for shape in yaml.load(SHAPES.read_text("utf-8"), LOADER):
        own = {name: Programme.model_validate(each) for name, each in shape.get("programmes", {}).items()}
        found = partnership_of_raw(changed(shape["changes"], base=raw_of(shape["of"])), own)
        yield Shape(shape["name"], found, "with_annexes" in shape)


def partnership_of_raw(raw: dict[str, Any], own: Mapping[str, Programme] = MappingProxyType({})) -> Partnership:
    known = {**programmes(), **own}
    filled = with_programme(
        *with_groups(*with_flow_defaults(*with_next_review(raw, SourceMap("partners.yaml")))), known
    )
    found, faults = validate(*filled, known)
    assert found is not None, [f"{fault.path}: {fault.message}" for fault in faults]
    return found


class Shown:
    """What all shapes say and leave unsaid: each sentence, and each of its words that are not always said."""

    def __init__(self) -> None:
        self.said: set[Said] = set()
        self.unsaid: set[Said] = set()
        self.unlisted: dict[str, str] = {}
        self.contradicting: list[str] = []

    def show(self, name: str, partnership: Partnership, *, with_annexes: bool) -> None:
        """What the documents of a partnership show."""
        documents = render_set(partnership, Templates(shipped_templates()), with_annexes=with_annexes)
        for rendered in documents:
            self.contradicting += [f"{name}: {problem.message}" for problem in check(rendered, documents)]
            own, shared = (
                shipped_sentences(rendered.kind.name),
                [each for each in shipped_sentences(SHARED) if not each.clause],
            )
            folders = {
                **dict.fromkeys((each.id for each in shared), SHARED),
                **dict.fromkeys((each.id for each in own), rendered.kind.name),
            }
            parts: dict[str, list[frozenset[int]]] = {each.id: [] for each in (*own, *shared)}
            for sentence, matches in said_in(rendered.document.blocks, (*own, *shared), fragments()):
                if not matches:
                    self.unlisted.setdefault(
                        f"{rendered.kind.name}/{sentence.clause}: “{sentence.words}”", f"{name}, {sentence.place}"
                    )
                for match in _meant(matches):
                    parts[match.entry.id].append(match.parts)
            for entry in (*own, *shared):
                self._count(folders[entry.id], entry, parts[entry.id])

    def _count(self, folder: str, entry: ListedSentence, found: list[frozenset[int]]) -> None:
        (self.said if found else self.unsaid).add((folder, entry.id, ""))
        for number, part in conditional_parts(entry).items():
            for said in found:
                (self.said if number in said else self.unsaid).add((folder, entry.id, part))


@cache
def shown() -> Shown:
    """What the shapes show, worked out once."""
    found = Shown()
    for shape in tuple(shapes()):  # all are read before any is rendered, which takes longer
        found.show(shape.name, shape.partnership, with_annexes=shape.with_annexes)
    return found


def conditional_parts(entry: ListedSentence) -> dict[int, str]:
    """The words of a sentence that a fact can leave out, by their number. What stands between the items of a list is left out of this."""
    certain = {
        part.says for part in entry.parts if any("loop." in each for each in part.said) or not conditions(part.said)
    }
    found = enumerate(pattern(entry.says, fragments()).parts)
    return {number: f"{number}: {part}" for number, part in found if part.strip() not in certain}


def conditions(chain: Sequence[str]) -> list[str]:
    """The conditions of a chain, without what it goes through."""
    return [each for each in chain if not each.startswith("for ")]


def _meant(matches: Sequence[Matched[ListedSentence]]) -> Sequence[Matched[ListedSentence]]:
    """Of several sentences that are nothing but a fact, those whose own fact it is."""
    own = [
        match
        for match in matches
        if all(_is_among(fact, match.entry.facts) for facts in match.facts.values() for fact in facts)
    ]
    return own if len(matches) > 1 and own else matches


def _is_among(fact: FactSaid, paths: Sequence[str]) -> bool:
    if fact.chain[-1].endswith("name"):  # of a part, to which many ways lead
        section = fact.chain[0].partition(".")[0]  # `flows_before_agreement` are some of `flows`
        return any(path.startswith(section) for path in paths)
    patterns = (re.escape(path).replace(r"\*", r"[^.]+") for path in paths)
    return any(re.fullmatch(each, fact.chain[-1]) for each in patterns)
