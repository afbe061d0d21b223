"""All sentences of the templates, folder by folder, each once for its clause, with every chain of conditions under which it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from govkit.data.made_for import MadeFor, facts_for
from govkit.data.sentences import SHARED
from govkit.data.standard import standard
from govkit.data.templates import Templates, shipped_templates
from govkit.render.environment import environment
from govkit.wording.plainly import PLAIN_WORDS
from sentence_list.source import template_tree
from sentence_list.told import Part, Told, told
from sentence_list.units import fragment, has_sentences, units_of

PLAINLY = "plainly"  # the words that the code puts into a slot
_COMPLAINTS = ("partners.*.complaints",)


@dataclass(frozen=True)
class Made:
    """A sentence as the templates make it: its words, its conditions, and the facts that it states and asks for."""

    clause: str
    says: str
    tag: str
    said: tuple[tuple[str, ...], ...]
    parts: tuple[Part, ...]
    facts: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str]:
        """By what it is found in the list: its clause and its words."""
        return self.clause, self.says


@cache
def made() -> Mapping[str, tuple[Made, ...]]:
    """The sentences of each folder of templates, in their order."""
    every = environment((shipped_templates(),))
    shared: list[Told] = []
    by_folder: dict[str, tuple[Made, ...]] = {}
    for kind in Templates(shipped_templates()).kinds():
        names = facts_for(standard(kind).made_for)
        found = [each for unit in units_of(every, kind, names) for each in told(unit)]
        shared += [each for each in found if _is_shared(each)]
        by_folder[kind] = _once(each for each in found if not _is_shared(each))
    return {**by_folder, SHARED: (*_once(shared), *_fragments(every), *_plainly())}


def _is_shared(each: Told) -> bool:
    """Whether it stands outside clauses, in a template that kinds share: what stands in a clause is a sentence of that kind."""
    return each.template.startswith(f"{SHARED}/") and not each.clause


def _once(found: Iterable[Told]) -> tuple[Made, ...]:
    same: dict[tuple[str, str], list[Told]] = {}
    for each in found:
        same.setdefault((each.clause, each.says), []).append(each)
    return tuple(_made(alike) for alike in same.values())


def _made(alike: list[Told], clause: str = "") -> Made:
    first = alike[0]
    chains = tuple(dict.fromkeys(each.chain for each in alike))
    facts = dict.fromkeys(path for each in alike for path in (*each.states, *each.asks))
    parts = tuple(dict.fromkeys(part for each in alike for part in each.parts))
    return Made(clause or first.clause, first.says, first.tag, () if () in chains else chains, parts, tuple(facts))


def _fragments(every: Any) -> Iterator[Made]:
    """The templates that stand inside sentences of others."""
    names = {name: kind for each in MadeFor for name, kind in facts_for(each).items()}
    for file in sorted((shipped_templates() / SHARED).glob("*.j2")):
        name = file.name.removesuffix(".html.j2")
        nodes = template_tree(every, f"{SHARED}/{file.name}")
        if "<p" not in file.read_text("utf-8") and not has_sentences(nodes):
            yield from (
                _made([each], name)
                for each in told(fragment(every, f"{SHARED}/{name}", {"complaints": _COMPLAINTS}, names))
            )


def _plainly() -> Iterator[Made]:
    """The plain words of choices."""
    chains: dict[str, list[tuple[str, ...]]] = {}
    for choice, words in PLAIN_WORDS:
        chains.setdefault(words, []).append((f"if it is `{choice.value}` of {type(choice).__name__}",))
    yield from (Made(PLAINLY, words, "", tuple(said), (), ()) for words, said in chains.items())
