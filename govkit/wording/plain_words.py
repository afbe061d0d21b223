"""Words that have plainer ones: what each list of words says of them, and where they stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple


class PlainWord(NamedTuple):
    """What a list says of a term: the rule that minds it, what to write instead, and when it is let be.

    `note` says what to do where no words can be named. `is_advice` marks a term that is often right as it is, `in_agreements` one
    that agreements do without too. Beside the words of `not_after` and `not_before` it means something else, and a term that `stands_alone`
    does before any noun. `in_capitals`: only when written so. `tested` says what was found when it was tested with the public.
    In the set phrases of `not_in`, where `~` stands for the term in any form, it means something else too, and `as_in` is the shortest of them
    as it is written. `leave` says when it is right as it is. After an article the forms `as_noun` of a verb are a noun.
    """

    term: str
    rule: str
    note: str
    source: str
    is_advice: bool = False
    as_noun: Sequence[str] = ()
    leave: str = ""
    not_in: Sequence[str] = ()
    as_in: str = ""
    in_agreements: bool = False
    tested: str = ""
    not_after: Sequence[str] = ()
    not_before: Sequence[str] = ()
    in_capitals: bool = False
    stands_alone: bool = False


class WrittenForm(NamedTuple):
    """One way in which a term is written: the words after its first two, and what stands for just this form.

    `participles` is what stands for it after “is” or “have”, where that is another form: “given” for “gave”.
    """

    rest: tuple[str, ...]
    of: PlainWord
    instead: tuple[str, ...]
    participles: tuple[str, ...] = ()


_JOINING: Final = (
    "and or but who that in on at to with for from by if when as than about under because while before after"
)
_DOING: Final = "is are was were can may must will have do need get live has had does did should would could might"
_NO_NOUNS: Final = frozenset(["", *_JOINING.split(), *_DOING.split()])
_BEFORE_A_NOUN: Final = frozenset(
    {"a", "an", "the", "my", "our", "your", "their", "its", "no", "another", "any", "every", "of", "without"}
)
Forms = Mapping[str, Sequence[WrittenForm]]  # by the first two words of each, or its only one


class FoundTerm(NamedTuple):
    """A form that was found, from its first word in the sentence to its last."""

    first: int
    last: int
    form: WrittenForm


def find(forms: Forms, firsts: frozenset[str], words: Sequence[str]) -> Iterator[FoundTerm]:
    """The terms among the words of a sentence, which are in small letters: the longest where several start at one word.

    `firsts` are the words that any term starts with.
    """
    end = 0
    starts = forms.keys()
    for at in [at for at, word in enumerate(words) if word in firsts]:
        pair = " ".join(words[at : at + 2])
        found = _found(forms[pair], words, at, 2) if pair in starts and pair != words[at] else None
        if not found and words[at] in starts:
            found = _found(forms[words[at]], words, at, 1)
        if found and at >= end:
            yield found
            end = found.last + 1


def firsts_of(forms: Forms) -> frozenset[str]:
    """The words that any of the forms starts with."""
    return frozenset(start.partition(" ")[0] for start in forms)


def _found(forms: Sequence[WrittenForm], words: Sequence[str], at: int, size: int) -> FoundTerm | None:
    """The longest of the forms that start alike, if the words after them are there."""
    for form in forms:
        last = at + size + len(form.rest) - 1
        if tuple(words[at + size : last + 1]) == form.rest and _means_it(form.of, words, at, last):
            return FoundTerm(at, last, form)
    return None


def _means_it(of: PlainWord, words: Sequence[str], first: int, last: int) -> bool:
    """Whether the words beside it leave its meaning as it is."""
    before = words[first - 1] if first else ""
    after = words[last + 1] if last + 1 < len(words) else ""
    beside_it = before not in of.not_after and after not in of.not_before
    alone = not of.stands_alone or after in _NO_NOUNS
    if words[first] in of.as_noun and (before in _BEFORE_A_NOUN or (before.endswith("'s") and before != "let's")):
        return False
    return beside_it and alone and not any(_stands_in(each, words, first, last) for each in of.not_in)


def _stands_in(phrase: str, words: Sequence[str], first: int, last: int) -> bool:
    """Whether the words of the phrase stand around the term, for which it has `~`. Each may stand there as a plural."""
    before, _, after = phrase.partition("~")
    ahead, behind = before.split(), after.split()
    if first < len(ahead):
        return False
    return _are(words[last + 1 : last + 1 + len(behind)], behind) and _are(words[first - len(ahead) : first], ahead)


def _are(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return len(words) == len(wanted) and all(word in {one, f"{one}s"} for word, one in zip(words, wanted, strict=True))
