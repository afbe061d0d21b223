"""A reply form as a page and as a table."""

from __future__ import annotations

import csv
import io

from lxml import html
from lxml.html import HtmlElement

from govkit.recipients.form_pages import form_csv, form_html
from govkit.recipients.reply_form import FormItem, FormPart, ReplyForm

FORM = ReplyForm(
    "Your <choice>",
    "Your reply",
    "en-GB",
    (
        FormItem(FormPart.LINE, "Our reference", "reference"),
        FormItem(FormPart.ONE_OF, "Can we share “this” & that?", "plan", (("Yes", "yes"), ("No", "no"))),
        FormItem(FormPart.TICK, "", "answer", (("Do not share", "do not share"),)),
        FormItem(FormPart.WORDS, "Each adult answers."),
        FormItem(FormPart.LINES, "Children", "line_5"),
    ),
)


def found(page: HtmlElement, path: str) -> list[HtmlElement]:
    given = page.xpath(path)
    assert isinstance(given, list)
    return [each for each in given if isinstance(each, HtmlElement)]


def test_each_field_of_the_page_has_a_label_and_each_choice_a_legend() -> None:
    page = html.fromstring(form_html(FORM))
    fields = found(page, "//input|//textarea")
    labels = {label.get("for"): label.text_content() for label in found(page, "//label")}
    assert [labels[field.get("id")] for field in fields] == ["Our reference", "Yes", "No", "Do not share", "Children"]
    assert [legend.text for legend in found(page, "//legend")] == ["Can we share “this” & that?"]
    assert [(field.get("name"), field.get("value")) for field in found(page, "//fieldset//input")] == [
        ("plan", "yes"),
        ("plan", "no"),
        ("answer", "do not share"),
    ]
    assert page.get("lang") == "en-GB"
    assert [found(page, f"//{tag}")[0].text for tag in ("title", "h1", "h2")] == [
        "Your <choice>",
        "Your <choice>",
        "Your reply",
    ]


def test_the_page_says_that_it_is_sent_nowhere_yet() -> None:
    page = html.fromstring(form_html(FORM))
    (told,) = found(page, "//p[@class='unsent']")
    assert told.text_content().startswith("This form has no address to send answers to yet.")
    assert found(page, "//form")[0].get("action") is None


def test_nobody_answers_by_chance_and_nothing_runs_on_the_page() -> None:
    page = html.fromstring(form_html(FORM))
    assert not found(page, "//script|//*[@checked]|//*[@src]|//*[@href]")
    assert all(
        field.get("required") is not None for field in found(page, "//input[@type='radio']|//input[@name='reference']")
    )


def test_the_table_has_a_row_for_each_part_and_a_line_for_each_answer() -> None:
    heading, *rows = csv.reader(io.StringIO(form_csv(FORM).decode("utf-8-sig"), newline=""))
    assert heading == ["name", "kind", "words", "answers", "comes back as"]
    assert rows[1] == ["plan", "one of", "Can we share “this” & that?", "Yes\nNo", "yes\nno"]
    assert [row[1] for row in rows] == ["line", "one of", "tick", "words", "lines"]
