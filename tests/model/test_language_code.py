"""How a partnership file names a language."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from govkit.model.language_code import LanguageCode
from tests.rows import over_rows

READ = TypeAdapter[str](LanguageCode)


@over_rows("code", ["cy", "ur", "ar", "pl"])
def test_a_code_is_read(code: str) -> None:
    assert READ.validate_python(code) == code


@over_rows("code", ["en", "Welsh", "cy-GB", "xq", "../cy", ""])
def test_what_is_no_code_of_another_language_is_refused(code: str) -> None:
    with pytest.raises(ValidationError):
        READ.validate_python(code)
