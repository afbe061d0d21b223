"""The example partnership with changes, and what its partners are asked in it."""

from __future__ import annotations

from functools import cache
from typing import Any

from govkit.model import Partnership
from govkit.sheets.asked import Asked, asked_of_each
from govkit.sheets.place import AnswerPlace, places
from govkit.sheets.sheet import PartnerSheet, sheet
from govkit.written.source_map import SourceMap
from tests.changes import partnership_with
from tests.conftest import TODAY

NOWHERE = SourceMap("partners.yaml")
OPEN = """
partners.hill-top-school.contact.email: to be agreed
partners.hill-top-school.role: to be agreed
partners.hill-top-school.address: to be agreed
flows.attendance-flag.starts: to be agreed
flows.attendance-flag.to: to be agreed
letters.consent.reply_within: to be agreed
"""


@cache
def partnership(changes: str = OPEN) -> Partnership:
    """The example with these facts to be agreed, or other changes."""
    return partnership_with(changes)


@cache
def asked(changes: str = OPEN) -> Asked:
    """What each partner is asked."""
    return asked_of_each(partnership(changes), NOWHERE)


def sheet_of(partner: str, changes: str = OPEN) -> PartnerSheet:
    """The sheet of a partner."""
    return sheet(partnership(changes), partner, asked(changes)[partner], TODAY)


def place(path: str, changes: str = OPEN) -> AnswerPlace:
    """A place of the example."""
    return places(partnership(changes))[path]


def key(path: str, changes: str = OPEN) -> Any:
    """The key of a place."""
    return place(path, changes).key
