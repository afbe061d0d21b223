"""Writes the readability report for people who have no command line: the whole file, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from govkit import __version__
from govkit.data.inputs import Inputs
from govkit.data.kinds import kinds
from govkit.data.templates import templates
from govkit.document import Design
from govkit.document.names import about, kind_of
from govkit.house import style_of
from govkit.issuing.one_file import refuse_to_overwrite, write_file
from govkit.outcome.opinions import opinions
from govkit.outcome.remarks import Read
from govkit.readability.compare import Compared
from govkit.readability.run import KeptRun
from govkit.readability.sentence import Located
from govkit.report.readability_html import GENERATOR, Material, report
from govkit.report.readability_html.said import as_words
from govkit.rules.rendered import Rendered
from govkit.understanding.tested import kept_standings
from govkit.write.html.report_look import report_in_house

if TYPE_CHECKING:  # it takes long to load, and few words were ever tested
    from govkit.understanding.standing import WordsStanding


class Earlier(NamedTuple):
    """What changed, and since when; and the runs that were kept, this one included."""

    compared: tuple[Compared, ...] = ()
    ref: str = ""
    runs: tuple[KeptRun, ...] = ()


NOTHING: Final = Earlier()


def write_report(file: Path, inputs: Inputs, read: Read, named: str, before: Earlier = NOTHING) -> None:
    """Writes the report on what was read, which `named` names, and on what was `before`. Raises OutputRefused where that can't be."""
    refuse_to_overwrite(file, GENERATOR)
    chosen = {each.scored.document.name for each in read.documents}
    rendered = {each.document.name: each for each in read.rendered if each.document.name in chosen}
    material = Material(
        name=_name(rendered, named),
        file=named,
        day=inputs.today,
        version=__version__,
        titles=_titles(read, inputs, [each.whole.name for each in before.compared]),
        documents=tuple(sorted(read.documents, key=_is_for_professionals)),
        remarks=read.remarks,
        rendered=rendered,
        targets=read.targets,
        opinions=opinions(read),
        compared=before.compared,
        ref=before.ref,
        runs=before.runs,
        waived=read.waived,
        tested=_tested(rendered, inputs),
    )
    write_file(file, report_in_house(report(material), style_of(inputs.partnership)).encode("utf-8"), GENERATOR)


def _tested(rendered: Mapping[str, Rendered], inputs: Inputs) -> tuple[WordsStanding, ...]:
    """How the words stand about which people were asked; of files that somebody else wrote nobody was."""
    if not rendered:
        return ()
    house = templates(inputs.partnership, inputs.templates).house
    return kept_standings(rendered.values(), inputs.partnership, house)


def _is_for_professionals(located: Located) -> bool:
    """Whether it is read by people whose work it is: what the public reads comes first."""
    document = located.scored.document
    return document.design is Design.AGREEMENT or not document.for_the_public


def _name(rendered: Mapping[str, Rendered], named: str) -> str:
    """The partnership's name once it is agreed, otherwise that of what was read."""
    written = next(iter(rendered.values())).written if rendered else {}
    name = written.get("partnership.name")
    return name if isinstance(name, str) else named


def _titles(read: Read, inputs: Inputs, others: Iterable[str]) -> dict[str, str]:
    """What people call each document: its kind, and which of the kind where there are several; a file by its name."""
    names = [*(each.scored.document.name for each in read.documents), *others]
    if not read.rendered:
        return {name: Path(name).name for name in names}
    known = {kind.name: kind.title for kind in kinds(templates(inputs.partnership, inputs.templates))}
    return {name: _title(name, known) for name in names}


def _title(name: str, known: Mapping[str, str]) -> str:
    kind, which = kind_of(name), about(name)
    title = known.get(kind) or as_words(kind)
    return f"{title}: {as_words(which)}" if which else title
