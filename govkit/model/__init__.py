"""What a partnership is: its parts, immutable and typed, without reading or writing anything."""

from govkit.model.partnership import Partnership
from govkit.model.unsettled import TO_BE_AGREED, Unsettled

__all__ = ["TO_BE_AGREED", "Partnership", "Unsettled"]
