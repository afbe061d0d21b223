"""The facts in which people say freely what data is for, what is done with it and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, placed


def free_words(partnership: Partnership) -> Iterator[tuple[str, str]]:
    """Each such fact that is settled, with its path, in the order of the file."""
    for path, words in _said(partnership):
        if isinstance(words, str) and not is_unsettled(words):
            yield path, words


def _said(partnership: Partnership) -> Iterator[tuple[str, object]]:
    yield from _of_purpose(partnership)
    yield from _of_partners(partnership)
    for name, item in parts(partnership.data_items):
        yield f"data_items.{name}.why_not_less", item.why_not_less
        if item.reuse is not None and not is_unsettled(item.reuse):
            yield f"data_items.{name}.reuse.reason", item.reuse.reason
    for name, flow in parts(partnership.flows):
        yield from ((f"flows.{name}.carries.{item}", reason) for item, reason in parts(flow.carries))
        yield f"flows.{name}.why_without_asking", flow.why_without_asking
    for name, request in parts(partnership.requests):
        for key in ("task", "needed_because", "why_not_less", "used_for"):
            yield f"requests.{name}.{key}", getattr(request, key, None)
    if partnership.service_agreement is not None and not is_unsettled(partnership.service_agreement):
        yield "service_agreement.refusal_means", partnership.service_agreement.refusal_means


def _of_purpose(partnership: Partnership) -> Iterator[tuple[str, object]]:
    purpose = partnership.purpose
    for key in ("summary", "plain_summary", "plain_summary_for_young_people", "needed_because", "why_not_less"):
        yield f"purpose.{key}", getattr(purpose, key)
    yield from ((f"purpose.benefits_to_people.{index}", words) for index, words in placed(purpose.benefits_to_people))
    if partnership.approach is not None and not is_unsettled(partnership.approach):
        yield "approach.direct_referrals", partnership.approach.direct_referrals


def _of_partners(partnership: Partnership) -> Iterator[tuple[str, object]]:
    for name, partner in parts(partnership.partners):
        yield from ((f"partners.{name}.drivers.{index}", words) for index, words in placed(partner.drivers))
        if partner.benefit is not None and not is_unsettled(partner.benefit):
            yield f"partners.{name}.benefit.what", partner.benefit.what
            yield f"partners.{name}.benefit.measure", partner.benefit.measure
