"""Opens sentences of templates, saves them as they are, and changes one word of each; what documents can say is compared on all ways."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from govkit.approval.statements import ClauseSentence
from govkit.data.templates import Templates, shipped_templates
from govkit.errors import RewordingRefused
from govkit.rewording.clauses import OpenTemplates
from govkit.rewording.compared import changed, statements, why_more_than_words
from govkit.rewording.reworded import reworded
from govkit.rewording.sentences import TemplateSentence, typed
from govkit.rewording.tokens import SentenceToken

OPENED = OpenTemplates(Templates(shipped_templates()))
WORD = re.compile(r"[^\W\d_]+")
ENDS = re.compile(r"[.!?]*(?:\[end \w+\])*$")


class Faulty(NamedTuple):
    """A sentence that could not be opened, saved or changed alone, and why."""

    template: str
    says: str
    why: str


def faulty(template: str) -> Iterator[Faulty]:
    """The sentences of a template that can't be edited, or whose edit changes anything else."""
    source = OPENED.source(template)
    for sentence in OPENED.sentences(template):
        if reworded(source, sentence, sentence.says, OPENED.has_elements) != source:
            yield Faulty(template, sentence.says, "saved unchanged, it is another")
        text, new_word = with_another_word(sentence)
        try:
            after = reworded(source, sentence, text, OPENED.has_elements)
        except RewordingRefused as error:
            yield Faulty(template, sentence.says, str(error))
            continue
        start, end = sentence.start, len(source) - sentence.end
        if after[:start] != source[:start] or after[len(after) - end :] != source[sentence.end :]:
            yield Faulty(template, sentence.says, "something around it is other")
        for why in said_otherwise(template, source, after, sentence, new_word):
            yield Faulty(template, sentence.says, why)


def with_another_word(sentence: TemplateSentence) -> tuple[str, str]:
    """The sentence as typed with its longest word turned into another; where it has no word, with one more."""
    at, found = max(_every_word(sentence), key=lambda each: len(each[1][0]), default=(-1, None))
    if found is None:
        ends = ENDS.search(sentence.says)
        at = ends.start() if ends else len(sentence.says)
        return f"{sentence.says[:at]} xqzx{sentence.says[at:]}", "xqzx"
    word = f"{found[0][0]}xqzx"
    parts = list[SentenceToken | str](sentence.tokens)
    words = sentence.tokens[at].words
    parts[at] = f"{words[: found.start()]}{word}{words[found.end() :]}"
    return "".join(each if isinstance(each, str) else typed([each]) for each in parts), word


def _every_word(sentence: TemplateSentence) -> Iterator[tuple[int, re.Match[str]]]:
    for at, token in enumerate(sentence.tokens):
        yield from ((at, found) for found in ([] if token.is_locked else WORD.finditer(token.words)))


def said_otherwise(template: str, before: str, after: str, sentence: TemplateSentence, new_word: str) -> Iterator[str]:
    """What is wrong with what documents say then: each changed sentence has the new word, its conditions and its facts as before."""
    was = " ".join(typed(each for each in sentence.tokens if not each.is_locked).split())
    for kind, others in OPENED.without(template).items():
        gone, come = changed(
            _known(kind, template, before, others), statements(OPENED.found, kind, {template: after}, others)
        )
        if why := why_more_than_words(gone, come, sentence):
            yield f"{kind}: {why}"
        if len(gone) != len(come) or not come:
            yield f"{kind}: {len(gone)} sentences became {len(come)}"
        for old, new in zip(gone, come, strict=False):
            if old.when != new.when or new_word not in new.says:
                yield f"{kind}: “{old.says}” became “{new.says}”, when {new.when}"
            if was and _without_word(old.says) - _without_word(new.says) - set(WORD.findall(was)):
                yield f"{kind}: “{old.says}” lost words"


def _without_word(says: str) -> set[str]:
    return set(WORD.findall(says))


@cache
def _known(kind: str, template: str, before: str, others: tuple[str, ...]) -> tuple[ClauseSentence, ...]:
    return statements(OPENED.found, kind, {template: before}, others)


def every_template() -> Mapping[str, int]:
    """Each template that any document is made of, with the number of its sentences."""
    return {name: len(OPENED.sentences(name)) for name in sorted(OPENED.used_in)}
