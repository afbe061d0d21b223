"""What templates can do with facts in another language, where that differs from English."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import Any

from govkit.document import Block, Emphasis, Inline, Link, MergeField, Stated, Strong
from govkit.document.marks import SLOT_END, SLOT_START
from govkit.document.rewrite import rewrite
from govkit.model.body import PartnerKind
from govkit.render import filters
from govkit.render.called import US, called
from govkit.render.stated import StatedFact
from govkit.wording.body_words import body_words
from govkit.wording.plainly import plainly
from govkit.wording.tongue import Tongue


def filters_in(tongue: Tongue) -> Mapping[str, Callable[..., Any]]:
    """The filters that say something of their own, in a language."""
    return {
        "listing": partial(_listing, tongue),
        "plainly": partial(_plainly, tongue),
        "called_in": partial(_called_in, tongue),
        "called": partial(_called, tongue),
    }


def blanks_in(blocks: tuple[Block, ...], tongue: Tongue) -> tuple[Block, ...]:
    """The blocks, where what each member of a group fills in is named in a language."""
    return tuple(rewrite(block, lambda run: tuple(_blank(each, tongue) for each in run)) for block in blocks)


def _blank(inline: Inline, tongue: Tongue) -> Inline:
    match inline:
        case Strong() | Emphasis() | Link():
            return replace(inline, inlines=tuple(_blank(each, tongue) for each in inline.inlines))
        case Stated() if inline.text.startswith(SLOT_START) and not isinstance(inline, MergeField):
            words = tongue.phrase(inline.text.strip(SLOT_START + SLOT_END)).words
            return replace(inline, text=f"{SLOT_START}{words}{SLOT_END}")
        case _:
            return inline


def _listing(tongue: Tongue, parts: Iterable[Any], last: str = "and") -> str:
    return tongue.listing(filters.in_a_list(parts), last)


def _plainly(tongue: Tongue, fact: Any) -> Any:
    if isinstance(fact, list):
        return [_plainly(tongue, each) for each in fact]
    return fact.spoken(tongue.phrase(plainly(fact.fact))) if isinstance(fact.fact, StrEnum) else fact


def _called_in(tongue: Tongue, kind: StatedFact, nation: StatedFact) -> StatedFact:
    if not isinstance(kind.fact, PartnerKind):
        return kind
    return kind.spoken(tongue.phrase(body_words(kind.fact, nation.fact)))


def _called(tongue: Tongue, parts: Iterable[Any], sender: Any) -> list[Any]:
    us = tongue.phrase(US)
    return [
        each.spoken(us) if isinstance(each, StatedFact) and each.words == US else each for each in called(parts, sender)
    ]
