"""The pages of a part and of a list of parts, as they stand in a browser."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from starlette.responses import Response

from govkit.document import Document
from govkit.finding import Finding
from govkit.model.unsettled import is_unsettled
from govkit.studio.crumbs import crumbs
from govkit.studio.desk import Desk
from govkit.studio.forms.form import can_go, hint_at, key_options, leads_of
from govkit.studio.forms.option import called
from govkit.studio.forms.question import PartForm
from govkit.studio.forms.seen import seen_items, seen_part
from govkit.studio.forms.standing import raw_at
from govkit.studio.forms.wanted import AskedAs, wanted
from govkit.studio.guard.headers import FRAME_SANDBOX
from govkit.studio.lines import last_writing
from govkit.studio.next_finding import next_finding
from govkit.studio.page import page
from govkit.studio.printed import PrintedFact, below, printed_facts
from govkit.studio.shared_answers import origin, sharers
from govkit.written.source_map import Route, dotted, undotted


def question_at(path: str, paths: Iterable[str]) -> str:
    """The question that a finding is about: at its path, or at the one that it stands below."""
    return next((each for each in paths if path == each or path.startswith(f"{each}.")), "")


def form_page(  # noqa: PLR0913 - each is shown on the page
    desk: Desk,
    form: PartForm,
    beside: str,
    *,
    saved: bool = False,
    wrong: Sequence[Finding] = (),
    status: int = 200,
    seen: str | None = None,
) -> Response:
    """The page of a form, with what is found beside each question and a document that prints most of it.

    `seen` is what the items were known by when they were shown first, if that was on a page before.
    """
    checked = desk.checked
    printed = printed_facts(desk.documents)
    found = _by_question(form, checked.findings)
    paths = [each.path for each in form.asked]
    return page(
        "form.html.j2",
        status=status,
        desk=desk,
        form=form,
        crumbs=crumbs(undotted(form.path), desk),
        found=found,
        about_part=[each for each in found.get("", ()) if _is_in(each.path, form.path)],
        wrong=_by_question(form, wrong),
        summary=[(question_at(each.path, paths), each) for each in wrong],
        printed={each.path: below(printed, each.path) for each in form.asked},
        origins={each.path: origin(desk, each.path) for each in form.asked if each.lent is not None},
        sharers={each.path: sharers(desk, each.path) for each in form.asked},
        key_options={each.path: key_options(each, desk.raw) for each in form.asked},
        documents=desk.documents,
        beside=_beside(beside, form, desk.documents, printed),
        saved=saved,
        seen=seen_items(desk.raw, undotted(form.path)) if seen is None else seen,
        can_go=can_go(undotted(form.path), desk.raw),
        there=isinstance(raw_at(desk.raw, undotted(form.path)), Mapping),
        is_open=is_unsettled(raw_at(desk.raw, undotted(form.path))),
        next=next_finding(desk, form.path),
        writing=last_writing(desk, undotted(form.path)),
        sandbox=FRAME_SANDBOX,
    )


def _by_question(form: PartForm, found: Iterable[Finding]) -> Mapping[str, list[Finding]]:
    by: dict[str, list[Finding]] = {}
    for each in found:
        by.setdefault(question_at(each.path, [asked.path for asked in form.asked]), []).append(each)
    return by


def _beside(
    name: str, form: PartForm, made: Sequence[Document], printed: Mapping[str, tuple[PrintedFact, ...]]
) -> Document | None:
    """The document that stands beside a form: the one that was chosen, or the one that prints most of it."""
    counts: dict[str, int] = {}
    for each in below(printed, form.path):
        counts[each.document] = counts.get(each.document, 0) + 1
    most = max(counts, key=lambda each: counts[each], default="")
    return next((each for wish in (name, most) for each in made if each.name == wish), made[0] if made else None)


def listed_page(desk: Desk, route: Route, *, saved: bool = False, changed: bool = False) -> Response:
    """The page of a section or list: its entries, to open, move, rename and remove, and how to add one."""
    of = wanted(route)
    leads = leads_of(route, desk.raw)
    named = {each.path: called(undotted(each.path), desk.raw) for each in leads}
    found = {each.path: [one for one in desk.checked.findings if _is_in(one.path, each.path)] for each in leads}
    return page(
        "listed.html.j2",
        status=409 if changed else 200,
        desk=desk,
        path=dotted(route),
        crumbs=crumbs(route, desk),
        leads=leads,
        named=named,
        found=found,
        has_names=of is not None and of.way is AskedAs.ENTRIES,
        lead=hint_at(route),
        saved=saved,
        seen={each.path: seen_part(desk.raw, undotted(each.path)) for each in leads},
        changed=changed,
        next=next_finding(desk, dotted(route)),
    )


def _is_in(path: str, part: str) -> bool:
    return path == part or path.startswith(f"{part}.")
