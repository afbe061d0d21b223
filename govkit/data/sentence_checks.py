"""What is wrong with a list of sentences that its keys alone can't tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from govkit.data.legal_sources import legal_sources
from govkit.data.made_for import MadeFor, facts_for
from govkit.data.paths import LeadsNowhere, lead
from govkit.data.sentence_pattern import NotASentence, pattern, slots_of
from govkit.data.sentences import ALWAYS, PROMISES, ListedSentence, SentencesFile, fragments, promises
from govkit.data.shelf import Wrong, read
from govkit.model.facts import suggest
from govkit.written.source_map import Route


def read_sentences(file: Path, made_for: MadeFor | None = None) -> tuple[ListedSentence, ...]:
    """The sentences of a list, with all checks. Raises DataUnreadable, which names the line of the first thing that is wrong."""
    return read(file, SentencesFile, partial(check_sentences, made_for=made_for)).sentences


def check_sentences(found: SentencesFile, made_for: MadeFor | None = None) -> Iterator[Wrong]:
    """What the keys alone can't tell: whether each id is used once, and leads to something, and each sentence rests on something."""
    names = facts_for(made_for) if made_for else _every_name()
    seen: set[str] = set()
    for number, sentence in enumerate(found.sentences):
        here = ("sentences", str(number))
        if sentence.id in seen:
            yield Wrong(
                (*here, "id"), f"“{sentence.id}” is the id of another sentence here.", "Give it one of its own."
            )
        seen.add(sentence.id)
        yield from _unfounded(sentence, here)
        if sentence.when == ALWAYS and sentence.said:
            yield Wrong(
                (*here, "when"), "The template has conditions for this.", "Say in plain words what `said` says."
            )
        yield from _wrong_facts(sentence, here, names)
        yield from _wrong_promise(sentence, here)
        try:
            pattern(sentence.says, fragments())
        except NotASentence as why:
            yield Wrong((*here, "says"), str(why), "Run `scripts/sentences`, which writes it as the template has it.")


def _unfounded(sentence: ListedSentence, here: Route) -> Iterator[Wrong]:
    if not (sentence.facts or sentence.sources or sentence.rests_on):
        why = f"Nothing makes “{sentence.says}” true."
        fix = "Name `facts`, `sources` or what it `rests_on`; if there is nothing, say it only where there is, or leave it out."
        yield Wrong((*here, "id"), why, fix)


def _wrong_facts(sentence: ListedSentence, here: Route, names: Mapping[str, Any]) -> Iterator[Wrong]:
    for index, path in enumerate(sentence.facts):
        try:
            lead(path, names)
        except LeadsNowhere as why:
            yield Wrong((*here, "facts", str(index)), f"`{path}` leads to no fact.", str(why))
    for index, source in enumerate(sentence.sources):
        if source not in legal_sources():
            yield Wrong(
                (*here, "sources", str(index)), f"There is no source “{source}”.", suggest(source, legal_sources())
            )


def _wrong_promise(sentence: ListedSentence, here: Route) -> Iterator[Wrong]:
    if not sentence.promise:
        if sentence.value:
            yield Wrong((*here, "value"), "This is the value of no promise.", "Name its `promise`.")
        return
    promise = promises().get(sentence.promise)
    if promise is None and sentence.promise != sentence.id:
        why = f"There is no promise “{sentence.promise}”."
        fix = f"Name one of govkit/standards/{PROMISES}, or `{sentence.id}` if no other sentence makes it."
        yield Wrong((*here, "promise"), why, fix)
    for index, value in enumerate(sentence.value):
        if promise and promise.values:
            if value not in promise.values:
                yield Wrong(
                    (*here, "value", str(index)), f"“{value}” can’t be promised there.", suggest(value, promise.values)
                )
        elif value not in _can_be_value(sentence) and (value.startswith("{") or value not in sentence.says):
            yield Wrong((*here, "value", str(index)), f"The sentence does not say “{value}”.", "Copy it from `says`.")


def _can_be_value(sentence: ListedSentence) -> frozenset[str]:
    return frozenset(f"{{{slot}}}" for slot in slots_of(sentence.says))


@cache
def _every_name() -> Mapping[str, Any]:
    return {name: kind for each in MadeFor for name, kind in facts_for(each).items()}
