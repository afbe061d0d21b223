"""Writes the questions of a reply slip for a web form."""

from __future__ import annotations

from pathlib import Path

from govkit.data.templates import templates as templates_of
from govkit.issuing.new_files import write_new
from govkit.model import Partnership
from govkit.recipients.asked import LetterUnusable, asked, letter_named
from govkit.recipients.form_pages import form_csv, form_html
from govkit.recipients.reply_form import reply_form
from govkit.sets.render_set import render_set


def write_reply_form(
    partnership: Partnership, file: Path, wanted: str | None, out: Path, house: Path | None = None
) -> tuple[Path, ...]:
    """The form of a letter as a page and as a table. Raises LetterUnusable, OutputRefused and TemplateFailed."""
    letter = letter_named(partnership, wanted)
    question = asked(partnership, letter)
    for rendered in render_set(partnership, templates_of(file, house)):
        document = rendered.document
        if document.subject_path == f"letters.{letter}" and (form := reply_form(document, question)):
            page, table = out / f"{document.name}--reply-form.html", out / f"{document.name}--reply-form.csv"
            write_new({page: form_html(form), table: form_csv(form)})
            return page, table
    raise LetterUnusable(f"The letter `{letter}` has no reply slip.")
