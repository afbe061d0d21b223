"""Turns lists of words, as govkit ships them and as a house adds to them, into the forms that are looked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from govkit.data.words import ListedWord
from govkit.wording.inflect import plural, spellings, verb
from govkit.wording.plain_words import Forms, PlainWord, WrittenForm

Listed = tuple[str, ListedWord, str]  # the rule that minds a word, the word, and who asks for it to be avoided
Instead = tuple[str, ...]
Written = tuple[str, Instead, Instead]  # a form, what stands for it, and after “is” or “have” if that is another form


def forms(words: Iterable[Listed]) -> Forms:
    """All forms of the words, each with the rule of its list, by their first two words and the longest first."""
    found: dict[str, dict[tuple[str, ...], WrittenForm]] = {}
    for rule, word, source in words:
        of = plain_word(rule, word, source)
        for written, instead, participles in _written(word):
            parts = written.lower().replace("’", "'").split()
            rest = tuple(parts[2:])
            found.setdefault(" ".join(parts[:2]), {}).setdefault(rest, WrittenForm(rest, of, instead, participles))
    return {start: tuple(sorted(some.values(), key=lambda form: -len(form.rest))) for start, some in found.items()}


def plain_word(rule: str, word: ListedWord, source: str) -> PlainWord:
    """What a list says of a word."""
    set_phrases = tuple(phrase.lower().replace("’", "'") for phrase in word.not_in)
    return PlainWord(
        term=word.words,
        rule=str(rule),
        note=word.note,
        source=source,
        is_advice=word.advice,
        in_agreements=word.agreements,
        not_after=word.not_after,
        not_before=word.not_before,
        in_capitals=word.capitals,
        stands_alone=word.alone,
        tested=word.tested,
        not_in=tuple(_pattern(word, phrase) for phrase in set_phrases),
        leave=word.leave,
        as_in=min(set_phrases, key=len, default="").replace("~", word.words),
        as_noun=_as_noun(word),
    )


def holds(word: ListedWord, phrase: str) -> bool:
    """Whether the word stands in the phrase, in one of its forms or as `~`."""
    return "~" in _pattern(word, phrase.lower().replace("’", "'"))


def _pattern(word: ListedWord, phrase: str) -> str:
    """The phrase with `~` for the word, in whichever of its forms it is written there. `~` may stand there already."""
    for written in sorted({form.lower().replace("’", "'") for form, _, _ in _written(word)}, key=len, reverse=True):
        before, found, after = f" {phrase} ".partition(f" {written} ")
        if found:
            return f"{before} ~ {after}".strip()
    return phrase


def _as_noun(word: ListedWord) -> tuple[str, ...]:
    """The first words of a verb's forms that are a noun after “the”, if anything: “the monitor”."""
    if word.verb is None:
        return ()
    term = verb(word.verb)
    return tuple(form.partition(" ")[0].lower() for form in (term.base, term.third))


def _written(word: ListedWord) -> Iterator[Written]:
    """Each form of the word with what stands for it."""
    if word.verb is not None:
        yield from _verb_forms(word.verb, word.instead)
    elif word.noun is not None:
        yield word.noun, word.instead, ()
        yield plural(word.noun), word.instead if word.many is None else word.many, ()
    else:
        yield word.words, word.instead, ()


def _verb_forms(phrase: str, instead: Sequence[str]) -> Iterator[Written]:
    plain = [verb(each) for each in instead]
    term = verb(phrase)
    for form in ("base", "third", "doing"):
        for written in spellings(getattr(term, form)):
            yield written, tuple(getattr(each, form) for each in plain), ()
    past = tuple(dict.fromkeys(written for each in plain for written in (each.past, each.participle)))
    participles = tuple(each.participle for each in plain)
    for written in dict.fromkeys((*spellings(term.past), *spellings(term.participle))):
        yield written, past, participles if participles != past else ()
