"""The right answer to a question, with the facts as the document says them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any, Final, NamedTuple

from govkit.data.understanding import SAID, SLOT, AnswerLine
from govkit.document import Clause, Stated, every_block, leaves, pieces
from govkit.render.stated import StatedFact, directly
from govkit.rules.statements import find_facts
from govkit.wording.say import begin, listing

_ENDS: Final = re.compile(r"([.?!])[.?!]*\.$")
_QUOTED: Final = f"{{{SAID}}}"
_GROUPS: Final = "groups."
_CALLED_US: Final = "name"  # the letter says “us” of its sender, and whoever asks people needs the name


class _Said(NamedTuple):
    """The words in which a clause states a fact, and the path of the fact whose words they are."""

    words: str
    path: str

    @property
    def is_of_group(self) -> bool:
        """Whether a group is named in the place of its member."""
        return self.path.startswith(_GROUPS)


class RightAnswer(NamedTuple):
    """Its sentences, and the paths of the facts that they state."""

    sentences: tuple[str, ...]
    paths: frozenset[str]

    @property
    def quotes(self) -> bool:
        """Whether the document's own sentences belong to it."""
        return any(_QUOTED in each for each in self.sentences)

    def quoting(self, sentences: Iterable[str]) -> tuple[str, ...]:
        """The answer with these sentences of the document in their place."""
        said = tuple(sentences)
        return tuple(
            told
            for each in self.sentences
            for told in (said if each == _QUOTED else (each.replace(_QUOTED, " ".join(said)),))
        )


def right_answer(lines: Iterable[AnswerLine], facts: Mapping[str, Any], clause: Clause) -> RightAnswer:
    """The lines that hold of these facts, each with its facts as the clause says them."""
    said = _said_in(clause)
    filled = [each for line in lines if _holds(line, facts) for each in _filled(line, facts, said)]
    sentences = dict.fromkeys(_as_sentence(words) for words, _paths in filled)
    return RightAnswer(tuple(sentences), frozenset(path for _words, paths in filled for path in paths))


def _said_in(clause: Clause) -> Mapping[str, _Said]:
    """In which words a clause states each fact, by its path: those of members that a group stands for are its own."""
    said: dict[str, _Said] = {}
    for block in every_block(clause.blocks):
        for run, _place in pieces(block):
            last: Stated | None = None
            for leaf in (each for each in leaves(run) if isinstance(each, Stated)):
                if leaf.text.strip():
                    last = leaf
                    said[leaf.path] = _Said(leaf.text, leaf.path)
                elif last and last.path.startswith(_GROUPS):
                    said.setdefault(leaf.path, _Said(last.text, last.path))
    return said


def _holds(line: AnswerLine, facts: Mapping[str, Any]) -> bool:
    """Whether a line has what it must have and lacks what it must lack, as far as that is told without its parts."""
    wanted, unwanted = ([path for path in paths if not path.startswith(".")] for paths in (line.when, line.unless))
    return (not wanted or any(_is_stated(path, facts) for path in wanted)) and not any(
        _is_stated(path, facts) for path in unwanted
    )


def _is_stated(path: str, facts: Mapping[str, Any]) -> bool:
    return any(found not in (None, False, []) and bool(found) for found in find_facts(path, facts))


def _filled(
    line: AnswerLine, facts: Mapping[str, Any], said: Mapping[str, _Said]
) -> Iterator[tuple[str, frozenset[str]]]:
    """The line with its facts: once, or for each part once. Where a fact is not there, neither is the line."""
    for part in _parts(line, facts):
        names = {**facts, "": part} if part is not None else facts
        if part is not None and not _holds_of(line, names):
            continue
        stated = {path: list(_facts(path, names)) for path, _last in SLOT.findall(line.says) if path != SAID}
        if all(stated.values()):
            yield (
                SLOT.sub(partial(_slot, stated=stated, said=said), line.says),
                frozenset(path for found in stated.values() for fact in found for path in _paths(fact, said)),
            )


def _parts(line: AnswerLine, facts: Mapping[str, Any]) -> list[Any]:
    """The parts of which a line says something, each once; nothing where it is about no part."""
    if not line.each:
        return [None]
    found = {part.chain[-1]: part for pattern in line.each for part in find_facts(pattern, facts)}
    return [directly(part) for part in found.values()]


def _holds_of(line: AnswerLine, names: Mapping[str, Any]) -> bool:
    wanted, unwanted = ([path for path in paths if path.startswith(".")] for paths in (line.when, line.unless))
    return (not wanted or any(_is_stated(path, names) for path in wanted)) and not any(
        _is_stated(path, names) for path in unwanted
    )


def _facts(path: str, names: Mapping[str, Any]) -> Iterator[StatedFact]:
    """What a path leads to, as far as it is single facts that are settled."""
    for found in find_facts(path, names):
        if isinstance(found, StatedFact) and not found.is_blank:
            yield found


def _slot(slot: re.Match[str], stated: Mapping[str, list[StatedFact]], said: Mapping[str, _Said]) -> str:
    if slot[1] == SAID:
        return slot[0]
    words = list(dict.fromkeys(_words(fact, said) for fact in stated[slot[1]]))
    return "; ".join(words) if slot[2] == ";" else listing(words, slot[2] or "and")


def _words(fact: StatedFact, said: Mapping[str, _Said]) -> str:
    """A fact as the document says it, such as to young people; capitals and what only the document calls so are left out."""
    path = fact.chain[-1]
    there = said.get(path, _Said(fact.words, path))
    if there.is_of_group:
        return there.words
    called_us = path.endswith(f".{_CALLED_US}") or there.words.casefold() == fact.words.casefold()
    return fact.words if called_us else there.words


def _paths(fact: StatedFact, said: Mapping[str, _Said]) -> tuple[str, ...]:
    """The path of a fact, and of that of a group whose words stand for it."""
    path = fact.chain[-1]
    return (path, said[path].path) if path in said else (path,)


def _as_sentence(words: str) -> str:
    """Words that begin and end as a sentence does, however the fact at its end is written."""
    return _ENDS.sub(r"\1", begin(" ".join(words.split())))
