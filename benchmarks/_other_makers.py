"""The same letter made by other libraries, one by one. It runs in their own environment, which scripts/bench-tools makes.

Each is used as its guide says, with fonts read once, and writes a whole file into memory for each recipient.
"""

# ruff: noqa: PLC0415 - each library is imported where it is measured, in an environment of their own
# mypy: disable-error-code="import-not-found,import-untyped"

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

Make = Callable[[dict[str, str]], bytes]


def main() -> None:
    """Prints the seconds of the processor that each library takes for a letter, as JSON."""
    folder, font = Path(sys.argv[1]), Path(sys.argv[2])
    blocks = json.loads((folder / "blocks.json").read_text("utf-8"))
    people = json.loads((folder / "people.json").read_text("utf-8"))
    found: dict[str, float] = {}
    for name, maker in (("Typst", typst), ("reportlab", reportlab), ("fpdf2", fpdf2), ("docxtpl", docxtpl)):
        make = maker(blocks, font, folder)
        make(people[0])
        start = time.process_time()
        for person in people:
            if len(make(person)) < 1_000:
                raise SystemExit(f"{name} made no letter")
        found[name] = (time.process_time() - start) / len(people)
    print(json.dumps(found))


def filled(blocks: list[list[str]], person: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What kind each block is, and its words to somebody."""
    for kind, words in blocks:
        said = words
        for field, value in person.items():
            said = said.replace("{{ " + field + " }}", value)
        yield kind, said


def typst(blocks: list[list[str]], font: Path, folder: Path) -> Make:
    """A template that is compiled for each recipient, whose words are its inputs."""
    import typst as library

    signs = {"head": "== ", "title": "= ", "item": "- ", "box": "☐ ", "field": "", "words": ""}
    lines = ['#set page("a4", margin: 20mm)', '#set text(font: "Source Sans 3", size: 14pt, lang: "en")']
    lines += ['#set document(title: "A letter")']
    for kind, words in blocks:
        if kind == "page":
            lines.append("#pagebreak()")
            continue
        escaped = "".join(f"\\{sign}" if sign in "#*_`$<>@[]\\~/" else sign for sign in words)
        for field in ("name", "address", "salutation", "reference"):
            escaped = escaped.replace("{{ " + field + " }}", f'#sys.inputs.at("{field}")')
        lines.append(signs[kind] + escaped.replace("\n", " \\\n") + "\n")
    source = folder / "letter.typ"
    source.write_text("\n".join(lines), "utf-8")
    compiler = library.Compiler(str(source), font_paths=[str(font.parent)], ignore_system_fonts=True)
    return lambda person: compiler.compile(format="pdf", sys_inputs=person)


def reportlab(blocks: list[list[str]], font: Path, _folder: Path) -> Make:
    """Paragraphs that flow over pages."""
    from html import escape

    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

    pdfmetrics.registerFont(TTFont("Source", str(font)))
    usual = ParagraphStyle("words", fontName="Source", fontSize=14, leading=17, spaceAfter=4)
    styles = {
        "title": ParagraphStyle("title", usual, fontSize=17, leading=20),
        "head": ParagraphStyle("head", usual, fontSize=15, leading=18),
        "item": ParagraphStyle("item", usual, leftIndent=12, bulletIndent=2),
    }

    def make(person: dict[str, str]) -> bytes:
        out = BytesIO()
        story: list[Any] = []
        for kind, words in filled(blocks, person):
            said = escape(words).replace("\n", "<br/>")
            bullet = {"bulletText": "•"} if kind == "item" else {}
            story.append(PageBreak() if kind == "page" else Paragraph(said, styles.get(kind, usual), **bullet))
        SimpleDocTemplate(out, pagesize=A4, title="A letter", leftMargin=57, rightMargin=57).build(story)
        return out.getvalue()

    return make


def fpdf2(blocks: list[list[str]], font: Path, _folder: Path) -> Make:
    """Cells of many lines, one below another."""
    import logging

    from fpdf import FPDF

    logging.disable(logging.WARNING)

    def make(person: dict[str, str]) -> bytes:
        pdf = FPDF(format="A4")
        pdf.add_font("Source", fname=str(font))
        pdf.set_margin(20)
        pdf.set_title("A letter")
        pdf.add_page()
        for kind, words in filled(blocks, person):
            if kind == "page":
                pdf.add_page()
                continue
            pdf.set_font("Source", size={"title": 17, "head": 15}.get(kind, 14))
            pdf.multi_cell(0, 6, f"• {words}" if kind == "item" else words, new_x="LMARGIN", new_y="NEXT")
        return bytes(pdf.output())

    return make


def docxtpl(_blocks: list[list[str]], _font: Path, folder: Path) -> Make:
    """A template with fields, which is read again for each letter, as its guide says."""
    from docxtpl import DocxTemplate

    def make(person: dict[str, str]) -> bytes:
        template, out = DocxTemplate(str(folder / "letter.docx")), BytesIO()
        template.render({**person, **{f"line_{at}": line for at, line in enumerate(person["address"].split("\n"))}})
        template.save(out)
        return out.getvalue()

    return make


if __name__ == "__main__":
    main()
