"""Who may approve words: the `[[approvers]]` of a `govkit.toml`, which holds for its folder and all below."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from pydantic import Field, ValidationError

from govkit.data.block import DataBlock
from govkit.errors import DataUnreadable
from govkit.model.facts import Text

SETTINGS: Final = "govkit.toml"


class ListedApprover(DataBlock):
    """Somebody who may approve words, in a role, of all kinds of document or of some."""

    name: Text = Field(description="who it is, as `--by` names them.")
    role: Text = Field(description="in what role they approve, as `--by` names it.")
    kinds: tuple[Text, ...] = Field(
        (), description="the kinds of document whose words they may approve; all where none is named."
    )


def approvers_in(file: Path) -> tuple[ListedApprover, ...]:
    """The approvers that a settings file names. Raises DataUnreadable."""
    import tomllib  # noqa: PLC0415 - few runs ask who may approve

    try:
        found: Any = tomllib.loads(file.read_text("utf-8")).get("approvers", [])
        return tuple(ListedApprover.model_validate(each) for each in found)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataUnreadable(file, f"this is no TOML that can be read: {error}.") from error
    except (ValidationError, TypeError) as error:
        why = "each of `[[approvers]]` has a `name`, a `role` and, if they may not approve all, `kinds`."
        raise DataUnreadable(file, why) from error
