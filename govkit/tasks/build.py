"""Builds the documents of a partnership into a folder, or nothing at all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from govkit.data.inputs import Inputs
from govkit.document import Design, Document, Doing
from govkit.document.names import has_annexes, kind_of
from govkit.errors import OutputRefused
from govkit.finding import Finding, Severity, Waived
from govkit.issuing.annexes import annexes_among, joined, telling_files
from govkit.issuing.copies import CopiesWanted, PartnershipText, copies_of
from govkit.issuing.doubts import Doubt, doubts_in_manifest, in_sentences, refuse
from govkit.issuing.found_names import Known
from govkit.issuing.in_languages import refuse_unknown, replaced_in
from govkit.issuing.issued import MANIFEST, IsReplaced, everything, kept_builds
from govkit.issuing.manifest import build_record, manifest, shipped_inputs
from govkit.issuing.named_person import named_people
from govkit.issuing.offered import Offered
from govkit.issuing.other_names import other_names
from govkit.issuing.outstanding import with_outstanding
from govkit.issuing.publish import publish, refuse_to_overwrite_edits
from govkit.issuing.understood import with_understood
from govkit.issuing.without_names import public_version
from govkit.outcome.checked import Checked
from govkit.paper.sides import MOST
from govkit.questions.languages import ENGLISH
from govkit.rules.rendered import Rendered
from govkit.sets.annexed import is_agreement
from govkit.sets.chosen import chosen
from govkit.tasks.check import check
from govkit.understanding.tested import kept_standings
from govkit.write import USUAL, Annexed
from govkit.written.opened import digest_of_bytes

FORMATS: Final = USUAL.names


@dataclass(frozen=True, slots=True)
class Built:
    """What the check found, and the names of the files that were written: none, where errors stood in the way.

    `named_elsewhere` says, of a version for publication, where else a person's name had to be taken out, and `names_told` how often which
    was, and what was left in that is hardly a name. `over_two_sides` says how many
    sides each letter has that has more than two without its slip, counted on its pages.
    """

    findings: tuple[Finding, ...]
    written: tuple[str, ...]
    named_elsewhere: tuple[str, ...] = ()
    waived: tuple[Waived, ...] = ()
    over_two_sides: Mapping[str, int] = field(default_factory=dict)
    names_told: tuple[str, ...] = ()


def build(  # noqa: PLR0913 - each is an option of the command
    inputs: Inputs,
    out: Path,
    *,
    kinds: Sequence[str] = (),
    formats: Sequence[str] = FORMATS,
    draft: bool = False,
    for_publication: bool = False,
    each_sender: bool = False,
    with_annexes: bool = False,
    large_print: bool = False,
    formats_offered: bool = False,
    archive: bool = False,
    fillable: bool = False,
    languages: Sequence[str] = (),
    not_names: Sequence[str] = (),
) -> Built:
    """The documents of these kinds, or of all. With errors outstanding only a draft is written.

    In `large_print` each that has pages is made in large print too. Where `formats_offered` are wanted, each document that offers itself in
    others is made in those, and goes with the versions that the partners bring. An `archive` is a PDF/A of each, with what it was made from.
    What is `fillable` is a PDF of each that has anything to fill in, for a screen. Where `languages` are named, documents are made in these
    alone, else in English and in all that the partnership names.

    `not_names` are words that are published as they stand though they may be a person's name. Raises NameLeftIn where there are others.

    Where kinds are named, the documents of the other kinds that an earlier build left in the folder stay as they are, but for what
    joins an agreement and its annexes. With annexes, all are made.
    """
    if with_annexes and kinds:
        raise OutputRefused("What is annexed to the agreement is all of its letters, forms and notices. Name no kinds.")
    if for_publication:
        _refuse_names(formats_offered=formats_offered, archive=archive)
    checked = check(
        inputs,
        draft=draft,
        each_sender=each_sender,
        with_annexes=with_annexes,
        formats_offered=formats_offered,
        languages=languages or None,
    )
    if checked.partnership is not None:
        refuse_unknown(languages, checked.partnership)
    if checked.partnership is None or (not draft and _stopped(checked.findings)):
        return Built(checked.findings, (), waived=checked.waived)
    if checked.failed:  # a draft of nothing is no draft
        raise checked.failed
    words = kept_standings(checked.documents, inputs.partnership, checked.templates.house)
    briefed = {each.document.name for each in checked.documents if Doing.BRIEFS_STAFF in each.kind.does}
    documents = [
        with_understood(each, words) if each.name in briefed else each
        for each in chosen([each.document for each in _in(languages, checked)], kinds)
    ]
    if draft:
        documents = [
            with_outstanding(document, checked.partnership, checked.findings, inputs.today, checked.waived)
            for document in documents
        ]
    of_kinds = _replaced(kinds, {each.kind.name for each in checked.documents if is_agreement(each.kind)})
    names = [each.document.name for each in checked.documents]
    is_replaced = replaced_in(languages, of_kinds, names, checked.partnership)
    named_elsewhere: tuple[str, ...] = ()
    names_told: tuple[str, ...] = ()
    if for_publication:
        others = other_names(checked.partnership, not_names, checked.templates)
        record = build_record(inputs, checked, {}, draft=draft, earlier=kept_builds(out, is_replaced))
        known = Known(named_people(checked.partnership), others)
        told = doubts_in_manifest(record, known, shipped_inputs(checked.templates.shipped))
        documents, named_elsewhere, names_told = _public(documents, known, told)
    wanted = CopiesWanted(tuple(formats), large_print, _text_of(inputs, checked) if archive else None, fillable)
    annexes: tuple[Annexed, ...] = ()
    if with_annexes:
        annexes = annexes_among(checked.documents, documents)
        documents = [telling_files(document, annexes) for document in documents]
    offered = Offered(checked.partnership, inputs.partnership.parent) if formats_offered else None
    refuse_to_overwrite_edits(out, is_replaced)
    files, over_two_sides = _written(documents, wanted, offered)
    files |= _brought(documents, offered) if offered and not draft else {}
    if with_annexes and "pdf" in wanted.formats:
        files |= {
            name: copy.content for name, copy in joined(checked.documents, documents, annexes, wanted.archived_with)
        }
    if for_publication:  # the tree tells how the document came about, and is not for the public
        files = {name: content for name, content in files.items() if not name.endswith(".tree.json")}
    publish(out, files, lambda earlier: manifest(inputs, checked, files, draft=draft, earlier=earlier), is_replaced)
    return Built(checked.findings, (*files, MANIFEST), named_elsewhere, checked.waived, over_two_sides, names_told)


def _in(languages: Sequence[str], checked: Checked) -> tuple[Rendered, ...]:
    """The documents in these languages, or in all."""
    english = checked.documents if not languages or ENGLISH in languages else ()
    return (*english, *checked.translated)


def _replaced(kinds: Sequence[str], agreements: Collection[str]) -> IsReplaced:
    """Which earlier files give way: those of these kinds, and what joins an agreement with annexes of which one may be new; or all."""
    if not kinds:
        return everything
    return lambda file: kind_of(file) in kinds or (kind_of(file) in agreements and has_annexes(file))


def _public(
    documents: Sequence[Document], known: Known, told: Iterable[Doubt]
) -> tuple[list[Document], tuple[str, ...], tuple[str, ...]]:
    """The documents without names, where else a name stood, and in sentences what was done. Raises NameLeftIn with all that is in doubt."""
    public = [public_version(document, known.named, known.others) for document in documents]
    refuse((*(doubt for each in public for doubt in each.doubts), *told))
    elsewhere = tuple(dict.fromkeys(said for each in public for said in each.elsewhere))
    done = tuple(in_sentences(handled for each in public for handled in each.handled))
    return [each.document for each in public], elsewhere, done


def _written(
    documents: Iterable[Document], wanted: CopiesWanted, offered: Offered | None
) -> tuple[dict[str, bytes], dict[str, int]]:
    """The files of the documents, and how many sides each letter has that has more than two."""
    files: dict[str, bytes] = {}
    over_two_sides: dict[str, int] = {}
    for document in documents:
        for name, copy in copies_of(document, offered.wanted(document, wanted) if offered else wanted):
            files[name] = copy.content
            if document.design is Design.LETTER and document.for_the_public and (copy.sides or 0) > MOST:
                over_two_sides[name] = copy.sides or 0
    return files, over_two_sides


def _brought(documents: Iterable[Document], offered: Offered) -> dict[str, bytes]:
    """The versions that the partners bring, which say of themselves whether they are drafts, and so go with no draft."""
    return {name: content for document in documents for name, content in offered.brought(document).items()}


def _refuse_names(*, formats_offered: bool, archive: bool) -> None:
    """Raises OutputRefused where something would be published that nobody can take names out of."""
    if formats_offered:
        raise OutputRefused(
            "Versions that the partners bring may name people, and govkit can't take that out of them. Publish without --formats-offered."
        )
    if archive:
        raise OutputRefused(
            "An archive holds the partnership file, with the names of people in it. Publish without --archive."
        )


def _text_of(inputs: Inputs, checked: Checked) -> PartnershipText:
    """The partnership file as it was read. Raises OutputRefused where it is another by now."""
    content = inputs.partnership.read_bytes()
    if digest_of_bytes(content) != checked.opened[inputs.partnership]:
        raise OutputRefused(f"{inputs.partnership} was changed while govkit read it. Run the command again.")
    return PartnershipText(inputs.partnership.name, content)


def _stopped(findings: Iterable[Finding]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)
