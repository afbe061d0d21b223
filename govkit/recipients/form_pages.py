"""A reply form as a plain web page, and as a table for a form builder."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from govkit.recipients.reply_form import FormItem, FormPart, ReplyForm
from govkit.write.spreadsheet.as_csv import write_csv

_HEADINGS: Final = ("name", "kind", "words", "answers", "comes back as")
_SEND: Final = "Send"
# For whoever puts the form up. It stands on the page, so that nobody puts it up without seeing it.
_UNSENT: Final = (
    '<p class="unsent" lang="en-GB">This form has no address to send answers to yet. Before you put it up, write the address into '
    "<code>&lt;form method=&quot;post&quot; action=&quot;…&quot;&gt;</code>, and take this paragraph out.</p>"
)
_STYLE: Final = (
    "body{font:1.1875rem/1.5 sans-serif;color:#0b0c0c;max-width:40rem;margin:2rem auto;padding:0 1rem}"
    "fieldset{border:0;margin:0 0 2rem;padding:0}legend,label{display:block;margin:0 0 .5rem}"
    "fieldset label{margin:.75rem 0}input[type=text],textarea{font:inherit;box-sizing:border-box;width:100%;"
    "margin:0 0 1.5rem;padding:.4rem;border:2px solid #0b0c0c}input[type=radio],input[type=checkbox]{width:1.5rem;"
    "height:1.5rem;margin:0 .6rem 0 0;vertical-align:middle}button{font:inherit;padding:.6rem 1.2rem}"
    ".unsent{border:4px solid #d4351c;padding:1rem}"
    ":focus{outline:3px solid #0b0c0c;outline-offset:3px}"
)


def form_csv(form: ReplyForm) -> bytes:
    """A row for each part of the form, in its order; answers stand a line each."""
    return write_csv(
        _HEADINGS,
        [
            (each.name, each.part, each.words, *("\n".join(column) for column in zip(*each.answers, strict=True)))
            if each.answers
            else (each.name, each.part, each.words, "", "")
            for each in form.items
        ],
    )


def form_html(form: ReplyForm) -> str:
    """The form as a page without scripts. It says that it is sent nowhere until whoever puts it up sets where to."""
    title = escape(form.title)
    parts = "\n".join(_part(number, each) for number, each in enumerate(form.items, 1))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(form.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<h2>{escape(form.heading)}</h2>\n"
        f'{_UNSENT}\n<form method="post">\n{parts}\n<button>{_SEND}</button>\n</form>\n</main>\n</body>\n</html>\n'
    )


def _part(number: int, item: FormItem) -> str:
    words, name, at = escape(item.words), escape(item.name), f"part-{number}"
    match item.part:
        case FormPart.WORDS:
            return f"<p>{words}</p>"
        case FormPart.LINE:
            needed = " required" if item.name == "reference" else ""
            return f'<label for="{at}">{words}</label>\n<input type="text" id="{at}" name="{name}" autocomplete="off"{needed}>'
        case FormPart.LINES:
            return f'<label for="{at}">{words}</label>\n<textarea id="{at}" name="{name}" rows="3"></textarea>'
        case FormPart.ONE_OF | FormPart.TICK:
            legend = f"<legend>{words}</legend>\n" if words else ""
            return f"<fieldset>\n{legend}{chr(10).join(_answers(at, item))}\n</fieldset>"


def _answers(at: str, item: FormItem) -> Iterator[str]:
    kind, needed = ("radio", " required") if item.part is FormPart.ONE_OF else ("checkbox", "")
    for number, (words, back) in enumerate(item.answers, 1):
        place = f"{at}-{number}"
        given = f'id="{place}" name="{escape(item.name)}" value="{escape(back)}"'
        yield f'<label for="{place}"><input type="{kind}" {given}{needed}>{escape(words)}</label>'
