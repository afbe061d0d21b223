"""When partners signed the agreement."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts


def signed_days(partnership: Partnership) -> Iterator[tuple[str, date]]:
    """Each partner that has signed, by id, with the day."""
    for name, partner in parts(partnership.partners):
        signatory = partner.signatory
        signed = None if signatory is None or is_unsettled(signatory) else signatory.signed_on
        if signed is not None and not is_unsettled(signed):
            yield name, signed
