"""A template in which one sentence is rewritten, and all else is as it was."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import Final, NamedTuple

from jinja2 import TemplateSyntaxError

from govkit.errors import RewordingRefused, TemplateNotOpened
from govkit.rewording.sentences import TemplateSentence
from govkit.rewording.stretches import HasElements, TemplateStretch, stretches
from govkit.rewording.tokens import SentenceToken
from govkit.rewording.typed import New, read_typed

_MARKUP: Final = {"bold": "<strong>", "end bold": "</strong>", "italics": "<em>", "end italics": "</em>"}
_CHANGED: Final = (
    "Something beside this sentence would change with it, so nothing was written. Rewrite its words alone."
)


def reworded(
    source: str, sentence: TemplateSentence, text: str, has_elements: HasElements = lambda _name: False
) -> str:
    """The template with a typed text in the place of a sentence; the very same where nothing changed. Raises RewordingRefused."""
    new = read_typed(text, sentence)
    old = tuple(each if each.is_locked else each.words for each in sentence.tokens)
    if _joined(new) == _joined(old):
        return source
    if not any(isinstance(each, SentenceToken) or each.strip() for each in new):
        _refuse_to_empty(source, sentence)
    written = "".join(_written(each, source, sentence) for each in _trimmed(new))
    after = f"{source[: sentence.start]}{written}{source[sentence.end :]}"
    _refuse_other_changes(source, after, sentence, len(written), has_elements)
    return after


def _joined(tokens: New) -> str:
    return " ".join("".join(f"[{each.label}]" if isinstance(each, SentenceToken) else each for each in tokens).split())


def _trimmed(new: New) -> New:
    """The tokens without blanks at either end."""
    kept = [each for each in new if isinstance(each, SentenceToken) or each.strip() or each not in (new[0], new[-1])]
    if kept and isinstance(kept[0], str):
        kept[0] = kept[0].lstrip()
    if kept and isinstance(kept[-1], str):
        kept[-1] = kept[-1].rstrip()
    return tuple(kept)


def _written(each: str | SentenceToken, source: str, sentence: TemplateSentence) -> str:
    """A token as it stands in the template; words that stayed as they were written there."""
    if isinstance(each, SentenceToken):
        return source[each.start : each.end] if each.start >= 0 else _MARKUP[each.label]
    stayed = (token for token in sentence.tokens if not token.is_locked and token.words == each)
    before = next(stayed, None)
    return source[before.start : before.end] if before else escape(each, quote=False)


def _refuse_to_empty(source: str, sentence: TemplateSentence) -> None:
    """A sentence may be taken out where its element says something else still."""
    stretch = sentence.stretch
    around = source[stretch.start : sentence.start] + source[sentence.end : stretch.end]
    if not around.strip():
        raise RewordingRefused(
            "Nothing would be left here. Whoever looks after the templates can take the whole of it out; you can rewrite it."
        )


def _refuse_other_changes(
    before: str, after: str, sentence: TemplateSentence, length: int, has_elements: HasElements
) -> None:
    """The new template is read as the old one was: each stretch is there, with its conditions and tokens, and all others word for word."""
    try:
        new = _Around(after, sentence.start, sentence.start + length, stretches(after, has_elements))
    except (TemplateSyntaxError, TemplateNotOpened) as error:
        raise RewordingRefused(_CHANGED) from error
    old = _Around(before, sentence.start, sentence.end, stretches(before, has_elements))
    same = old.told() == new.told() if length else old.shapes() == new.shapes()
    if not same:
        raise RewordingRefused(_CHANGED)


class _Around(NamedTuple):
    """The stretches of a template, of which one holds the sentence from here to there."""

    source: str
    start: int
    end: int
    every: tuple[TemplateStretch, ...]

    def told(self) -> tuple[object, ...]:
        """All that has to stay: what stands apart, in its order; what holds the sentence; and the alternatives in it, which may change places."""
        apart, around, within = list[object](), list[object](), Counter[object]()
        for each in self.every:
            if each.end <= self.start or each.start >= self.end:
                apart.append((_shape(each), self._text(each)))
            elif each.start <= self.start and each.end >= self.end:
                around.append(_shape(each))
            else:
                within[_shape(each), self._text(each)] += 1
        return apart, around, within

    def shapes(self) -> list[object]:
        """Each stretch without its words: where a sentence is taken out, they may start elsewhere."""
        return list(map(_shape, self.every))

    def _text(self, stretch: TemplateStretch) -> str:
        return self.source[stretch.start : stretch.end]


def _shape(stretch: TemplateStretch) -> tuple[object, ...]:
    """What a stretch is without its words."""
    locked = Counter(each.label for each in stretch.tokens if each.is_locked and not each.is_emphasis)
    return stretch.element, stretch.clause, stretch.under, frozenset(locked.items())
