"""The screening: whether a partnership needs a data protection impact assessment, as far as its file shows."""

from govkit.records.screening.document import screening_document
from govkit.records.screening.screen import Result, Screening, screen

__all__ = ["Result", "Screening", "screen", "screening_document"]
