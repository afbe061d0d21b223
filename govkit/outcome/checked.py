"""What a check came to: findings, documents, and where their templates are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from govkit.data.templates import Templates
from govkit.errors import GovkitError, TemplateFailed
from govkit.finding import NOTHING_BESIDES, Besides, Finding, Waived
from govkit.model import Partnership
from govkit.rules.rendered import Rendered


@dataclass(frozen=True, slots=True)
class Checked:
    """All findings, in the order of the files; and the documents, unless the partnership could not be read.

    `waived` holds what the partners accept for a time, and is not among the findings; `besides` what was known before, and what was not
    asked. `opened` holds each file that was read for it,
    with the SHA-256 of what was in it then. `failed` is why no document could be made, where the findings tell it at its place;
    `not_made`, by kind, or kind and language, why none of one kind could be. `translated` are the documents in other languages than English.
    """

    findings: tuple[Finding, ...]
    documents: tuple[Rendered, ...]
    partnership: Partnership | None
    templates: Templates
    waived: tuple[Waived, ...] = ()
    besides: Besides = NOTHING_BESIDES
    opened: Mapping[Path, str] = field(default_factory=dict)
    failed: GovkitError | None = None
    not_made: Mapping[str, TemplateFailed] = field(default_factory=dict)
    translated: tuple[Rendered, ...] = ()
