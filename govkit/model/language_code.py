"""How a partnership file names a language."""

from __future__ import annotations

import re
from typing import Annotated

from govkit.model.facts import Fact


def _read_language(written: str) -> str:
    from babel import localedata  # noqa: PLC0415 - few partnerships name a language

    if not re.fullmatch(r"[a-z]{2,3}", written) or not localedata.exists(written):
        raise ValueError(f"“{written}” is no code of a language that is known here. Write it like `cy` or `ur`.")
    if written == "en":
        raise ValueError("Every document is made in English. Name the other languages alone.")
    return written


LanguageCode = Annotated[str, Fact(_read_language, {"type": "string", "pattern": "^[a-z]{2,3}$"})]
