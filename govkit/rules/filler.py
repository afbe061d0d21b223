"""Words that fill a place and say nothing."""

from __future__ import annotations

import re
from typing import Final

_FILLER: Final = re.compile(
    r"(\b(a|above|agreed|all|and|appropriate|as|at|be|been|below|data|do|for|have|if|in|information|is|it|its|n|na|necessary|needs?"
    r"|needed|none|of|or|others?|purposes?|reasons?|receive|relevant|required|requirement|see|shared?|sharing|the|them|this|to|us"
    r"|used?|various|when|where|with)\b|[\W\d_])+",
    re.IGNORECASE,
)


def says_nothing(words: str) -> bool:
    """Whether a reason holds nothing but filler, such as “as needed” or “n/a”."""
    return bool(_FILLER.fullmatch(words))
