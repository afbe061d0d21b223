"""How a sentence reads in the documents of a partnership, and what each of its tokens stands for there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from govkit.errors import DataUnreadable, TemplateFailed
from govkit.load import Loaded
from govkit.readability.units import units
from govkit.rewording.clauses import NumberedSentence, OpenTemplates
from govkit.rewording.sentences import TemplateSentence
from govkit.rewording.tokens import TokenKind
from govkit.sets.render_set import render_kind
from govkit.tasks.score_sentence import with_texts

# Signs that no template has, around what is looked for. They are visible, since no template may hold what is not.
_OPENS, _OPENED = "⟦", "⟧"
_ENDS, _ENDED = "⟪", "⟫"
_WHOLE: Final = "s"
_SIGN: Final = re.compile(rf"{_OPENS}(\w+){_OPENED}|{_ENDS}\w+{_ENDED}")


class SampledSentence(NamedTuple):
    """How a sentence reads, and what each token says in it by its label; nothing where no document says it as the file stands."""

    says: str
    tokens: Mapping[str, str]


def sampled(loaded: Loaded, found: OpenTemplates, kind: str, meant: NumberedSentence) -> SampledSentence:
    """How a sentence reads in the first document of a kind that says it."""
    nothing = SampledSentence("", {})
    if loaded.partnership is None:
        return nothing
    text = _signed(found.source(meant.template), meant.sentence)
    try:
        with with_texts(found.found, {meant.template: text}) as signed:
            said = "\n".join(
                unit.text
                for rendered in render_kind(loaded.partnership, signed, kind, draft=True)
                for unit in units(rendered.document.blocks)
            )
    except (TemplateFailed, DataUnreadable):
        return nothing
    labels = [each.label for each in meant.sentence.tokens]
    tokens = ((label, _between(said, str(at))) for at, label in enumerate(labels) if label)
    return SampledSentence(_between(said, _WHOLE), {label: words for label, words in tokens if words})


class SignedKind(NamedTuple):
    """Texts of templates in which each sentence stands between signs, and the sentence that each sign is of."""

    texts: Mapping[str, str]
    sentences: Mapping[str, NumberedSentence]


def signed(found: OpenTemplates, every: Sequence[NumberedSentence]) -> SignedKind:
    """The templates of these sentences with signs around each; what stands within another is a part of that."""
    by_template = dict[str, dict[tuple[int, int], str]]()
    sentences = dict[str, NumberedSentence]()
    for each in _outermost(every):
        places = by_template.setdefault(each.template, {})
        name = places.setdefault((each.sentence.start, each.sentence.end), str(len(sentences)))
        sentences.setdefault(name, each)
    texts = {name: _all_signed(found.source(name), places) for name, places in by_template.items()}
    return SignedKind(texts, sentences)


def _outermost(every: Sequence[NumberedSentence]) -> Iterator[NumberedSentence]:
    """The sentences that stand within no other: a choice between whole sentences is itself none."""
    ranges = dict[str, set[tuple[int, int]]]()
    said = [each for each in every if not _only_brings_clauses(each)]
    for each in said:
        ranges.setdefault(each.template, set()).add((each.sentence.start, each.sentence.end))
    for each in said:
        start, end = own = each.sentence.start, each.sentence.end
        if not any(other != own and other[0] <= start and end <= other[1] for other in ranges[each.template]):
            yield each


def _only_brings_clauses(each: NumberedSentence) -> bool:
    """Whether it stands in no element and has nothing but other templates to say: signs around it would be words between their elements."""
    kinds = {token.kind for token in each.sentence.tokens if token.words.strip() or token.kind is not TokenKind.WORDS}
    return not each.sentence.stretch.element and kinds <= {TokenKind.INCLUDED, TokenKind.CHOICE}


def _all_signed(source: str, places: Mapping[tuple[int, int], str]) -> str:
    for (start, end), name in sorted(places.items(), reverse=True):
        source = source[:start] + _sign(name, source[start:end]) + source[end:]
    return source


def with_marks(written: str, opens: Callable[[str], str], closes: str) -> str:
    """A page in which signs become what `opens` says of their sentence, and `closes`; those within others, which an included template has, go."""
    depth = 0

    def marked(sign: re.Match[str]) -> str:
        nonlocal depth
        is_outer = depth == (0 if sign[1] else 1)
        depth += 1 if sign[1] else -1
        return "" if not is_outer else opens(sign[1]) if sign[1] else closes

    return _SIGN.sub(marked, written)


def _signed(source: str, sentence: TemplateSentence) -> str:
    """The template with signs around the sentence, and around each of its tokens that prints something."""
    inner = "".join(_each_signed(source, sentence))
    return source[: sentence.start] + _sign(_WHOLE, inner) + source[sentence.end :]


def _each_signed(source: str, sentence: TemplateSentence) -> Iterator[str]:
    for at, token in enumerate(sentence.tokens):
        written = source[token.start : token.end]
        yield _sign(str(at), written) if token.is_locked and token.prints else written


def _sign(name: str, written: str) -> str:
    return f"{_OPENS}{name}{_OPENED}{written}{_ENDS}{name}{_ENDED}"


def _between(said: str, name: str) -> str:
    """What stands first between two signs, without others."""
    before, _, after = said.partition(f"{_OPENS}{name}{_OPENED}")
    words, closed, _ = after.partition(f"{_ENDS}{name}{_ENDED}")
    return " ".join(_SIGN.sub("", words).split()) if closed and len(before) < len(said) else ""
