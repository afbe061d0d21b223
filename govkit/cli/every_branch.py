"""What `govkit check --every-branch` adds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from govkit.cli.say import say
from govkit.data.inputs import Inputs
from govkit.errors import DataUnreadable, TemplateFailed
from govkit.report.branches import EveryBranch

_GENERATOR: Final = "govkit check --every-branch"


def every_branch_of(inputs: Sequence[Inputs], html: Path | None) -> tuple[EveryBranch, ...]:
    """What is found on every branch, also written to a file if there is one. Nothing where no document can be made: the check tells why.

    Where the only partnership is one that is not there, those that govkit ships to start from are tried.
    """
    from govkit.issuing.one_file import refuse_to_overwrite, write_file  # noqa: PLC0415 - few runs try every branch
    from govkit.tasks.every_branch import every_branch, every_branch_of_shapes  # noqa: PLC0415 - as above

    if html:
        refuse_to_overwrite(html, _GENERATOR)
    try:
        told = every_branch_of_shapes(*from_shapes(inputs)) if from_shapes(inputs) else every_branch(inputs)
    except (DataUnreadable, TemplateFailed) as error:
        say(f"govkit: no branch was tried, since a document can’t be made. {error}", err=True)
        return ()
    if html:
        from govkit.house import style_of  # noqa: PLC0415 - as above
        from govkit.report.branches import as_html  # noqa: PLC0415 - as above
        from govkit.write.html.report_look import report_in_house  # noqa: PLC0415 - as above

        look = style_of(inputs[0].partnership)
        write_file(html, report_in_house(as_html.report(told), look).encode(), _GENERATOR)
    return told


def from_shapes(inputs: Sequence[Inputs]) -> tuple[Path, Path | None] | tuple[()]:
    """Beside what the templates stand, and the folder that was named, where there is no partnership file of one's own."""
    alone = inputs[0] if len(inputs) == 1 else None
    is_usual = alone is not None and alone.partnership == Path("partners.yaml") and not alone.partnership.exists()
    return (alone.partnership, alone.templates) if alone and is_usual else ()
