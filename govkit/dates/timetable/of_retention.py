"""The days on which data has been kept as long as it may be, where the file lets them be worked out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from govkit.dates.days import day_after
from govkit.dates.reply import reply_by
from govkit.dates.timetable.due import Due, name, names
from govkit.model import Partnership
from govkit.model.retention import Retention
from govkit.model.sharing import DataItem, Flow
from govkit.model.unsettled import Unsettled, is_unsettled

# The one event of a retention that has a day: “the flag is sent”. That somebody leaves a programme has none.
_IS_SENT: Final = re.compile(r"\b(?:is|are) (?:first )?sent$", re.IGNORECASE)


def retention_days(partnership: Partnership) -> Iterator[Due]:
    """When what was sent first is deleted, for each item of each flow whose time is counted from the sending; then for requests."""
    for flow_id, flow in partnership.flows.items():
        for item_id in flow.carries:
            item = None if isinstance(item_id, Unsettled) else partnership.data_items[item_id]
            for path, retention, recipients in _times(item, flow) if item else ():
                last = _last_day(partnership, retention, flow.starts)
                if item and last:
                    yield Due(
                        last,
                        f"Delete “{item.name}” as first sent",
                        f"What was sent first has been kept for {retention.keep_for}. Now it is {retention.then}, and so is each later "
                        "sending when its time has come.",
                        names(partnership, recipients),
                        f"data_items.{item_id}.{path}",
                        notice=7,
                        key=str(flow_id),
                    )
    yield from _answers_to_requests(partnership)


def _times(item: DataItem, flow: Flow) -> Iterator[tuple[str, Retention, tuple[str, ...]]]:
    """Each time for which recipients of a flow keep an item, with where it is written, and those recipients."""
    own = {each.recipient: (index, each) for index, each in enumerate(item.retention_by) if not is_unsettled(each)}
    others = tuple(taker for taker in flow.to if taker not in own)
    if item.retention and others:
        yield "retention", item.retention, others
    for taker, (index, retention) in own.items():
        if taker in flow.to:
            yield f"retention_by.{index}", retention, (taker,)


def _answers_to_requests(partnership: Partnership) -> Iterator[Due]:
    """When the answer to a request is deleted at the latest, if it came in time."""
    for request_id, request in partnership.requests.items():
        last = _last_day(partnership, request.retention, reply_by(request, partnership.partnership.nation))
        if last:
            yield Due(
                last,
                f"Delete the answer to “{request.subject}”",
                f"An answer that came on the last day has been kept for {request.retention.keep_for}. Now it is {request.retention.then}.",
                name(partnership, request.asked_by),
                f"requests.{request_id}.retention",
                notice=7,
            )


def _last_day(partnership: Partnership, retention: Retention | None, sent: date | Unsettled | None) -> date | None:
    """The last day on which what was sent on a day may be kept, or nothing where that can't be worked out."""
    nation = partnership.partnership.nation
    if retention is None or not isinstance(sent, date) or not isinstance(retention.counted_from, str):
        return None
    if retention.counted_time is None or isinstance(nation, Unsettled) or not _IS_SENT.search(retention.counted_from):
        return None
    return day_after(sent, retention.counted_time, nation)
