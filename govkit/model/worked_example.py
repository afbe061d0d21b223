"""The sharing as one person who is made up would meet it, step by step."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from govkit.model.by_regime import relying_on_part_3
from govkit.model.facts import FlowId, ItemId, Ref, Text, YesNo
from govkit.model.objecting import is_about_people
from govkit.model.part import Part
from govkit.model.partnership import Partnership
from govkit.model.sharing import DataItem, Flow, GoesAhead, Level
from govkit.model.unsettled import is_unsettled
from govkit.model.walk import every_fact

# Short names that any person may have. The first that the file does not have is taken, so that nobody thinks of a person in it.
_NAMES: Final = ("Jo", "Sam", "Alex", "Robin", "Kit")


class WorkedExample(Part):
    """A person who is made up, and the flows that are about this one person, in the order in which they come.

    `kept` is the item of the last of them that every recipient keeps for one time.
    """

    name: Text
    with_family: YesNo
    flows: tuple[FlowId, ...]
    kept: ItemId | None


def worked_example(partnership: Partnership, flows: Mapping[str, Flow]) -> WorkedExample | None:
    """The example that these flows allow; none where they are about nobody, or people are not told of them."""
    told = {name: flow for name, flow in flows.items() if _can_be_told(partnership, flow)}
    with_a_say = {name: flow for name, flow in told.items() if flow.goes_ahead != GoesAhead.WITHOUT_ASKING}
    steps = _about_one_person(partnership, with_a_say or told)
    name = next(_unused(partnership), None)
    if not steps or name is None:
        return None
    items = [partnership.data_items[item] for _, flow in steps for item in flow.carries]
    return WorkedExample.model_construct(
        name=name,
        with_family=any(each.level == Level.FAMILY for each in items),
        flows=tuple(Ref(step, "flows") for step, _ in steps),
        kept=next(_kept_for_one_time(partnership, steps[-1][1]), None),
    )


def _can_be_told(partnership: Partnership, flow: Flow) -> bool:
    """Whether it is about people who hear of it, and neither about crime nor about their answers."""
    if is_unsettled(flow) or flow.untold_by or relying_on_part_3(partnership, flow):
        return False
    is_of_answers = any(flow is each for each in partnership.flows_of_answers)
    criminal = any(flow is each for each in partnership.flows_of_criminal_data)
    return is_about_people(partnership, flow) and not is_of_answers and not criminal


def _about_one_person(partnership: Partnership, flows: Mapping[str, Flow]) -> Sequence[tuple[str, Flow]]:
    """The flows that are about the people whom most of them are about, as they come."""
    counted = Counter(each for flow in flows.values() for each in dict.fromkeys(_about(partnership, flow)))
    if not counted:
        return ()
    ((people, _),) = counted.most_common(1)
    return sorted(
        ((name, flow) for name, flow in flows.items() if people in _about(partnership, flow)),
        key=lambda step: step[1].when_it_comes,
    )


def _about(partnership: Partnership, flow: Flow) -> list[str]:
    return [each for item in _items(partnership, flow) for each in item.about if not is_unsettled(each)]


def _items(partnership: Partnership, flow: Flow) -> list[DataItem]:
    found = (partnership.data_items.get(item) for item in flow.carries)
    return [item for item in found if item is not None and not is_unsettled(item)]


def _kept_for_one_time(partnership: Partnership, flow: Flow) -> Iterator[Ref]:
    for item in flow.carries:
        kept = partnership.data_items[item].retention_of_all
        if kept is not None and not is_unsettled(kept):
            yield Ref(item, "data_items")


def _unused(partnership: Partnership) -> Iterator[str]:
    words = {word for _, fact in every_fact(partnership) if isinstance(fact, str) for word in re.findall(r"\w+", fact)}
    return (name for name in _NAMES if name not in words)
