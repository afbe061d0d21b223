"""What a document says before and after a sentence is rewritten, on all of its ways: every other sentence and every condition as it was."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from govkit.approval.conditions import asked
from govkit.approval.listed import alternatives_in
from govkit.approval.statements import ClauseSentence
from govkit.approval.words_of import words_of
from govkit.data.templates import Templates
from govkit.errors import RewordingRefused
from govkit.render.environment import parsed
from govkit.rewording.sentences import TemplateSentence

_FACT: Final = re.compile(r"\{(?:[^{}]|\{[^{}]*\})*\}")


def statements(
    found: Templates, kind: str, texts: Mapping[str, str], skipped: Collection[str] = ()
) -> tuple[ClauseSentence, ...]:
    """All that documents of a kind can say, as approvals tell it, with these texts in the place of templates by name."""
    trees = {name: parsed(text, name).body for name, text in texts.items()}
    clauses = words_of(found, kind, skipped, trees) or {}
    return tuple(each for words in clauses.values() for each in words.statements)


class ComparedTemplate(NamedTuple):
    """A template before and after one of its sentences is rewritten, and of each kind that uses it the templates that need not be read."""

    name: str
    before: str
    after: str
    skipped: Mapping[str, Collection[str]]


def refuse_more_than_words(found: Templates, template: ComparedTemplate, sentence: TemplateSentence) -> None:
    """Raises RewordingRefused where a document would say anything else otherwise, or under other conditions, than this sentence."""
    for kind, skipped in template.skipped.items():
        texts = (template.before, template.after)
        was, now = (statements(found, kind, {template.name: text}, skipped) for text in texts)
        if why := why_more_than_words(*changed(was, now), sentence):
            raise RewordingRefused(f"{kind}: {why} Nothing was written.")


def why_more_than_words(
    gone: Sequence[ClauseSentence], come: Sequence[ClauseSentence], sentence: TemplateSentence
) -> str:
    """Why what came in the place of what is gone is more than other words for this sentence; empty where it is not."""
    if others := [each for each in gone if not _is_of(each, sentence)]:
        return f"this would change another sentence too: “{others[0].says}” Begin and end yours as it began and ended."
    if come and any(told(gone) != told(come) for told in (_conditions, _facts, _alternatives)):
        return (
            "this would change when a sentence is said, or which facts it tells. Keep the full stop where one was, and each token where it "
            "makes sense."
        )
    return ""


def changed(
    before: Sequence[ClauseSentence], after: Sequence[ClauseSentence]
) -> tuple[tuple[ClauseSentence, ...], tuple[ClauseSentence, ...]]:
    """The sentences that are gone, and those that came, in their order."""
    was, now = ([(each.says, each.when) for each in several] for several in (before, after))
    gone, come = list[ClauseSentence](), list[ClauseSentence]()
    for what, old, old_end, new, new_end in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if what != "equal":
            gone += before[old:old_end]
            come += after[new:new_end]
    return tuple(gone), tuple(come)


def _is_of(said: ClauseSentence, sentence: TemplateSentence) -> bool:
    """Whether a sentence that changed has words of the one that was rewritten; where that has none, it can't be told."""
    words = [" ".join(each.words.split()) for each in sentence.tokens if not each.is_locked]
    words = [each for each in words if re.search(r"\w", each)]
    return not words or any(each in said.says for each in _pieces(words))


def _pieces(words: Iterable[str]) -> Iterator[str]:
    """The words as approvals may have them: whole, or a sentence of them alone."""
    for each in words:
        yield each
        yield from re.split(r"(?<=[.!?]) (?=[A-Z“])", each)


def _conditions(said: Iterable[ClauseSentence]) -> set[str]:
    return {condition for each in said for condition in asked(each.says, each.when)}


def _facts(said: Iterable[ClauseSentence]) -> Counter[str]:
    return Counter(fact for each in said for fact in _FACT.findall(each.says))


def _alternatives(said: Iterable[ClauseSentence]) -> Counter[tuple[str, tuple[str, ...]]]:
    """Which facts are told under which condition within a sentence: what is said otherwise never changes places with it."""
    return Counter(
        (condition, tuple(sorted(_FACT.findall(words))))
        for each in said
        for condition, words in alternatives_in(each.says)
    )
