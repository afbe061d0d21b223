"""What a controller does with the data of each flow that it sends or receives, itself or through a processor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govkit.model import Partnership
from govkit.model.sharing import DataItem, Flow, Form
from govkit.model.unsettled import Unsettled
from govkit.questions.settled import parts
from govkit.questions.sharing import bases_of, controllers_behind, items_of
from govkit.records.processing.activity import Activity
from govkit.records.processing.of_items import in_detail, item_of, kept, need_condition, of_each, people
from govkit.records.processing.parties import processors_of, with_categories
from govkit.records.said import lines, said
from govkit.wording.say import begin, listing

NOBODY_ELSE = "Nobody outside the organisation"
_OWN = "Its own records"
_OWN_KEPT = "Its own records: as its own retention schedule says."
_KEPT_THERE = "Recipients keep what it sends:"


def flow_activities(partnership: Partnership, controller: str) -> Iterator[Activity]:
    """A row for each flow of data about people in which the controller takes part. Who gets totals alone learns of nobody."""
    for name, flow in parts(partnership.flows):
        through = controllers_behind(partnership, flow).get(controller, [])
        takers = (controller, *through)
        sends, receives = _is_at(takers, flow.from_, flow.to), _is_at(takers, flow.to, flow.from_)
        if sends or (receives and not _is_totals_alone(partnership, flow)):
            yield _activity(partnership, takers, name, flow, sends=sends, receives=receives)


def security_of(flow: Flow) -> tuple[str, ...]:
    """How a flow travels, and what keeps it safe."""
    return (begin(said(flow.security)), f"Sent through: {said(flow.how)}")


def _is_at(takers: tuple[str, ...], end: Sequence[str], other_end: Sequence[str]) -> bool:
    """Whether the controller stands at one end of a flow. Its processor stands there for it, unless the other end is its own too."""
    controller, *through = takers
    own = all(taker in takers for taker in other_end)
    return controller in end or (not own and any(taker in end for taker in through))


def _is_totals_alone(partnership: Partnership, flow: Flow) -> bool:
    items = [item for _, item in items_of(partnership, flow)]
    return bool(items) and all(item.form == Form.AGGREGATE for item in items)


def _activity(  # noqa: PLR0913 - each says how the controller takes part in the flow
    partnership: Partnership, takers: tuple[str, ...], name: str, flow: Flow, *, sends: bool, receives: bool
) -> Activity:
    controller, *through = takers
    items = _items(partnership, flow)
    to = [taker for taker in flow.to if taker not in takers] if sends else []
    keepers = flow.to if sends else [taker for taker in flow.to if taker in takers]
    others = dict.fromkeys((*to, *through, *processors_of(partnership, controller)))
    return Activity(
        path=f"flows.{name}",
        name=said(flow.name),
        part=_part(partnership, through, sends=sends, receives=receives),
        purposes=_purposes(partnership, flow),
        people=people(items),
        data=of_each(items, in_detail),
        sources=(*((_OWN,) if sends else ()), *(with_categories(partnership, flow.from_) if receives else ())),
        recipients=with_categories(partnership, others) if others or sends else (NOBODY_ELSE,),
        kept=(
            *((_OWN_KEPT, _KEPT_THERE) if sends else ()),
            *of_each(items, lambda item: kept(partnership, item, keepers)),
        ),
        security=security_of(flow),
        bases=tuple(basis for owner, basis in bases_of(partnership, flow) if owner == controller),
        needs_condition=need_condition(items),
        is_special=any(item.categories and item.form != Form.AGGREGATE for item in items),
    )


def _items(partnership: Partnership, flow: Flow) -> list[DataItem] | Unsettled:
    """The items that a flow carries, those that are still to be agreed among them."""
    if isinstance(flow.carries, Unsettled):
        return flow.carries
    return [item_of(partnership, item) for item in flow.carries]


def _purposes(partnership: Partnership, flow: Flow) -> tuple[str, ...]:
    if isinstance(flow.carries, Unsettled):
        return lines(flow.carries)
    return lines(f"{said(item_of(partnership, item).name)}: to {said(why)}" for item, why in flow.carries.items())


def _part(partnership: Partnership, through: list[str], *, sends: bool, receives: bool) -> str:
    does = listing([does for does, applies in (("sends it", sends), ("receives it", receives)) if applies])
    helped = [said(partnership.partners[processor].name) for processor in through]
    return begin(does) + (f" through {listing(helped)}" if helped else "")
