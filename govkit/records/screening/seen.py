"""What a screening looks at in a partnership: data about people, what of it is sensitive, and who it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.model import Partnership
from govkit.model.sharing import DataItem, Flow, Form, SpecialCategory
from govkit.model.unsettled import WORDS, is_unsettled
from govkit.questions.settled import parts
from govkit.questions.sharing import bases_of, items_of
from govkit.records.said import said
from govkit.records.screening.answer import Ground

_OF_THE_BODY: Final = (SpecialCategory.GENETIC_DATA, SpecialCategory.BIOMETRIC_DATA)
_KINDS: Final = (("health", "health"), ("criminal", "offences"))


def flows_about_people(partnership: Partnership) -> Iterator[tuple[str, Flow, dict[str, DataItem]]]:
    """The flows with the items of each, but for totals, which are about nobody."""
    for name, flow in parts(partnership.flows):
        items = {item: each for item, each in items_of(partnership, flow) if each.form != Form.AGGREGATE}
        if items or is_unsettled(flow.carries):
            yield name, flow, items


def items_about_people(partnership: Partnership) -> dict[str, DataItem]:
    """The items that those flows carry, each once."""
    return {name: item for _, _, items in flows_about_people(partnership) for name, item in items.items()}


def sensitive(partnership: Partnership) -> Iterator[Ground]:
    """Each item and request that is special category data, or about offences."""
    for name, item in items_about_people(partnership).items():
        if item.other_categories:
            about = f"“{said(item.name)}” is about {said(item.other_categories)}."
            yield Ground(about, f"data_items.{name}.special_categories")
        for key, about in _KINDS:
            if getattr(item, key) is True:
                yield Ground(f"“{said(item.name)}” is about {about}.", f"data_items.{name}.{key}")
    for name, request in parts(partnership.requests):
        for key, about in _KINDS:
            if getattr(request, key) is True:
                yield Ground(
                    f"The request “{said(request.subject)}” is for data about {about}.", f"requests.{name}.{key}"
                )


def biometric_or_genetic(partnership: Partnership) -> Iterator[Ground]:
    """Each item that is marked as biometric or genetic data."""
    for name, item in items_about_people(partnership).items():
        marked = [each for each in item.other_categories if each in _OF_THE_BODY]
        if marked:
            yield Ground(
                f"“{said(item.name)}” is about {said(tuple(marked))}.", f"data_items.{name}.special_categories"
            )


def perhaps_sensitive(partnership: Partnership) -> Iterator[Ground]:
    """What may make data sensitive though no item says so: an open question, or a basis with a condition."""
    for name, item in items_about_people(partnership).items():
        for key, about in _KINDS:
            if is_unsettled(getattr(item, key)):
                yield Ground(f"Whether “{said(item.name)}” is about {about} is {WORDS}.", f"data_items.{name}.{key}")
    named = {id(basis) for _, flow, _ in flows_about_people(partnership) for _, basis in bases_of(partnership, flow)}
    for name, basis in parts(partnership.lawful_bases):
        if id(basis) in named and (
            basis.article_9 is not None or basis.schedule_1 is not None or basis.part_3 is not None
        ):
            names = "is for law enforcement" if basis.part_3 is not None else "names a condition for sensitive data"
            yield Ground(f"“{said(basis.name)}” {names}.", f"lawful_bases.{name}")


def children(partnership: Partnership) -> Iterator[Ground]:
    """Each item that is about children."""
    for name, item in items_about_people(partnership).items():
        if item.is_about_children:
            yield Ground(f"“{said(item.name)}” is about {said(item.about)}.", f"data_items.{name}.about")
