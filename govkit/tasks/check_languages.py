"""What a check asks of documents in other languages than English."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from govkit.data.templates import Templates
from govkit.errors import TemplateFailed
from govkit.finding import Finding
from govkit.load import Loaded
from govkit.model import Partnership
from govkit.outcome.locate import in_partnership
from govkit.questions.languages import languages_of
from govkit.rules.rendered import Rendered
from govkit.rules.rule import Rule

if TYPE_CHECKING:  # few partnerships name a language
    from govkit.sets.in_languages import InLanguage


class OfDocuments(NamedTuple):
    """Of which documents a check is: as a draft, of each sender, with annexes, with the versions that are offered, in which languages.

    Without `languages`, in all that the partnership names. `what_can_be`: of what can be made.
    """

    draft: bool
    each_sender: bool
    with_annexes: bool
    formats_offered: bool
    languages: Collection[str] | None
    what_can_be: bool


def made_in_languages(  # noqa: PLR0913 - what documents are made of
    partnership: Partnership,
    documents: Sequence[Rendered],
    found: Templates,
    file: Path,
    wanted: OfDocuments,
    *,
    failed: Callable[[str, TemplateFailed], None],
) -> tuple[InLanguage, ...]:
    """The documents in other languages, of those that are wanted, beside the English ones. Raises TemplateFailed.

    Where what can be made is wanted, what `failed` is told by its kind and language.
    """
    named = languages_of(partnership)
    codes = named if wanted.languages is None else [each for each in named if each in wanted.languages]
    if not codes:
        return ()
    from govkit.sets.in_languages import in_languages  # noqa: PLC0415 - few partnerships name a language

    draft, each_sender = wanted.draft, wanted.each_sender
    told = failed if wanted.what_can_be else None
    return tuple(
        in_languages(partnership, found, file, documents, codes, draft=draft, each_sender=each_sender, failed=told)
    )


def of_languages(translated: Iterable[InLanguage], loaded: Loaded, asked: Iterable[Rule]) -> Iterator[Finding]:
    """What is wrong with documents in other languages, beside the English."""
    rules = tuple(asked)
    for each in translated:
        for rule in rules:
            for problem in rule.check(each.version):
                yield replace(in_partnership(rule, problem, loaded), document=each.version.document)
