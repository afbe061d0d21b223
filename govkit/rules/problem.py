"""What a rule finds: a place in the partnership or in a document, and how to put it right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from govkit.document import Place
from govkit.finding import Cure

if TYPE_CHECKING:  # few rules name a required clause
    from govkit.data.standard import RequiredClause


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a path of the partnership, such as `data_items.health-flag`. `source` is a nearer one than the rule's.

    `settled_by` names who has to settle a fact that is still to be agreed. `lacks` is the path of a key that is not there, and that could
    be `to be agreed`; `cure` is what else would put it right.
    """

    path: str
    message: str
    fix: str
    source: str = ""
    settled_by: str = ""
    lacks: str = ""
    cure: Cure | None = None


@dataclass(frozen=True, slots=True)
class DocumentProblem:
    """Something wrong at a place of a template, or with the fact of the partnership file at `path` that is printed there.

    `required` is the clause whose severity and source it takes over; `source` is a nearer one than the rule's.
    """

    place: Place
    clause: str
    message: str
    fix: str
    required: RequiredClause | None = None
    path: str = ""
    source: str = ""
