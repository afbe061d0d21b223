"""The stretches of a template in which sentences stand: all between two elements, and each alternative that stands within another stretch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from govkit.rewording.conditions import when_said
from govkit.rewording.cuts import Cut, CutKind, cuts
from govkit.rewording.labels import included_name
from govkit.rewording.nested import Branching, Nested, every, nested
from govkit.rewording.tokens import SentenceToken, TokenKind, is_inline, is_silent, tokens

_STRUCTURAL: Final = frozenset(("clause", "macro", "with", "call", "filter", "block", "raw"))
HasElements = Callable[
    [str], bool
]  # whether an included template has elements of its own, and stands between sentences


@dataclass(frozen=True, slots=True)
class TemplateStretch:
    """Words, facts and choices of one element or one alternative. `under` are the conditions around it, `within` the token that it is a way of."""

    start: int
    end: int
    tokens: tuple[SentenceToken, ...]
    element: str
    under: tuple[str, ...]
    within: SentenceToken | None = None
    clause: str = ""


def stretches(source: str, has_elements: HasElements = lambda _name: False) -> tuple[TemplateStretch, ...]:
    """The stretches in their order, each before those that stand within it. Raises TemplateSyntaxError or TemplateNotOpened."""
    return tuple(_StretchWalk(source, has_elements).go(nested(cuts(source))))


@dataclass
class _StretchWalk:
    source: str
    has_elements: HasElements
    element: str = ""
    clause: str = ""

    def go(
        self, found: Iterable[Nested], under: tuple[str, ...] = (), within: SentenceToken | None = None
    ) -> Iterator[TemplateStretch]:
        run = list[Nested]()
        for each in found:
            if not self._is_between(each):
                run.append(each)
                continue
            yield from self._stretch(run, under, within)
            run = []
            if isinstance(each, Branching):
                yield from self._ways(each, under)
            elif each.kind is CutKind.ELEMENT:
                self.element = "" if each.name.startswith("/") else each.name
        yield from self._stretch(run, under, within)

    def _is_between(self, each: Nested) -> bool:
        """Whether it stands between sentences, and not within them."""
        if isinstance(each, Branching):
            return each.name in _STRUCTURAL or any(map(self._is_between, every([each])))
        if each.kind is CutKind.CODE and each.name == "include":
            return self.has_elements(included_name(self.source[each.start : each.end]))
        return each.kind is CutKind.ELEMENT and not is_inline(each)

    def _ways(
        self, block: Branching, under: tuple[str, ...], within: SentenceToken | None = None
    ) -> Iterator[TemplateStretch]:
        before = self.clause
        if block.name == "clause":
            self.clause = included_name(self.source[block.ways[0].head.start : block.ways[0].head.end])
        heads = [self.source[way.head.start : way.head.end] for way in block.ways]
        for at, way in enumerate(block.ways):
            asked = when_said(heads[: at + 1])
            yield from self.go(way.inner, (*under, asked) if asked else under, within)
        self.clause = before

    def _stretch(
        self, run: Sequence[Nested], under: tuple[str, ...], within: SentenceToken | None
    ) -> Iterator[TemplateStretch]:
        trimmed = self._trimmed(run)
        if not trimmed:
            return
        found = tokens(trimmed, self.source)
        yield TemplateStretch(found[0].start, found[-1].end, found, self.element, under, within, self.clause)
        for token in found:
            if token.block is not None and token.kind in (TokenKind.CHOICE, TokenKind.LIST):
                yield from self._ways(token.block, under, token)

    def _trimmed(self, run: Sequence[Nested]) -> list[Nested]:
        """The run from the first that prints something to the last."""
        kept = [at for at, each in enumerate(run) if not self._is_blank(each)]
        return list(run[kept[0] : kept[-1] + 1]) if kept else []

    def _is_blank(self, each: Nested) -> bool:
        blank = isinstance(each, Cut) and each.kind is CutKind.WORDS and not self.source[each.start : each.end].strip()
        return blank or is_silent(each, self.source)
