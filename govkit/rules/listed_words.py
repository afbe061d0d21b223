"""What is said of words that a list names, by every rule that minds a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Severity
from govkit.readability.language import is_function_word
from govkit.rules.prose import Listed, Prose
from govkit.rules.sentence_problem import SentenceProblem
from govkit.wording.plain_words import PlainWord

_WORD_FOR_WORD: Final = "officialese"  # jargon and labels stand for things that a sentence says otherwise
# “Will” in place of “may” promises more, and “scrambled” in place of “encrypted” is no term of an agreement.
_FOR_THOUGHT: Final = frozenset({"hedge", "rare-word"})
_TERMS_OF_ART: Final = "jargon"
_ARTICLES: Final = frozenset({"a", "an"})
_BEFORE_NOUNS: Final = _ARTICLES | {"the", "each", "every", "any", "this", "that", "no", "one", "another"}
_SPOKEN_TO: Final = frozenset({"you", "your"})
_BEING: Final = "is are was were be been being am isn't aren't wasn't weren't"
_HAVING: Final = "has have had having hasn't haven't hadn't"
_BEFORE_PARTICIPLES: Final = _ARTICLES.union(("the", *_BEING.split(), *_HAVING.split()))
_DOING: Final = "ing"
_VOWELS: Final = frozenset("aeiou")
_AS_YOU: Final = ("us", "uni", "eu", "one")  # they are said as if they started with a consonant: “a useful list”


def listed_problems(
    prose: Prose, rule: str, says: str, severity: Severity, *, everywhere: bool = False
) -> Iterator[SentenceProblem]:
    """A problem for each place where words of the rule's list stand. `says` completes “these words ...”.

    An agreement is held to the words that the list marks so, or to all of them `everywhere`, and then as advice.
    """
    for each in prose.listed.get(rule, ()):
        of = each.found.form.of
        if prose.is_public or everywhere or of.in_agreements:
            is_advice = of.is_advice or not prose.is_public
            problem = _problem(each, says, Severity.ADVICE if is_advice else severity, _explained(prose, each))
            yield problem._replace(
                fits=rule == _WORD_FOR_WORD and _fits(each) and not _explained(prose, each),
                asks_for_thought=rule in _FOR_THOUGHT or (rule == _TERMS_OF_ART and _belongs_to_its_neighbour(each)),
            )


def _problem(each: Listed, says: str, severity: Severity, explained: str) -> SentenceProblem:
    span = each.sentence.span(each.found.first, each.found.last)
    start, end = span
    instead, of = _instead(each), each.found.form.of
    return SentenceProblem(
        sentence=each.sentence,
        span=span,
        severity=severity,
        message=f"“{each.sentence.text[start:end]}” {says}: “{each.sentence.text}”",
        fix=" ".join(
            part
            for part in (_fix(_with_article(each, instead), of.note), _left(of), _tested(of.tested), explained)
            if part
        ),
        instead=tuple(_as_it_starts(each, words) for words in instead),
        source=of.source,
    )


def _fits(each: Listed) -> bool:
    """Whether there is one word for it that asks for no other change of the sentence: none of “a” to “an”, and nothing to think about."""
    form, first = each.found.form, each.found.first
    if len(form.instead) != 1 or form.of.note or form.of.leave or form.of.is_advice:
        return False
    return _before(each) not in _ARTICLES or _article(form.instead[0]) == _article(each.sentence.small[first])


def _instead(each: Listed) -> tuple[str, ...]:
    """The words that can stand in this sentence: after “is”, “have” or an article a participle, and for “using” no “how we use”."""
    form, at = each.found.form, each.found.first
    if _before(each) not in _BEFORE_PARTICIPLES:
        return form.instead
    if each.sentence.small[at].endswith(_DOING):
        return tuple(words for words in form.instead if words.partition(" ")[0].endswith(_DOING)) or form.instead
    return form.participles or form.instead


def _with_article(each: Listed, instead: tuple[str, ...]) -> tuple[str, ...]:
    """The same after “a” or “an”: what can stand there, with articles where that of the sentence does not go with all: “an aim” for “a goal”."""
    article = _before(each)
    if article not in _ARTICLES:
        return instead
    can = [words for words in instead if words.partition(" ")[0] not in _BEFORE_NOUNS]
    is_adjective = each.found.form.of.rule == _WORD_FOR_WORD and _names_what_follows(each)
    fitting = [words for words in can if not (is_adjective and " " in words)]
    articles = [_article(words) for words in fitting]
    if set(articles) <= {article}:
        return tuple(fitting or instead)
    return tuple(
        f"{one} {words}".replace("an other ", "another ") for one, words in zip(articles, fitting, strict=True)
    )


def _before(each: Listed) -> str:
    first = each.found.first
    return each.sentence.small[first - 1] if first else ""


def _article(words: str) -> str:
    """“A” or “an”, by how the words are said."""
    is_vowel = words.startswith("hour") or (words[0] in _VOWELS and not words.startswith(_AS_YOU))
    return "an" if is_vowel else "a"


def _belongs_to_its_neighbour(each: Listed) -> bool:
    """Whether the plainer words can't stand by themselves: a noun follows, or an article goes before what would be “you”."""
    words = [instead.partition(" ")[0] for instead in each.found.form.instead[:1]]
    return _names_what_follows(each) or (_before(each) in _BEFORE_NOUNS and not _SPOKEN_TO.isdisjoint(words))


def _names_what_follows(each: Listed) -> bool:
    """Whether a word follows at once that may be a noun, as in “data subject access request”."""
    sentence, last = each.sentence, each.found.last
    if last + 1 >= sentence.length:
        return False
    (_, end), (start, _) = sentence.span(last, last), sentence.span(last + 1, last + 1)
    return sentence.text[end:start].isspace() and not is_function_word(sentence.small[last + 1])


def _fix(instead: tuple[str, ...], note: str) -> str:
    write = f"Write {' or '.join(f'“{words}”' for words in instead)}." if instead else ""
    do = f"{note[0].upper()}{note[1:]}." if note else ""
    return " ".join(part for part in (write, do) if part)


def _left(of: PlainWord) -> str:
    """When to leave it as it is, which the list says, or shows by a set phrase in which it means something else."""
    if of.leave:
        return f"Leave it {of.leave}."
    return f"Leave it where it means something else, as in “{of.as_in}”." if of.as_in else ""


def _tested(found: str) -> str:
    return f"Tested with the public: {found}." if found else ""


def _as_it_starts(each: Listed, words: str) -> str:
    """The words with a capital where they start a sentence that has one."""
    return f"{words[0].upper()}{words[1:]}" if each.found.first == 0 and each.sentence.texts[0][0].isupper() else words


def _explained(prose: Prose, each: Listed) -> str:
    """How the partnership's own glossary explains the term, if it does."""
    meaning = prose.glossary.get(each.found.form.of.term.lower())
    return f"Or say what it is, as your glossary does: {meaning}." if meaning else ""
