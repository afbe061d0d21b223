"""The example as it is built: what a council would send and sign."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from hashlib import sha256
from html import unescape
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import page
import pdfplumber
import pytest
from lxml import etree
from pypdf import PdfReader

from govkit.data.inputs import Inputs
from govkit.document import (
    Block,
    Clause,
    Contents,
    Document,
    Heading,
    Inline,
    MergeField,
    Paragraph,
    Table,
    Text,
    Tickbox,
    every_block,
    leaves,
    pieces,
    reference_of,
    slip_of,
    text_of,
)
from govkit.tasks.check import check
from tests.conftest import EXAMPLE, ROOT, TODAY
from tests.made import documents_of, few_of_each_kind
from tests.rows import over_rows
from tests.sides import sides
from tests.squeezed import squeezed

SAMPLE = "consent_letter"
NAMES = few_of_each_kind(EXAMPLE)
OTHERS = pytest.param([name for name in NAMES if name != SAMPLE], marks=pytest.mark.slow, id="others")
SAMPLE_AT_ONCE = pytest.mark.parametrize("names", [pytest.param([SAMPLE], id=SAMPLE), OTHERS])
LETTERS = [
    name
    for name, kind in documents_of(EXAMPLE).items()
    if "design: letter" in (ROOT / "templates" / kind / "kind.yaml").read_text("utf-8")
]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MM = 72 / 25.4
WORDS_A_MINUTE = 240
SPECIMEN = "Specimen:nottobesent"


@cache
def built(*asked: str) -> Path:
    """The folder with the example's documents, or what was asked for, built by a process of its own."""
    return build_with({}, *asked)


def without_pages() -> Path:
    """The folder with all documents but their PDFs, which take long to lay out."""
    return built("--format", "docx", "--format", "html")


def pdf_of(name: str) -> Path:
    """The PDF of a document; the letter of the sample is laid out alone."""
    return (built(SAMPLE, "--format", "pdf") if name == SAMPLE else built()) / f"{name}.pdf"


def build_with(environment: dict[str, str], *asked: str) -> Path:
    """A fresh build under other circumstances."""
    out = Path(mkdtemp()) / "out"
    command = [
        sys.executable,
        "-m",
        "govkit",
        "build",
        *asked,
        "-p",
        "tests/partnerships/families_together.yaml",
        "--templates",
        "templates",
        "--out",
        str(out),
    ]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env={**os.environ, **environment})
    return out


@pytest.fixture(scope="module")
def agreement() -> Iterator[pdfplumber.pdf.PDF]:
    """The agreement's PDF, of which each page is read once."""
    with pdfplumber.open(built() / "isa.pdf") as pdf:
        yield pdf


@cache
def documents() -> dict[str, Document]:
    """The trees of the example's documents, by name."""
    return {each.document.name: each.document for each in check(Inputs(EXAMPLE, TODAY)).documents}


def words_of_tree(document: Document) -> str:
    """All words in order, with the numbers and the tick boxes that stand before them."""
    said: list[str] = []
    for block in every_block(document.blocks):
        if isinstance(block, Heading | Paragraph) and block.number:
            said.append(".".join(str(part) for part in block.number))
        if isinstance(block, Tickbox):
            said.append("☐")
        said.extend(text_of(inlines) for inlines, _place in pieces(block))
    return squeezed("".join(said))


def named(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The words with the name of each merge field in the place of the specimen's words, as Word shows them before a merge."""
    return tuple(Text(f"«{leaf.field}»") if isinstance(leaf, MergeField) else leaf for leaf in leaves(inlines))


LABELS = re.compile(r"a\.b\.c\.(?:[d-z]\.)*")  # of a list, which a reader of the text finds together


def words_of_pdf(name: str) -> str:
    """All words of the pages in order, but for the contents, the bullets, and what stands at the foot of each page."""
    document = documents()[name]
    texts = [squeezed(page.extract_text()) for page in PdfReader(pdf_of(name)).pages]
    if document.is_specimen:
        assert all(SPECIMEN in text for text in texts if text), "each side says that it is one"
        texts = [text.replace(SPECIMEN, "") for text in texts]
    foot = foot_of(document, len(texts))
    for text in texts:
        assert len(foot.findall(text)) == (1 if text else 0), "each page has its footer once, but for a blank one"
    kept = (LABELS.sub("", foot.sub("", text).replace("•", "")) for text in texts)
    return contents_of(document).sub("", "".join(without_repeated_header(text, document) for text in kept), count=1)


def contents_of(document: Document) -> re.Pattern[str]:
    """The list of the numbered clauses with their pages, which ends where the words of the first block after it begin."""
    if not any(isinstance(block, Contents) for block in document.blocks):
        return re.compile("(?!)")
    at = next(number for number, block in enumerate(document.blocks) if isinstance(block, Contents))
    listed = [block for block in every_block(document.blocks) if isinstance(block, Heading) and len(block.number) == 1]
    entries = "".join(
        rf"{re.escape(f'{block.number[0]}{squeezed(text_of(block.inlines))}')}\.+\d+?" for block in listed
    )
    after = replace(document, blocks=document.blocks[at + 1 :])
    return re.compile(rf"Contents{entries}(?={re.escape(words_of_tree(after)[:80])})")


def foot_of(document: Document, pages: int) -> re.Pattern[str]:
    """What stands at the foot of each page: a letter and its slip are counted apart, and a slip bears its reference too."""
    slip = slip_of(document.blocks)
    footer, reference = re.escape(squeezed(document.footer)), text_of(reference_of(slip)) if slip else ""
    if slip is None:
        return re.compile(rf"{footer}Page\d+of{pages}")
    return re.compile(rf"{re.escape(squeezed(reference))}{footer}Page\dof\dofyourreply|{footer}Page\dof\d")


def without_repeated_header(text: str, document: Document) -> str:
    """The words of a page without the column headings that a table repeats as it runs on."""
    tables = (block for block in every_block(document.blocks) if isinstance(block, Table) and block.header)
    heads = {
        squeezed("".join(text_of(cell.inlines) for cell in table.header.cells)) for table in tables if table.header
    }
    repeated = next((head for head in heads if text.startswith(head)), "")
    return text.removeprefix(repeated)


def paragraphs_of_docx(name: str) -> Iterator[etree._Element]:
    body = etree.parse(io.BytesIO(zipfile.ZipFile(without_pages() / f"{name}.docx").read("word/document.xml")))
    for paragraph in body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is None or not (style.get(f"{W}val") or "").startswith("TOC"):
            yield paragraph


def words_of_docx(name: str) -> str:
    """All words of the body in order, but for the contents; Word itself adds the numbers. A picture stands in a paragraph."""
    runs = (node for paragraph in paragraphs_of_docx(name) for node in paragraph.iter(f"{W}t"))
    return squeezed("".join(node.text or "" for node in dict.fromkeys(runs)))


def fonts_of(sheet: Any) -> Iterator[str]:
    """The names of the fonts that a page uses."""
    yield from (entry.get_object()["/BaseFont"] for entry in sheet["/Resources"]["/Font"].values())


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_says_the_words_of_the_tree(name: str) -> None:
    assert words_of_pdf(name) == words_of_tree(documents()[name])


@pytest.mark.parametrize("name", NAMES)
def test_the_word_file_says_the_words_of_the_tree(name: str) -> None:
    said: list[str] = []
    for block in every_block(documents()[name].blocks):
        said.extend(["☐"] if isinstance(block, Tickbox) else [])
        said.extend(text_of(named(inlines)) for inlines, _place in pieces(block))
    assert words_of_docx(name) == squeezed("".join(said))


@over_rows("name", NAMES)
def test_the_html_says_the_words_of_the_tree(name: str) -> None:
    html = (without_pages() / f"{name}.html").read_text("utf-8")
    body = re.sub(r"<(nav|title|desc)\b.*?</\1>", "", html[html.index("<body") :], flags=re.DOTALL)
    words = squeezed(unescape(re.sub(r"<[^>]*>", "", body)))
    assert words.startswith(SPECIMEN) is documents()[name].is_specimen
    assert words.removeprefix(SPECIMEN) == words_of_tree(documents()[name])


@pytest.mark.whole
@SAMPLE_AT_ONCE
def test_the_pdf_meets_pdf_ua_1(names: list[str]) -> None:
    for name in names:
        report = page.validate_pdf(pdf_of(name), profile="ua1")
        assert report.is_compliant, (name, [failure.message for failure in report.failures])
        assert report.rules.total > 50


@pytest.mark.whole
@SAMPLE_AT_ONCE
def test_the_pdf_names_its_title_and_language_and_uses_the_shipped_font_alone(names: list[str]) -> None:
    for name in names:
        reader = PdfReader(pdf_of(name))
        assert reader.metadata is not None
        assert reader.metadata.title == documents()[name].title
        assert str(reader.root_object["/Lang"]) == "en-GB"
        fonts = {font for sheet in reader.pages for font in fonts_of(sheet)}
        assert fonts
        assert all("Source-Sans-3" in font or "SourceSans3" in font for font in fonts), (name, fonts)


@pytest.mark.whole
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name == SAMPLE else pytest.mark.slow, id=name) for name in LETTERS]
)
def test_the_letter_fits_one_or_two_sides_at_14_point(name: str) -> None:
    assert sides(pdf_of(name)).letter in (1, 2)
    with pdfplumber.open(pdf_of(name)) as pdf:
        sizes = {
            round(char["size"], 1)
            for sheet in pdf.pages
            for char in sheet.crop((0, 90 * MM, sheet.width, sheet.height - 20 * MM)).chars
        }
    assert min(sizes) == 12.0, "only the line that says the example is fictional is smaller"
    assert sizes - {12.0} == {size for size in sizes if size >= 14}


def test_the_notice_can_be_read_in_five_minutes_and_its_example_in_one() -> None:
    def words(blocks: Iterable[Block]) -> int:
        said = [text_of(inlines) for block in every_block(blocks) for inlines, _place in pieces(block)]
        return len(" ".join(each for each in said if not each.startswith("This is an example.")).split())

    whole = documents()["privacy_notice"].blocks
    example = [each for each in every_block(whole) if isinstance(each, Clause) and each.id == "example"]
    assert 0 < words(example) <= WORDS_A_MINUTE
    assert words(whole) - words(example) <= 5 * WORDS_A_MINUTE


def test_the_first_80_words_say_what_by_when_and_what_silence_means() -> None:
    text = " ".join(
        text_of(inlines)
        for block in every_block(documents()["consent_letter"].blocks)
        for inlines, _place in pieces(block)
    )
    start = " ".join(text[text.index("Dear") :].split()[:80])
    for words in ("share", "yes or no by 14 April 2027", "If you do not reply, that means no"):
        assert words in start


@pytest.mark.whole
def test_the_address_stands_in_the_window_of_a_dl_envelope() -> None:
    # A DL window (35 by 90 mm, 20 mm from the left and 18 mm from the foot of the envelope) shows 51 to 86 mm of a letter that
    # is folded in three and lies in the middle.
    with pdfplumber.open(pdf_of("consent_letter")) as pdf:
        window = pdf.pages[0].crop((15 * MM, 51 * MM, 105 * MM, 86 * MM)).extract_text().splitlines()
    assert window == ["Sam Specimen", "14 Sample Street", "Samplewick", "Northmoor", "NM9 9ZZ"]


@pytest.mark.slow
def test_captions_stand_with_their_tables(agreement: pdfplumber.pdf.PDF) -> None:
    last_lines = [
        sheet.crop((0, 0, sheet.width, sheet.height - 21 * MM)).extract_text().splitlines()[-1]
        for sheet in agreement.pages
    ]
    captions = {text_of(block.caption) for block in every_block(documents()["isa"].blocks) if hasattr(block, "caption")}
    assert len(captions) > 10
    assert not captions & set(last_lines)


@pytest.mark.slow
def test_a_table_that_runs_on_repeats_its_header(agreement: pdfplumber.pdf.PDF) -> None:
    tables = [block for block in every_block(documents()["isa"].blocks) if isinstance(block, Table) and block.header]
    heads = {" ".join(text_of(cell.inlines) for cell in table.header.cells) for table in tables if table.header}
    first_lines = [sheet.extract_text().splitlines()[0] for sheet in agreement.pages]
    assert heads & set(first_lines)


@pytest.mark.slow
@pytest.mark.parametrize(
    "circumstances",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8"},
        {"PYTHONHASHSEED": "7", "HOME": "/nonexistent"},
    ],
)
def test_two_builds_give_the_same_bytes(circumstances: dict[str, str]) -> None:
    other = build_with(circumstances)
    assert {file.name: sha256(file.read_bytes()).hexdigest() for file in other.iterdir()} == {
        file.name: sha256(file.read_bytes()).hexdigest() for file in built().iterdir()
    }


def test_the_manifest_tells_the_truth() -> None:
    record = json.loads((without_pages() / "manifest.json").read_text("utf-8"))
    outputs = {entry["file"]: entry["sha256"] for entry in record["outputs"]}
    assert outputs == {
        file.name: sha256(file.read_bytes()).hexdigest()
        for file in without_pages().iterdir()
        if file.name != "manifest.json"
    }
    inputs = {entry["file"]: entry["sha256"] for entry in record["inputs"]}
    assert inputs["families_together.yaml"] == sha256(EXAMPLE.read_bytes()).hexdigest()
    assert (
        inputs["templates/isa/clauses/retention.html.j2"]
        == sha256((ROOT / "templates/isa/clauses/retention.html.j2").read_bytes()).hexdigest()
    )
    assert str(ROOT) not in json.dumps(record)
