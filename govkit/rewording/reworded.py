"""A template in which one sentence is rewritten, and all else is as it was."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import Final

from jinja2 import TemplateSyntaxError

from govkit.errors import RewordingRefused, TemplateNotOpened
from govkit.rewording.sentences import TemplateSentence
from govkit.rewording.stretches import HasElements, Stretch, stretches
from govkit.rewording.tokens import Token
from govkit.rewording.typed import New, read_typed

_MARKUP: Final = {"bold": "<strong>", "end bold": "</strong>", "italics": "<em>", "end italics": "</em>"}
_CHANGED: Final = "Something beside this sentence would change with it, so nothing was written. Rewrite its words alone."


def reworded(
    source: str, sentence: TemplateSentence, text: str, has_elements: HasElements = lambda _name: False
) -> str:
    """The template with a typed text in the place of a sentence; the very same where nothing changed. Raises RewordingRefused."""
    new = read_typed(text, sentence)
    old = tuple(each if each.is_locked else each.words for each in sentence.tokens)
    if _joined(new) == _joined(old):
        return source
    if not any(isinstance(each, Token) or each.strip() for each in new):
        _refuse_to_empty(source, sentence)
    written = "".join(_written(each, source, sentence) for each in _trimmed(new))
    after = f"{source[: sentence.start]}{written}{source[sentence.end :]}"
    _refuse_other_changes(source, after, sentence, len(written), has_elements)
    return after


def _joined(tokens: New) -> str:
    return " ".join("".join(f"[{each.label}]" if isinstance(each, Token) else each for each in tokens).split())


def _trimmed(new: New) -> New:
    """The tokens without blanks at either end."""
    kept = [each for each in new if isinstance(each, Token) or each.strip() or each not in (new[0], new[-1])]
    if kept and isinstance(kept[0], str):
        kept[0] = kept[0].lstrip()
    if kept and isinstance(kept[-1], str):
        kept[-1] = kept[-1].rstrip()
    return tuple(kept)


def _written(each: str | Token, source: str, sentence: TemplateSentence) -> str:
    """A token as it stands in the template; words that stayed as they were written there."""
    if isinstance(each, Token):
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
        new = stretches(after, has_elements)
    except (TemplateSyntaxError, TemplateNotOpened) as error:
        raise RewordingRefused(_CHANGED) from error
    old = stretches(before, has_elements)
    end = sentence.start + length
    if len(old) != len(new):
        raise RewordingRefused(_CHANGED)
    for one, other in zip(old, new, strict=True):
        if _shape(one) != _shape(other):
            raise RewordingRefused(_CHANGED)
        apart = one.end <= sentence.start or one.start >= sentence.end
        if apart and (other.start < end and other.end > sentence.start or _text(before, one) != _text(after, other)):
            raise RewordingRefused(_CHANGED)


def _shape(stretch: Stretch) -> tuple[object, ...]:
    locked = Counter(each.label for each in stretch.tokens if each.is_locked and not each.is_emphasis)
    return stretch.element, stretch.clause, sorted(stretch.under), locked


def _text(source: str, stretch: Stretch) -> str:
    return source[stretch.start : stretch.end]
